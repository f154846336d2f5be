import { isSame } from './bytes.ts'
import type { Sha256 } from './sha2.ts'
import { hashBytes, isCount, leafHash, nodeHash } from './tree.ts'

/** That a leaf stands at `index` in the tree of `size` leaves with this root. */
export interface Inclusion {
  leaf: Uint8Array
  index: number
  size: number
  root: Uint8Array
  hashes: readonly Uint8Array[]
}
/** That the tree of `from` leaves is the beginning of that of `to` leaves. */
export interface Consistency {
  from: number
  fromRoot: Uint8Array
  to: number
  toRoot: Uint8Array
  hashes: readonly Uint8Array[]
}

const isOdd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2)
const broken = (hashes: readonly Uint8Array[]) => hashes.some(hash => hash.length !== hashBytes)

/**
 * Why an inclusion proof does not hold, in a sentence; null when it does (RFC 9162 §2.1.3.2). It takes the leaf's bytes and not
 * its hash: an inner node offered as a leaf gets a leaf's first byte and fails.
 */
export function whyNotIncluded(sha256: Sha256, { leaf, index, size, root, hashes }: Inclusion): string | null {
  if (!isCount(index) || !isCount(size)) return 'The position or the size of the log is not a whole number.'
  if (index >= size) return `A log of ${size} entries has no entry at position ${index}.`
  if (broken(hashes) || root.length !== hashBytes) return 'A hash of the proof does not have 32 bytes.'
  let [at, last, hash] = [index, size - 1, leafHash(sha256, leaf)]
  for (const beside of hashes) {
    if (last === 0) return 'The proof has more hashes than a log of this size allows.'
    if (isOdd(at) || at === last) {
      hash = nodeHash(sha256, beside, hash)
      while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(sha256, hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  if (last !== 0) return 'The proof has fewer hashes than a log of this size needs.'
  return isSame(hash, root) ? null : 'The entry and the hashes of the proof do not lead to the root of the log.'
}

/** Why a consistency proof does not hold, in a sentence; null when it does (RFC 9162 §2.1.4.2). */
export function whyNotConsistent(sha256: Sha256, { from, fromRoot, to, toRoot, hashes }: Consistency): string | null {
  if (!isCount(from) || !isCount(to)) return 'A size of the log is not a whole number.'
  if (from > to) return `A log of ${from} entries can’t be the beginning of one of ${to}.`
  if (broken([...hashes, fromRoot, toRoot])) return 'A hash of the proof does not have 32 bytes.'
  if (from === 0 || from === to) {
    if (hashes.length > 0) return 'Nothing needs to be proven here, but the proof has hashes.'
    if (from === 0 && !isSame(fromRoot, sha256(new Uint8Array(0)))) return 'The root of the empty log is another one.'
    return from === 0 || isSame(fromRoot, toRoot) ? null : 'Two logs of one size have different roots: one of them was changed.'
  }
  let [at, last] = [from - 1, to - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  // A beginning that is one complete subtree is itself where the way to the root begins.
  const [first, ...rest] = at === 0 ? [fromRoot, ...hashes] : hashes
  if (!first) return 'The proof has fewer hashes than these sizes need.'
  let [older, newer] = [first, first]
  for (const beside of rest) {
    if (last === 0) return 'The proof has more hashes than these sizes allow.'
    if (isOdd(at) || at === last) {
      older = nodeHash(sha256, beside, older)
      newer = nodeHash(sha256, beside, newer)
      while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)]
    } else newer = nodeHash(sha256, newer, beside)
    ;[at, last] = [half(at), half(last)]
  }
  if (last !== 0) return 'The proof has fewer hashes than these sizes need.'
  if (!isSame(older, fromRoot)) return 'The hashes of the proof do not lead to the older root.'
  return isSame(newer, toRoot) ? null : 'The hashes of the proof do not lead to the newer root.'
}
