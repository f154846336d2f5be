import type { Sha256 } from './sha2.ts'

// The tree of RFC 9162 §2.1 (and RFC 6962): leaves and inner nodes are hashed with different first bytes, so that neither
// can be taken for the other. Positions are whole numbers below 2^53, so they are halved by division, not by shifting.

/** Bytes of a hash. */
export const hashBytes = 32

/** A complete subtree: 2^level leaves, the first at `index` · 2^level. */
export interface Node {
  level: number
  index: number
}
/** Leaves from `start` up to, not including, `end`. */
export type Range = readonly [start: number, end: number]
/** Where a complete subtree's hash comes from. */
export type NodeAt = (node: Node) => Uint8Array

// Hashed from one place that is written anew each time: making one for every hash would cost as much as hashing.
const leafPlace = new Uint8Array(1 + 4096)
const nodePlace = new Uint8Array(1 + 2 * hashBytes)
nodePlace[0] = 1

/** The hash of a leaf with these bytes. */
export function leafHash(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  const bytes = leaf.length < leafPlace.length ? leafPlace.subarray(0, 1 + leaf.length) : new Uint8Array(1 + leaf.length)
  bytes.set(leaf, 1)
  return sha256(bytes)
}

/** The hash of an inner node above two hashes. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  nodePlace.set(left, 1)
  nodePlace.set(right, 1 + hashBytes)
  return sha256(nodePlace)
}

/** Whether it is a position or a size that this tree can have. */
export function isCount(n: unknown): n is number {
  return Number.isSafeInteger(n) && (n as number) >= 0
}

/** The largest power of two below `n`, for n of 2 and more: where the tree of n leaves parts. */
function split(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/** The complete subtrees that make up a range, from left to right. */
export function nodesOf([start, end]: Range): Node[] {
  const nodes: Node[] = []
  for (let at = start; at < end;) {
    let [level, leaves] = [0, 1]
    while (at % (leaves * 2) === 0 && at + leaves * 2 <= end) [level, leaves] = [level + 1, leaves * 2]
    nodes.push({ level, index: at / leaves })
    at += leaves
  }
  return nodes
}

/** The hash above complete subtrees that stand side by side, larger ones first; of none it is that of the empty tree. */
export function folded(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array(0))
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), hashes.at(-1)!)
}

/** The root of the first `size` leaves. */
export function rootAt(sha256: Sha256, size: number, nodeAt: NodeAt): Uint8Array {
  return folded(sha256, nodesOf([0, size]).map(nodeAt))
}

/** What proves that leaf `index` is in the tree of `size` leaves: ranges beside its way to the root, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new Error(`A tree of ${size} leaves has no leaf ${index}.`)
  const ranges: Range[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + split(end - start)
    ranges.push(index < middle ? [middle, end] : [start, middle])
    if (index < middle) end = middle
    else start = middle
  }
  return ranges.toReversed()
}

/** What proves that the tree of `from` leaves is the beginning of that of `to` leaves. */
export function consistencyRanges(from: number, to: number): Range[] {
  if (!isCount(from) || !isCount(to) || from > to) throw new Error(`A tree of ${to} leaves does not begin with ${from}.`)
  if (from === 0 || from === to) return []
  const ranges: Range[] = []
  let [start, end] = [0, to]
  while (from !== end) {
    const middle = start + split(end - start)
    ranges.push(from <= middle ? [middle, end] : [start, middle])
    if (from <= middle) end = middle
    else start = middle
  }
  // A beginning that is a complete subtree by itself is known to who asks.
  if (start > 0) ranges.push([start, end])
  return ranges.toReversed()
}

/** The complete subtrees whose hashes are needed for these ranges. */
export function nodesFor(ranges: readonly Range[]): Node[] {
  return ranges.flatMap(nodesOf)
}

/** The hashes of a proof: one per range. */
export function proofOf(sha256: Sha256, ranges: readonly Range[], nodeAt: NodeAt): Uint8Array[] {
  return ranges.map(range => folded(sha256, nodesOf(range).map(nodeAt)))
}
