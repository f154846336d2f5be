import { sql } from 'kysely'
import type { AccountId, OrgId } from '#lib/ids'
import { must } from '#lib/must'
import { acceptInvitation, inviteMember } from '#modules/accounts/acts/invitations'
import { makeStaff } from '#modules/accounts/acts/make-staff'
import { createOrganisation, setApprovalLimit } from '#modules/accounts/acts/organisations'
import { confirmEmail, register } from '#modules/accounts/acts/register'
import { signIn } from '#modules/accounts/acts/sign-in'
import { actorFor } from '#modules/accounts/reads'
import { answerTerms } from '#modules/consent/acts/answer-terms'
import { termsNow } from '#modules/policy/reads'
import { makeCtx, type Ctx, type Person } from '#platform/ctx'
import { password, people, type Townsperson } from './town/people.ts'
import { fillMarket } from './town/market.ts'

export type Citizen = Ctx & { actor: Person }
export interface Town {
  system: Ctx
  citizens: Map<string, Citizen>
  /** The person acting for an organisation. */
  as(key: string, orgId: OrgId): Promise<Citizen>
  company: OrgId
  agency: OrgId
}

/**
 * Builds the town once, through the same acts that people use; an instance with any account is left alone.
 * Answers whether it built something.
 */
export async function seedOnce(system: Ctx): Promise<boolean> {
  const db = must(system.live.workerDb, 'seeding runs with the worker role')
  const { rows } = await sql<{
    isNew: boolean
  }>`select seeded_at is null and not exists (select 1 from accounts.account) as is_new from platform.instance`.execute(db)
  if (!rows[0]?.isNew) return false
  const town = await settle(system)
  await fillMarket(town)
  await sql`update platform.instance set seeded_at = ${system.now()}`.execute(db)
  return true
}

/** Everyone signs up, confirms their address and signs in; two organisations are founded. */
async function settle(system: Ctx): Promise<Town> {
  const citizens = new Map<string, Citizen>()
  for (const person of people) citizens.set(person.key, await moveIn(system, person))
  const citizen = (key: string) => must(citizens.get(key), `${key} lives in the town`)
  await makeStaff(system, { email: people.find(person => person.key === 'staff')!.email })

  const { orgId: company } = await createOrganisation(citizen('admin'), { kind: 'company', name: 'Harbour Books', country: 'GB' })
  const { orgId: agency } = await createOrganisation(citizen('agency'), { kind: 'agency', name: 'Studio Norte', country: 'PT' })
  const as = async (key: string, orgId: OrgId) => refreshed(system, citizen(key), orgId)
  const admin = await as('admin', company)
  await setApprovalLimit(admin, { orgId: company, aboveMinor: 200_000n, currency: 'EUR' })
  for (const [key, role] of [
    ['finance', 'finance'],
    ['hirer', 'hirer'],
  ] as const) {
    const { invitationId } = await inviteMember(admin, {
      orgId: company,
      email: people.find(person => person.key === key)!.email,
      role,
    })
    await acceptInvitation(citizen(key), { invitationId })
  }
  return { system, citizens, as, company, agency }
}

async function moveIn(system: Ctx, person: Townsperson): Promise<Citizen> {
  const { live } = system
  const visitor = makeCtx(live, { kind: 'visitor' }, undefined, { ip: `town-${person.key}`, userAgent: 'The town' })
  const { name, email, country, purpose } = person
  await register(visitor, { name, email, country, purpose, password })
  const account = await live
    .workerDb!.selectFrom('accounts.account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  await confirmEmail(visitor, { token: await live.ports.identity.verificationToken(account.id as AccountId, email) })
  const answer = await signIn(visitor, { email, password })
  if (answer.kind !== 'signed-in') throw new Error(`${email} could not sign in`)
  const citizen = makeCtx(live, await actorFor(live, answer.token)) as Citizen
  const { version } = await termsNow(citizen)
  const { talk = 'in' } = person
  await answerTerms(citizen, {
    version,
    choices: { work_product: 'in', communications: talk, platform: 'in' },
    source: 'welcome',
  })
  return citizen
}

/** The same sign-in, read again: memberships may have changed. */
async function refreshed(system: Ctx, citizen: Citizen, orgId: OrgId): Promise<Citizen> {
  const rows = await system.live
    .workerDb!.selectFrom('accounts.member as m')
    .innerJoin('accounts.organisation as o', 'o.id', 'm.orgId')
    .select(['m.orgId', 'o.name as orgName', 'o.kind as orgKind', 'm.role'])
    .where('m.accountId', '=', citizen.actor.accountId)
    .execute()
  const memberships = rows as Person['memberships']
  const actingAs = must(
    memberships.find(one => one.orgId === orgId),
    'the citizen is a member',
  )
  return makeCtx(system.live, { ...citizen.actor, memberships, actingAs }) as Citizen
}
