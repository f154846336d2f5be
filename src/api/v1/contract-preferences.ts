import { z } from 'zod'
import { answerClause, askOtherSide, labelContract, labelItem, prefer, proposeClause } from '#modules/consent/acts'
import { contractLine } from '#modules/consent/reads/contract-line'
import { clauses, contractCategories, labels } from '#modules/consent/schema'
import { ClauseAnswer, ClauseRef, ContractRef, ContractWords, NewClause, NewLabel } from '#modules/consent/schema/inputs'
import { inTx } from '#platform/ctx'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'preferences'
const word = z.enum(['in', 'out'])
const category = z.enum(contractCategories)
const Clause = z.object({
  id: z.string(),
  value: z.enum(clauses),
  isOwn: z.boolean(),
  proposedAt: z.string(),
  state: z.enum(['proposed', 'signed', 'declined', 'withdrawn']),
  answeredAt: z.string().nullable(),
})
const Line = z.object({
  contractId: z.string(),
  roomId: z.string(),
  side: z.enum(['client', 'freelancer', 'guest']),
  isStarted: z.boolean(),
  lines: z.array(
    z.object({
      category,
      isIn: z.boolean(),
      text: z.string(),
      rule: z.string(),
      against: z.array(z.object({ rule: z.string(), whose: z.string(), text: z.string() })),
    }),
  ),
  own: z.array(z.object({ category, general: word, here: word.nullable() })).nullable(),
  clauseInForce: z.enum(clauses).nullable(),
  openClause: Clause.nullable(),
  clauses: z.array(Clause),
  labels: z.array(z.object({ id: z.string(), value: z.enum(labels), itemId: z.string().nullable(), setAt: z.string() })),
  request: z.object({
    sentAt: z.string().nullable(),
    receivedAt: z.string().nullable(),
    nextAt: z.string().nullable(),
    whyNot: z.string().nullable(),
  }),
  whyNotSign: z.string().nullable(),
  whyNotLabel: z.string().nullable(),
})

/** What holds for learning in one contract: its line, one's own word there, the clause, labels, the polite request. */
export function contractPreferencesApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/contracts/{contractId}/preferences',
    tag,
    access: 'person',
    summary: 'Whether a contract is learned from, by part and why; your own word there, its clause and labels',
    params: ContractRef,
    answer: Line,
    run: (ctx, { params }) => contractLine(ctx, params),
  })
  endpoint(api, {
    method: 'put',
    path: '/contracts/{contractId}/preferences',
    tag,
    access: 'person',
    summary: 'Say in, out or inherit (as in general) for one contract, for one or both parts',
    params: ContractRef,
    body: ContractWords,
    answer: z.object({ roomsChanged: z.number() }),
    run: (ctx, { params, body }) =>
      inTx(ctx, async tx => {
        let roomsChanged = 0
        for (const part of contractCategories) {
          const choice = body[part]
          if (!choice) continue
          const said = await prefer(tx, { scope: 'contract', ...params, category: part, choice, source: 'api' })
          roomsChanged = Math.max(roomsChanged, said.roomsChanged)
        }
        return { roomsChanged }
      }),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/preference-request',
    tag,
    access: 'person',
    status: 201,
    summary: 'Ask the other side politely to change; once in 90 days, and nothing hangs on it',
    params: ContractRef,
    answer: z.object({ askedAt: z.string() }),
    run: (ctx, { params }) => askOtherSide(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/clauses',
    tag,
    access: 'person',
    status: 201,
    summary: 'Propose an AI clause; it binds when the other side signs it',
    params: ContractRef,
    body: NewClause,
    answer: z.object({ clauseId: z.string() }),
    run: (ctx, { params, body }) => proposeClause(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/clauses/{clauseId}/answer',
    tag,
    access: 'person',
    status: 204,
    summary: 'Sign or decline the other side’s clause, or withdraw your own',
    params: ClauseRef,
    body: ClauseAnswer,
    run: (ctx, { params, body }) => answerClause(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'post',
    path: '/contracts/{contractId}/labels',
    tag,
    access: 'person',
    status: 204,
    summary: 'Label a contract, or one item of it: never learned from again; nobody can take a label off',
    params: ContractRef,
    body: NewLabel,
    run: (ctx, { params, body: { value, itemId } }) =>
      itemId ? labelItem(ctx, { ...params, itemId, value }) : labelContract(ctx, { ...params, value }),
  })
}
