import { missing } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { moneyEvents } from '#modules/money/events'
import type { MethodId } from '#modules/money/schema'
import { inTx, personOf, sideOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Removes a method of the side acted for; what was ordered with it goes on. */
export async function removeMethod(ctx: AnyCtx, input: { methodId: MethodId }): Promise<void> {
  const person = personOf(ctx)
  requireRight(person, 'manage-money')
  const sideId = sideOf(person)
  await inTx(ctx, async tx => {
    const { numUpdatedRows } = await tx.db
      .updateTable('money.method')
      .set({ removedAt: tx.now() })
      .where('id', '=', input.methodId)
      .where('sideId', '=', sideId)
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw missing('payment method')
    await record(tx, { kind: moneyEvents.methodRemoved, refs: { sideId, methodId: input.methodId }, topics: [`side:${sideId}`] })
  })
}
