import { sql } from 'kysely'
import { deliver, type Delivery } from '#engines/delivery/deliver'
import type { FieldFinding, PublicText } from '#engines/delivery/public'
import type { Outcome } from '#engines/screening/types'
import type { ItemId, RoomId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { missing } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { seenInPublic } from '#modules/items/acts/publish-text'
import { groundOf } from '#modules/items/acts/screen-item'
import { sideInRoom } from '#modules/items/rules'
import { exceptionState } from '#modules/pairs/rules'
import { excerptOf, requireStaff } from '#modules/screening/rules'
import type { CheckInput, OwnSeen, Review, SeenView } from '#modules/screening/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export { exceptionsPage, type ExceptionView } from '#modules/pairs/reads'

/** How items of a room stand with screening, by id: for those of which something was seen or kept back. */
export async function seenOf(tx: TxCtx, roomId: RoomId, itemIds: readonly ItemId[]): Promise<Map<string, SeenView>> {
  if (itemIds.length === 0) return new Map()
  const person = personOf(tx)
  const sides: string[] = [person.accountId, ...person.memberships.map(m => m.orgId)]
  // What is of the author alone comes of row-level security: nobody else gets a row of items.screening.
  const { rows } = await sql<SeenRow>`
    select i.id, i.delivery, i.text_delivered, i.exception_id, s.outcome, s.findings, s.states, s.hides, s.held_until, s.released_at,
      s.opened_at, s.opened_by, e.kind as exception_kind, e.reason as exception_reason, e.declared_side_id, e.acknowledged_at,
      e.expires_at, e.ended_how, v.id as review_id, v.decision, v.reason as review_reason,
      mine.id as report_id, mine.decision as report_decision, mine.reason as report_reason
    from items.item i
    left join items.screening s on s.room_id = i.room_id and s.item_id = i.id and s.version = i.version and s.author_id = ${person.accountId}
    left join pairs.exception e on e.id = i.exception_id
    left join screening.review v on v.room_id = i.room_id and v.item_id = i.id and v.version = i.version and v.reporter_id is null
    left join screening.review mine on mine.room_id = i.room_id and mine.item_id = i.id and mine.version = i.version
      and mine.reporter_id = ${person.accountId}
    where i.room_id = ${roomId} and i.id = any (${[...itemIds]}::uuid[]) and (i.delivery <> 'whole' or i.exception_id is not null or s.item_id is not null or v.id is not null or mine.id is not null)`.execute(
    tx.db,
  )
  return new Map(rows.map(row => [row.id, viewOf(row, sides, tx.now())]))
}

interface SeenRow extends Pick<OwnSeen, 'findings' | 'openedAt' | 'openedBy'> {
  id: string
  delivery: SeenView['delivery']
  textDelivered: string
  exceptionId: NonNullable<SeenView['exception']>['id'] | null
  outcome: OwnSeen['outcome'] | null
  states: OwnSeen['states']
  hides: boolean | null
  heldUntil: Date | null
  releasedAt: Date | null
  exceptionKind: NonNullable<SeenView['exception']>['kind'] | null
  exceptionReason: string | null
  declaredSideId: string | null
  acknowledgedAt: Date | null
  expiresAt: Date | null
  endedHow: 'ended' | 'refused' | 'expired' | null
  reviewId: NonNullable<SeenView['review']>['id'] | null
  decision: 'open' | 'keep' | null
  reviewReason: string | null
  reportId: string | null
  reportDecision: 'contact' | 'fine' | null
  reportReason: string | null
}

function viewOf(row: SeenRow, sides: readonly string[], now: Date): SeenView {
  const { acknowledgedAt, endedHow } = row
  const isWaiting = row.hides === true && row.openedAt === null
  return {
    delivery: row.delivery,
    exception: row.exceptionId && {
      id: row.exceptionId,
      kind: row.exceptionKind!,
      reason: row.exceptionReason!,
      state: exceptionState({ acknowledgedAt, expiresAt: row.expiresAt!, endedHow }, now),
      isMine: sides.includes(row.declaredSideId!),
    },
    review: row.reviewId && { id: row.reviewId, decision: row.decision, reason: row.reviewReason },
    report: row.reportId === null ? null : { decision: row.reportDecision, reason: row.reportReason },
    own: row.outcome && {
      outcome: row.outcome,
      findings: row.findings,
      delivered: row.textDelivered,
      states: isWaiting && !row.exceptionId ? row.states : null,
      heldUntil: isWaiting && !row.releasedAt ? row.heldUntil : null,
      openedAt: row.openedAt,
      openedBy: row.openedBy,
    },
  }
}

export interface Check {
  outcome: Outcome
  findings: Delivery['findings']
  /** What others would get; null where the text would be refused until it is edited. */
  delivered: string | null
  states: Delivery['states']
}

/** What would become of a text, without keeping it: what the composer shows while typing, for programs (rule B0.3). */
export function checkText(ctx: AnyCtx, input: CheckInput): Promise<Check> {
  return inRead(ctx, async tx => {
    if (!input.roomId) return checkPublic(tx, input)
    const person = personOf(tx)
    const ground = await groundOf(tx, input.roomId, tx.newId<'item'>())
    if (!ground) throw missing('room')
    const side = sideInRoom(ground, [sideOf(person)]) ?? sideInRoom(ground, [person.accountId])
    const { outcome, findings, delivered, states } = deliver({
      text: input.text,
      before: ground.before,
      from: side === 'client' ? 'a' : 'b',
      situation: {
        stage: ground.stage,
        surface: input.surface,
        ...(side && { direction: side === 'client' ? 'client-to-freelancer' : 'freelancer-to-client' }),
        exceptions: ground.exceptions,
        noticeOnly: ground.screening.noticeOnlyRules,
      },
    })
    return { outcome, findings, delivered: outcome === 'block' ? null : delivered, states }
  })
}

async function checkPublic(tx: TxCtx, input: CheckInput): Promise<Check> {
  const findings = await seenInPublic(tx, [{ field: 'text', ...input }])
  const order: Outcome[] = ['allow', 'notice', 'mask', 'hold', 'block']
  const worst = Math.max(0, ...findings.map(one => order.indexOf(one.outcome)))
  return { outcome: order[worst]!, findings, delivered: worst < 2 ? input.text : null, states: null }
}

/** What is seen in texts of a form before they are published, by field; what staff let through is not. */
export function seenBeforePublishing(ctx: AnyCtx, texts: readonly PublicText[]): Promise<FieldFinding[]> {
  return inRead(ctx, tx => seenInPublic(tx, texts))
}

/** A review for staff's list. */
export interface ReviewRow extends Review {
  authorName: string
}
/** A review for who asked for it, with the words it is about as they may read them. */
export interface OwnReview extends Review {
  excerpt: string
}

/** The queue of staff, oldest first; or what was decided, newest first. */
export function reviewsPage(
  ctx: AnyCtx,
  input: { state?: 'open' | 'decided' | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<ReviewRow>> {
  requireStaff(personOf(ctx))
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit)
    const keys = keysOf(input.cursor, ['instant', 'id'])
    const isOpen = input.state !== 'decided'
    const rows = await tx.db
      .selectFrom('screening.review')
      .selectAll()
      .where('decidedAt', isOpen ? 'is' : 'is not', null)
      .$if(keys !== null, query =>
        query.where(sql<boolean>`(asked_at, id) ${sql.raw(isOpen ? '>' : '<')} (${keys![0]}::timestamptz, ${keys![1]}::uuid)`),
      )
      .orderBy('askedAt', isOpen ? 'asc' : 'desc')
      .orderBy('id', isOpen ? 'asc' : 'desc')
      .limit(limit + 1)
      .execute()
    const page = pageOf(rows as unknown as Review[], limit, row => [row.askedAt, row.id])
    const names = await sideNames(
      tx,
      page.rows.map(row => row.authorId),
    )
    return { rows: page.rows.map(row => ({ ...row, authorName: names.get(row.authorId)?.name ?? '' })), next: page.next }
  })
}

/** What the viewer asked to be looked at, newest first, with the words it is about and how it ended. */
export function myReviews(
  ctx: AnyCtx,
  input: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<OwnReview>> {
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit)
    const keys = keysOf(input.cursor, ['instant', 'id'])
    const rows = await tx.db
      .selectFrom('screening.review')
      .selectAll()
      .where(sql<boolean>`coalesce(reporter_id, author_id) = ${personOf(tx).accountId}`)
      .$if(keys !== null, query => query.where(sql<boolean>`(asked_at, id) < (${keys![0]}::timestamptz, ${keys![1]}::uuid)`))
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = pageOf(rows as unknown as Review[], limit, row => [row.askedAt, row.id])
    const excerpts = await excerptsOf(
      tx,
      page.rows.map(row => row.id),
    )
    return { rows: page.rows.map(row => ({ ...row, excerpt: excerpts.get(row.id) ?? '' })), next: page.next }
  })
}

/** The words that reviews are about, around what was found first: a text of a room as the viewer may read it, a public text, a file's name. */
async function excerptsOf(tx: TxCtx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; text: string; start: number | null; end: number | null }>`
    select v.id, coalesce(f.name, nullif(w.text, ''), case when i.author_id = ${personOf(tx).accountId}
        then coalesce(case when i.version <> v.version then r.text_written end, i.text_written)
        else coalesce(case when i.version <> v.version then r.text_delivered end, i.text_delivered) end, '') as text,
      (found->>'start')::int as start, (found->>'end')::int as "end"
    from screening.review v
    left join screening.review_words w on w.review_id = v.id
    left join items.item i on i.room_id = v.room_id and i.id = v.item_id
    left join items.revision r on r.room_id = v.room_id and r.item_id = v.item_id and r.number = v.version
    left join files.file f on f.id = v.file_id
    cross join lateral (select w.findings->0 as found) first
    where v.id = any (${[...ids]}::uuid[])`.execute(tx.db)
  return new Map(rows.map(row => [row.id, excerptOf(row.text, row.start === null ? null : { start: row.start, end: row.end! })]))
}

/** Cases that staff wrote, oldest first, for the test set; an operator's command prints them. */
export function syntheticCases(ctx: AnyCtx): Promise<Record<string, unknown>[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('screening.syntheticCase')
      .select(['id', 'body', 'at'])
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(({ id, body }) => ({ id, ...(body as object) }))
  })
}

/** How many texts and files wait for staff, for the shell's badge. */
export function openReviews(ctx: AnyCtx): Promise<number> {
  requireStaff(personOf(ctx))
  return inRead(ctx, async tx => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (select 1 from screening.review where decided_at is null limit 100) t`.execute(tx.db)
    return rows[0]!.n
  })
}
