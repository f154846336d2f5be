import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import { derivedSecret } from '#platform/config'
import { root } from '#platform/root'

const folder = path.join(root, 'db', 'migrations')
const groups = ['symbolon_app', 'symbolon_worker', 'symbolon_learner', 'symbolon_staff']
/** One number for the whole family of instances: only one process migrates a database at a time. */
const lockKey = 7_301_526_001

export interface MigrateOptions {
  /** The instance's secret, from which the login roles' passwords are made. */
  secret: string
  /** Migrations to apply at most, for trying an upgrade from an older state. */
  upTo?: string
}

/** Brings the database to this version: roles, schemas, the queue's own tables. Answers what was applied. */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(`set lock_timeout = '30s'`)
    await makeRoles(client, ownerUrl, options.secret)
    const applied = await applyAll(client, options.upTo)
    await prepareQueue(client, ownerUrl, options.secret)
    return { applied }
  } finally {
    await client.end()
  }
}

/** The migration files of this version, in order. */
export function migrationNames(): string[] {
  return readdirSync(folder)
    .filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .toSorted()
}

/** The schemas that these migrations make. */
export function schemasOf(names: string[]): string[] {
  return names.flatMap(name =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^create schema (\w+);/gm)].map(match => match[1]!),
  )
}

async function applyAll(client: pg.Client, upTo?: string): Promise<string[]> {
  await client.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (
      name text primary key, sha256 text not null, applied_at timestamptz not null)`)
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration.applied')
  const known = new Map(rows.map(row => [row.name, row.sha256]))
  const names = migrationNames()
  const newer = rows.find(row => !names.includes(row.name))
  if (newer)
    throw new Error(`This database was migrated by a newer version (${newer.name}). Start that version, or restore a backup.`)
  const applied: string[] = []
  for (const name of names) {
    if (upTo && name > upTo) break
    const text = readFileSync(path.join(folder, name), 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    if (known.get(name) === sha256) continue
    if (known.has(name)) throw new Error(`Migration ${name} was changed after it was applied here. Restore the file as it was.`)
    await client.query('begin')
    try {
      await client.query(text)
      await client.query('insert into migration.applied values ($1, $2, $3)', [name, sha256, new Date()])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
    }
    applied.push(name)
  }
  return applied
}

/** As whom a process connects: requests, tasks, and what learns and what was learned is asked (rule B1.23). */
export type LoginKind = 'app' | 'worker' | 'learner'
export const loginKinds: readonly LoginKind[] = ['app', 'worker', 'learner']

/** Login roles are of one database; their names carry its name. */
export function loginRole(ownerUrl: string, kind: LoginKind): string {
  return `symbolon_${kind}_${decodeURIComponent(new URL(ownerUrl).pathname.slice(1)) || 'postgres'}`.slice(0, 63)
}

/** The address by which the application, the worker or the learner connects: same server, a role without the owner's rights. */
export function loginUrl(ownerUrl: string, kind: LoginKind, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = loginRole(ownerUrl, kind)
  url.password = derivedSecret(secret, `database-${kind}`)
  return url.toString()
}

async function makeRoles(client: pg.Client, ownerUrl: string, secret: string): Promise<void> {
  const makeRole = (name: string, options: string) =>
    client.query(
      `do $$ begin create role ${name} ${options}; exception when duplicate_object or unique_violation then null; end $$`,
    )
  for (const group of groups) await makeRole(group, 'nologin')
  for (const kind of loginKinds) {
    const role = client.escapeIdentifier(loginRole(ownerUrl, kind))
    await makeRole(role, 'login nobypassrls nosuperuser nocreatedb nocreaterole')
    await client.query(`alter role ${role} login password ${client.escapeLiteral(derivedSecret(secret, `database-${kind}`))}`)
    await client.query(`grant symbolon_${kind} to ${role}`)
  }
}

/**
 * The queue's tables are its library's business: its schema belongs to the worker's login role, which
 * migrates it, and nobody else may look in.
 */
async function prepareQueue(client: pg.Client, ownerUrl: string, secret: string): Promise<void> {
  const role = client.escapeIdentifier(loginRole(ownerUrl, 'worker'))
  // Handing a schema to a role asks for membership in it, which a server's administrator may lack.
  await client.query(`grant ${role} to current_user`).catch(() => {})
  await client.query(`create schema if not exists graphile_worker authorization ${role}`)
  const { rows } = await client.query<{ isCurrent: boolean }>(
    `select to_regclass('graphile_worker.migrations') is not null and has_schema_privilege($1, 'graphile_worker', 'create') as "isCurrent"`,
    [loginRole(ownerUrl, 'worker')],
  )
  if (rows[0]?.isCurrent && (await queueVersion(client)) >= queueNeeds) return
  const { rows: here } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  const pool = new pg.Pool({ connectionString: loginUrl(ownerUrl, 'worker', secret), max: 1 })
  pool.on('error', () => {})
  pool.on('connect', connection => connection.on('error', () => {}))
  // The library says `create schema if not exists`, which asks for this right though the schema is there.
  await client.query(`grant create on database ${here[0]!.name} to ${role}`)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await client.query(`revoke create on database ${here[0]!.name} from ${role}`)
    await pool.end()
  }
}

/** The last migration of the pinned graphile-worker; asking the library each start would cost a tenth of a second. */
const queueNeeds = 20

async function queueVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(id), 0)::int as last from graphile_worker.migrations',
  )
  return rows[0]!.last
}
