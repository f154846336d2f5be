import type { JobId, SideId } from '#lib/ids'
import type { TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

export type JobEvent = 'job.posted' | 'job.edited' | 'job.closed' | 'job.filled' | 'job.expiring' | 'job.expired'

/** Records what happened to a job, for its client's side. */
export function recordJob(tx: TxCtx, kind: JobEvent, job: { id: JobId | string; clientSideId: SideId | string }): Promise<void> {
  return record(tx, { kind, refs: { jobId: job.id, sideId: job.clientSideId }, topics: [`side:${job.clientSideId}`] })
}
