import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { startPostgres } from '#adapters/postgres-embedded'
import { migrate } from '#platform/migrate'
import { openWorld, testSecret, type World } from '#test/world'

/** The middle of some figures. */
export function median(figures: number[]): number {
  return quantile(figures, 0.5)
}

/** The figure below which a share `q` of them lies (nearest rank). */
export function quantile(figures: number[], q: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]!
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** How many times a second `work` ends when `workers` repeat it for `ms`; `work` is told who and how often. */
export async function rate(
  workers: number,
  ms: number,
  work: (worker: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const from = performance.now()
  let done = 0
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let turn = 0; performance.now() - from < ms; turn++) {
        await work(worker, turn)
        done++
      }
    }),
  )
  return (done * 1000) / (performance.now() - from)
}

/**
 * Takes turns (A B C A B C …), so that noise of the machine meets all alike; answers each one's median.
 * The rounds before the first are thrown away: nobody is measured cold. What has much code needs more of them, as a server
 * has that has run for some seconds.
 */
export async function inTurns(
  rounds: number,
  runs: Record<string, () => Promise<number>>,
  coldRounds = 1,
): Promise<Record<string, number>> {
  const seen: Record<string, number[]> = Object.fromEntries(Object.keys(runs).map(name => [name, []]))
  for (let round = -coldRounds; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const figure = await run()
      if (round >= 0) seen[name]!.push(figure)
    }
  }
  return Object.fromEntries(Object.entries(seen).map(([name, figures]) => [name, median(figures)]))
}

/** Prints rows as a table, the first being its head. */
export function table(rows: string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  for (const [index, row] of rows.entries()) {
    process.stdout.write(
      `${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}\n`,
    )
    if (index === 0) process.stdout.write(`${widths.map(width => '-'.repeat(width)).join('  ')}\n`)
  }
}

/** Says a goal beside what was measured. */
export function goal(sentence: string, isMet: boolean): void {
  process.stdout.write(`${isMet ? 'met   ' : 'MISSED'} ${sentence}\n`)
}

export const whole = (figure: number) => Math.round(figure).toLocaleString('en')
export const ratio = (figure: number) => `${figure.toFixed(2)}×`

/** A real PostgreSQL of its own with everything written to disk (fsync on), migrated; gone afterwards. */
export async function withPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symbolon-bench-'))
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres') })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A world as the tests have it, on a durable PostgreSQL. */
export function withWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  return withWorlds(1, ([world]) => work(world!))
}

/** Some worlds beside each other on one durable PostgreSQL. */
export function withWorlds<T>(count: number, work: (worlds: World[]) => Promise<T>): Promise<T> {
  return withPostgres(async url => {
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    await admin.query('create database bench_template')
    await admin.end()
    await migrate(Object.assign(new URL(url), { pathname: '/bench_template' }).toString(), { secret: testSecret })
    process.env.SYMBOLON_TEST_PG = url
    process.env.SYMBOLON_TEST_TEMPLATE = 'bench_template'
    await using open = new AsyncDisposableStack()
    const worlds: World[] = []
    while (worlds.length < count) worlds.push(open.use(await openWorld()))
    return await work(worlds)
  })
}
