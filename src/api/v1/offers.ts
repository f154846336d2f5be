import { z } from 'zod'
import type { OfferId, ProposalId, RoomId } from '#lib/ids'
import { invalid } from '#lib/refusal'
import { approveOffer, rejectOffer } from '#modules/proposals/acts/approve-offer'
import { counterOffer, declineOffer, withdrawOffer } from '#modules/proposals/acts/counter-offer'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { offerFor, offersOfSide, offersToApprove } from '#modules/proposals/reads/offer'
import { diffTerms } from '#modules/proposals/rules'
import { CounterInput, DeclineInput, OfferInput } from '#modules/proposals/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'offers'
const ofOffer = z.object({ offerId: z.uuid('This is no id of an offer.').transform(text => text as OfferId) })
const NewOffer = OfferInput.extend({
  roomId: z
    .uuid()
    .transform(text => text as RoomId)
    .optional(),
  proposalId: z
    .uuid()
    .transform(text => text as ProposalId)
    .optional(),
})
const Row = z.object({ id: z.string(), state: z.string(), roomId: z.string() }).loose()

export function offersApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/offers',
    tag,
    access: 'person',
    status: 201,
    summary: 'Offer terms, about a proposal or in a room of yours',
    body: NewOffer,
    answer: z.object({ offerId: z.string(), state: z.string() }),
    run: (ctx, { body }) => {
      const { roomId, proposalId, ...terms } = body
      if (!roomId && !proposalId) throw invalid('roomId', 'Say what the offer is about: a roomId or a proposalId.')
      return makeOffer(ctx, { about: proposalId ? { proposalId } : { roomId: roomId! }, ...terms })
    },
  })
  endpoint(api, {
    method: 'get',
    path: '/offers',
    tag,
    access: 'person',
    summary: 'Your offers, latest change first',
    query: z.object({
      as: z.enum(['client', 'freelancer']),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
    run: (ctx, { query }) =>
      offersOfSide(ctx, { as: query.as, after: query.cursor ?? null, ...(query.limit && { limit: query.limit }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/approvals',
    tag,
    access: 'person',
    summary: 'Offers of the organisation you act for that wait for an approver',
    run: async ctx => ({ ...(await offersToApprove(ctx)), next: null }),
  })
  endpoint(api, {
    method: 'get',
    path: '/offers/{offerId}',
    tag,
    access: 'person',
    summary: 'An offer with versions, fees, what changed, and what you can do',
    params: ofOffer,
    answer: Row,
    run: async (ctx, { params }) => {
      const offer = await offerFor(ctx, params.offerId)
      const [before, after] = [offer.versions.at(-2), offer.versions.at(-1)!]
      return { ...offer, changes: before ? diffTerms(before.terms, after.terms) : [] }
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/offers/{offerId}/versions',
    tag,
    access: 'person',
    status: 201,
    summary: 'Answer with other terms',
    params: ofOffer,
    body: CounterInput,
    answer: z.object({ version: z.number(), state: z.string() }),
    run: (ctx, { params, body }) => counterOffer(ctx, { offerId: params.offerId, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: '/offers/{offerId}/decline',
    tag,
    access: 'person',
    status: 204,
    summary: 'Say no to the terms',
    params: ofOffer,
    body: DeclineInput,
    run: (ctx, { params, body }) => declineOffer(ctx, { offerId: params.offerId, text: body.text }),
  })
  const acts = [
    ['withdrawal', 'Take your own terms back', withdrawOffer],
    ['approval', 'Let an offer above the limit go out', approveOffer],
    ['rejection', 'Say no to it inside the organisation', rejectOffer],
  ] as const
  for (const [act, summary, run] of acts) {
    endpoint(api, {
      method: 'post',
      path: `/offers/{offerId}/${act}`,
      tag,
      access: 'person',
      status: 204,
      summary,
      params: ofOffer,
      run: (ctx, { params }) => run(ctx, { offerId: params.offerId }),
    })
  }
}
