import { sql } from 'kysely'
import type { ItemId, RoomId } from '#lib/ids'
import { limitOf } from '#lib/page'
import { missing } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { fileFacts } from '#modules/files/reads'
import { itemFor, readable, roomFor } from '#modules/items/reads'
import type { Item } from '#modules/items/schema'
import type { Message } from '#modules/rooms/schema'
import { seenOf } from '#modules/screening/reads'
import type { SeenView } from '#modules/screening/schema'
import { inRead, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface MessagesPage {
  /** In the order in which they were written. */
  rows: Message[]
  /** Ask with `before` for what was written earlier; null at the room's beginning. */
  before: bigint | null
  /** Ask with `after` for what was written later; null at the room's end. */
  after: bigint | null
}

/** A stretch of a room: the newest without a key, what came before a number, or what came after one. Refuses (missing) a room that isn't the viewer's. */
export function messagesPage(
  ctx: AnyCtx,
  input: { roomId: RoomId; before?: bigint | null; after?: bigint | null; limit?: number },
): Promise<MessagesPage> {
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit ?? 50)
    const room = await tx.db.selectFrom('items.room').select('nextSeq').where('id', '=', input.roomId).executeTakeFirst()
    if (!room) throw missing('room')
    const isForward = input.after != null
    const found = await tx.db
      .selectFrom('items.item')
      .select(['roomId', 'seq', 'id', 'kind', 'authorId', 'orgId', 'refs', 'createdAt', 'editedAt', readable(tx)])
      .where('roomId', '=', input.roomId)
      .$if(input.before != null, query => query.where('seq', '<', input.before!))
      .$if(isForward, query => query.where('seq', '>', input.after!))
      .orderBy('seq', isForward ? 'asc' : 'desc')
      .limit(limit)
      .execute()
    const rows = (isForward ? found : found.toReversed()) as unknown as Item[]
    const first = rows[0]?.seq
    const last = rows.at(-1)?.seq
    return {
      rows: await withNames(tx, rows),
      before: first !== undefined && first > 1n ? first : null,
      after: last !== undefined && last < room.nextSeq - 1n ? last : null,
    }
  })
}

async function withNames(tx: TxCtx, items: Item[]): Promise<Message[]> {
  const { accountId } = personOf(tx)
  const names = await sideNames(
    tx,
    items.flatMap(item => [item.authorId, item.orgId]).filter(id => id !== null),
  )
  const idsOf = (item: Item) => (Array.isArray(item.refs.fileIds) ? (item.refs.fileIds as string[]) : [])
  const files = new Map((await fileFacts(tx, items.flatMap(idsOf))).map(file => [file.id as string, file]))
  const seen = new Map<string, SeenView>()
  for (const roomId of new Set(items.map(item => item.roomId)))
    for (const [id, view] of await seenOf(
      tx,
      roomId,
      items.filter(item => item.roomId === roomId).map(item => item.id),
    ))
      seen.set(id, view)
  return items.map(item => ({
    ...item,
    screening: seen.get(item.id) ?? null,
    authorName: item.authorId && (names.get(item.authorId)?.name ?? null),
    orgName: item.orgId && (names.get(item.orgId)?.name ?? null),
    isMine: item.authorId === accountId,
    files: idsOf(item).flatMap(id => files.get(id) ?? []),
  }))
}

/** One message of a room. */
export function messageFor(ctx: AnyCtx, roomId: RoomId, itemId: ItemId): Promise<Message> {
  return inRead(ctx, async tx => (await withNames(tx, [await itemFor(tx, roomId, itemId)]))[0]!)
}

export interface Revision {
  number: number
  text: string
  replacedAt: Date
}

/** What a message said before its edits, oldest first; readable to both sides, to others than its author as delivered. */
export function messageHistory(ctx: AnyCtx, roomId: RoomId, itemId: ItemId): Promise<Revision[]> {
  return inRead(ctx, async tx => {
    const item = await itemFor(tx, roomId, itemId)
    const isMine = item.authorId === personOf(tx).accountId
    const rows = await tx.db
      .selectFrom('items.revision')
      .select(['number', 'replacedAt', isMine ? 'textWritten as text' : 'textDelivered as text'])
      .where('roomId', '=', roomId)
      .where('itemId', '=', itemId)
      .orderBy('number')
      .limit(100)
      .execute()
    return rows as unknown as Revision[]
  })
}

/** The viewer's mentions in a room, as numbers of items. */
export function mentionsOfMe(ctx: AnyCtx, roomId: RoomId): Promise<bigint[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('rooms.mention')
      .select('seq')
      .where('accountId', '=', personOf(tx).accountId)
      .where('roomId', '=', roomId)
      .orderBy('seq', 'desc')
      .limit(200)
      .execute()
    return rows.map(row => row.seq)
  })
}

/** Files of a room, newest first. */
export function filesOfRoom(ctx: AnyCtx, roomId: RoomId, limit = 30) {
  return inRead(ctx, async tx => {
    await roomFor(tx, roomId)
    const rows = await tx.db
      .selectFrom('items.item')
      .select(sql<string[]>`array(select jsonb_array_elements_text(refs->'fileIds'))`.as('fileIds'))
      .where('roomId', '=', roomId)
      .where(sql<boolean>`jsonb_typeof(refs->'fileIds') = 'array' and jsonb_array_length(refs->'fileIds') > 0`)
      .orderBy('seq', 'desc')
      .limit(limitOf(limit))
      .execute()
    return fileFacts(tx, rows.flatMap(row => row.fileIds).slice(0, limit))
  })
}
