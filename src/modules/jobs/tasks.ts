import { addDays } from '#lib/time'
import { endJob } from '#modules/jobs/acts'
import { recordJob } from '#modules/jobs/events'
import type { Job } from '#modules/jobs/schema'
import { policyNow } from '#modules/policy/reads'
import { inTx, type Ctx } from '#platform/ctx'
import type { Happened } from '#platform/events'
import type { TaskList } from '#platform/tasks'

const batch = 100

export const jobsTasks: TaskList = {
  listeners: [{ name: 'jobs.mark-filled', kinds: ['contract.signed'], run: markFilled }],
  sweeps: [
    { name: 'jobs.warn', run: warnOfEnd },
    { name: 'jobs.expire', run: expire },
  ],
}

/** Someone was hired: the job takes no more proposals. One that its client closed stays closed. */
export async function markFilled(ctx: Ctx, happened: Happened): Promise<void> {
  const { jobId } = happened.refs
  if (!jobId) return
  await inTx(ctx, async tx => {
    const job = await tx.db
      .selectFrom('jobs.job')
      .select(['id', 'clientSideId'])
      .where('id', '=', jobId)
      .where('state', 'in', ['open', 'expired'])
      .forUpdate()
      .executeTakeFirst()
    if (job) await endJob(tx, job as Pick<Job, 'id' | 'clientSideId'>, 'filled')
  })
}

/** Tells once that a job runs out soon (rule D5.1). */
async function warnOfEnd(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const { policy } = await policyNow(tx)
    const due = await tx.db
      .selectFrom('jobs.job')
      .select(['id', 'clientSideId'])
      .where('state', '=', 'open')
      .where('warnedAt', 'is', null)
      .where('expiresAt', '<=', addDays(tx.now(), policy.clocks.jobWarnDays))
      .where('expiresAt', '>', tx.now())
      .orderBy('expiresAt')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const job of due) {
      await tx.db.updateTable('jobs.job').set({ warnedAt: tx.now() }).where('id', '=', job.id).execute()
      await recordJob(tx, 'job.expiring', job)
    }
    return due.length
  })
}

/** Ends jobs whose time is over. */
async function expire(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const due = await tx.db
      .selectFrom('jobs.job')
      .select(['id', 'clientSideId'])
      .where('state', '=', 'open')
      .where('expiresAt', '<=', tx.now())
      .orderBy('expiresAt')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const job of due) await endJob(tx, job as Pick<Job, 'id' | 'clientSideId'>, 'expired')
    return due.length
  })
}
