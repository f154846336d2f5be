import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openStore } from '#adapters/disk'
import { derivedSecret, type Config } from '#platform/config'
import { migrate, migrationNames, schemasOf } from '#platform/migrate'
import { eachPart, type Manifest } from './archive.ts'
import { asQueue, guardsOf, plainForm, proofOf, tablesIn } from './catalog.ts'

export interface RestoreOptions {
  /** Goes on with another secret than the backup's: people sign in again, and second factors are set up again. */
  otherSecret?: boolean
  /** The operator set SECRET, so the one that the archive may carry is not taken. */
  isSecretSet?: boolean
  tell?: (line: string) => void
}
export interface Restored {
  restored: true
  madeAt: string
  tables: number
  rows: number
  jobs: number
  files: number
  missingFiles: number
  /** Whether every check of the ledger is zero, as it was when the backup was made. */
  isLedgerSound: boolean
  /** Migrations applied after loading, when this version is newer than the backup. */
  migrated: string[]
}

/**
 * Loads a verified archive into an instance that holds nothing yet. Rows are loaded in one transaction, so a restore that
 * fails half-way can be repeated. Needs no more than the owner's rights.
 */
export async function restore(
  config: Config,
  ownerUrl: string,
  place: string,
  manifest: Manifest,
  options: RestoreOptions = {},
): Promise<Restored> {
  const tell = options.tell ?? (() => {})
  mustBeOfThisVersion(manifest)
  let secret = ''
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(plainForm)
    await mustBeEmpty(client, manifest)
    const last = manifest.migrations.at(-1)?.name
    secret = await secretFor(config, place, manifest, options)
    if (last) await migrate(ownerUrl, { secret, upTo: last })
    tell('the archive is whole, the database is empty: loading')
    // Files first: without their rows they are nothing to anyone.
    const store = openStore(path.join(config.dataDir, 'files'))
    await load(client, place, manifest, { keep: (key, bytes) => store.put(key, bytes), tell })
  } finally {
    await client.end().catch(() => {})
  }
  const { applied } = await migrate(ownerUrl, { secret })
  return {
    restored: true,
    madeAt: manifest.madeAt,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    jobs: manifest.jobs,
    files: manifest.files.count,
    missingFiles: manifest.files.missing.length,
    isLedgerSound: (manifest.proof ?? []).every(check => check.wrong === 0),
    migrated: applied,
  }
}

/**
 * The secret the restored instance runs with: the archive's own when it carries one and none is set, else the set or
 * kept one. Refuses another than the backup's, unless that is wanted.
 */
async function secretFor(config: Config, place: string, manifest: Manifest, options: RestoreOptions): Promise<string> {
  const isSame = (secret: string) => derivedSecret(secret, 'backup-check') === manifest.secretCheck
  if (isSame(config.secret) || options.otherSecret) return config.secret
  if (!manifest.hasSecret) {
    throw new Error(
      'This backup is of an instance with another secret. Set SECRET to that one, or bring its file `secret` into the data folder. To go on without it, add --other-secret: everyone signs in again and sets up second factors again.',
    )
  }
  let carried = ''
  await eachPart(place, async (name, _, bytes) => {
    if (name === 'secret') for await (const chunk of bytes) carried += chunk.toString()
  })
  if (!isSame(carried)) throw new Error('The secret in this backup is not the one it was made with.')
  if (options.isSecretSet)
    throw new Error('SECRET is set to another one than the backup carries. Unset it, set the right one, or add --other-secret.')
  await mkdir(config.dataDir, { recursive: true })
  await writeFile(path.join(config.dataDir, 'secret'), carried, { mode: 0o600 })
  return carried
}

function mustBeOfThisVersion(manifest: Manifest): void {
  const names = migrationNames()
  const newer = manifest.migrations.find(one => !names.includes(one.name))
  if (newer)
    throw new Error(
      `This backup was made by a newer version (${manifest.version}, with ${newer.name}). Restore it with that version.`,
    )
  const gap = names.slice(0, manifest.migrations.length).find((name, index) => manifest.migrations[index]?.name !== name)
  if (gap)
    throw new Error(
      `This backup lacks ${gap}, which this version puts before its last migration. Restore it with the version it was made with (${manifest.version}).`,
    )
}

/** Tables that hold a first row of their own before anything happened. */
const rowsFromTheStart = [
  'platform.instance',
  'policy.document',
  'policy.terms',
  'policy.terms_text',
  'consent.region',
  'consent.applied_terms',
  'models.reading',
  'proofs.log',
  'proofs.key',
  'proofs.checkpoint',
]

async function mustBeEmpty(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows: here } = await client.query<{ isThere: boolean }>(
    `select to_regclass('migration.applied') is not null as "isThere"`,
  )
  if (!here[0]!.isThere) return
  const { rows: applied } = await client.query<{ name: string }>('select name from migration.applied')
  const unknown = applied.find(row => !migrationNames().includes(row.name))
  if (unknown)
    throw new Error(
      `This database was migrated by a newer version (${unknown.name}). Restore into an empty database, or a new DATA_DIR.`,
    )
  const names = manifest.migrations.map(one => one.name)
  for (const table of await tablesIn(client, schemasOf(applied.map(row => row.name)))) {
    if (rowsFromTheStart.includes(table.name)) continue
    const { rows } = await client.query<{ isFull: boolean }>(`select exists (select 1 from ${table.name}) as "isFull"`)
    if (rows[0]!.isFull)
      throw new Error(
        `This database already holds an instance (there are rows in ${table.name}). Restore into an empty database, or a new DATA_DIR.`,
      )
  }
  if (applied.some(row => !names.includes(row.name))) {
    throw new Error(
      'This database was already brought to a newer version than the backup. Restore into an empty database, or a new DATA_DIR.',
    )
  }
}

interface Target {
  keep(key: string, bytes: Buffer): Promise<void>
  tell(line: string): void
}

/** Loads all rows and waiting tasks in one transaction, and keeps the files. */
async function load(client: pg.Client, place: string, manifest: Manifest, target: Target): Promise<void> {
  const schemas = schemasOf(manifest.migrations.map(one => one.name))
  const tables = new Map(manifest.tables.map(table => [table.name, table]))
  const here = await tablesIn(client, schemas)
  const isSameShape =
    here.length === tables.size &&
    here.every(table => tables.get(table.name)?.columns.toSorted().join() === table.columns.toSorted().join())
  if (!isSameShape)
    throw new Error('The tables in this backup are not those of its migrations. Restore it with the version it was made with.')
  const guards = await guardsOf(client, schemas)
  const jobs: string[] = []
  let into: Intake | null = null
  const close = async () => {
    await into?.end()
    into = null
  }
  await client.query('begin')
  try {
    for (const statement of guards.off) await client.query(statement)
    // Migrations and the first start leave rows of their own; the backup holds them as they were.
    if (here.length > 0) await client.query(`truncate ${here.map(table => table.name).join(', ')}`)
    await eachPart(place, async (name, _, bytes) => {
      const table = /^data\/(.+)\/\d+\.copy$/.exec(name)?.[1]
      if (into && into.table !== table) await close()
      if (table) {
        const columns = tables.get(table)!.columns.join(', ')
        into ??= intake(client, table, columns)
        for await (const chunk of bytes) await into.put(chunk)
      } else if (name.startsWith('files/')) await target.keep(name.slice('files/'.length), await whole(bytes))
      else if (name === 'queue/jobs.jsonl') jobs.push(...(await whole(bytes)).toString().split('\n').filter(Boolean))
    })
    await close()
    for (const statement of guards.on) await client.query(statement)
    if (jobs.length > 0) await handToQueue(client, jobs)
    await compare(client, manifest, line => target.tell(line))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

interface Intake {
  table: string
  put(chunk: Buffer): Promise<void>
  end(): Promise<void>
}

/** Rows on their way into one table. A row that the table refuses is told by the next `put` or by `end`. */
function intake(client: pg.Client, table: string, columns: string): Intake {
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
  const { promise: refused, reject } = Promise.withResolvers<never>()
  stream.on('error', reject)
  // Told where it is waited for; alone it must not end the process.
  refused.catch(() => {})
  const told = (begin: (done: (error?: Error | null) => void) => void) =>
    Promise.race([refused, new Promise<void>((resolve, rejectOne) => begin(error => (error ? rejectOne(error) : resolve())))])
  return {
    table,
    put: chunk => told(done => stream.write(chunk, done)),
    end: () => told(done => stream.end(done)),
  }
}

async function whole(bytes: AsyncGenerator<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function compare(client: pg.Client, manifest: Manifest, tell: (line: string) => void): Promise<void> {
  for (const table of manifest.tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*)::text as count from ${table.name}`)
    if (Number(rows[0]!.count) !== table.rows)
      throw new Error(
        `${table.name} has ${rows[0]!.count} rows after loading, and the backup says ${table.rows}. Nothing was restored.`,
      )
    if (table.rows > 0) tell(`${table.name}: ${table.rows} ${table.rows === 1 ? 'row' : 'rows'}`)
  }
  if (JSON.stringify(await proofOf(client)) !== JSON.stringify(manifest.proof))
    throw new Error("The ledger's proof is not what it was when the backup was made. Nothing was restored.")
}

/**
 * Tasks go back through the queue's own door, not into its tables: tries are counted anew, and what was being done when
 * the backup was made is done again (tasks may run twice). In the transaction of the rows, so none is lost.
 */
async function handToQueue(client: pg.Client, jobs: string[]): Promise<void> {
  await asQueue(client, () =>
    client.query(
      `select graphile_worker.add_job(identifier => job->>'task', payload => (job->'payload')::json, queue_name => job->>'queue',
       run_at => (job->>'runAt')::timestamptz, max_attempts => (job->>'tries')::int, job_key => job->>'key', priority => (job->>'priority')::int)
     from unnest($1::jsonb[]) with ordinality as waiting(job, number) order by number`,
      [jobs],
    ),
  )
}
