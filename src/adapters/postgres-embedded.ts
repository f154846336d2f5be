import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findPlace, program, type Place } from '#adapters/postgres-binaries'
import { addLease, type Lease } from '#adapters/postgres-leases'
import { isPostmaster, startOrAdopt, surroundings, urlOf, type Setting } from '#adapters/postgres-process'

/** A running PostgreSQL of ours. */
export interface EmbeddedPostgres {
  /** Connection string of the superuser, for the database `postgres`. */
  url: string
  /** True when it was already running: left behind by a killed process, or shared with one that lives. */
  adopted: boolean
  /** Stops it, unless another process still uses it; an ephemeral one's data is removed. May be called twice. */
  stop(): Promise<void>
}

/** How to start. */
export interface StartOptions {
  /** Where the data is, or will be. Beside it: `<dataDir>.password`, `.port`, `.log` and `.users/`. */
  dataDir: string
  /** For tests: fast, not crash-safe, and gone after `stop`. */
  ephemeral?: boolean
  /** The port on 127.0.0.1; without it the last one again if it is free, else any free one. */
  port?: number
  /** With it the server is started again, on the same port, when it dies under us; this hears when that is not possible. */
  onLost?: (error: Error) => void
}

const STOP_WAIT_MS = 30_000
const WATCH_EVERY_MS = 250
const MAJOR = '18'

/**
 * Starts PostgreSQL on 127.0.0.1, creating its data the first time; adopts one that already runs on the same data.
 * Waits until it answers, crash recovery included, at most 60 s.
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    const place = (error as NodeJS.ErrnoException).path ?? options.dataDir
    throw new Error(`${place} belongs to another user. Run as that user, or choose another DATA_DIR.`, {
      cause: error,
    })
  }
}

async function start(options: StartOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  const place = findPlace(dataDir)
  if (place.dataDir !== dataDir) {
    process.stderr.write(
      `symbolon: only root may enter ${path.dirname(dataDir)}, and PostgreSQL does not run as root: its data is in ${place.dataDir}\n`,
    )
  }
  const setting = { ...options, place, password: passwordIn(`${dataDir}.password`), beside: dataDir }
  const lease = addLease(`${dataDir}.users`)
  try {
    if (!fs.existsSync(place.dataDir)) initialize(setting)
    checkVersion(place.dataDir)
    const { port, pid, adopted } = await startOrAdopt(setting)
    // Nobody can have used a server that did not run: older leases are leftovers, whoever has their numbers now.
    if (adopted) lease.renew()
    else lease.dropOthers()
    fs.writeFileSync(`${dataDir}.port`, String(port))
    const watch = options.onLost ? keepRunning({ ...setting, port }, pid, options.onLost) : { pid: () => pid, end: () => {} }
    return { url: urlOf(setting, port), adopted, stop: stopper(setting, lease, watch) }
  } catch (error) {
    lease.end()
    throw error
  }
}

/** The superuser's password, made once; a process that comes second at the same moment reads the first one's. */
function passwordIn(file: string): string {
  if (!fs.existsSync(file)) {
    const fresh = `${file}.${process.pid}`
    fs.writeFileSync(fresh, randomBytes(24).toString('hex'), { mode: 0o600 })
    try {
      fs.linkSync(fresh, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      fs.rmSync(fresh)
    }
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** Creates the data in a folder aside and renames it, so that a kill half-way leaves nothing that looks whole. */
function initialize(setting: Setting): void {
  const { place } = setting
  fs.mkdirSync(path.dirname(place.dataDir), { recursive: true })
  const fresh = `${place.dataDir}.new-${process.pid}`
  const passwordFile = `${fresh}.password`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  fs.writeFileSync(passwordFile, setting.password, { mode: 0o600 })
  for (const file of [fresh, passwordFile]) give(file, place)
  try {
    const answer = spawnSync(program(place, 'initdb'), initdbArgs(fresh, passwordFile, setting.ephemeral), {
      ...place.account,
      ...surroundings(),
      encoding: 'utf8',
    })
    if (answer.status !== 0) throw new Error(`initdb failed: ${answer.error?.message ?? answer.stderr}`)
    renameUnlessThere(fresh, place.dataDir)
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

function initdbArgs(dir: string, passwordFile: string, ephemeral = false): string[] {
  // The builtin C.UTF-8 sorts by code point, the same on every system and in every version: indexes never rot.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  return ['-D', dir, ...login, ...locale, ...(ephemeral ? ['--no-sync'] : ['--data-checksums'])]
}

function give(file: string, { account }: Place): void {
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(file, account.uid, account.gid)
}

function renameUnlessThere(from: string, to: string): void {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    // Another process created the data at the same moment, with the same password.
    if (!fs.existsSync(path.join(to, 'PG_VERSION'))) throw error
  }
}

function checkVersion(dataDir: string): void {
  let found: string
  try {
    found = fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    throw new Error(`${dataDir} holds no PostgreSQL data this user may read. Run as its owner, or move it away.`, {
      cause: error,
    })
  }
  if (found === MAJOR) return
  throw new Error(`${dataDir} was written by PostgreSQL ${found}, and this is ${MAJOR}: export there, import here.`)
}

interface Watch {
  /** The server's process, as it is now; waits while it is being started again. */
  pid(): number | Promise<number>
  end(): void
}

/** Looks whether the server lives, and starts it again when it doesn't: its address stays, so our connections come back. */
function keepRunning(setting: Setting, first: number, onLost: (error: Error) => void): Watch {
  let server = Promise.resolve(first)
  let known = first
  const timer = setInterval(() => {
    if (known === 0 || isPostmaster(known, setting.place.dataDir)) return
    known = 0
    process.stderr.write('symbolon: PostgreSQL ended under us; it is started again\n')
    server = startOrAdopt(setting).then(running => (known = running.pid))
    server.catch(error => {
      clearInterval(timer)
      onLost(error as Error)
    })
  }, WATCH_EVERY_MS)
  timer.unref()
  return { pid: () => server.catch(() => 0), end: () => clearInterval(timer) }
}

function stopper(setting: Setting, lease: Lease, watch: Watch): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= stop(setting, lease, watch))
}

async function stop(setting: Setting, lease: Lease, watch: Watch): Promise<void> {
  const { dataDir } = setting.place
  watch.end()
  const pid = await watch.pid()
  if (lease.end() > 0 || pid === 0) return
  if (isPostmaster(pid, dataDir)) process.kill(pid, 'SIGINT') // "fast": open transactions are rolled back
  for (const deadline = Date.now() + STOP_WAIT_MS; isPostmaster(pid, dataDir) && Date.now() < deadline;) await pause(20)
  if (!setting.ephemeral) return
  for (const end of ['.password', '.port', '.log', '.users']) {
    fs.rmSync(setting.beside + end, { recursive: true, force: true })
  }
  for (const dir of [dataDir, setting.beside]) fs.rmSync(dir, { recursive: true, force: true })
}
