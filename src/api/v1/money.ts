import { z } from 'zod'
import { heldForMe } from '#modules/contracts/reads/contracts'
import { addMethod } from '#modules/money/acts/add-method'
import { askPayout } from '#modules/money/acts/ask-payout'
import { removeMethod } from '#modules/money/acts/remove-method'
import { balancesOf, methodsOf, monthsOf, payoutsOf, proveLedger, sidesThatCanPay, statementOf } from '#modules/money/reads'
import { ListInput, MethodRef, NewMethod, NewPayout } from '#modules/money/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'money'
const Minor = z.string().describe('Minor units of the currency')
const Instant = z.string().describe('ISO 8601')
const Made = z.object({ id: z.string() })
const listOf = (row: z.ZodType) => z.object({ rows: z.array(row), next: z.string().nullable() })
const Direction = z.enum(['pay', 'be_paid'])
const Balance = z.object({
  currency: z.string(),
  heldMinor: Minor,
  restingMinor: Minor,
  availableMinor: Minor,
  inTransitMinor: Minor,
  paidOutMinor: Minor,
})
const Resting = z.object({
  amountMinor: Minor,
  currency: z.string(),
  contractId: z.string(),
  milestoneId: z.string(),
  dueAt: Instant,
})
const Movement = z.object({
  id: z.string(),
  kind: z.string(),
  at: Instant,
  currency: z.string(),
  contractId: z.string().nullable(),
  milestoneId: z.string().nullable(),
  heldMinor: Minor,
  restingMinor: Minor,
  availableMinor: Minor,
  inTransitMinor: Minor,
  feeMinor: Minor,
  methodLabel: z.string().nullable(),
})
const Payout = z.object({
  id: z.string(),
  amountMinor: Minor,
  currency: z.string(),
  methodLabel: z.string(),
  state: z.string(),
  problem: z.string().nullable(),
  askedAt: Instant,
  answeredAt: Instant.nullable(),
})
const Method = z.object({ id: z.string(), direction: Direction, label: z.string(), isVerified: z.boolean(), createdAt: Instant })
const Offer = z.object({ token: z.string(), label: z.string(), direction: Direction, isVerified: z.boolean() })

/** Money of the side acted for. */
export function moneyApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/money',
    tag,
    access: 'person',
    summary: 'What is held, resting, available, on its way and paid out',
    answer: z.object({
      balances: z.array(Balance),
      resting: z.array(Resting),
      heldForMe: z.array(z.object({ currency: z.string(), minor: Minor })),
    }),
    run: async ctx => ({ ...(await balancesOf(ctx)), heldForMe: await heldForMe(ctx) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/money/statement',
    tag,
    access: 'person',
    summary: 'Every movement with its cause, newest first',
    query: ListInput,
    answer: listOf(Movement),
    run: (ctx, { query }) => statementOf(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/money/months',
    tag,
    access: 'person',
    summary: 'Earned and spent by month (UTC) over the last 12',
    answer: z.array(z.object({ month: z.string(), currency: z.string(), earnedMinor: Minor, spentMinor: Minor })),
    run: ctx => monthsOf(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/money/methods',
    tag,
    access: 'person',
    summary: 'Your payment methods, and what the provider offers to add',
    answer: z.object({ methods: z.array(Method), offers: z.array(Offer) }),
    run: ctx => methodsOf(ctx),
  })
  endpoint(api, {
    method: 'post',
    path: '/money/methods',
    tag,
    access: 'person',
    status: 201,
    summary: 'Add a payment method the provider offers',
    body: NewMethod,
    answer: Made,
    run: async (ctx, { body }) => ({ id: await addMethod(ctx, body) }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/money/methods/{methodId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Remove a payment method',
    params: MethodRef,
    run: (ctx, { params }) => removeMethod(ctx, params),
  })
  endpoint(api, {
    method: 'get',
    path: '/money/payouts',
    tag,
    access: 'person',
    summary: 'Your payouts, newest first',
    query: ListInput,
    answer: listOf(Payout),
    run: (ctx, { query }) => payoutsOf(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/money/payouts',
    tag,
    access: 'person',
    status: 202,
    summary: 'Ask for a payout; needs a fresh proof (POST /sessions/current/proof)',
    body: NewPayout,
    answer: Made,
    run: async (ctx, { body }) => ({ id: await askPayout(ctx, body) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/sides/{sideId}/payment-method',
    tag,
    access: 'anyone',
    summary: 'Whether a side has a verified way to pay',
    params: z.object({ sideId: z.uuid('This is no side’s id.') }),
    answer: z.object({ isVerified: z.boolean() }),
    run: async (ctx, { params }) => ({ isVerified: (await sidesThatCanPay(ctx, [params.sideId])).size > 0 }),
  })
  endpoint(api, {
    method: 'get',
    path: '/money/proof',
    tag,
    access: 'staff',
    summary: 'The ledger’s proof: every count is zero when the books are right',
    answer: z.array(z.object({ what: z.string(), wrong: z.string() })),
    run: ctx => proveLedger(ctx),
  })
}
