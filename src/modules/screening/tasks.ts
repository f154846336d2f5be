import type { AccountId, FileId, ItemId, RoomId } from '#lib/ids'
import { showReviewedFile } from '#modules/files/acts/show-files'
import { allowText, openReviewedItem, releaseItem } from '#modules/items/acts/open-items'
import { inTx, type Ctx } from '#platform/ctx'
import type { Happened } from '#platform/events'
import type { TaskList } from '#platform/tasks'

/** What was held waits for a person of staff; the same item once. */
async function queueHeld(ctx: Ctx, { refs }: Happened): Promise<void> {
  await inTx(ctx, tx =>
    tx.db
      .insertInto('screening.review')
      .values({
        id: tx.newId(),
        why: 'held',
        roomId: refs.roomId!,
        itemId: refs.itemId!,
        version: Number(refs.version),
        authorId: refs.authorId!,
        askedAt: tx.now(),
      })
      .onConflict(oc => oc.doNothing())
      .execute(),
  )
}

/** Does what was decided, once: a text opens, or a held one is delivered masked; a file is shown; a public text may be published. */
async function applyDecision(ctx: Ctx, { refs }: Happened): Promise<void> {
  await inTx(ctx, async tx => {
    const review = await tx.db
      .selectFrom('screening.review')
      .selectAll()
      .where('id', '=', refs.reviewId!)
      .where('decidedAt', 'is not', null)
      .where('appliedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!review) return
    const { id: reviewId, decision, roomId, itemId, version, fileId } = review
    if (itemId) {
      const item = { roomId: roomId as RoomId, itemId: itemId as ItemId, version: version! }
      await (decision === 'open' ? openReviewedItem(tx, item) : releaseItem(tx, item))
    } else if (decision === 'open' && fileId) await showReviewedFile(tx, fileId as FileId)
    else if (decision === 'open') {
      const words = await tx.db
        .selectFrom('screening.reviewWords')
        .select('text')
        .where('reviewId', '=', reviewId)
        .executeTakeFirstOrThrow()
      await allowText(tx, { accountId: review.authorId as AccountId, text: words.text, reviewId })
    }
    await tx.db.updateTable('screening.review').set({ appliedAt: tx.now() }).where('id', '=', reviewId).execute()
  })
}

export const screeningTasks: TaskList = {
  listeners: [
    { name: 'screening.queue-held', kinds: ['item.held'], run: queueHeld },
    { name: 'screening.apply-decision', kinds: ['review.decided'], run: applyDecision },
  ],
}
