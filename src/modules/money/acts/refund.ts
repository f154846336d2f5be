import type { ContractId, MilestoneId, SideId } from '#lib/ids'
import { escrowOf, post, transitOf } from '#modules/money/acts/post'
import { nextChase } from '#modules/money/rules'
import type { OrderId } from '#modules/money/schema'
import type { TxCtx } from '#platform/ctx'
import { later } from '#platform/tasks'

export interface Refund {
  contractId: ContractId
  milestoneId: MilestoneId
  clientSideId: SideId
  currency: string
  grossMinor: bigint
  chargeId: OrderId
}

/** Takes a milestone's money, fee included, out of escrow and orders it back to where it was charged. */
export async function refund(tx: TxCtx, input: Refund): Promise<void> {
  const { contractId, milestoneId, clientSideId, currency, grossMinor } = input
  const isNew = await post(tx, {
    cause: `refund:${milestoneId}`,
    kind: 'refund',
    currency,
    contractId,
    milestoneId,
    legs: [
      [escrowOf(contractId), -grossMinor],
      [transitOf(clientSideId), grossMinor],
    ],
  })
  if (!isNew) return
  const id = tx.newId<'payment-order'>()
  await tx.db
    .insertInto('money.paymentOrder')
    .values({
      id,
      kind: 'refund',
      sideId: clientSideId,
      contractId,
      milestoneId,
      chargeId: input.chargeId,
      amountMinor: grossMinor,
      currency,
      state: 'asked',
      askedBy: tx.actor.kind === 'person' ? tx.actor.accountId : null,
      askedAt: tx.now(),
      chaseAt: nextChase(tx.now(), tx.now()),
    })
    .execute()
  await later(tx, 'money.sendOrder', { orderId: id })
}
