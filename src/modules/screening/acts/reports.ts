import type { AccountId } from '#lib/ids'
import { conflict, invalid, missing } from '#lib/refusal'
import { sideInRoom } from '#modules/items/rules'
import type { ReportInput, ReviewId } from '#modules/screening/schema'
import { brokenConstraint } from '#platform/db'
import { inTx, personOf, sideOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'

/**
 * "This is a contact detail", from who received a text (rule B2.5a): staff look at it, and nothing happens to either side by
 * it. Its writer is not told. Refuses (missing) what the viewer can't read, one's own side's texts, and a second time.
 */
export function reportContact(ctx: AnyCtx, input: ReportInput): Promise<{ reviewId: ReviewId }> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    const { roomId, itemId } = input
    const item = await tx.db
      .selectFrom('items.item as i')
      .innerJoin('items.room as r', 'r.id', 'i.roomId')
      .select(['i.authorId', 'i.orgId', 'i.version', 'i.textDelivered', 'r.clientSideId', 'r.freelancerSideId'])
      .where('i.roomId', '=', roomId)
      .where('i.id', '=', itemId)
      .executeTakeFirst()
    if (!item?.authorId) throw missing('message')
    const mine = sideInRoom(item, [sideOf(person)])
    if (item.authorId === person.accountId || (mine && mine === sideInRoom(item, [item.orgId ?? item.authorId])))
      throw conflict('own-side', 'Your own side wrote this. Edit it, or ask your colleague to.')
    if (item.textDelivered === '') throw invalid('itemId', 'There is no text in this. Report what is written.', 'no-text')
    const reviewId = tx.newId<'review'>()
    await tx.db
      .insertInto('screening.review')
      .values({
        id: reviewId,
        why: 'reported',
        roomId,
        itemId,
        version: item.version,
        authorId: item.authorId as AccountId,
        reporterId: person.accountId,
        orgId: person.actingAs?.orgId ?? null,
        askedAt: tx.now(),
      })
      .execute()
      .catch(error => {
        if (brokenConstraint(error) !== 'a_text_is_reported_once_by_each') throw error
        throw conflict('reported', 'You reported this already. You are told when somebody has looked.')
      })
    await tx.db
      .insertInto('screening.reviewWords')
      .values({ reviewId, authorId: person.accountId, note: input.note, text: '', findings: '[]' })
      .execute()
    const refs = { reviewId, accountId: person.accountId }
    await record(tx, { kind: 'review.asked', refs, topics: [`account:${person.accountId}`, 'staff:reviews'] })
    return { reviewId }
  })
}
