import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isContradiction, nextChase, nextOrderState, slotOf, sumsOf, whyNoPayout } from '#modules/money/rules'
import type { OrderState } from '#modules/money/schema'

test('what is held is what both sides and the platform get, for every amount and fee', () => {
  const bps = fc.integer({ min: 0, max: 5000 })
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 1_000_000_000n }), bps, bps, (amount, clientFeeBps, freelancerFeeBps) => {
      const sums = sumsOf(amount, { clientFeeBps, freelancerFeeBps })
      expect(sums.grossMinor).toBe(sums.netMinor + sums.clientFeeMinor + sums.freelancerFeeMinor)
      expect(sums.netMinor).toBeGreaterThan(0n)
      expect(sums.clientFeeMinor).toBeGreaterThanOrEqual(0n)
    }),
  )
})

test('in whatever order and however often answers come, an order ends where the newest word leaves it', () => {
  const after = (kind: 'charge' | 'refund' | 'payout', answers: ('succeeded' | 'pending' | 'declined')[]) =>
    answers.reduce<OrderState>((state, answer) => nextOrderState(kind, state, answer), 'asked')
  expect(after('charge', ['succeeded', 'pending', 'succeeded'])).toBe('succeeded')
  expect(after('charge', ['pending', 'pending', 'succeeded', 'pending'])).toBe('succeeded')
  expect(after('payout', ['succeeded', 'declined', 'succeeded', 'pending'])).toBe('bounced')
  expect(after('payout', ['declined', 'succeeded', 'declined'])).toBe('declined')
  expect(after('charge', ['succeeded', 'declined'])).toBe('succeeded')
  expect(isContradiction('charge', 'succeeded', 'declined')).toBe(true)
  expect(isContradiction('payout', 'succeeded', 'declined')).toBe(false)
})

test('the provider is asked again after 30 seconds, then ever more seldom, at least every 6 hours', () => {
  const asked = new Date('2026-03-02T09:00:00Z')
  const waits = [0, 30_000, 3_600_000, 90 * 3_600_000].map(
    waited => nextChase(asked, new Date(asked.getTime() + waited)).getTime() - asked.getTime() - waited,
  )
  expect(waits).toEqual([30_000, 30_000, 3_600_000, 6 * 3_600_000])
})

test('hot accounts are spread over 16 slots', () => {
  const ids = Array.from(
    { length: 256 },
    (_, index) => `018f0000-0000-7000-8000-0000000000${index.toString(16).padStart(2, '0')}`,
  )
  expect(new Set(ids.map(slotOf)).size).toBe(16)
})

test('a payout beyond what is available is refused with what to do', () => {
  expect(whyNoPayout(10n, 10n)).toBe(null)
  expect(whyNoPayout(11n, 10n)).toBe('That is more than you can pay out now. Ask for the available amount or less.')
  expect(whyNoPayout(1n, 0n)).toContain('Nothing can be paid out yet.')
})
