import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** The house's modules, lowest first: a module imports only those before it, so no circle can exist. */
const order = [
  'policy',
  'proofs',
  'accounts',
  'pairs',
  'items',
  'consent',
  'models',
  'files',
  'screening',
  'profiles',
  'jobs',
  'proposals',
  'rooms',
  'calls',
  'money',
  'contracts',
  'disputes',
  'reviews',
  'forum',
  'notices',
  'safety',
  'assistant',
  'companies',
  'records',
]
const words = ['README.md', 'schema', 'rules', 'reads', 'acts', 'events', 'tasks']
/** What each floor may import from: downwards only. */
const floors: Record<string, string[]> = {
  lib: ['lib'],
  engines: ['lib', 'engines'],
  platform: ['lib', 'platform'],
  modules: ['lib', 'engines', 'platform', 'modules'],
  adapters: ['lib', 'platform', 'adapters', 'modules'],
  web: ['lib', 'engines', 'platform', 'modules', 'web'],
  api: ['lib', 'engines', 'platform', 'modules', 'adapters', 'api'],
  worker: ['lib', 'platform', 'modules', 'worker'],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => file.split(path.sep).join('/'))
  .filter(file => /\.tsx?$/.test(file))
const sources = files.filter(file => !file.includes('.test.'))
const textOf = (file: string) => readFileSync(path.join('src', file), 'utf8')

/** Every import of ours in a file, as a path below src. */
function importsOf(file: string): string[] {
  const found = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map(match => match[1]!)
  return found.map(name => (name.startsWith('#') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name)))
}

describe('the house', () => {
  test('imports go down the floors only', () => {
    const upward = sources.flatMap(file => {
      const floor = file.split('/')[0]!
      const allowed = floors[floor]
      return allowed
        ? importsOf(file)
            .filter(name => !allowed.includes(name.split('/')[0]!) && !name.startsWith('test'))
            .map(name => `${file} imports ${name}`)
        : []
    })
    expect(upward).toEqual([])
  })

  test('a module imports only modules before it in the order', () => {
    const wrong = sources
      .filter(file => file.startsWith('modules/'))
      .flatMap(file => {
        const own = order.indexOf(file.split('/')[1]!)
        return importsOf(file)
          .filter(name => name.startsWith('modules/') && order.indexOf(name.split('/')[1]!) > own)
          .map(name => `${file} imports ${name}`)
      })
    expect(wrong).toEqual([])
  })

  test('every module is in the order and holds only the words of a module', () => {
    const strays = readdirSync('src/modules', { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .flatMap(entry =>
        order.includes(entry.name)
          ? readdirSync(`src/modules/${entry.name}`)
              .filter(name => !words.includes(name.replace(/(\.[a-z-]+)?(\.slow)?(\.test)?\.ts$/, '')))
              .map(name => `${entry.name}/${name}`)
          : [entry.name],
      )
    expect(strays).toEqual([])
  })

  test('every module has a README of at most 40 lines', () => {
    const wrong = readdirSync('src/modules', { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .filter(entry => {
        const readme = `src/modules/${entry.name}/README.md`
        try {
          return readFileSync(readme, 'utf8').trimEnd().split('\n').length > 40
        } catch {
          return true
        }
      })
      .map(entry => entry.name)
    expect(wrong).toEqual([])
  })

  test('a module writes only to its own schema', () => {
    const writes =
      /(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'([a-z]+)\.|\b(?:insert into|update|delete from)\s+([a-z]+)\.[a-z_]+/g
    const foreign = sources
      .filter(file => file.startsWith('modules/'))
      .flatMap(file => {
        const own = file.split('/')[1]!
        return [...textOf(file).matchAll(writes)]
          .map(match => match[1] ?? match[2]!)
          .filter(schema => schema !== own)
          .map(schema => `${file} writes ${schema}`)
      })
    expect(foreign).toEqual([])
  })

  test('what items say gets to a model by the gateway’s functions only, and only the models call them', () => {
    const gateway = /models\.(?:learnable|give|servable)\w*\(/
    const callers = sources.filter(file => gateway.test(textOf(file)))
    expect(callers.toSorted()).toEqual([
      'modules/models/acts/gateway.ts',
      'modules/models/acts/learn-shard.ts',
      'modules/models/acts/recall.ts',
    ])
    const reading = sources.filter(
      file => file.startsWith('modules/models/') && /text_written|text_delivered|textWritten|textDelivered/.test(textOf(file)),
    )
    expect(reading).toEqual([])
    const learners = sources.filter(
      file => /asLearner\(|learnerDb/.test(textOf(file)) && !/^(?:modules\/models\/|platform\/ctx|boot)/.test(file),
    )
    expect(learners).toEqual([])
  })

  test('doors do not write to the database; they call acts', () => {
    const writing = sources.filter(file => /^(web|cli)\//.test(file) && /insertInto|updateTable|deleteFrom/.test(textOf(file)))
    expect(writing).toEqual([])
  })

  test('modules read the time only from the context', () => {
    const clocks = sources.filter(
      file => /^(modules|engines|lib)\//.test(file) && /Date\.now\(|new Date\(\)|performance\.now\(/.test(textOf(file)),
    )
    expect(clocks).toEqual([])
  })

  test('only schema and rules of a module reach the browser, and no page imports the validation library', () => {
    const zodInPages = sources.filter(file => file.startsWith('web/') && file.endsWith('.tsx') && /from 'zod'/.test(textOf(file)))
    expect(zodInPages).toEqual([])
  })

  test('no source file is longer than 300 lines', () => {
    const long = [
      ...files,
      ...readdirSync('db')
        .filter(name => name.endsWith('.ts'))
        .map(name => `../db/${name}`),
    ]
      .filter(file => file !== 'platform/tables.ts')
      .filter(file => textOf(file).split('\n').length > 301)
    expect(long).toEqual([])
  })
})
