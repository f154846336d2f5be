import { isSame, utf8 } from './bytes.ts'
import type { Sha256 } from './sha2.ts'
import { hashBytes, leafHash, nodeHash } from './tree.ts'

// A set of ids as a tree whose shape the ids' hashes decide: at depth d the d-th bit of SHA-256(id) says left or right, and a
// part with one id in it is that id's leaf. So an id has one place only, and what stands there proves that it is in the
// set or that it isn't: nobody has to trust that somebody sorted rightly, and a neighbour shows as a hash, not as an id.

/** What stands for a part of a manifest. */
export interface Part {
  hash: Uint8Array
  /** Ids in it; more than one counts as many. */
  count: 0 | 1 | 2
  /** The one id's key, when there is one. */
  key: Uint8Array | null
}
/** Hashes beside the way down to an id's place, from the root; and whose leaf stands there, if another's does. */
export interface Place {
  hashes: Uint8Array[]
  other: Uint8Array | null
}

const nothing: Part = { hash: new Uint8Array(hashBytes), count: 0, key: null }
const bitOf = (key: Uint8Array, depth: number) => (key[depth >> 3]! >> (7 - (depth & 7))) & 1

/** An id's key: where its place is. */
export function keyOf(sha256: Sha256, id: string): Uint8Array {
  return sha256(utf8(id))
}

function joinedParts(sha256: Sha256, left: Part, right: Part): Part {
  if (left.count + right.count <= 1) return left.count === 1 ? left : right
  return { hash: nodeHash(sha256, left.hash, right.hash), count: 2, key: null }
}

const isBelow = (a: Uint8Array, b: Uint8Array) => {
  for (let at = 0; at < hashBytes; at++) if (a[at] !== b[at]) return a[at]! < b[at]!
  return false
}

/** The different keys of some ids, in order. */
function sortedKeys(sha256: Sha256, ids: Iterable<string>): Uint8Array[] {
  const keys = Array.from(new Set(ids), id => keyOf(sha256, id))
  return keys.toSorted((a, b) => (isBelow(a, b) ? -1 : 1))
}

function partOf(sha256: Sha256, keys: readonly Uint8Array[], depth: number, start: number, end: number): Part {
  if (start === end) return nothing
  if (end - start === 1) return { hash: leafHash(sha256, keys[start]!), count: 1, key: keys[start]! }
  const middle = middleOf(keys, depth, start, end)
  return joinedParts(sha256, partOf(sha256, keys, depth + 1, start, middle), partOf(sha256, keys, depth + 1, middle, end))
}

/** Where in sorted keys of one beginning the next bit turns from 0 to 1. */
function middleOf(keys: readonly Uint8Array[], depth: number, start: number, end: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const at = (low + high) >> 1
    if (bitOf(keys[at]!, depth) === 0) low = at + 1
    else high = at
  }
  return low
}

/** The root of a manifest with these ids, in whatever order, and how many different ones there are. */
export function manifestOf(sha256: Sha256, ids: Iterable<string>): { root: Uint8Array; count: number } {
  const keys = sortedKeys(sha256, ids)
  return { root: partOf(sha256, keys, 0, 0, keys.length).hash, count: keys.length }
}

/** What stands at an id's place in a manifest of these ids: proves that it is there, or that it isn't. */
export function placeIn(sha256: Sha256, ids: Iterable<string>, id: string): Place {
  const keys = sortedKeys(sha256, ids)
  const key = keyOf(sha256, id)
  const hashes: Uint8Array[] = []
  let [start, end, depth] = [0, keys.length, 0]
  while (end - start > 1) {
    const middle = middleOf(keys, depth, start, end)
    const isRight = bitOf(key, depth) === 1
    const [from, to] = isRight ? [start, middle] : [middle, end]
    hashes.push(partOf(sha256, keys, depth + 1, from, to).hash)
    if (isRight) start = middle
    else end = middle
    depth++
  }
  const there = start === end ? null : keys[start]!
  return { hashes, other: there && !isSame(there, key) ? there : null }
}

/** What stands at each of several ids' places in a manifest of these ids, in their order: each hash is made once for all of them. */
export function placesIn(sha256: Sha256, ids: Iterable<string>, wanted: readonly string[]): Place[] {
  const keys = sortedKeys(sha256, ids)
  const made = new Map<string, Uint8Array>()
  const hashOf = (depth: number, start: number, end: number) => {
    const name = `${depth} ${start} ${end}`
    const hash = made.get(name) ?? partOf(sha256, keys, depth, start, end).hash
    made.set(name, hash)
    return hash
  }
  return wanted.map(id => {
    const key = keyOf(sha256, id)
    const hashes: Uint8Array[] = []
    let [start, end, depth] = [0, keys.length, 0]
    while (end - start > 1) {
      const middle = middleOf(keys, depth, start, end)
      const isRight = bitOf(key, depth) === 1
      hashes.push(isRight ? hashOf(depth + 1, start, middle) : hashOf(depth + 1, middle, end))
      if (isRight) start = middle
      else end = middle
      depth++
    }
    const there = start === end ? null : keys[start]!
    return { hashes, other: there && !isSame(there, key) ? there : null }
  })
}

/** Why a place does not prove that an id is in (or is not in) the manifest with this root; null when it does. */
export function whyNotPlaced(
  sha256: Sha256,
  claim: 'present' | 'absent',
  id: string,
  root: Uint8Array,
  place: Place,
): string | null {
  const { hashes, other } = place
  if (hashes.length > hashBytes * 8 || [...hashes, root, ...(other ? [other] : [])].some(hash => hash.length !== hashBytes))
    return 'The proof does not have the form of a way through a manifest.'
  const key = keyOf(sha256, id)
  if (claim === 'present' && other) return 'At the item’s place stands another one.'
  if (claim === 'absent' && other && isSame(other, key)) return 'At the item’s place stands the item itself.'
  if (other && hashes.some((_hash, depth) => bitOf(other, depth) !== bitOf(key, depth)))
    return 'The other item does not stand at this item’s place.'
  let hash = claim === 'present' ? leafHash(sha256, key) : other ? leafHash(sha256, other) : nothing.hash
  for (let depth = hashes.length - 1; depth >= 0; depth--)
    hash = bitOf(key, depth) === 1 ? nodeHash(sha256, hashes[depth]!, hash) : nodeHash(sha256, hash, hashes[depth]!)
  return isSame(hash, root) ? null : 'The hashes of the proof do not lead to the root of the manifest.'
}

/** Parts into which a manifest falls by the first bits of its keys, so that a change makes only the parts it touches anew. */
export const manifestParts = 4096
const partBits = 12

/** Which of the parts an id belongs to. */
export function partNumberOf(sha256: Sha256, id: string): number {
  const key = keyOf(sha256, id)
  return (key[0]! << 4) | (key[1]! >> 4)
}

/** One part from all ids that belong to it. */
export function manifestPart(sha256: Sha256, ids: Iterable<string>): Part {
  const keys = sortedKeys(sha256, ids)
  return partOf(sha256, keys, partBits, 0, keys.length)
}

/** The root of a manifest from its parts, by number; a part that is left out is empty. Equal to `manifestOf` of all ids. */
export function rootOfParts(sha256: Sha256, parts: ReadonlyMap<number, Part>): Uint8Array {
  let row = Array.from({ length: manifestParts }, (_none, number) => parts.get(number) ?? nothing)
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_none, at) => joinedParts(sha256, row[2 * at]!, row[2 * at + 1]!))
  return row[0]!.hash
}
