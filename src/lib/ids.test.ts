import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUuid, uuidv7 } from '#lib/ids'

const at = fc.integer({ min: 0, max: 2 ** 47 })
const random = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('ids', () => {
  test('carry version 7 and the variant of RFC 9562, whatever the random bytes are', () => {
    fc.assert(
      fc.property(at, random, (ms, bytes) => {
        const id = uuidv7(ms, bytes)
        return isUuid(id) && id[14] === '7' && '89ab'.includes(id[19]!)
      }),
    )
  })

  test('begin with their instant in milliseconds', () => {
    fc.assert(fc.property(at, random, (ms, bytes) => Number.parseInt(uuidv7(ms, bytes).replace('-', '').slice(0, 12), 16) === ms))
  })

  test('of a later millisecond sort after earlier ones', () => {
    fc.assert(
      fc.property(at, at, random, random, (one, other, oneBytes, otherBytes) => {
        fc.pre(one !== other)
        return one < other === uuidv7(one, oneBytes) < uuidv7(other, otherBytes)
      }),
    )
  })

  test('of one millisecond differ by their random bits', () => {
    const made = new Set(Array.from({ length: 10_000 }, () => uuidv7(1_772_000_000_000, randomBytes(10))))
    expect(made.size).toBe(10_000)
  })

  test.each([
    '',
    'x',
    null,
    7,
    '0192f0c1-7e50-7000-8000-00000000000',
    '0192f0c1-7e50-7000-8000-0000000000000',
    '0192f0c1-7e50-9000-8000-000000000000',
  ])('%j is no id', text => {
    expect(isUuid(text)).toBe(false)
  })
})
