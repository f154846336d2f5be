import type { ContractId, MilestoneId, SideId } from '#lib/ids'
import { conflict, invalid } from '#lib/refusal'
import { nextChase, type Sums } from '#modules/money/rules'
import type { MethodId, OrderId } from '#modules/money/schema'
import { personOf, type TxCtx } from '#platform/ctx'
import { later } from '#platform/tasks'

export interface Charge {
  contractId: ContractId
  milestoneId: MilestoneId
  clientSideId: SideId
  currency: string
  sums: Sums
  methodId: MethodId
}

/** Orders that the client be charged; a task sends it, and nothing is held before the provider's yes. */
export async function askCharge(tx: TxCtx, input: Charge): Promise<OrderId> {
  if (tx.live.ports.payments.methods.length === 0) {
    throw conflict(
      'no-payment-provider',
      'No payment provider is set up here, so nothing can be funded. Ask the operator to set one up.',
    )
  }
  const method = await tx.db
    .selectFrom('money.method')
    .select(['token', 'label', 'verifiedAt'])
    .where('id', '=', input.methodId)
    .where('sideId', '=', input.clientSideId)
    .where('direction', '=', 'pay')
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!method) throw invalid('methodId', 'Choose one of your payment methods, or add one on the money page.', 'unknown-method')
  if (!method.verifiedAt)
    throw invalid('methodId', 'This payment method is not verified yet. Choose another one.', 'method-unverified')
  const id = tx.newId<'payment-order'>()
  await tx.db
    .insertInto('money.paymentOrder')
    .values({
      id,
      kind: 'charge',
      sideId: input.clientSideId,
      contractId: input.contractId,
      milestoneId: input.milestoneId,
      amountMinor: input.sums.grossMinor,
      feeMinor: input.sums.clientFeeMinor,
      currency: input.currency,
      methodToken: method.token,
      methodLabel: method.label,
      state: 'asked',
      askedBy: personOf(tx).accountId,
      askedAt: tx.now(),
      chaseAt: nextChase(tx.now(), tx.now()),
    })
    .execute()
  await later(tx, 'money.sendOrder', { orderId: id })
  return id
}
