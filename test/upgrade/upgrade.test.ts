import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { boot, type Booted } from '../../src/boot.ts'
import { openDatabase } from '../../src/database.ts'
import { readConfig } from '#platform/config'
import { migrate, migrationNames } from '#platform/migrate'
import { openEmptyDatabase } from '#test/database'

const secret = 'a-secret-for-upgrades-0123456789-ab'
/** The state of an earlier version: people, rooms, files, profiles and jobs, but no money yet. */
const earlier = '0008-jobs.sql'
const [ada, ben] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b']
const [pair, room, job] = [
  '00000000-0000-7000-8000-0000000000c1',
  '00000000-0000-7000-8000-0000000000c2',
  '00000000-0000-7000-8000-0000000000c3',
]
const at = '2026-03-02T09:00:00Z'

/** Rows as that version wrote them. */
const rowsOfThatTime = [
  `insert into accounts.account (id, name, email, created_at, updated_at) values ('${ada}', 'Ada Byron', 'ada@example.org', '${at}', '${at}'), ('${ben}', 'Ben Roy', 'ben@example.org', '${at}', '${at}')`,
  `insert into pairs.pair (id, low_side_id, high_side_id, created_at) values ('${pair}', '${ada}', '${ben}', '${at}')`,
  `insert into items.room (id, pair_id, client_side_id, freelancer_side_id, client_account_id, freelancer_account_id, matter, title, next_seq, last_item_at, created_at)
     values ('${room}', '${pair}', '${ada}', '${ben}', '${ada}', '${ben}', 'invitation', 'A talk', 2, '${at}', '${at}')`,
  `insert into items.item (room_id, seq, id, kind, author_id, text_written, text_delivered, created_at) values ('${room}', 1, '${job}', 'message', '${ada}', 'Hello', 'Hello', '${at}')`,
  `insert into jobs.job (id, client_side_id, author_id, state, kind, title, created_at, updated_at) values ('${job}', '${ada}', '${ada}', 'draft', 'fixed', 'A shop', '${at}', '${at}')`,
  `insert into platform.outbox (id, task, payload) values ('${job}', 'x.waiting', '{"n": 1}')`,
]

async function look(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const one = async (statement: string) => (await client.query({ text: statement, rowMode: 'array' })).rows
    return {
      people: await one('select name from accounts.account order by name'),
      talk: await one('select seq::int, text_written from items.item'),
      jobs: await one('select title, state from jobs.job'),
      waiting: await one('select task from platform.outbox'),
      applied: (await one('select name from migration.applied order by name')).flat(),
      isSound: (await one('select what from money.proof where wrong <> 0')).length === 0,
    }
  } finally {
    await client.end()
  }
}
const kept = {
  people: [['Ada Byron'], ['Ben Roy']],
  talk: [[1, 'Hello']],
  jobs: [['A shop', 'draft']],
  waiting: [['x.waiting']],
  applied: migrationNames(),
  isSound: true,
}

async function makeEarlier(url: string): Promise<void> {
  await migrate(url, { secret, upTo: earlier })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of rowsOfThatTime) await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('an upgrade', { timeout: 120_000 }, () => {
  test('of a database from an earlier version keeps every row and brings what is new', async () => {
    await using db = await openEmptyDatabase()
    await makeEarlier(db.url)
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-upgrade-'))
    let booted: Booted | undefined
    try {
      booted = await boot(readConfig({ DATA_DIR: dataDir, DATABASE_URL: db.url, SECRET: secret, LOG_LEVEL: 'silent' }))
      expect(await look(db.url)).toEqual(kept)
      // A second process of the same version finds it done.
      const second = await boot(
        readConfig({ DATA_DIR: dataDir, DATABASE_URL: db.url, SECRET: secret, LOG_LEVEL: 'silent', ROLE: 'web' }),
      )
      await second.close()
    } finally {
      await booted?.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  test('of a data folder: stopped as the earlier version, started as this one, and once more', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-upgrade-'))
    const config = readConfig({ DATA_DIR: dataDir, SECRET: secret, LOG_LEVEL: 'silent' })
    try {
      const old = await openDatabase(config)
      try {
        await makeEarlier(old.url)
      } finally {
        await old.stop()
      }
      for (const _ of ['this version', 'again']) {
        const booted = await boot(config)
        try {
          expect(await look(booted.ownerUrl)).toEqual(kept)
        } finally {
          await booted.close()
        }
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  test('that fails half-way leaves what was applied, and goes on from there when it is tried again', async () => {
    await using db = await openEmptyDatabase()
    await makeEarlier(db.url)
    // In the way of a later migration.
    await db.ask('create schema notices')
    await expect(migrate(db.url, { secret })).rejects.toThrow(
      /Migration \d{4}-notices\.sql failed: schema "notices" already exists/,
    )
    await db.ask('drop schema notices')
    await migrate(db.url, { secret })
    expect(await look(db.url)).toEqual(kept)
  })
})
