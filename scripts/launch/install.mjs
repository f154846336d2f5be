import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'
import { withLock } from './lock.mjs'
import { Halt, ROOT, say } from './say.mjs'

/**
 * Makes `node_modules` of `dir` what its lock file says; does nothing when it already is.
 * @param {string} node the Node.js that runs npm
 * @param {string} dir folder with package.json and package-lock.json
 * @param {string} what its name in the progress line
 */
export async function ensureInstalled(node, dir, what) {
  const want = stampOf(dir)
  if (stampIn(dir) === want) return
  const name = `install-${path.relative(ROOT, dir).replaceAll(path.sep, '-') || 'root'}`
  await withLock(name, async note => {
    if (stampIn(dir) === want) return
    // Somebody may have run `npm install` by hand; taking that apart would only cost time.
    if (!isInstalled(dir)) await install(node, dir, what, note)
    const missing = missingOptional(dir)
    if (missing.length > 0) say(`npm left out ${missing.join(', ')}; the next run tries again`)
    else fs.writeFileSync(stampFile(dir), want)
  })
}

async function install(node, dir, what, note) {
  const since = Date.now()
  say(`installing ${what}, which takes up to a minute or so`)
  fs.rmSync(stampFile(dir), { force: true })
  await npm(node, ['ci'], dir, note)
  say(`installed ${what} in ${((Date.now() - since) / 1000).toFixed(0)} s`)
}

/**
 * Runs npm, with the chosen Node.js where npm's own file is known, so that npm is as new as we need.
 * `-s` and `--omit` given to the outer npm reach the inner one through the environment, hence the plain flags here.
 */
async function npm(node, args, dir, note) {
  const own = process.env.npm_execpath
  const known = own && /npm-cli\.[cm]?js$/.test(own)
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--include=peer', '--loglevel=error']
  const rest = [...args, ...flags, '--no-audit', '--no-fund', '--no-update-notifier']
  const [command, full] = known ? [node, [own, ...rest]] : ['npm', rest]
  let heard = ''
  const end = await run(command, full, {
    cwd: dir,
    alone: true,
    // npm.cmd is a script of the Windows shell; no argument here needs quoting.
    shell: !known && process.platform === 'win32',
    stdio: ['ignore', 2, 'pipe'],
    env: { ...process.env, NODE_ENV: 'development', PATH: withFirst(path.dirname(node)) },
    onSpawn: child => {
      if (child.pid) note(child.pid)
      child.stderr.on('data', text => {
        heard += text
      })
    },
  }).catch(error => {
    if (error.code === 'ENOENT') throw new Halt('npm was not found. Install npm 10 or newer beside Node.js.')
    throw error
  })
  if (end.stopped) throw new Halt('Stopped while installing; the next run starts over.', 130)
  // After its reason npm explains how it is used, at length.
  process.stderr.write(heard.split(/^npm error (?:Clean install a project|Usage:)/m)[0].slice(0, 4_000))
  if (end.code !== 0) throw new Halt(reasonOf(heard))
}

/** PATH with `dir` in front, so that what npm or a tool starts as `node` is the chosen one. */
export function withFirst(dir) {
  return dir + path.delimiter + (process.env.PATH ?? '')
}

/** One sentence for what npm printed when it failed. */
export function reasonOf(heard) {
  if (/ENOSPC/.test(heard)) return 'The disk is full: npm could not unpack. Free about 1 GB and run it again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH/.test(heard)) {
    return 'The npm registry cannot be reached, and it is needed once to install. Check the network or proxy.'
  }
  if (/ENOTCACHED/.test(heard)) return 'npm is set to work offline and its cache lacks a package. Install once online.'
  if (/EACCES|EPERM|EROFS/.test(heard)) return 'npm may not write here. Run as the user who owns this folder.'
  if (/EUSAGE|in sync/.test(heard)) {
    return 'package.json and package-lock.json disagree: run `npm install`, then `node scripts/complete-lock.mjs`.'
  }
  return 'npm could not install the packages; its own words are above.'
}

function stampFile(dir) {
  return path.join(dir, 'node_modules', '.symbolon-stamp')
}

function stampIn(dir) {
  return fs.existsSync(stampFile(dir)) ? fs.readFileSync(stampFile(dir), 'utf8') : ''
}

function stampOf(dir) {
  const lock = fs.readFileSync(path.join(dir, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** True when npm's own record of what it put there names every package of the lock file that fits this machine. */
export function isInstalled(dir) {
  const have = packagesIn(path.join(dir, 'node_modules', '.package-lock.json'))
  const want = packagesIn(path.join(dir, 'package-lock.json'))
  if (!have || !want) return false
  return Object.entries(want).every(([where, pack]) => {
    if (where === '' || pack.link) return true
    // What builds for other systems need, in turn, is optional too and says nothing of a system.
    if (!have[where]) return isOptional(pack) && (!isForSystem(pack) || !fitsHere(pack))
    return have[where].version === pack.version && have[where].integrity === pack.integrity
  })
}

/** Direct optional packages that fit this machine and yet are not there: npm keeps silent about those. */
function missingOptional(dir) {
  const want = packagesIn(path.join(dir, 'package-lock.json')) ?? {}
  return Object.keys(want['']?.optionalDependencies ?? {}).filter(name => {
    const pack = want[`node_modules/${name}`]
    return pack && fitsHere(pack) && !fs.existsSync(path.join(dir, 'node_modules', name, 'package.json'))
  })
}

function isOptional(pack) {
  return Boolean(pack.optional ?? pack.devOptional ?? pack.peer)
}

function isForSystem({ os, cpu, libc }) {
  return Boolean(os ?? cpu ?? libc)
}

function fitsHere({ os = [], cpu = [], libc = [] }) {
  if (!allows(os, process.platform) || !allows(cpu, process.arch)) return false
  return libc.length === 0 || process.platform !== 'linux' || allows(libc, libcHere())
}

let libc
function libcHere() {
  if (process.report) process.report.excludeNetwork = true // else the report looks up names, which can take seconds
  libc ??= process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return libc
}

/** As npm reads `os`, `cpu` and `libc`: one word or several, `!` before what is excluded. */
function allows(words, mine) {
  const list = [words].flat()
  if (list.length === 0) return true
  return list.some(item => item.startsWith('!')) ? !list.includes(`!${mine}`) : list.includes(mine)
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
