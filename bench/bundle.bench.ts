import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { startApp } from '../e2e/app.ts'
import { goal, table } from './measure.ts'

const limitKb = 140
const pages = ['/jobs', '/sign-in']

export const bench = {
  title: 'the first script of public pages: all that the browser loads before the page is alive (gzip)',
  async run(): Promise<void> {
    await using app = await startApp()
    const rows = [['page', 'scripts', 'kB gzip', 'limit kB']]
    const sizes: number[] = []
    let hasValidation = false
    for (const page of pages) {
      const scripts = await loadedBy(await (await fetch(app.url + page)).text())
      const kb = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0) / 1000
      sizes.push(kb)
      rows.push([page, String(scripts.size), kb.toFixed(1), String(limitKb)])
      hasValidation ||= [...scripts.values()].some(text => /ZodError|zod\/v4|_zod\b/.test(text))
    }
    table(rows)
    goal(
      `at most ${limitKb} kB each`,
      sizes.every(kb => kb <= limitKb),
    )
    goal('no validation library in it', !hasValidation)
  },
}

/** Scripts that the page names in a tag or imports, and what those import in turn; not what the route table only lists. */
async function loadedBy(html: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const waiting = [
    ...html.matchAll(
      /(?:rel="modulepreload" href|src)="(\/assets\/[\w.-]+\.js)"|import (?:\* as \w+ from )?"(\/assets\/[\w.-]+\.js)"/g,
    ),
  ].map(match => match[1] ?? match[2]!)
  for (let script = waiting.pop(); script; script = waiting.pop()) {
    if (found.has(script)) continue
    const text = await readFile(path.join('build/client', script), 'utf8')
    found.set(script, text)
    waiting.push(...[...text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(match => `/assets/${match[1]}`))
  }
  if (found.size === 0) throw new Error('The page names no script.')
  return found
}
