import { sql } from 'kysely'
import { publicFindings, publicRefusal, isRefused } from '#engines/delivery/public'
import type { FileId, ItemId, RoomId } from '#lib/ids'
import { conflict, invalid, missing, type Refusal } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { policyNow } from '#modules/policy/reads'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { requireStaff } from '#modules/screening/rules'
import type { ContestInput, DecisionInput, Review, ReviewContext, ReviewId } from '#modules/screening/schema'
import { brokenConstraint } from '#platform/db'
import { inTx, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** "Not a contact detail": asks a person of staff to look. Refuses what is not one's own, and what is kept from nobody. */
export function contestFinding(ctx: AnyCtx, input: ContestInput): Promise<{ reviewId: ReviewId }> {
  return inTx(ctx, async tx => {
    const subject = input.itemId
      ? await ownItem(tx, input.roomId!, input.itemId)
      : input.fileId
        ? await ownFile(tx, input.fileId)
        : await ownText(tx, input)
    const { accountId, actingAs } = personOf(tx)
    const reviewId = tx.newId<'review'>()
    const { findings, ...about } = subject
    await tx.db
      .insertInto('screening.review')
      .values({
        id: reviewId,
        why: 'contested',
        ...about,
        authorId: accountId,
        orgId: actingAs?.orgId ?? null,
        askedAt: tx.now(),
      })
      .execute()
      .catch(error => {
        if (!/^a_(text|file)_is_reviewed_once$/.test(brokenConstraint(error) ?? '')) throw error
        throw conflict('review-asked', 'Somebody looks at this already, or has decided. You will be told, or were.')
      })
    await tx.db
      .insertInto('screening.reviewWords')
      .values({
        reviewId,
        authorId: accountId,
        note: input.note,
        text: input.surface ? input.text : '',
        findings: JSON.stringify(findings),
      })
      .execute()
    await record(tx, {
      kind: 'review.asked',
      refs: { reviewId, accountId, ...(about.roomId && { roomId: about.roomId }) },
      topics: [`account:${accountId}`, 'staff:reviews'],
    })
    return { reviewId }
  })
}

interface Subject {
  roomId?: RoomId | null
  itemId?: ItemId
  version?: number
  fileId?: FileId
  surface?: string
  findings: unknown
}

async function ownItem(tx: TxCtx, roomId: RoomId, itemId: ItemId): Promise<Subject> {
  const row = await tx.db
    .selectFrom('items.item as i')
    .innerJoin('items.screening as s', join =>
      join.onRef('s.roomId', '=', 'i.roomId').onRef('s.itemId', '=', 'i.id').onRef('s.version', '=', 'i.version'),
    )
    .select(['s.version', 's.findings', 's.hides', 's.openedAt'])
    .where('i.roomId', '=', roomId)
    .where('i.id', '=', itemId)
    .where('i.authorId', '=', personOf(tx).accountId)
    .executeTakeFirst()
  if (!row) throw missing('message')
  if (!row.hides || row.openedAt) throw nothingKept()
  return { roomId, itemId, version: row.version, findings: row.findings }
}

async function ownFile(tx: TxCtx, fileId: FileId): Promise<Subject> {
  const row = await tx.db
    .selectFrom('files.file')
    .select(['roomId', 'shownAt', 'attachedAt', 'reading'])
    .where('id', '=', fileId)
    .where('ownerId', '=', personOf(tx).accountId)
    .where('droppedAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw missing('file')
  if (row.shownAt) throw nothingKept()
  if (row.reading === 'waiting' || row.reading === 'reading')
    throw conflict('still-reading', 'This file is still being read. It is shown by itself when nothing is found.')
  return { roomId: row.roomId as RoomId | null, fileId, findings: [] }
}

/** A public text that was refused: kept for staff, since it was stored nowhere. */
async function ownText(tx: TxCtx, input: ContestInput): Promise<Subject> {
  const { policy } = await policyNow(tx)
  const surface = input.surface!
  const findings = publicFindings([{ field: 'text', text: input.text, surface }], policy.screening.noticeOnlyRules)
  if (!findings.some(isRefused)) throw nothingKept()
  return { surface, findings }
}

function nothingKept(): Refusal {
  return conflict('nothing-kept-back', 'Nothing of this is kept back: the other side can read it.')
}

/**
 * A review with the room around it, for staff; every look is kept (rule B8.1), and the first is entered in the log, with a
 * receipt for everyone whose words were opened (rule B1.27). Whoever was reported gets theirs when it is decided.
 */
export function lookAtReview(
  ctx: AnyCtx,
  input: { reviewId: ReviewId },
): Promise<{ review: Review; authorName: string; note: string; text: string; findings: unknown; context: ReviewContext[] }> {
  requireStaff(personOf(ctx))
  return inTx(ctx, async tx => {
    const review = await tx.db.selectFrom('screening.review').selectAll().where('id', '=', input.reviewId).executeTakeFirst()
    if (!review) throw missing('review')
    const { rows } = await sql<Omit<ReviewContext, 'authorName'>>`
      select * from screening.look_at(${input.reviewId}, ${tx.now()})`.execute(tx.db)
    const authors = [review.authorId, ...rows.map(row => row.authorId)]
    if (await isFirstLook(tx, input.reviewId)) {
      const isReport = review.reporterId !== null
      const affected = isReport ? authors.filter(one => one !== review.authorId) : authors
      await enterAccess(tx, review, isReport ? [review.reporterId!, ...affected] : affected)
    }
    const names = await sideNames(tx, authors)
    const words = await tx.db
      .selectFrom('screening.reviewWords')
      .select(['note', 'text', 'findings'])
      .where('reviewId', '=', input.reviewId)
      .executeTakeFirst()
    return {
      review: review as unknown as Review,
      authorName: names.get(review.authorId)?.name ?? '',
      note: words?.note ?? '',
      text: words?.text ?? '',
      findings: words?.findings ?? [],
      context: rows.map(row => ({ ...row, authorName: names.get(row.authorId)?.name ?? '' })),
    }
  })
}

async function isFirstLook(tx: TxCtx, reviewId: ReviewId): Promise<boolean> {
  const { rows } = await sql<{ isFirst: boolean }>`
    select count(*) = 1 as is_first from screening.look where review_id = ${reviewId} and staff_id = ${personOf(tx).accountId}`.execute(
    tx.db,
  )
  return rows[0]!.isFirst
}

/** What was opened, why and when: never what it said, nor who of staff it was (they are kept with the review). */
async function enterAccess(
  tx: TxCtx,
  review: { id: string; roomId: string | null; itemId: string | null; fileId: string | null },
  accounts: readonly string[],
): Promise<void> {
  const { id, roomId, itemId, fileId } = review
  const body = { reviewId: id, ...(roomId && { roomId }), ...(itemId && { itemId }), ...(fileId && { fileId }) }
  await appendEntry(tx, { kind: 'access', body: { ...body, at: tx.now().toISOString() }, accounts })
}

/**
 * Opens what was kept back, or keeps it so, with the reason that both sides can read; of a report says what it is, to its
 * reporter alone. Once; what follows is a task's.
 */
export function decideReview(ctx: AnyCtx, input: DecisionInput & { reviewId: ReviewId }): Promise<void> {
  const person = personOf(ctx)
  requireStaff(person)
  return inTx(ctx, async tx => {
    const review = await tx.db
      .selectFrom('screening.review')
      .selectAll()
      .where('id', '=', input.reviewId)
      .forUpdate()
      .executeTakeFirst()
    if (!review) throw missing('review')
    if (review.decision) throw conflict('review-decided', 'This was decided already. Load the page again.')
    if (review.authorId === person.accountId || review.reporterId === person.accountId)
      throw conflict('own-review', 'Somebody else of staff decides about your own text or report.')
    const isReport = review.reporterId !== null
    if (isReport !== (input.decision === 'contact' || input.decision === 'fine'))
      throw invalid('decision', isReport ? 'Say what it is: contact, or fine.' : 'Choose: open it, or keep it.', 'other-decision')
    // The reason is read by both sides: it must not tell what was kept back.
    const told = publicFindings([{ field: 'reason', text: input.reason, surface: 'message' }]).filter(isRefused)
    if (told.length > 0) throw publicRefusal(told)
    const { decision, reason } = input
    await tx.db
      .updateTable('screening.review')
      .set({ decision, reason, decidedBy: person.accountId, decidedAt: tx.now() })
      .where('id', '=', review.id)
      .execute()
    const asker = review.reporterId ?? review.authorId
    if (isReport) await enterAccess(tx, review, [review.authorId])
    const roomTopics = review.roomId && !isReport ? [`room:${review.roomId}`] : []
    await record(tx, {
      kind: isReport ? 'review.report-decided' : 'review.decided',
      refs: { reviewId: review.id, accountId: asker, decision, ...(review.roomId && { roomId: review.roomId }) },
      topics: [`account:${asker}`, 'staff:reviews', ...roomTopics],
    })
  })
}
