import { sql } from 'kysely'
import { pieceLength } from '#engines/delivery/deliver'
import type { AccountId, ContractId, ItemId, JobId, PairId, RoomId, SideId } from '#lib/ids'
import { must } from '#lib/must'
import { missing } from '#lib/refusal'
import { tidy } from '#lib/text'
import { declareStated, holdRoom } from '#modules/items/acts/edit-item'
import { deliveredAs, groundOf, judgeItem, keepSeen } from '#modules/items/acts/screen-item'
import { categoryOf, sideInRoom } from '#modules/items/rules'
import { neverLearnedKinds, type Category, type ItemKind } from '#modules/items/schema'
import { ensurePair, holdPair, noteWriting } from '#modules/pairs/acts'
import type { ExceptionId } from '#modules/pairs/schema'
import { personOf, sideOf, type Person, type TxCtx } from '#platform/ctx'
import { kept } from '#platform/db'

export { editItem } from '#modules/items/acts/edit-item'
export { publishText, requirePublic } from '#modules/items/acts/publish-text'

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
  /** The writer confirms the exception that the text states: the other side may open it (rule B2.6). */
  confirmsException?: boolean
  /** Where the kind alone does not tell (rule D1.2: a recap of a call is communications). */
  category?: Category
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
  /** Whether screening saw something in it; unknown of a repeat, so true. */
  isSeen: boolean
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
 * Writes one item of a room: the only way a text gets into a room. It is screened on what the pair is to each other and
 * on what was said before (rules D2.1–B2.9): others get what may be delivered. Takes the room's next number under its
 * row lock, so that items of one room are numbered without a gap in the order of their commits.
 * Refuses (missing) a room the viewer has no part in, and (screened) what is never allowed; the same id twice is one
 * item and answers its number.
 */
export async function writeItem(tx: TxCtx, input: NewItem): Promise<WrittenItem> {
  const text = tidy(input.text)
  const id = input.id ?? tx.newId<'item'>()
  const item = { ...input, id, text }
  if (input.kind === 'system' || text === '') {
    const room = await put(tx, item, { ...plain(text), expected: null })
    return room ? finish(tx, item, room, false) : writtenBefore(tx, input.roomId, id)
  }
  const judged = { roomId: input.roomId, kind: input.kind, text, asked: input.refs?.question }
  const hasWindow = text.length <= pieceLength
  let ground = await groundOf(tx, input.roomId, id, { hasWindow })
  if (!ground) throw missing('room')
  if (ground.isRepeat) return writtenBefore(tx, input.roomId, id)
  let delivery = judgeItem(tx, ground, judged)
  let sent = deliveredAs(delivery, text)
  // Where the window counts nobody else may have written since it was read.
  const expected = hasWindow && ground.stage === 'before' ? ground.nextSeq : null
  let room = sent.delivery === 'whole' ? await put(tx, item, { ...plain(text), expected }) : null
  if (!room && (expected !== null || sent.delivery !== 'whole')) {
    // Something is kept back, or was written meanwhile: now under the locks of room and pair, so that neither a contract's
    // start nor the other half of a contact passes by unseen.
    await holdRoom(tx, input.roomId)
    await holdPair(tx, ground.pairId)
    ground = must(await groundOf(tx, input.roomId, id, { hasWindow }), 'a room that is held is there')
    if (ground.isRepeat) return writtenBefore(tx, input.roomId, id)
    delivery = judgeItem(tx, ground, judged)
    sent = deliveredAs(delivery, text)
  }
  const exceptionId = input.confirmsException && delivery.states ? tx.newId<'exception'>() : null
  room ??= await put(tx, item, { ...sent, exceptionId, expected: null })
  if (!room) return writtenBefore(tx, input.roomId, id)
  await keepSeen(tx, ground, { roomId: input.roomId, itemId: id, version: 1, text, exceptionId }, delivery)
  if (exceptionId) await declareStated(tx, ground, { roomId: input.roomId, itemId: id, exceptionId }, delivery)
  return finish(tx, item, room, delivery.findings.length > 0)
}

function plain(text: string) {
  return { text, delivery: 'whole' as const, exceptionId: null }
}

/** One statement, so that the room's lock is held for as few turns to the database as can be. Null when nothing was written. */
async function put(
  tx: TxCtx,
  item: NewItem & { id: ItemId },
  sent: { text: string; delivery: string; exceptionId: ExceptionId | null; expected: bigint | null },
): Promise<TakenRow | null> {
  const person = item.kind === 'system' ? null : personOf(tx)
  const { roomId, id, kind, text } = item
  const at = tx.now()
  const accountId = person?.accountId ?? null
  const orgId = person?.actingAs?.orgId ?? null
  const isNew = item.id ? sql`and not exists (select 1 from items.item i where i.room_id = ${roomId} and i.id = ${id})` : sql``
  const whenStarted = item.category ?? categoryOf(kind, true)
  const isPlatform = whenStarted === 'platform' && accountId !== null
  // The stamp (rule D1.13) is what the room's row says at this instant; only a writer who is no party of it is asked besides.
  const stamped = isPlatform
    ? sql`select taken.*, s.learn and taken.kind <> all (${neverLearnedKinds}) as learn, s.public_seq, s.org_public_seq
        from taken cross join lateral consent.stamp_public(${accountId}, ${orgId}, ${at}) s`
    : sql`select taken.*, null::bigint as public_seq, null::bigint as org_public_seq,
        (case category when 'work_product' then learn_mask & 1 when 'communications' then learn_mask & 2 else 0 end) <> 0
          and at >= '2026-01-05T00:00:00Z' and taken.kind <> all (${neverLearnedKinds})
          and (is_own or consent.lets_guest(${accountId}, category, id, seq)) as learn
        from taken`
  const { rows } = await sql<TakenRow>`${kept}
    with taken as (
      update items.room r set next_seq = next_seq + 1, last_item_at = ${at}
      where id = ${roomId} and next_seq = coalesce(${sent.expected}::bigint, next_seq) ${isNew}
      returning id, next_seq - 1 as seq, pair_id, client_side_id, freelancer_side_id, contract_id, learn_mask, learn_epoch, guests,
        case when contract_started_at is null then ${item.category ?? categoryOf(kind, false)} else ${whenStarted} end as category,
        ${kind}::text as kind, ${at}::timestamptz as at,
        ${accountId}::uuid is null or ${accountId} in (client_account_id, freelancer_account_id) or ${accountId} = any (guests) as is_own),
    stamped as (${stamped}),
    written as (
      insert into items.item (room_id, seq, id, kind, category, author_id, org_id, guests, contract_id, text_written, text_delivered,
        delivery, exception_id, refs, created_at, learn, learn_epoch, public_seq, org_public_seq)
      select id, seq, ${id}, ${kind}, category, ${accountId}, ${orgId},
        -- A colleague who writes has a say in what they wrote, as a guest has (rule B1.9).
        case when is_own then guests else guests || ${accountId}::uuid end,
        contract_id, ${text}, ${sent.text}, ${sent.delivery}, ${sent.exceptionId}, ${JSON.stringify(item.refs ?? {})}, at,
        learn, learn_epoch, public_seq, org_public_seq
      from stamped
      on conflict on constraint an_item_is_kept_once do nothing
      returning seq)
    select taken.seq, pair_id, client_side_id, freelancer_side_id, contract_id, exists (select 1 from written) as is_written,
      p.first_contact_at is not null as is_pair_talking, p.first_writer_side_id as first_writer
    from taken left join pairs.pair p on p.id = taken.pair_id`.execute(tx.db)
  const room = rows[0]
  if (!room || room.isWritten) return room ?? null
  // The same id came twice at once and the other was first: give the number back, under the lock that took it.
  await sql`update items.room set next_seq = next_seq - 1 where id = ${roomId}`.execute(tx.db)
  return null
}

async function finish(tx: TxCtx, item: NewItem & { id: ItemId }, room: TakenRow, isSeen: boolean): Promise<WrittenItem> {
  const side = item.kind === 'system' ? null : sideOfPerson(room, personOf(tx))
  const writer = side && (side === 'client' ? room.clientSideId : room.freelancerSideId)
  if (writer && !room.isPairTalking && room.firstWriter !== writer) await noteWriting(tx, room.pairId, writer)
  const { clientSideId, freelancerSideId, contractId, seq } = room
  return { id: item.id, seq, clientSideId, freelancerSideId, contractId, side, isRepeat: false, isSeen }
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
  return {
    ...(row as unknown as Omit<WrittenItem, 'id' | 'side' | 'isRepeat' | 'isSeen'>),
    id,
    side,
    isRepeat: true,
    isSeen: true,
  }
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
