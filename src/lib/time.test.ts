import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayOf } from '#lib/time'

const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })

describe('time', () => {
  test.each([
    ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2028-01-31T10:00:00.000Z', 1, '2028-02-29T10:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 12, '2029-02-28T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 2, '2027-02-28T23:59:59.999Z'],
    ['2026-08-31T00:00:00.000Z', 24, '2028-08-31T00:00:00.000Z'],
    ['2026-03-31T00:00:00.000Z', -1, '2026-02-28T00:00:00.000Z'],
    ['2026-05-15T00:00:00.000Z', 0, '2026-05-15T00:00:00.000Z'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(new Date(from), months).toISOString()).toBe(to)
  })

  test('months later is in the month that many further, on the same day or its last, at the same time of day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -120, max: 120 }), (at, months) => {
        const moved = addMonths(at, months)
        const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
        const isSameDay = moved.getUTCDate() === at.getUTCDate()
        const isLastDay = addDays(moved, 1).getUTCDate() === 1 && moved.getUTCDate() < at.getUTCDate()
        return (
          monthOf(moved) - monthOf(at) === months &&
          (isSameDay || isLastDay) &&
          moved.toISOString().slice(-14) === at.toISOString().slice(-14)
        )
      }),
    )
  })

  test('the instant given is left as it was', () => {
    const at = new Date('2026-01-31T00:00:00Z')
    addMonths(at, 1)
    expect(at.toISOString()).toBe('2026-01-31T00:00:00.000Z')
  })

  test('the day of an instant is the day of the zone', () => {
    const at = new Date('2026-11-30T23:30:00Z')
    expect(dayOf(at)).toBe('2026-11-30')
    expect(dayOf(at, 'Europe/Lisbon')).toBe('2026-11-30')
    expect(dayOf(at, 'Asia/Tokyo')).toBe('2026-12-01')
  })
})
