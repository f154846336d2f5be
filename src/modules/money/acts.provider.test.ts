import { expect, test } from 'vitest'
import type { Tell } from '#adapters/sandbox'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { giveBack } from '#modules/contracts/acts/refund-milestone'
import { addMethod } from '#modules/money/acts/add-method'
import { askPayout } from '#modules/money/acts/ask-payout'
import { takeWebhook } from '#modules/money/acts/take-webhook'
import { balancesOf, methodsOf, payoutsOf, statementOf } from '#modules/money/reads'
import type { OrderId } from '#modules/money/schema'
import { sendOrder } from '#modules/money/tasks'
import { books, faults, sign, start } from '#test/signed'
import { openWorld, type World } from '#test/world'
import { available, earn, sandboxOf } from '#test/earned'

test('a killed process between provider and posting loses nothing: the order is sent again and moves once', async () => {
  await using w = await openWorld()
  const { freelancer, destination } = await earn(w)
  const orderId = await askPayout(freelancer, { methodId: destination, currency: 'EUR', amountMinor: 9_000n })
  // The provider did it; the process died before it could note the answer.
  await sandboxOf(w).payout({ key: orderId, amountMinor: 9_000n, currency: 'EUR', destination: 'sandbox-ok' })
  await w.owner.query('delete from platform.outbox')
  await w.advance({ ms: 31_000 })
  expect((await payoutsOf(freelancer)).rows[0]!.state).toBe('succeeded')
  await sendOrder(w.system, { orderId })
  expect((await w.owner.query(`select 1 from sandbox.movement where key = $1`, [orderId])).rowCount).toBe(1)
  expect((await w.owner.query(`select 1 from money.posting where kind = 'payout-sent'`)).rowCount).toBe(1)
  expect(await faults(w)).toEqual([])
})

test('an order that never reached the provider is sent by the chase', async () => {
  await using w = await openWorld()
  const signed = await sign(w)
  await fundMilestone(signed.client, { ...signed.refs[0]!, methodId: signed.methodId })
  await w.owner.query('delete from platform.outbox')
  await w.advance({ ms: 31_000 })
  expect(await books(w)).toMatchObject({ escrow: 126_000n })
})

test('a charge whose event was lost is settled by the sweep', async () => {
  await using w = await openWorld()
  const signed = await sign(w)
  await fundMilestone(signed.client, { ...signed.refs[0]!, methodId: signed.methodId })
  const { rows } = await w.owner.query<{ id: OrderId }>('select id from money.payment_order')
  await sendOrder(w.system, { orderId: rows[0]!.id })
  await w.owner.query('delete from platform.outbox')
  await w.advance({ ms: 61_000 })
  expect(await books(w)).toMatchObject({ escrow: 126_000n })
})

function orders<Of>(all: Of[]): Of[][] {
  if (all.length === 0) return [[]]
  const seen = new Set<Of>()
  return all.flatMap((one, index) => {
    if (seen.has(one)) return []
    seen.add(one)
    return orders(all.toSpliced(index, 1)).map(rest => [one, ...rest])
  })
}

/** Does at once what the kept messages ask for, and leaves the order to send itself aside. */
async function takeEvents(w: World): Promise<void> {
  const { rows } = await w.owner.query<{ id: string }>(`delete from platform.outbox where task = 'money.sendOrder' returning id`)
  expect(rows.length).toBeLessThanOrEqual(1)
  await w.settle()
}

test(
  'webhooks doubled and in every order, before or after our own answer, give the same balances',
  { timeout: 60_000 },
  async () => {
    await using w = await openWorld()
    const { freelancer } = await earn(w)
    await sandboxOf(w).deliver(async () => {})
    const expected: Record<string, [states: string[], kept: bigint]> = {
      'sandbox-ok': [['succeeded'], 7n],
      'sandbox-twice': [['succeeded'], 7n],
      'sandbox-late': [['succeeded'], 7n],
      'sandbox-bounce': [['bounced', 'declined'], 0n],
      'sandbox-decline': [['declined'], 0n],
    }
    const own = new Map((await methodsOf(freelancer)).methods.map(one => [one.label, one.id]))
    for (const [token, [states, leaves]] of Object.entries(expected)) {
      const methodId =
        token === 'sandbox-ok' ? [...own.values()][0]! : await addMethod(freelancer, { direction: 'be_paid', token })
      let arrivals: string[][] = []
      for (let turn = 0; turn === 0 || turn < arrivals.length; turn++) {
        const before = await available(freelancer)
        const orderId = await askPayout(freelancer, { methodId, currency: 'EUR', amountMinor: 7n })
        await sandboxOf(w).payout({ key: orderId, amountMinor: 7n, currency: 'EUR', destination: token })
        const messages: Parameters<Tell>[] = []
        await sandboxOf(w).deliver(async (body, headers) => void messages.push([body, headers]))
        // `sandbox-twice` repeats itself; the others are repeated here.
        if (turn === 0)
          arrivals = orders(
            [...messages.keys()]
              .flatMap(at => (messages.length < 3 ? [String(at), String(at)] : [String(at)]))
              .concat('own answer'),
          )
        for (const which of arrivals[turn]!) {
          if (which === 'own answer') await sendOrder(w.system, { orderId })
          else await takeWebhook(w.visitor, ...messages[Number(which)]!)
          await takeEvents(w)
        }
        await w.settle()
        expect(states, `${token}: ${arrivals[turn]!.join()}`).toContain(
          (await payoutsOf(freelancer, { limit: 1 })).rows[0]!.state,
        )
        expect(before - (await available(freelancer))).toBe(leaves)
      }
      expect(arrivals.length).toBeGreaterThan(2)
    }
    expect(await books(w)).toMatchObject({ transit: 0n })
    expect(await faults(w)).toEqual([])
  },
)

test('what the provider did not sign, or signed long ago, is refused and changes nothing', async () => {
  await using w = await openWorld()
  const { freelancer, destination } = await earn(w)
  await askPayout(freelancer, { methodId: destination, currency: 'EUR', amountMinor: 7n })
  await w.settle()
  let body = ''
  let headers = new Headers()
  await sandboxOf(w).deliver(async (said, signed) => void ([body, headers] = [said, signed]))
  const changed = (name: string, value: string) => {
    const copy = new Headers(headers)
    copy.set(name, value)
    return copy
  }
  for (const [what, sent, under] of [
    ['another body', body.replace('succeeded', 'declined'), headers],
    ['another id', body, changed('webhook-id', 'evt_other')],
    ['an old instant', body, changed('webhook-timestamp', String(Math.floor(Date.now() / 1000) - 301))],
    ['no signature', body, changed('webhook-signature', '')],
    ['a short signature', body, changed('webhook-signature', 'v1,AAAA')],
    ['no headers', body, new Headers()],
  ] as const) {
    await expect(takeWebhook(w.visitor, sent, under), what).rejects.toMatchObject({ reason: 'webhook-not-signed' })
  }
  await takeWebhook(w.visitor, body, headers)
})

test('a refund that the card can’t take stays the client’s, in the wallet', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await w.owner.query(`update sandbox.movement set amount_minor = 1 where kind = 'charge'`)
  await giveBack(signed.freelancer, signed.refs[0]!)
  await w.settle()
  expect((await balancesOf(signed.client)).balances).toMatchObject([
    { heldMinor: 0n, inTransitMinor: 0n, availableMinor: 126_000n },
  ])
  expect((await statementOf(signed.client)).rows[0]).toMatchObject({ kind: 'refund-kept', availableMinor: 126_000n })
})
