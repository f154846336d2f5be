import { expect, test } from 'vitest'
import { noPayments } from '#adapters/sandbox'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { addMethod } from '#modules/money/acts/add-method'
import { askPayout } from '#modules/money/acts/ask-payout'
import { post, walletOf } from '#modules/money/acts/post'
import { takeWebhook } from '#modules/money/acts/take-webhook'
import { balancesOf, payoutsOf } from '#modules/money/reads'
import type { OrderId } from '#modules/money/schema'
import { inTx, sideOf } from '#platform/ctx'
import { openPool } from '#platform/db'
import { faults, sign } from '#test/signed'
import { openWorld } from '#test/world'
import { available, earn, sandboxOf } from '#test/earned'

test('a payout leaves the wallet when it is asked for and the books when the bank paid', async () => {
  await using w = await openWorld()
  const { freelancer, destination } = await earn(w)
  const id = await askPayout(freelancer, { methodId: destination, currency: 'EUR', amountMinor: 100_000n })
  expect((await balancesOf(freelancer)).balances).toMatchObject([
    { availableMinor: 8_000n, inTransitMinor: 100_000n, paidOutMinor: 0n },
  ])
  await w.settle()
  expect((await balancesOf(freelancer)).balances).toMatchObject([
    { availableMinor: 8_000n, inTransitMinor: 0n, paidOutMinor: 100_000n },
  ])
  expect((await payoutsOf(freelancer)).rows).toMatchObject([{ id, state: 'succeeded', problem: null }])
  expect(await faults(w)).toEqual([])
})

test('a refused payout comes back with the reason; a late one waits; a bounced one comes back after it was paid', async () => {
  await using w = await openWorld()
  const { freelancer, destination } = await earn(w, 'sandbox-decline')
  await askPayout(freelancer, { methodId: destination, currency: 'EUR', amountMinor: 1_000n })
  await w.settle()
  expect((await payoutsOf(freelancer)).rows[0]).toMatchObject({ state: 'declined', problem: 'The bank refused the account.' })
  expect(await available(freelancer)).toBe(108_000n)

  const late = await addMethod(freelancer, { direction: 'be_paid', token: 'sandbox-late' })
  await askPayout(freelancer, { methodId: late, currency: 'EUR', amountMinor: 2_000n })
  await w.settle()
  expect((await payoutsOf(freelancer)).rows[0]!.state).toBe('pending')
  await w.advance({ ms: 31_000 })
  await w.advance({ ms: 62_000 })
  expect((await payoutsOf(freelancer)).rows[0]!.state).toBe('succeeded')

  const bounce = await addMethod(freelancer, { direction: 'be_paid', token: 'sandbox-bounce' })
  await askPayout(freelancer, { methodId: bounce, currency: 'EUR', amountMinor: 3_000n })
  await w.settle()
  expect((await payoutsOf(freelancer)).rows[0]!.state).toBe('succeeded')
  expect(await available(freelancer)).toBe(103_000n)
  await sandboxOf(w).deliver((body, headers) => takeWebhook(w.visitor, body, headers))
  await w.settle()
  expect((await payoutsOf(freelancer)).rows[0]).toMatchObject({
    state: 'bounced',
    problem: 'The account was closed; the bank sent the money back.',
  })
  expect(await available(freelancer)).toBe(106_000n)
  const { rows } = await w.owner.query<{ kind: string }>(`select kind from platform.event where kind like 'payout.%' order by id`)
  expect(rows.map(row => row.kind)).toEqual([
    'payout.asked',
    'payout.declined',
    'payout.asked',
    'payout.paid',
    'payout.asked',
    'payout.paid',
    'payout.bounced',
  ])
  expect(await faults(w)).toEqual([])
})

test('a payout asks for a fresh proof, a right, a method of one’s own and no more than there is', async () => {
  await using w = await openWorld()
  const { freelancer, destination } = await earn(w)
  const payout = { methodId: destination, currency: 'EUR', amountMinor: 1_000n }
  const stale = {
    ...freelancer,
    actor: { ...freelancer.actor, steppedUpAt: new Date(w.live.clock.now().getTime() - 16 * 60_000) },
  }
  await expect(askPayout(stale, payout)).rejects.toMatchObject({ kind: 'step-up' })
  await expect(askPayout(freelancer, { ...payout, amountMinor: 108_001n })).rejects.toMatchObject({ field: 'amountMinor' })
  await expect(askPayout(freelancer, { ...payout, currency: 'USD' })).rejects.toThrow('Nothing can be paid out yet')
  await expect(askPayout(await w.person(), payout)).rejects.toMatchObject({ field: 'methodId' })
  const orgId = await w.organisation('agency')
  await expect(askPayout(await w.join(freelancer, orgId, 'hirer'), payout)).rejects.toMatchObject({
    reason: 'needs-manage-money',
  })
})

test('the same payout twice pays once, with other details is refused, and two at once never take more than there is', async () => {
  await using w = await openWorld()
  const { freelancer, destination } = await earn(w)
  const payout = {
    id: freelancer.newId<'payment-order'>() as OrderId,
    methodId: destination,
    currency: 'EUR',
    amountMinor: 60_000n,
  }
  expect(await Promise.all([askPayout(freelancer, payout), askPayout(freelancer, payout)])).toEqual([payout.id, payout.id])
  await expect(askPayout(freelancer, { ...payout, amountMinor: 1n })).rejects.toMatchObject({ reason: 'payout-key-reused' })
  expect(await available(freelancer)).toBe(48_000n)
  const two = await Promise.allSettled(
    [30_000n, 30_000n].map(amountMinor => askPayout(freelancer, { ...payout, id: undefined, amountMinor })),
  )
  expect(two.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(two.find(one => one.status === 'rejected')).toMatchObject({ reason: { field: 'amountMinor' } })
  expect(await faults(w)).toEqual([])
})

test('the ledger moves money once per cause and refuses the same cause with another content', async () => {
  await using w = await openWorld()
  const { freelancer, client } = await earn(w)
  const [from, to] = [walletOf(sideOf(freelancer.actor)), walletOf(sideOf(client.actor))]
  const move = (amount: bigint) =>
    inTx(w.system, tx =>
      post(tx, {
        cause: 'test:once',
        kind: 'available',
        currency: 'EUR',
        legs: [
          [from, -amount],
          [to, amount],
        ],
      }),
    )
  expect(await Promise.all([move(5n), move(5n), move(5n)])).toHaveLength(3)
  expect(await available(freelancer)).toBe(107_995n)
  await expect(move(6n)).rejects.toThrow('was posted with another content')
  await expect(
    inTx(w.system, tx =>
      post(tx, {
        cause: 'test:crooked',
        kind: 'available',
        currency: 'EUR',
        legs: [
          [from, -5n],
          [to, 6n],
        ],
      }),
    ),
  ).rejects.toThrow('balances to zero')
  await expect(
    inTx(w.system, tx =>
      post(tx, {
        cause: 'test:deep',
        kind: 'available',
        currency: 'EUR',
        legs: [
          [from, -200_000n],
          [to, 200_000n],
        ],
      }),
    ),
  ).rejects.toThrow('an_account_covers_itself')
})

test('no role of the application may write the ledger’s tables', async () => {
  await using w = await openWorld()
  await earn(w)
  for (const url of [w.appUrl, w.workerUrl]) {
    const pool = openPool(url, 1)
    try {
      for (const statement of [
        'update money.account set balance = balance + 1',
        `insert into money.account (id, kind, owner_id, currency, covers_itself) values (gen_random_uuid(), 'wallet', gen_random_uuid(), 'EUR', true)`,
        'delete from money.entry',
        'update money.entry set amount_minor = 1',
        'update money.posting set kind = kind',
        'truncate money.entry',
        'alter table money.account disable row level security',
      ]) {
        await expect(pool.query(statement), statement).rejects.toThrow(/permission denied|must be owner/)
      }
    } finally {
      await pool.end()
    }
  }
})

test('without a payment provider every money act says so', async () => {
  await using w = await openWorld()
  const signed = await sign(w)
  w.live.ports.payments = noPayments()
  await expect(addMethod(signed.client, { direction: 'pay', token: 'sandbox-ok' })).rejects.toThrow(
    'No payment provider is set up here',
  )
  await expect(fundMilestone(signed.client, { ...signed.refs[0]!, methodId: signed.methodId })).rejects.toThrow(
    'No payment provider is set up here',
  )
})
