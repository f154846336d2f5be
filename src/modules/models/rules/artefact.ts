import { manifestOf } from '#engines/merkle/manifest'
import { toHex, utf8 } from '#engines/merkle/bytes'
import { builderVersion, type PlaceId } from '#modules/models/schema'
import { sha256 } from '#platform/sha256'

/** What stands for a shard in its model. */
export interface ShardMark {
  placeId: PlaceId
  items: number
  manifestRoot: Uint8Array
  artefactSha256: Uint8Array
}

/** The hash of a shard: of its blocks' hashes in order. */
export function shardHash(blocks: readonly { number: number; sha256: Uint8Array }[]): Uint8Array {
  const lines = blocks.toSorted((a, b) => a.number - b.number).map(block => `${block.number} ${toHex(block.sha256)}`)
  return sha256(utf8(`symbolon shard ${builderVersion}\n${lines.join('\n')}`))
}

const named = (shards: readonly ShardMark[]) =>
  shards.filter(shard => shard.items > 0).toSorted((a, b) => (a.placeId < b.placeId ? -1 : 1))

/** The hash of a model: of its shards that hold something, in the order of their places. */
export function modelHash(shards: readonly ShardMark[]): Uint8Array {
  const lines = named(shards).map(shard => `${shard.placeId} ${toHex(shard.artefactSha256)}`)
  return sha256(utf8(`symbolon model ${builderVersion}\n${lines.join('\n')}`))
}

/** The name under which a shard with its manifest stands in the model's own manifest. */
export function shardName(shard: Pick<ShardMark, 'placeId' | 'manifestRoot'>): string {
  return `${shard.placeId}/${toHex(shard.manifestRoot)}`
}

/** The root of a model's manifest: over its shards by name, each with the root over its items. */
export function modelRoot(shards: readonly ShardMark[]): Uint8Array {
  return manifestOf(sha256, named(shards).map(shardName)).root
}

/** The root over a shard's items. */
export function shardRoot(itemIds: Iterable<string>): Uint8Array {
  return manifestOf(sha256, itemIds).root
}
