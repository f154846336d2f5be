import { expect, test } from 'vitest'
import type { SideId } from '#lib/ids'
import { conversionFee, inOrder, pairState } from '#modules/pairs/rules'
import { Policy } from '#modules/policy/schema'

const at = new Date('2026-03-02T09:00:00Z')
const nothing = { firstWrittenAt: null, firstContactAt: null, contractsRunning: 0, contractStartedAt: null }

test('sides are strangers until both wrote, and under contract while one runs; what a contract gave stays after it', () => {
  expect(pairState(nothing)).toBe('strangers')
  expect(pairState({ ...nothing, firstWrittenAt: at })).toBe('strangers')
  expect(pairState({ ...nothing, firstWrittenAt: at, firstContactAt: at })).toBe('talking')
  expect(pairState({ ...nothing, contractsRunning: 1, contractStartedAt: at })).toBe('under-contract')
  expect(pairState({ ...nothing, firstContactAt: at, contractStartedAt: at })).toBe('after-contract')
})

test('a pair is the same whoever comes first', () => {
  expect(inOrder('b' as SideId, 'a' as SideId)).toEqual(inOrder('a' as SideId, 'b' as SideId))
})

test('the conversion fee is 12 % of a year at the highest rate named, under the operator’s share and cap', () => {
  const { conversion } = Policy.parse({})
  // 60.00 × 2,080 h = 124,800.00, and 12 % of it.
  expect(conversionFee([4_500n, 6_000n, 5_000n], 'EUR', conversion)).toEqual({ minor: 1_497_600n, currency: 'EUR' })
  expect(conversionFee([], 'EUR', conversion)).toBe(null)
  // What is not a whole cent is not asked for.
  expect(conversionFee([1n], 'EUR', { ...conversion, hoursPerYear: 1 })).toEqual({ minor: 0n, currency: 'EUR' })
  const capped = Policy.parse({ conversion: { shareBps: 1_000, capMinor: { EUR: 500_000 } } }).conversion
  expect(conversionFee([6_000n], 'EUR', capped)).toEqual({ minor: 500_000n, currency: 'EUR' })
  expect(conversionFee([6_000n], 'USD', capped)).toEqual({ minor: 1_248_000n, currency: 'USD' })
  expect(Policy.safeParse({ conversion: { shareBps: 20_000 } }).success).toBe(false)
})
