import { z } from 'zod'
import { isUuid, type AccountId, type ContractId, type Id, type ItemId, type OrgId, type RoomId } from '#lib/ids'

/** Whose a model is: an account's own, or the marketplace's. */
export type ModelId = AccountId | typeof marketplace
export const marketplace = '00000000-0000-0000-0000-000000000000' as Id<'marketplace'>
/** Where a model learns from: a contract's room; for the marketplace's, what one account published. */
export type PlaceId = RoomId | AccountId
export type ProcessorId = Id<'processor'>

/** Counts up when the same items would make other bytes. */
export const builderVersion = 1

export type BuildCause = 'new' | 'changed' | 'withdrawal'
export interface Build {
  build: number
  at: Date
  builder: number
  cause: BuildCause
  /** Hexadecimal. */
  manifestRoot: string
  manifestCount: number
  artefactSha256: string
  added: number
  removed: number
  /** Words learned, each time it stands somewhere counted. */
  words: number
  isServing: boolean
  /** Its entry in the log, by which there is a receipt. */
  entryId: string | null
}

/** The serving build of one's own model; null when nothing was ever learned. */
export interface ModelView {
  serving: Build | null
  items: number
  words: number
  /** Contracts from which it learned something. */
  contracts: number
  /** Something new or changed waits for the next build. */
  isDue: boolean
}

export interface LearnedItem {
  itemId: ItemId
  roomId: RoomId
  contractId: ContractId | null
  /** The room's title; where it can't be seen any more, empty. */
  title: string
  kind: string
  category: 'work_product' | 'communications' | 'platform'
  seq: bigint
  isOwn: boolean
  createdAt: Date
  /** The build that took it in. */
  build: number
  learnedAt: Date
}

export interface WithdrawalInput {
  orgId?: OrgId
  scope: 'all' | 'contract' | 'item'
  contractId?: ContractId
  itemId?: ItemId
}
export interface WithdrawalPlan {
  /** Items it would cover. */
  items: number
  /** Of these, in one's own model now, and in models of others (the other side's, the marketplace's). */
  inOwnModel: number
  inOtherModels: number
  contracts: { contractId: ContractId; title: string; items: number; inOwnModel: number; inOtherModels: number }[]
  /** Published ones and proposals: not of a contract. */
  published: number
  /** Times that one of them left to a processor. */
  disclosed: number
  /** Until when backups made before may hold it. */
  backupsUntil: Date
}
export interface WithdrawalView {
  id: string
  scope: 'all' | 'contract' | 'item'
  at: Date
  /** By oneself or an organisation of one's; else another principal did. */
  isMine: boolean
  items: number
  /** When the models were made anew; null for the seconds until then. */
  rebuiltAt: Date | null
  backupsUntil: Date
  contractId: ContractId | null
  itemId: ItemId | null
}

export interface DisclosureView {
  id: string
  at: Date
  processor: string
  region: string
  purpose: string
  itemId: ItemId
  roomId: RoomId | null
  contractId: ContractId | null
  title: string
  bytes: number
  isRedacted: boolean
}
export interface ProcessorView {
  id: ProcessorId
  name: string
  region: string
  contractOn: string
  purposes: string[]
  sees: string
  listedAt: Date
  endedAt: Date | null
}

/** How many days backups keep what was deleted (rule B1.15). */
export const backupDays = 30
/** Items named in a receipt of a withdrawal at most; more are spread over several. */
export const claimsPerReceipt = 500

const id = <Of extends string>(what: string) =>
  z
    .string()
    .refine(isUuid, `This is no id of ${what}.`)
    .transform(text => text as Id<Of>)

export const RecallInput = z.object({
  words: z.string('Say what to look for.').trim().min(1, 'Say what to look for.').max(400, 'At most 400 characters.'),
  /** The contract in which the answer would be used (rule B1.17a). */
  contractId: id<'contract'>('a contract').optional(),
  limit: z
    .number('A limit is a number.')
    .int('A limit is a whole number.')
    .min(1, 'At least 1.')
    .max(50, 'At most 50.')
    .default(10),
})
export type RecallInput = z.output<typeof RecallInput>
export const ProofInput = z.object({ itemId: id<'item'>('an item') })

export interface Recalled {
  itemId: ItemId
  roomId: RoomId
  contractId: ContractId | null
  isOwn: boolean
  createdAt: Date
  /** BM25; comparable within one answer. */
  score: number
  /** Words around the first one found, as the item reads now. */
  excerpt: string
}

export const ProcessorInput = z.object({
  name: z.string().trim().min(2, 'A name has at least 2 characters.').max(120, 'A name has at most 120 characters.'),
  region: z.string().trim().min(2, 'A region has at least 2 characters.').max(120, 'A region has at most 120 characters.'),
  contractOn: z.iso.date('Give the contract’s date like 2026-03-02.'),
  purposes: z
    .array(z.string().regex(/^[a-z][a-z-]{1,39}$/, 'A purpose is one word in small letters, like transcription.'))
    .min(1, 'Name at least one purpose.')
    .max(20, 'Name at most 20 purposes.'),
  sees: z.string().trim().min(2, 'Say what it sees.').max(2000, 'At most 2,000 characters.'),
})
export type ProcessorInput = z.infer<typeof ProcessorInput>

export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number('A limit is a number.').optional(),
})
export const LearnedQuery = PageQuery.extend({ contractId: id<'contract'>('a contract').optional() })
