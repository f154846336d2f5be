import type { AccountId, RoomId, SideId } from '#lib/ids'
import { sideNames } from '#modules/accounts/reads'
import { roomFor } from '#modules/items/reads'
import { sql } from 'kysely'
import { peopleOf } from '#modules/rooms/reads/people'
import { whyNotWrite } from '#modules/rooms/rules'
import type { RoomView } from '#modules/rooms/schema'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'

/** One room as its page needs it: both sides, people, how far who has read, and what this person was typing. */
export function roomView(ctx: AnyCtx, roomId: RoomId): Promise<RoomView> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const room = await roomFor(tx, roomId)
    const names = await sideNames(tx, [room.clientSideId, room.freelancerSideId])
    const people = await peopleOf(tx, roomId)
    const others = people.filter(one => one.side !== room.side).map(one => one.accountId)
    const { rows } = await sql<{ lastSeq: bigint; readSeq: bigint; otherReadSeq: bigint; draft: string }>`
      select r.next_seq - 1 as last_seq,
        coalesce((select read_seq from rooms.reading g where g.room_id = r.id and g.account_id = ${person.accountId}), 0) as read_seq,
        coalesce((select max(read_seq) from rooms.reading g where g.room_id = r.id and g.account_id = any (${others}::uuid[])), 0) as other_read_seq,
        coalesce((select text from rooms.draft d where d.room_id = r.id and d.account_id = ${person.accountId}), '') as draft
      from items.room r where r.id = ${roomId}`.execute(tx.db)
    const named = (id: SideId) => ({ name: names.get(id)?.name ?? '', kind: names.get(id)?.kind ?? 'person' })
    const { id, pairId, title, matter, side, clientSideId, freelancerSideId, jobId, contractId, createdAt } = room
    return {
      id,
      pairId,
      title,
      matter,
      side,
      clientSideId,
      freelancerSideId,
      jobId,
      contractId,
      createdAt,
      client: named(clientSideId),
      freelancer: named(freelancerSideId),
      people,
      ...rows[0]!,
      whyNotWrite: whyNotWrite(person, room),
    }
  })
}

/** Who has read how far: every person of the room who has read anything. */
export function readersOf(ctx: AnyCtx, roomId: RoomId): Promise<{ accountId: AccountId; readSeq: bigint; readAt: Date }[]> {
  return inRead(ctx, async tx => {
    await roomFor(tx, roomId)
    const rows = await tx.db
      .selectFrom('rooms.reading')
      .select(['accountId', 'readSeq', 'readAt'])
      .where('roomId', '=', roomId)
      .limit(200)
      .execute()
    return rows as unknown as { accountId: AccountId; readSeq: bigint; readAt: Date }[]
  })
}

/** What the person was typing in a room. */
export function readDraft(ctx: AnyCtx, roomId: RoomId): Promise<{ text: string; updatedAt: Date | null }> {
  return inRead(ctx, async tx => {
    await roomFor(tx, roomId)
    const row = await tx.db
      .selectFrom('rooms.draft')
      .select(['text', 'updatedAt'])
      .where('roomId', '=', roomId)
      .where('accountId', '=', personOf(tx).accountId)
      .executeTakeFirst()
    return row ?? { text: '', updatedAt: null }
  })
}
