import { change, holdForSide, milestoneIn, tell } from '#modules/contracts/acts/lock-contract'
import { moveMilestone } from '#modules/contracts/rules'
import type { MilestoneRef } from '#modules/contracts/schema'
import { askCharge } from '#modules/money/acts/ask-charge'
import { sumsOf } from '#modules/money/rules'
import type { MethodId } from '#modules/money/schema'
import { inTx, type AnyCtx } from '#platform/ctx'

/** Orders the charge for a milestone; it counts as funded when the bank says yes, which may take a while. Refuses a second time. */
export function fundMilestone(ctx: AnyCtx, input: MilestoneRef & { methodId: MethodId }): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, 'fund')
    const { contract } = kept
    const milestone = milestoneIn(kept, input.milestoneId)
    const state = moveMilestone('fund', side, contract, milestone)
    const sums = sumsOf(milestone.amountMinor, contract)
    const { clientSideId, currency, id: contractId } = contract
    const chargeId = await askCharge(tx, {
      contractId,
      milestoneId: milestone.id,
      clientSideId,
      currency,
      sums,
      methodId: input.methodId,
    })
    await change(tx, milestone, { state, chargeId, fundingProblem: null })
    await tell(tx, contract, { what: 'milestone.funding', milestone, amountMinor: sums.grossMinor })
  })
}
