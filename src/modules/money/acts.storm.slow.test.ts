import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from '#adapters/postgres-embedded'
import { addMethod } from '#modules/money/acts/add-method'
import { proveLedger } from '#modules/money/reads'
import { migrate } from '#platform/migrate'
import { faults, sign } from '#test/signed'
import {
  background,
  command,
  commands,
  differences,
  freeJobs,
  lost,
  openStorm,
  passDays,
  type Acknowledged,
  type Storm,
  type StormContract,
} from '#test/storm'
import { openWorld, testSecret, type World } from '#test/world'

const behaviours = {
  pay: ['sandbox-decline', 'sandbox-late', 'sandbox-twice'],
  be_paid: ['sandbox-ok', 'sandbox-decline', 'sandbox-late', 'sandbox-bounce', 'sandbox-twice'],
} as const

/** Contracts with every way a provider can behave. */
async function stormContracts(w: World, count: number): Promise<StormContract[]> {
  const contracts: StormContract[] = []
  for (let index = 0; index < count; index++) {
    const { client, freelancer, contractId, refs, methodId } = await sign(
      w,
      Array.from({ length: 8 }, (_, at) => BigInt(1_001 + at * 317)),
    )
    const payMethodIds = [methodId]
    for (const token of behaviours.pay) payMethodIds.push(await addMethod(client, { direction: 'pay', token }))
    const payoutMethodIds = []
    for (const token of behaviours.be_paid) payoutMethodIds.push(await addMethod(freelancer, { direction: 'be_paid', token }))
    contracts.push({
      contractId,
      milestoneIds: refs.map(ref => ref.milestoneId),
      client: client.actor,
      freelancer: freelancer.actor,
      payMethodIds,
      payoutMethodIds,
    })
  }
  return contracts
}

/** Lets everything under way come to its end: late answers, bounces, rests. */
async function calm(w: World, storm: Storm): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await passDays(w.owner)
    await background(storm)
  }
}

async function mustBeWhole(w: World, acknowledged: Acknowledged[]): Promise<void> {
  expect(await faults(w)).toEqual([])
  expect(await lost(w.owner, acknowledged)).toEqual([])
  expect(await differences(w.owner)).toEqual([])
  const { rows } = await w.owner.query(`
    select c.id from contracts.contract c left join money.account a on a.kind = 'escrow' and a.owner_id = c.id
     where coalesce(a.balance, 0) <> coalesce((select sum(m.amount_minor + m.amount_minor * c.client_fee_bps / 10000) from contracts.milestone m
       where m.contract_id = c.id and m.state in ('funded', 'submitted', 'changes_requested', 'refund_requested')), 0)`)
  expect(rows).toEqual([])
}

test(
  'many workers, random commands, replays: at every read the sum is zero and no balance negative',
  { timeout: 180_000 },
  async () => {
    await using w = await openWorld()
    const contracts = await stormContracts(w, 3)
    const storm = openStorm(w.appUrl, w.workerUrl, testSecret)
    const acknowledged: Acknowledged[] = []
    const step = fc.record({ name: fc.constantFrom(...commands), at: fc.nat(contracts.length - 1) })
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 12, maxLength: 24 }), { minLength: 8, maxLength: 8 }),
          async workers => {
            let isOver = false
            const reader = (async () => {
              let reads = 0
              for (; !isOver || reads === 0; reads++) {
                const wrong = (await proveLedger(w.system)).filter(one => one.wrong !== 0n)
                expect(wrong).toEqual([])
              }
              return reads
            })()
            const behind = (async () => {
              while (!isOver) {
                await background(storm)
                await passDays(storm.workerPool)
              }
            })()
            const blowing = workers.map(async steps => {
              for (const { name, at } of steps) {
                const cause = await command(storm.live, contracts[at]!, name)
                if (cause) acknowledged.push(cause)
              }
            })
            await Promise.all(blowing).finally(() => (isOver = true))
            await behind
            expect(await reader).toBeGreaterThan(0)
            // What was earned in this run can be paid out in the next.
            await background(storm)
            await passDays(storm.workerPool)
            await background(storm)
          },
        ),
        { numRuns: 4 },
      )
      await calm(w, storm)
      await mustBeWhole(w, acknowledged)
      const { rows } = await w.owner.query<{ kind: string }>('select distinct kind from money.posting')
      // The storm was a real one: every kind of movement but a refund that fails was in it.
      expect(rows.map(row => row.kind).toSorted()).toEqual([
        'available',
        'fund',
        'payout',
        'payout-back',
        'payout-bounced',
        'payout-sent',
        'refund',
        'refund-sent',
        'release',
      ])
    } finally {
      await storm.close()
    }
  },
)

test('kill -9 of the process in the middle of a storm loses nothing acknowledged', { timeout: 120_000 }, async () => {
  await using w = await openWorld()
  const contracts = await stormContracts(w, 3)
  const acknowledged: Acknowledged[] = []
  for (const enough of [15, 30, 45]) acknowledged.push(...(await blowAndKill(w, contracts, enough)))
  expect(acknowledged.length).toBeGreaterThanOrEqual(90)
  const storm = openStorm(w.appUrl, w.workerUrl, testSecret)
  try {
    await freeJobs(w.owner)
    await calm(w, storm)
    await mustBeWhole(w, acknowledged)
  } finally {
    await storm.close()
  }
})

/** Lets a process of its own blow, and at `enough` acknowledged commands kills it, or what it depends on. */
async function blowAndKill(w: World, contracts: StormContract[], enough: number, kill?: () => void): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [path.resolve('test/storm.ts')], {
    env: { ...process.env, STORM: JSON.stringify({ appUrl: w.appUrl, workerUrl: w.workerUrl, secret: testSecret, contracts }) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const acknowledged: Acknowledged[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === enough) (kill ?? (() => child.kill('SIGKILL')))()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
  return acknowledged
}

test('kill -9 of PostgreSQL in the middle of a storm loses nothing acknowledged', { timeout: 180_000 }, async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'symbolon-storm-'))
  const dataDir = path.join(dir, 'postgres')
  const shared = { url: process.env.SYMBOLON_TEST_PG, template: process.env.SYMBOLON_TEST_TEMPLATE }
  let server = await startPostgres({ dataDir })
  try {
    await once(server.url, 'create database storm_template')
    await migrate(Object.assign(new URL(server.url), { pathname: '/storm_template' }).href, { secret: testSecret })
    Object.assign(process.env, { SYMBOLON_TEST_PG: server.url, SYMBOLON_TEST_TEMPLATE: 'storm_template' })
    await using w = await openWorld()
    const contracts = await stormContracts(w, 3)
    const acknowledged: Acknowledged[] = []
    for (const enough of [30, 50]) {
      const postmaster = Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
      acknowledged.push(...(await blowAndKill(w, contracts, enough, () => process.kill(postmaster, 'SIGKILL'))))
      const before = server.url
      await server.stop()
      server = await startPostgres({ dataDir })
      expect(server.url).toBe(before)
      await freeJobs(w.owner)
    }
    const storm = openStorm(w.appUrl, w.workerUrl, testSecret)
    await calm(w, storm)
    await storm.close()
    await mustBeWhole(w, acknowledged)
  } finally {
    Object.assign(process.env, { SYMBOLON_TEST_PG: shared.url, SYMBOLON_TEST_TEMPLATE: shared.template })
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
})

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
