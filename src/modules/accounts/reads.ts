import { sql } from 'kysely'
import type { AccountId, InvitationId, OrgId, SessionId, SideId } from '#lib/ids'
import { missing, Refusal } from '#lib/refusal'
import { addDays, minuteMs } from '#lib/time'
import { deviceWords } from '#modules/accounts/rules'
import { inRead, personOf, type Actor, type AnyCtx, type Live, type Membership, type OrgRole, type TxCtx } from '#platform/ctx'
import { tokenHash } from '#platform/tokens'

/** How long a sign-in lasts without being used. */
export const sessionDays = 30
const touchAfterMs = 10 * minuteMs

interface SessionRow {
  sessionId: SessionId
  accountId: AccountId
  actingAs: OrgId | null
  steppedUpAt: Date | null
  updatedAt: Date
  name: string
  emailVerified: boolean
  asClient: boolean
  asFreelancer: boolean
  isStaff: boolean
  termsToAnswer: number | null
  memberships: Membership[]
}

/**
 * Who asks, from a session token: one statement on every request. `actingAs` (a program's choice) must be an
 * organisation of the person's; without it the one chosen in the pages counts, as long as they are in it.
 */
export async function actorFor(live: Live, token: string | null, actingAs: string | null = null): Promise<Actor> {
  if (!token || token.length > 200) return { kind: 'visitor' }
  const now = live.clock.now()
  const { rows } = await sql<SessionRow>`
    select s.id as session_id, s.account_id, s.acting_as, s.stepped_up_at, s.updated_at,
      a.name, a.email_verified, a.as_client, a.as_freelancer, a.is_staff,
      policy.terms_to_answer(a.id, ${now}) as terms_to_answer,
      coalesce((
        select json_agg(json_build_object('orgId', m.org_id, 'orgName', o.name, 'orgKind', o.kind, 'role', m.role) order by o.name, o.id)
        from accounts.member m join accounts.organisation o on o.id = m.org_id
        where m.account_id = s.account_id), '[]') as memberships
    from accounts.session s join accounts.account a on a.id = s.account_id
    where s.token = ${tokenHash(token)} and s.expires_at > ${now}`.execute(live.db)
  const row = rows[0]
  if (!row) return { kind: 'visitor' }
  if (now.getTime() - row.updatedAt.getTime() > touchAfterMs) await touch(live, row.sessionId, now)
  const { memberships, updatedAt: _updatedAt, actingAs: chosen, ...person } = row
  const acting = memberships.find(one => one.orgId === (actingAs ?? chosen)) ?? null
  if (actingAs && !acting) throw new Refusal('forbidden', 'not-a-member', 'You are not a member of the organisation you act for.')
  return { kind: 'person', ...person, memberships, actingAs: acting }
}

/** Used sign-ins last on; written at most once in ten minutes. */
async function touch(live: Live, sessionId: SessionId, now: Date): Promise<void> {
  await live.db
    .updateTable('accounts.session')
    .set({ updatedAt: now, expiresAt: addDays(now, sessionDays) })
    .where('id', '=', sessionId)
    .execute()
}

export interface SideName {
  id: SideId
  kind: 'person' | 'company' | 'agency'
  name: string
  country: string | null
}

/** The public names of sides (people and organisations), by id; unknown ids are left out. */
export function sideNames(ctx: AnyCtx, ids: readonly string[]): Promise<Map<string, SideName>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('accounts.side')
      .select(['id', 'kind', 'name', 'country'])
      .where('id', 'in', [...new Set(ids)])
      .execute()
    return new Map(rows.map(row => [row.id!, row as unknown as SideName]))
  })
}

/** The person who speaks for a side when nobody of it has written yet: the person, else the organisation's first owner. */
export function speakerOf(ctx: AnyCtx, sideId: SideId): Promise<AccountId | null> {
  return inRead(ctx, async tx => {
    const person = await tx.db.selectFrom('accounts.account').select('id').where('id', '=', sideId).executeTakeFirst()
    if (person) return person.id as AccountId
    const owner = await tx.db
      .selectFrom('accounts.member')
      .select('accountId')
      .where('orgId', '=', sideId)
      .where('role', '=', 'owner')
      .orderBy('joinedAt')
      .limit(1)
      .executeTakeFirst()
    return (owner?.accountId as AccountId | undefined) ?? null
  })
}

/** Above which amount a side asks for a second person's word; null when it never does (people never do). */
export function approvalLimitOf(ctx: AnyCtx, sideId: SideId): Promise<{ aboveMinor: bigint; currency: string } | null> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('accounts.organisation')
      .select(['approvalAboveMinor', 'approvalCurrency'])
      .where('id', '=', sideId)
      .executeTakeFirst()
    return row && row.approvalAboveMinor !== null ? { aboveMinor: row.approvalAboveMinor, currency: row.approvalCurrency } : null
  })
}

export interface MyAccount {
  id: AccountId
  name: string
  email: string
  emailVerified: boolean
  country: string | null
  asClient: boolean
  asFreelancer: boolean
  isStaff: boolean
  hasTwoFactor: boolean
  createdAt: Date
}

/** One's own account, with what only oneself sees. */
export function myAccount(ctx: AnyCtx): Promise<MyAccount> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('accounts.account')
      .select([
        'id',
        'name',
        'email',
        'emailVerified',
        'country',
        'asClient',
        'asFreelancer',
        'isStaff',
        'twoFactorEnabled as hasTwoFactor',
        'createdAt',
      ])
      .where('id', '=', personOf(tx).accountId)
      .executeTakeFirstOrThrow()
    return row as MyAccount
  })
}

export interface SignInView {
  id: SessionId
  device: string
  ipAddress: string | null
  signedInAt: Date
  lastUsedAt: Date
  isCurrent: boolean
}

/** Where one is signed in, the last used first; at most 100. */
export function mySignIns(ctx: AnyCtx): Promise<SignInView[]> {
  return inRead(ctx, async tx => {
    const { accountId, sessionId } = personOf(tx)
    const rows = await tx.db
      .selectFrom('accounts.session')
      .select(['id', 'userAgent', 'ipAddress', 'createdAt', 'updatedAt'])
      .where('accountId', '=', accountId)
      .where('expiresAt', '>', tx.now())
      .orderBy('updatedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    return rows.map(row => ({
      id: row.id as SessionId,
      device: deviceWords(row.userAgent ?? ''),
      ipAddress: row.ipAddress || null,
      signedInAt: row.createdAt,
      lastUsedAt: row.updatedAt,
      isCurrent: row.id === sessionId,
    }))
  })
}

export type PasskeyView = { id: string; name: string; createdAt: Date | null }

/** One's own passkeys. */
export function myPasskeys(ctx: AnyCtx): Promise<PasskeyView[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('accounts.passkey')
      .select(['id', 'name', 'createdAt'])
      .where('accountId', '=', personOf(tx).accountId)
      .orderBy('id')
      .limit(50)
      .execute()
    return rows.map(row => ({ ...row, name: row.name ?? 'Passkey' }))
  })
}

export interface InvitationToMe {
  id: InvitationId
  orgId: OrgId
  orgName: string
  orgKind: 'company' | 'agency'
  role: OrgRole
  invitedBy: string
  expiresAt: Date
}

/** Open invitations to one's own address; none until it is confirmed. */
export function invitationsToMe(ctx: AnyCtx): Promise<InvitationToMe[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('accounts.account as me')
      .innerJoin('accounts.orgInvitation as i', join =>
        join.on(sql<boolean>`lower(i.email) = me.email`).on('i.state', '=', 'open'),
      )
      .innerJoin('accounts.organisation as o', 'o.id', 'i.orgId')
      .innerJoin('accounts.account as by', 'by.id', 'i.invitedBy')
      .select(['i.id', 'i.orgId', 'o.name as orgName', 'o.kind as orgKind', 'i.role', 'by.name as invitedBy', 'i.expiresAt'])
      .where('me.id', '=', personOf(tx).accountId)
      .where('me.emailVerified', '=', true)
      .where('i.expiresAt', '>', tx.now())
      .orderBy('i.id')
      .limit(50)
      .execute()
    return rows as unknown as InvitationToMe[]
  })
}

type MemberView = { accountId: AccountId; name: string; role: OrgRole; joinedAt: Date }
type OpenInvitation = { id: InvitationId; email: string; role: OrgRole; createdAt: Date; expiresAt: Date }
export interface OrganisationView {
  id: OrgId
  kind: 'company' | 'agency'
  name: string
  country: string
  approvalAboveMinor: bigint | null
  approvalCurrency: string
  createdAt: Date
  myRole: OrgRole
  members: MemberView[]
  /** Told to owners and admins only: it names addresses. */
  invitations: OpenInvitation[]
}

/** An organisation of the person's, with its members. Refuses (missing) others. */
export function organisationFor(ctx: AnyCtx, orgId: OrgId): Promise<OrganisationView> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('accounts.organisation as o')
      .innerJoin('accounts.member as m', 'm.orgId', 'o.id')
      .select([
        'o.id',
        'o.kind',
        'o.name',
        'o.country',
        'o.approvalAboveMinor',
        'o.approvalCurrency',
        'o.createdAt',
        'm.role as myRole',
      ])
      .where('o.id', '=', orgId)
      .where('m.accountId', '=', personOf(tx).accountId)
      .executeTakeFirst()
    if (!row) throw missing('organisation')
    const members = await tx.db
      .selectFrom('accounts.member as m')
      .innerJoin('accounts.account as a', 'a.id', 'm.accountId')
      .select(['m.accountId', 'a.name', 'm.role', 'm.joinedAt'])
      .where('m.orgId', '=', orgId)
      .orderBy('m.joinedAt')
      .orderBy('m.accountId')
      .limit(500)
      .execute()
    const isManager = row.myRole === 'owner' || row.myRole === 'admin'
    const invitations = isManager ? await openInvitations(tx, orgId) : []
    return { ...row, members, invitations } as unknown as OrganisationView
  })
}

function openInvitations(tx: TxCtx, orgId: OrgId) {
  return tx.db
    .selectFrom('accounts.orgInvitation')
    .select(['id', 'email', 'role', 'createdAt', 'expiresAt'])
    .where('orgId', '=', orgId)
    .where('state', '=', 'open')
    .where('expiresAt', '>', tx.now())
    .orderBy('id')
    .limit(500)
    .execute()
}
