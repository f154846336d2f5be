import { Refusal } from '#lib/refusal'
import type { OrgRole, Person } from '#platform/ctx'

/** What a person may do for the side they act for. */
export type Right =
  /** Post jobs, invite, answer proposals, make and accept offers, decide on submitted work. */
  | 'hire'
  /** Offer the organisation's services: propose, accept offers, submit work. */
  | 'propose'
  /** Write messages and upload files in the side's rooms. */
  | 'talk'
  /** Read the side's money. */
  | 'see-money'
  /** Fund milestones that were agreed. */
  | 'fund'
  /** Approve an offer above the organisation's limit. */
  | 'approve-spending'
  /** Add payment methods, ask for payouts. */
  | 'manage-money'
  /** Invite and remove members, change roles and settings. */
  | 'manage-members'

const rights: Record<OrgRole, Right[]> = {
  owner: ['hire', 'propose', 'talk', 'see-money', 'fund', 'approve-spending', 'manage-money', 'manage-members'],
  admin: ['hire', 'propose', 'talk', 'see-money', 'fund', 'approve-spending', 'manage-money', 'manage-members'],
  hirer: ['hire', 'propose', 'talk', 'see-money', 'fund'],
  finance: ['see-money', 'fund', 'approve-spending', 'manage-money'],
  member: ['talk'],
}

const asked: Record<Right, string> = {
  hire: 'hire for',
  propose: 'offer services for',
  talk: 'write for',
  'see-money': 'see the money of',
  fund: 'fund milestones for',
  'approve-spending': 'approve spending for',
  'manage-money': 'manage payment methods and payouts of',
  'manage-members': 'manage members of',
}

/** Whether the person may do this for whom they act; for oneself everything is allowed. */
export function may(person: Person, right: Right): boolean {
  return person.actingAs === null || rights[person.actingAs.role].includes(right)
}

/** The sentence for a right that is missing: what, and whom to ask. */
export function whyNot(person: Person, right: Right): string | null {
  if (may(person, right) || !person.actingAs) return null
  return `Your role (${person.actingAs.role}) can't ${asked[right]} ${person.actingAs.orgName}. Ask an owner or admin there.`
}

/** Refuses (forbidden) when the person lacks the right. */
export function requireRight(person: Person, right: Right): void {
  const reason = whyNot(person, right)
  if (reason) throw new Refusal('forbidden', `needs-${right}`, reason)
}

/** Refuses until the address is confirmed: nothing leaves a person whose mail nobody reads. */
export function requireVerified(person: Person): void {
  if (!person.emailVerified)
    throw new Refusal('forbidden', 'email-unverified', 'Confirm your e-mail address first. We sent you a link.')
}

/** Refuses (step-up) unless the person proved who they are within `minutes`. Never asked for saying no. */
export function requireStepUp(person: Person, now: Date, minutes: number): void {
  const since = person.steppedUpAt ? now.getTime() - person.steppedUpAt.getTime() : Infinity
  if (since > minutes * 60_000)
    throw new Refusal('step-up', 'needs-step-up', 'Confirm that it is you: enter your password again.')
}

/** What an account is for, as the two switches it is kept as. */
export function rolesOf(purpose: 'hire' | 'work' | 'both'): { asClient: boolean; asFreelancer: boolean } {
  return { asClient: purpose !== 'work', asFreelancer: purpose !== 'hire' }
}

export function purposeOf(roles: { asClient: boolean; asFreelancer: boolean }): 'hire' | 'work' | 'both' {
  if (roles.asClient && roles.asFreelancer) return 'both'
  return roles.asFreelancer ? 'work' : 'hire'
}

/** The person as a member of one organisation, to ask what their role there allows. */
export function asMemberOf(person: Person, orgId: string): Person {
  return { ...person, actingAs: person.memberships.find(one => one.orgId === orgId) ?? null }
}

export interface MemberChange {
  by: OrgRole
  isSelf: boolean
  from: OrgRole
  /** The new role; null = the member leaves or is removed. */
  to: OrgRole | null
  owners: number
}

/**
 * Why a member's role can't be changed so, or null. Owners are made, changed and removed by owners only;
 * an organisation keeps at least one; everyone may leave.
 */
export function whyNotChange(change: MemberChange): string | null {
  const { by, isSelf, from, to, owners } = change
  const mayManage = rights[by].includes('manage-members')
  if (!mayManage && !(isSelf && to === null)) return `Your role (${by}) can't manage members. Ask an owner or admin.`
  if (by !== 'owner' && (from === 'owner' || to === 'owner')) return 'Only an owner can make, change or remove owners.'
  if (from === 'owner' && to !== 'owner' && owners <= 1)
    return 'An organisation keeps at least one owner. Make someone else an owner first.'
  return null
}

/** The device in words: "Firefox on Linux". */
export function deviceWords(userAgent: string): string {
  const known = (names: [RegExp, string][]) => names.find(([form]) => form.test(userAgent))?.[1]
  const browser = known([
    [/Edg(e|A|iOS)?\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\/|FxiOS\//, 'Firefox'],
    [/Chrome\/|CriOS\//, 'Chrome'],
    [/Safari\//, 'Safari'],
    [/^(curl|node|undici|python|Go-http|okhttp)/i, 'A program'],
  ])
  const system = known([
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Macintosh|Mac OS/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ])
  if (!browser && !system) return 'An unknown device'
  return system ? `${browser ?? 'A browser'} on ${system}` : browser!
}
