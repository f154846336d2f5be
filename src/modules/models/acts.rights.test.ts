import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { start, type Signed } from '#test/signed'
import { openWorld, type World } from '#test/world'

let w: World
let signed: Signed
let [learner, app, worker]: pg.Client[] = []
beforeAll(async () => {
  w = await openWorld()
  const of = (name: string) => w.person({ name, country: 'US' })
  signed = await start(w, undefined, { client: await of('Clara Client'), freelancer: await of('Filipe Freitas') })
  await sendMessage(signed.client, { roomId: signed.roomId, text: 'About the lighthouse.', fileIds: [] })
  await w.advance({ ms: 61_000 })
  const open = async (url: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }
  ;[learner, app, worker] = [await open(w.learnerUrl), await open(w.appUrl), await open(w.workerUrl)]
})
afterAll(async () => {
  for (const client of [learner, app, worker]) await client!.end()
  await w[Symbol.asyncDispose]()
})

async function as(client: pg.Client, viewer: string, statement: string, values: unknown[] = []) {
  await client.query('begin')
  try {
    await client.query(`select set_config('app.viewer', $1, true)`, [viewer])
    return await client.query(statement, values)
  } finally {
    await client.query('rollback')
  }
}
const denied = /permission denied/

describe('the database', () => {
  test('lets nobody but the learner write a model', async () => {
    const { rows } = await w.owner.query<{ role: string; name: string }>(
      `select role, t.relname as name from unnest(array['symbolon_app', 'symbolon_worker', 'symbolon_staff', 'symbolon_learner']) role,
         pg_class t, unnest(array['insert', 'update', 'delete', 'truncate']) p
       where t.relnamespace = 'models'::regnamespace and t.relname in ('model', 'build', 'shard', 'block', 'entry', 'due')
         and has_table_privilege(role, t.oid, p) group by 1, 2`,
    )
    expect(new Set(rows.map(row => row.role))).toEqual(new Set(['symbolon_learner']))
    for (const client of [app!, worker!])
      for (const table of ['model', 'build', 'shard', 'block', 'entry', 'due'])
        await expect(client.query(`delete from models.${table}`), table).rejects.toThrow(denied)
  })

  test('keeps from the learner every item, file and choice, but for what the gateway gives', async () => {
    for (const table of [
      'items.item',
      'items.public_item',
      'items.room',
      'items.revision',
      'files.file',
      'consent.subject',
      'consent.epoch',
      'accounts.account',
      'platform.event',
      'proofs.opening',
      'proofs.holder',
      'money.account',
    ])
      await expect(learner!.query(`select * from ${table} limit 1`), table).rejects.toThrow(denied)
    const { rows } = await learner!.query('select text from models.learnable($1, $2, 0, 1000, null, true)', [
      signed.client.actor.accountId,
      signed.roomId,
    ])
    expect(rows).toEqual([{ text: 'About the lighthouse.' }])
  })

  test('keeps the gateway’s functions from requests and tasks', async () => {
    const { rows } = await w.owner.query<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace = 'models'::regnamespace
         and p.proname in ('learnable', 'learnable_in_room', 'learnable_of_author', 'give', 'servable')
         and (has_function_privilege('symbolon_app', p.oid, 'execute') or has_function_privilege('symbolon_worker', p.oid, 'execute'))`,
    )
    expect(rows).toEqual([])
    for (const client of [app!, worker!])
      await expect(
        client.query('select * from models.learnable($1, $2, 0, 1000, null, true)', [
          signed.client.actor.accountId,
          signed.roomId,
        ]),
      ).rejects.toThrow(denied)
  })

  test('lets nobody read the bytes of a model over a request', async () => {
    await expect(app!.query('select * from models.block')).rejects.toThrow(denied)
    await expect(worker!.query('select * from models.block')).rejects.toThrow(denied)
  })

  test('gives a request as the learner its own model only', async () => {
    const mine = await as(learner!, signed.client.actor.accountId, 'select model_id from models.block')
    expect(mine.rows).toEqual([{ model_id: signed.client.actor.accountId }])
    const { actor } = await w.person()
    expect((await as(learner!, actor.accountId, 'select 1 from models.block')).rowCount).toBe(0)
    const others = [signed.client.actor.accountId, signed.roomId]
    expect(
      (await as(learner!, actor.accountId, 'select * from models.learnable($1, $2, 0, 1000, null, true)', others)).rowCount,
    ).toBe(0)
    const places = [signed.client.actor.accountId, [signed.roomId], [1]]
    expect((await as(learner!, actor.accountId, 'select * from models.servable($1, $2, $3, null)', places)).rowCount).toBe(0)
    const hit = await as(learner!, actor.accountId, 'update models.shard set items = 0 returning 1')
    expect(hit.rowCount).toBe(0)
  })

  test('keeps what was built and what was in it', async () => {
    await expect(w.owner.query('delete from models.build')).rejects.toThrow('append-only')
    await expect(w.owner.query('delete from models.entry')).rejects.toThrow('append-only')
    await expect(w.owner.query('update models.build set is_serving = true')).resolves.toBeDefined()
    await expect(
      w.owner.query(
        `insert into models.build select model_id, 99, at, builder, cause, manifest_root, manifest_count, artefact_sha256, added, removed, words from models.build`,
      ),
    ).rejects.toThrow('one_build_is_served')
  })

  test('registers no processor that may train', async () => {
    await expect(
      w.owner.query(
        `insert into models.processor (id, name, region, contract_on, sees, may_train, listed_at)
         values (gen_random_uuid(), 'Quill', 'Portugal', '2026-03-02', 'Texts.', true, now())`,
      ),
    ).rejects.toThrow('no_processor_may_train')
  })
})
