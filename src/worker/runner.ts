import { Logger, run, type Runner, type TaskList as JobList } from 'graphile-worker'
import type pg from 'pg'
import { makeCtx, type Live } from '#platform/ctx'
import type { Happened } from '#platform/events'
import { openQueuePool } from '#platform/db'
import { listen } from '#platform/nudges'
import type { TaskList } from '#platform/tasks'
import { freeDeadWorkers } from './dead-workers.ts'
import { relayOnce } from './relay.ts'

const pollMs = 1_000
const sweepMs = 2_000

/** The queue's jobs by name, each run as the system with the worker role's rights. */
export function jobsFor(live: Live, lists: TaskList[]): JobList {
  const jobs: JobList = {}
  for (const list of lists) {
    for (const [name, task] of Object.entries(list.tasks ?? {})) {
      jobs[name] = async payload => task(makeCtx(live, { kind: 'system', task: name }), payload as never)
    }
    for (const listener of list.listeners ?? []) {
      jobs[listener.name] = async payload =>
        listener.run(makeCtx(live, { kind: 'system', task: listener.name }), payload as Happened)
    }
  }
  return jobs
}

/** Does everything that the instance clock says is due now; answers how much that was. */
export async function sweepOnce(live: Live, lists: TaskList[]): Promise<number> {
  let done = 0
  for (const sweep of lists.flatMap(list => list.sweeps ?? [])) {
    try {
      done += await sweep.run(makeCtx(live, { kind: 'system', task: sweep.name }))
    } catch (error) {
      // One sweep's fault must not stop the others; what was due stays due.
      live.log.error('a sweep failed', { sweep: sweep.name, error })
    }
  }
  return done
}

/** Starts the relay, the queue and the sweeps of this process; `stop` lets running tasks finish. */
export async function startWorker(
  live: Live,
  pool: pg.Pool,
  workerUrl: string,
  lists: TaskList[],
): Promise<{ stop(): Promise<void> }> {
  const quiet = new Logger(() => (level, message) => {
    if (level === 'error') live.log.error('a task failed', { message })
  })
  const alive = await freeDeadWorkers(workerUrl)
  const queue = openQueuePool(workerUrl, 6)
  const runner: Runner = await run({
    pgPool: queue,
    taskList: jobsFor(live, lists),
    concurrency: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: quiet,
  })
  const relay = repeated(live, 'relay', pollMs, async () => {
    while ((await relayOnce(pool, lists)) > 0);
  })
  const sweeps = repeated(live, 'sweeps', sweepMs, async () => {
    await sweepOnce(live, lists)
  })
  const ears = await listen(workerUrl, { outbox: relay.now, clock: () => void live.clock.refresh().then(sweeps.now) })
  return {
    stop: async () => {
      await ears.stop()
      await Promise.all([relay.stop(), sweeps.stop()])
      await runner.stop()
      await queue.end()
      await alive.stop()
    },
  }
}

/** Runs `work` every `everyMs` and whenever asked to, never twice at once. */
function repeated(live: Live, name: string, everyMs: number, work: () => Promise<void>) {
  let isStopped = false
  let isAsked = false
  let running: Promise<void> | null = null
  const now = () => {
    isAsked = true
    running ??= turn().finally(() => (running = null))
  }
  async function turn() {
    while (isAsked && !isStopped) {
      isAsked = false
      await work().catch(error => live.log.error(`the ${name} failed`, { error }))
    }
  }
  const timer = setInterval(now, everyMs)
  now()
  return {
    now,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
