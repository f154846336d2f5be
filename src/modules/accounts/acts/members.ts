import type { AccountId, OrgId } from '#lib/ids'
import { forbidden, missing } from '#lib/refusal'
import { lockOrganisation } from '#modules/accounts/acts/organisations'
import { whyNotChange } from '#modules/accounts/rules'
import { inTx, personOf, type Ctx, type OrgRole, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Gives a member another role. */
export function changeRole(ctx: Ctx, input: { orgId: OrgId; accountId: AccountId; role: OrgRole }): Promise<void> {
  return inTx(ctx, async tx => {
    await requireChange(tx, input.orgId, input.accountId, input.role)
    await tx.db
      .updateTable('accounts.member')
      .set({ role: input.role })
      .where('orgId', '=', input.orgId)
      .where('accountId', '=', input.accountId)
      .execute()
    await told(tx, 'organisation.role-changed', input)
  })
}

/** Removes a member, or leaves; they act for the organisation no more from their next request on. */
export function removeMember(ctx: Ctx, input: { orgId: OrgId; accountId: AccountId }): Promise<void> {
  return inTx(ctx, async tx => {
    await requireChange(tx, input.orgId, input.accountId, null)
    await tx.db.deleteFrom('accounts.member').where('orgId', '=', input.orgId).where('accountId', '=', input.accountId).execute()
    await tx.db
      .updateTable('accounts.session')
      .set({ actingAs: null })
      .where('accountId', '=', input.accountId)
      .where('actingAs', '=', input.orgId)
      .execute()
    await told(tx, input.accountId === personOf(tx).accountId ? 'organisation.member-left' : 'organisation.member-removed', input)
  })
}

/** Leaves an organisation; its last owner can't. */
export function leaveOrganisation(ctx: Ctx, input: { orgId: OrgId }): Promise<void> {
  return removeMember(ctx, { orgId: input.orgId, accountId: personOf(ctx).accountId })
}

async function requireChange(tx: TxCtx, orgId: OrgId, accountId: AccountId, to: OrgRole | null): Promise<void> {
  const by = await lockOrganisation(tx, orgId)
  const members = await tx.db.selectFrom('accounts.member').select(['accountId', 'role']).where('orgId', '=', orgId).execute()
  const target = members.find(member => member.accountId === accountId)
  if (!target) throw missing('member')
  const reason = whyNotChange({
    by,
    isSelf: accountId === personOf(tx).accountId,
    from: target.role as OrgRole,
    to,
    owners: members.filter(member => member.role === 'owner').length,
  })
  if (reason) throw forbidden('member-change', reason)
}

function told(tx: TxCtx, kind: string, { orgId, accountId }: { orgId: OrgId; accountId: AccountId }): Promise<void> {
  return record(tx, { kind, refs: { orgId, accountId }, topics: [`side:${orgId}`, `account:${accountId}`] })
}

/** Makes somebody a member, once; whoever calls this has asked them (an accepted invitation, a replayed history). */
export async function addMember(
  tx: TxCtx,
  { role, ...member }: { orgId: OrgId; accountId: AccountId; role: OrgRole },
): Promise<void> {
  await tx.db
    .insertInto('accounts.member')
    .values({ ...member, role, joinedAt: tx.now() })
    .onConflict(known => known.doNothing())
    .execute()
}
