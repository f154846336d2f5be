import { z } from 'zod'
import { missing } from '#lib/refusal'
import {
  closeJob,
  copyJob,
  deleteSavedSearch,
  editJob,
  postJob,
  removeJobDraft,
  saveJobDraft,
  saveSearch,
} from '#modules/jobs/acts'
import { jobActs, jobFor, jobForm, myJobCounts, myJobs, mySavedSearches, searchJobs } from '#modules/jobs/reads'
import { JobBody, jobKinds, JobRef, JobSearch, MyJobs, NewSavedSearch, SavedSearchRef, visibilities } from '#modules/jobs/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'jobs'
const Money = z.string().nullable().describe('Minor units of the currency')
const Instant = z.string().nullable()
const Budget = { kind: z.enum(jobKinds), budgetMinMinor: Money, budgetMaxMinor: Money, currency: z.string() }
const Hit = z.object({
  id: z.string(),
  title: z.string(),
  excerpt: z.string(),
  skills: z.array(z.string()),
  ...Budget,
  clientCountry: z.string().nullable(),
  postedAt: z.string(),
})
const Made = z.object({ id: z.string() })
const Job = z.object({
  id: z.string(),
  state: z.string(),
  title: z.string(),
  description: z.string(),
  skills: z.array(z.string()),
  ...Budget,
  questions: z.array(z.string()),
  files: z.array(z.object({ id: z.string(), name: z.string(), mediaType: z.string(), byteCount: z.string() })),
  visibility: z.enum(visibilities),
  client: z.object({ id: z.string(), kind: z.string(), name: z.string(), country: z.string().nullable() }),
  isMine: z.boolean(),
  postedAt: Instant,
  expiresAt: Instant,
  endedAt: Instant,
})
const Mine = z.object({
  id: z.string(),
  state: z.string(),
  title: z.string(),
  ...Budget,
  visibility: z.string(),
  postedAt: Instant,
  expiresAt: Instant,
  endedAt: Instant,
  updatedAt: z.string(),
})
const Saved = z.object({ id: z.string(), name: z.string(), query: z.string(), createdAt: z.string() })

export function jobsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/jobs',
    tag,
    access: 'anyone',
    summary: 'Search open public jobs',
    query: JobSearch,
    answer: z.object({ rows: z.array(Hit), next: z.string().nullable(), total: z.number().nullable() }),
    run: (ctx, { query }) => searchJobs(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/jobs',
    tag,
    access: 'person',
    status: 201,
    summary: 'Begin a job as a draft; everything may be left out',
    body: JobBody,
    answer: Made,
    run: async (ctx, { body }) => ({ id: await saveJobDraft(ctx, { draft: body }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/jobs/{jobId}',
    tag,
    access: 'anyone',
    summary: 'A job you may see',
    params: JobRef,
    answer: Job,
    run: async (ctx, { params }) => {
      const {
        id,
        state,
        title,
        description,
        skills,
        kind,
        budgetMinMinor,
        budgetMaxMinor,
        currency,
        questions,
        files,
        visibility,
        client,
        isMine,
        postedAt,
        expiresAt,
        endedAt,
      } = await jobFor(ctx, params.jobId)
      return {
        id,
        state,
        title,
        description,
        skills,
        kind,
        budgetMinMinor,
        budgetMaxMinor,
        currency,
        questions,
        files,
        visibility,
        client,
        isMine,
        postedAt,
        expiresAt,
        endedAt,
      }
    },
  })
  endpoint(api, {
    method: 'put',
    path: '/jobs/{jobId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Write a draft anew, or change an open job',
    params: JobRef,
    body: JobBody,
    run: async (ctx, { params, body }) => {
      const job = await jobFor(ctx, params.jobId)
      if (!job.isMine) throw missing('job')
      if (job.state === 'draft') await saveJobDraft(ctx, { ...params, draft: body })
      else await editJob(ctx, { ...params, draft: body })
    },
  })
  endpoint(api, {
    method: 'delete',
    path: '/jobs/{jobId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Throw a draft away',
    params: JobRef,
    run: (ctx, { params }) => removeJobDraft(ctx, params),
  })
  endpoint(api, {
    method: 'get',
    path: '/jobs/{jobId}/lint',
    tag,
    access: 'person',
    summary: 'What your draft lacks before it can be posted, by field; and what you can do with it',
    params: JobRef,
    answer: z.object({ lint: z.record(z.string(), z.string()), whyNot: z.record(z.string(), z.string().nullable()) }),
    run: async (ctx, { params }) => {
      const { job, lint } = await jobForm(ctx, params.jobId)
      return { lint, whyNot: jobActs(ctx, job) }
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/jobs/{jobId}/posting',
    tag,
    access: 'person',
    status: 204,
    summary: 'Post a draft',
    params: JobRef,
    run: (ctx, { params }) => postJob(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/jobs/{jobId}/closure',
    tag,
    access: 'person',
    status: 204,
    summary: 'Close an open job',
    params: JobRef,
    run: (ctx, { params }) => closeJob(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/jobs/{jobId}/copies',
    tag,
    access: 'person',
    status: 201,
    summary: 'Copy a job that has ended as a new draft',
    params: JobRef,
    answer: Made,
    run: async (ctx, { params }) => ({ id: await copyJob(ctx, params) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/jobs',
    tag,
    access: 'person',
    summary: 'Jobs of the side you act for',
    query: MyJobs,
    answer: z.object({ rows: z.array(Mine), next: z.string().nullable() }),
    run: (ctx, { query }) => myJobs(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/jobs/counts',
    tag,
    access: 'person',
    summary: 'How many jobs are in each tab, counted to 100',
    answer: z.object({ open: z.number(), drafts: z.number(), filled: z.number(), ended: z.number() }),
    run: ctx => myJobCounts(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/saved-searches',
    tag,
    access: 'person',
    summary: 'Your saved searches',
    answer: z.object({ rows: z.array(Saved) }),
    run: async ctx => ({ rows: await mySavedSearches(ctx) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/saved-searches',
    tag,
    access: 'person',
    status: 201,
    summary: 'Keep a search under a name',
    body: NewSavedSearch,
    answer: Made,
    run: async (ctx, { body }) => ({ id: await saveSearch(ctx, body) }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/me/saved-searches/{searchId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Delete a saved search',
    params: SavedSearchRef,
    run: (ctx, { params }) => deleteSavedSearch(ctx, params),
  })
}
