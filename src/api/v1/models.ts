import { z } from 'zod'
import { proveItem, recall } from '#modules/models/acts'
import { buildsPage, disclosuresPage, learnedItemsPage, modelOf, processors } from '#modules/models/reads'
import { LearnedQuery, PageQuery, ProofInput, RecallInput } from '#modules/models/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'models'
const page = (row: z.ZodType) => z.object({ rows: z.array(row), next: z.string().nullable() })
const Build = z
  .object({
    build: z.number(),
    at: z.string(),
    manifestRoot: z.string(),
    manifestCount: z.number(),
    artefactSha256: z.string(),
    added: z.number(),
    removed: z.number(),
    isServing: z.boolean(),
    entryId: z.string().nullable(),
  })
  .loose()
  .meta({ title: 'Build' })
const Learned = z
  .object({
    itemId: z.string(),
    roomId: z.string(),
    contractId: z.string().nullable(),
    kind: z.string(),
    createdAt: z.string(),
    build: z.number(),
  })
  .loose()
  .meta({ title: 'LearnedItem' })
const Recalled = z
  .object({
    itemId: z.string(),
    roomId: z.string(),
    contractId: z.string().nullable(),
    isOwn: z.boolean(),
    score: z.number(),
    excerpt: z.string(),
    createdAt: z.string(),
  })
  .meta({ title: 'Recalled' })
const Disclosure = z
  .object({
    id: z.string(),
    at: z.string(),
    processor: z.string(),
    purpose: z.string(),
    itemId: z.string(),
    bytes: z.number(),
    isRedacted: z.boolean(),
  })
  .loose()
  .meta({ title: 'Disclosure' })
const Processor = z
  .object({
    id: z.string(),
    name: z.string(),
    region: z.string(),
    contractOn: z.string(),
    purposes: z.array(z.string()),
    sees: z.string(),
  })
  .loose()
  .meta({ title: 'Processor' })

/** What was learned, asking it, and what left to processors (rules B1.15 to B1.27). */
export function modelsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/me/model',
    tag,
    access: 'person',
    summary: 'Your own model: the build that is served, how many items and words it was made from',
    answer: z.object({
      serving: Build.nullable(),
      items: z.number(),
      words: z.number(),
      contracts: z.number(),
      isDue: z.boolean(),
    }),
    run: ctx => modelOf(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/model/builds',
    tag,
    access: 'person',
    summary: 'Every build of your own model, newest first; the marketplace’s with of=marketplace',
    query: PageQuery.extend({ of: z.enum(['own', 'marketplace'], 'This is own or marketplace.').optional() }),
    answer: page(Build),
    run: (ctx, { query }) => buildsPage(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/model/items',
    tag,
    access: 'person',
    summary: 'The manifest: exactly the items that your model was made from, with place and time; of an earlier build if named',
    query: LearnedQuery.extend({ build: z.coerce.number('A build is a number.').int().min(1).max(2_000_000_000).optional() }),
    answer: page(Learned),
    run: (ctx, { query }) => learnedItemsPage(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/model/recall',
    tag,
    access: 'person',
    summary: 'Ask your own model for your prior work by words; for use in a contract if named',
    body: RecallInput,
    answer: z.object({ rows: z.array(Recalled) }),
    run: (ctx, { body }) => recall(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/model/proofs',
    tag,
    access: 'person',
    status: 201,
    summary:
      'Was this item of yours in any model built here? An entry in the log with a proof either way, whose receipt you can keep',
    body: ProofInput,
    answer: z.object({ entryId: z.string(), wasLearned: z.boolean(), isLearned: z.boolean() }),
    run: (ctx, { body }) => proveItem(ctx, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/processors',
    tag,
    access: 'anyone',
    summary: 'Those outside through whom items may pass to give a feature; none may train',
    answer: z.array(Processor),
    run: ctx => processors(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/disclosures',
    tag,
    access: 'person',
    summary: 'What left to processors of your rooms and of what you published, newest first',
    query: LearnedQuery,
    answer: page(Disclosure),
    run: (ctx, { query }) => disclosuresPage(ctx, query),
  })
}
