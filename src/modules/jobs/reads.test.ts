import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedIn, wordsIn, type Asked } from '#engines/ranking/words'
import type { Ctx, Person } from '#platform/ctx'
import { closeJob, postJob, saveJobDraft } from '#modules/jobs/acts'
import { searchJobs } from '#modules/jobs/reads'
import { JobBody, JobSearch, type JobHit, type JobTerms } from '#modules/jobs/schema'
import { openWorld, type World } from '#test/world'

let w: World
let client: Ctx & { actor: Person }
const posted: (JobTerms & { at: number })[] = []

async function post(ctx: Ctx, { budgetMinMinor, budgetMaxMinor, ...terms }: JobTerms) {
  const draft = JobBody.parse({ ...terms, budgetMinMinor: budgetMinMinor?.toString(), budgetMaxMinor: budgetMaxMinor.toString() })
  const jobId = await saveJobDraft(ctx, { draft })
  await postJob(ctx, { jobId })
  return { jobId }
}

/** The same numbers in every run. */
function randomOf(seed: number): () => number {
  return () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}
const random = randomOf(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const vocabulary = [
  'logo',
  'design',
  'designer',
  'designers',
  'java',
  'javascript',
  'café',
  'cafe',
  'node.js',
  'C++',
  'illustration',
  'shop',
  'shops',
  '網頁設計',
  'translation',
  'São',
  'Paulo',
  'poster',
]
const skills = ['TypeScript', 'Node.js', 'Figma', 'C++', 'Copy writing']

beforeAll(async () => {
  w = await openWorld()
  client = await w.person()
  for (let n = 0; n < 160; n++) {
    const min = BigInt(1 + Math.floor(2 ** (random() * 20)))
    const fields: JobTerms = {
      title: `${pick(vocabulary)} ${pick(vocabulary)} ${n}`,
      description: `${Array.from({ length: 12 }, () => pick(vocabulary)).join(' ')} 0123456789 0123456789 0123456789`,
      skills: [...new Set([pick(skills), pick(skills)])],
      kind: pick(['fixed', 'hourly']),
      budgetMinMinor: n % 5 === 0 ? null : min,
      budgetMaxMinor: min + BigInt(Math.floor(random() * 100_000)),
      currency: pick(['EUR', 'EUR', 'JPY']),
      questions: [],
      fileIds: [],
      visibility: 'public',
    }
    posted.push({ ...fields, at: w.live.clock.now().getTime() })
    await post(client, fields)
    if (n % 3 === 0) await w.advance({ ms: 1 + Math.floor(random() * 6 * 3_600_000) })
  }
})
afterAll(() => w[Symbol.asyncDispose]())

async function all(input: Record<string, unknown>, ctx: Ctx = w.visitor, limit = 7): Promise<JobHit[]> {
  const rows: JobHit[] = []
  for (let cursor: string | null = null, turn = 0; turn < 100; turn++) {
    const page = await searchJobs(ctx, JobSearch.parse({ ...input, cursor, limit }))
    rows.push(...page.rows)
    if (!page.next) return rows
    cursor = page.next
  }
  throw new Error('The pages never end.')
}

/** The plainest way to say what a search must find. */
function naive(input: {
  words?: string
  skills?: string
  kind?: string
  currency?: string
  budgetMinMinor?: string
  budgetMaxMinor?: string
  postedWithinDays?: number
}): string[] {
  const asked: Asked = askedIn(input.words ?? '')
  const now = w.live.clock.now().getTime()
  return posted
    .filter(job => {
      const parts = [job.title, job.skills.join('\n'), job.description].map(wordsIn)
      const words = parts.flat()
      const has = (word: { text: string; isPrefix: boolean }) =>
        words.some(one => one === word.text || (word.isPrefix && one.startsWith(word.text)))
      const hasPhrase = (phrase: string[]) =>
        parts.some(part => part.some((_, at) => phrase.every((word, i) => part[at + i] === word)))
      const names = job.skills.map(skill => wordsIn(skill).join(' '))
      return (
        asked.words.every(has) &&
        asked.phrases.every(hasPhrase) &&
        !asked.without.some(has) &&
        (input.skills ?? '')
          .split(',')
          .filter(Boolean)
          .every(skill => names.includes(wordsIn(skill).join(' '))) &&
        (!input.kind || job.kind === input.kind) &&
        (!input.currency || job.currency === input.currency) &&
        (!input.budgetMinMinor || job.budgetMaxMinor >= BigInt(input.budgetMinMinor)) &&
        (!input.budgetMaxMinor || (job.budgetMinMinor ?? 0n) <= BigInt(input.budgetMaxMinor)) &&
        (!input.postedWithinDays || job.at >= now - input.postedWithinDays * 86_400_000)
      )
    })
    .map(job => job.title)
    .toSorted()
}

describe('a search finds what a reader would', () => {
  const searches: Parameters<typeof naive>[0][] = [
    {},
    { words: 'logo' },
    { words: 'design' },
    { words: 'designers' },
    { words: 'java' },
    { words: 'CAFE' },
    { words: 'shops logo' },
    { words: '"logo design"' },
    { words: '"shop java" poster' },
    { words: 'logo -java' },
    { words: 'c++' },
    { words: 'node' },
    { words: '設計' },
    { words: '網' },
    { words: 'sao paulo' },
    { words: 'post*' },
    { words: 'absent' },
    { words: '-logo' },
    { skills: 'node js' },
    { skills: 'C++,Figma' },
    { kind: 'hourly' },
    { kind: 'fixed', words: 'shop' },
    { currency: 'JPY' },
    { currency: 'EUR', budgetMinMinor: '10000' },
    { currency: 'EUR', budgetMaxMinor: '5000' },
    { currency: 'EUR', budgetMinMinor: '1000', budgetMaxMinor: '50000', words: 'design' },
    { currency: 'JPY', budgetMinMinor: '3000', budgetMaxMinor: '9000' },
    { postedWithinDays: 2 },
    { postedWithinDays: 3, words: 'java' },
    { postedWithinDays: 5, kind: 'hourly', skills: 'typescript' },
  ]
  test.each(searches)('%j', async search => {
    const expected = naive(search)
    for (const sort of ['newest', 'relevance']) {
      const rows = await all({ ...search, sort })
      expect(rows.map(row => row.title).toSorted()).toEqual(expected)
    }
    const newest = await all({ ...search, sort: 'newest' })
    expect(newest.map(row => row.postedAt.getTime())).toEqual(newest.map(row => row.postedAt.getTime()).toSorted((a, b) => b - a))
    expect((await searchJobs(w.visitor, JobSearch.parse({ ...search, limit: 5 }))).total).toBe(expected.length)
  })

  test('random searches of two words and a filter', async () => {
    for (let turn = 0; turn < 40; turn++) {
      const search = {
        words: `${pick(vocabulary)} ${pick(vocabulary)}`,
        ...(random() < 0.5 && { kind: pick(['fixed', 'hourly']) }),
        ...(random() < 0.5 && { skills: pick(skills) }),
      }
      expect((await all(search, w.visitor, 50)).map(row => row.title).toSorted(), JSON.stringify(search)).toEqual(naive(search))
    }
  })
})

test('a title says more than a description', async () => {
  const rows = await all({ words: 'illustration' })
  const inTitle = rows.map(row => row.title.includes('illustration'))
  expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)))
})

test('a forged page link is refused, and hostile words are only words', async () => {
  const forged = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url')
  const id = '01900000-0000-7000-8000-000000000000'
  for (const cursor of [
    'nonsense',
    forged(['newest', 'x', '2026-01-01', id]),
    forged(['newest', '1', 'never', id]),
    forged(['newest', '1', '2026-01-01', "'; drop table"]),
    forged(['newest', '1e99', '2026-01-01', id]),
    forged(['newest', '1', '+275760-09-13T00:00:00.000Z', id]),
  ]) {
    await expect(searchJobs(w.visitor, JobSearch.parse({ cursor }))).rejects.toMatchObject({ reason: 'bad-cursor' })
  }
  expect(await searchJobs(w.visitor, { words: '???' })).toEqual({ rows: [], next: null, total: 0 })
  expect(await searchJobs(w.visitor, { skills: ['???'] })).toEqual({ rows: [], next: null, total: 0 })
  await expect(searchJobs(w.visitor, { currency: 'EUR', budgetMinMinor: 2n, budgetMaxMinor: 1n })).rejects.toMatchObject({
    field: 'budgetMinMinor',
  })
  for (const words of [`'; drop table jobs.job; --`, `') | '§|x':*`, '\\\\ \' " & | ! ( ) <-> :*', '\u0000', '𝔘𝔫𝔦'.repeat(30)]) {
    await expect(searchJobs(w.visitor, JobSearch.parse({ words }))).resolves.toBeDefined()
  }
})

describe('pages stay whole while others post and close', () => {
  test.each(['newest', 'relevance'])('%s', async sort => {
    const before = await all({ words: 'logo', sort }, w.visitor, 100)
    const seen: string[] = []
    const closed = new Set<string>()
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof searchJobs>> = await searchJobs(
        w.visitor,
        JobSearch.parse({ words: 'logo', sort, cursor, limit: 5 }),
      )
      seen.push(...page.rows.map(row => row.id))
      cursor = page.next
      await w.advance({ ms: 10 })
      await post(client, { ...posted[0]!, title: `logo late ${seen.length} ${sort}` })
      const last = before.findLast(row => !closed.has(row.id) && !seen.includes(row.id))
      if (last && seen.length === 10) {
        closed.add(last.id)
        await closeJob(client, { jobId: last.id })
      }
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(before.map(row => row.id).filter(id => !closed.has(id)))
    // What was posted meanwhile must not trouble the other tests.
    await w.owner.query(`delete from jobs.listing where title like 'logo late %'`)
  })
})

test('a search walks on over full and emptied segments and spans', async () => {
  await using own = await openWorld()
  const ada = await own.person()
  const { jobId } = await post(ada, { ...posted[0]!, title: 'First of all' })
  await own.owner.query('update jobs.listing set segment = -3 where job_id = $1', [jobId])
  for (let n = 0; n < 3; n++) await post(ada, { ...posted[0]!, title: `Second part ${n}` })
  // A segment that is full: the next listing begins a new one.
  await own.owner.query(
    `insert into jobs.job (id, client_side_id, author_id, state, kind, created_at, updated_at) select uuidv7(), $1, $1, 'draft', 'fixed', now(), now() from generate_series(1, 2048)`,
    [ada.actor.accountId],
  )
  await own.owner.query(
    `insert into jobs.listing (job_id, kind, title, excerpt, skills, currency, posted_at, segment, search, facets)
    select id, 'fixed', 'Filler', '', '{}', 'EUR', $1, 100, '''filler'':1', '{}' from jobs.job where state = 'draft'`,
    [own.live.clock.now()],
  )
  await post(ada, { ...posted[0]!, title: 'After the full one' })
  expect((await own.owner.query(`select segment from jobs.listing where title = 'After the full one'`)).rows).toEqual([
    { segment: 101 },
  ])
  const rows = await searchJobs(own.visitor, JobSearch.parse({ words: 'first' }))
  expect(rows.rows.map(row => row.title)).toEqual(['First of all'])
  expect((await searchJobs(own.visitor, JobSearch.parse({ words: 'filler' }))).total).toBe(1000)
})
