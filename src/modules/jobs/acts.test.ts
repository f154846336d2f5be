import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobId } from '#lib/ids'
import { dayMs } from '#lib/time'
import { storeFile } from '#modules/files/acts'
import { fileFacts } from '#modules/files/reads'
import { closeJob, copyJob, editJob, inviteeAdded, postJob, removeJobDraft, saveJobDraft } from '#modules/jobs/acts'
import { jobActs, jobFor, jobForm, searchJobs } from '#modules/jobs/reads'
import { JobDraft } from '#modules/jobs/schema'
import { inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import { record } from '#platform/events'
import { openWorld, type World } from '#test/world'

type PersonCtx = Ctx & { actor: Person }
let w: World
let client: PersonCtx
let other: PersonCtx
beforeAll(async () => {
  w = await openWorld()
  client = await w.person({ name: 'Clara Client', asFreelancer: false })
  other = await w.person({ name: 'Otto Other' })
})
afterAll(() => w[Symbol.asyncDispose]())

const description = 'We sell second-hand books and need a small, quick web shop that our two clerks can keep up to date.'
const draft = (more: Partial<JobDraft> = {}): JobDraft => ({
  title: 'Web shop for a bookseller',
  description,
  skills: ['TypeScript', 'PostgreSQL'],
  kind: 'fixed',
  budgetMin: '1,000',
  budgetMax: '2,500.50',
  currency: 'EUR',
  questions: ['Which shop are you proud of?'],
  fileIds: [],
  visibility: 'public',
  ...more,
})
async function post(ctx: Ctx, more: Partial<JobDraft> = {}): Promise<JobId> {
  const jobId = await saveJobDraft(ctx, { draft: draft(more) })
  await postJob(ctx, { jobId })
  return jobId
}
const found = async (ctx: Ctx, words: string) => (await searchJobs(ctx, { words })).rows.map(row => row.title)
const eventsOf = async (jobId: JobId) =>
  (
    await w.owner.query<{ kind: string }>(`select kind from platform.event where refs->>'jobId' = $1 order by id`, [jobId])
  ).rows.map(row => row.kind)
const file = (ctx: Ctx, name = 'brief.txt') => storeFile(ctx, { name, bytes: new TextEncoder().encode(name), purpose: 'job' })

describe('a draft', () => {
  test('keeps what was typed, whatever it lacks, and nobody else sees it', async () => {
    const jobId = await saveJobDraft(client, { draft: JobDraft.parse({ title: 'W', budgetMax: 'about 2k' }) })
    const kept = await jobForm(client, jobId)
    expect(kept.draft).toMatchObject({ title: 'W', budgetMax: 'about 2k' })
    expect(Object.keys(kept.lint).toSorted()).toEqual(['budgetMax', 'description', 'skills', 'title'])
    await saveJobDraft(client, { jobId, draft: draft({ title: 'Web shop' }) })
    expect((await jobForm(client, jobId)).draft).toEqual(draft({ title: 'Web shop' }))
    for (const ctx of [other, w.visitor]) await expect(jobFor(ctx, jobId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(jobForm(other, jobId)).rejects.toMatchObject({ kind: 'missing' })
    for (const act of [
      () => saveJobDraft(other, { jobId, draft: draft() }),
      () => postJob(other, { jobId }),
      () => removeJobDraft(other, { jobId }),
    ]) {
      await expect(act()).rejects.toMatchObject({ kind: 'missing' })
    }
    expect(await eventsOf(jobId)).toEqual([])
  })
  test('with an id the page made is one draft, however often and at once it is sent', async () => {
    const jobId = client.newId<'job'>()
    await Promise.all(['Web', 'Web s', 'Web shop'].map(title => saveJobDraft(client, { jobId, draft: draft({ title }) })))
    expect((await w.owner.query('select 1 from jobs.job where id = $1', [jobId])).rowCount).toBe(1)
  })
  test('is thrown away for good; an open job is not', async () => {
    const jobId = await saveJobDraft(client, { draft: draft() })
    await removeJobDraft(client, { jobId })
    await expect(jobFor(client, jobId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(saveJobDraft(client, { jobId, draft: draft() })).rejects.toMatchObject({ kind: 'missing' })
    await expect(removeJobDraft(client, { jobId: await post(client) })).rejects.toMatchObject({ reason: 'job-open' })
  })
  test('keeps its files to itself until it is posted, and drops those taken out', async () => {
    const [brief, plan] = [await file(client), await file(client, 'plan.txt')]
    const jobId = await saveJobDraft(client, { draft: draft({ fileIds: [brief.id, plan.id] }) })
    await w.advance({ days: 3 })
    expect((await jobFor(client, jobId)).files.map(one => one.name)).toEqual(['brief.txt', 'plan.txt'])
    expect(await fileFacts(w.visitor, [brief.id])).toEqual([])
    await saveJobDraft(client, { jobId, draft: draft({ fileIds: [brief.id] }) })
    await postJob(client, { jobId })
    expect((await fileFacts(w.visitor, [brief.id, plan.id])).map(one => one.name)).toEqual(['brief.txt'])
    const stolen = await file(other)
    await expect(saveJobDraft(client, { draft: draft({ fileIds: [stolen.id] }) })).rejects.toMatchObject({ reason: 'file-gone' })
  })
})

describe('posting', () => {
  const cases: [string, Partial<JobDraft>, string, RegExp][] = [
    ['a title of two characters', { title: 'Ab' }, 'title', /3 characters/],
    ['a title of 121', { title: 'a'.repeat(121) }, 'title', /120/],
    ['a description of 49', { description: 'a'.repeat(49) }, 'description', /50/],
    ['a description of 10,001', { description: 'a'.repeat(10_001) }, 'description', /10,000/],
    ['no skill', { skills: [] }, 'skills', /at least one/],
    ['16 skills', { skills: Array.from({ length: 16 }, (_, n) => `s${n}`) }, 'skills', /Remove 1/],
    ['no budget', { budgetMax: '' }, 'budgetMax', /most/],
    ['a budget that is no amount', { budgetMax: 'lots' }, 'budgetMax', /1,200\.50/],
    ['a budget of nothing', { budgetMax: '0', budgetMin: '' }, 'budgetMax', /above zero/],
    ['a budget beyond all money', { budgetMax: '999999999999' }, 'budgetMax', /more than/],
    ['a negative lower end', { budgetMin: '-5' }, 'budgetMin', /1,200/],
    ['a range upside down', { budgetMin: '3000' }, 'budgetMin', /Swap/],
    ['cents of a yen', { currency: 'JPY', budgetMax: '10.5', budgetMin: '' }, 'budgetMax', /amount/],
    ['nine questions', { questions: Array.from({ length: 9 }, (_, n) => `Question ${n}?`) }, 'questions', /Remove 1/],
    ['a question of 301 characters', { questions: ['?'.repeat(301)] }, 'questions', /300/],
  ]
  test.each(cases)('refuses %s beside its field', async (_what, wrong, field, sentence) => {
    const jobId = await saveJobDraft(client, { draft: draft(wrong) })
    await expect(postJob(client, { jobId })).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'job-lint',
      fields: { [field]: expect.stringMatching(sentence) },
    })
    expect((await jobFor(client, jobId)).state).toBe('draft')
    expect(Object.keys((await jobForm(client, jobId)).lint)).toEqual([field])
  })
  test('takes the limits themselves', async () => {
    const most = {
      title: '🦊🦊🦊',
      description: 'a'.repeat(10_000),
      skills: Array.from({ length: 15 }, (_, n) => `skill ${n}`),
      questions: Array.from({ length: 8 }, (_, n) => '?'.repeat(299) + n),
      budgetMin: '0.01',
      budgetMax: '10000000',
    }
    const jobId = await post(client, most)
    expect(await jobFor(other, jobId)).toMatchObject({
      state: 'open',
      title: '🦊🦊🦊',
      budgetMinMinor: 1n,
      budgetMaxMinor: 1_000_000_000n,
    })
  })
  test('refuses more than ten files', async () => {
    const files = await Promise.all(Array.from({ length: 11 }, (_, n) => file(client, `plan ${n}.txt`)))
    const jobId = await saveJobDraft(client, { draft: draft({ fileIds: files.map(one => one.id) }) })
    await expect(postJob(client, { jobId })).rejects.toMatchObject({ fields: { files: expect.stringMatching(/Remove 1/) } })
  })
  test('makes a draft public: found, read by anyone, published as text, an event without any', async () => {
    const jobId = await post(client, { title: 'Zebra atlas' })
    expect(await found(w.visitor, 'zebra')).toEqual(['Zebra atlas'])
    expect(await jobFor(w.visitor, jobId)).toMatchObject({
      state: 'open',
      isMine: false,
      questions: ['Which shop are you proud of?'],
      client: { name: 'Clara Client', country: 'PT' },
    })
    expect((await jobFor(w.visitor, jobId)).expiresAt!.getTime() - w.live.clock.now().getTime()).toBe(30 * dayMs)
    expect(await eventsOf(jobId)).toEqual(['job.posted'])
    const { rows } = await w.owner.query(`select kind from items.public_item where subject_id = $1`, [jobId])
    expect(rows).toHaveLength(4)
    const { rows: events } = await w.owner.query(`select refs from platform.event where refs->>'jobId' = $1`, [jobId])
    expect(events).toEqual([{ refs: { jobId, sideId: client.actor.accountId } }])
  })
  test('twice at once posts once', async () => {
    const jobId = await saveJobDraft(client, { draft: draft() })
    const tries = await Promise.allSettled([1, 2].map(() => postJob(client, { jobId })))
    expect(tries.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(one => one.status === 'rejected')).toMatchObject({ reason: { reason: 'job-open' } })
  })
  test('asks for a confirmed address, a sign-in and, in an organisation, the right to hire', async () => {
    const fresh = await w.person({ emailVerified: false })
    await expect(saveJobDraft(fresh, { draft: draft() })).rejects.toMatchObject({ reason: 'email-unverified' })
    await expect(saveJobDraft(w.visitor, { draft: draft() })).rejects.toMatchObject({ kind: 'sign-in' })
    const org = await w.organisation('company', 'Harbour Books Ltd')
    const [owner, admin, hirer, finance, member] = await Promise.all(
      (['owner', 'admin', 'hirer', 'finance', 'member'] as const).map(async role => w.join(await w.person(), org, role)),
    )
    for (const ctx of [finance!, member!]) {
      await expect(saveJobDraft(ctx, { draft: draft() })).rejects.toMatchObject({
        kind: 'forbidden',
        message: expect.stringContaining('Harbour Books Ltd'),
      })
    }
    const jobId = await post(hirer!, { title: 'For Harbour Books' })
    expect(await jobFor(member!, jobId)).toMatchObject({ clientSideId: org, isMine: true })
    expect(jobActs(member!, await jobFor(member!, jobId)).close).toMatch(/member/)
    expect(jobActs(owner!, await jobFor(owner!, jobId))).toMatchObject({ close: null, edit: null, copy: expect.any(String) })
    await closeJob(admin!, { jobId })
    expect((await jobFor(w.visitor, jobId)).state).toBe('closed')
  })
})

describe('an open job', () => {
  test('is edited in step with the search, by its side only', async () => {
    const jobId = await post(client, { title: 'Walrus poster' })
    await expect(editJob(other, { jobId, draft: draft({ title: 'Mine now' }) })).rejects.toMatchObject({ kind: 'missing' })
    await expect(editJob(client, { jobId, draft: draft({ title: '' }) })).rejects.toMatchObject({
      fields: { title: expect.any(String) },
    })
    await editJob(client, { jobId, draft: draft({ title: 'Narwhal poster' }) })
    expect(await found(w.visitor, 'walrus')).toEqual([])
    expect(await found(w.visitor, 'narwhal')).toEqual(['Narwhal poster'])
    await expect(editJob(client, { jobId, draft: draft({ visibility: 'invited' }) })).rejects.toMatchObject({
      field: 'visibility',
    })
    await expect(saveJobDraft(client, { jobId, draft: draft() })).rejects.toMatchObject({ reason: 'job-open' })
    expect(await eventsOf(jobId)).toEqual(['job.posted', 'job.edited'])
  })
  test('is closed once, leaves the search, and is copied as a draft with files of its own', async () => {
    const brief = await file(client)
    const jobId = await post(client, { title: 'Ocelot logo', fileIds: [brief.id] })
    await expect(closeJob(other, { jobId })).rejects.toMatchObject({ kind: 'missing' })
    await expect(copyJob(client, { jobId })).rejects.toMatchObject({ reason: 'job-open' })
    await closeJob(client, { jobId })
    expect(await found(w.visitor, 'ocelot')).toEqual([])
    for (const act of [
      () => closeJob(client, { jobId }),
      () => editJob(client, { jobId, draft: draft() }),
      () => postJob(client, { jobId }),
    ]) {
      await expect(act()).rejects.toMatchObject({ reason: 'job-closed', message: expect.stringContaining('Copy') })
    }
    await expect(copyJob(other, { jobId })).rejects.toMatchObject({ kind: 'missing' })
    const copy = await copyJob(client, { jobId })
    const form = await jobForm(client, copy)
    expect(form).toMatchObject({
      lint: {},
      draft: { title: 'Ocelot logo', budgetMin: '1000', budgetMax: '2500.50' },
      job: { state: 'draft' },
    })
    expect(form.job.files.map(one => one.name)).toEqual(['brief.txt'])
    await removeJobDraft(client, { jobId: copy })
    await w.settle()
    expect(await fileFacts(w.visitor, [brief.id])).toHaveLength(1)
    expect(await eventsOf(jobId)).toEqual(['job.posted', 'job.closed'])
  })
  test('for invited people is seen by them alone, on its page, in search and in raw SQL', async () => {
    const brief = await file(client, 'secret.txt')
    const jobId = await post(client, { title: 'Quiet quokka', visibility: 'invited', fileIds: [brief.id] })
    const raw = (ctx: Ctx) =>
      inTx(ctx, async tx => (await tx.db.selectFrom('jobs.job').select('id').where('id', '=', jobId).execute()).length)
    expect(await found(other, 'quokka')).toEqual([])
    expect(await raw(other)).toBe(0)
    expect(await raw(w.visitor)).toBe(0)
    await expect(jobFor(other, jobId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(inTx(other, tx => inviteeAdded(tx, { jobId, sideId: sideOf(other.actor) }))).rejects.toMatchObject({
      kind: 'missing',
    })
    const forged = (clientSideId: string) =>
      inTx(other, tx =>
        tx.db
          .insertInto('jobs.invitee')
          .values({ jobId, clientSideId, sideId: other.actor.accountId, invitedAt: tx.now() })
          .execute(),
      )
    await expect(forged(client.actor.accountId)).rejects.toThrow(/row-level security/)
    await expect(forged(other.actor.accountId)).rejects.toThrow(/an_invitee_is_of_the_clients_job/)
    for (let turn = 0; turn < 2; turn++) await inTx(client, tx => inviteeAdded(tx, { jobId, sideId: sideOf(other.actor) }))
    await w.settle()
    expect(await jobFor(other, jobId)).toMatchObject({ isMine: false, files: [{ name: 'secret.txt' }] })
    expect(await raw(other)).toBe(1)
    await expect(jobFor(await w.person(), jobId)).rejects.toMatchObject({ kind: 'missing' })
    const late = await file(client, 'late.txt')
    await editJob(client, { jobId, draft: draft({ title: 'Quiet quokka', visibility: 'invited', fileIds: [brief.id, late.id] }) })
    await w.settle()
    expect(await fileFacts(other, [late.id])).toHaveLength(1)
    expect(await fileFacts(w.visitor, [late.id])).toHaveLength(0)
    await editJob(client, { jobId, draft: draft({ title: 'Quiet quokka', fileIds: [brief.id] }) })
    expect(await found(other, 'quokka')).toEqual(['Quiet quokka'])
    expect(await fileFacts(w.visitor, [brief.id])).toHaveLength(1)
  })
  test('is filled when a contract about it is signed, also when told twice; a closed one stays closed', async () => {
    const [jobId, closed] = [await post(client, { title: 'Filled falcon' }), await post(client)]
    await closeJob(client, { jobId: closed })
    for (const id of [jobId, jobId, closed])
      await inTx(client, tx => record(tx, { kind: 'contract.signed', refs: { jobId: id, contractId: tx.newId() } }))
    await w.settle()
    expect((await jobFor(w.visitor, jobId)).state).toBe('filled')
    expect((await jobFor(w.visitor, closed)).state).toBe('closed')
    expect(await found(w.visitor, 'falcon')).toEqual([])
    expect((await eventsOf(jobId)).filter(kind => kind === 'job.filled')).toHaveLength(1)
    await copyJob(client, { jobId })
  })
})

test('the row-level wall holds when a query forgets the right', async () => {
  const jobId = await saveJobDraft(client, { draft: draft({ title: 'Hidden' }) })
  const seen = (ctx: Ctx) => inTx(ctx, tx => tx.db.selectFrom('jobs.job').select('id').where('id', '=', jobId).execute())
  expect(await seen(client)).toHaveLength(1)
  expect(await seen(other)).toHaveLength(0)
  expect(await seen(w.visitor)).toHaveLength(0)
  const open = await post(client)
  const changed = await inTx(other, tx =>
    tx.db.updateTable('jobs.job').set({ title: 'Taken' }).where('id', '=', open).executeTakeFirst(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
})
