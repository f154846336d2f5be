import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { AccountId } from '#lib/ids'
import { openRoom, publishText, writeItem } from '#modules/items/acts'
import { readConfig } from '#platform/config'
import { inTx, sideOf } from '#platform/ctx'
import { record } from '#platform/events'
import { migrationNames, schemasOf } from '#platform/migrate'
import { later } from '#platform/tasks'
import { openEmptyDatabase } from '#test/database'
import { testSecret, type World } from '#test/world'
import { plainForm, tablesIn } from '../src/cli/catalog.ts'
import { relayOnce } from '../src/worker/relay.ts'

/** The owner's address of a world's database. */
export const ownerUrlOf = (world: World) => (world.owner.options as { connectionString: string }).connectionString
/** What the one stored file holds, and its hash. */
export const fileBytes = Buffer.from('a picture, more or less')
export const fileHash = createHash('sha256').update(fileBytes).digest('hex')

/** Fills a world: people, a talk, money, a file, something to be told and something that waits to be done. */
export async function fillWorld(world: World): Promise<void> {
  const [ada, ben] = [await world.person(), await world.person({ name: 'Ben \\ "Tab\t" \n Roy' })]
  const [one, other] = [ada.actor.accountId, ben.actor.accountId]
  const { roomId } = await inTx(ada, tx =>
    openRoom(tx, {
      clientSideId: sideOf(ada.actor),
      freelancerSideId: sideOf(ben.actor),
      clientAccountId: one,
      freelancerAccountId: other,
      matter: 'invitation',
      jobId: null,
      title: 'Talk',
    }),
  )
  for (const [ctx, text] of [
    [ada, 'Hello\n\\N \\. \t 🙂'],
    [ben, '\\.\nwith "quotes" and é'],
  ] as const)
    await inTx(ctx, tx => writeItem(tx, { roomId, kind: 'message', text }))
  await inTx(ada, tx => publishText(tx, { kind: 'profile', subjectId: one, text: 'I build things.' }))
  await pay(world, one)
  await world.live.ports.store.put(`${fileHash.slice(0, 2)}/${fileHash}`, fileBytes)
  await world.owner.query(
    `insert into files.file (id, owner_id, side_id, purpose, name, media_type, byte_count, sha256, created_at) values ($1, $2, $2, 'avatar', 'a.png', 'image/png', $3, $4, now())`,
    [ada.newId(), one, fileBytes.length, Buffer.from(fileHash, 'hex')],
  )
  await inTx(ada, tx => later(tx, 'x.handed', { n: 1 }))
  await relayOnce(world.owner, [])
  await inTx(ada, async tx => {
    await later(tx, 'x.waiting', { n: 2 })
    await record(tx, { kind: 'x.happened', refs: { n: 3 }, topics: [`account:${one}`] })
  })
}

async function pay(world: World, owner: AccountId): Promise<void> {
  const nil = '00000000-0000-0000-0000-000000000000'
  const accounts = [crypto.randomUUID(), crypto.randomUUID()]
  await world.owner.query(`select money.open_account($1, 'provider', $2, 'EUR')`, [accounts[0], nil])
  await world.owner.query(`select money.open_account($1, 'wallet', $2, 'EUR')`, [accounts[1], owner])
  for (let n = 0; n < 3; n++) {
    await world.owner.query(`select money.post($1, $2, 'fund', null, null, null, now(), $3, $4)`, [
      crypto.randomUUID(),
      `fund:${n}`,
      accounts,
      [-100 - n, 100 + n],
    ])
  }
}

/** An instance of its own that holds nothing: a database and a data folder. */
export async function openNowhere() {
  const db = await openEmptyDatabase()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-nowhere-'))
  const config = readConfig({ DATA_DIR: dataDir, SECRET: testSecret })
  return {
    db,
    config,
    [Symbol.asyncDispose]: async () => {
      await db[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Every row of every table as text, sorted. */
export async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(plainForm)
    const all: Record<string, string[]> = {}
    for (const table of await tablesIn(client, schemasOf(migrationNames()))) {
      all[table.name] = (await client.query<{ row: string }>(`select t::text as row from ${table.name} t order by 1`)).rows.map(
        one => one.row,
      )
    }
    all.jobs = (
      await client.query<{ row: string }>(
        `select t.identifier || j.payload::text || j.run_at::text || j.max_attempts as row from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by 1`,
      )
    ).rows.map(one => one.row)
    return all
  } finally {
    await client.end()
  }
}
