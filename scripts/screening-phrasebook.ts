// Compiles the word lists of the screening engine (src/engines/screening/lexicon) into src/engines/screening/tables:
//   node scripts/screening-phrasebook.ts
// Development and tests do it by themselves when a list has changed (`freshPhrasebook`).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pack } from '../src/engines/screening/packed.ts'
import type * as Sources from '../src/engines/screening/sources.ts'
import type * as Subset from '../src/engines/screening/subset.ts'
import { honestTexts, readHonest, readPart, type HonestText } from '../test/screening/set.ts'

const engine = path.join(import.meta.dirname, '../src/engines/screening')
const tables = path.join(engine, 'tables')
const coreFile = path.join(tables, 'phrases-core.generated.ts')
/** What the tables are made of: the lists, and what reads them. */
const madeOf = [
  'sources',
  'subset',
  'compiled',
  'packed',
  'phrasebook',
  'forms',
  'fold',
  'words',
  'hosts',
  'endings',
  'tables/fold.generated',
  'tables/hosts.generated',
]

/** Texts as people write them, by which it is told what a browser has of the lists; never those of the locked part. */
function knownTexts(): string[] {
  const cases = readPart('cases').flatMap(one => one.messages?.map(({ text }) => text) ?? [one.text!])
  return [...cases, ...Object.keys(honestTexts).flatMap(name => readHonest(name as HonestText))]
}

/** A digest of all that the tables are made of. */
export function sourcesDigest(): string {
  const hash = createHash('sha256')
  const lists = readdirSync(path.join(engine, 'lexicon')).toSorted()
  for (const file of [...lists.map(name => `lexicon/${name}`), ...madeOf.map(name => `${name}.ts`)])
    hash.update(file).update(readFileSync(path.join(engine, file)))
  for (const text of knownTexts()) hash.update(text)
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

const load = (name: string) => import(pathToFileURL(path.join(engine, `${name}.ts`)).href)

/** The tables as they should be, by the name of the file. */
export async function tableFiles(): Promise<Map<string, string>> {
  const digest = sourcesDigest()
  // What was imported before stays as it was: a change is seen by a new process only.
  const { tablesOf } = (await load('sources')) as typeof Sources
  const { browserKeeps } = (await load('subset')) as typeof Subset
  const { packs, ...names } = tablesOf()
  const own = Object.entries(names).map(([key, text]) => `export const ${key} =\n  ${JSON.stringify(text)}\n`)
  const bodies: Record<string, string> = { names: own.join('') }
  for (const [name, pack] of Object.entries(packs)) bodies[name] = packText(pack)
  for (const [name, pack] of Object.entries(tablesOf(browserKeeps(knownTexts())).packs)) bodies[`${name}-first`] = packText(pack)
  const head = '// Written by scripts/screening-phrasebook.ts from src/engines/screening/lexicon'
  return new Map(
    Object.entries(bodies).map(([name, body]) => [
      `phrases-${name}.generated.ts`,
      `${head}${name === 'core' ? `; digest ${digest}` : ''}.\n${body}`,
    ]),
  )
}

const packText = (pack: Pack) => `export const pack =\n  ${JSON.stringify(pack)}\n`

/** Writes the tables where they are not what the word lists say. To be called before the engine is imported. */
export async function freshPhrasebook(): Promise<void> {
  if (sourcesDigest() !== tablesDigest()) await write()
}

async function write(): Promise<void> {
  for (const [name, text] of await tableFiles()) writeFileSync(path.join(tables, name), text)
}

if (process.argv[1] === import.meta.filename) await freshPhrasebook()
