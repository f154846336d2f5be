import { sql } from 'kysely'
import type { RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Moves one's own reading ahead, never back and never past the last item. Tells the room only when it moved. */
export function markRead(ctx: AnyCtx, input: { roomId: RoomId; seq: bigint }): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const room = await tx.db.selectFrom('items.room').select('nextSeq').where('id', '=', input.roomId).executeTakeFirst()
    if (!room) throw missing('room')
    const last = room.nextSeq - 1n
    const seq = input.seq < last ? input.seq : last
    const { rows } = await sql`
      insert into rooms.reading (account_id, room_id, read_seq, read_at) values (${accountId}, ${input.roomId}, ${seq}, ${tx.now()})
      on conflict (account_id, room_id) do update set read_seq = excluded.read_seq, read_at = excluded.read_at
      where reading.read_seq < excluded.read_seq
      returning 1`.execute(tx.db)
    if (rows.length > 0) {
      await record(tx, {
        kind: 'room.read',
        refs: { roomId: input.roomId, seq: String(seq) },
        topics: [`room:${input.roomId}`, `account:${accountId}`],
      })
    }
  })
}
