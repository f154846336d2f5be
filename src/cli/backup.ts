import { open, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { derivedSecret, type Config } from '#platform/config'
import { migrationNames, schemasOf } from '#platform/migrate'
import { root } from '#platform/root'
import { writeArchive, type ArchiveWriter, type Manifest } from './archive.ts'
import { asQueue, plainForm, proofOf, tablesIn, type Table } from './catalog.ts'

const partBytes = 8 * 1024 * 1024
const newLine = 10

export interface BackupOptions {
  /** Puts the instance's secret into the archive: whoever has the file then has everything. */
  withSecret?: boolean
  tell?: (line: string) => void
}

/**
 * Writes the whole instance into one archive while it runs: every table in one snapshot, then the stored files.
 * Files are kept under their hash and never change, so those of the snapshot are there after it as well.
 */
export async function backUp(
  config: Config,
  ownerUrl: string,
  place: string,
  options: BackupOptions = {},
): Promise<Omit<Manifest, 'parts'>> {
  const tell = options.tell ?? (() => {})
  const client = await connected(ownerUrl)
  const archive = await writeArchive(place).catch(async (error: unknown) => {
    await client.end()
    throw error
  })
  try {
    await client.query('start transaction isolation level repeatable read, read only')
    const migrations = await migrationsIn(client)
    const { rows } = await client.query<{ at: Date }>('select now() as at')
    const tables: Manifest['tables'] = []
    for (const table of await tablesIn(client, schemasOf(migrations.map(one => one.name)))) {
      const count = await copyTable(client, archive, table)
      tables.push({ ...table, rows: count })
      if (count > 0) tell(`${table.name}: ${count} ${count === 1 ? 'row' : 'rows'}`)
    }
    const jobs = await copyQueue(client, archive)
    const proof = await proofOf(client)
    const wanted = await hashesIn(client)
    await client.query('commit')
    const files = await copyFiles(path.join(config.dataDir, 'files'), archive, wanted, tell)
    if (options.withSecret) await archive.part('secret', Buffer.from(config.secret))
    const manifest: Omit<Manifest, 'parts'> = {
      format: 1,
      version: await versionHere(),
      madeAt: rows[0]!.at.toISOString(),
      migrations,
      tables,
      jobs,
      files,
      secretCheck: derivedSecret(config.secret, 'backup-check'),
      hasSecret: options.withSecret === true,
      proof,
    }
    await archive.finish(manifest)
    return manifest
  } catch (error) {
    await archive.drop()
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query(plainForm)
  return client
}

async function migrationsIn(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows: here } = await client.query<{ isThere: boolean }>(
    `select to_regclass('migration.applied') is not null as "isThere"`,
  )
  if (!here[0]!.isThere) throw new Error('There is no instance in this database yet. Start it once, then back it up.')
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration.applied order by name',
  )
  const newer = rows.find(row => !migrationNames().includes(row.name))
  if (newer) throw new Error(`This database was migrated by a newer version (${newer.name}). Back it up with that version.`)
  return rows
}

/** Answers how many rows there were: in this form a row is a line, and a line end inside a text is written as \n. */
async function copyTable(client: pg.Client, archive: ArchiveWriter, table: Table): Promise<number> {
  const stream = client.query(copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`))
  let rows = 0
  let number = 0
  let held: Buffer[] = []
  let heldBytes = 0
  const flush = async () => {
    if (heldBytes === 0) return
    number += 1
    await archive.part(`data/${table.name}/${String(number).padStart(6, '0')}.copy`, Buffer.concat(held))
    held = []
    heldBytes = 0
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(newLine); at !== -1; at = chunk.indexOf(newLine, at + 1)) rows += 1
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes >= partBytes) await flush()
  }
  await flush()
  return rows
}

/**
 * What waits in the queue, in the same snapshot: the relay takes from the outbox and hands to the queue in one
 * transaction, so everything is in exactly one of the two. The queue belongs to the worker's role.
 */
async function copyQueue(client: pg.Client, archive: ArchiveWriter): Promise<number> {
  const { rows } = await asQueue(client, () =>
    client.query<{ job: string }>(
      `select json_build_object('task', t.identifier, 'payload', j.payload, 'runAt', j.run_at, 'tries', j.max_attempts,
       'key', j.key, 'priority', j.priority, 'queue', q.queue_name)::text as job
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`,
    ),
  )
  if (rows.length > 0) await archive.part('queue/jobs.jsonl', Buffer.from(rows.map(row => `${row.job}\n`).join('')))
  return rows.length
}

/** The hashes of the files that the instance knows; none before there were files. */
async function hashesIn(client: pg.Client): Promise<Set<string>> {
  const { rows: here } = await client.query<{ isThere: boolean }>(`select to_regclass('files.file') is not null as "isThere"`)
  if (!here[0]!.isThere) return new Set()
  const { rows } = await client.query<{ sha256: string }>(
    `select distinct encode(sha256, 'hex') as sha256 from files.file where dropped_at is null`,
  )
  return new Set(rows.map(row => row.sha256))
}

/** Everything in the store, also what is made from a file (a smaller image). What is being written has a dot in its name. */
async function copyFiles(
  folder: string,
  archive: ArchiveWriter,
  wanted: Set<string>,
  tell: (line: string) => void,
): Promise<Manifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const keys = entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(key => /^[a-z0-9/-]+$/.test(key))
    .toSorted()
  let [count, bytes] = [0, 0]
  for (const key of keys) {
    const file = await open(path.join(folder, key), 'r').catch(() => null)
    // Dropped since it was listed.
    if (!file) continue
    try {
      const { size } = await file.stat()
      wanted.delete(
        await archive.streamed(`files/${key}`, size, file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>),
      )
      bytes += size
    } finally {
      await file.close()
    }
    count += 1
    if (count % 1000 === 0) tell(`files: ${count} of ${keys.length}`)
  }
  if (count > 0) tell(`files: ${count}, ${bytes} bytes`)
  if (wanted.size > 0) tell(`files: ${wanted.size} that the instance knows are not in its store; the backup lacks them too`)
  return { count, bytes, missing: [...wanted].toSorted() }
}

async function versionHere(): Promise<string> {
  const file = path.join(root, 'package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}
