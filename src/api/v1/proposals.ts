import { z } from 'zod'
import type { InvitationId, JobId, ProposalId } from '#lib/ids'
import { declineProposal, shortlistProposal, unshortlistProposal, viewProposal } from '#modules/proposals/acts/answer-proposal'
import { declineInvitation, inviteToJob } from '#modules/proposals/acts/invite-to-job'
import { dropProposalDraft, saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { withdrawProposal } from '#modules/proposals/acts/withdraw-proposal'
import { invitations, proposalCounts, proposalDrafts, proposalsOfJob, proposalsOfSide } from '#modules/proposals/reads/lists'
import { proposalFor, proposePage } from '#modules/proposals/reads/proposal'
import { DeclineInput, InvitationInput, ProposalDraft, ProposalInput } from '#modules/proposals/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'proposals'
const id = <Of extends string>(what: string) =>
  z.uuid(`This is no id of ${what}.`).transform(text => text as string & { readonly of: Of })
const ofJob = z.object({ jobId: id<'job'>('a job') })
const ofProposal = z.object({ proposalId: id<'proposal'>('a proposal') })
const ofInvitation = z.object({ invitationId: id<'invitation'>('an invitation') })
const List = z.object({ cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(100).optional() })
const page = (row: z.ZodType) => z.object({ rows: z.array(row), next: z.string().nullable() })
const Row = z.object({ id: z.string(), state: z.string(), roomId: z.string() }).loose()

export function proposalsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/jobs/{jobId}/my-proposal',
    tag,
    access: 'person',
    summary: 'Your draft for a job, or what you sent, and whether you can propose',
    params: ofJob,
    run: (ctx, { params }) => proposePage(ctx, params.jobId as JobId),
  })
  endpoint(api, {
    method: 'put',
    path: '/jobs/{jobId}/my-proposal',
    tag,
    access: 'person',
    status: 204,
    summary: 'Keep a draft as typed',
    params: ofJob,
    body: ProposalDraft,
    run: (ctx, { params, body }) => saveProposalDraft(ctx, { jobId: params.jobId as JobId, draft: body }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/jobs/{jobId}/my-proposal',
    tag,
    access: 'person',
    status: 204,
    summary: 'Throw your draft away',
    params: ofJob,
    run: (ctx, { params }) => dropProposalDraft(ctx, params.jobId as JobId),
  })
  endpoint(api, {
    method: 'post',
    path: '/jobs/{jobId}/proposals',
    tag,
    access: 'person',
    status: 201,
    summary: 'Send a proposal; its room opens',
    params: ofJob,
    body: ProposalInput,
    answer: z.object({ proposalId: z.string(), roomId: z.string() }),
    run: (ctx, { params, body }) => submitProposal(ctx, { jobId: params.jobId as JobId, proposal: body }),
  })
  endpoint(api, {
    method: 'get',
    path: '/jobs/{jobId}/proposals',
    tag,
    access: 'person',
    summary: 'The proposals of your job, newest first',
    params: ofJob,
    query: List.extend({ part: z.enum(['all', 'new', 'shortlisted', 'over']).default('all') }),
    answer: page(Row),
    run: (ctx, { params, query }) =>
      proposalsOfJob(ctx, {
        jobId: params.jobId as JobId,
        part: query.part,
        after: query.cursor ?? null,
        ...(query.limit && { limit: query.limit }),
      }),
  })
  endpoint(api, {
    method: 'get',
    path: '/jobs/{jobId}/proposals/counts',
    tag,
    access: 'person',
    summary: 'How many proposals of your job stand where',
    params: ofJob,
    answer: z.object({ all: z.number(), new: z.number(), shortlisted: z.number(), over: z.number() }),
    run: (ctx, { params }) => proposalCounts(ctx, params.jobId as JobId),
  })
  endpoint(api, {
    method: 'get',
    path: '/proposals',
    tag,
    access: 'person',
    summary: 'Proposals you sent, latest change first',
    query: List.extend({ part: z.enum(['running', 'over']).default('running') }),
    answer: page(Row),
    run: (ctx, { query }) =>
      proposalsOfSide(ctx, { part: query.part, after: query.cursor ?? null, ...(query.limit && { limit: query.limit }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/proposal-drafts',
    tag,
    access: 'person',
    summary: 'Your drafts',
    run: async ctx => ({ rows: await proposalDrafts(ctx), next: null }),
  })
  endpoint(api, {
    method: 'get',
    path: '/proposals/{proposalId}',
    tag,
    access: 'person',
    summary: 'A proposal with its texts, for either side',
    params: ofProposal,
    answer: Row,
    run: (ctx, { params }) => proposalFor(ctx, params.proposalId as ProposalId),
  })
  const acts = [
    ['post', 'viewing', 'Mark that you opened it', viewProposal],
    ['post', 'shortlisting', 'Put it on your short list', shortlistProposal],
    ['delete', 'shortlisting', 'Take it off your short list', unshortlistProposal],
    ['post', 'withdrawal', 'Take your proposal back', withdrawProposal],
  ] as const
  for (const [method, act, summary, run] of acts) {
    endpoint(api, {
      method,
      path: `/proposals/{proposalId}/${act}`,
      tag,
      access: 'person',
      status: 204,
      summary,
      params: ofProposal,
      run: (ctx, { params }) => run(ctx, params.proposalId as ProposalId),
    })
  }
  endpoint(api, {
    method: 'post',
    path: '/proposals/{proposalId}/decline',
    tag,
    access: 'person',
    status: 204,
    summary: 'Say no, with a reason if you like',
    params: ofProposal,
    body: DeclineInput,
    run: (ctx, { params, body }) => declineProposal(ctx, { proposalId: params.proposalId as ProposalId, text: body.text }),
  })
  endpoint(api, {
    method: 'get',
    path: '/invitations',
    tag,
    access: 'person',
    summary: 'Invitations you got; with a job of yours, those it sent',
    query: List.extend({ jobId: id<'job'>('a job').optional() }),
    answer: page(Row),
    run: (ctx, { query }) =>
      invitations(ctx, {
        after: query.cursor ?? null,
        ...(query.jobId && { jobId: query.jobId as JobId }),
        ...(query.limit && { limit: query.limit }),
      }),
  })
  endpoint(api, {
    method: 'post',
    path: '/jobs/{jobId}/invitations',
    tag,
    access: 'person',
    status: 201,
    summary: 'Invite a freelancer or agency to your open job',
    params: ofJob,
    body: InvitationInput,
    answer: z.object({ invitationId: z.string(), roomId: z.string() }),
    run: (ctx, { params, body }) => inviteToJob(ctx, { jobId: params.jobId as JobId, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: '/invitations/{invitationId}/decline',
    tag,
    access: 'person',
    status: 204,
    summary: 'Say no to an invitation',
    params: ofInvitation,
    body: DeclineInput,
    run: (ctx, { params, body }) =>
      declineInvitation(ctx, { invitationId: params.invitationId as InvitationId, text: body.text }),
  })
}
