import { change, holdForSide, milestoneIn, tell } from '#modules/contracts/acts/lock-contract'
import { moveMilestone } from '#modules/contracts/rules'
import type { MilestoneRef } from '#modules/contracts/schema'
import { inTx, type AnyCtx } from '#platform/ctx'

/** Cancels a milestone that is not funded; a funded one needs a refund. */
export function cancelMilestone(ctx: AnyCtx, input: MilestoneRef): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'hire', freelancer: 'talk' })
    const milestone = milestoneIn(kept, input.milestoneId)
    const state = moveMilestone('cancel', side, kept.contract, milestone)
    await change(tx, milestone, { state, fundingProblem: null })
    await tell(tx, kept.contract, { what: 'milestone.cancelled', milestone })
  })
}
