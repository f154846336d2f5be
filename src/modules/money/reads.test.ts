import { expect, test } from 'vitest'
import { addMethod } from '#modules/money/acts/add-method'
import { askPayout } from '#modules/money/acts/ask-payout'
import { removeMethod } from '#modules/money/acts/remove-method'
import { methodsOf, monthsOf, sidesThatCanPay, statementOf } from '#modules/money/reads'
import { inTx, sideOf } from '#platform/ctx'
import { type PersonCtx } from '#test/signed'
import { openWorld } from '#test/world'
import { earn } from '#test/earned'

test('the statement tells each side its own movements with their causes, page by page', async () => {
  await using w = await openWorld()
  const { client, freelancer, destination, contractId } = await earn(w)
  await askPayout(freelancer, { methodId: destination, currency: 'EUR', amountMinor: 8_000n })
  await w.settle()
  const paid = (await statementOf(client)).rows
  expect(paid.map(row => [row.kind, row.heldMinor, row.feeMinor])).toEqual([
    ['release', -126_000n, 0n],
    ['fund', 126_000n, 6_000n],
  ])
  expect(paid[1]).toMatchObject({ contractId, methodLabel: 'Sandbox card ending 4242 (works)' })
  const first = await statementOf(freelancer, { limit: 3 })
  const second = await statementOf(freelancer, { limit: 3, cursor: first.next! })
  expect(
    [...first.rows, ...second.rows].map(row => [row.kind, row.restingMinor, row.availableMinor, row.inTransitMinor]),
  ).toEqual([
    ['payout-sent', 0n, 0n, -8_000n],
    ['payout', 0n, -8_000n, 8_000n],
    ['available', -108_000n, 108_000n, 0n],
    ['release', 108_000n, 0n, 0n],
  ])
  expect(second.rows[0]!.feeMinor).toBe(12_000n)
  expect(second.next).toBe(null)
  expect(await monthsOf(freelancer)).toEqual([{ month: '2026-03', currency: 'EUR', earnedMinor: 108_000n, spentMinor: 0n }])
  expect(await monthsOf(client)).toEqual([{ month: '2026-03', currency: 'EUR', earnedMinor: 0n, spentMinor: 126_000n }])
  expect((await statementOf(await w.person())).rows).toEqual([])
})

test('methods are picked from what the provider offers, once each, and whether a client can pay is open to all', async () => {
  await using w = await openWorld()
  const client = await w.person()
  const sideId = sideOf(client.actor)
  await expect(addMethod(client, { direction: 'pay', token: 'stolen' })).rejects.toMatchObject({ field: 'token' })
  expect((await sidesThatCanPay(w.visitor, [sideId])).size).toBe(0)
  const methodId = await addMethod(client, { direction: 'pay', token: 'sandbox-ok' })
  await expect(addMethod(client, { direction: 'pay', token: 'sandbox-ok' })).rejects.toMatchObject({ reason: 'method-known' })
  expect((await methodsOf(client)).offers.some(offer => offer.direction === 'pay' && offer.token === 'sandbox-ok')).toBe(false)
  expect([...(await sidesThatCanPay(w.visitor, [sideId, client.newId()]))]).toEqual([sideId])
  await expect(removeMethod(await w.person(), { methodId })).rejects.toMatchObject({ kind: 'missing' })
  await removeMethod(client, { methodId })
  expect((await sidesThatCanPay(w.visitor, [sideId])).size).toBe(0)
})

test('one side never sees the other’s money', async () => {
  await using w = await openWorld()
  const { client, freelancer } = await earn(w)
  const seen = (who: PersonCtx) =>
    inTx(who, tx => tx.db.selectFrom('money.account').select('kind').execute()).then(rows => rows.map(row => row.kind).toSorted())
  expect(await seen(client)).toEqual(['escrow'])
  expect(await seen(freelancer)).toEqual(['escrow', 'resting', 'wallet'])
  expect(await seen(await w.person())).toEqual([])
  expect(await inTx(freelancer, tx => tx.db.selectFrom('money.paymentOrder').select('id').execute())).toEqual([])
  expect(await inTx(client, tx => tx.db.selectFrom('money.resting').select('id').execute())).toEqual([])
})
