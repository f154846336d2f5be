import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { openStore } from '#adapters/disk'
import { openIdentity } from '#adapters/better-auth'
import { openFileText } from '#adapters/file-text'
import { mailbox } from '#adapters/mailbox'
import { pdf } from '#adapters/pdf'
import { noPayments, sandboxPayments } from '#adapters/sandbox'
import { applyTerms } from '#modules/consent/acts'
import { ensurePolicy } from '#modules/policy/acts'
import { ensureLog } from '#modules/proofs/acts/ensure-log'
import { openClock, type InstanceClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { makeCtx, type Ctx, type Live } from '#platform/ctx'
import { openDb, openPool } from '#platform/db'
import { makeLog } from '#platform/log'
import { loginUrl, migrate } from '#platform/migrate'
import { openDatabase } from './database.ts'

/** What a process of the instance holds while it runs. */
export interface Booted {
  live: Live
  clock: InstanceClock
  ownerUrl: string
  workerPool: pg.Pool
  workerUrl: string
  /** The context of work that nobody asked for: seeding, the operator's commands. */
  system: Ctx
  close(): Promise<void>
}

/** From settings to what is live: database, migrated; connections with their roles; ports; clock. */
export async function boot(
  config: Config,
  overrides: { log?: Live['log']; database?: ReturnType<typeof openDatabase> } = {},
): Promise<Booted> {
  const log = overrides.log ?? makeLog(config.logLevel)
  const database = await (overrides.database ?? openDatabase(config))
  try {
    const { applied } = await migrate(database.url, { secret: config.secret })
    if (applied.length > 0) log.info('migrated', { applied })
    return await open(config, log, database)
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function open(config: Config, log: Live['log'], database: { url: string; stop(): Promise<void> }): Promise<Booted> {
  const workerUrl = loginUrl(database.url, 'worker', config.secret)
  const appPool = openPool(loginUrl(database.url, 'app', config.secret), 20)
  const workerPool = openPool(workerUrl, 10)
  const learnerPool = openPool(loginUrl(database.url, 'learner', config.secret), 4)
  const clock = await openClock(appPool)
  const db = openDb(appPool)
  const waker = poker(appPool, log)
  const live: Live = {
    config,
    log,
    db,
    workerDb: config.role === 'web' ? null : openDb(workerPool),
    learnerDb: openDb(learnerPool),
    ports: {
      mail: config.smtpUrl
        ? (await import('#adapters/smtp')).smtp(config.smtpUrl, config.mailFrom)
        : mailbox(workerPool, () => clock.now()),
      store: openStore(path.join(config.dataDir, 'files')),
      payments: config.isLoopback ? sandboxPayments(workerPool, config.secret, tellSandboxHook(config)) : noPayments(),
      identity: await openIdentity(config, log, clock, db),
      fileText: openFileText(),
      pdf,
    },
    clock,
    demo: config.seed ? (await import('../db/town/people.ts')).demoPeople : null,
    poke: () => waker.poke(),
  }
  const system = makeCtx({ ...live, workerDb: live.workerDb ?? openDb(workerPool) }, { kind: 'system', task: 'operator' })
  await ensurePolicy(system)
  await applyTerms(system)
  await ensureLog(system)
  return {
    live,
    clock,
    ownerUrl: database.url,
    workerPool,
    workerUrl,
    system,
    close: async () => {
      await live.ports.fileText.close()
      await waker.settled()
      // The pools themselves: Kysely ends only one that it was asked through, and a forgotten connection keeps us for 30 s.
      await appPool.end()
      await workerPool.end()
      await learnerPool.end()
      await database.stop()
    },
  }
}

/** The sandbox provider tells its answers as a real one would: over HTTP, to our public webhook address. */
function tellSandboxHook(config: Config) {
  return async (body: string, headers: Headers) => {
    const answer = await fetch(`http://127.0.0.1:${config.port}/api/hooks/payments`, { method: 'POST', body, headers })
    // What was not taken is told again later.
    if (!answer.ok) throw new Error(`The application answered its payment provider with ${answer.status}.`)
  }
}

/** Wakes the relay soon after a commit. Many commits share one notification, sent outside their transactions: NOTIFY takes a global lock. */
function poker(pool: pg.Pool, log: Live['log']): { poke(): void; settled(): Promise<void> } {
  let asked: Promise<void> | null = null
  const wake = async () => {
    await pause(3)
    asked = null
    await pool
      .query(`select pg_notify('outbox', '')`)
      .catch(error => log.warn('the relay was not woken; it looks by itself each second', { error }))
  }
  let last: Promise<void> = Promise.resolve()
  return {
    poke: () => void (asked ??= last = wake()),
    // A command of the operator ends as soon as it has answered: what it asked for last is still said.
    settled: () => last,
  }
}
