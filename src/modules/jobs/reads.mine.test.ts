import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobId } from '#lib/ids'
import { closeJob, deleteSavedSearch, postJob, saveJobDraft, saveSearch } from '#modules/jobs/acts'
import { myJobCounts, myJobs, mySavedSearches } from '#modules/jobs/reads'
import { JobDraft, NewSavedSearch } from '#modules/jobs/schema'
import type { Ctx } from '#platform/ctx'
import { openWorld, type World } from '#test/world'

let w: World
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w[Symbol.asyncDispose]())

const description = 'We sell second-hand books and need a small, quick web shop that our two clerks can keep up to date.'
const draft = (title = '') => JobDraft.parse({ title, description, skills: 'React', budgetMax: '100' })
async function post(ctx: Ctx, { title }: { title: string }): Promise<JobId> {
  const jobId = await saveJobDraft(ctx, { draft: draft(title) })
  await postJob(ctx, { jobId })
  return jobId
}

test('my jobs are my side’s, by tab, page by page without a gap', async () => {
  const clara = await w.person()
  const ids: JobId[] = []
  for (let n = 0; n < 6; n++) ids.push(await post(clara, { title: `Job number ${n}` }))
  await closeJob(clara, { jobId: ids[0]! })
  await saveJobDraft(clara, { draft: draft() })
  expect(await myJobCounts(clara)).toEqual({ open: 5, drafts: 1, filled: 0, ended: 1 })
  const first = await myJobs(clara, { limit: 2 })
  await w.advance({ ms: 10 })
  await post(clara, { title: 'Meanwhile' })
  const second = await myJobs(clara, { limit: 2, cursor: first.next! })
  const third = await myJobs(clara, { limit: 2, cursor: second.next! })
  expect([...first.rows, ...second.rows, ...third.rows].map(row => row.id).toSorted()).toEqual(ids.slice(1).toSorted())
  expect(third.next).toBeNull()
  expect((await myJobs(clara, { tab: 'ended' })).rows.map(row => row.state)).toEqual(['closed'])
  expect((await myJobs(clara, { tab: 'drafts' })).rows.map(row => row.state)).toEqual(['draft'])
  expect((await myJobs(await w.person())).rows).toEqual([])
  const forged = Buffer.from(JSON.stringify(['never', 'x'])).toString('base64url')
  await expect(myJobs(clara, { cursor: forged })).rejects.toMatchObject({ reason: 'bad-cursor' })
})

test('saved searches are one’s own, at most the policy’s 50, also when many are kept at once', async () => {
  const [other, client] = [await w.person(), await w.person()]
  const id = await saveSearch(other, NewSavedSearch.parse({ name: ' Web   shops ', query: '?words=shop' }))
  expect(await mySavedSearches(other)).toMatchObject([{ name: 'Web shops', query: 'words=shop' }])
  expect(await mySavedSearches(client)).toEqual([])
  await expect(deleteSavedSearch(client, { searchId: id })).rejects.toMatchObject({ kind: 'missing' })
  const tries = await Promise.allSettled(
    Array.from({ length: 55 }, (_, n) => saveSearch(other, { name: `Search ${n}`, query: '' })),
  )
  expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(49)
  expect(tries.find(one => one.status === 'rejected')).toMatchObject({ reason: { reason: 'too-many-searches' } })
  await deleteSavedSearch(other, { searchId: id })
  expect(await mySavedSearches(other)).toHaveLength(49)
  expect(NewSavedSearch.safeParse({ name: ' ', query: '' }).error!.issues[0]!.path).toEqual(['name'])
})
