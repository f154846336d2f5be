// What a browser loads to see findings while somebody writes: bundled as for delivery.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { stops } from './rates.ts'
import type { Case } from './set.ts'
import type * as Screener from '#web/parts/screened/screener.ts'

const entry = path.resolve('src/web/parts/screened/screener.ts')

/** The script and all that it imports, minified, in one text. */
export async function browserScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'screener' } },
  })
  const { output } = (Array.isArray(made) ? made[0]! : made) as Rolldown.RolldownOutput
  return output.map(part => (part.type === 'chunk' ? part.code : '')).join('\n')
}

/** Kilobytes (1,000 bytes) of a script as they are sent. */
export function gzipKb(script: string): number {
  return gzipSync(script, { level: 9 }).length / 1000
}

/** What a bundled script exports, loaded as a browser would load it. */
export async function screenerOf(script: string): Promise<typeof Screener> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symbolon-script-'))
  try {
    const file = path.join(folder, 'screener.mjs')
    await writeFile(file, script)
    return (await import(pathToFileURL(file).href)) as typeof Screener
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a bundled script's way of looking at what is written; says whether it would stop a case. */
export async function verdictInBrowser(script: string): Promise<(one: Case) => boolean> {
  const { look } = await screenerOf(script)
  return one => {
    const surface = one.surface ?? 'message'
    const said = one.messages ?? [{ from: 'a' as const, text: one.text! }]
    return said.some(({ from, text }, index) =>
      stops(look(text, { stage: 'before', surface, exceptions: [], noticeOnly: [], before: said.slice(0, index), from }).outcome),
    )
  }
}
