import { sql } from 'kysely'
import type { JobId, ProposalId, RoomId, SideId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { missing } from '#lib/refusal'
import { excerpt } from '#lib/text'
import { readable } from '#modules/items/reads'
import { jobFacts } from '#modules/proposals/reads/job'
import type { InvitationState, ProposalState } from '#modules/proposals/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface DraftRow {
  id: ProposalId
  jobId: JobId
  jobTitle: string
  isOpen: boolean
  updatedAt: Date
}

/** Drafts of the side acted for, newest first, 100 at most. */
export function proposalDrafts(ctx: AnyCtx): Promise<DraftRow[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('proposals.proposal as p')
      .innerJoin('jobs.job as j', 'j.id', 'p.jobId')
      .select(['p.id', 'p.jobId', 'j.title as jobTitle', 'p.updatedAt', sql<boolean>`j.state = 'open'`.as('isOpen')])
      .where('p.freelancerSideId', '=', sideOf(personOf(tx)))
      .where('p.state', '=', 'draft')
      .orderBy('p.updatedAt', 'desc')
      .limit(100)
      .execute()
    return rows as unknown as DraftRow[]
  })
}

export interface SentRow {
  id: ProposalId
  roomId: RoomId
  jobId: JobId
  jobTitle: string
  clientName: string
  state: ProposalState
  bidMinor: bigint
  currency: string
  submittedAt: Date
  updatedAt: Date
}
const running: ProposalState[] = ['submitted', 'viewed', 'shortlisted', 'talking', 'offered']
const over: ProposalState[] = ['hired', 'declined', 'withdrawn', 'expired']

/** Sent proposals of the side acted for, latest change first: what runs, or what is over. */
export function proposalsOfSide(
  ctx: AnyCtx,
  input: { part: 'running' | 'over'; after?: string | null; limit?: number },
): Promise<Page<SentRow>> {
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit)
    const keys = keysOf(input.after, ['instant', 'id'])
    const rows = await tx.db
      .selectFrom('proposals.proposal as p')
      .innerJoin('items.room as r', 'r.id', 'p.roomId')
      .innerJoin('accounts.side as s', 's.id', 'p.clientSideId')
      .select([
        'p.id',
        'p.roomId',
        'p.jobId',
        'r.title as jobTitle',
        's.name as clientName',
        'p.state',
        'p.bidMinor',
        'p.currency',
        'p.submittedAt',
        'p.updatedAt',
      ])
      .where('p.freelancerSideId', '=', sideOf(personOf(tx)))
      .where('p.state', 'in', input.part === 'running' ? running : over)
      .$if(keys !== null, query =>
        query.where(sql<boolean>`(p.updated_at, p.id) < (${keys![0]}::timestamptz, ${keys![1]}::uuid)`),
      )
      .orderBy('p.updatedAt', 'desc')
      .orderBy('p.id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows as unknown as SentRow[], limit, row => [row.updatedAt, row.id])
  })
}

export interface CandidateRow {
  id: ProposalId
  roomId: RoomId
  freelancerSideId: SideId
  freelancerName: string
  freelancerKind: 'person' | 'company' | 'agency'
  country: string | null
  headline: string
  skills: string[]
  state: ProposalState
  isShortlisted: boolean
  bidMinor: bigint
  currency: string
  durationDays: number | null
  fileCount: number
  excerpt: string
  submittedAt: Date
}
export type CandidatePart = 'all' | 'new' | 'shortlisted' | 'over'

/** The proposals of one's own job with the facts to decide by; newest first. Refuses (missing) another's job. */
export function proposalsOfJob(
  ctx: AnyCtx,
  input: { jobId: JobId; part: CandidatePart; after?: string | null; limit?: number },
): Promise<Page<CandidateRow>> {
  return inRead(ctx, async tx => {
    await ownJob(tx, input.jobId)
    const limit = limitOf(input.limit)
    const keys = keysOf(input.after, ['instant', 'id'])
    const states = {
      all: [...running, 'hired'],
      new: ['submitted'],
      shortlisted: [...running, 'hired'],
      over: ['declined', 'withdrawn', 'expired'],
    }[input.part]
    const rows = await tx.db
      .selectFrom('proposals.proposal as p')
      .innerJoin('accounts.side as s', 's.id', 'p.freelancerSideId')
      .innerJoinLateral(
        query =>
          query
            .selectFrom('items.item')
            .select(readable(tx))
            .whereRef('items.item.roomId', '=', 'p.roomId')
            .where('items.item.kind', '=', 'proposal')
            .where(sql<boolean>`refs->>'proposalId' = p.id::text`)
            .limit(1)
            .as('cover'),
        join => join.onTrue(),
      )
      .leftJoin('profiles.profile as f', 'f.sideId', 'p.freelancerSideId')
      .select([
        'p.id',
        'p.roomId',
        'p.freelancerSideId',
        's.name as freelancerName',
        's.kind as freelancerKind',
        's.country',
        'f.headline',
        'f.skills',
        'p.state',
      ])
      .select([
        'p.bidMinor',
        'p.currency',
        'p.durationDays',
        'p.submittedAt',
        'cover.text',
        sql<boolean>`p.shortlisted_at is not null`.as('isShortlisted'),
      ])
      .select(sql<number>`cardinality(p.file_ids)`.as('fileCount'))
      .where('p.jobId', '=', input.jobId)
      .where('p.state', 'in', states)
      .$if(input.part === 'shortlisted', query => query.where('p.shortlistedAt', 'is not', null))
      .$if(keys !== null, query =>
        query.where(sql<boolean>`(p.submitted_at, p.id) < (${keys![0]}::timestamptz, ${keys![1]}::uuid)`),
      )
      .orderBy('p.submittedAt', 'desc')
      .orderBy('p.id', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.map(({ text, headline, skills, ...row }) => ({
      ...row,
      headline: headline ?? '',
      skills: skills ?? [],
      excerpt: excerpt(text, 280),
    }))
    return pageOf(shown as unknown as CandidateRow[], limit, row => [row.submittedAt, row.id])
  })
}

/** How many proposals of one's job stand where. */
export function proposalCounts(ctx: AnyCtx, jobId: JobId): Promise<Record<CandidatePart, number>> {
  return inRead(ctx, async tx => {
    await ownJob(tx, jobId)
    const { rows } = await sql<Record<CandidatePart, number>>`
      select count(*) filter (where state not in ('declined', 'withdrawn', 'expired'))::int as "all",
        count(*) filter (where state = 'submitted')::int as new,
        count(*) filter (where shortlisted_at is not null and state not in ('declined', 'withdrawn', 'expired'))::int as shortlisted,
        count(*) filter (where state in ('declined', 'withdrawn', 'expired'))::int as over
      from proposals.proposal where job_id = ${jobId} and state <> 'draft'`.execute(tx.db)
    return rows[0]!
  })
}

/** How many proposals each of the side's own jobs has, over ones left out, and how many nobody looked at; jobs without are left out. */
export function proposalCountsByJob(ctx: AnyCtx, jobIds: readonly JobId[]): Promise<Record<JobId, { all: number; new: number }>> {
  return inRead(ctx, async tx => {
    const { rows } = await sql<{ jobId: JobId; all: number; new: number }>`
      select job_id, count(*)::int as "all", count(*) filter (where state = 'submitted')::int as new
      from proposals.proposal
      where job_id = any(${jobIds}) and client_side_id = ${sideOf(personOf(tx))}
        and state not in ('draft', 'declined', 'withdrawn', 'expired')
      group by job_id`.execute(tx.db)
    return Object.fromEntries(rows.map(({ jobId, ...counts }) => [jobId, counts]))
  })
}

async function ownJob(tx: TxCtx, jobId: JobId): Promise<void> {
  const job = await jobFacts(tx, jobId)
  if (job.clientSideId !== sideOf(personOf(tx))) throw missing('job')
}

export interface InvitationRow {
  id: string
  jobId: JobId
  roomId: RoomId
  jobTitle: string
  otherName: string
  state: InvitationState
  createdAt: Date
}

/** Invitations that the side acted for got (`mine`) or that its job sent, newest first. */
export function invitations(
  ctx: AnyCtx,
  input: { jobId?: JobId; after?: string | null; limit?: number },
): Promise<Page<InvitationRow>> {
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit)
    const keys = keysOf(input.after, ['instant', 'id'])
    const mine = sideOf(personOf(tx))
    if (input.jobId) await ownJob(tx, input.jobId)
    const rows = await tx.db
      .selectFrom('proposals.invitation as v')
      .innerJoin('items.room as r', 'r.id', 'v.roomId')
      .innerJoin('accounts.side as s', join => join.onRef('s.id', '=', input.jobId ? 'v.freelancerSideId' : 'v.clientSideId'))
      .select(['v.id', 'v.jobId', 'v.roomId', 'r.title as jobTitle', 's.name as otherName', 'v.state', 'v.createdAt'])
      .$if(input.jobId !== undefined, query => query.where('v.jobId', '=', input.jobId!))
      .$if(input.jobId === undefined, query => query.where('v.freelancerSideId', '=', mine))
      .$if(keys !== null, query =>
        query.where(sql<boolean>`(v.created_at, v.id) < (${keys![0]}::timestamptz, ${keys![1]}::uuid)`),
      )
      .orderBy('v.createdAt', 'desc')
      .orderBy('v.id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows as unknown as InvitationRow[], limit, row => [row.createdAt, row.id])
  })
}
