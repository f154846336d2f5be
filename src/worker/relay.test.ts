import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { inTx, type Ctx } from '#platform/ctx'
import { openPool } from '#platform/db'
import { record } from '#platform/events'
import { later, type TaskList } from '#platform/tasks'
import { openWorld, type World } from '#test/world'
import { relayOnce } from './relay.ts'

const lists: TaskList[] = [
  {
    listeners: [
      { name: 'one.hears', kinds: ['thing.done'], run: async () => {} },
      { name: 'one.hears-other', kinds: ['thing.undone'], run: async () => {} },
    ],
  },
  { listeners: [{ name: 'two.hears-all', kinds: ['*'], run: async () => {} }], tasks: { 'two.work': async () => {} } },
]

const jobsIn = async (w: World) =>
  (
    await w.owner.query<{ task: string; payload: { refs?: { n: number } } }>(
      `select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    )
  ).rows
const outboxOf = async (w: World) => (await w.owner.query('select 1 from platform.outbox')).rowCount
const tell = (ctx: Ctx, n: number, kind = 'thing.done') => inTx(ctx, tx => record(tx, { kind, refs: { n } }))

describe('the relay', () => {
  test('hands each event to each of its listeners once, and each task once, and empties the outbox', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await tell(ada, 1)
    await tell(ada, 2, 'thing.undone')
    await inTx(ada, tx => later(tx, 'two.work', { n: 3 }))
    await using pool = poolOf(w)
    expect(await relayOnce(pool, lists)).toBe(3)
    expect(await relayOnce(pool, lists)).toBe(0)
    const handed = (await jobsIn(w)).map(job => job.task)
    expect(handed.toSorted()).toEqual(['one.hears', 'one.hears-other', 'two.hears-all', 'two.hears-all', 'two.work'])
    expect(await outboxOf(w)).toBe(0)
  })

  test('an event that was rolled back is never told, nor kept', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    let isPoked = false
    const attempt = inTx({ ...ada, live: { ...ada.live, poke: () => (isPoked = true) } }, async tx => {
      await record(tx, { kind: 'thing.done', refs: {} })
      await later(tx, 'two.work', {})
      throw new Error('after all not')
    })
    await expect(attempt).rejects.toThrow('after all not')
    await using pool = poolOf(w)
    expect([await relayOnce(pool, lists), (await jobsIn(w)).length, isPoked]).toEqual([0, 0, false])
    expect((await w.owner.query('select 1 from platform.event')).rowCount).toBe(0)
  })

  test('an act wakes the relay after its commit, not before', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const seen: (number | null)[] = []
    const pokes: Promise<void>[] = []
    const live = { ...ada.live, poke: () => void pokes.push(outboxOf(w).then(count => void seen.push(count))) }
    await inTx({ ...ada, live }, async tx => {
      await record(tx, { kind: 'thing.done', refs: {} })
      expect(pokes).toHaveLength(0)
    })
    await Promise.all(pokes)
    expect(seen).toEqual([1])
  })

  test('killed between taking and committing, it loses nothing and hands on nothing twice', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    for (let n = 0; n < 10; n++) await tell(ada, n)
    const door = await w.owner.connect()
    await using pool = poolOf(w)
    // Another connection holds the queue, so that the relay stands between what it took and its commit.
    await door.query('begin')
    await door.query('lock table graphile_worker._private_jobs in access exclusive mode')
    const killed = relayOnce(pool, lists).catch((error: Error) => error.message)
    const victim = await waitingIn(w)
    await door.query('select pg_terminate_backend($1, 5000)', [victim])
    expect(await killed).toMatch(/terminating connection/)
    await door.query('commit')
    door.release()
    expect([(await jobsIn(w)).length, await outboxOf(w)]).toEqual([0, 10])
    expect(await relayOnce(pool, lists)).toBe(10)
    const heard = (await jobsIn(w)).filter(job => job.task === 'one.hears').map(job => job.payload.refs?.n)
    expect(new Set(heard)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    expect(heard).toHaveLength(10)
  })

  test('several relays at once share the work: each event is handed on once', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await inTx(ada, async tx => {
      for (let n = 0; n < 450; n++) await record(tx, { kind: 'thing.done', refs: { n } })
    })
    await using pool = poolOf(w)
    let taken = 0
    while ((await outboxOf(w)) !== 0)
      taken += (await Promise.all([1, 2, 3].map(() => relayOnce(pool, lists)))).reduce((sum, count) => sum + count)
    const heard = (await jobsIn(w)).filter(job => job.task === 'one.hears').map(job => job.payload.refs!.n)
    expect([taken, heard.length, new Set(heard).size]).toEqual([450, 450, 450])
  })

  test('topics are told once per batch, however many events name them, and as many as there are', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const names = Array.from({ length: 170 }, () => `room:${ada.newId()}`)
    await inTx(ada, async tx => {
      for (let n = 0; n < 3; n++)
        await record(tx, { kind: 'thing.done', refs: { n }, topics: [...names, `side:${ada.actor.accountId}`] })
    })
    const ear = await w.owner.connect()
    const heard: string[] = []
    const end = Promise.withResolvers<void>()
    ear.on('notification', message =>
      message.channel === 'end' ? end.resolve() : heard.push(...(message.payload ?? '').split(' ')),
    )
    await ear.query('listen nudge; listen "end"')
    await using pool = poolOf(w)
    await relayOnce(pool, lists)
    await pool.query(`select pg_notify('end', '')`)
    await end.promise
    ear.release(true)
    expect(heard.toSorted()).toEqual([...names, `side:${ada.actor.accountId}`].toSorted())
  })
})

/** The worker's pool, closed at the end of its block. */
function poolOf(w: World): pg.Pool & AsyncDisposable {
  const pool = openPool(w.workerUrl, 4)
  return Object.assign(pool, { [Symbol.asyncDispose]: () => pool.end() })
}

/** The backend that waits for another's lock. */
async function waitingIn(w: World): Promise<number> {
  for (;;) {
    const { rows } = await w.owner.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0',
    )
    if (rows[0]) return rows[0].pid
  }
}
