import { change, holdForSide, milestoneIn, tell } from '#modules/contracts/acts/lock-contract'
import { closeSubmission } from '#modules/contracts/acts/move-money'
import { moveMilestone } from '#modules/contracts/rules'
import type { MilestoneRef } from '#modules/contracts/schema'
import { writeItem } from '#modules/items/acts'
import { inTx, type AnyCtx } from '#platform/ctx'

/** Asks for changes to submitted work; the review clock stops until it is submitted again. */
export function requestChanges(ctx: AnyCtx, input: MilestoneRef & { note: string }): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'hire', freelancer: 'talk' })
    const { contract } = kept
    const milestone = milestoneIn(kept, input.milestoneId)
    const state = moveMilestone('request-changes', side, contract, milestone)
    const refs = { what: 'milestone.changes-requested', contractId: contract.id, milestoneId: milestone.id }
    const item = await writeItem(tx, { roomId: contract.roomId, kind: 'change-request', text: input.note, refs })
    await closeSubmission(tx, milestone, 'changes_requested', item.id)
    await change(tx, milestone, { state, reviewDueAt: null, reviewLeftMs: null })
    await tell(tx, contract, { what: 'milestone.changes-requested', milestone, rule: 'D5.3', isInRoom: true })
  })
}
