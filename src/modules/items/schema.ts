import type { AccountId, ContractId, ItemId, JobId, OrgId, PairId, RoomId, SideId } from '#lib/ids'

export type ItemKind =
  | 'message'
  | 'file'
  | 'proposal'
  | 'answer'
  | 'offer'
  | 'decline'
  | 'invitation'
  | 'deliverable'
  | 'change-request'
  | 'terms'
  | 'system'
  | NeverLearnedKind
export type PublicItemKind =
  | 'profile'
  | 'portfolio'
  | 'job'
  | 'organisation'
  | 'name'
  | 'post'
  | 'proposal'
  | 'message'
  | 'deliverable'
  | NeverLearnedKind
/** What no model ever gets, whatever anyone chose (rule B1.12). */
export const neverLearnedKinds = ['screenshot', 'dispute-evidence', 'identity-document'] as const
export type NeverLearnedKind = (typeof neverLearnedKinds)[number]
export type Category = 'work_product' | 'communications' | 'platform'

export interface Room {
  id: RoomId
  pairId: PairId
  clientSideId: SideId
  freelancerSideId: SideId
  clientAccountId: AccountId
  freelancerAccountId: AccountId
  matter: 'proposal' | 'invitation'
  jobId: JobId | null
  title: string
  contractId: ContractId | null
  lastItemAt: Date
  createdAt: Date
}

export interface Item {
  roomId: RoomId
  seq: bigint
  id: ItemId
  kind: ItemKind
  authorId: AccountId | null
  orgId: OrgId | null
  /** The text as this viewer may read it. */
  text: string
  refs: Record<string, unknown>
  createdAt: Date
  editedAt: Date | null
}
