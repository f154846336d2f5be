import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, startApp } from '../e2e/app.ts'
import { goal, inTurns, ratio, table, whole } from './measure.ts'

const rounds = 5

export const bench = {
  title: 'a second start, beside starting the embedded PostgreSQL and an empty HTTP server',
  async run(): Promise<void> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-boot-'))
    const limitDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-limit-'))
    await (await startApp({ dataDir })).stop()
    await limit(limitDir)
    const ms = await inTurns(rounds, { app: () => app(dataDir), limit: () => limit(limitDir) })
    table([
      ['what', 'ms to the first answer', 'beside the limit'],
      ['PostgreSQL and an empty HTTP server', whole(ms.limit!), '1.00×'],
      ['npm start, second time', whole(ms.app!), ratio(ms.app! / ms.limit!)],
    ])
    goal('a second start takes at most 4× the limit', ms.app! <= 4 * ms.limit!)
    await rm(dataDir, { recursive: true, force: true })
    await rm(limitDir, { recursive: true, force: true })
  },
}

/** What `npm start` runs, until it says that it is ready. */
function app(dataDir: string): Promise<number> {
  return toFirstAnswer(['scripts/launch.mjs', 'start'], dataDir, '/readyz')
}

/** The least that such a start can be. */
function limit(dataDir: string): Promise<number> {
  return toFirstAnswer(['--disable-warning=ExperimentalWarning', 'bench/boot-limit.ts'], dataDir, '/')
}

async function toFirstAnswer(args: string[], dataDir: string, at: string): Promise<number> {
  const port = await freePort()
  const from = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', SEED: 'none', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    while (child.exitCode === null) {
      const isThere = await fetch(`http://127.0.0.1:${port}${at}`).then(
        answer => answer.ok,
        () => false,
      )
      if (isThere) return performance.now() - from
      await pause(5)
    }
    throw new Error(`${args.join(' ')} ended before it answered.`)
  } finally {
    if (child.exitCode === null) {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    }
  }
}
