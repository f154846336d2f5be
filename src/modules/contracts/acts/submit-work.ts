import { sql } from 'kysely'
import type { FileId } from '#lib/ids'
import { addDays } from '#lib/time'
import { change, holdForSide, milestoneIn, tell } from '#modules/contracts/acts/lock-contract'
import { clocksOf } from '#modules/contracts/acts/move-money'
import { moveMilestone } from '#modules/contracts/rules'
import type { MilestoneRef } from '#modules/contracts/schema'
import { attachFiles } from '#modules/files/acts'
import { writeItem } from '#modules/items/acts'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

/** Hands work over for a funded milestone, with a note and files; the client's review time begins anew (rule D5.3). */
export function submitWork(ctx: AnyCtx, input: MilestoneRef & { note: string; fileIds: FileId[] }): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'talk', freelancer: 'propose' })
    const { contract } = kept
    const milestone = milestoneIn(kept, input.milestoneId)
    const state = moveMilestone('submit', side, contract, milestone)
    const { reviewDays } = await clocksOf(tx, contract)
    const { id: milestoneId } = milestone
    const { id: contractId, roomId } = contract
    await attachFiles(tx, { fileIds: input.fileIds, roomId, purpose: 'deliverable' })
    const item = await writeItem(tx, {
      roomId,
      kind: 'deliverable',
      text: input.note,
      refs: { what: 'milestone.submitted', contractId, milestoneId, fileIds: input.fileIds },
    })
    await sql`insert into contracts.submission (contract_id, milestone_id, number, item_id, file_ids, author_id, submitted_at)
      select ${contractId}, ${milestoneId}, coalesce(max(number), 0) + 1, ${item.id}, ${input.fileIds}::uuid[], ${personOf(tx).accountId}, ${tx.now()}
        from contracts.submission where contract_id = ${contractId} and milestone_id = ${milestoneId}`.execute(tx.db)
    await change(tx, milestone, { state, submittedAt: tx.now(), reviewDueAt: addDays(tx.now(), reviewDays), reviewLeftMs: null })
    await tell(tx, contract, { what: 'milestone.submitted', milestone, rule: 'D5.3', isInRoom: true })
  })
}
