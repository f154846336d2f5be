import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig, type Config } from '#platform/config'
import { inTx } from '#platform/ctx'
import { record } from '#platform/events'
import { migrate, migrationNames, schemasOf } from '#platform/migrate'
import { openEmptyDatabase } from '#test/database'
import { fileBytes, fileHash, fillWorld, openNowhere, ownerUrlOf, rowsOf } from '#test/instance'
import { openWorld, testSecret, type World } from '#test/world'
import { relayOnce } from '../worker/relay.ts'
import { verifyArchive } from './archive.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'

let w: World
let dir: string
let tar: string

beforeAll(async () => {
  w = await openWorld()
  dir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-backup-'))
  tar = path.join(dir, 'whole.tar')
  await fillWorld(w)
  await backUp(w.live.config, ownerUrlOf(w), tar, { withSecret: true })
})
afterAll(async () => {
  await w[Symbol.asyncDispose]()
  await rm(dir, { recursive: true, force: true })
})

async function restored(config: Config, url: string, from = tar, options = {}) {
  return restore(config, url, from, await verifyArchive(from), options)
}

describe('backup and restore', { timeout: 60_000 }, () => {
  test('bring everything into another database and folder: every row of every table, the queue, the files, the ledger', async () => {
    await using there = await openNowhere()
    const answer = await restored(there.config, there.db.url)
    expect(answer).toMatchObject({ restored: true, jobs: 1, files: 1, missingFiles: 0, isLedgerSound: true, migrated: [] })
    const [before, after] = [await rowsOf(ownerUrlOf(w)), await rowsOf(there.db.url)]
    expect(after).toEqual(before)
    expect(before['items.item']).toHaveLength(2)
    expect(before['money.entry']).toHaveLength(6)
    expect(before.jobs).toHaveLength(1)
    expect(before['platform.outbox']).toHaveLength(2)
    expect(await there.db.ask('select what from money.proof where wrong <> 0')).toEqual([])
    expect(await readFile(path.join(there.config.dataDir, 'files', fileHash.slice(0, 2), fileHash))).toEqual(fileBytes)
  })

  test('leave every constraint, trigger and right as the migrations made them', async () => {
    await using there = await openNowhere()
    await using fresh = await openEmptyDatabase()
    await restored(there.config, there.db.url)
    await migrate(fresh.url, { secret: testSecret })
    const shape = `select conrelid::regclass::text as on, conname, pg_get_constraintdef(oid) as is from pg_constraint where connamespace::regnamespace::text = any ($1)
      union all select tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select oid::regclass::text, 'rights', relrowsecurity::text from pg_class where relnamespace::regnamespace::text = any ($1) and relkind = 'r' order by 1, 2, 3`
    const schemas = schemasOf(migrationNames())
    expect(await there.db.ask(shape, [schemas])).toEqual(await fresh.ask(shape, [schemas]))
    await expect(there.db.ask('delete from money.entry')).rejects.toThrow(/append-only/)
  })

  test('without being asked, the secret stays out, and only its like can restore', async () => {
    const place = path.join(dir, 'no-secret.tar')
    await backUp(w.live.config, ownerUrlOf(w), place)
    expect((await readFile(place)).includes(testSecret)).toBe(false)
    await using there = await openNowhere()
    const other = readConfig({ DATA_DIR: there.config.dataDir, SECRET: 'another-secret-of-32-characters-!!' })
    await expect(restored(other, there.db.url, place)).rejects.toThrow(/another secret.*--other-secret/s)
    await expect(restored(other, there.db.url, place, { otherSecret: true })).resolves.toMatchObject({ restored: true })
  })

  test('a secret that the archive carries becomes the new instance’s, unless one is set', async () => {
    await using there = await openNowhere()
    const kept = readConfig({ DATA_DIR: path.join(there.config.dataDir, 'fresh') })
    await expect(restored(kept, there.db.url, tar, { isSecretSet: true })).rejects.toThrow(/SECRET is set to another one/)
    await restored(kept, there.db.url)
    expect(readConfig({ DATA_DIR: kept.dataDir }).secret).toBe(testSecret)
  })

  test('a backup of a snapshot: what is written while it runs is wholly in it or not at all', async () => {
    await using busy = await openWorld()
    await using there = await openNowhere()
    const place = path.join(dir, 'moving.tar')
    const person = await busy.person()
    let isDone = false
    const writing = (async () => {
      for (let n = 0; !isDone; n++) {
        await inTx(person, async tx => {
          await record(tx, { kind: 'x.first', refs: { n } })
          await record(tx, { kind: 'x.second', refs: { n } })
        })
        await relayOnce(busy.owner, [{ listeners: [{ name: 'x.hear', kinds: ['x.first'], run: async () => {} }] }])
      }
    })()
    await backUp(busy.live.config, ownerUrlOf(busy), place)
    isDone = true
    await writing
    await restored(there.config, there.db.url, place)
    const [counts] = await there.db.ask<{ first: number; second: number; told: number }>(
      `select (select count(*)::int from platform.event where kind = 'x.first') as first, (select count(*)::int from platform.event where kind = 'x.second') as second,
         (select count(*)::int from platform.outbox where payload->>'kind' = 'x.first')
         + (select count(*)::int from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'x.hear') as told`,
    )
    expect([counts!.second, counts!.told]).toEqual([counts!.first, counts!.first])
  })

  test('an instance that holds something is refused and stays as it is; one that was only started is taken', async () => {
    await using there = await openNowhere()
    await migrate(there.db.url, { secret: testSecret })
    await there.db.ask(`insert into policy.document values (1, now(), '{}')`)
    await restored(there.config, there.db.url)
    const before = await rowsOf(there.db.url)
    await expect(restored(there.config, there.db.url)).rejects.toThrow(/already holds an instance/)
    expect(await rowsOf(there.db.url)).toEqual(before)
  })

  test('a restore that fails half-way can be repeated', async () => {
    await using there = await openNowhere()
    await migrate(there.db.url, { secret: testSecret })
    await there.db.ask(`alter table pairs.pair add constraint no_room_left check (created_at is null)`)
    await expect(restored(there.config, there.db.url)).rejects.toThrow(/no_room_left/)
    await there.db.ask(`alter table pairs.pair drop constraint no_room_left`)
    await restored(there.config, there.db.url)
    expect(await rowsOf(there.db.url)).toEqual(await rowsOf(ownerUrlOf(w)))
  })

  test('a backup of an older version is loaded as it was and then brought to this one', async () => {
    await using old = await openNowhere()
    const upTo = migrationNames()[2]!
    await migrate(old.db.url, { secret: testSecret, upTo })
    await old.db.ask(
      `insert into accounts.account (id, name, email, created_at, updated_at) values (gen_random_uuid(), 'Ada', 'ada@example.org', now(), now())`,
    )
    const place = path.join(dir, 'older.tar')
    await backUp(old.config, old.db.url, place)
    await using there = await openNowhere()
    expect(await restored(there.config, there.db.url, place)).toMatchObject({ migrated: migrationNames().slice(3) })
    expect(await there.db.ask('select email from accounts.account')).toEqual([{ email: 'ada@example.org' }])
    // The other way round: what this version made is too new for a database that is older.
    await using newer = await openNowhere()
    const manifest = await verifyArchive(tar)
    manifest.migrations.push({ name: '9999-future.sql', sha256: '' })
    await expect(restore(newer.config, newer.db.url, tar, manifest)).rejects.toThrow(/made by a newer version .*9999-future\.sql/)
    expect(await newer.db.ask(`select 1 from pg_namespace where nspname = 'migration'`)).toEqual([])
  })

  test('an owner who is no superuser can back up and restore', async () => {
    await using there = await openNowhere()
    const role = `owner_${path.basename(there.config.dataDir).replace(/\W/g, '').toLowerCase()}`
    const url = Object.assign(new URL(there.db.url), { username: role, password: 'plain' })
    await there.db.ask(`create role ${role} login createrole password 'plain'`)
    await there.db.ask(`alter database ${url.pathname.slice(1)} owner to ${role}`)
    for (const group of ['app', 'worker', 'learner', 'staff'])
      await there.db.ask(`grant symbolon_${group} to ${role} with admin option`)
    try {
      await restored(there.config, url.href)
      expect(await rowsOf(there.db.url)).toEqual(await rowsOf(ownerUrlOf(w)))
      const place = path.join(dir, 'plain.tar')
      await backUp(there.config, url.href, place)
      const [one, other] = [await verifyArchive(place), await verifyArchive(tar)]
      expect(one.tables.map(table => [table.name, table.rows])).toEqual(other.tables.map(table => [table.name, table.rows]))
      expect(one.jobs).toBe(1)
    } finally {
      await there.db.ask(`alter database ${url.pathname.slice(1)} owner to postgres`)
      await there.db.ask(`reassign owned by ${role} to postgres`)
      await there.db.ask(`drop owned by ${role}`)
      await there.db.ask(`drop role ${role}`)
    }
  })
})
