import { expect, test } from 'vitest'
import type { JudgedFinding } from '#engines/screening/types'
import { moved } from '#web/parts/screened/moved.ts'

const finding = (start: number, end: number): JudgedFinding => ({
  kind: 'phone',
  start,
  end,
  rule: 'phone.plain',
  score: 1,
  evidence: [],
  outcome: 'mask',
  because: 'D2.1',
})
const placesIn = (old: string, spans: [number, number][], text: string) =>
  moved({ text: old, findings: spans.map(([start, end]) => finding(start, end)) }, text).map(one =>
    text.slice(one.start, one.end),
  )

test('underlines stay on their words while something is typed before or after them', () => {
  expect(placesIn('call 555', [[5, 8]], 'please call 555')).toEqual(['555'])
  expect(placesIn('call 555', [[5, 8]], 'call 555 now')).toEqual(['555'])
  expect(
    placesIn(
      'call 555 or 777',
      [
        [5, 8],
        [12, 15],
      ],
      'call 555 and 777',
    ),
  ).toEqual(['555', '777'])
})

test('words that are typed into lose their underline until they were looked at again', () => {
  expect(placesIn('call 555', [[5, 8]], 'call 5x55')).toEqual([])
  expect(placesIn('call 555', [[5, 8]], 'call ')).toEqual([])
})
