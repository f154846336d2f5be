import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { Halt, ROOT } from './say.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** How long a child may take to stop before it is killed; a web process drains requests and stops PostgreSQL. */
const STOP_WAIT_MS = 30_000
/** Ctrl-C reaches us twice (from the terminal and from npm); what comes this soon after is the same wish. */
const SAME_WISH_MS = 1_000

/**
 * Runs a child to its end, passing on signals and stopping it when npm dies.
 * Answers `{ code, signal, stopped }`; `stopped` says that somebody asked for the end.
 *
 * `alone: true` gives the child its own process group: a Ctrl-C in the terminal then reaches only us, and the child
 * hears it once, from us. Without it (commands that read the terminal) the terminal tells the child itself.
 */
export function run(command, args, { alone = false, onSpawn, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options, detached: alone })
    const release = passSignals(child, alone)
    child.once('error', error => {
      release()
      reject(error)
    })
    child.once('close', (code, signal) => resolve({ code, signal, stopped: release() }))
    onSpawn?.(child)
  })
}

/** Runs a step whose output is progress (so it goes to stderr) and halts when it fails. */
export async function step(what, command, args, options = {}) {
  const end = await run(command, args, { stdio: ['ignore', 2, 2], alone: true, ...options })
  if (end.stopped) throw new Halt('Stopped.', 130)
  if (end.code !== 0) throw new Halt(`${what} failed (${end.signal ?? `exit code ${end.code}`}).`)
}

/** The exit code a shell would show for an end; a stop that was asked for is no failure when `calm`. */
export function exitCode({ code, signal, stopped }, calm = false) {
  if (calm && stopped && signal !== 'SIGKILL') return code ?? 0
  return code ?? 128 + (os.constants.signals[signal] ?? 0)
}

/** Passes signals on and watches npm; answers a function that ends this and says whether a stop was asked for. */
function passSignals(child, alone) {
  let askedAt = 0
  let killer
  const ask = signal => {
    const now = Date.now()
    if (now - askedAt < SAME_WISH_MS) return
    askedAt = now
    const terminalToldIt = !alone && signal === 'SIGINT' && (process.stdin.isTTY || process.stdout.isTTY)
    if (!terminalToldIt) child.kill(signal)
    killer ??= setTimeout(() => child.kill('SIGKILL'), STOP_WAIT_MS)
    killer.unref()
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  const watch = watchNpm(() => ask('SIGTERM'))
  return () => {
    for (const signal of SIGNALS) process.off(signal, ask)
    clearInterval(watch)
    clearTimeout(killer)
    return askedAt > 0
  }
}

/**
 * Calls back when the npm that started us is gone: killed with a signal it could not pass on, or its shell was.
 * Only under npm: somebody who runs the launcher with nohup wants it to outlive the shell.
 */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const grandparent = shellParent(parent)
  const timer = setInterval(() => {
    const orphaned = process.ppid !== parent || (grandparent > 1 && shellParent(parent) !== grandparent)
    if (!orphaned) return
    clearInterval(timer)
    gone()
  }, 300)
  return timer.unref()
}

/** The parent of `pid` when that is the `sh -c` npm put between us; 0 when it is not, or cannot be known. */
function shellParent(pid) {
  try {
    // /proc/<pid>/stat: "pid (name) state ppid …"; the name may hold spaces and brackets, so cut at the last one.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    return /^(sh|dash|bash)$/.test(name) ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : 0
  } catch {
    return 0
  }
}
