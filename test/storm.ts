import { randomInt } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import type pg from 'pg'
import { mailbox } from '#adapters/mailbox'
import { sandboxPayments } from '#adapters/sandbox'
import type { ContractId, MilestoneId } from '#lib/ids'
import { isRefusal } from '#lib/refusal'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { payBonus } from '#modules/contracts/acts/pay-bonus'
import { giveBack } from '#modules/contracts/acts/refund-milestone'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { askPayout } from '#modules/money/acts/ask-payout'
import { takeWebhook } from '#modules/money/acts/take-webhook'
import type { MethodId } from '#modules/money/schema'
import { sendOrder } from '#modules/money/tasks'
import { readConfig } from '#platform/config'
import { makeCtx, type Live, type Person } from '#platform/ctx'
import { openDb, openPool, openQueuePool } from '#platform/db'
import { makeLog } from '#platform/log'
import { lists } from '../src/worker/lists.ts'
import { relayOnce } from '../src/worker/relay.ts'
import { jobsFor, sweepOnce } from '../src/worker/runner.ts'

/** One contract that the storm blows over, as plain data, so that a child process can be told of it. */
export interface StormContract {
  contractId: ContractId
  milestoneIds: MilestoneId[]
  client: Person
  freelancer: Person
  payMethodIds: MethodId[]
  payoutMethodIds: MethodId[]
}
/** A command that was answered with yes, and the cause under which its money must be found. */
export type Acknowledged = string

const quiet = new Logger(() => () => {})

export interface Storm {
  live: Live
  workerPool: pg.Pool
  queue: pg.Pool
  close(): Promise<void>
}

/** What a process of the storm has open: pools of its own, the real clock. */
export function openStorm(appUrl: string, workerUrl: string, secret: string): Storm {
  const [appPool, workerPool, queue] = [openPool(appUrl, 10), openPool(workerUrl, 6), openQueuePool(workerUrl, 6)]
  const config = readConfig({ SECRET: secret, LOG_LEVEL: 'silent' })
  const payments = sandboxPayments(workerPool, secret)
  const live: Live = {
    config,
    log: makeLog('silent'),
    db: openDb(appPool),
    workerDb: openDb(workerPool),
    learnerDb: null as never,
    ports: {
      mail: mailbox(workerPool, () => new Date()),
      store: { put: async () => {}, open: async () => null, drop: async () => {} },
      payments,
      identity: null as never,
      fileText: { read: async () => ({ parts: [], unread: [] }), close: async () => {} },
      pdf: null as never,
    },
    clock: { now: () => new Date(), refresh: async () => {} },
    demo: null,
    poke: () => {},
  }
  return {
    live,
    workerPool,
    queue,
    close: async () => void (await Promise.all([live.db.destroy(), live.workerDb!.destroy(), queue.end()])),
  }
}

const pick = <One>(from: readonly One[]): One => from[randomInt(from.length)]!

/** One random money command of one contract. Refusals are answers; anything else is thrown. */
export async function command(live: Live, contract: StormContract, name: string): Promise<Acknowledged | null> {
  const now = live.clock.now()
  const fresh = (person: Person) => makeCtx(live, { ...person, steppedUpAt: now })
  const [client, freelancer] = [fresh(contract.client), fresh(contract.freelancer)]
  const ref = { contractId: contract.contractId, milestoneId: pick(contract.milestoneIds) }
  try {
    switch (name) {
      case 'fund':
        await fundMilestone(client, { ...ref, methodId: pick(contract.payMethodIds) })
        return `order-of:${ref.milestoneId}`
      case 'submit':
        await submitWork(freelancer, { ...ref, note: 'Done.', fileIds: [] })
        return null
      case 'approve':
        await approveWork(client, ref)
        return `release:${ref.milestoneId}`
      case 'giveBack':
        await giveBack(freelancer, ref)
        return `refund:${ref.milestoneId}`
      case 'bonus': {
        const id = await payBonus(client, {
          contractId: ref.contractId,
          amountMinor: BigInt(randomInt(1, 5_000)),
          methodId: pick(contract.payMethodIds),
          note: '',
        })
        return `order-of:${id}`
      }
      case 'payout': {
        const id = await askPayout(freelancer, {
          methodId: pick(contract.payoutMethodIds),
          currency: 'EUR',
          amountMinor: BigInt(randomInt(1, 3_000)),
        })
        return `payout:${id}`
      }
      default:
        throw new Error(`The storm has no command ${name}.`)
    }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

export const commands = ['fund', 'fund', 'submit', 'submit', 'approve', 'giveBack', 'bonus', 'payout', 'payout']

/** What the background does, once: events, tasks, sweeps, the provider's webhooks (each twice), and an old order sent again. */
export async function background({ live, workerPool, queue }: Storm): Promise<void> {
  const system = makeCtx(live, { kind: 'system', task: 'storm' })
  const payments = live.ports.payments as ReturnType<typeof sandboxPayments>
  await relayOnce(workerPool, lists)
  await runOnce({ pgPool: queue, taskList: jobsFor(live, lists), logger: quiet, noHandleSignals: true, concurrency: 3 })
  await payments.deliver(async (body, headers) => {
    const visitor = makeCtx(live, { kind: 'visitor' })
    await Promise.all([takeWebhook(visitor, body, headers), takeWebhook(visitor, body, headers)])
  })
  const { rows } = await workerPool.query<{ id: string }>('select id from money.payment_order order by random() limit 3')
  for (const { id } of rows) await sendOrder(system, { orderId: id as never })
  await sweepOnce(live, lists)
}

/** Lets the rest be over and the provider be asked, as the days would. */
export async function passDays(workerPool: pg.Pool): Promise<void> {
  await workerPool.query(`update money.resting set due_at = '2026-01-01' where available_at is null`)
  await workerPool.query(`update money.payment_order set chase_at = '2026-01-01' where state in ('asked', 'pending')`)
}

/** Jobs that a killed process had in hand go back to the queue. */
export async function freeJobs(owner: pg.Pool): Promise<void> {
  await owner.query(
    `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`,
  )
}

/** Which acknowledged commands the database knows nothing of. */
export async function lost(owner: pg.Pool, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const { rows } = await owner.query<{ cause: string }>(
    `select cause from money.posting union all select 'order-of:' || milestone_id from money.payment_order where kind = 'charge'`,
  )
  const known = new Set(rows.map(row => row.cause))
  return acknowledged.filter(cause => !known.has(cause))
}

/** Orders on which we and the provider differ, once everything is settled. */
export async function differences(owner: pg.Pool): Promise<unknown[]> {
  const { rows } = await owner.query(
    `select o.id, o.kind, o.state as ours, m.state as theirs from money.payment_order o full join sandbox.movement m on m.key = o.id::text
      where o.id is null or m.key is null or o.settled_at is null or o.amount_minor <> m.amount_minor
         or (case o.state when 'bounced' then 'declined' else o.state end) <> m.state`,
  )
  return rows
}

// As a program: blows until it is killed, and prints every acknowledged command.
if (process.argv[1] === import.meta.filename) {
  const { appUrl, workerUrl, secret, contracts } = JSON.parse(process.env.STORM!) as {
    appUrl: string
    workerUrl: string
    secret: string
    contracts: StormContract[]
  }
  const storm = openStorm(appUrl, workerUrl, secret)
  const blow = async (): Promise<never> => {
    for (;;) {
      const cause = await command(storm.live, pick(contracts), pick(commands))
      if (cause) process.stdout.write(`${cause}\n`)
    }
  }
  const behind = async (): Promise<never> => {
    for (;;) {
      await background(storm)
      await passDays(storm.workerPool)
    }
  }
  await Promise.all([blow(), blow(), blow(), behind()])
}
