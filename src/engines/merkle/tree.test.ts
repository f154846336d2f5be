import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, isSame, joined, toHex, utf8 } from './bytes.ts'
import { append, emptyRange, rangeRoot } from './range.ts'
import { sha256 } from './sha2.ts'
import { edgeTiles, grownTiles, nodesIn, tileKey, tilesFor, type Tile } from './tiles.ts'
import { consistencyRanges, inclusionRanges, leafHash, nodeHash, nodesFor, proofOf, rootAt, type NodeAt } from './tree.ts'
import { whyNotConsistent, whyNotIncluded } from './verify.ts'

// The oracle: RFC 9162 §2.1 word by word, over lists of leaves, with another SHA-256.
const hash = (...parts: Uint8Array[]) =>
  Uint8Array.from(
    createHash('sha256')
      .update(joined(...parts))
      .digest(),
  )
const zero = Uint8Array.of(0)
const one = Uint8Array.of(1)
function cut(n: number): number {
  return 2 ** (Math.ceil(Math.log2(n)) - 1)
}
function naiveRoot(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hash()
  if (leaves.length === 1) return hash(zero, leaves[0]!)
  const k = cut(leaves.length)
  return hash(one, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}
function naivePath(m: number, leaves: Uint8Array[]): Uint8Array[] {
  if (leaves.length <= 1) return []
  const k = cut(leaves.length)
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))]
}
function naiveSubproof(m: number, leaves: Uint8Array[], isWhole: boolean): Uint8Array[] {
  if (m === leaves.length) return isWhole ? [] : [naiveRoot(leaves)]
  const k = cut(leaves.length)
  return m <= k
    ? [...naiveSubproof(m, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))]
    : [...naiveSubproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))]
}

/** A log kept in tiles, grown in batches, as the database does it. */
function tiledLog(leaves: Uint8Array[], batches: number[]): NodeAt & { tiles: Tile[] } {
  const kept = new Map<string, Tile>()
  let at = 0
  for (const count of [...batches, leaves.length]) {
    const some = leaves.slice(at, at + count).map(leaf => leafHash(sha256, leaf))
    const edge = edgeTiles(at).map(ref => kept.get(tileKey(ref))!)
    for (const tile of grownTiles(sha256, at, edge, some)) kept.set(tileKey(tile), tile)
    at += some.length
  }
  const tiles = [...kept.values()]
  return Object.assign(nodesIn(sha256, tiles), { tiles })
}

const numbered = (count: number) => Array.from({ length: count }, (_none, n) => utf8(`leaf ${n}`))
const hex = (bytes: Uint8Array[]) => bytes.map(toHex)
const flipped = (bytes: Uint8Array, bit: number) => bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

describe('the tree', () => {
  test('has the roots of the certificate-transparency reference vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]
    const range = emptyRange()
    for (const [at, input] of inputs.entries()) {
      append(sha256, range, leafHash(sha256, fromHex(input)!))
      expect(toHex(rangeRoot(sha256, range))).toBe(roots[at])
    }
  })

  test('every proof of every tree of up to 40 leaves is the naive one and holds', () => {
    const leaves = numbered(40)
    const nodeAt = tiledLog(leaves, [1, 2, 3, 5, 8])
    for (let size = 1; size <= 40; size++) {
      const some = leaves.slice(0, size)
      const root = naiveRoot(some)
      expect(toHex(rootAt(sha256, size, nodeAt))).toBe(toHex(root))
      for (let index = 0; index < size; index++) {
        const hashes = proofOf(sha256, inclusionRanges(index, size), nodeAt)
        expect(hex(hashes)).toEqual(hex(naivePath(index, some)))
        expect(whyNotIncluded(sha256, { leaf: leaves[index]!, index, size, root, hashes })).toBeNull()
      }
      for (let from = 1; from <= size; from++) {
        const hashes = proofOf(sha256, consistencyRanges(from, size), nodeAt)
        expect(hex(hashes)).toEqual(hex(naiveSubproof(from, some, true)))
        const fromRoot = naiveRoot(leaves.slice(0, from))
        expect(whyNotConsistent(sha256, { from, fromRoot, to: size, toRoot: root, hashes })).toBeNull()
      }
    }
  })

  test('tiles, grown in whatever batches, hold the same tree as appending one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 6 }), fc.integer({ min: 1, max: 900 }), fc.nat(), (batches, size, pick) => {
        const leaves = numbered(size)
        const nodeAt = tiledLog(leaves, batches)
        const range = emptyRange()
        for (const leaf of leaves) append(sha256, range, leafHash(sha256, leaf))
        const root = rangeRoot(sha256, range)
        expect(toHex(rootAt(sha256, size, nodeAt))).toBe(toHex(root))
        const index = pick % size
        const ranges = inclusionRanges(index, size)
        const asked = new Set(tilesFor(nodesFor(ranges)).map(tileKey))
        const few = nodesIn(
          sha256,
          nodeAt.tiles.filter(tile => asked.has(tileKey(tile))),
        )
        const hashes = proofOf(sha256, ranges, few)
        expect(whyNotIncluded(sha256, { leaf: leaves[index]!, index, size, root, hashes })).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  test('a tree of 70,000 leaves is the same in tiles of three levels', () => {
    const leaves = numbered(70_000)
    const range = emptyRange()
    for (const leaf of leaves) append(hash, range, leafHash(hash, leaf))
    const nodeAt = tiledLog(leaves, [65_530, 10, 3])
    expect(toHex(rootAt(sha256, 70_000, nodeAt))).toBe(toHex(rangeRoot(hash, range)))
    expect(Math.max(...nodeAt.tiles.map(tile => tile.level))).toBe(2)
    const hashes = proofOf(sha256, consistencyRanges(65_531, 70_000), nodeAt)
    const fromRoot = rootAt(sha256, 65_531, nodeAt)
    const toRoot = rangeRoot(hash, range)
    expect(whyNotConsistent(sha256, { from: 65_531, fromRoot, to: 70_000, toRoot, hashes })).toBeNull()
  })
})

describe('a proof', () => {
  const leaves = numbered(13)
  const nodeAt = tiledLog(leaves, [])
  const root = naiveRoot(leaves)

  test('fails with any bit flipped: of the leaf, of a hash, of the root', () => {
    for (const index of [0, 5, 12]) {
      const hashes = proofOf(sha256, inclusionRanges(index, 13), nodeAt)
      const leaf = leaves[index]!
      const whyNot = (change: object) => whyNotIncluded(sha256, { leaf, index, size: 13, root, hashes, ...change })
      for (let bit = 0; bit < leaf.length * 8; bit++) expect(whyNot({ leaf: flipped(leaf, bit) })).toContain('root')
      for (let bit = 0; bit < 256; bit++) {
        expect(whyNot({ root: flipped(root, bit) })).toContain('root')
        for (let at = 0; at < hashes.length; at++)
          expect(whyNot({ hashes: hashes.with(at, flipped(hashes[at]!, bit)) })).toContain('root')
      }
      for (let other = 0; other < 16; other++) if (other !== index) expect(whyNot({ index: other })).not.toBeNull()
    }
  })

  test('of consistency fails with any bit flipped, and with any other sizes', () => {
    for (const from of [1, 4, 7, 8, 12]) {
      const hashes = proofOf(sha256, consistencyRanges(from, 13), nodeAt)
      const fromRoot = naiveRoot(leaves.slice(0, from))
      const whyNot = (change: object) => whyNotConsistent(sha256, { from, fromRoot, to: 13, toRoot: root, hashes, ...change })
      for (let bit = 0; bit < 256; bit++) {
        expect(whyNot({ fromRoot: flipped(fromRoot, bit) })).not.toBeNull()
        expect(whyNot({ toRoot: flipped(root, bit) })).not.toBeNull()
        for (let at = 0; at < hashes.length; at++)
          expect(whyNot({ hashes: hashes.with(at, flipped(hashes[at]!, bit)) })).not.toBeNull()
      }
      for (let other = 0; other <= 13; other++) if (other !== from) expect(whyNot({ from: other })).not.toBeNull()
    }
  })

  test('with hashes too few or too many fails', () => {
    const hashes = proofOf(sha256, inclusionRanges(3, 13), nodeAt)
    const whyNot = (some: Uint8Array[]) => whyNotIncluded(sha256, { leaf: leaves[3]!, index: 3, size: 13, root, hashes: some })
    expect(whyNot(hashes.slice(1))).not.toBeNull()
    expect(whyNot(hashes.slice(0, -1))).toContain('fewer')
    expect(whyNot([...hashes, root])).toContain('more')
    expect(whyNot([...hashes.slice(0, -1), root.slice(1)])).toContain('32 bytes')
  })

  test('an inner node offered as a leaf fails, in whatever form and at whatever place', () => {
    const [left, right] = [naiveRoot(leaves.slice(0, 4)), naiveRoot(leaves.slice(4, 8))]
    const inner = hash(one, left, right)
    const above = naivePath(0, leaves).slice(-1)
    expect(isSame(nodeHash(sha256, inner, above[0]!), root)).toBe(true)
    for (const leaf of [inner, joined(left, right), joined(one, left, right)])
      for (let size = 1; size <= 13; size++)
        for (let index = 0; index < size; index++)
          expect(whyNotIncluded(sha256, { leaf, index, size, root, hashes: above })).not.toBeNull()
  })

  test('of an entry that the log does not have is not made', () => {
    expect(() => inclusionRanges(13, 13)).toThrow('no leaf 13')
    expect(() => inclusionRanges(-1, 13)).toThrow('no leaf')
    expect(() => consistencyRanges(14, 13)).toThrow('does not begin')
  })

  test('says which size is none', () => {
    const whyNot = (index: number, size: number) => whyNotIncluded(sha256, { leaf: zero, index, size, root, hashes: [] })
    expect(whyNot(0, 0)).toContain('no entry at position 0')
    expect(whyNot(0.5, 3)).toContain('whole number')
    expect(whyNotConsistent(sha256, { from: 0, fromRoot: root, to: 13, toRoot: root, hashes: [] })).toContain('empty log')
  })
})
