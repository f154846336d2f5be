import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { currencies } from '#lib/money'
import { migrate } from '#platform/migrate'
import { freePort, startApp } from '../e2e/app.ts'
import { fillJobs } from './fill.ts'
import { goal, median, ratio, table, whole, withPostgres } from './measure.ts'

const jobs = 10_000
const connections = 16
const rounds = 5
const seconds = 4
const peers = path.resolve('bench/peers')
const secret = 'a-secret-of-the-benchmarks-only-012345'

interface Served {
  perSecond: number
  p99: number
}

export const bench = {
  title: `the job list of ${whole(jobs)} jobs as a page, ${connections} connections, one process each, not compressed`,
  async run(): Promise<void> {
    await withPostgres(async url => {
      await migrate(url, { secret })
      const owner = new pg.Pool({ connectionString: url })
      await fillJobs(owner, jobs)
      const { rows } = await owner.query<{ title: string }>(
        'select title from jobs.listing order by segment desc, posted_at desc limit 20',
      )
      await owner.end()
      const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-list-'))
      await using app = await startApp({ dataDir, env: { DATABASE_URL: url, SECRET: secret } })
      await using next = await startNext(url)
      const pages = { ours: `http://127.0.0.1:${app.port}/jobs`, next: `${next.url}/jobs` }
      for (const page of Object.values(pages))
        await mustShow(
          page,
          rows.map(row => row.title),
        )
      const seen = { ours: [] as Served[], next: [] as Served[] }
      for (let round = -1; round < rounds; round++) {
        for (const name of ['ours', 'next'] as const) {
          const served = await load(pages[name])
          if (round >= 0) seen[name].push(served)
        }
      }
      tell(seen)
      await rm(dataDir, { recursive: true, force: true })
    })
  },
}

function tell(seen: Record<'ours' | 'next', Served[]>): void {
  const middle = (who: 'ours' | 'next', what: keyof Served) => median(seen[who].map(served => served[what]))
  const row = (label: string, who: 'ours' | 'next') => [
    label,
    whole(middle(who, 'perSecond')),
    whole(middle(who, 'p99')),
    ratio(middle(who, 'perSecond') / middle('next', 'perSecond')),
  ]
  table([['what', 'pages/s', 'p99 ms', 'beside Next.js'], row('Next.js, server component', 'next'), row('Symbolon', 'ours')])
  goal('served at least 2× as often as the same page in Next.js', middle('ours', 'perSecond') >= 2 * middle('next', 'perSecond'))
}

/** The oracle: whoever does not show every title is not timed. */
async function mustShow(page: string, titles: string[]): Promise<void> {
  const html = await (await fetch(page)).text()
  const missing = titles.filter(title => !html.includes(title))
  if (titles.length !== 20 || missing.length > 0) throw new Error(`${page} does not show ${missing.join(', ')}.`)
}

/** The same page in Next.js, built and served as its own documentation says. */
async function startNext(databaseUrl: string): Promise<{ url: string; [Symbol.asyncDispose](): Promise<void> }> {
  const program = path.join(peers, 'node_modules/next/dist/bin/next')
  const cwd = path.join(peers, 'next')
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    BENCH_CURRENCIES: Object.keys(currencies).join(' '),
  } as NodeJS.ProcessEnv
  const built = spawnSync(process.execPath, [program, 'build'], { cwd, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`next build ended with ${built.status}:\n${built.stdout}${built.stderr}`)
  const port = await freePort()
  const child = spawn(process.execPath, [program, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    cwd,
    env,
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/jobs`, child)
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function answers(page: string, child: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 600 && child.exitCode === null; turn++) {
    const isThere = await fetch(page).then(
      answer => answer.ok,
      () => false,
    )
    if (isThere) return
    await pause(50)
  }
  child.kill('SIGTERM')
  throw new Error(`${page} does not answer.`)
}

/** Asks for the page as fast as it comes, in a process of its own. */
async function load(page: string): Promise<Served> {
  const args = [
    path.join(peers, 'node_modules/autocannon/autocannon.js'),
    '--json',
    '--no-progress',
    '-c',
    String(connections),
    '-d',
    String(seconds),
    page,
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'close')
  const told = JSON.parse(output) as { requests: { average: number }; latency: { p99: number }; errors: number; non2xx: number }
  if (told.errors + told.non2xx > 0) throw new Error(`${page}: ${told.errors} errors, ${told.non2xx} answers other than 200.`)
  return { perSecond: told.requests.average, p99: told.latency.p99 }
}
