import { expect, test } from 'vitest'
import { dayMs } from '#lib/time'
import { copyJob, postJob, saveJobDraft } from '#modules/jobs/acts'
import { jobFor, searchJobs } from '#modules/jobs/reads'
import { JobDraft } from '#modules/jobs/schema'
import type { Ctx } from '#platform/ctx'
import { openWorld } from '#test/world'

async function post(ctx: Ctx, { title }: { title: string }) {
  const description = 'We sell second-hand books and need a small, quick web shop that our two clerks can keep up to date.'
  const jobId = await saveJobDraft(ctx, { draft: JobDraft.parse({ title, description, skills: 'React', budgetMax: '100' }) })
  await postJob(ctx, { jobId })
  return jobId
}

test('after 25 days the client is warned once, after 30 the job expires, by the instance’s clock', async () => {
  await using own = await openWorld()
  const ada = await own.person()
  const jobId = await post(ada, { title: 'Timely tapir' })
  const events = async () =>
    (await own.owner.query<{ kind: string }>(`select kind from platform.event where kind like 'job.%' order by id`)).rows.map(
      row => row.kind,
    )
  await own.advance({ ms: 25 * dayMs - 1 })
  expect(await events()).toEqual(['job.posted'])
  await own.advance({ ms: 1 })
  await own.advance({ days: 4 })
  expect(await events()).toEqual(['job.posted', 'job.expiring'])
  await own.advance({ ms: dayMs - 1 })
  expect((await jobFor(own.visitor, jobId)).state).toBe('open')
  await own.advance({ ms: 1 })
  expect(await events()).toEqual(['job.posted', 'job.expiring', 'job.expired'])
  expect((await jobFor(own.visitor, jobId)).state).toBe('expired')
  expect((await searchJobs(own.visitor, { words: 'tapir' })).rows).toEqual([])
  await copyJob(ada, { jobId })
})
