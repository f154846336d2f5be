import { z } from 'zod'
import { withdraw } from '#modules/consent/acts'
import { PageAsked, WithdrawalAsked } from '#modules/consent/schema/inputs'
import { withdrawalPlan, withdrawalsPage } from '#modules/models/reads'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'preferences'
const Withdrawal = z.object({
  id: z.string(),
  scope: z.enum(['all', 'contract', 'item']),
  at: z.string(),
  isMine: z.boolean(),
  items: z.number(),
  rebuiltAt: z.string().nullable(),
  backupsUntil: z.string(),
  contractId: z.string().nullable(),
  itemId: z.string().nullable(),
})
const Plan = z.object({
  items: z.number(),
  inOwnModel: z.number(),
  inOtherModels: z.number(),
  contracts: z.array(
    z.object({
      contractId: z.string(),
      title: z.string(),
      items: z.number(),
      inOwnModel: z.number(),
      inOtherModels: z.number(),
    }),
  ),
  published: z.number(),
  disclosed: z.number(),
  backupsUntil: z.string(),
})

/** Taking back what was learned: the plan, the act, and what became of it. */
export function withdrawalsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/withdrawals',
    tag,
    access: 'person',
    summary: 'Withdrawals that concern you or your organisations, newest first',
    query: PageAsked,
    answer: z.object({ rows: z.array(Withdrawal), next: z.string().nullable() }),
    run: (ctx, { query }) => withdrawalsPage(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/withdrawals/plan',
    tag,
    access: 'person',
    summary:
      'What a withdrawal would take back, from which models, what had left, and until when backups hold it; changes nothing',
    body: WithdrawalAsked,
    answer: Plan,
    run: (ctx, { body }) => withdrawalPlan(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/withdrawals',
    tag,
    access: 'person',
    status: 201,
    summary: 'Take back what was learned: all, one contract’s, or one item; nothing serves it from the answer on',
    body: WithdrawalAsked,
    answer: z.object({ withdrawalId: z.string(), items: z.number() }),
    run: (ctx, { body }) => withdraw(ctx, body),
  })
}
