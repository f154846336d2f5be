import type { OrgId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { deliverName } from '#modules/accounts/acts/names'
import { asMemberOf, requireRight, requireVerified } from '#modules/accounts/rules'
import type { ApprovalLimit, NewOrganisation } from '#modules/accounts/schema'
import { inTx, personOf, type Ctx, type OrgRole, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Makes a company or an agency; whoever makes it owns it. */
export function createOrganisation(ctx: Ctx, input: NewOrganisation): Promise<{ orgId: OrgId }> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireVerified(person)
    const orgId = tx.newId<'organisation'>()
    const { kind, country } = input
    await tx.db
      .insertInto('accounts.organisation')
      .values({
        id: orgId,
        kind,
        name: await deliverName(tx, input.name),
        country,
        createdBy: person.accountId,
        createdAt: tx.now(),
      })
      .execute()
    await tx.db
      .insertInto('accounts.member')
      .values({ orgId, accountId: person.accountId, role: 'owner', joinedAt: tx.now() })
      .execute()
    await record(tx, { kind: 'organisation.created', refs: { orgId }, topics: [`account:${person.accountId}`] })
    return { orgId }
  })
}

export function renameOrganisation(ctx: Ctx, input: { orgId: OrgId; name: string }): Promise<void> {
  return inTx(ctx, async tx => {
    await lockAsManager(tx, input.orgId)
    await tx.db
      .updateTable('accounts.organisation')
      .set({ name: await deliverName(tx, input.name) })
      .where('id', '=', input.orgId)
      .execute()
    await record(tx, { kind: 'organisation.renamed', refs: { orgId: input.orgId }, topics: [`side:${input.orgId}`] })
  })
}

/** Above which amount an offer needs a second person's word; null = never. */
export function setApprovalLimit(ctx: Ctx, input: ApprovalLimit & { orgId: OrgId }): Promise<void> {
  return inTx(ctx, async tx => {
    await lockAsManager(tx, input.orgId)
    await tx.db
      .updateTable('accounts.organisation')
      .set({ approvalAboveMinor: input.aboveMinor, approvalCurrency: input.currency })
      .where('id', '=', input.orgId)
      .execute()
    await record(tx, {
      kind: 'organisation.approval-limit-changed',
      refs: { orgId: input.orgId },
      topics: [`side:${input.orgId}`],
    })
  })
}

/**
 * Locks the organisation, so that changes of its members come one after the other, and answers one's own role as it
 * is now. Refuses (missing) whoever is not in it (any more).
 */
export async function lockOrganisation(tx: TxCtx, orgId: OrgId): Promise<OrgRole> {
  const { accountId } = personOf(tx)
  const org = await tx.db.selectFrom('accounts.organisation').select('id').where('id', '=', orgId).forUpdate().executeTakeFirst()
  const me =
    org &&
    (await tx.db
      .selectFrom('accounts.member')
      .select('role')
      .where('orgId', '=', orgId)
      .where('accountId', '=', accountId)
      .executeTakeFirst())
  if (!me) throw missing('organisation')
  return me.role as OrgRole
}

/** The same, for what only owners and admins do. */
export async function lockAsManager(tx: TxCtx, orgId: OrgId): Promise<OrgRole> {
  const role = await lockOrganisation(tx, orgId)
  const person = asMemberOf(personOf(tx), orgId)
  requireRight({ ...person, actingAs: person.actingAs && { ...person.actingAs, role } }, 'manage-members')
  return role
}
