import { askBack } from '#modules/contracts/acts/ask-back'
import { finishIfAsked } from '#modules/contracts/acts/end-contract'
import {
  change,
  changeContract,
  holdContract,
  holdForSide,
  milestoneIn,
  tell,
  type Held,
} from '#modules/contracts/acts/lock-contract'
import { refundHeld, runningClock } from '#modules/contracts/acts/move-money'
import { moveMilestone, whyNotMilestone, type By, type MilestoneAct } from '#modules/contracts/rules'
import type { Milestone, MilestoneRef } from '#modules/contracts/schema'
import { sumsOf } from '#modules/money/rules'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'

/** Asks the freelancer to give a funded milestone's money back; silence gives it back when the days are over (rule D5.5). */
export function requestRefund(ctx: AnyCtx, input: MilestoneRef): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'hire', freelancer: 'talk' })
    await askBack(tx, kept, milestoneIn(kept, input.milestoneId), side)
  })
}

/** The freelancer's answer to a refund request: agree gives the money back, refuse lets milestone and contract go on. */
export function answerRefund(ctx: AnyCtx, input: MilestoneRef & { answer: 'agree' | 'refuse' }): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'talk', freelancer: 'propose' })
    const { contract } = kept
    const milestone = milestoneIn(kept, input.milestoneId)
    if (input.answer === 'agree') return giveMoneyBack(tx, kept, milestone, 'agree-refund', side)
    const state = moveMilestone('refuse-refund', side, contract, milestone)
    // A paused contract keeps the rest of the review time until it is resumed.
    const clock = contract.state === 'paused' ? {} : runningClock(milestone, tx.now())
    await change(tx, milestone, { state, stateBeforeRefund: null, refundDueAt: null, ...clock })
    await tell(tx, contract, { what: 'milestone.refund-refused', milestone, rule: 'D5.5' })
    if (contract.endRequestedAt) {
      await changeContract(tx, contract, { endRequestedAt: null })
      await tell(tx, contract, { what: 'contract.end-refused', rule: 'D5.5' })
    }
  })
}

/** Gives a funded milestone's money back to the client, from the freelancer's own will and at any time. */
export function giveBack(ctx: AnyCtx, input: MilestoneRef): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'talk', freelancer: 'propose' })
    await giveMoneyBack(tx, kept, milestoneIn(kept, input.milestoneId), 'give-back', side)
  })
}

/** Gives back what nobody answered for in time; false when somebody was quicker. */
export function refundBySilence(ctx: AnyCtx, input: MilestoneRef): Promise<boolean> {
  return inTx(ctx, async tx => {
    const kept = await holdContract(tx, input.contractId)
    const milestone = milestoneIn(kept, input.milestoneId)
    const isDue = milestone.refundDueAt !== null && milestone.refundDueAt <= tx.now()
    if (!isDue || whyNotMilestone('refund-by-silence', 'system', kept.contract, milestone)) return false
    await giveMoneyBack(tx, kept, milestone, 'refund-by-silence', 'system')
    return true
  })
}

async function giveMoneyBack(tx: TxCtx, kept: Held, milestone: Milestone, act: MilestoneAct, by: By): Promise<void> {
  const state = moveMilestone(act, by, kept.contract, milestone)
  await refundHeld(tx, kept.contract, milestone, state)
  const { grossMinor } = sumsOf(milestone.amountMinor, kept.contract)
  await tell(tx, kept.contract, { what: 'milestone.refunded', milestone, amountMinor: grossMinor, rule: 'D5.5' })
  await finishIfAsked(tx, kept)
}
