import { sql } from 'kysely'
import type { ContractId, MilestoneId, SideId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { requireRight } from '#modules/accounts/rules'
import type { ListInput, Method, MethodId, OrderId, OrderState, PostingKind } from '#modules/money/schema'
import { inRead, personOf, sideOf, type AnyCtx } from '#platform/ctx'
import type { MethodOffer } from '#platform/ports'

/** What a side has, by where it lies, in one currency's minor units. */
export interface Balance {
  currency: string
  /** In escrow for contracts in which the side is the client. */
  heldMinor: bigint
  restingMinor: bigint
  availableMinor: bigint
  /** Payouts and refunds that the bank has not confirmed. */
  inTransitMinor: bigint
  paidOutMinor: bigint
}
export interface Resting {
  amountMinor: bigint
  currency: string
  contractId: ContractId
  milestoneId: MilestoneId
  dueAt: Date
}

function reader(ctx: AnyCtx): SideId {
  const person = personOf(ctx)
  requireRight(person, 'see-money')
  return sideOf(person)
}

/** The balances of the side acted for, and its resting money with its dates (the next 100). */
export async function balancesOf(ctx: AnyCtx): Promise<{ balances: Balance[]; resting: Resting[] }> {
  const sideId = reader(ctx)
  return inRead(ctx, async tx => {
    const { rows } = await sql<Balance>`
      with own as (
        select currency, kind, sum(balance) as minor from money.account
         where (kind in ('resting', 'wallet', 'transit') and owner_id = ${sideId}) or (kind = 'escrow' and client_side_id = ${sideId})
         group by currency, kind),
      paid as (
        select currency, sum(amount_minor) as minor from money.payment_order
         where side_id = ${sideId} and kind = 'payout' and state = 'succeeded' group by currency)
      select c.currency,
        coalesce((select minor from own where currency = c.currency and kind = 'escrow'), 0)::bigint as held_minor,
        coalesce((select minor from own where currency = c.currency and kind = 'resting'), 0)::bigint as resting_minor,
        coalesce((select minor from own where currency = c.currency and kind = 'wallet'), 0)::bigint as available_minor,
        coalesce((select minor from own where currency = c.currency and kind = 'transit'), 0)::bigint as in_transit_minor,
        coalesce((select minor from paid where currency = c.currency), 0)::bigint as paid_out_minor
      from (select currency from own union select currency from paid) c order by c.currency`.execute(tx.db)
    const resting = await tx.db
      .selectFrom('money.resting')
      .select(['amountMinor', 'currency', 'contractId', 'milestoneId', 'dueAt'])
      .where('sideId', '=', sideId)
      .where('availableAt', 'is', null)
      .orderBy('dueAt')
      .limit(100)
      .execute()
    return { balances: rows, resting: resting as Resting[] }
  })
}

/** One movement of a side's money: its cause, and by how much each of the side's accounts changed. */
export interface StatementRow {
  id: string
  kind: PostingKind
  at: Date
  currency: string
  contractId: ContractId | null
  milestoneId: MilestoneId | null
  heldMinor: bigint
  restingMinor: bigint
  availableMinor: bigint
  inTransitMinor: bigint
  /** The fee in it: the client's of what was charged, the freelancer's of what was released to them. */
  feeMinor: bigint
  methodLabel: string | null
}

/** What moved for the side acted for, newest first. */
export async function statementOf(ctx: AnyCtx, input: ListInput = {}): Promise<Page<StatementRow>> {
  const sideId = reader(ctx)
  const limit = limitOf(input.limit)
  const before = keysOf(input.cursor, ['id'])?.[0] ?? null
  return inRead(ctx, async tx => {
    // From each account only as many as one page can show, by its index; then the newest of them all.
    const { rows } = await sql<StatementRow>`
      with own as materialized (
        select id, kind from money.account
         where (kind in ('resting', 'wallet', 'transit') and owner_id = ${sideId}) or (kind = 'escrow' and client_side_id = ${sideId})),
      moved as (
        select e.posting_id, e.currency, own.kind, e.amount_minor from own cross join lateral (
          select posting_id, currency, amount_minor from money.entry
           where account_id = own.id ${before === null ? sql`` : sql`and posting_id < ${before}::uuid`}
           order by posting_id desc limit ${limit + 1}) e),
      shown as (
        select posting_id, min(currency) as currency,
          coalesce(sum(amount_minor) filter (where kind = 'escrow'), 0)::bigint as held_minor,
          coalesce(sum(amount_minor) filter (where kind = 'resting'), 0)::bigint as resting_minor,
          coalesce(sum(amount_minor) filter (where kind = 'wallet'), 0)::bigint as available_minor,
          coalesce(sum(amount_minor) filter (where kind = 'transit'), 0)::bigint as in_transit_minor
        from moved group by posting_id order by posting_id desc limit ${limit + 1})
      select p.id, p.kind, p.posted_at as at, p.contract_id, p.milestone_id, s.currency::text as currency,
        s.held_minor, s.resting_minor, s.available_minor, s.in_transit_minor,
        coalesce(case p.kind when 'fund' then o.fee_minor when 'release' then r.fee_minor end, 0)::bigint as fee_minor, o.method_label
      from shown s join money.posting p on p.id = s.posting_id
      left join money.payment_order o on o.id = case when p.kind in ('release', 'available', 'refund') then null else split_part(p.cause, ':', 2)::uuid end
      left join money.resting r on p.kind = 'release' and r.milestone_id = p.milestone_id and r.side_id = ${sideId}
      order by p.id desc`.execute(tx.db)
    return pageOf(rows, limit, row => [row.id])
  })
}

export interface MonthSum {
  /** Like `2026-03`, in UTC. */
  month: string
  currency: string
  /** Released to the side as a freelancer, after fees. */
  earnedMinor: bigint
  /** Released by the side as a client, fees included. */
  spentMinor: bigint
}

/** Earned and spent by month (UTC) over the last 12, months without movement left out. */
export async function monthsOf(ctx: AnyCtx): Promise<MonthSum[]> {
  const sideId = reader(ctx)
  return inRead(ctx, async tx => {
    const { rows } = await sql<MonthSum>`
      with moved as (
        select released_at as moved_at, currency, amount_minor as earned, 0::bigint as spent from money.resting where side_id = ${sideId}
        union all
        select p.posted_at, e.currency, 0, -e.amount_minor from money.account a
          join money.entry e on e.account_id = a.id join money.posting p on p.id = e.posting_id and p.kind = 'release'
         where a.kind = 'escrow' and a.client_side_id = ${sideId})
      select to_char(moved_at at time zone 'UTC', 'YYYY-MM') as month, currency::text as currency, sum(earned)::bigint as earned_minor, sum(spent)::bigint as spent_minor
        from moved where moved_at >= date_trunc('month', ${tx.now()}::timestamptz at time zone 'UTC') at time zone 'UTC' - interval '11 months'
       group by 1, 2 order by 1, 2`.execute(tx.db)
    return rows
  })
}

export interface PayoutRow {
  id: OrderId
  amountMinor: bigint
  currency: string
  methodLabel: string
  state: OrderState
  problem: string | null
  askedAt: Date
  answeredAt: Date | null
}

/** Payouts of the side acted for, newest first. */
export async function payoutsOf(ctx: AnyCtx, input: ListInput = {}): Promise<Page<PayoutRow>> {
  const sideId = reader(ctx)
  const limit = limitOf(input.limit)
  const keys = keysOf(input.cursor, ['instant', 'id'])
  return inRead(ctx, async tx => {
    let query = tx.db
      .selectFrom('money.paymentOrder')
      .select(['id', 'amountMinor', 'currency', 'methodLabel', 'state', 'problem', 'askedAt', 'answeredAt'])
      .where('sideId', '=', sideId)
      .where('kind', '=', 'payout')
    if (keys) query = query.where(sql<boolean>`(asked_at, id) < (${new Date(keys[0]!)}, ${keys[1]!}::uuid)`)
    const rows = (await query
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()) as PayoutRow[]
    return pageOf(rows, limit, row => [row.askedAt, row.id])
  })
}

/** The methods of the side acted for, and what the provider offers to add. */
export async function methodsOf(ctx: AnyCtx): Promise<{ methods: Method[]; offers: MethodOffer[] }> {
  const sideId = reader(ctx)
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('money.method')
      .select(['id', 'direction', 'token', 'label', 'verifiedAt', 'createdAt'])
      .where('sideId', '=', sideId)
      .where('removedAt', 'is', null)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    const methods = rows.map(row => ({
      id: row.id as MethodId,
      direction: row.direction as Method['direction'],
      label: row.label,
      isVerified: row.verifiedAt !== null,
      createdAt: row.createdAt,
    }))
    const offers = ctx.live.ports.payments.methods.filter(
      offer => !rows.some(row => row.token === offer.token && row.direction === offer.direction),
    )
    return { methods, offers }
  })
}

/** Which of these sides have a verified way to pay (rule D3.4); told before work starts, also to others. */
export function sidesThatCanPay(ctx: AnyCtx, sideIds: readonly string[]): Promise<Set<string>> {
  if (sideIds.length === 0) return Promise.resolve(new Set())
  return inRead(ctx, async tx => {
    const { rows } = await sql<{ id: string }>`select money.sides_that_can_pay(${[...new Set(sideIds)]}::uuid[]) as id`.execute(
      tx.db,
    )
    return new Set(rows.map(row => row.id))
  })
}

/** The ledger's proof: what could be wrong and how often it is; all zero when the books are right (rule B5.8). */
export function proveLedger(ctx: AnyCtx): Promise<{ what: string; wrong: bigint }[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db.selectFrom('money.proof').selectAll().execute()
    return rows as { what: string; wrong: bigint }[]
  })
}

/** Charges that were answered more than a minute ago and not settled: their event may have been lost. */
export function chargesToSettle(ctx: AnyCtx): Promise<{ orderId: OrderId; contractId: ContractId }[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('money.paymentOrder')
      .select(['id', 'contractId'])
      .where('kind', '=', 'charge')
      .where('settledAt', 'is', null)
      .where('state', 'in', ['succeeded', 'declined'])
      .where('answeredAt', '<=', new Date(tx.now().getTime() - 60_000))
      .orderBy('answeredAt')
      .limit(50)
      .execute()
    return rows.map(row => ({ orderId: row.id as OrderId, contractId: row.contractId as ContractId }))
  })
}
