import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { ensureNpmChromium, npmChromium } from './browser-npm.ts'

/** A Chromium found on this machine: the program, and what it needs in its environment. */
export interface Chromium {
  path: string
  env: Record<string, string>
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No traffic of the browser's own, no first-run pages, no guessing of a graphics card. */
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
]

/** Starts a headless Chromium for tests; `args` are added to the flags every test browser has. */
export async function launchBrowser({ args = [] }: { args?: string[] } = {}): Promise<Browser> {
  const found = findChromium() ?? (await ensureChromium())
  const isRoot = process.getuid?.() === 0
  const sandbox = isRoot ? ['--no-sandbox'] : []
  try {
    return await chromium.launch({
      executablePath: found.path,
      chromiumSandbox: false,
      args: [...sandbox, ...FLAGS, ...args],
      env: { ...process.env, ...found.env },
    })
  } catch (error) {
    throw new Error(`The browser ${found.path} does not start here; CHROMIUM_PATH may name another one.`, {
      cause: error,
    })
  }
}

/** Finds a Chromium, or gets one: from npm's package, else, as root on Debian, from apt. */
export async function ensureChromium(): Promise<Chromium> {
  const found = findChromium() ?? (await ensureNpmChromium()) ?? installWithApt()
  if (found) return found
  throw new Error('No browser for the tests: install Chromium, or let CHROMIUM_PATH name one.')
}

/** The one named by CHROMIUM_PATH, else the system's, else npm's if it is unpacked already. */
function findChromium(): Chromium | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named && !fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`)
  const program = named ?? systemChromium()
  return program ? { path: program, env: {} } : npmChromium()
}

function systemChromium(): string | undefined {
  const dirs = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return NAMES.flatMap(name => dirs.map(dir => path.join(dir, name))).find(file => fs.existsSync(file))
}

function installWithApt(): Chromium | undefined {
  if (os.platform() !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined
  process.stderr.write('symbolon: installing Chromium with apt-get for the tests\n')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) return undefined
  }
  return findChromium()
}
