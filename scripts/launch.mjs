// The entry of every npm script. It runs on any Node.js from 20 on, with nothing installed yet: it picks a Node.js that
// can run our TypeScript, installs and builds what has changed, and then gives way to the program asked for.
// Everything it has to say goes to stderr; stdout belongs to that program.
import fs from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './launch/build.mjs'
import { exitCode, run } from './launch/child.mjs'
import { ensureInstalled, withFirst } from './launch/install.mjs'
import { chooseNode } from './launch/node.mjs'
import { Halt, ROOT, say, sentenceFor, stateFile } from './launch/say.mjs'

/** Node 24.11 still warns about the type stripping that 24.12 calls stable. */
const QUIET = '--disable-warning=ExperimentalWarning'

const COMMANDS = {
  start,
  dev: async (node, env, args) => (await import('./launch/dev.mjs')).dev(node, env, args),
  test: async (node, env, args) => (await import('./launch/tests.mjs')).test(node, env, args),
  check: async (node, env) => (await import('./launch/check.mjs')).check(node, env),
  symbolon,
  bench,
}

/** Serves the app until it is told to stop; a stop that was asked for ends with 0. */
async function start(node, env, args) {
  await ensureBuilt(node)
  const end = await run(node, [QUIET, 'build/app/main.js', ...args], {
    alone: true,
    // The channel carries nothing: its end tells the app that we are gone, even after a kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, NODE_ENV: 'production' },
  })
  return exitCode(end, true)
}

/** Runs one command of the operator; stdin, stdout and the exit code are its own. */
async function symbolon(node, env, args) {
  // Paths among the arguments are meant from where the person stands, and npm moved us to the checkout.
  const from = process.env.INIT_CWD ?? process.cwd()
  return exitCode(await run(node, [QUIET, 'src/cli/main.ts', ...args], { env: { ...env, INIT_CWD: from } }))
}

/** Runs benchmarks; the peers they compare with have a lock file of their own and are installed only here. */
async function bench(node, env, args) {
  await ensureBuilt(node)
  const dir = path.join(ROOT, 'bench', 'peers')
  if (fs.existsSync(path.join(dir, 'package-lock.json'))) {
    await ensureInstalled(node, dir, 'the peers of the benchmarks')
  }
  return exitCode(await run(node, [QUIET, 'bench/run.ts', ...args], { env }))
}

async function main([name = 'start', ...args]) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Halt(`There is no command ${name}. There are: ${Object.keys(COMMANDS).join(', ')}.`, 64)
  const node = await chooseNode()
  await ensureInstalled(node, ROOT, 'the dependencies')
  // Node.js keeps what it made of our TypeScript and its imports: a second start takes half the time.
  const env = { NODE_COMPILE_CACHE: stateFile('compile-cache'), ...process.env, PATH: withFirst(path.dirname(node)) }
  return command(node, env, args)
}

process.exitCode = await main(process.argv.slice(2)).catch(error => {
  say(sentenceFor(error))
  return error instanceof Halt ? error.code : 1
})
