import { sql } from 'kysely'
import { toHex } from '#engines/merkle/bytes'
import { dayOf } from '#lib/time'
import { learnShard, type Change } from '#modules/models/acts/learn-shard'
import { modelHash, modelRoot, type ShardMark } from '#modules/models/rules/artefact'
import { builderVersion, marketplace, type BuildCause, type ModelId, type PlaceId } from '#modules/models/schema'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { asLearner, inTx, type Ctx, type TxCtx } from '#platform/ctx'

/** A place to look at, and how: what is new, everything in it, or only what was withdrawn. */
export interface PlaceDue {
  placeId: PlaceId
  how: 'new' | 'whole' | 'withdrawn'
}
export interface Built {
  /** The build that is served now; null when this one changed nothing. */
  build: number | null
  added: number
  removed: number
}

/**
 * Builds a model anew as far as its places have something new: as the learner, in one transaction, so that at any instant one
 * whole build is served. Work is proportional to what is new. What it replaces is deleted with it. Nothing new = no build.
 */
export function buildModel(ctx: Ctx, modelId: ModelId, places: readonly PlaceDue[], cause: BuildCause): Promise<Built> {
  return inTx(asLearner(ctx), async tx => {
    await sql`insert into models.model (id, looked_at) values (${modelId}, ${tx.now()}) on conflict do nothing`.execute(tx.db)
    const { rows } = await sql<{ build: number }>`select build from models.model where id = ${modelId} for update`.execute(tx.db)
    const next = rows[0]!.build + 1
    const changes: Change[] = []
    for (const place of places) changes.push(await learnShard(tx, modelId, place, next))
    await noteLooked(tx, modelId, places)
    await countLearned(tx, changes)
    const [added, removed] = [sumOf(changes, 'added'), sumOf(changes, 'removed')]
    if (added + removed === 0) return { build: null, added, removed }
    await serve(tx, modelId, next, { cause, added, removed, changed: changes.filter(one => one.added + one.removed > 0) })
    return { build: next, added, removed }
  })
}

const sumOf = (changes: readonly Change[], what: 'added' | 'removed' | 'refused') =>
  changes.reduce((sum, change) => sum + change[what], 0)

async function noteLooked(tx: TxCtx, modelId: ModelId, places: readonly PlaceDue[]): Promise<void> {
  await sql`update models.model set looked_at = ${tx.now()} where id = ${modelId}`.execute(tx.db)
  const done = places.map(place => place.placeId)
  await sql`delete from models.due where model_id = ${modelId} and place_id = any (${done}::uuid[])`.execute(tx.db)
}

/** Both answers of the gateway are counted (rule B1.23). */
async function countLearned(tx: TxCtx, changes: readonly Change[]): Promise<void> {
  const day = dayOf(tx.now())
  for (const [outcome, asked] of [
    ['given', sumOf(changes, 'added')],
    ['refused', sumOf(changes, 'refused')],
  ] as const)
    if (asked > 0) await sql`select models.count_asked(${day}::date, 'learn', ${outcome}, ${asked})`.execute(tx.db)
}

interface Made {
  cause: BuildCause
  added: number
  removed: number
  changed: readonly Change[]
}

/** Puts the new build in the place of the one served until now, with its entry in the log. */
async function serve(tx: TxCtx, modelId: ModelId, build: number, made: Made): Promise<void> {
  const { rows: shards } = await sql<ShardMark & { words: bigint; contractId: string | null }>`
    select place_id, items, words, manifest_root, artefact_sha256 from models.shard where model_id = ${modelId}`.execute(tx.db)
  const [root, hash] = [modelRoot(shards), modelHash(shards)]
  const count = shards.reduce((sum, shard) => sum + shard.items, 0)
  const words = shards.reduce((sum, shard) => sum + shard.words, 0n)
  const { cause, added, removed } = made
  const facts = {
    build,
    builder: builderVersion,
    artefactSha256: toHex(hash),
    manifestRoot: toHex(root),
    manifestCount: count,
    added,
    removed,
  }
  const isOwn = modelId !== marketplace
  // Whose items are in the marketplace's is nobody else's business: its parts are named in the receipts of whom they concern.
  const parts = made.changed.slice(0, 200).map(one => ({
    ...(one.contractId && { contractId: one.contractId }),
    roomId: one.placeId,
    manifestRoot: toHex(one.manifestRoot),
    manifestCount: one.items,
  }))
  const { entryId } = await appendEntry(tx, {
    kind: 'manifest',
    body: { model: isOwn ? modelId : 'marketplace', ...facts, ...(isOwn && { shards: parts }), at: tx.now().toISOString() },
    accounts: isOwn ? [modelId] : [],
    says: isOwn ? 'Your own model was built from exactly the items of this manifest.' : 'The marketplace’s model was built.',
  })
  await sql`update models.build set is_serving = false where model_id = ${modelId} and is_serving`.execute(tx.db)
  await sql`insert into models.build (model_id, build, at, builder, cause, manifest_root, manifest_count, artefact_sha256, added, removed, words, entry_id)
    values (${modelId}, ${build}, ${tx.now()}, ${builderVersion}, ${cause}, ${root}, ${count}, ${hash}, ${added}, ${removed}, ${words}, ${entryId})`.execute(
    tx.db,
  )
  await sql`update models.model set build = ${build} where id = ${modelId}`.execute(tx.db)
}
