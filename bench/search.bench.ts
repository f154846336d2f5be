import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { searchJobs } from '#modules/jobs/reads'
import type { JobSearchInput } from '#modules/jobs/schema'
import type { World } from '#test/world'
import { fillJobs, wordOf } from './fill.ts'
import { goal, median, quantile, ratio, table, whole, withWorlds } from './measure.ts'

const sizes = [10_000, 100_000, 1_000_000]
const rounds = 4
/** Samples of each band and size in a round. */
const samples = 100
const rankAllSamples = 6

const between = (low: number, high: number) => wordOf(Math.floor(low * (high / low) ** Math.random()))
const bands: Record<string, () => JobSearchInput> = {
  'a very common word': () => ({ words: between(2, 8) }),
  'a common word': () => ({ words: between(20, 100) }),
  'a middling word': () => ({ words: between(300, 2_000) }),
  'a rare word': () => ({ words: between(6_000, 20_000) }),
  'two common words': () => ({ words: `${between(2, 8)} ${between(8, 100)}` }),
  'a common and a rare word': () => ({ words: `${between(2, 20)} ${between(3_000, 20_000)}` }),
  'a common word, filtered': () => ({ words: between(2, 50), kind: 'hourly', budgetMinMinor: 50_000n, budgetMaxMinor: 200_000n }),
  'only a skill': () => ({ skills: [`Skill ${Math.floor(Math.random() * 40)}`] }),
}
const commonBands = ['a very common word', 'a common word', 'two common words']

export const bench = {
  title: 'job search as the job list makes it, at three sizes on one PostgreSQL, warm',
  async run(): Promise<void> {
    await withWorlds(sizes.length, async worlds => {
      for (const [index, world] of worlds.entries()) {
        await fillJobs(world.owner, sizes[index]!)
        await world.owner.query('create index listing_by_words on jobs.listing using gin (search)')
      }
      await measure(worlds)
    })
  },
}

/** Measures worlds that are filled, one of each size. */
export async function measure(worlds: Pick<World, 'owner' | 'visitor'>[]): Promise<void> {
  const runs = worlds.map(world => (input: JobSearchInput) => searchJobs(world.visitor, input))
  const seen = await take(runs)
  tell(seen)
  const overall = sizes.map((_, index) => roundwise(seen, index, q99))
  goal(`p99 grows at most 2× from 10k to 1M (${ratio(overall[2]! / overall[0]!)})`, overall[2]! <= 2 * overall[0]!)
  await besideRankingAll(
    worlds.map(world => world.owner),
    runs,
  )
}

/** Milliseconds by round, band and size. */
type Seen = Record<string, number[][]>[]
const q99 = (figures: number[]) => quantile(figures, 0.99)

/** Every size in turn with the same search, so that noise of the machine meets all alike; the first round only warms. */
async function take(runs: ((input: JobSearchInput) => Promise<unknown>)[]): Promise<Seen> {
  const seen: Seen = []
  for (let round = -1; round < rounds; round++) {
    const ms: Seen[number] = {}
    for (const [band, ask] of Object.entries(bands)) {
      const found: number[][] = (ms[band] = runs.map(() => []))
      for (let turn = 0; turn < (round < 0 ? samples / 5 : samples); turn++) {
        const input = ask()
        for (const [size, run] of runs.entries()) found[size]!.push(await took(() => run(input)))
      }
    }
    if (round >= 0) seen.push(ms)
  }
  return seen
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** The median over the rounds of a figure of all bands (or one) at a size. */
function roundwise(seen: Seen, size: number, figure: (ms: number[]) => number, band?: string): number {
  return median(seen.map(ms => figure(band ? ms[band]![size]! : Object.values(ms).flatMap(found => found[size]!))))
}

function tell(seen: Seen): void {
  const cells = (band?: string) => {
    const p99 = sizes.map((_, size) => roundwise(seen, size, q99, band))
    const p50 = sizes.map((_, size) => roundwise(seen, size, median, band))
    return [
      ...sizes.map((_, size) => `${p50[size]!.toFixed(1)} / ${p99[size]!.toFixed(1)}`),
      ratio(p50[2]! / p50[0]!),
      ratio(p99[2]! / p99[0]!),
    ]
  }
  table([
    ['p50 / p99 in ms', ...sizes.map(size => `${whole(size)} jobs`), 'p50 grows', 'p99 grows'],
    ...Object.keys(bands).map(band => [band, ...cells(band)]),
    ['all of them', ...cells()],
  ])
}

/** The plain way: a word index over all listings, every hit ranked, the best 20 taken. */
async function besideRankingAll(owners: pg.Pool[], runs: ((input: JobSearchInput) => Promise<unknown>)[]): Promise<void> {
  const rows = [['common words, median ms', ...sizes.map(size => `${whole(size)} jobs`)]]
  const [ours, plain]: [number[][], number[][]] = [sizes.map(() => []), sizes.map(() => [])]
  for (const band of commonBands) {
    for (let turn = -1; turn < rankAllSamples; turn++) {
      const input = bands[band]!()
      for (const [size, owner] of owners.entries()) {
        const [plainMs, oursMs] = [await took(() => rankAll(owner, input.words!)), await took(() => runs[size]!(input))]
        if (turn < 0) continue
        plain[size]!.push(plainMs)
        ours[size]!.push(oursMs)
      }
    }
  }
  rows.push(['every hit ranked with ts_rank', ...plain.map(ms => median(ms).toFixed(1))])
  rows.push(['searchJobs', ...ours.map(ms => median(ms).toFixed(1))])
  const ratios = plain.map((ms, size) => median(ms) / median(ours[size]!))
  rows.push(['how much faster', ...ratios.map(ratio)])
  table(rows)
  goal('at 1M at least 10× faster on common words than ranking every hit', ratios[2]! >= 10)
}

function rankAll(owner: pg.Pool, words: string): Promise<unknown> {
  const query = words
    .split(' ')
    .map(word => `${word}:*`)
    .join(' & ')
  return owner.query(
    `select job_id, title, excerpt, kind, skills, budget_min_minor, budget_max_minor, currency, client_country, posted_at, ts_rank(search, $1::tsquery, 1) as score
     from jobs.listing where search @@ $1::tsquery order by score desc, posted_at desc limit 20`,
    [query],
  )
}
