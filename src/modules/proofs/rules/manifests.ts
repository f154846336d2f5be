import { fromHex, toHex } from '#engines/merkle/bytes'
import { manifestOf, placeIn, whyNotPlaced } from '#engines/merkle/manifest'
import { claimOf, placeOf, type Claim } from '#engines/merkle/receipt'
import { sha256 } from '#platform/sha256'

/** What a build enters in the log about its manifest; its members go into the entry's body as they are. */
export interface ManifestCommitment {
  /** Hexadecimal. */
  manifestRoot: string
  manifestCount: number
}

/** The commitment to a manifest's item ids; their order does not matter, and an id that stands twice counts once. */
export function manifestCommitment(ids: Iterable<string>): ManifestCommitment {
  const { root, count } = manifestOf(sha256, ids)
  return { manifestRoot: toHex(root), manifestCount: count }
}

/** The root of a manifest's item ids, hexadecimal. */
export function manifestRoot(ids: Iterable<string>): string {
  return manifestCommitment(ids).manifestRoot
}

/** The proof that an item is not among a manifest's; throws when it is. */
export function proveAbsent(ids: readonly string[], id: string): Claim {
  return proven('absent', ids, id)
}

/** The proof that an item is among a manifest's; throws when it isn't. */
export function provePresent(ids: readonly string[], id: string): Claim {
  return proven('present', ids, id)
}

function proven(claim: Claim['claim'], ids: readonly string[], id: string): Claim {
  const made = claimOf(claim, id, fromHex(manifestRoot(ids))!, placeIn(sha256, ids, id))
  const wrong = whyNotClaimed(made)
  if (wrong) throw new Error(`Item ${id} is not ${claim} in this manifest: ${wrong}`)
  return made
}

/** Why a claim does not hold, in a sentence; null when it does. */
export function whyNotClaimed(claim: Claim): string | null {
  const read = placeOf(claim)
  return read ? whyNotPlaced(sha256, claim.claim, claim.item, read.root, read.place) : 'The claim can’t be read.'
}
