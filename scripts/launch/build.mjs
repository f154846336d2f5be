import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { step } from './child.mjs'
import { withLock } from './lock.mjs'
import { ROOT, say, stateFile } from './say.mjs'

const REACT_ROUTER = 'node_modules/@react-router/dev/bin.cjs'
const VITE = 'node_modules/vite/bin/vite.js'
const TESTS = /\.test\.tsx?$/
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json']
/** Of a module only the pure words may enter the web bundle (house rule 4; vite.config.ts). */
const MODULE_WORDS = /[\\/](schema|rules)(\.tsx?|[\\/].*)$/

/** What is built, in this order: each from its sources, by its command. */
const BUILDS = [
  {
    name: 'web',
    says: 'the pages',
    makes: ['build/client', 'build/server'],
    dirs: ['public', 'src/web', 'src/lib', 'src/engines', 'src/modules'],
    files: [...SETTINGS, 'react-router.config.ts', 'vite.config.ts'],
    isSource: file => !file.startsWith(path.join('src', 'modules')) || MODULE_WORDS.test(file),
    command: [REACT_ROUTER, 'build', '--logLevel', 'warn'],
  },
  {
    name: 'app',
    says: 'the application',
    makes: ['build/app'],
    dirs: ['public', 'src', 'db'],
    files: [...SETTINGS, 'react-router.config.ts', 'vite.config.ts', 'vite.app.config.ts'],
    isSource: () => true,
    command: [VITE, 'build', '--config', 'vite.app.config.ts', '--logLevel', 'warn'],
  },
]

/** Builds into `build/` what changed since the last build: the pages, and the application packed in a few files. */
export async function ensureBuilt(node) {
  for (const target of BUILDS) await ensure(node, target)
}

async function ensure(node, target) {
  const glance = glanceOf(sources(target))
  if (isBuilt(target) && note(target, 'glance') === glance) return
  await withLock('build', async () => {
    // Taken again: while we waited somebody may have built, or a source may have changed.
    const files = sources(target)
    const content = contentOf(files)
    if (!isBuilt(target) || note(target, 'content') !== content) await build(node, target)
    fs.writeFileSync(noteFile(target, 'content'), content)
    fs.writeFileSync(noteFile(target, 'glance'), glanceOf(files))
  })
}

/** Writes the types of the routes into `.react-router/`. */
export async function ensureRouteTypes(node) {
  await step('Making the route types', node, [REACT_ROUTER, 'typegen'])
}

async function build(node, target) {
  const since = Date.now()
  say(`building ${target.says}`)
  for (const kind of ['content', 'glance']) fs.rmSync(noteFile(target, kind), { force: true })
  await step(`Building ${target.says}`, node, target.command, { env: { ...process.env, NODE_ENV: 'production' } })
  say(`built ${target.says} in ${((Date.now() - since) / 1000).toFixed(1)} s`)
}

function isBuilt(target) {
  return target.makes.every(folder => fs.existsSync(path.join(ROOT, folder)))
}

const noteFile = (target, kind) => stateFile(`${target.name}.${kind}`)

function note(target, kind) {
  const file = noteFile(target, kind)
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

function sources({ dirs, files, isSource }) {
  const found = files.filter(file => fs.existsSync(path.join(ROOT, file)))
  for (const dir of dirs) walk(dir, isSource, found)
  return found.toSorted()
}

function walk(dir, isSource, found) {
  const full = path.join(ROOT, dir)
  if (!fs.existsSync(full)) return
  for (const entry of fs.readdirSync(full, { withFileTypes: true })) {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) walk(file, isSource, found)
    else if (!TESTS.test(file) && isSource(file)) found.push(file)
  }
}
