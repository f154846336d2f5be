import type { AccountId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { inTx, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'

/** Makes a registered person a member of staff; only the operator's command line does this. */
export function makeStaff(ctx: Ctx, input: { email: string }): Promise<{ accountId: AccountId }> {
  if (ctx.actor.kind !== 'system') throw new Error('Only the operator makes staff.')
  return inTx(ctx, async tx => {
    const row = await tx.db
      .updateTable('accounts.account')
      .set({ isStaff: true, updatedAt: tx.now() })
      .where('email', '=', input.email.trim().toLowerCase())
      .returning('id')
      .executeTakeFirst()
    if (!row) throw missing('person')
    await record(tx, { kind: 'account.made-staff', refs: { accountId: row.id }, topics: [`account:${row.id}`] })
    return { accountId: row.id as AccountId }
  })
}
