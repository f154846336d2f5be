import { sql } from 'kysely'
import type { ContractId, RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { isSame, stateOf } from '#modules/consent/rules/room'
import type { RoomFacts, SubjectId } from '#modules/consent/schema'
import type { TxCtx } from '#platform/ctx'

export interface Seat {
  roomId: RoomId
  /** The number of the room's next item: what has a lower one was committed before. */
  nextSeq: bigint
  role: string
  sinceSeq: bigint
}

/** The rooms in which a principal has a say. Read before anything is waited for, it tells what was committed when they asked. */
export async function seatsOf(tx: TxCtx, subjectId: SubjectId): Promise<Seat[]> {
  const { rows } = await sql<Seat>`select * from consent.rooms_of(${subjectId})`.execute(tx.db)
  return rows
}

/** The room of a contract in which the subject is one of the two accounts, or the organisation on a side. Refuses (missing) others. */
export async function roomOfContract(tx: TxCtx, contractId: ContractId, subjectId: SubjectId): Promise<RoomId> {
  const { rows } = await sql<{ roomId: RoomId | null }>`select consent.room_of(${contractId}, ${subjectId}) as room_id`.execute(
    tx.db,
  )
  if (!rows[0]?.roomId) throw missing('contract')
  return rows[0].roomId
}

/** Holds the rows of rooms, in the order of their ids: nothing is written there until the commit. */
export async function holdRooms(tx: TxCtx, roomIds: readonly RoomId[]): Promise<void> {
  if (roomIds.length > 0) await sql`select items.hold_rooms(${roomIds}::uuid[])`.execute(tx.db)
}

/** What rooms' answers are made of; with `hold`, words of their principals wait until the commit. */
export async function roomFacts(tx: TxCtx, roomIds: readonly RoomId[], hold: boolean): Promise<RoomFacts[]> {
  const { rows } = await sql<
    Omit<RoomFacts, 'mask' | 'principals'> & { learnMask: number; principals: RoomFacts['principals'] | null }
  >`
    select * from consent.room_facts(${roomIds}::uuid[], ${hold})`.execute(tx.db)
  return rows.map(({ learnMask, principals, ...row }) => ({ ...row, mask: learnMask, principals: principals ?? [] }))
}

/** A no: from which item on it counts in each room, for which categories, and for whose items. */
export interface No {
  from: ReadonlyMap<RoomId, bigint>
  mask: number
  /** A guest's no reaches what was said while they were there; null = everybody's items. */
  guestId(roomId: RoomId): SubjectId | null
}

/**
 * Works out anew what the next items of rooms that are held are stamped with, and keeps it with its reasons. What was written
 * between the asking of a no and now loses its stamp (rule B1.16). Answers how many rooms changed.
 */
export async function restateRooms(
  tx: TxCtx,
  roomIds: readonly RoomId[],
  why: string,
  options: { no?: No; hold?: boolean } = {},
): Promise<number> {
  if (roomIds.length === 0) return 0
  const { no, hold = false } = options
  const facts = await roomFacts(tx, roomIds, hold)
  const states = facts.flatMap(room => {
    const state = stateOf(room)
    const from = no?.from.get(room.roomId)
    const isLate = from !== undefined && from < room.nextSeq
    if (isSame(room, state) && !isLate) return []
    return {
      room_id: room.roomId,
      mask: state.mask,
      party_mask: state.partyMask,
      rechecks: state.rechecks,
      against: state.against,
      no_from: isLate ? String(from) : null,
      no_mask: no?.mask ?? 0,
      no_who: no?.guestId(room.roomId) ?? null,
    }
  })
  if (states.length === 0) return 0
  const { rows } = await sql<{ changed: number }>`
    select consent.restate(${JSON.stringify(states)}::jsonb, ${why}, ${tx.now()}) as changed`.execute(tx.db)
  return rows[0]!.changed
}
