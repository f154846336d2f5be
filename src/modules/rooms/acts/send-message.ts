import { sql } from 'kysely'
import type { AccountId, FileId, ItemId, RoomId } from '#lib/ids'
import { invalid } from '#lib/refusal'
import { tidy } from '#lib/text'
import { requireVerified } from '#modules/accounts/rules'
import { attachFiles } from '#modules/files/acts'
import { writeItem, type WrittenItem } from '#modules/items/acts'
import { noteTalk } from '#modules/proposals/acts/withdraw-proposal'
import { saveDraft } from '#modules/rooms/acts/save-draft'
import { peopleOf } from '#modules/rooms/reads/people'
import { mentionsIn, mustMayWrite } from '#modules/rooms/rules'
import { policyNow } from '#modules/policy/reads'
import { ifRefused, inTx, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { kept } from '#platform/db'
import { record } from '#platform/events'

export interface NewMessage {
  roomId: RoomId
  /** Made in the page; the same id twice is one message. */
  id?: ItemId | undefined
  text: string
  fileIds: FileId[]
  /** One tap: the legal or system-access exception that the text states is meant so (rule B2.6). */
  confirmsException?: boolean
}

export interface SentMessage {
  id: ItemId
  seq: bigint
  /** Whether screening saw something in it: `messageFor` tells what. */
  isSeen: boolean
}

/**
 * Writes a message into a room. The hot path: one read of what it is screened on, and four statements that write; rights
 * are judged on the room's row as it was locked, and a refusal rolls it all back. What screening refuses stays a draft.
 */
export async function sendMessage(ctx: AnyCtx, input: NewMessage): Promise<SentMessage> {
  const text = tidy(input.text)
  if (text === '' && input.fileIds.length === 0) throw invalid('text', 'Write something, or attach a file.', 'empty')
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireVerified(person)
    if (text.length > 20_000) await mustFit(tx, text)
    // Before the room's lock is taken: proposals come first in the order of locks.
    await noteTalk(tx, input.roomId)
    ifRefused(tx, async (own, { reason }) => {
      if (reason === 'screened' && text.length <= 20_000) await saveDraft(own, { roomId: input.roomId, text })
    })
    const kind = text === '' ? 'file' : 'message'
    const refs = input.fileIds.length > 0 ? { fileIds: input.fileIds } : undefined
    const { confirmsException = false } = input
    const item = await writeItem(tx, { roomId: input.roomId, kind, text, id: input.id, refs, confirmsException })
    if (item.isRepeat) return { id: item.id, seq: item.seq, isSeen: item.isSeen }
    mustMayWrite(person, item)
    if (input.fileIds.length > 0) await attachFiles(tx, { fileIds: input.fileIds, roomId: input.roomId, purpose: 'message' })
    await moveOn(tx, input.roomId, person.accountId, item.seq)
    await tell(tx, input.roomId, item)
    if (text.includes('@')) await mention(tx, input.roomId, item, text)
    return { id: item.id, seq: item.seq, isSeen: item.isSeen }
  })
}

async function mustFit(tx: TxCtx, text: string): Promise<void> {
  const { policy } = await policyNow(tx)
  const most = policy.limits.messageCharacters
  if (text.length > most)
    throw invalid(
      'text',
      `A message has ${most.toLocaleString('en')} characters at most; this has ${text.length.toLocaleString('en')}. Send it in parts, or as a file.`,
      'too-long',
    )
}

/** Who writes has read what stood before, and the draft became the message. */
async function moveOn(tx: TxCtx, roomId: RoomId, accountId: AccountId, seq: bigint): Promise<void> {
  await sql`${kept}
    with sent as (delete from rooms.draft where account_id = ${accountId} and room_id = ${roomId})
    insert into rooms.reading (account_id, room_id, read_seq, read_at) values (${accountId}, ${roomId}, ${seq}, ${tx.now()})
    on conflict (account_id, room_id) do update set read_seq = excluded.read_seq, read_at = excluded.read_at
    where reading.read_seq < excluded.read_seq`.execute(tx.db)
}

async function tell(tx: TxCtx, roomId: RoomId, item: WrittenItem): Promise<void> {
  const { clientSideId, freelancerSideId } = item
  await record(tx, {
    kind: 'message.sent',
    refs: {
      roomId,
      itemId: item.id,
      seq: String(item.seq),
      clientSideId,
      freelancerSideId,
      ...(item.contractId && { contractId: item.contractId }),
    },
    topics: [`room:${roomId}`, `side:${clientSideId}`, `side:${freelancerSideId}`],
  })
}

async function mention(tx: TxCtx, roomId: RoomId, item: WrittenItem, text: string): Promise<void> {
  const me = personOf(tx).accountId
  const people = await peopleOf(tx, roomId)
  const named = mentionsIn(
    text,
    people.filter(person => person.accountId !== me),
  )
  if (named.length === 0) return
  await tx.db
    .insertInto('rooms.mention')
    .values(named.map(person => ({ accountId: person.accountId, roomId, seq: item.seq })))
    .execute()
  for (const { accountId } of named) {
    await record(tx, {
      kind: 'message.mentioned',
      refs: { roomId, itemId: item.id, accountId },
      topics: [`account:${accountId}`],
    })
  }
}
