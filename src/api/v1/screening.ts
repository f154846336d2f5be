import { z } from 'zod'
import type { ItemId, RoomId } from '#lib/ids'
import { addSyntheticCase, noteMistake } from '#modules/screening/acts/cases'
import { acknowledgeException, confirmException, declareException, endException } from '#modules/screening/acts/exceptions'
import { reportContact } from '#modules/screening/acts/reports'
import { contestFinding, decideReview, lookAtReview } from '#modules/screening/acts/reviews'
import { checkText, exceptionsPage, myReviews, reviewsPage } from '#modules/screening/reads'
import {
  CheckInput,
  ContestInput,
  DecisionInput,
  DeclareInput,
  ExceptionList,
  ExceptionRef,
  MistakeInput,
  ReportInput,
  ReviewList,
  ReviewRef,
  SyntheticCase,
} from '#modules/screening/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'screening'
const ofMessage = z.object({
  roomId: z.uuid('This is no id of a room.').transform(text => text as RoomId),
  itemId: z.uuid('This is no id of a message.').transform(text => text as ItemId),
})
const page = (row: z.ZodType) => z.object({ rows: z.array(row), next: z.string().nullable() })
const Finding = z
  .object({
    kind: z.string(),
    start: z.number(),
    end: z.number(),
    rule: z.string(),
    score: z.number(),
    because: z.string(),
    outcome: z.string(),
  })
  .loose()
  .meta({ title: 'Finding' })
const Exception = z
  .object({ id: z.string(), pairId: z.string(), kind: z.string(), reason: z.string(), state: z.string(), isMine: z.boolean() })
  .loose()
  .meta({ title: 'Exception' })
const Review = z
  .object({
    id: z.string(),
    why: z.string(),
    askedAt: z.string(),
    decision: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .loose()
  .meta({ title: 'Review' })

/** What may be said and shown before a contract: looking at a text, exceptions, reviews (rule book 2). */
export function screeningApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/screening/check',
    tag,
    access: 'person',
    summary: 'What would become of a text, in a room or for everyone, without sending it',
    body: CheckInput,
    answer: z.object({
      outcome: z.string(),
      findings: z.array(Finding),
      delivered: z.string().nullable(),
      states: z.string().nullable(),
    }),
    run: (ctx, { body }) => checkText(ctx, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/exceptions',
    tag,
    access: 'person',
    summary: 'Exceptions of the side you act for, of one pair or room if named, newest first',
    query: ExceptionList,
    answer: page(Exception),
    run: (ctx, { query }) => exceptionsPage(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/exceptions',
    tag,
    access: 'person',
    status: 201,
    summary: 'Declare an exception: for kinds of findings between two sides, or for one text or file of yours',
    body: DeclareInput,
    answer: z.object({ exceptionId: z.string() }),
    run: (ctx, { body }) => declareException(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/exceptions/{exceptionId}/acknowledgement',
    tag,
    access: 'person',
    summary: 'Acknowledge the other side’s exception; what it is tied to opens',
    params: ExceptionRef,
    answer: z.object({ roomId: z.string().nullable(), itemId: z.string().nullable(), fileId: z.string().nullable() }),
    run: (ctx, { params }) => acknowledgeException(ctx, params),
  })
  endpoint(api, {
    method: 'delete',
    path: '/exceptions/{exceptionId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'End an exception, or refuse the other side’s',
    params: ExceptionRef,
    run: (ctx, { params }) => endException(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/rooms/{roomId}/messages/{itemId}/exception',
    tag,
    access: 'person',
    status: 201,
    summary: 'Confirm the exception that your message states; the other side can open it',
    params: ofMessage,
    answer: z.object({ exceptionId: z.string() }),
    run: (ctx, { params }) => confirmException(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/rooms/{roomId}/messages/{itemId}/report',
    tag,
    access: 'person',
    status: 201,
    summary: '“This is a contact detail”: ask staff to look at what the other side wrote; nothing happens to either side',
    params: ofMessage,
    body: ReportInput.pick({ note: true }),
    answer: z.object({ reviewId: z.string() }),
    run: (ctx, { params, body }) => reportContact(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'get',
    path: '/screening/reviews',
    tag,
    access: 'person',
    summary: 'What you asked to be looked at, newest first, with how it ended',
    query: ReviewList.omit({ state: true }),
    answer: page(Review.extend({ excerpt: z.string() })),
    run: (ctx, { query }) => myReviews(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/screening/reviews',
    tag,
    access: 'person',
    status: 201,
    summary: '“Not a contact detail”: ask a person of staff to look at a message, a file or a public text',
    body: ContestInput,
    answer: z.object({ reviewId: z.string() }),
    run: (ctx, { body }) => contestFinding(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/screening/mistakes',
    tag,
    access: 'person',
    status: 201,
    summary: 'Say that you did this by mistake elsewhere; it keeps you safe',
    body: MistakeInput,
    answer: z.object({ at: z.string() }),
    run: (ctx, { body }) => noteMistake(ctx, body),
  })
  staffApi(api)
}

function staffApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/staff/reviews',
    tag,
    access: 'staff',
    summary: 'What waits for staff, oldest first; or what was decided',
    query: ReviewList,
    answer: page(Review),
    run: (ctx, { query }) => reviewsPage(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/staff/reviews/{reviewId}',
    tag,
    access: 'staff',
    summary: 'One review with the room around it; every look is kept',
    params: ReviewRef,
    run: (ctx, { params }) => lookAtReview(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/staff/reviews/{reviewId}/decision',
    tag,
    access: 'staff',
    status: 204,
    summary: 'Open what was kept back or keep it so, with a reason both sides can read; of a report, say what it is',
    params: ReviewRef,
    body: DecisionInput,
    run: (ctx, { params, body }) => decideReview(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: '/staff/reviews/{reviewId}/cases',
    tag,
    access: 'staff',
    status: 201,
    summary: 'Add a case for the test set in your own words',
    params: ReviewRef,
    body: SyntheticCase,
    answer: z.object({ caseId: z.string() }),
    run: (ctx, { params, body }) => addSyntheticCase(ctx, { ...params, ...body }),
  })
}
