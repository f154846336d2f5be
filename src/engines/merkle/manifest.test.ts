import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from './bytes.ts'
import { keyOf, manifestOf, manifestPart, partNumberOf, placeIn, rootOfParts, whyNotPlaced } from './manifest.ts'
import { sha256 } from './sha2.ts'

// The oracle: the tree's definition over texts of bits, with another SHA-256.
const digest = (hex: string) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex')
const bitsOf = (hex: string) => Array.from(hex, digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
function naive(keys: string[], depth = 0): string {
  if (keys.length === 0) return '00'.repeat(32)
  if (keys.length === 1) return digest(`00${keys[0]}`)
  const side = (bit: string) =>
    naive(
      keys.filter(key => bitsOf(key)[depth] === bit),
      depth + 1,
    )
  // Where all stand on one side the tree goes on downwards.
  return digest(`01${side('0')}${side('1')}`)
}
const naiveRoot = (ids: string[]) => naive([...new Set(ids)].map(id => createHash('sha256').update(id).digest('hex')))

const ids = (count: number) => Array.from({ length: count }, (_none, n) => `item-${n}`)

describe('a manifest', () => {
  test('has the root of its definition, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 60 }), some => {
        const { root, count } = manifestOf(sha256, some)
        expect(toHex(root)).toBe(naiveRoot(some))
        expect(count).toBe(new Set(some).size)
        expect(manifestOf(sha256, some.toReversed()).root).toEqual(root)
      }),
      { numRuns: 200 },
    )
  })

  test('every id is either proven to be in it or proven not to be, never both', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(120), (count, n) => {
        const some = ids(count)
        const id = `item-${n}`
        const { root } = manifestOf(sha256, some)
        const place = placeIn(sha256, some, id)
        const isIn = n < count
        expect(whyNotPlaced(sha256, 'present', id, root, place) === null).toBe(isIn)
        expect(whyNotPlaced(sha256, 'absent', id, root, place) === null).toBe(!isIn)
      }),
      { numRuns: 300 },
    )
  })

  test('no place of another id, and none cut short or made longer, proves that an id is absent which is there', () => {
    const some = ids(50)
    const { root } = manifestOf(sha256, some)
    const places = [...some, 'item-50', 'item-77', 'item-99'].map(id => placeIn(sha256, some, id))
    for (const id of some) {
      for (const place of places) {
        for (const other of [place.other, null, keyOf(sha256, 'item-3'), keyOf(sha256, id)])
          for (let length = 0; length <= place.hashes.length; length++) {
            const tried = { hashes: place.hashes.slice(0, length), other }
            expect(whyNotPlaced(sha256, 'absent', id, root, tried)).not.toBeNull()
          }
      }
    }
  })

  test('a proof fails with any bit flipped', () => {
    const some = ids(30)
    const { root } = manifestOf(sha256, some)
    for (const [claim, id] of [
      ['present', 'item-4'],
      ['absent', 'item-31'],
      ['absent', 'item-32'],
      ['absent', 'item-40'],
    ] as const) {
      const place = placeIn(sha256, some, id)
      expect(whyNotPlaced(sha256, claim, id, root, place)).toBeNull()
      for (let bit = 0; bit < 256; bit++) {
        const flip = (bytes: Uint8Array) => bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)))
        expect(whyNotPlaced(sha256, claim, id, flip(root), place)).not.toBeNull()
        for (const [at, hash] of place.hashes.entries())
          expect(whyNotPlaced(sha256, claim, id, root, { ...place, hashes: place.hashes.with(at, flip(hash)) })).not.toBeNull()
        if (place.other) expect(whyNotPlaced(sha256, claim, id, root, { ...place, other: flip(place.other) })).not.toBeNull()
      }
    }
  })

  test('made of its parts it is the same, so that a change makes only the parts it touches anew', () => {
    for (const count of [0, 1, 2, 3, 500, 6_000]) {
      const some = ids(count)
      const groups = Map.groupBy(some, id => partNumberOf(sha256, id))
      const parts = new Map(Array.from(groups, ([number, group]) => [number, manifestPart(sha256, group)]))
      expect(toHex(rootOfParts(sha256, parts))).toBe(toHex(manifestOf(sha256, some).root))
    }
  })

  test('of nothing proves that everything is absent', () => {
    const { root, count } = manifestOf(sha256, [])
    expect(count).toBe(0)
    expect(whyNotPlaced(sha256, 'absent', 'anything', root, placeIn(sha256, [], 'anything'))).toBeNull()
    expect(whyNotPlaced(sha256, 'present', 'anything', root, placeIn(sha256, [], 'anything'))).toContain('root')
  })
})
