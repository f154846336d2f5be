import { must } from '#lib/must'
import { post, providerFor, transitOf, walletOf, type AccountRef } from '#modules/money/acts/post'
import { moneyEvents } from '#modules/money/events'
import { isContradiction, nextOrderState } from '#modules/money/rules'
import type { OrderId, PaymentOrder, PostingKind } from '#modules/money/schema'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import type { PaymentAnswer } from '#platform/ports'

/**
 * Takes what the provider says about an order, perhaps again and out of order. What follows for a refund or a
 * payout is booked here; a charge is only marked as answered, because a milestone's state must change with it.
 */
export async function takeAnswer(ctx: AnyCtx, orderId: OrderId, answer: PaymentAnswer): Promise<void> {
  await inTx(ctx, async tx => {
    const row = await tx.db.selectFrom('money.paymentOrder').selectAll().where('id', '=', orderId).forUpdate().executeTakeFirst()
    const order = must(row as PaymentOrder | undefined, 'the provider answers an order of ours')
    if (isContradiction(order.kind, order.state, answer.state)) {
      tx.live.log.error('the payment provider contradicts itself; compare its book with ours', {
        orderId,
        state: order.state,
        answer: answer.state,
      })
    }
    const state = nextOrderState(order.kind, order.state, answer.state)
    if (state === order.state) return
    const isAnswered = state !== 'pending'
    await tx.db
      .updateTable('money.paymentOrder')
      .set({
        state,
        providerRef: answer.providerRef,
        problem: answer.state === 'declined' ? answer.reason : null,
        answeredAt: isAnswered ? tx.now() : null,
        settledAt: isAnswered && order.kind !== 'charge' ? tx.now() : null,
      })
      .where('id', '=', orderId)
      .execute()
    if (isAnswered) await follow(tx, { ...order, state })
  })
}

async function follow(tx: TxCtx, order: PaymentOrder): Promise<void> {
  const [provider, transit, wallet] = [providerFor(order.id), transitOf(order.sideId), walletOf(order.sideId)]
  if (order.kind === 'charge') return tell(tx, order, moneyEvents.chargeAnswered)
  if (order.kind === 'refund') {
    if (order.state === 'succeeded') {
      await move(tx, order, 'refund-sent', transit, provider)
      return tell(tx, order, moneyEvents.refundSent)
    }
    // What can't go back to the card is the client's all the same.
    await move(tx, order, 'refund-kept', transit, wallet)
    return tell(tx, order, moneyEvents.refundKept)
  }
  if (order.state === 'succeeded') {
    await move(tx, order, 'payout-sent', transit, provider)
    return tell(tx, order, moneyEvents.payoutPaid)
  }
  if (order.state === 'bounced') {
    await move(tx, order, 'payout-bounced', provider, wallet)
    return tell(tx, order, moneyEvents.payoutBounced)
  }
  await move(tx, order, 'payout-back', transit, wallet)
  return tell(tx, order, moneyEvents.payoutDeclined)
}

async function move(tx: TxCtx, order: PaymentOrder, kind: PostingKind, from: AccountRef, to: AccountRef): Promise<void> {
  await post(tx, {
    cause: `${kind}:${order.id}`,
    kind,
    currency: order.currency,
    contractId: order.contractId,
    milestoneId: order.milestoneId,
    legs: [
      [from, -order.amountMinor],
      [to, order.amountMinor],
    ],
  })
}

async function tell(tx: TxCtx, order: PaymentOrder, kind: string): Promise<void> {
  const { id, sideId, contractId, milestoneId } = order
  await record(tx, {
    kind,
    refs: { orderId: id, sideId, ...(contractId && { contractId }), ...(milestoneId && { milestoneId }) },
    topics: [`side:${sideId}`, ...(contractId ? [`contract:${contractId}`] : [])],
  })
}
