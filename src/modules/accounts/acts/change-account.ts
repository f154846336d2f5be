import { deliverName } from '#modules/accounts/acts/names'
import { rolesOf } from '#modules/accounts/rules'
import type { AccountChange } from '#modules/accounts/schema'
import { inTx, personOf, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'

/** Changes one's name, country or what the account is for; each that changed is its own event. */
export function changeAccount(ctx: Ctx, input: AccountChange): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const old = await tx.db
      .selectFrom('accounts.account')
      .select(['name', 'country', 'asClient', 'asFreelancer'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const next = {
      name: input.name === undefined || input.name === old.name ? old.name : await deliverName(tx, input.name),
      country: input.country ?? old.country,
      ...(input.purpose ? rolesOf(input.purpose) : { asClient: old.asClient, asFreelancer: old.asFreelancer }),
    }
    const kinds = [
      next.name !== old.name && 'account.renamed',
      next.country !== old.country && 'account.country-changed',
      (next.asClient !== old.asClient || next.asFreelancer !== old.asFreelancer) && 'account.roles-changed',
    ].filter(kind => kind !== false)
    if (kinds.length === 0) return
    await tx.db
      .updateTable('accounts.account')
      .set({ ...next, updatedAt: tx.now() })
      .where('id', '=', accountId)
      .execute()
    for (const kind of kinds) await record(tx, { kind, refs: { accountId }, topics: [`account:${accountId}`] })
  })
}
