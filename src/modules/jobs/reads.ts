import { sql } from 'kysely'
import { isRefused, type FieldFinding } from '#engines/delivery/public'
import { askedIn } from '#engines/ranking/words'
import { queryOf } from '#engines/ranking/query'
import { isUuid, type JobId } from '#lib/ids'
import { invalid, missing } from '#lib/refusal'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { addDays } from '#lib/time'
import { sideNames, type SideName } from '#modules/accounts/reads'
import { whyNot } from '#modules/accounts/rules'
import { fileFacts } from '#modules/files/reads'
import type { FileFacts } from '#modules/files/schema'
import { seenInPublic } from '#modules/items/acts/publish-text'
import {
  budgetFacets,
  currencyFacets,
  draftOf,
  kindFacets,
  jobTexts,
  lintJob,
  skillFacets,
  whyNotAct,
  withFindings,
  type JobAct,
  type Lint,
} from '#modules/jobs/rules'
import type { Job, JobDraft, JobHit, JobSearchInput, JobState, JobTab, MyJobs, SavedSearch } from '#modules/jobs/schema'
import { policyNow } from '#modules/policy/reads'
import { inRead, personOf, publicDb, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import type { Db, TxDb } from '#platform/db'
import { bestHits, newestHits } from '#platform/search'

const listings = { name: 'jobs.listing', id: 'job_id', at: 'posted_at' } as const

/** What each tab of one's jobs holds. */
const tabStates: Record<JobTab, JobState[]> = {
  open: ['open'],
  drafts: ['draft'],
  filled: ['filled'],
  ended: ['closed', 'expired'],
}

/** The sides a person stands for; none for a visitor. */
function sidesOf(ctx: AnyCtx): string[] {
  return ctx.actor.kind === 'person' ? [ctx.actor.accountId, ...ctx.actor.memberships.map(m => m.orgId)] : []
}

export interface JobView extends Job {
  client: SideName
  files: FileFacts[]
  /** Whether it is of the side the viewer acts for now. */
  isMine: boolean
  /** Whether it is of one of the viewer's sides, e.g. their organisation while they act for themselves. */
  isOfMySides: boolean
}

async function findJob(tx: TxCtx, jobId: JobId): Promise<Job> {
  const sides = sidesOf(tx)
  const row = await tx.db
    .selectFrom('jobs.job as j')
    .selectAll()
    .where('j.id', '=', jobId)
    .where('j.state', '<>', 'removed')
    .where(where => {
      const isPosted = where('j.state', '<>', 'draft')
      const isPublic = where.and([isPosted, where('j.visibility', '=', 'public')])
      if (sides.length === 0) return isPublic
      const isInvited = where.exists(
        where.selectFrom('jobs.invitee as i').select('i.jobId').whereRef('i.jobId', '=', 'j.id').where('i.sideId', 'in', sides),
      )
      return where.or([where('j.clientSideId', 'in', sides), isPublic, where.and([isPosted, isInvited])])
    })
    .executeTakeFirst()
  if (!row) throw missing('job')
  return row as unknown as Job
}

/** A job the viewer may see: public and posted, of their sides, or one they were invited to. Refuses (missing) others. */
export function jobFor(ctx: AnyCtx, jobId: JobId): Promise<JobView> {
  return inRead(ctx, async tx => {
    const job = await findJob(tx, jobId)
    const names = await sideNames(tx, [job.clientSideId])
    const client = names.get(job.clientSideId) ?? {
      id: job.clientSideId,
      kind: 'person' as const,
      name: '',
      country: null,
    }
    const isMine = tx.actor.kind === 'person' && sideOf(tx.actor) === job.clientSideId
    return {
      ...job,
      client,
      files: await fileFacts(tx, job.fileIds),
      isMine,
      isOfMySides: sidesOf(tx).includes(job.clientSideId),
    }
  })
}

/** What the client may do to the job, each act with the reason why not or null. */
export function jobActs(ctx: AnyCtx, job: JobView): Record<JobAct, string | null> {
  const person = personOf(ctx)
  const reason = !job.isMine
    ? 'Act for the side that posted this job first.'
    : (whyNot(person, 'hire') ?? (person.emailVerified ? null : 'Confirm your e-mail address first. We sent you a link.'))
  const why = (act: JobAct) => reason ?? whyNotAct(job.state, act)
  return {
    save: why('save'),
    post: why('post'),
    edit: why('edit'),
    close: why('close'),
    copy: why('copy'),
    remove: why('remove'),
  }
}

export interface JobForm extends Awaited<ReturnType<typeof jobLimits>> {
  job: JobView
  draft: JobDraft
  lint: Lint
  findings: FieldFinding[]
}

/** One's side's job as its form types it, with what is missing, or found, before it can be posted. Refuses (missing) others'. */
export function jobForm(ctx: AnyCtx, jobId: JobId): Promise<JobForm> {
  return inRead(ctx, async tx => {
    personOf(tx)
    const job = await jobFor(tx, jobId)
    if (!job.isMine) throw missing('job')
    const limits = await jobLimits(tx)
    const draft = draftOf(job)
    const { terms, lint } = lintJob(draft, { questions: limits.questionsMax, files: limits.filesMax })
    const findings = await seenInPublic(tx, jobTexts(terms))
    return { job, draft, lint: withFindings(lint, findings.filter(isRefused)), findings, ...limits }
  })
}

/** How much a job may have, by the policy in force. */
export function jobLimits(ctx: AnyCtx): Promise<{ questionsMax: number; filesMax: number }> {
  return inRead(ctx, async tx => {
    const { policy } = await policyNow(tx)
    return { questionsMax: policy.limits.jobQuestions, filesMax: policy.limits.filesPerText }
  })
}

export type MyJob = Pick<
  Job,
  | 'id'
  | 'state'
  | 'kind'
  | 'title'
  | 'budgetMinMinor'
  | 'budgetMaxMinor'
  | 'currency'
  | 'visibility'
  | 'postedAt'
  | 'expiresAt'
  | 'endedAt'
  | 'updatedAt'
>

/** Jobs of the side acted for, last changed first. */
export function myJobs(ctx: AnyCtx, input: MyJobs = {}): Promise<Page<MyJob>> {
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit)
    const after = keysOf(input.cursor, ['instant', 'id'])
    const rows = await tx.db
      .selectFrom('jobs.job')
      .select([
        'id',
        'state',
        'kind',
        'title',
        'budgetMinMinor',
        'budgetMaxMinor',
        'currency',
        'visibility',
        'postedAt',
        'expiresAt',
        'endedAt',
        'updatedAt',
      ])
      .where('clientSideId', '=', sideOf(personOf(tx)))
      .where('state', 'in', tabStates[input.tab ?? 'open'])
      .$if(after !== null, query =>
        query.where(sql<boolean>`(updated_at, id) < (${instantOf(after![0]!)}, ${uuidOf(after![1]!)})`),
      )
      .orderBy('updatedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows as unknown as MyJob[], limit, row => [row.updatedAt, row.id])
  })
}

/** How many jobs of the side acted for stand in each tab, counted to 100. */
export function myJobCounts(ctx: AnyCtx): Promise<Record<JobTab, number>> {
  return inRead(ctx, async tx => {
    const sideId = sideOf(personOf(tx))
    const one = (tab: JobTab) =>
      sql`(select count(*)::int from (select 1 from jobs.job where client_side_id = ${sideId} and state = any(${tabStates[tab]}) limit 100) t) as ${sql.ref(tab)}`
    const { rows } = await sql<
      Record<JobTab, number>
    >`select ${sql.join([one('open'), one('drafts'), one('filled'), one('ended')])}`.execute(tx.db)
    return rows[0]!
  })
}

function badCursor() {
  return invalid('cursor', 'This page link is not valid any more. Start from the first page.', 'bad-cursor')
}
function instantOf(text: string): Date {
  const at = new Date(text)
  if (!(at.getTime() >= 0 && at.getTime() < 253_402_300_800_000)) throw badCursor()
  return at
}
function uuidOf(text: string): string {
  if (!isUuid(text)) throw badCursor()
  return text
}

export type JobHits = Page<JobHit> & { /** Counted to 1,000, on the first page only. */ total: number | null }

/**
 * Open public jobs, for everyone. With words the newest 1,000 hits are ranked; without, or sorted by newest, all are
 * paged by date. What it costs does not grow with the number of hits.
 */
export async function searchJobs(ctx: AnyCtx, input: JobSearchInput): Promise<JobHits> {
  const { words = '', skills = [], kind, budgetMinMinor = null, budgetMaxMinor = null, currency, postedWithinDays } = input
  const asked = askedIn(words)
  const isAskedInVain = words.trim() !== '' && asked.words.length + asked.phrases.length + asked.without.length === 0
  const skillsAsked = skillFacets(skills)
  if (isAskedInVain || (skills.length > 0 && skillsAsked.length === 0)) return { rows: [], next: null, total: 0 }
  if (budgetMinMinor !== null && budgetMaxMinor !== null && budgetMinMinor > budgetMaxMinor) {
    throw invalid('budgetMinMinor', 'The lower amount is above the higher one. Swap them.')
  }
  const hasBudget = budgetMinMinor !== null || budgetMaxMinor !== null
  const coin = currency ?? (hasBudget ? 'EUR' : undefined)
  const query = queryOf(asked, [
    ...(kind ? [kindFacets(kind)] : []),
    ...skillsAsked.map(facet => [facet]),
    ...(coin ? [hasBudget ? budgetFacets(coin, budgetMinMinor, budgetMaxMinor) : currencyFacets(coin)] : []),
  ])
  const where = [
    ...(coin ? [sql<boolean>`currency = ${coin}`] : []),
    ...(budgetMinMinor === null ? [] : [sql<boolean>`budget_max_minor >= ${budgetMinMinor}`]),
    ...(budgetMaxMinor === null ? [] : [sql<boolean>`coalesce(budget_min_minor, 0) <= ${budgetMaxMinor}`]),
  ]
  const since = postedWithinDays ? addDays(ctx.now(), -postedWithinDays) : null
  const [db, limit] = [publicDb(ctx), limitOf(input.limit)]
  const isRanked = query.rank !== null && input.sort !== 'newest'
  const find = isRanked ? bestHits : newestHits
  const hits = await find(db, listings, { ...query, where, since }, input.cursor ?? null, limit)
  return {
    rows: await hitRows(
      db,
      hits.rows.map(hit => hit.id),
    ),
    next: hits.next,
    total: hits.total,
  }
}

async function hitRows(db: Db | TxDb, ids: readonly string[]): Promise<JobHit[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('jobs.listing')
    .select([
      'jobId as id',
      'title',
      'excerpt',
      'kind',
      'skills',
      'budgetMinMinor',
      'budgetMaxMinor',
      'currency',
      'clientCountry',
      'postedAt',
    ])
    .where('jobId', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map(row => [row.id, row as unknown as JobHit]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Saved searches of the person, newest first; at most the policy's number. */
export function mySavedSearches(ctx: AnyCtx): Promise<SavedSearch[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('jobs.savedSearch')
      .select(['id', 'name', 'query', 'createdAt'])
      .where('accountId', '=', personOf(tx).accountId)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(500)
      .execute()
    return rows as unknown as SavedSearch[]
  })
}
