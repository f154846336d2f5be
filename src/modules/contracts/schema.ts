import { z } from 'zod'
import type { AccountId, ContractId, FileId, ItemId, JobId, MilestoneId, OfferId, PairId, RoomId, SideId } from '#lib/ids'
import { tidy } from '#lib/text'
import { Minor, type MethodId, type OrderId } from '#modules/money/schema'

export type Party = 'client' | 'freelancer'
export type ContractState = 'awaiting_funding' | 'active' | 'paused' | 'ended' | 'closed'
export type MilestoneState =
  | 'planned'
  | 'funding'
  | 'funded'
  | 'submitted'
  | 'changes_requested'
  | 'released'
  | 'refund_requested'
  | 'refunded'
  | 'cancelled'

const id = <Of>(message: string) => z.uuid(message).transform(value => value as Of)
const MethodChoice = id<MethodId>('Choose a payment method, or add one on the money page.')
const text = (max: number, ask = 'Write a line.') =>
  z
    .string(ask)
    .transform(tidy)
    .pipe(z.string().max(max, `Keep it under ${max + 1} characters.`))
const handOver = 'Say in a sentence what you hand over.'
const change = 'Say in at least 10 characters what should change.'

export const Acceptance = z.object({
  version: z.coerce.number('Open the offer again.').int('Open the offer again.').min(1, 'Open the offer again.'),
  /** The policy whose fees were shown; another one in force by now is refused. */
  policyVersion: z.coerce.number().int().min(1).optional(),
})
export const Funding = z.object({ methodId: MethodChoice })
export const Submission = z.object({
  note: text(20_000, handOver).pipe(z.string().min(1, handOver)),
  fileIds: z.array(id<FileId>('Upload the file again.')).max(10, 'Attach 10 files at most.').default([]),
})
export const ChangeRequest = z.object({
  note: text(20_000, change).pipe(z.string().min(10, change)),
})
export const RefundAnswer = z.object({ answer: z.enum(['agree', 'refuse'], 'Choose whether you agree.') })
export const NewBonus = z.object({
  /** Made by the page or program that asks, so that asking twice pays once. */
  id: id<MilestoneId>('Open the contract again.').optional(),
  amountMinor: Minor,
  methodId: MethodChoice,
  note: text(2_000).default(''),
})
export const ContractList = z.object({
  tab: z.enum(['active', 'ended'], 'Choose active or ended.').default('active'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
export type ContractList = Partial<z.output<typeof ContractList>>
export const ContractRef = z.object({ contractId: id<ContractId>('This is no contract’s id.') })
export const MilestoneRef = ContractRef.extend({ milestoneId: id<MilestoneId>('This is no milestone’s id.') })
export type MilestoneRef = z.output<typeof MilestoneRef>

export interface Contract {
  id: ContractId
  roomId: RoomId
  pairId: PairId
  offerId: OfferId
  offerVersion: number
  jobId: JobId | null
  clientSideId: SideId
  freelancerSideId: SideId
  clientAccountId: AccountId
  freelancerAccountId: AccountId
  state: ContractState
  /** Beside its state: while it is so, no held money moves (rule D5.5). */
  isDisputed: boolean
  title: string
  scope: string
  currency: string
  policyVersion: number
  clientFeeBps: number
  freelancerFeeBps: number
  signedAt: Date
  startedAt: Date | null
  pausedAt: Date | null
  endRequestedAt: Date | null
  endedAt: Date | null
  endedBy: Party | null
  closedAt: Date | null
}

export interface Milestone {
  id: MilestoneId
  contractId: ContractId
  position: number
  kind: 'milestone' | 'bonus'
  title: string
  description: string
  amountMinor: bigint
  dueOn: string | null
  state: MilestoneState
  stateBeforeRefund: MilestoneState | null
  chargeId: OrderId | null
  fundingProblem: string | null
  fundedAt: Date | null
  submittedAt: Date | null
  reviewDueAt: Date | null
  reviewLeftMs: bigint | null
  approvedAt: Date | null
  releasedAt: Date | null
  refundDueAt: Date | null
  refundedAt: Date | null
}

export interface Handover {
  milestoneId: MilestoneId
  number: number
  itemId: ItemId
  fileIds: FileId[]
  authorId: AccountId
  submittedAt: Date
  outcome: 'changes_requested' | 'approved' | 'auto_approved' | null
  outcomeItemId: ItemId | null
  outcomeAt: Date | null
}
