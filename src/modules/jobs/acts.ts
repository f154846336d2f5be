import { sql } from 'kysely'
import type { FileId, JobId, SideId } from '#lib/ids'
import { conflict, missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { sideNames } from '#modules/accounts/reads'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { attachFiles, copyFiles, dropFiles, openFilesTo } from '#modules/files/acts'
import { publishText, requirePublic } from '#modules/items/acts'
import { recordJob } from '#modules/jobs/events'
import {
  draftOf,
  findableBy,
  jobTexts,
  lintJob,
  requireAct,
  requireNoLint,
  requireVisibility,
  type JobAct,
} from '#modules/jobs/rules'
import type { Job, JobDraft, JobTerms, NewSavedSearch, SavedSearchId } from '#modules/jobs/schema'
import { policyNow } from '#modules/policy/reads'
import { inTx, personOf, sideOf, type AnyCtx, type Person, type TxCtx } from '#platform/ctx'
import { segmentNow } from '#platform/search'

const listings = { name: 'jobs.listing', id: 'job_id', at: 'posted_at' } as const

function hirer(tx: TxCtx): Person {
  const person = personOf(tx)
  requireRight(person, 'hire')
  requireVerified(person)
  return person
}

/** One's side's job, locked. Refuses (missing) another's, and an act its state doesn't have. */
async function lockJob(tx: TxCtx, jobId: JobId, act: JobAct): Promise<Job> {
  const person = hirer(tx)
  const row = await tx.db
    .selectFrom('jobs.job')
    .selectAll()
    .where('id', '=', jobId)
    .where('clientSideId', '=', sideOf(person))
    .where('state', '<>', 'removed')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw missing('job')
  const job = row as unknown as Job
  requireAct(job.state, act)
  return job
}

async function lintNow(tx: TxCtx, draft: JobDraft): Promise<JobTerms> {
  const { policy } = await policyNow(tx)
  const { terms, lint } = lintJob(draft, { questions: policy.limits.jobQuestions, files: policy.limits.filesPerText })
  requireNoLint(lint)
  return terms
}

/**
 * Keeps a job as typed so far. With the id of a draft (or a new id, made by the page that asks) the same draft is
 * written again. Refuses (missing) an id of another's, and a job that is no draft any more.
 */
export function saveJobDraft(ctx: AnyCtx, input: { jobId?: JobId | undefined; draft: JobDraft }): Promise<JobId> {
  return inTx(ctx, async tx => {
    const person = hirer(tx)
    const id = input.jobId ?? tx.newId<'job'>()
    const fresh = {
      id,
      clientSideId: sideOf(person),
      authorId: person.accountId,
      state: 'draft',
      kind: input.draft.kind,
      createdAt: tx.now(),
      updatedAt: tx.now(),
    }
    await tx.db
      .insertInto('jobs.job')
      .values(fresh)
      .onConflict(oc => oc.column('id').doNothing())
      .execute()
    const job = await lockJob(tx, id, 'save')
    const { budgetMin, budgetMax, fileIds, skills, questions, ...plain } = input.draft
    const files = await keepFiles(tx, job, fileIds)
    await tx.db
      .updateTable('jobs.job')
      .set({
        ...plain,
        skills,
        questions: JSON.stringify(questions),
        fileIds: files,
        typed: JSON.stringify({ budgetMin, budgetMax }),
        updatedAt: tx.now(),
      })
      .where('id', '=', id)
      .execute()
    return id
  })
}

/** Ties new files to the job's side and drops those taken out. Answers the files in order. */
async function keepFiles(tx: TxCtx, job: Job, fileIds: readonly FileId[]): Promise<FileId[]> {
  const wanted = [...new Set(fileIds)]
  const added = wanted.filter(id => !job.fileIds.includes(id))
  if (added.length > 0) await attachFiles(tx, { fileIds: added, purpose: 'job', max: 50 })
  await dropFiles(
    tx,
    job.fileIds.filter(id => !wanted.includes(id)),
  )
  return wanted
}

/** Posts a draft for as long as the policy says. Refuses what the lint finds, every field with its sentence. */
export function postJob(ctx: AnyCtx, input: { jobId: JobId }): Promise<void> {
  return inTx(ctx, async tx => {
    const job = await lockJob(tx, input.jobId, 'post')
    const terms = await lintNow(tx, draftOf(job))
    const { policy } = await policyNow(tx)
    await write(tx, job, terms, { postedAt: tx.now(), expiresAt: addDays(tx.now(), policy.clocks.jobOpenDays) })
    await recordJob(tx, 'job.posted', job)
  })
}

/** Changes an open job; search shows the change with the same commit. Refuses what the lint finds. */
export function editJob(ctx: AnyCtx, input: { jobId: JobId; draft: JobDraft }): Promise<void> {
  return inTx(ctx, async tx => {
    const job = await lockJob(tx, input.jobId, 'edit')
    const terms = await lintNow(tx, input.draft)
    requireVisibility(job.visibility, terms.visibility)
    await keepFiles(tx, job, terms.fileIds)
    await write(tx, job, terms, { postedAt: job.postedAt!, expiresAt: job.expiresAt! })
    await recordJob(tx, 'job.edited', job)
  })
}

/** Writes a job that others may read: its texts through the one door for public texts, its files opened, its listing in step. */
async function write(tx: TxCtx, job: Job, terms: JobTerms, dates: { postedAt: Date; expiresAt: Date }): Promise<void> {
  const texts = jobTexts(terms)
  const before = new Map(job.state === 'open' ? jobTexts(job).map(one => [one.field, one.text]) : [])
  const fresh = texts.filter(({ field, text }) => text !== before.get(field))
  // All of them first, so that every field gets its sentence.
  await requirePublic(tx, fresh, texts)
  const [title, description, skillLines, ...questions] = await Promise.all(
    texts.map(async one => (fresh.includes(one) ? publishText(tx, { kind: 'job', subjectId: job.id, ...one }) : one.text)),
  )
  const skills = skillLines!.split('\n')
  const shown = { ...terms, title: title!, description: description!, skills, questions }
  await tx.db
    .updateTable('jobs.job')
    .set({ ...shown, ...dates, questions: JSON.stringify(questions), state: 'open', typed: '{}', updatedAt: tx.now() })
    .where('id', '=', job.id)
    .execute()
  if (shown.visibility === 'public') {
    await openFilesTo(tx, shown.fileIds, 'everyone')
    await list(tx, job, shown, dates.postedAt)
    return
  }
  const invitees = await tx.db.selectFrom('jobs.invitee').select('sideId').where('jobId', '=', job.id).execute()
  for (const { sideId } of invitees) await openFilesTo(tx, shown.fileIds, sideId as SideId)
}

async function list(tx: TxCtx, job: Job, terms: JobTerms, postedAt: Date): Promise<void> {
  const client = (await sideNames(tx, [job.clientSideId])).get(job.clientSideId)
  const { title, kind, skills, budgetMinMinor, budgetMaxMinor, currency } = terms
  const found = findableBy(terms)
  const shown = {
    title,
    kind,
    skills,
    budgetMinMinor,
    budgetMaxMinor,
    currency,
    excerpt: found.excerpt,
    facets: found.facets,
    clientCountry: client?.country ?? null,
    search: sql<string>`${found.search}::tsvector`,
  }
  await tx.db
    .insertInto('jobs.listing')
    .values({ jobId: job.id, postedAt, segment: await segmentNow(tx, listings), ...shown })
    .onConflict(oc => oc.column('jobId').doUpdateSet(shown))
    .execute()
}

/** Closes an open job: no more proposals; talks and offers go on. */
export function closeJob(ctx: AnyCtx, input: { jobId: JobId }): Promise<void> {
  return inTx(ctx, async tx => {
    const job = await lockJob(tx, input.jobId, 'close')
    await endJob(tx, job, 'closed')
  })
}

/** Ends an open job in one of its ways and takes it out of search. */
export async function endJob(
  tx: TxCtx,
  job: Pick<Job, 'id' | 'clientSideId'>,
  state: 'closed' | 'filled' | 'expired',
): Promise<void> {
  await tx.db.updateTable('jobs.job').set({ state, endedAt: tx.now(), updatedAt: tx.now() }).where('id', '=', job.id).execute()
  await tx.db.deleteFrom('jobs.listing').where('jobId', '=', job.id).execute()
  await recordJob(tx, `job.${state}`, job)
}

/** A new draft with everything of a job that has ended. */
export function copyJob(ctx: AnyCtx, input: { jobId: JobId }): Promise<JobId> {
  return inTx(ctx, async tx => {
    const job = await lockJob(tx, input.jobId, 'copy')
    const { budgetMin, budgetMax, ...draft } = draftOf(job)
    const id = tx.newId<'job'>()
    const fileIds = await copyFiles(tx, job.fileIds)
    if (fileIds.length > 0) await attachFiles(tx, { fileIds, purpose: 'job', max: 50 })
    await tx.db
      .insertInto('jobs.job')
      .values({
        ...draft,
        fileIds,
        id,
        questions: JSON.stringify(draft.questions),
        typed: JSON.stringify({ budgetMin, budgetMax }),
        clientSideId: job.clientSideId,
        authorId: personOf(tx).accountId,
        state: 'draft',
        createdAt: tx.now(),
        updatedAt: tx.now(),
      })
      .execute()
    return id
  })
}

/** Throws a draft away. */
export function removeJobDraft(ctx: AnyCtx, input: { jobId: JobId }): Promise<void> {
  return inTx(ctx, async tx => {
    const job = await lockJob(tx, input.jobId, 'remove')
    await dropFiles(tx, job.fileIds)
    await tx.db
      .updateTable('jobs.job')
      .set({ state: 'removed', endedAt: tx.now(), updatedAt: tx.now() })
      .where('id', '=', job.id)
      .execute()
  })
}

/** From now on this side may see the job and its files, public or not; called with the invitation. */
export async function inviteeAdded(tx: TxCtx, input: { jobId: JobId; sideId: SideId }): Promise<void> {
  const job = await lockJob(tx, input.jobId, 'edit')
  await tx.db
    .insertInto('jobs.invitee')
    .values({ jobId: job.id, clientSideId: job.clientSideId, sideId: input.sideId, invitedAt: tx.now() })
    .onConflict(oc => oc.doNothing())
    .execute()
  await openFilesTo(tx, job.fileIds, input.sideId)
}

/** Keeps a search under a name; the person's own. Refuses more than the policy's number. */
export function saveSearch(ctx: AnyCtx, input: NewSavedSearch): Promise<SavedSearchId> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const { policy } = await policyNow(tx)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`saved-search:${accountId}`}, 0))`.execute(tx.db)
    const { count } = await tx.db
      .selectFrom('jobs.savedSearch')
      .select(eb => eb.fn.countAll<bigint>().as('count'))
      .where('accountId', '=', accountId)
      .executeTakeFirstOrThrow()
    const max = policy.limits.savedSearches
    if (count >= BigInt(max))
      throw conflict('too-many-searches', `You have ${max} saved searches, which is the most. Delete one first.`)
    const id = tx.newId<'saved-search'>()
    await tx.db
      .insertInto('jobs.savedSearch')
      .values({ id, accountId, name: input.name, query: input.query, createdAt: tx.now() })
      .execute()
    return id
  })
}

/** Deletes a saved search of the person's own. */
export function deleteSavedSearch(ctx: AnyCtx, input: { searchId: SavedSearchId }): Promise<void> {
  return inTx(ctx, async tx => {
    const gone = await tx.db
      .deleteFrom('jobs.savedSearch')
      .where('id', '=', input.searchId)
      .where('accountId', '=', personOf(tx).accountId)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw missing('saved search')
  })
}
