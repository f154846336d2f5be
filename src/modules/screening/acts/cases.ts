import { conflict, invalid } from '#lib/refusal'
import type { RoomId } from '#lib/ids'
import { lookAtReview } from '#modules/screening/acts/reviews'
import { holdsPrivate, requireStaff } from '#modules/screening/rules'
import type { ReviewId, SyntheticCase } from '#modules/screening/schema'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

/**
 * Adds a case for the test set after a review, in staff's own words (rule B2.11). Refuses one that holds the private text
 * or what was found in it: a decision teaches nothing by itself.
 */
export function addSyntheticCase(ctx: AnyCtx, input: SyntheticCase & { reviewId: ReviewId }): Promise<{ caseId: string }> {
  const person = personOf(ctx)
  requireStaff(person)
  return inTx(ctx, async tx => {
    const { reviewId, ...body } = input
    const { review, text, findings, context } = await lookAtReview(tx, { reviewId })
    if (!review.decision) throw conflict('review-open', 'Decide first, then write a case.')
    const subject = context.find(one => one.isSubject)
    const own = [...(body.text ? [body.text] : []), ...(body.messages ?? []).map(one => one.text)]
    const privateText = subject?.text ?? text
    const found = (subject?.findings ?? (findings as { start: number; end: number; value?: string }[])).map(one => ({
      words: privateText.slice(one.start, one.end),
      ...(one.value && { value: one.value }),
    }))
    if (
      holdsPrivate(own, privateText, found) ||
      context.some(one => holdsPrivate(own, one.text.slice(0, 2_000), []) && one.text.length > 20)
    )
      throw invalid(
        body.text ? 'text' : 'messages',
        'This holds the private text. Write another one of the same kind.',
        'private-text',
      )
    const caseId = tx.newId<'synthetic-case'>()
    await tx.db
      .insertInto('screening.syntheticCase')
      .values({ id: caseId, reviewId, body: JSON.stringify(body), writtenBy: person.accountId, at: tx.now() })
      .execute()
    return { caseId }
  })
}

/** "I did this by mistake elsewhere": told by the person themselves, which keeps them safe (rules B2.5, B2.7). */
export function noteMistake(ctx: AnyCtx, input: { roomId?: RoomId | undefined }): Promise<{ at: Date }> {
  return inTx(ctx, async tx => {
    const { accountId, actingAs } = personOf(tx)
    const at = tx.now()
    await tx.db
      .insertInto('screening.mistake')
      .values({ accountId, id: tx.newId(), orgId: actingAs?.orgId ?? null, roomId: input.roomId ?? null, at })
      .execute()
    return { at }
  })
}
