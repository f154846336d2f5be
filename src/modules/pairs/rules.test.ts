import { expect, test } from 'vitest'
import type { SideId } from '#lib/ids'
import { inOrder, pairState } from '#modules/pairs/rules'

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
