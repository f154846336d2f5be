import { sql } from 'kysely'
import type { AccountId, ItemId, PairId, RoomId } from '#lib/ids'
import { publicHash } from '#modules/items/acts/publish-text'
import { inTx, type AnyCtx, type Ctx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

const batch = 100

interface Opened {
  roomId: RoomId
  itemId: ItemId
}

/**
 * Opens everything that was kept back between two sides: a contract started (rule B2.6). In the start's own transaction
 * and after it holds the pair's row, so that what is written at the same moment is either seen here or sees the start.
 * What no contract opens, payment, stays out of sight.
 */
export async function openItemsOfPair(tx: TxCtx, pairId: PairId): Promise<void> {
  const opened = await open(tx, sql`s.pair_id = ${pairId} and s.hides and s.opened_at is null`, 'contract-start')
  await tellRooms(tx, 'item.opened', opened)
}

/** Opens one version of a text after staff looked at it; a second time changes nothing. Only tasks do this. */
export function openReviewedItem(ctx: AnyCtx, item: { roomId: RoomId; itemId: ItemId; version: number }): Promise<void> {
  return inTx(ctx, async tx => {
    const { roomId, itemId, version } = item
    const opened = await open(
      tx,
      sql`s.room_id = ${roomId} and s.item_id = ${itemId} and s.version = ${version} and s.opened_at is null`,
      'review',
    )
    await tellRooms(tx, 'item.opened', opened)
  })
}

/** The viewer opens what an exception that they acknowledged is tied to. */
export async function openItemByException(tx: TxCtx, exceptionId: string): Promise<void> {
  await sql`select items.open_by_exception(${exceptionId}, ${tx.now()})`.execute(tx.db)
}

async function open(tx: TxCtx, which: ReturnType<typeof sql>, by: 'contract-start' | 'review'): Promise<Opened[]> {
  // After a review the text is open as it was written; a start leaves out what is never opened.
  const text = (written: string) => (by === 'review' ? sql.ref(written) : sql`coalesce(f.opens_to, ${sql.ref(written)})`)
  const { rows } = await sql<Opened>`
    with freed as (
      update items.screening s set opened_at = ${tx.now()}, opened_by = ${by} where ${which}
      returning s.room_id, s.item_id, s.version, s.opens_to),
    before as (
      update items.revision r set text_delivered = ${text('r.text_written')} from freed f
      where r.room_id = f.room_id and r.item_id = f.item_id and r.number = f.version),
    now as (
      update items.item i set text_delivered = ${text('i.text_written')},
        delivery = case when ${by === 'review'} or f.opens_to is null then 'whole' else 'masked' end
      from freed f where i.room_id = f.room_id and i.id = f.item_id and i.version = f.version)
    select room_id, item_id from freed`.execute(tx.db)
  return rows
}

/**
 * Delivers held texts masked when their time for a review is over (rule B2.6). Each under its own row's lock; what is being
 * decided right now waits for the next round. Answers how many.
 */
export function releaseHeld(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const released = await release(tx, sql`held_until <= ${tx.now()}`)
    await tellRooms(tx, 'item.released', released)
    return released.length
  })
}

async function release(tx: TxCtx, which: ReturnType<typeof sql>): Promise<Opened[]> {
  const { rows } = await sql<Opened>`
    with due as (
      select room_id, item_id, version from items.screening
      where ${which} and released_at is null and opened_at is null
      order by held_until limit ${batch} for update skip locked),
    freed as (
      update items.screening s set released_at = ${tx.now()} from due d
      where s.room_id = d.room_id and s.item_id = d.item_id and s.version = d.version
      returning s.room_id, s.item_id, s.version, s.masked_to),
    before as (
      update items.revision r set text_delivered = f.masked_to from freed f
      where r.room_id = f.room_id and r.item_id = f.item_id and r.number = f.version),
    now as (
      update items.item i set text_delivered = f.masked_to, delivery = 'masked' from freed f
      where i.room_id = f.room_id and i.id = f.item_id and i.version = f.version)
    select room_id, item_id from freed`.execute(tx.db)
  return rows
}

/** Delivers one held version masked, without waiting any longer: staff kept it so. Only tasks do this. */
export async function releaseItem(tx: TxCtx, item: Opened & { version: number }): Promise<void> {
  const { roomId, itemId, version } = item
  const released = await release(
    tx,
    sql`room_id = ${roomId} and item_id = ${itemId} and version = ${version} and held_until is not null`,
  )
  await tellRooms(tx, 'item.released', released)
}

/** Lets a public text of a person pass from now on: staff looked at it. Only tasks do this. */
export async function allowText(tx: TxCtx, input: { accountId: AccountId; text: string; reviewId: string }): Promise<void> {
  await tx.db
    .insertInto('items.allowance')
    .values({ accountId: input.accountId, textSha256: publicHash(input.text), reviewId: input.reviewId, at: tx.now() })
    .onConflict(oc => oc.doNothing())
    .execute()
}

/** One event per room: its pages read again. */
async function tellRooms(tx: TxCtx, kind: string, opened: readonly Opened[]): Promise<void> {
  for (const roomId of new Set(opened.map(one => one.roomId))) {
    const { clientSideId, freelancerSideId } = await tx.db
      .selectFrom('items.room')
      .select(['clientSideId', 'freelancerSideId'])
      .where('id', '=', roomId)
      .executeTakeFirstOrThrow()
    const count = opened.filter(one => one.roomId === roomId).length
    await record(tx, {
      kind,
      refs: { roomId, count, clientSideId, freelancerSideId },
      topics: [`room:${roomId}`, `side:${clientSideId}`, `side:${freelancerSideId}`],
    })
  }
}
