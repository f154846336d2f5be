import { finishIfAsked } from '#modules/contracts/acts/end-contract'
import { holdContract, holdForSide, milestoneIn, tell } from '#modules/contracts/acts/lock-contract'
import { closeSubmission, releaseHeld } from '#modules/contracts/acts/move-money'
import { moveMilestone, whyNotMilestone } from '#modules/contracts/rules'
import type { MilestoneRef } from '#modules/contracts/schema'
import { inTx, type AnyCtx } from '#platform/ctx'

/** Approves work and releases its money in the same act (rules D5.3, D5.5). */
export function approveWork(ctx: AnyCtx, input: MilestoneRef): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'hire', freelancer: 'talk' })
    const milestone = milestoneIn(kept, input.milestoneId)
    const state = moveMilestone('approve', side, kept.contract, milestone)
    await closeSubmission(tx, milestone, 'approved')
    await releaseHeld(tx, kept.contract, milestone, state)
    await tell(tx, kept.contract, { what: 'milestone.approved', milestone, amountMinor: milestone.amountMinor, rule: 'D5.5' })
    await finishIfAsked(tx, kept)
  })
}

/** Approves work whose review time is over; false when somebody was quicker. */
export function autoApprove(ctx: AnyCtx, input: MilestoneRef): Promise<boolean> {
  return inTx(ctx, async tx => {
    const kept = await holdContract(tx, input.contractId)
    const milestone = milestoneIn(kept, input.milestoneId)
    const isDue = milestone.reviewDueAt !== null && milestone.reviewDueAt <= tx.now()
    if (!isDue || whyNotMilestone('auto-approve', 'system', kept.contract, milestone)) return false
    const state = moveMilestone('auto-approve', 'system', kept.contract, milestone)
    await closeSubmission(tx, milestone, 'auto_approved')
    await releaseHeld(tx, kept.contract, milestone, state)
    await tell(tx, kept.contract, {
      what: 'milestone.auto-approved',
      milestone,
      amountMinor: milestone.amountMinor,
      rule: 'D5.3',
    })
    await finishIfAsked(tx, kept)
    return true
  })
}
