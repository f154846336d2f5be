import { z } from 'zod'
import type { OfferId } from '#lib/ids'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { cancelMilestone } from '#modules/contracts/acts/cancel-milestone'
import { endContract } from '#modules/contracts/acts/end-contract'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { pauseContract, resumeContract } from '#modules/contracts/acts/pause-contract'
import { payBonus } from '#modules/contracts/acts/pay-bonus'
import { answerRefund, giveBack, requestRefund } from '#modules/contracts/acts/refund-milestone'
import { requestChanges } from '#modules/contracts/acts/request-changes'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor } from '#modules/contracts/reads/contract'
import { contractsPage } from '#modules/contracts/reads/contracts'
import {
  Acceptance,
  ChangeRequest,
  ContractList,
  ContractRef,
  Funding,
  MilestoneRef,
  NewBonus,
  RefundAnswer,
  Submission,
} from '#modules/contracts/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'contracts'
const Minor = z.string().describe('Minor units of the currency')
const Instant = z.string().nullable().describe('ISO 8601')
const Made = z.object({ id: z.string() })
const Side = z.enum(['client', 'freelancer'])
const Can = z.record(z.string(), z.string().nullable()).describe('By act: why you can’t do it now; null when you can')
const Next = z.object({
  kind: z.string(),
  by: z.enum(['client', 'freelancer', 'bank']).nullable(),
  milestoneId: z.string().nullable(),
  dueAt: Instant,
})
const Row = z.object({
  id: z.string(),
  roomId: z.string(),
  title: z.string(),
  state: z.string(),
  side: Side,
  otherName: z.string(),
  otherSideId: z.string(),
  currency: z.string(),
  signedAt: Instant,
  endedAt: Instant,
  agreedMinor: Minor,
  heldMinor: Minor,
  releasedMinor: Minor,
  next: Next,
})
const Handover = z.object({
  number: z.number(),
  note: z.string(),
  authorName: z.string(),
  submittedAt: Instant,
  outcome: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  outcomeAt: Instant,
  files: z.array(z.object({ id: z.string(), name: z.string(), mediaType: z.string(), byteCount: z.string() })),
})
const Milestone = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.enum(['milestone', 'bonus']),
  title: z.string(),
  description: z.string(),
  amountMinor: Minor,
  dueOn: z.string().nullable(),
  state: z.string(),
  fundingProblem: z.string().nullable(),
  fundedAt: Instant,
  submittedAt: Instant,
  reviewDueAt: Instant,
  releasedAt: Instant,
  restsUntil: Instant,
  refundDueAt: Instant,
  refundedAt: Instant,
  sums: z.object({ amountMinor: Minor, clientFeeMinor: Minor, grossMinor: Minor, freelancerFeeMinor: Minor, netMinor: Minor }),
  handovers: z.array(Handover),
  can: Can,
})
const Contract = z.object({
  id: z.string(),
  roomId: z.string(),
  title: z.string(),
  scope: z.string(),
  state: z.string(),
  isDisputed: z.boolean(),
  side: Side,
  currency: z.string(),
  policyVersion: z.number(),
  clientFeeBps: z.number(),
  freelancerFeeBps: z.number(),
  clientCanPay: z.boolean(),
  signedAt: Instant,
  startedAt: Instant,
  endRequestedAt: Instant,
  endedAt: Instant,
  totals: z.object({ agreedMinor: Minor, heldMinor: Minor, releasedMinor: Minor, refundedMinor: Minor, bonusMinor: Minor }),
  clocks: z.object({ reviewDays: z.number(), restDays: z.number(), refundAnswerDays: z.number() }),
  milestones: z.array(Milestone),
  steps: z.array(
    z.object({
      number: z.number(),
      kind: z.string(),
      milestoneId: z.string().nullable(),
      actorName: z.string().nullable(),
      amountMinor: Minor.nullable(),
      rule: z.string().nullable(),
      at: Instant,
    }),
  ),
  next: Next,
  can: Can,
})
const OfferRef = z.object({ offerId: z.uuid('This is no offer’s id.').transform(id => id as OfferId) })
const at = '/contracts/{contractId}/milestones/{milestoneId}'

/** Contracts of the side acted for. */
export function contractsApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/offers/{offerId}/acceptance',
    tag,
    access: 'person',
    status: 201,
    summary: 'Accept the version of an offer you read: signs the contract',
    params: OfferRef,
    body: Acceptance,
    answer: z.object({ contractId: z.string() }),
    run: async (ctx, { params, body }) => ({ contractId: await acceptOffer(ctx, { ...params, ...body }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/contracts',
    tag,
    access: 'person',
    summary: 'Your contracts, newest first, with sums and next step',
    query: ContractList,
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
    run: (ctx, { query }) => contractsPage(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/contracts/{contractId}',
    tag,
    access: 'person',
    summary: 'A contract with milestones, deliveries, history and what you can do',
    params: ContractRef,
    answer: Contract,
    run: (ctx, { params }) => contractFor(ctx, params.contractId),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/pause',
    tag,
    access: 'person',
    status: 204,
    summary: 'Pause: the review times stand still',
    params: ContractRef,
    run: (ctx, { params }) => pauseContract(ctx, params),
  })
  endpoint(api, {
    method: 'delete',
    path: '/contracts/{contractId}/pause',
    tag,
    access: 'person',
    status: 204,
    summary: 'Resume a paused contract',
    params: ContractRef,
    run: (ctx, { params }) => resumeContract(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/end',
    tag,
    access: 'person',
    status: 204,
    summary: 'End; with money held the client asks for it, the freelancer gives it back',
    params: ContractRef,
    run: (ctx, { params }) => endContract(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/bonuses',
    tag,
    access: 'person',
    status: 202,
    summary: 'Pay a bonus: charged, then released at once',
    params: ContractRef,
    body: NewBonus,
    answer: Made,
    run: async (ctx, { params, body }) => ({ id: await payBonus(ctx, { ...params, ...body }) }),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/funding`,
    tag,
    access: 'person',
    status: 202,
    summary: 'Fund a milestone; it is funded when the bank says yes',
    params: MilestoneRef,
    body: Funding,
    answer: z.object({ state: z.string() }),
    run: async (ctx, { params, body }) => {
      await fundMilestone(ctx, { ...params, ...body })
      return { state: 'funding' }
    },
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/submissions`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Submit work; the review time begins anew',
    params: MilestoneRef,
    body: Submission,
    run: (ctx, { params, body }) => submitWork(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/change-requests`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Ask for changes to submitted work',
    params: MilestoneRef,
    body: ChangeRequest,
    run: (ctx, { params, body }) => requestChanges(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/approval`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Approve work and release its money',
    params: MilestoneRef,
    run: (ctx, { params }) => approveWork(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/cancellation`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Cancel a milestone that is not funded',
    params: MilestoneRef,
    run: (ctx, { params }) => cancelMilestone(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/refund-request`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Ask for a funded milestone’s money back',
    params: MilestoneRef,
    run: (ctx, { params }) => requestRefund(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/refund-request/answer`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Agree to a refund request or refuse it',
    params: MilestoneRef,
    body: RefundAnswer,
    run: (ctx, { params, body }) => answerRefund(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: `${at}/refund`,
    tag,
    access: 'person',
    status: 204,
    summary: 'Give a funded milestone’s money back to the client',
    params: MilestoneRef,
    run: (ctx, { params }) => giveBack(ctx, params),
  })
}
