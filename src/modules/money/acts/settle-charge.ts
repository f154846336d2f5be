import type { SideId } from '#lib/ids'
import { must } from '#lib/must'
import { escrowOf, post, providerFor } from '#modules/money/acts/post'
import type { OrderId, PaymentOrder } from '#modules/money/schema'
import type { TxCtx } from '#platform/ctx'

/** Locks a charge that the provider has answered and that nobody has settled yet; null when there is nothing to settle. */
export async function lockAnsweredCharge(tx: TxCtx, orderId: OrderId): Promise<PaymentOrder | null> {
  const order = await tx.db
    .selectFrom('money.paymentOrder')
    .selectAll()
    .where('id', '=', orderId)
    .where('kind', '=', 'charge')
    .where('settledAt', 'is', null)
    .where('state', 'in', ['succeeded', 'declined'])
    .forUpdate()
    .executeTakeFirst()
  return (order as PaymentOrder | undefined) ?? null
}

/**
 * Settles a locked charge with what the caller decided in the same transaction; books the money into the
 * contract's escrow when the provider said yes.
 */
export async function settleCharge(
  tx: TxCtx,
  order: PaymentOrder,
  sides: { clientSideId: SideId; freelancerSideId: SideId },
): Promise<void> {
  if (order.state === 'succeeded') {
    const contractId = must(order.contractId, 'a charge is for a contract')
    await post(tx, {
      cause: `fund:${order.id}`,
      kind: 'fund',
      currency: order.currency,
      contractId,
      milestoneId: order.milestoneId,
      legs: [
        [providerFor(order.id), -order.amountMinor],
        [{ ...escrowOf(contractId), ...sides }, order.amountMinor],
      ],
    })
  }
  await tx.db.updateTable('money.paymentOrder').set({ settledAt: tx.now() }).where('id', '=', order.id).execute()
}
