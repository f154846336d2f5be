import { must } from '#lib/must'
import { change } from '#modules/contracts/acts/lock-contract'
import type { Contract, Handover, Milestone, MilestoneState } from '#modules/contracts/schema'
import { refund } from '#modules/money/acts/refund'
import { release } from '#modules/money/acts/release'
import { sumsOf } from '#modules/money/rules'
import { policyOf } from '#modules/policy/reads'
import type { TxCtx } from '#platform/ctx'

/** The contract's own clocks: those of the policy it was signed under (rule B0.1). */
export async function clocksOf(tx: TxCtx, contract: Contract) {
  return (await policyOf(tx, contract.policyVersion)).policy.clocks
}

const clocksOff = { reviewDueAt: null, reviewLeftMs: null, refundDueAt: null, stateBeforeRefund: null }

/** Releases a held milestone's money and sets its state, together. */
export async function releaseHeld(tx: TxCtx, contract: Contract, milestone: Milestone, state: MilestoneState): Promise<void> {
  const { restDays } = await clocksOf(tx, contract)
  const { id: contractId, freelancerSideId, currency } = contract
  await release(tx, {
    contractId,
    milestoneId: milestone.id,
    freelancerSideId,
    currency,
    sums: sumsOf(milestone.amountMinor, contract),
    restDays,
  })
  await change(tx, milestone, { state, approvedAt: tx.now(), releasedAt: tx.now(), ...clocksOff })
}

/** Gives a held milestone's money back, fee included, and sets its state, together. */
export async function refundHeld(tx: TxCtx, contract: Contract, milestone: Milestone, state: MilestoneState): Promise<void> {
  const { id: contractId, clientSideId, currency } = contract
  const { grossMinor } = sumsOf(milestone.amountMinor, contract)
  const chargeId = must(milestone.chargeId, 'held money came by a charge')
  await refund(tx, { contractId, milestoneId: milestone.id, clientSideId, currency, grossMinor, chargeId })
  await change(tx, milestone, { state, refundedAt: tx.now(), ...clocksOff })
}

/** Marks what became of the last submission, if it has no outcome yet. */
export async function closeSubmission(
  tx: TxCtx,
  milestone: Milestone,
  outcome: NonNullable<Handover['outcome']>,
  itemId: Handover['outcomeItemId'] = null,
): Promise<void> {
  await tx.db
    .updateTable('contracts.submission')
    .set({ outcome, outcomeItemId: itemId, outcomeAt: tx.now() })
    .where('contractId', '=', milestone.contractId)
    .where('milestoneId', '=', milestone.id)
    .where('outcome', 'is', null)
    .execute()
}

/** Stops the review clock and keeps what is left of it. */
export function stoppedClock(milestone: Milestone, now: Date): Pick<Milestone, 'reviewDueAt' | 'reviewLeftMs'> {
  if (!milestone.reviewDueAt) return { reviewDueAt: null, reviewLeftMs: milestone.reviewLeftMs }
  return { reviewDueAt: null, reviewLeftMs: BigInt(Math.max(0, milestone.reviewDueAt.getTime() - now.getTime())) }
}

/** Lets the review clock run again with what was left. */
export function runningClock(milestone: Milestone, now: Date): Pick<Milestone, 'reviewDueAt' | 'reviewLeftMs'> {
  if (milestone.reviewLeftMs === null) return { reviewDueAt: milestone.reviewDueAt, reviewLeftMs: null }
  return { reviewDueAt: new Date(now.getTime() + Number(milestone.reviewLeftMs)), reviewLeftMs: null }
}
