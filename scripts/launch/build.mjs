import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { step } from './child.mjs'
import { withLock } from './lock.mjs'
import { ROOT, say, stateFile } from './say.mjs'

const REACT_ROUTER = 'node_modules/@react-router/dev/bin.cjs'

/** What ends up in the web bundle. Of a module only the pure words may enter it (house rule 4; vite.config.ts). */
const SOURCES = ['public', 'src/web', 'src/lib', 'src/engines', 'src/modules']
const MODULE_WORDS = /[\\/](schema|rules)(\.tsx?|[\\/].*)$/
const SINGLE_FILES = ['react-router.config.ts', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const TESTS = /\.test\.tsx?$/

/** Builds the web bundle into `build/` when its sources have changed since the last build. */
export async function ensureBuilt(node) {
  if (!fs.existsSync(path.join(ROOT, 'react-router.config.ts'))) {
    return say('no react-router.config.ts here, so there are no pages to build')
  }
  const glance = glanceOf(sources())
  if (isBuilt() && note('web.glance') === glance) return
  await withLock('build', async () => {
    // Taken again: while we waited somebody may have built, or a source may have changed.
    const files = sources()
    const content = contentOf(files)
    if (!isBuilt() || note('web.content') !== content) await build(node)
    fs.writeFileSync(stateFile('web.content'), content)
    fs.writeFileSync(stateFile('web.glance'), glanceOf(files))
  })
}

/** Writes the types of the routes into `.react-router/`. */
export async function ensureRouteTypes(node) {
  if (!fs.existsSync(path.join(ROOT, 'react-router.config.ts'))) return
  await step('Making the route types', node, [REACT_ROUTER, 'typegen'])
}

async function build(node) {
  const since = Date.now()
  say('building the pages')
  fs.rmSync(stateFile('web.content'), { force: true })
  fs.rmSync(stateFile('web.glance'), { force: true })
  await step('Building the pages', node, [REACT_ROUTER, 'build', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  say(`built the pages in ${((Date.now() - since) / 1000).toFixed(1)} s`)
}

function isBuilt() {
  return ['client', 'server'].every(half => fs.existsSync(path.join(ROOT, 'build', half)))
}

function note(name) {
  const file = stateFile(name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

/** Names, sizes and times only: a few milliseconds, and enough to see that nothing was touched. */
function glanceOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = fs.statSync(path.join(ROOT, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** The content itself, so that a fresh checkout of the same text or a `touch` builds nothing. */
function contentOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = fs.readFileSync(path.join(ROOT, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function sources() {
  const found = SINGLE_FILES.filter(file => fs.existsSync(path.join(ROOT, file)))
  for (const dir of SOURCES) walk(dir, found)
  return found.toSorted()
}

function walk(dir, found) {
  const full = path.join(ROOT, dir)
  if (!fs.existsSync(full)) return
  for (const entry of fs.readdirSync(full, { withFileTypes: true })) {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) walk(file, found)
    else if (isSource(file)) found.push(file)
  }
}

function isSource(file) {
  if (TESTS.test(file)) return false
  return !file.startsWith(path.join('src', 'modules')) || MODULE_WORDS.test(file)
}
