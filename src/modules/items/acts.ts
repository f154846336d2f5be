import { sql } from 'kysely'
import type { AccountId, ContractId, ItemId, JobId, PairId, RoomId, SideId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { tidy } from '#lib/text'
import { categoryOf, sideInRoom } from '#modules/items/rules'
import type { ItemKind, PublicItemKind } from '#modules/items/schema'
import { ensurePair, noteWriting } from '#modules/pairs/acts'
import { personOf, sideOf, type Person, type TxCtx } from '#platform/ctx'
import { kept } from '#platform/db'

export interface NewRoom {
  clientSideId: SideId
  freelancerSideId: SideId
  clientAccountId: AccountId
  freelancerAccountId: AccountId
  matter: 'proposal' | 'invitation'
  jobId: JobId | null
  title: string
}

/** Opens the room of one pair about one matter; begins the pair when it is new. */
export async function openRoom(tx: TxCtx, input: NewRoom): Promise<{ roomId: RoomId; pairId: PairId }> {
  const pairId = await ensurePair(tx, input.clientSideId, input.freelancerSideId)
  const roomId = tx.newId<'room'>()
  await tx.db
    .insertInto('items.room')
    .values({ id: roomId, pairId, ...input, createdAt: tx.now(), lastItemAt: tx.now() })
    .execute()
  return { roomId, pairId }
}

export interface NewItem {
  roomId: RoomId
  kind: ItemKind
  text: string
  refs?: Record<string, unknown>
  /** Set by the caller when it made the id before, e.g. in the page (optimistic send). */
  id?: ItemId
}
export interface WrittenItem {
  id: ItemId
  seq: bigint
  clientSideId: SideId
  freelancerSideId: SideId
  contractId: ContractId | null
  /** The side the writer stands on; null for a guest and for the system. */
  side: 'client' | 'freelancer' | null
  /** The same id was written before: nothing was written now. */
  isRepeat: boolean
}
interface TakenRow {
  seq: bigint
  pairId: PairId
  clientSideId: SideId
  freelancerSideId: SideId
  contractId: ContractId | null
  isWritten: boolean
  isPairTalking: boolean
  firstWriter: SideId | null
}

/**
 * Writes one item of a room: the only way a text gets into a room. Takes the room's next number under its
 * row lock, so that items of one room are numbered without a gap in the order of their commits.
 * Refuses (missing) a room the viewer has no part in; the same id twice is one item and answers its number.
 * One statement, so that the room's lock is held for as few turns to the database as can be.
 */
export async function writeItem(tx: TxCtx, input: NewItem): Promise<WrittenItem> {
  const person = input.kind === 'system' ? null : personOf(tx)
  const id = input.id ?? tx.newId<'item'>()
  const text = tidy(input.text)
  const at = tx.now()
  const isNew = input.id
    ? sql`and not exists (select 1 from items.item i where i.room_id = ${input.roomId} and i.id = ${id})`
    : sql``
  const { rows } = await sql<TakenRow>`${kept}
    with taken as (
      update items.room r set next_seq = next_seq + 1, last_item_at = ${at} where id = ${input.roomId} ${isNew}
      returning id, next_seq - 1 as seq, pair_id, client_side_id, freelancer_side_id, contract_id, contract_started_at),
    written as (
      insert into items.item (room_id, seq, id, kind, category, author_id, org_id, guests, contract_id, text_written, text_delivered, refs, created_at)
      select id, seq, ${id}, ${input.kind},
        case when contract_started_at is null then ${categoryOf(input.kind, false)} else ${categoryOf(input.kind, true)} end,
        ${person?.accountId ?? null}, ${person?.actingAs?.orgId ?? null},
        array(select account_id from items.guest g where g.room_id = taken.id and g.until is null),
        contract_id, ${text}, ${text}, ${JSON.stringify(input.refs ?? {})}, ${at}
      from taken
      on conflict on constraint an_item_is_kept_once do nothing
      returning seq)
    select taken.seq, pair_id, client_side_id, freelancer_side_id, contract_id, exists (select 1 from written) as is_written,
      p.first_contact_at is not null as is_pair_talking, p.first_writer_side_id as first_writer
    from taken left join pairs.pair p on p.id = taken.pair_id`.execute(tx.db)
  const room = rows[0]
  if (!room) return writtenBefore(tx, input.roomId, id)
  if (!room.isWritten) {
    // The same id came twice at once and the other was first: give the number back, under the lock that took it.
    await sql`update items.room set next_seq = next_seq - 1 where id = ${input.roomId}`.execute(tx.db)
    return writtenBefore(tx, input.roomId, id)
  }
  const side = person && sideOfPerson(room, person)
  const writer = side && (side === 'client' ? room.clientSideId : room.freelancerSideId)
  if (writer && !room.isPairTalking && room.firstWriter !== writer) await noteWriting(tx, room.pairId, writer)
  const { clientSideId, freelancerSideId, contractId, seq } = room
  return { id, seq, clientSideId, freelancerSideId, contractId, side, isRepeat: false }
}

/** The side the person acts for, else any of theirs. */
function sideOfPerson(room: { clientSideId: string; freelancerSideId: string }, person: Person) {
  return sideInRoom(room, [sideOf(person)]) ?? sideInRoom(room, [person.accountId, ...person.memberships.map(m => m.orgId)])
}

/** What is there under an id that was written before. Refuses (missing) when that is no item of the viewer's. */
async function writtenBefore(tx: TxCtx, roomId: RoomId, id: ItemId): Promise<WrittenItem> {
  const person = personOf(tx)
  const row = await tx.db
    .selectFrom('items.item as i')
    .innerJoin('items.room as r', 'r.id', 'i.roomId')
    .select(['i.seq', 'r.clientSideId', 'r.freelancerSideId', 'r.contractId'])
    .where('i.roomId', '=', roomId)
    .where('i.id', '=', id)
    .where('i.authorId', '=', person.accountId)
    .executeTakeFirst()
  if (!row) throw missing('room')
  const side = sideOfPerson(row, person)
  return { ...(row as unknown as Omit<WrittenItem, 'id' | 'side' | 'isRepeat'>), id, side, isRepeat: true }
}

/** Replaces an item's text by its author's edit and keeps what stood before. Refuses (missing) another's item. */
export async function editItem(tx: TxCtx, input: { roomId: RoomId; itemId: ItemId; text: string }): Promise<void> {
  const person = personOf(tx)
  const old = await tx.db
    .selectFrom('items.item')
    .select(['textWritten', 'textDelivered'])
    .where('roomId', '=', input.roomId)
    .where('id', '=', input.itemId)
    .where('authorId', '=', person.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!old) throw missing('message')
  await sql`insert into items.revision (room_id, item_id, number, text_written, text_delivered, replaced_at)
    select ${input.roomId}, ${input.itemId}, coalesce(max(number), 0) + 1, ${old.textWritten}, ${old.textDelivered}, ${tx.now()}
    from items.revision where room_id = ${input.roomId} and item_id = ${input.itemId}`.execute(tx.db)
  const text = tidy(input.text)
  await tx.db
    .updateTable('items.item')
    .set({ textWritten: text, textDelivered: text, editedAt: tx.now() })
    .where('roomId', '=', input.roomId)
    .where('id', '=', input.itemId)
    .execute()
}

/** From now on this person speaks for the freelancer side, e.g. the colleague at an agency who took up an invitation. */
export async function setFreelancerSpeaker(tx: TxCtx, roomId: RoomId, accountId: AccountId): Promise<void> {
  await tx.db.updateTable('items.room').set({ freelancerAccountId: accountId }).where('id', '=', roomId).execute()
}

/** Ties a room to its contract; a contract has exactly one room. */
export async function bindContract(tx: TxCtx, roomId: RoomId, contractId: ContractId): Promise<void> {
  await tx.db.updateTable('items.room').set({ contractId }).where('id', '=', roomId).execute()
}

/** From now on the room's items belong to a started contract (rule D1.2). */
export async function markContractStarted(tx: TxCtx, roomId: RoomId): Promise<void> {
  await tx.db.updateTable('items.room').set({ contractStartedAt: tx.now() }).where('id', '=', roomId).execute()
}

/** Keeps a text that everyone may read, under its author; the only way to publish one. Answers it as delivered. */
export async function publishText(tx: TxCtx, input: { kind: PublicItemKind; subjectId: string; text: string }): Promise<string> {
  const person = personOf(tx)
  const text = tidy(input.text)
  await tx.db
    .insertInto('items.publicItem')
    .values({
      accountId: person.accountId,
      id: tx.newId<'item'>(),
      kind: input.kind,
      orgId: person.actingAs?.orgId ?? null,
      subjectId: input.subjectId,
      textWritten: text,
      textDelivered: text,
      createdAt: tx.now(),
    })
    .execute()
  return text
}
