import { z } from 'zod'
import type { AccountId, ContractId, FileId, ItemId, JobId, OrgId, PairId, RoomId, SideId } from '#lib/ids'
import type { FileFacts } from '#modules/files/schema'
import type { ItemKind } from '#modules/items/schema'
import type { SeenView } from '#modules/screening/schema'

/** A UUIDv7 made in the page, so that the same message sent twice is one. */
const itemId = z.uuid('This message’s id can’t be read. Load the page again.').transform(id => id as ItemId)

/** One tap: the exception that the text states is meant so. A form sends it as text. */
const confirms = z.preprocess(given => given === true || given === 'true' || given === 'on', z.boolean()).default(false)

export const MessageInput = z.object({
  id: itemId.optional(),
  text: z.string().max(80_000, 'A message has 20,000 characters at most. Send it in parts, or as a file.').default(''),
  fileIds: z
    .array(z.uuid())
    .max(50)
    .default([])
    .transform(ids => ids as FileId[]),
  confirmsException: confirms,
})
export const EditInput = z.object({
  itemId,
  text: z.string().max(80_000, 'A message has 20,000 characters at most.'),
  confirmsException: confirms,
})
export const DraftInput = z.object({ text: z.string().max(20_000, 'A draft has 20,000 characters at most.').default('') })
export const ReadInput = z.object({ seq: z.coerce.bigint('Say up to which message you read.').min(0n) })
export const SearchInput = z.object({
  words: z.string().trim().min(2, 'Write at least 2 characters to search for.').max(200, 'Search for 200 characters at most.'),
})

export interface RoomRow {
  id: RoomId
  title: string
  otherName: string
  otherKind: 'person' | 'company' | 'agency'
  matter: 'proposal' | 'invitation'
  contractId: ContractId | null
  lastItemAt: Date
  last: { kind: ItemKind; text: string; isMine: boolean; refs: Record<string, unknown> } | null
  unread: number
}

export interface Message {
  seq: bigint
  id: ItemId
  kind: ItemKind
  authorId: AccountId | null
  authorName: string | null
  /** The organisation written for, if any. */
  orgId: OrgId | null
  orgName: string | null
  isMine: boolean
  text: string
  refs: Record<string, unknown>
  files: FileFacts[]
  /** What screening saw of it and what of it is kept back; null when nothing was. */
  screening: SeenView | null
  createdAt: Date
  editedAt: Date | null
}

export interface RoomView {
  id: RoomId
  pairId: PairId
  title: string
  matter: 'proposal' | 'invitation'
  side: 'client' | 'freelancer' | 'guest'
  clientSideId: SideId
  freelancerSideId: SideId
  jobId: JobId | null
  contractId: ContractId | null
  createdAt: Date
  client: { name: string; kind: string }
  freelancer: { name: string; kind: string }
  people: RoomPerson[]
  /** The number of the last item. */
  lastSeq: bigint
  /** How far this person has read. */
  readSeq: bigint
  /** Until where anybody of the other side has read. */
  otherReadSeq: bigint
  draft: string
  /** Why this person can't write here; null when they can. */
  whyNotWrite: string | null
}
export interface RoomPerson {
  accountId: AccountId
  name: string
  side: 'client' | 'freelancer' | 'guest'
}
