import { sql } from 'kysely'
import { toHex } from '#engines/merkle/bytes'
import { placesIn } from '#engines/merkle/manifest'
import { claimOf } from '#engines/merkle/receipt'
import type { ItemId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { shardRoot } from '#modules/models/rules/artefact'
import { marketplace, type ModelId, type PlaceId } from '#modules/models/schema'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import type { EntryId } from '#modules/proofs/schema'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'

interface Presence {
  modelId: ModelId | null
  placeId: PlaceId | null
  build: number
  isServing: boolean
  isIn: boolean
  itemIds: string[]
}

/**
 * Whether an item was in any model built here, as an entry with a proof either way (rule B1.27): for each model that learned
 * where the item is, the build that is served and, once it is out of that, the last one that took it in. Refuses (missing) an
 * item in which the person has no say.
 */
export function proveItem(
  ctx: AnyCtx,
  { itemId }: { itemId: ItemId },
): Promise<{ entryId: EntryId; wasLearned: boolean; isLearned: boolean }> {
  const { accountId } = personOf(ctx)
  return inTx(ctx, async tx => {
    const { rows } = await sql<Presence>`select * from models.presence_of(${itemId})`.execute(tx.db)
    if (rows.length === 0) throw missing('item')
    const shards = rows
      .filter(row => row.modelId !== null)
      .map(row => ({ ...row, root: shardRoot(row.itemIds), place: placesIn(sha256, row.itemIds, [itemId])[0]! }))
    const [wasLearned, isLearned] = [shards.some(one => one.isIn), shards.some(one => one.isIn && one.isServing)]
    const { entryId } = await appendEntry(tx, {
      kind: 'manifest',
      body: {
        itemId,
        at: tx.now().toISOString(),
        models: shards.map(one => ({
          model: one.modelId === marketplace ? 'marketplace' : one.modelId,
          build: one.build,
          isServing: one.isServing,
          shard: one.placeId,
          manifestRoot: toHex(one.root),
        })),
      },
      accounts: [accountId],
      says: said(wasLearned, isLearned),
      claims: shards.map(one => claimOf(one.isIn ? 'present' : 'absent', itemId, one.root, one.place)),
    })
    return { entryId, wasLearned, isLearned }
  })
}

function said(wasLearned: boolean, isLearned: boolean): string {
  if (isLearned) return 'An item is in a model that is served here.'
  return wasLearned
    ? 'An item was in a model that was built here, and is in none that is served.'
    : 'An item was in no model that was built here.'
}
