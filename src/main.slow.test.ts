import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let dataDir: string
let children: ChildProcess[]

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-main-'))
  children = []
})
afterEach(async () => {
  for (const child of children) if (isRunning(child)) await ended(child, 'SIGTERM')
  // A test that failed half-way may leave the database: start and stop take it down.
  if (existsSync(postmasterFile())) await ended(await running(start()), 'SIGINT')
  await rm(dataDir, { recursive: true, force: true })
})

const postmasterFile = () => path.join(dataDir, 'postgres', 'postmaster.pid')
const postmaster = () => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0])
const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null

function start(errors: 'inherit' | 'pipe' = 'inherit'): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: dataDir,
    ROLE: 'worker',
    SEED: 'none',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['src/main.ts'], { env, stdio: ['ignore', 'inherit', errors] })
  children.push(child)
  return child
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
  const end = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  child.kill(signal)
  const [code, by] = await end
  return code ?? by
}

/** Asks the database in the data folder, as its owner. */
async function ask<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim()
  const port = readFileSync(path.join(dataDir, 'postgres.port'), 'utf8').trim()
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Waits until the worker listens for what acts leave; it is the last thing that a start does. */
async function running(child: ChildProcess): Promise<ChildProcess> {
  for (;;) {
    if (!isRunning(child)) throw new Error(`The process ended while it started: ${child.exitCode ?? child.signalCode}`)
    const ears = await ask(`select 1 from pg_stat_activity where query = 'listen "clock"'`).catch(() => [])
    if (ears.length > 0) return child
    await pause(50)
  }
}

const addPerson = (name: string) =>
  ask(
    `insert into accounts.account (id, name, email, created_at, updated_at) values (gen_random_uuid(), '${name}', '${name}@example.org', now(), now())`,
  )
const people = async () => (await ask<{ name: string }>('select name from accounts.account order by name')).map(row => row.name)
/** Asks for background work that nobody does, so that each order stays countable wherever it lies. */
const order = (from: number, to: number) =>
  ask(
    `insert into platform.outbox (id, task, payload) select gen_random_uuid(), 'x.nobody', jsonb_build_object('n', n) from generate_series(${from}, ${to}) n`,
  )
const orders = async () =>
  (
    await ask<{ n: number }>(
      `select (payload->>'n')::int as n from platform.outbox union all select (payload->>'n')::int from graphile_worker._private_jobs order by n`,
    )
  ).map(row => row.n)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

function expectNoLeftovers(): void {
  expect(existsSync(postmasterFile())).toBe(false)
  expect(readdirSync(path.join(dataDir, 'postgres.users'))).toEqual([])
}

describe('a running instance', { timeout: 120_000 }, () => {
  test('killed hard: what was committed is there at the next start, nothing is lost and nothing done twice', async () => {
    const first = await running(start())
    await addPerson('ada')
    await order(1, 1_000)
    expect(await ended(first, 'SIGKILL')).toBe('SIGKILL')
    // The database is a process of its own and lives on; the next start takes it back.
    const pid = postmaster()
    const second = await running(start())
    expect(postmaster()).toBe(pid)
    expect(await people()).toEqual(['ada'])
    expect(await orders()).toEqual(upTo(1_000))
    expect(await ended(second, 'SIGINT')).toBe(0)
    expectNoLeftovers()
  })

  test('killed hard together with its database, as in a power cut: the same', async () => {
    const first = await running(start())
    await addPerson('ben')
    await order(1, 1_000)
    const pid = postmaster()
    await ended(first, 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    const second = await running(start())
    expect(await people()).toEqual(['ben'])
    expect(await orders()).toEqual(upTo(1_000))
    expect(await ended(second, 'SIGTERM')).toBe(0)
    expectNoLeftovers()
  })

  test('starts its database again when that dies under it, and goes on', async () => {
    const child = await running(start())
    const pid = postmaster()
    process.kill(pid, 'SIGKILL')
    while (!existsSync(postmasterFile()) || postmaster() === pid) {
      expect(isRunning(child)).toBe(true)
      await pause(50)
    }
    await running(child)
    await order(1, 10)
    const waiting = `select count(*)::int as n from platform.outbox`
    while ((await ask<{ n: number }>(waiting))[0]!.n > 0) await pause(50)
    expect(await orders()).toEqual(upTo(10))
    expect(isRunning(child)).toBe(true)
    expect(await ended(child, 'SIGINT')).toBe(0)
    expectNoLeftovers()
  })

  test('ends with a sentence when its database died and can’t be started again', async () => {
    const child = await running(start('pipe'))
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const pid = postmaster()
    const data = path.join(dataDir, 'postgres')
    renameSync(data, `${data}.away`)
    const end = once(child, 'close')
    process.kill(pid, 'SIGKILL')
    expect((await end)[0]).toBe(1)
    expect(said).toContain('PostgreSQL ended and could not be started again, so Symbolon ends too.')
    renameSync(`${data}.away`, data)
  })

  test('stopped while it starts for the first time, it leaves nothing running, and starts the next time', async () => {
    const child = start()
    while (!existsSync(postmasterFile())) {
      expect(isRunning(child)).toBe(true)
      await pause(20)
    }
    expect(await ended(child, 'SIGINT')).toBe(0)
    expectNoLeftovers()
    expect(await ended(await running(start()), 'SIGINT')).toBe(0)
    expectNoLeftovers()
  })

  test('two processes on one data folder share it; the last one out stops the database', async () => {
    const one = await running(start())
    const other = start()
    while ((await ask(`select 1 from pg_stat_activity where query = 'listen "clock"'`)).length < 2) await pause(50)
    expect(await ended(one, 'SIGINT')).toBe(0)
    expect(await ask('select 1')).toHaveLength(1)
    expect(await ended(other, 'SIGINT')).toBe(0)
    expectNoLeftovers()
  })
})
