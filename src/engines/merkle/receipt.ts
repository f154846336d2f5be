import { fromBase64, fromHex, joined, toBase64, toHex, utf8 } from './bytes.ts'
import { canonical, type Json } from './canonical.ts'
import type { Place } from './manifest.ts'
import type { Sha256 } from './sha2.ts'

/** What the log itself holds of an entry: nothing that tells of anybody without the salt. */
export interface Entry {
  id: string
  /** When it happened, ISO 8601 in UTC. */
  at: string
  kind: string
  /** SHA-256 of the salt and the canonical text of what was committed to; hexadecimal. */
  commitment: string
}
/** That an item is, or is not, in the manifest with this root, which the receipt's body names. */
export interface Claim {
  claim: 'present' | 'absent'
  item: string
  manifestRoot: string
  /** Base64, from the root downwards. */
  hashes: string[]
  /** The key of another item that stands in the place; hexadecimal. */
  other: string | null
}
/** What a salted commitment covers. */
export interface Committed {
  /** What it is about, for a person. */
  says: string
  body: Json
  claims: Claim[]
}

export const receiptFormat = 'symbolon-receipt/1'
export const consistencyFormat = 'symbolon-consistency/1'
export const checkpointFormat = 'symbolon-checkpoint/1'

/** Everything that is needed to check one entry without asking anybody. */
export interface Receipt extends Committed {
  format: typeof receiptFormat
  entry: Entry
  /** 32 random bytes, hexadecimal; who destroys it and the body forgets the entry. */
  salt: string
  inclusion: { index: number; hashes: string[] }
  /** The signed note whose log the entry is in. */
  checkpoint: string
  /** The log's public key. */
  key: string
}
/** That the log at one checkpoint is the beginning of the log at another. */
export interface ConsistencyFile {
  format: typeof consistencyFormat
  from: string
  to: string
  hashes: string[]
  /** The keys that the two checkpoints are signed with. */
  keys: string[]
}
export interface CheckpointFile {
  format: typeof checkpointFormat
  checkpoint: string
  key: string
}

/** The commitment to something with a salt of 32 bytes, so that the two can't run into each other. */
export function commitmentOf(sha256: Sha256, salt: Uint8Array, committed: string): Uint8Array {
  return sha256(joined(salt, utf8(committed)))
}

/** The text that is committed to. */
export function committedText({ says, body, claims }: Committed): string {
  return canonical({ body, claims: claims as unknown as Json, says })
}

/** The bytes of an entry's leaf in the log. */
export function leafOf({ id, at, kind, commitment }: Entry): Uint8Array {
  return utf8(canonical({ at, commitment, id, kind, version: 1 }))
}

/** A place in a manifest as a claim that can be put in a file. */
export function claimOf(claim: Claim['claim'], item: string, root: Uint8Array, { hashes, other }: Place): Claim {
  return { claim, item, manifestRoot: toHex(root), hashes: hashes.map(toBase64), other: other && toHex(other) }
}

/** A claim's place in bytes; null when a part is not spelled as `claimOf` does. */
export function placeOf({ hashes, other, manifestRoot }: Claim): { place: Place; root: Uint8Array } | null {
  const [bytes, otherKey, root] = [hashes.map(fromBase64), other === null ? null : fromHex(other), fromHex(manifestRoot)]
  if (!bytes.every(one => one !== null) || !root || (other !== null && !otherKey)) return null
  return { place: { hashes: bytes, other: otherKey }, root }
}

/** The roots of manifests that a body names, wherever in it: the values of its members `manifestRoot`. */
export function rootsIn(body: Json): string[] {
  if (body === null || typeof body !== 'object') return []
  if (Array.isArray(body)) return body.flatMap(one => rootsIn(one as Json))
  return Object.entries(body as Record<string, Json>).flatMap(([name, one]) =>
    name === 'manifestRoot' && typeof one === 'string' ? [one] : rootsIn(one),
  )
}
