import type { ContractId } from '#lib/ids'
import { change, holdContract, milestoneIn, tell, type Held } from '#modules/contracts/acts/lock-contract'
import { releaseHeld, refundHeld } from '#modules/contracts/acts/move-money'
import { finishIfAsked } from '#modules/contracts/acts/end-contract'
import { startContract } from '#modules/contracts/acts/start-contract'
import { moveMilestone } from '#modules/contracts/rules'
import type { Milestone } from '#modules/contracts/schema'
import { lockAnsweredCharge, settleCharge } from '#modules/money/acts/settle-charge'
import { sumsOf } from '#modules/money/rules'
import type { OrderId, PaymentOrder } from '#modules/money/schema'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'

/**
 * Does what follows from the bank's answer to a charge: posting and milestone change in one transaction, once.
 * A yes to a milestone of a contract that ended meanwhile goes back to the client at once.
 */
export async function settleOrder(ctx: AnyCtx, input: { orderId: OrderId; contractId: ContractId }): Promise<void> {
  await inTx(ctx, async tx => {
    const kept = await holdContract(tx, input.contractId)
    const order = await lockAnsweredCharge(tx, input.orderId)
    if (!order) return
    await settleCharge(tx, order, kept.contract)
    const milestone = milestoneIn(kept, order.milestoneId!)
    await (order.state === 'succeeded' ? keep(tx, kept, milestone, order) : fail(tx, kept, milestone, order))
    await finishIfAsked(tx, kept)
  })
}

async function keep(tx: TxCtx, kept: Held, milestone: Milestone, order: PaymentOrder): Promise<void> {
  const { contract } = kept
  if (milestone.kind === 'bonus') {
    const state = moveMilestone('pay-bonus', 'system', contract, milestone)
    await change(tx, milestone, { fundedAt: tx.now() })
    await releaseHeld(tx, contract, milestone, state)
    return tell(tx, contract, { what: 'bonus.paid', milestone, amountMinor: milestone.amountMinor, rule: 'D5.3' })
  }
  if (contract.state === 'ended' || contract.state === 'closed') {
    const state = moveMilestone('return-charge', 'system', contract, milestone)
    await change(tx, milestone, { fundedAt: tx.now() })
    await refundHeld(tx, contract, milestone, state)
    return tell(tx, contract, { what: 'milestone.refunded', milestone, amountMinor: order.amountMinor, rule: 'D5.3' })
  }
  const state = moveMilestone('hold', 'system', contract, milestone)
  await change(tx, milestone, { state, fundedAt: tx.now(), fundingProblem: null })
  await tell(tx, contract, {
    what: 'milestone.funded',
    milestone,
    amountMinor: sumsOf(milestone.amountMinor, contract).grossMinor,
    rule: 'D5.3',
  })
  if (contract.state === 'awaiting_funding') await startContract(tx, contract)
}

async function fail(tx: TxCtx, kept: Held, milestone: Milestone, order: PaymentOrder): Promise<void> {
  const { contract } = kept
  const isOver = contract.state === 'ended' || contract.state === 'closed' || milestone.kind === 'bonus'
  const state = moveMilestone(isOver ? 'drop-charge' : 'fail-charge', 'system', contract, milestone)
  await change(tx, milestone, { state, fundingProblem: order.problem })
  await tell(tx, contract, { what: 'charge.declined', milestone })
}
