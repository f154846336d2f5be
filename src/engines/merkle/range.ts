import type { Sha256 } from './sha2.ts'
import { folded, nodeHash, type Node } from './tree.ts'

/** All that is needed to append: the complete subtrees of the first `size` leaves, larger ones first. */
export interface CompactRange {
  size: number
  hashes: Uint8Array[]
}

/** The range of no leaves. */
export function emptyRange(): CompactRange {
  return { size: 0, hashes: [] }
}

/** Appends a leaf's hash in place: at most log2(size) hashes, one on average. `keep` is told each subtree that became complete. */
export function append(
  sha256: Sha256,
  range: CompactRange,
  hash: Uint8Array,
  keep?: (node: Node, hash: Uint8Array) => void,
): void {
  let [node, top] = [{ level: 0, index: range.size }, hash]
  keep?.(node, top)
  while (node.index % 2 === 1) {
    top = nodeHash(sha256, range.hashes.pop()!, top)
    node = { level: node.level + 1, index: (node.index - 1) / 2 }
    keep?.(node, top)
  }
  range.hashes.push(top)
  range.size++
}

/** The root of the range's leaves. */
export function rangeRoot(sha256: Sha256, range: CompactRange): Uint8Array {
  return folded(sha256, range.hashes)
}
