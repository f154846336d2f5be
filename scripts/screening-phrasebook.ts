// Compiles the word lists of the screening engine (src/engines/screening/lexicon) into src/engines/screening/tables:
//   node scripts/screening-phrasebook.ts
// Development and tests do it by themselves when a list has changed (`freshPhrasebook`).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Sources from '../src/engines/screening/sources.ts'

const engine = path.join(import.meta.dirname, '../src/engines/screening')
const tables = path.join(engine, 'tables')
const coreFile = path.join(tables, 'phrases-core.generated.ts')
/** What the tables are made of: the lists, and what reads them. */
const madeOf = [
  'sources',
  'compiled',
  'packed',
  'forms',
  'fold',
  'words',
  'hosts',
  'tables/fold.generated',
  'tables/hosts.generated',
]

/** A digest of all that the tables are made of. */
export function sourcesDigest(): string {
  const hash = createHash('sha256')
  const lists = readdirSync(path.join(engine, 'lexicon')).toSorted()
  for (const file of [...lists.map(name => `lexicon/${name}`), ...madeOf.map(name => `${name}.ts`)])
    hash.update(file).update(readFileSync(path.join(engine, file)))
  return hash.digest('hex').slice(0, 16)
}

/** The digest that the tables were made with; '' where there are none. */
export function tablesDigest(): string {
  try {
    return /digest ([0-9a-f]{16})/.exec(readFileSync(coreFile, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

/** The tables as they should be, by the name of the file. */
export async function tableFiles(): Promise<Map<string, string>> {
  const digest = sourcesDigest()
  // What was imported before stays as it was: a change is seen by a new process only.
  const { tablesOf } = (await import(pathToFileURL(path.join(engine, 'sources.ts')).href)) as typeof Sources
  const { packs, ...rest } = tablesOf()
  return new Map(
    Object.entries(packs).map(([name, pack]) => {
      const own =
        name === 'core' ? Object.entries(rest).map(([key, text]) => `export const ${key} =\n  ${JSON.stringify(text)}\n`) : []
      const head = `// Written by scripts/screening-phrasebook.ts from src/engines/screening/lexicon${name === 'core' ? `; digest ${digest}` : ''}.\n`
      return [`phrases-${name}.generated.ts`, `${head}${own.join('')}export const pack =\n  ${JSON.stringify(pack)}\n`]
    }),
  )
}

/** Writes the tables where they are not what the word lists say. To be called before the engine is imported. */
export async function freshPhrasebook(): Promise<void> {
  if (sourcesDigest() !== tablesDigest()) await write()
}

async function write(): Promise<void> {
  for (const [name, text] of await tableFiles()) writeFileSync(path.join(tables, name), text)
}

if (process.argv[1] === import.meta.filename) await freshPhrasebook()
