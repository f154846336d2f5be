import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { program, type Place } from '#adapters/postgres-binaries'

/** Recovery after a crash may have to replay a lot. */
const READY_WAIT_MS = 60_000
const LOG_LIMIT_BYTES = 10_000_000
const WRONG_PASSWORD = '28P01'

/** What one start goes by. */
export interface Setting {
  place: Place
  password: string
  /** The path that `.port`, `.log` and so on are appended to. */
  beside: string
  ephemeral?: boolean
  port?: number
}

/** The superuser's connection string. */
export function urlOf(setting: Setting, port: number): string {
  return `postgres://postgres:${setting.password}@127.0.0.1:${port}/postgres`
}

/** Our own locale or folder must not reach PostgreSQL: the one is decided, the other may be closed to its account. */
export function surroundings(): { cwd: string; env: NodeJS.ProcessEnv } {
  return { cwd: os.tmpdir(), env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
}

/** A server that answers. */
export interface Running {
  port: number
  pid: number
  adopted: boolean
}

/** Looks for a running one, else starts one, until one answers; what is going up or down is waited for. */
export async function startOrAdopt(setting: Setting): Promise<Running> {
  const deadline = Date.now() + READY_WAIT_MS
  let complaint = ''
  while (Date.now() < deadline) {
    const other = runningOn(setting.place.dataDir)
    if (other) {
      if (await answers(setting, other.port)) return { ...other, adopted: true }
      await pause(50)
      continue
    }
    const outcome = await startOnce(setting, deadline)
    if (typeof outcome !== 'string') return outcome
    complaint = outcome
    // Processes of a killed server still hold its memory, or somebody was quicker with the port: both pass.
    if (!/in use|already exists/i.test(complaint)) break
    await pause(100)
  }
  throw new Error(`PostgreSQL did not start. Its log ${setting.beside}.log ends with:\n${complaint}`)
}

/** The postmaster named in postmaster.pid, if it lives and is one; a leftover file is removed. */
function runningOn(dataDir: string): { pid: number; port: number } | undefined {
  const file = path.join(dataDir, 'postmaster.pid')
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  const pid = Number(lines[0])
  if (!pid) return undefined
  if (isPostmaster(pid, dataDir)) return { pid, port: Number(lines[3]) }
  // Left by a kill -9 or a power cut. PostgreSQL would refuse to start if another process had got this number since.
  fs.rmSync(file, { force: true })
  return undefined
}

/** True when the process lives and is the main process of a PostgreSQL on this data. */
export function isPostmaster(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false
  try {
    const commandLine = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return commandLine.includes('postgres') && commandLine.split('\0').includes(dataDir)
  } catch {
    // No /proc on this system: ask ps; where that is missing too, believe the file.
    const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return answer.status !== 0 || answer.stdout.includes(dataDir)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One try: the running server, or the end of its log. */
async function startOnce(setting: Setting, deadline: number): Promise<Running | string> {
  const port = await choosePort(setting)
  const child = spawnServer(setting, port)
  const end = new Promise<'ended'>(resolve => {
    child.once('exit', () => resolve('ended'))
    child.once('error', () => resolve('ended'))
  })
  try {
    while (Date.now() < deadline) {
      const first = await Promise.race([end, answers(setting, port)])
      if (first === true) return { port, pid: child.pid!, adopted: false }
      if (first === 'ended') break
      await pause(20)
    }
  } catch (error) {
    child.kill('SIGINT')
    throw error
  }
  child.kill('SIGQUIT')
  return endOf(`${setting.beside}.log`)
}

/** Systems give higher ports to outgoing connections: one of them may be taken by the time a server that fell is back. */
const firstPorts = { from: 20_000, to: 30_000 }

async function choosePort({ port, beside }: Setting): Promise<number> {
  if (port) return port
  const last = fs.existsSync(`${beside}.port`) ? Number(fs.readFileSync(`${beside}.port`, 'utf8')) : 0
  const others = Array.from({ length: 20 }, () => randomInt(firstPorts.from, firstPorts.to))
  for (const wanted of [...(last ? [last] : []), ...others]) if (await freePort(wanted)) return wanted
  return (await freePort(0)) ?? 0
}

/** The port if it can be taken on 127.0.0.1 (0: any), else undefined. */
function freePort(port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = net.createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const taken = (server.address() as net.AddressInfo).port
      server.close(() => resolve(taken))
    })
  })
}

/** In a process group of its own, so that a Ctrl-C in the terminal stops the app first, and the app this. */
function spawnServer(setting: Setting, port: number): ChildProcess {
  const { place, beside } = setting
  const file = `${beside}.log`
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) fs.renameSync(file, `${file}.1`)
  const log = fs.openSync(file, 'a', 0o600)
  try {
    const args = ['-D', place.dataDir, '-p', String(port), ...settings(setting)]
    const child = spawn(program(place, 'postgres'), args, {
      ...place.account,
      ...surroundings(),
      detached: true,
      // A file, not a pipe: the server may outlive us, and writes on.
      stdio: ['ignore', log, log],
    })
    child.unref()
    return child
  } finally {
    fs.closeSync(log)
  }
}

function settings({ place, ephemeral }: Setting): string[] {
  const statistics = fs.existsSync(path.join(place.native, 'lib', 'postgresql', 'pg_stat_statements.so'))
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_preload_libraries: statistics ? 'pg_stat_statements' : '',
    // Taken when needed. PostgreSQL's own 128 MB would have every search of a large instance ask the system for its pages.
    shared_buffers: `${Math.max(128, Math.min(1024, Math.floor(memoryMb() / 8)))}MB`,
    io_method: 'sync', // pages are mostly in the system's cache, where handing a read to a worker takes longer than reading
    jit: 'off', // our queries are short; compiling them costs more than it saves
    wal_level: 'replica',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log must not repeat what people wrote: neither the statement nor the row an error is about.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(ephemeral
      ? { shared_buffers: '128MB', fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum_naptime: '1h' }
      : { synchronous_commit: 'on' }),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The memory that this machine has, or that our container is allowed. */
function memoryMb(): number {
  return Math.min(os.totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20
}

/** True when our server answers on the port: our password fits and the data is ours. */
async function answers(setting: Setting, port: number): Promise<boolean> {
  if (!port) return false
  const client = new pg.Client({ connectionString: urlOf(setting, port), connectionTimeoutMillis: 5_000 })
  // A server going down cuts the connection; the failed query already says so.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`)
    return rows[0]?.dir === setting.place.dataDir
  } catch (error) {
    if ((error as pg.DatabaseError).code !== WRONG_PASSWORD) return false
    throw new Error(`${setting.beside}.password does not fit the data in ${setting.place.dataDir}.`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}

function endOf(file: string): string {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}
