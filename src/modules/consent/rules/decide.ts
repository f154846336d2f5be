import type { Choice, ClauseValue, LabelValue, Principal, Reason, Role } from '#modules/consent/schema'

/** From when terms allow learning; what was made before is never eligible (rule D1.4). */
export const learningFrom = new Date('2026-01-05T00:00:00Z')

const side: Record<Role, string> = {
  client: 'the client side',
  freelancer: 'the freelancer side',
  'client-org': "the client's organisation",
  'freelancer-org': "the freelancer's agency or organisation",
  guest: 'a guest who was there',
  author: 'the author',
  'author-org': 'the organisation it was made for',
}

const isOrg = (role: Role) => role === 'client-org' || role === 'freelancer-org' || role === 'author-org'

/** What a principal's words come to: their word for this contract, else the general one, else the region's default (rules D1.5–B1.10a). */
export function effective(principal: Pick<Principal, 'role' | 'asks' | 'lapsed' | 'said' | 'saidHere'>): Choice {
  if (isOrg(principal.role)) return principal.said ?? 'in'
  if (principal.lapsed) return 'out'
  return principal.saidHere ?? principal.said ?? (principal.asks ? 'out' : 'in')
}

/** Why this principal keeps it from being learned; null when they are in. */
export function against(principal: Principal): Reason | null {
  if (effective(principal) === 'in') return null
  const { role } = principal
  if (isOrg(role)) return { rule: 'B1.10', role, text: `Out, because ${side[role]} set a floor.` }
  if (principal.lapsed) return { rule: 'B1.7', role, text: `Out, because ${side[role]} has not answered the new terms yet.` }
  if (principal.saidHere === 'out') return { rule: 'B1.10a', role, text: `Out, because ${side[role]} is out for this contract.` }
  if (principal.said === 'out')
    return { rule: role === 'guest' ? 'B1.9' : 'D1.8', role, text: `Out, because ${side[role]} is out.` }
  return { rule: 'B1.6', role, text: `Out, because ${side[role]} has not chosen yet and is asked first.` }
}

/** What stands against learning from one category of a contract at one instant; nothing = in (rules D1.8–B1.11). */
export function decide(facts: {
  principals: readonly Principal[]
  clause: ClauseValue | null
  label: LabelValue | null
}): Reason[] {
  const reasons = facts.principals.filter(one => one.isPresent).flatMap(one => against(one) ?? [])
  if (facts.clause && facts.clause !== 'exclusive-learning')
    reasons.push({ rule: 'B1.11', text: `Out, because the contract's AI clause is ${facts.clause}.` })
  if (facts.label) reasons.push({ rule: 'B1.11', text: `Out, because the contract is labelled ${facts.label}.` })
  return reasons
}

export interface ItemFacts {
  category: 'work_product' | 'communications' | 'platform' | null
  kind: string
  createdAt: Date
  /** What stood against it when it was made; empty = its stamp says yes (rule D1.13). */
  then: readonly Reason[]
  /** The same now, read again only where a principal's region asks for it. */
  now: readonly Reason[]
  rechecks: boolean
  /** Its own label or its contract's. */
  label: LabelValue | null
  isWithdrawn: boolean
  authorId: string | null
  /** The contract's two accounts and whom they acted for; null for platform items. */
  parties: readonly PartyOf[] | null
}
export interface PartyOf {
  accountId: string
  orgId: string | null
  /** Still a member of that organisation. */
  belongs: boolean
}

const neverLearned: Record<string, string> = {
  screenshot: 'Work-diary screenshots are never learned from.',
  'dispute-evidence': 'Evidence of a dispute is never learned from.',
  'identity-document': 'Identity documents are never learned from.',
}

/**
 * Whether a model may learn from an item, with every reason against or the reason for (rules D1.4–D1.18). `elsewhere` is the
 * contract in which the answer would be used. Pure: the one place where this is decided.
 */
export function isEligible(
  item: ItemFacts,
  asked: { for: string; elsewhere: readonly PartyOf[] | null },
): { eligible: boolean; because: Reason[] } {
  const no: Reason[] = []
  if (!item.category) no.push({ rule: 'D1.2', text: 'Talk before a contract is never learned from.' })
  if (neverLearned[item.kind]) no.push({ rule: 'B1.12', text: neverLearned[item.kind]! })
  if (item.createdAt < learningFrom)
    no.push({ rule: 'D1.4', text: 'It was made before the terms that allow learning took effect on 2026-01-05.' })
  no.push(...item.then)
  if (item.rechecks && item.then.length === 0) no.push(...item.now)
  if (item.label) no.push({ rule: 'B1.11', text: `It carries the label ${item.label}.` })
  if (item.isWithdrawn) no.push({ rule: 'B1.15', text: 'Somebody who has a say in it took it back.' })
  no.push(...boundary(item, asked))
  if (no.length > 0) return { eligible: false, because: no }
  return { eligible: true, because: [yes(item)] }
}

function yes(item: ItemFacts): Reason {
  if (item.category === 'platform')
    return { rule: 'D1.8', text: 'Its author, who alone decides about platform items, was in when it was made.' }
  return { rule: 'D1.8', text: 'Everybody who has a say was in when it was made, and nothing stands against it now.' }
}

/** Whose models an item can be in, and where what they learned may be used (rules D1.17, B1.17a, D1.18). */
function boundary(item: ItemFacts, asked: { for: string; elsewhere: readonly PartyOf[] | null }): Reason[] {
  if (asked.for === 'marketplace') {
    if (item.category === 'platform') return []
    return [{ rule: 'D1.18', text: 'Models of the marketplace learn from platform items only.' }]
  }
  if (!item.parties) return [{ rule: 'D1.17', text: 'Exclusive models learn from items of contracts, not from platform items.' }]
  const owner = item.parties.find(party => party.accountId === asked.for)
  if (!owner) return [{ rule: 'D1.17', text: 'The model belongs to an account that is no party of this contract.' }]
  const no: Reason[] = []
  if (owner.orgId && !owner.belongs)
    no.push({ rule: 'B1.17a', text: 'It was made for an organisation that the account has left since.' })
  if (asked.elsewhere && !isSamePair(item.parties, asked.elsewhere) && item.authorId !== asked.for)
    no.push({ rule: 'B1.17a', text: 'Outside the pair it came from, only what the owner wrote serves.' })
  return no
}

/** Two contracts are of one pair when their sides are the same two, in any order. */
export function isSamePair(one: readonly PartyOf[], other: readonly PartyOf[]): boolean {
  const [a, b, c, d] = [sideOf(one[0]!), sideOf(one[1]!), sideOf(other[0]!), sideOf(other[1]!)]
  return (a === c && b === d) || (a === d && b === c)
}

const sideOf = (party: PartyOf) => party.orgId ?? party.accountId
