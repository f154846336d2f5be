import { createHash } from 'node:crypto'
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '#platform/tables'

export type Db = Kysely<DB>
export type TxDb = Transaction<DB>

// int8 is money and counters: a bigint, never a number that rounds.
// `date` is a calendar day, not an instant.
const parsers: Record<number, unknown> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.DATE]: (text: string) => text,
  [2951]: pg.types.getTypeParser(1009 as never), // uuid[] like text[]
}
/** Of our own pools only: a library that brings its SQL along (the queue) counts on the driver's defaults. */
const ours: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[type]) || pg.types.getTypeParser(type as never, format as never),
} as pg.CustomTypesConfig

/**
 * Begins a hot statement: each connection parses and plans it once and keeps that, which over tables with row-level
 * security costs more than running it. Only where one plan is right for all values, and the text is always the same.
 */
export const kept = sql.raw('/* kept */')
const keptNames = new Map<string, string>()

class Client extends pg.Client {
  override query(...[text, ...rest]: [text: unknown, ...rest: unknown[]]): never {
    const isKept = typeof text === 'string' && text.startsWith('/* kept */')
    return (super.query as (...args: unknown[]) => never)(isKept ? { name: nameOf(text), text } : text, ...rest)
  }
}

function nameOf(text: string): string {
  const name = keptNames.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  keptNames.set(text, name)
  return name
}

/** A pool of at most `max` connections to one database. */
export function openPool(url: string, max = 10): pg.Pool {
  return heldPool({ connectionString: url, max, types: ours, Client })
}

/** A pool for the queue's library. */
export function openQueuePool(url: string, max = 10): pg.Pool {
  return heldPool({ connectionString: url, max })
}

function heldPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server closes (a restart) must not end the process; the next query opens a new one.
  pool.on('error', () => {})
  // Nor one that is lent out: its query is rejected, and whoever asked hears of it there.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

/** Kysely over a pool; snake_case in SQL, camelCase here. JSON keys are left alone. */
export function openDb(pool: pg.Pool): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** The constraint a failed statement broke, to turn it into a refusal; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  const constraint = (error as { constraint?: unknown } | null)?.constraint
  return typeof constraint === 'string' ? constraint : null
}
