import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { loginKinds, loginRole } from '#platform/migrate'

export interface EmptyDatabase {
  /** The owner's address. */
  url: string
  /** Runs one statement as the owner. */
  ask<Row extends pg.QueryResultRow = pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>
  [Symbol.asyncDispose](): Promise<void>
}

/** An empty database on the tests' server, for what a migrated world is too late for. */
export async function openEmptyDatabase(): Promise<EmptyDatabase> {
  const admin = process.env.SYMBOLON_TEST_PG
  if (!admin) throw new Error('Database tests run under npm test, which starts a PostgreSQL for them.')
  const name = `empty_${randomBytes(6).toString('hex')}`
  await once(admin, `create database ${name}`)
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).toString()
  return {
    url,
    ask: async (statement, values) => (await once(url, statement, values)).rows as never,
    [Symbol.asyncDispose]: async () => {
      await once(admin, `drop database if exists ${name} with (force)`)
      for (const kind of loginKinds) await once(admin, `drop role if exists ${loginRole(url, kind)}`)
    },
  }
}

async function once(url: string, statement: string, values?: unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement, values)
  } finally {
    await client.end()
  }
}
