import { sql } from 'kysely'
import type { ItemId, RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { sideInRoom } from '#modules/items/rules'
import type { Item, Room } from '#modules/items/schema'
import { inRead, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

/** The room and the side on which the viewer is in it. Refuses (missing) a room that is not theirs. */
export function roomFor(ctx: AnyCtx, roomId: RoomId): Promise<Room & { side: 'client' | 'freelancer' | 'guest' }> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const row = await tx.db.selectFrom('items.room').selectAll().where('id', '=', roomId).executeTakeFirst()
    if (!row) throw missing('room')
    const sides = [person.accountId, ...person.memberships.map(m => m.orgId)]
    return { ...(row as unknown as Room), side: sideInRoom(row, sides) ?? 'guest' }
  })
}

/** Columns of an item as `viewer` may read it: their own text as written, everyone else's as delivered. */
export function readable(tx: TxCtx) {
  const { accountId } = personOf(tx)
  return sql<string>`case when author_id = ${accountId} then text_written else text_delivered end`.as('text')
}

/** One item of a room as the viewer may read it. */
export function itemFor(ctx: AnyCtx, roomId: RoomId, itemId: ItemId): Promise<Item> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('items.item')
      .select(['roomId', 'seq', 'id', 'kind', 'authorId', 'orgId', 'refs', 'createdAt', 'editedAt', readable(tx)])
      .where('roomId', '=', roomId)
      .where('id', '=', itemId)
      .executeTakeFirst()
    if (!row) throw missing('message')
    return row as unknown as Item
  })
}
