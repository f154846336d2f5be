import type { InvitationId, OrgId } from '#lib/ids'
import { conflict, forbidden, invalid, missing } from '#lib/refusal'
import { addDays, hourMs } from '#lib/time'
import { askMail } from '#modules/accounts/acts/mail'
import { addMember } from '#modules/accounts/acts/members'
import { lockAsManager } from '#modules/accounts/acts/organisations'
import { spendFor } from '#modules/accounts/acts/tries'
import { requireVerified } from '#modules/accounts/rules'
import type { NewInvitation } from '#modules/accounts/schema'
import { policyNow } from '#modules/policy/reads'
import { inTx, personOf, type Ctx, type OrgRole, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Invites an address into the organisation. The same address again, while it is open, is refused. */
export async function inviteMember(ctx: Ctx, input: NewInvitation & { orgId: OrgId }): Promise<{ invitationId: InvitationId }> {
  const person = personOf(ctx)
  requireVerified(person)
  await spendFor(ctx, 'org-invite', input.orgId, 50, hourMs)
  return inTx(ctx, async tx => {
    const { orgId, email, role } = input
    await lockAsManager(tx, orgId)
    await expireOld(tx, orgId)
    const member = await tx.db
      .selectFrom('accounts.member as m')
      .innerJoin('accounts.account as a', 'a.id', 'm.accountId')
      .select('a.id')
      .where('m.orgId', '=', orgId)
      .where('a.email', '=', email)
      .executeTakeFirst()
    if (member) throw invalid('email', 'They are a member already.', 'member-already')
    const { policy } = await policyNow(tx)
    const invitationId = tx.newId<'invitation'>()
    const made = await tx.db
      .insertInto('accounts.orgInvitation')
      .values({
        id: invitationId,
        orgId,
        email,
        role,
        invitedBy: person.accountId,
        createdAt: tx.now(),
        expiresAt: addDays(tx.now(), policy.clocks.orgInvitationDays),
      })
      .onConflict(oc => oc.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n)
      throw invalid('email', 'This address has an open invitation. Withdraw it first to send another.', 'invited-already')
    await record(tx, { kind: 'organisation.member-invited', refs: { orgId, invitationId }, topics: [`side:${orgId}`] })
    await askMail(tx, { kind: 'invitation', invitationId })
    return { invitationId }
  })
}

export function withdrawInvitation(ctx: Ctx, input: { orgId: OrgId; invitationId: InvitationId }): Promise<void> {
  return inTx(ctx, async tx => {
    await lockAsManager(tx, input.orgId)
    const gone = await tx.db
      .updateTable('accounts.orgInvitation')
      .set({ state: 'withdrawn', answeredAt: tx.now() })
      .where('id', '=', input.invitationId)
      .where('orgId', '=', input.orgId)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (gone.numUpdatedRows === 0n) throw missing('open invitation')
    await record(tx, { kind: 'organisation.invitation-withdrawn', refs: input, topics: [`side:${input.orgId}`] })
  })
}

/** Joins the organisation one was invited to. Only for the invited address, once it is confirmed. */
export function acceptInvitation(ctx: Ctx, input: { invitationId: InvitationId }): Promise<{ orgId: OrgId }> {
  return answer(ctx, input.invitationId, 'accepted')
}

export async function declineInvitation(ctx: Ctx, input: { invitationId: InvitationId }): Promise<void> {
  await answer(ctx, input.invitationId, 'declined')
}

function answer(ctx: Ctx, invitationId: InvitationId, state: 'accepted' | 'declined'): Promise<{ orgId: OrgId }> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const me = await tx.db
      .selectFrom('accounts.account')
      .select(['email', 'emailVerified'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    const asked = await tx.db
      .selectFrom('accounts.orgInvitation')
      .select('orgId')
      .where('id', '=', invitationId)
      .where('email', '=', me.email)
      .executeTakeFirst()
    if (!asked) throw missing('invitation')
    if (!me.emailVerified) throw forbidden('email-unverified', 'Confirm your e-mail address first. We sent you a link.')
    const orgId = asked.orgId as OrgId
    // In the order in which everyone locks: the organisation, then the invitation.
    await tx.db.selectFrom('accounts.organisation').select('id').where('id', '=', orgId).forUpdate().execute()
    const open = await tx.db
      .updateTable('accounts.orgInvitation')
      .set({ state, answeredAt: tx.now() })
      .where('id', '=', invitationId)
      .where('state', '=', 'open')
      .where('expiresAt', '>', tx.now())
      .returning('role')
      .executeTakeFirst()
    if (!open) throw conflict('not-open', 'This invitation was withdrawn, answered or is too old. Ask for a new one.')
    if (state === 'accepted') await addMember(tx, { orgId, accountId, role: open.role as OrgRole })
    await record(tx, {
      kind: `organisation.invitation-${state}`,
      refs: { orgId, invitationId, accountId },
      topics: [`side:${orgId}`, `account:${accountId}`],
    })
    return { orgId }
  })
}

async function expireOld(tx: TxCtx, orgId: OrgId): Promise<void> {
  await tx.db
    .updateTable('accounts.orgInvitation')
    .set({ state: 'expired' })
    .where('orgId', '=', orgId)
    .where('state', '=', 'open')
    .where('expiresAt', '<=', tx.now())
    .execute()
}
