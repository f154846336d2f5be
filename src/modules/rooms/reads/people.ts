import { sql } from 'kysely'
import type { RoomId } from '#lib/ids'
import type { RoomPerson } from '#modules/rooms/schema'
import { personOf, type TxCtx } from '#platform/ctx'

/**
 * The people of a room: both speakers, who of an organisation has been here, guests, and of one's own
 * organisation everybody who may talk for it; 100 at most. Colleagues of the other side who were never here stay unnamed.
 */
export async function peopleOf(tx: TxCtx, roomId: RoomId): Promise<RoomPerson[]> {
  const own = personOf(tx).memberships.map(m => m.orgId as string)
  const { rows } = await sql<RoomPerson>`
    with room as (select * from items.room where id = ${roomId}),
    everyone as (
      select client_account_id as account_id, 'client' as side, 0 as rank from room
      union all select freelancer_account_id, 'freelancer', 0 from room
      union all select m.account_id, case when m.org_id = room.client_side_id then 'client' else 'freelancer' end, 1
        from room join accounts.member m on m.org_id in (room.client_side_id, room.freelancer_side_id) and m.role <> 'finance'
        where m.org_id = any (${own}::uuid[])
          or exists (select 1 from rooms.reading g where g.room_id = room.id and g.account_id = m.account_id)
      union all select unnest(guests), 'guest', 2 from room)
    select distinct on (e.account_id) e.account_id, a.name, e.side
    from everyone e join accounts.account a on a.id = e.account_id order by e.account_id, e.rank limit 100`.execute(tx.db)
  return rows
}
