import { Logger, runOnce } from 'graphile-worker'
import { expect, test } from 'vitest'
import { inTx, type Live } from '#platform/ctx'
import { openPool, openQueuePool } from '#platform/db'
import { record, type Happened } from '#platform/events'
import { later, type TaskList } from '#platform/tasks'
import { openWorld, type World } from '#test/world'
import { relayOnce } from './relay.ts'
import { freeDeadWorkers } from './dead-workers.ts'
import { jobsFor, startWorker, sweepOnce } from './runner.ts'

const quiet = new Logger(() => () => {})

async function runDue(w: World, lists: TaskList[]): Promise<void> {
  const pool = openQueuePool(w.workerUrl, 4)
  try {
    await relayOnce(pool, lists)
    await runOnce({ pgPool: pool, taskList: jobsFor(w.live, lists), noHandleSignals: true, logger: quiet })
  } finally {
    await pool.end()
  }
}

test('a listener gets who did what, and to what: ids only', async () => {
  await using w = await openWorld()
  const ada = await w.person()
  const heard: (Happened & { by: unknown })[] = []
  const lists: TaskList[] = [
    {
      listeners: [
        { name: 'x.hear', kinds: ['job.posted'], run: async (ctx, happened) => void heard.push({ ...happened, by: ctx.actor }) },
      ],
    },
  ]
  await inTx(ada, tx => record(tx, { kind: 'job.posted', refs: { jobId: 'j' } }))
  await runDue(w, lists)
  expect(heard).toEqual([
    {
      eventId: expect.any(String),
      kind: 'job.posted',
      at: w.live.clock.now().toISOString(),
      actorId: ada.actor.accountId,
      orgId: null,
      refs: { jobId: 'j' },
      by: { kind: 'system', task: 'x.hear' },
    },
  ])
})

test('a task that fails is tried again until it works, and the others are not held up', async () => {
  await using w = await openWorld()
  const ada = await w.person()
  const done: string[] = []
  let tries = 0
  const lists: TaskList[] = [
    {
      tasks: {
        'x.shaky': async () => {
          if (++tries < 3) throw new Error('not yet')
          done.push('shaky')
        },
        'x.steady': async () => void done.push('steady'),
      },
    },
  ]
  await inTx(ada, async tx => {
    await later(tx, 'x.shaky', {})
    await later(tx, 'x.steady', {})
  })
  await runDue(w, lists)
  expect([done, tries]).toEqual([['steady'], 1])
  for (const turn of [2, 3]) {
    // Each failure puts the next try further off; here that time has passed.
    await w.owner.query('update graphile_worker._private_jobs set run_at = now()')
    await runDue(w, lists)
    expect(tries).toBe(turn)
  }
  expect(done).toEqual(['steady', 'shaky'])
  expect((await w.owner.query('select 1 from graphile_worker._private_jobs')).rowCount).toBe(0)
})

test('a sweep’s fault does not stop the other sweeps, and what they did is counted', async () => {
  await using w = await openWorld()
  const lists: TaskList[] = [
    { sweeps: [{ name: 'x.broken', run: () => Promise.reject(new Error('broken')) }] },
    { sweeps: [{ name: 'x.fine', run: async () => 3 }] },
  ]
  expect(await sweepOnce(w.live, lists)).toBe(3)
})

test('a running worker does what acts ask for as soon as it is woken, and stops when told to', async () => {
  await using w = await openWorld()
  const ada = await w.person()
  const done = Promise.withResolvers<unknown>()
  const lists: TaskList[] = [{ tasks: { 'x.work': async (_, payload) => done.resolve(payload) } }]
  const pool = openPool(w.workerUrl, 6)
  const live: Live = { ...w.live, poke: () => void pool.query(`select pg_notify('outbox', '')`) }
  const worker = await startWorker(live, pool, w.workerUrl, lists)
  try {
    await inTx({ ...ada, live }, tx => later(tx, 'x.work', { n: 1 }))
    expect(await done.promise).toEqual({ n: 1 })
  } finally {
    await worker.stop()
    await pool.end()
  }
})

test('two sweeps or relays of one process never run at the same time', async () => {
  await using w = await openWorld()
  let running = 0
  let most = 0
  let turns = 0
  const enough = Promise.withResolvers<void>()
  const lists: TaskList[] = [
    {
      sweeps: [
        {
          name: 'x.slow',
          run: async () => {
            most = Math.max(most, ++running)
            await w.owner.query('select 1')
            running--
            if (++turns === 4) enough.resolve()
            return 0
          },
        },
      ],
    },
  ]
  const pool = openPool(w.workerUrl, 6)
  const worker = await startWorker(w.live, pool, w.workerUrl, lists)
  try {
    const ring = async () => {
      while (turns < 4) await pool.query(`select pg_notify('clock', '')`)
    }
    await Promise.all([ring(), ring(), enough.promise])
    expect(most).toBe(1)
  } finally {
    await worker.stop()
    await pool.end()
  }
})

test('the jobs of a killed worker are done by the next one at once, but never taken from a living one', async () => {
  await using w = await openWorld()
  const ada = await w.person()
  const done: string[] = []
  const lists: TaskList[] = [{ tasks: { 'x.left': async () => void done.push('left') } }]
  await inTx(ada, tx => later(tx, 'x.left', {}))
  const pool = openQueuePool(w.workerUrl, 2)
  await relayOnce(pool, lists)
  const take = `update graphile_worker._private_jobs set locked_by = 'worker-that-died', locked_at = now()`
  await pool.query(take)
  const living = await freeDeadWorkers(w.workerUrl)
  await pool.query(take)
  const second = await freeDeadWorkers(w.workerUrl)
  expect((await pool.query('select 1 from graphile_worker._private_jobs where locked_by is not null')).rowCount).toBe(1)
  await second.stop()
  await living.stop()
  const worker = await startWorker(w.live, pool, w.workerUrl, lists)
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(['left'])
  await worker.stop()
  await pool.end()
})
