import { sql } from 'kysely'
import type { AccountId, RoomId } from '#lib/ids'
import { must } from '#lib/must'
import { conflict } from '#lib/refusal'
import { holdRooms, restateRooms } from '#modules/consent/acts/restate-rooms'
import type { Role } from '#modules/consent/schema'
import { keepGuest } from '#modules/items/acts/guests'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** A contract started: its principals get their say in its room, and from here its items are stamped by what they chose (rules D1.2, D1.8). */
export async function startLearning(tx: TxCtx, roomId: RoomId): Promise<void> {
  await holdRooms(tx, [roomId])
  const room = await partiesOf(tx, roomId)
  const seats: [string, Role][] = [
    [room.clientAccountId, 'client'],
    [room.freelancerAccountId, 'freelancer'],
  ]
  if (room.clientSideId !== room.clientAccountId) seats.push([room.clientSideId, 'client-org'])
  if (room.freelancerSideId !== room.freelancerAccountId) seats.push([room.freelancerSideId, 'freelancer-org'])
  for (const guest of room.guests) seats.push([guest, 'guest'])
  await takeSeats(tx, roomId, room.nextSeq, seats)
  await restateRooms(tx, [roomId], 'contract-started', { hold: true })
}

/**
 * Lets a guest into a room or out of it. While they are there they are a principal of what is said (rule B1.9), so the room's
 * answer is worked out anew. Refuses (conflict) a party of the room, and (forbidden) who is no side of it.
 */
export function changeGuest(ctx: AnyCtx, input: { roomId: RoomId; accountId: AccountId; isHere: boolean }): Promise<void> {
  return inTx(ctx, async tx => {
    const { roomId, accountId } = input
    await holdRooms(tx, [roomId])
    const room = await partiesOf(tx, roomId)
    if (accountId === room.clientAccountId || accountId === room.freelancerAccountId)
      throw conflict('is-a-party', 'This person is one of the two parties of the room, so they can not be its guest.')
    await keepGuest(tx, input)
    if (room.contractStartedAt && input.isHere) await takeSeats(tx, roomId, room.nextSeq, [[accountId, 'guest']])
    if (room.contractStartedAt) await restateRooms(tx, [roomId], input.isHere ? 'guest-came' : 'guest-left', { hold: true })
    await record(tx, {
      kind: input.isHere ? 'room.guest-came' : 'room.guest-left',
      refs: { roomId, accountId },
      topics: [`room:${roomId}`, `account:${accountId}`],
    })
  })
}

async function partiesOf(tx: TxCtx, roomId: RoomId) {
  const row = await tx.db
    .selectFrom('items.room')
    .select([
      'clientAccountId',
      'freelancerAccountId',
      'clientSideId',
      'freelancerSideId',
      'guests',
      'nextSeq',
      'contractStartedAt',
    ])
    .where('id', '=', roomId)
    .executeTakeFirst()
  return must(row, 'a room that is held is there')
}

async function takeSeats(tx: TxCtx, roomId: RoomId, sinceSeq: bigint, seats: [string, Role][]): Promise<void> {
  await sql`select consent.ensure(${seats.map(([id]) => id)}::uuid[])`.execute(tx.db)
  await tx.db
    .insertInto('consent.seat')
    .values(seats.map(([subjectId, role]) => ({ subjectId, roomId, role, sinceSeq })))
    .onConflict(taken => taken.columns(['subjectId', 'roomId']).doNothing())
    .execute()
}
