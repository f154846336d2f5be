import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cursorOf, keysOf, limitOf, pageOf } from '#lib/page'
import { isRefusal } from '#lib/refusal'

const refusalOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return isRefusal(error) ? error : null
  }
  return null
}

const kinds = ['instant', 'id'] as const

describe('pages', () => {
  test('a cursor gives back the keys it was made of, and fits in an address', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), keys => {
        const cursor = cursorOf(keys)
        expect(cursor).toMatch(/^[\w-]*$/)
        const isWhole = keys.every(key => !key.includes('\0'))
        if (isWhole)
          expect(
            keysOf(
              cursor,
              keys.map(() => 'text' as const),
            ),
          ).toEqual(keys)
      }),
    )
    expect(keysOf(cursorOf([new Date(0), 9_007_199_254_740_993n, 7]), ['instant', 'text', 'text'])).toEqual([
      '1970-01-01T00:00:00.000Z',
      '9007199254740993',
      '7',
    ])
  })

  test('no cursor is the first page', () => {
    expect(keysOf(null, kinds)).toBeNull()
    expect(keysOf('', kinds)).toBeNull()
    expect(keysOf(undefined, kinds)).toBeNull()
  })

  test('a cursor of another list, or no cursor at all, is refused with what to do', () => {
    for (const cursor of [
      'nonsense',
      cursorOf(['one']),
      Buffer.from('{"a":1}').toString('base64url'),
      Buffer.from('[1,2]').toString('base64url'),
    ]) {
      expect(refusalOf(() => keysOf(cursor, kinds))).toMatchObject({ kind: 'invalid', reason: 'bad-cursor', field: 'cursor' })
    }
    fc.assert(fc.property(fc.string(), text => text === '' || refusalOf(() => keysOf(text, kinds)) !== null))
  })

  test('a forged cursor is refused before a database sees its keys', () => {
    const [at, id] = ['2026-03-02T09:00:00.000Z', '01980000-0000-7000-8000-000000000000']
    expect(keysOf(cursorOf([at, id]), kinds)).toEqual([at, id])
    const forged = [
      [at, 'no id'],
      ['never', id],
      ['0000-01-01T00:00:00.000Z', id],
      ['+275760-09-13T00:00:00.000Z', id],
      ['2026-02-31T00:00:00.000Z', id],
      ['infinity', id],
      [at, `${id}\0`],
      [id, at],
    ]
    for (const keys of forged)
      expect(
        refusalOf(() => keysOf(cursorOf(keys), kinds)),
        keys.join(),
      ).toMatchObject({ reason: 'bad-cursor' })
    expect(refusalOf(() => keysOf(cursorOf(['\0']), ['text']))).toMatchObject({ reason: 'bad-cursor' })
  })

  test('there is a next page exactly when more rows were read than are shown', () => {
    const rows = [1, 2, 3]
    expect(pageOf(rows, 3, row => [row])).toEqual({ rows, next: null })
    expect(pageOf(rows, 2, row => [row])).toEqual({ rows: [1, 2], next: cursorOf([2]) })
    expect(pageOf([], 2, () => [1])).toEqual({ rows: [], next: null })
  })

  test('a limit is held between 1 and 100, 20 when none is asked', () => {
    expect([undefined, 0, -3, 7.9, 1000, Infinity, NaN].map(limitOf)).toEqual([20, 1, 1, 7, 100, 100, 20])
  })
})
