import { sql } from 'kysely'
import type { ContractId, MilestoneId, RoomId, SideId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { sideNames } from '#modules/accounts/reads'
import { heldStates, nextStep, type NextStep } from '#modules/contracts/rules'
import type { ContractList, ContractState, Milestone, MilestoneState, Party } from '#modules/contracts/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface ContractRow {
  id: ContractId
  roomId: RoomId
  title: string
  state: ContractState
  side: Party
  otherName: string
  otherSideId: SideId
  currency: string
  signedAt: Date
  endedAt: Date | null
  agreedMinor: bigint
  heldMinor: bigint
  releasedMinor: bigint
  next: NextStep & { milestoneTitle: string | null }
}
type Row = Omit<ContractRow, 'otherName' | 'agreedMinor' | 'heldMinor' | 'releasedMinor' | 'next'>

/** Contracts of the side acted for, newest first, each with its sums and its next step. */
export async function contractsPage(ctx: AnyCtx, input: ContractList = {}): Promise<Page<ContractRow>> {
  const sideId = sideOf(personOf(ctx))
  const limit = limitOf(input.limit)
  const keys = keysOf(input.cursor, ['instant', 'id'])
  const states = input.tab === 'ended' ? ['ended', 'closed'] : ['awaiting_funding', 'active', 'paused']
  return inRead(ctx, async tx => {
    const before = keys ? sql`and (signed_at, id) < (${new Date(keys[0]!)}, ${keys[1]!}::uuid)` : sql``
    // One keyset walk per role, each along its own index.
    const part = (own: 'client' | 'freelancer', other: 'client' | 'freelancer') => sql`
      (select id, room_id, title, state, ${sql.lit(own)} as side, ${sql.ref(`${other}_side_id`)} as other_side_id, currency::text as currency, signed_at, ended_at
         from contracts.contract where ${sql.ref(`${own}_side_id`)} = ${sideId} and state = any (${states}) ${before}
        order by signed_at desc, id desc limit ${limit + 1})`
    const { rows } = await sql<Row>`select * from (${part('client', 'freelancer')} union all ${part('freelancer', 'client')}) own
      order by signed_at desc, id desc limit ${limit + 1}`.execute(tx.db)
    return pageOf(await withSums(tx, rows), limit, row => [row.signedAt, row.id])
  })
}

async function withSums(tx: TxCtx, rows: Row[]): Promise<ContractRow[]> {
  if (rows.length === 0) return []
  const milestones = (await tx.db
    .selectFrom('contracts.milestone')
    .select(['contractId', 'id', 'position', 'kind', 'title', 'amountMinor', 'state', 'reviewDueAt', 'refundDueAt'])
    .where(
      'contractId',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('position')
    .execute()) as unknown as Milestone[]
  const names = await sideNames(
    tx,
    rows.map(row => row.otherSideId),
  )
  return rows.map(row => {
    const own = milestones.filter(one => one.contractId === row.id)
    const sum = (is: (one: Milestone) => boolean) => own.reduce((total, one) => (is(one) ? total + one.amountMinor : total), 0n)
    const next = nextStep(row, own)
    return {
      ...row,
      otherName: names.get(row.otherSideId)?.name ?? '',
      agreedMinor: sum(one => one.kind === 'milestone' && one.state !== 'cancelled'),
      heldMinor: sum(one => heldStates.includes(one.state)),
      releasedMinor: sum(one => one.kind === 'milestone' && one.state === 'released'),
      next: { ...next, milestoneTitle: own.find(one => one.id === next.milestoneId)?.title ?? null },
    }
  })
}

/** Contracts in which the side acted for has the next step, those with a deadline first, oldest deadline first. */
export async function contractsWaiting(ctx: AnyCtx): Promise<ContractRow[]> {
  const { rows } = await contractsPage(ctx, { tab: 'active', limit: 100 })
  const own = rows.filter(row => row.next.by === row.side || row.next.kind === 'resume')
  return own.toSorted(
    (one, other) =>
      (one.next.dueAt?.getTime() ?? Infinity) - (other.next.dueAt?.getTime() ?? Infinity) ||
      one.signedAt.getTime() - other.signedAt.getTime(),
  )
}

/** Money in escrow that is meant for the side acted for, after its fee, by currency. */
export async function heldForMe(ctx: AnyCtx): Promise<{ currency: string; minor: bigint }[]> {
  const sideId = sideOf(personOf(ctx))
  return inRead(ctx, async tx => {
    const { rows } = await sql<{ currency: string; minor: bigint }>`
      select c.currency::text as currency, sum(m.amount_minor - m.amount_minor * c.freelancer_fee_bps / 10000)::bigint as minor
        from contracts.contract c join contracts.milestone m on m.contract_id = c.id and m.state = any (${[...heldStates]})
       where c.freelancer_side_id = ${sideId} group by 1 order by 1`.execute(tx.db)
    return rows
  })
}

export interface MilestoneTitle {
  contractId: ContractId
  contractTitle: string
  title: string
  state: MilestoneState
}

/** The titles behind milestone ids of the viewer's contracts, for statements. */
export function milestoneTitles(ctx: AnyCtx, ids: readonly MilestoneId[]): Promise<Map<MilestoneId, MilestoneTitle>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('contracts.milestone as m')
      .innerJoin('contracts.contract as c', 'c.id', 'm.contractId')
      .select(['m.id', 'm.contractId', 'm.title', 'm.state', 'c.title as contractTitle'])
      .where('m.id', 'in', [...new Set(ids)])
      .execute()
    return new Map(rows.map(({ id, ...row }) => [id as MilestoneId, row as MilestoneTitle]))
  })
}
