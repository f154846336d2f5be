import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPostgres, type EmbeddedPostgres } from '#adapters/postgres-embedded'

let dir: string
let dataDir: string
let running: EmbeddedPostgres[]

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'symbolon-pg-'))
  dataDir = path.join(dir, 'postgres')
  running = []
})

afterEach(async () => {
  for (const server of running) await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
})

async function start(options: { ephemeral?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir, ...options })
  running.push(server)
  return server
}

async function ask(url: string, ...statements: string[]): Promise<unknown> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    let last: unknown
    for (const statement of statements) last = (await client.query({ text: statement, rowMode: 'array' })).rows[0]?.[0]
    return last
  } finally {
    await client.end()
  }
}

function postmaster(): number {
  return Number(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
}

describe('the embedded PostgreSQL', { timeout: 90_000 }, () => {
  test('keeps its data, its port and its password over a restart', async () => {
    const first = await start()
    await ask(first.url, 'create table note (text text)', `insert into note values ('kept')`)
    await first.stop()
    expect(fs.existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false)
    const second = await start()
    expect(second).toMatchObject({ url: first.url, adopted: false })
    expect(await ask(second.url, 'select text from note')).toBe('kept')
    expect(await ask(second.url, `select datlocprovider::text || datlocale from pg_database where datname = 'postgres'`)).toBe(
      'bC.UTF-8',
    )
  })

  test('keeps every acknowledged row when its main process is killed', async () => {
    const first = await start()
    await ask(first.url, 'create table note (n int)', 'insert into note select generate_series(1, 1000)')
    process.kill(postmaster(), 'SIGKILL')
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.url, 'select count(*)::int from note')).toBe(1000)
  })

  test('is shared by those who start it on the same data, and stopped by the last of them', async () => {
    const [one, other] = await Promise.all([start(), start()])
    expect(one.adopted).toBe(!other.adopted)
    expect(other.url).toBe(one.url)
    await one.stop()
    expect(await ask(other.url, 'select 1')).toBe(1)
    await other.stop()
    expect(fs.existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false)
  })

  test('takes back one whose user was killed, and then stops it', async () => {
    const first = await start()
    const pid = postmaster()
    // What a kill -9 of the app leaves: the server runs, and the lease names a process that is gone.
    fs.renameSync(
      path.join(`${dataDir}.users`, fs.readdirSync(`${dataDir}.users`)[0]!),
      path.join(`${dataDir}.users`, '4194999-1'),
    )
    const second = await start()
    expect(second).toMatchObject({ adopted: true, url: first.url })
    expect(postmaster()).toBe(pid)
    await second.stop()
    expect(fs.existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false)
  })

  test('starts over a postmaster.pid whose number another process has got', async () => {
    await (await start()).stop()
    fs.writeFileSync(path.join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n\nready\n`)
    const again = await start()
    expect(again.adopted).toBe(false)
  })

  test('answers on loopback only, keeps its password to its owner, and leaves nothing when ephemeral', async () => {
    const server = await start({ ephemeral: true })
    expect(await ask(server.url, 'show listen_addresses')).toBe('127.0.0.1')
    expect(fs.statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600)
    await expect(ask(server.url.replace(/:\w+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
    await server.stop()
    expect(fs.readdirSync(dir)).toEqual([])
  })

  test('says so when the password file is not the one of the data, and leaves nothing running', async () => {
    await (await start()).stop()
    fs.writeFileSync(`${dataDir}.password`, 'another')
    await expect(start()).rejects.toThrow(/password does not fit/)
    await vi.waitFor(() => expect(fs.existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false), 10_000)
  })

  test('says what to do about data of another version', async () => {
    fs.mkdirSync(dataDir)
    fs.writeFileSync(path.join(dataDir, 'PG_VERSION'), '16\n')
    await expect(start()).rejects.toThrow(/written by PostgreSQL 16/)
  })
})
