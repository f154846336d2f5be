import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { toBase64, toHex, utf8 } from '#engines/merkle/bytes'
import { manifestOf, placeIn } from '#engines/merkle/manifest'
import { checkpointText, keyText, noteKey, noteOf } from '#engines/merkle/note'
import {
  claimOf,
  commitmentOf,
  committedText,
  leafOf,
  type Committed,
  type ConsistencyFile,
  type Receipt,
} from '#engines/merkle/receipt'
import { sha256 } from '#engines/merkle/sha2'
import { grownTiles, nodesIn } from '#engines/merkle/tiles'
import { consistencyRanges, inclusionRanges, leafHash, proofOf, rootAt } from '#engines/merkle/tree'

// Receipts of a small log of its own, for tests that need no instance.
const secretKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = Uint8Array.from(createPublicKey(secretKey).export({ format: 'der', type: 'spki' }).subarray(-32))
export const origin = 'example.org/log/00c0ffee'
export const logKey = noteKey(sha256, origin, publicKey)

/** A checkpoint of this log as a signed note, whatever its root. */
export function signedNote(size: number, root: Uint8Array): string {
  const text = checkpointText({ origin, size, root })
  return noteOf(text, logKey, Uint8Array.from(sign(null, utf8(text), secretKey)))
}

export const items = Array.from({ length: 20 }, (_none, n) => `item-${n}`)
const manifest = manifestOf(sha256, items)
export const committed: Committed = {
  says: 'You took back what was learned — “Läden & Söhne”.\u0001',
  body: { models: [{ build: 3, manifestRoot: toHex(manifest.root) }], note: null, isDone: true },
  claims: [
    claimOf('absent', 'item-99', manifest.root, placeIn(sha256, items, 'item-99')),
    claimOf('present', 'item-7', manifest.root, placeIn(sha256, items, 'item-7')),
  ],
}
const salt = new Uint8Array(32).fill(9)

/** The entry's commitment to something, with the salt of the receipt below. */
export function committedTo(some: Committed): string {
  return toHex(commitmentOf(sha256, salt, committedText(some)))
}
const entry = { id: '01a0', at: '2026-03-02T09:00:00.000Z', kind: 'withdrawal', commitment: committedTo(committed) }
const leaves = Array.from({ length: 11 }, (_none, n) => (n === 6 ? leafOf(entry) : utf8(`other ${n}`)))
const tiles = grownTiles(
  sha256,
  0,
  [],
  leaves.map(leaf => leafHash(sha256, leaf)),
)
export const nodeAt = nodesIn(sha256, tiles)

/** The receipt of the seventh of eleven entries: a withdrawal with two claims. */
export const receipt: Receipt = {
  format: 'symbolon-receipt/1',
  says: committed.says,
  entry,
  body: committed.body,
  claims: committed.claims,
  salt: toHex(salt),
  inclusion: { index: 6, hashes: proofOf(sha256, inclusionRanges(6, 11), nodeAt).map(toBase64) },
  checkpoint: signedNote(11, rootAt(sha256, 11, nodeAt)),
  key: keyText(logKey),
}
/** From seven entries to eleven. */
export const consistency: ConsistencyFile = {
  format: 'symbolon-consistency/1',
  from: signedNote(7, rootAt(sha256, 7, nodeAt)),
  to: receipt.checkpoint,
  hashes: proofOf(sha256, consistencyRanges(7, 11), nodeAt).map(toBase64),
  keys: [receipt.key],
}

/** A file as it is downloaded. */
export function asFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
