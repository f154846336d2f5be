import { sql } from 'kysely'
import type { ItemId, RoomId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { excerpt } from '#lib/text'
import { roomFor } from '#modules/items/reads'
import { excerptAround } from '#modules/rooms/rules'
import type { RoomRow } from '#modules/rooms/schema'
import { inRead, personOf, sideOf, type AnyCtx } from '#platform/ctx'

interface Row extends Omit<RoomRow, 'last' | 'unread'> {
  lastKind: NonNullable<RoomRow['last']>['kind'] | null
  lastText: string | null
  lastRefs: Record<string, unknown> | null
  lastIsMine: boolean | null
  unread: bigint
}

/**
 * What others wrote since the person last read, up to 100: thin lines and one's own texts are never unread. Looks only at
 * the numbers after the one read, so a room that was read costs nothing.
 */
function unreadOf(room: 'm' | 'r') {
  const it = sql.ref(room)
  return sql`case when ${it}.next_seq - 1 <= coalesce(g.read_seq, 0) then 0 else (
    select count(*) from (
      select 1 from items.item u where u.room_id = ${it}.id and u.seq > coalesce(g.read_seq, 0) and u.kind <> 'system'
        and u.author_id is distinct from platform.viewer() limit 100) fresh) end`
}

/** The rooms of the side acted for, latest talk first. The last item is found by its number: rooms have no gaps. */
export function roomsList(ctx: AnyCtx, input: { after?: string | null; limit?: number } = {}): Promise<Page<RoomRow>> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const side = sideOf(person)
    const limit = limitOf(input.limit)
    const keys = keysOf(input.after, ['instant', 'id'])
    const older = keys ? sql`and (last_item_at, id) < (${keys[0]}::timestamptz, ${keys[1]}::uuid)` : sql``
    const half = (column: 'client_side_id' | 'freelancer_side_id') => sql`
      (select * from items.room where ${sql.ref(column)} = ${side} ${older} order by last_item_at desc, id desc limit ${limit + 1})`
    const { rows } = await sql<Row>`
      with mine as (
        select * from (${half('client_side_id')} union all ${half('freelancer_side_id')}) both_sides
        order by last_item_at desc, id desc limit ${limit + 1})
      select m.id, m.title, s.name as other_name, s.kind as other_kind, m.matter, m.contract_id, m.last_item_at,
        i.kind as last_kind, i.refs as last_refs, i.author_id = ${person.accountId} as last_is_mine,
        left(case when i.author_id = ${person.accountId} then i.text_written else i.text_delivered end, 400) as last_text,
        ${unreadOf('m')} as unread
      from mine m
      join accounts.side s on s.id = case when m.client_side_id = ${side} then m.freelancer_side_id else m.client_side_id end
      left join items.item i on i.room_id = m.id and i.seq = m.next_seq - 1
      left join rooms.reading g on g.room_id = m.id and g.account_id = ${person.accountId}
      order by m.last_item_at desc, m.id desc`.execute(tx.db)
    const page = pageOf(rows, limit, row => [row.lastItemAt, row.id])
    const shown = page.rows.map(({ lastKind, lastText, lastRefs, lastIsMine, unread, ...row }) => ({
      ...row,
      last: lastKind && { kind: lastKind, text: excerpt(lastText ?? '', 120), isMine: lastIsMine === true, refs: lastRefs ?? {} },
      unread: Number(unread),
    }))
    return { rows: shown, next: page.next }
  })
}

/** How much is unread for the side acted for, counted in its 200 latest rooms, 100 in each at most. */
export function unreadCounts(ctx: AnyCtx): Promise<{ rooms: number; messages: number }> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const side = sideOf(person)
    const { rows } = await sql<{ rooms: number; messages: number }>`
      select count(*) filter (where unread > 0)::int as rooms, coalesce(sum(unread), 0)::int as messages
      from (
        select ${unreadOf('r')} as unread
        from (
          (select id, next_seq, last_item_at from items.room where client_side_id = ${side} order by last_item_at desc, id desc limit 200)
          union all
          (select id, next_seq, last_item_at from items.room where freelancer_side_id = ${side} order by last_item_at desc, id desc limit 200)
          order by last_item_at desc limit 200) r
        left join rooms.reading g on g.room_id = r.id and g.account_id = ${person.accountId}) counted`.execute(tx.db)
    return rows[0]!
  })
}

export interface Found {
  roomId: RoomId
  roomTitle: string
  otherName: string
  itemId: ItemId
  seq: bigint
  authorName: string | null
  excerpt: string
  createdAt: Date
}

/**
 * Messages of the side acted for (or of one room) with all of the words, newest first, 50 at most. Texts are found by
 * what was delivered, and shown as this viewer may read them.
 */
export function searchMessages(ctx: AnyCtx, input: { words: string; roomId?: RoomId | null | undefined }): Promise<Found[]> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    if (input.roomId) await roomFor(tx, input.roomId)
    const side = sideOf(person)
    const where = input.roomId ? sql`r.id = ${input.roomId}` : sql`${side} in (r.client_side_id, r.freelancer_side_id)`
    const { rows } = await sql<Omit<Found, 'excerpt'> & { text: string }>`
      select r.id as room_id, r.title as room_title, s.name as other_name, i.id as item_id, i.seq, a.name as author_name, i.created_at,
        case when i.author_id = ${person.accountId} then i.text_written else i.text_delivered end as text
      from items.item i
      join items.room r on r.id = i.room_id
      join accounts.side s on s.id = case when ${side} = r.client_side_id then r.freelancer_side_id else r.client_side_id end
      left join accounts.account a on a.id = i.author_id
      where ${where} and i.search @@ websearch_to_tsquery('simple', ${input.words})
      order by i.created_at desc, i.id desc limit 50`.execute(tx.db)
    return rows.map(({ text, ...row }) => ({ ...row, excerpt: excerptAround(text, input.words) }))
  })
}
