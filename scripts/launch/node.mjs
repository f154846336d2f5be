import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { Halt, ROOT, say } from './say.mjs'

/** The oldest Node.js that runs our TypeScript as it stands. */
const MINIMUM = [24, 11]
const RUNTIME = path.join(ROOT, 'runtime')

/** True when a version such as `v24.11.0` is new enough. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])
}

/** The path of the Node.js to use: the host's own when new enough, else the pinned one from npm, installed if need be. */
export async function chooseNode() {
  if (isNewEnough(process.version) && !process.env.SYMBOLON_PINNED_NODE) return process.execPath
  const pinned = pinnedPath()
  if (!pinned) throw new Halt(tooOld())
  const first = !fs.existsSync(pinned)
  await ensureInstalled(process.execPath, RUNTIME, `Node.js 24 beside this machine's ${process.version}`)
  if (!fs.existsSync(pinned)) throw new Halt(notDelivered())
  if (first) verify(pinned)
  return pinned
}

/** Where npm puts the pinned Node.js of this platform; undefined when there is none. */
function pinnedPath() {
  const { optionalDependencies = {} } = JSON.parse(fs.readFileSync(path.join(RUNTIME, 'package.json'), 'utf8'))
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`].find(one => one in optionalDependencies)
  if (!name) return undefined
  return path.join(RUNTIME, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** A package may install and still not run here: musl instead of glibc, or an old glibc. */
function verify(pinned) {
  const answer = spawnSync(pinned, ['--version'], { encoding: 'utf8' })
  if (answer.status === 0 && isNewEnough(answer.stdout.trim())) return
  say(String(answer.error?.message ?? answer.stderr).trim())
  // Taken away again, so that the next run checks again and says this same sentence.
  fs.rmSync(path.join(RUNTIME, 'node_modules'), { recursive: true, force: true })
  throw new Halt(tooOld())
}

/** For npm such a package is optional, so it keeps silent when it cannot be had. */
function notDelivered() {
  return `npm could not download Node.js ${MINIMUM.join('.')} or newer, and this is ${process.version}. Check the network or proxy and try again, or install it from your system's packages.`
}

function tooOld() {
  const here = `${process.platform}-${process.arch}`
  return `Node.js ${MINIMUM.join('.')} or newer is needed; this is ${process.version}, and no ready-made one runs on ${here}. Install it from your system's packages.`
}
