// What a browser loads to see findings while somebody writes: bundled as for delivery.
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { tonguesIn } from '#engines/screening/tongues'
import { stops } from './rates.ts'
import type { Case } from './set.ts'
import type * as Screener from '#web/parts/screened/screener.ts'
import type * as Tongues from '#web/parts/screened/tongues.ts'

const entries = ['screener', 'tongues'].map(name => path.resolve(`src/web/parts/screened/${name}.ts`))

/**
 * The files of the script, minified, by name: what comes first; the second pass, for drafts in which something shows; and
 * further languages, each when a text needs it.
 */
export interface Script {
  first: ReadonlyMap<string, string>
  second: ReadonlyMap<string, string>
  tongues: ReadonlyMap<string, string>
}

/** Bundles what the composer's thread loads. */
export async function browserScript(): Promise<Script> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(entry => [path.basename(entry, '.ts'), entry])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  const { output } = (Array.isArray(made) ? made[0]! : made) as Rolldown.RolldownOutput
  const files = output.flatMap(part => (part.type === 'chunk' ? [[part.fileName, part.code, part.isDynamicEntry] as const] : []))
  const chosen = (isOne: (name: string, isLate: boolean) => boolean) =>
    new Map(files.filter(([name, , isLate]) => isOne(name, isLate)).map(([name, code]) => [name, code]))
  return {
    first: chosen((_, isLate) => !isLate),
    second: chosen((name, isLate) => isLate && !name.startsWith('phrases-')),
    tongues: chosen((name, isLate) => isLate && name.startsWith('phrases-')),
  }
}

/** Kilobytes (1,000 bytes) of files as they are sent, one by one. */
export function gzipKb(files: Iterable<string>): number {
  let bytes = 0
  for (const file of files) bytes += gzipSync(file, { level: 9 }).length
  return bytes / 1000
}

/** Where bundled scripts lie: the second pass is read from there when a text asks for it. */
const scripts = lazy(() => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'symbolon-script-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
})

function lazy(make: () => string): () => string {
  let made: string | undefined
  return () => (made ??= make())
}

/** What a bundled script exports, loaded as a browser would load it for a text: with the languages that show in it. */
export async function screenerOf(script: Script, text = ''): Promise<typeof Screener> {
  const folder = await mkdtemp(path.join(scripts(), 'script-'))
  for (const [name, code] of [...script.first, ...script.second, ...script.tongues])
    await writeFile(path.join(folder, name), code)
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
  const from = (name: string) => import(pathToFileURL(path.join(folder, name)).href)
  const [screener, tongues] = (await Promise.all(['screener.js', 'tongues.js'].map(from))) as [typeof Screener, typeof Tongues]
  await tongues.bringTongues(text)
  return screener
}

/** Runs a bundled script's way of looking at what is written; says whether it would stop a case. */
export async function verdictInBrowser(script: Script): Promise<(one: Case) => Promise<boolean>> {
  // A fresh one for each set of languages: no case profits from what another brought.
  const screeners = new Map<string, Promise<typeof Screener>>()
  return async one => {
    const surface = one.surface ?? 'message'
    const said = one.messages ?? [{ from: 'a' as const, text: one.text! }]
    const text = said.map(message => message.text).join('\n')
    const key = [...tonguesIn(text)].toSorted().join()
    if (!screeners.has(key)) screeners.set(key, screenerOf(script, text))
    const { look, bringSecond } = await screeners.get(key)!
    const isAnyStopped = () =>
      said.some(({ from, text: own }, index) =>
        stops(
          look(own, { stage: 'before', surface, exceptions: [], noticeOnly: [], before: said.slice(0, index), from }).outcome,
        ),
      )
    const isStopped = isAnyStopped()
    // As the composer does: what asked for the second pass is looked at again.
    return (await bringSecond()) ? isAnyStopped() : isStopped
  }
}
