import type { AccountId, JobId, SideId } from '#lib/ids'
import { conflict, missing, type Refusal } from '#lib/refusal'
import { personOf, sideOf, type TxCtx } from '#platform/ctx'

export interface JobFacts {
  id: JobId
  clientSideId: SideId
  authorId: AccountId
  state: string
  title: string
  currency: string
  questions: string[]
}

/** The job as a proposal needs it. Refuses (missing) one that the viewer can't see. */
export async function jobFacts(tx: TxCtx, jobId: JobId): Promise<JobFacts> {
  const row = await tx.db
    .selectFrom('jobs.job')
    .select(['id', 'clientSideId', 'authorId', 'state', 'title', 'currency', 'questions'])
    .where('id', '=', jobId)
    .executeTakeFirst()
  if (!row) throw missing('job')
  return row as unknown as JobFacts
}

/** Why this person can't propose to the job; null when they can. */
export function whyNotPropose(tx: TxCtx, job: Pick<JobFacts, 'clientSideId' | 'state'>): Refusal | null {
  const person = personOf(tx)
  const own: string[] = [sideOf(person), person.accountId, ...person.memberships.map(m => m.orgId)]
  if (own.includes(job.clientSideId)) return conflict('own-job', 'This is your own job. Look at its proposals instead.')
  if (job.state !== 'open') return conflict('job-not-open', 'This job takes no proposals any more.')
  return null
}

/** The job, when this person may propose to it now. */
export async function openJobFor(tx: TxCtx, jobId: JobId): Promise<JobFacts> {
  const job = await jobFacts(tx, jobId)
  const refusal = whyNotPropose(tx, job)
  if (refusal) throw refusal
  return job
}
