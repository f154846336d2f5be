import { sql } from 'kysely'
import type { Json } from '#engines/merkle/canonical'
import { toHex } from '#engines/merkle/bytes'
import { placesIn } from '#engines/merkle/manifest'
import { claimOf, type Claim } from '#engines/merkle/receipt'
import { addDays } from '#lib/time'
import { holdWithdrawal, markRebuilt, type OpenWithdrawal } from '#modules/consent/acts/mark-rebuilt'
import { buildModel } from '#modules/models/acts/build-model'
import { shardRoot } from '#modules/models/rules/artefact'
import { backupDays, claimsPerReceipt, marketplace, type ModelId, type PlaceId } from '#modules/models/schema'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { asLearner, inRead, inTx, type Ctx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import { sha256 } from '#platform/sha256'

/**
 * What a withdrawal leaves to be done (rule B1.15): every model that learned from what it covers is made anew without it, the
 * old pieces are deleted with that, and every principal gets a receipt that proves each item's absence. Run again it does what
 * is left to do.
 */
export async function rebuildWithdrawn(ctx: Ctx, { withdrawalId }: { withdrawalId: string }): Promise<void> {
  const touched = await inRead(asLearner(ctx), async tx => {
    const { rows } = await sql<{
      modelId: ModelId
      placeId: PlaceId
    }>`select * from models.touched_by(${withdrawalId}) order by 1, 2`.execute(tx.db)
    return rows
  })
  for (const [modelId, places] of Map.groupBy(touched, one => one.modelId)) {
    await buildModel(
      ctx,
      modelId,
      places.map(({ placeId }) => ({ placeId, how: 'withdrawn' as const })),
      'withdrawal',
    )
  }
  await inTx(ctx, async tx => {
    const withdrawal = await holdWithdrawal(tx, withdrawalId)
    if (!withdrawal) return
    for (const part of await partsOf(tx, withdrawal)) await proveAbsence(tx, withdrawal, part)
    await markRebuilt(tx, withdrawalId)
    await record(tx, {
      kind: 'models.rebuilt',
      refs: { withdrawalId, subjectId: withdrawal.subjectId },
      topics: [`side:${withdrawal.subjectId}`, ...(withdrawal.actorId ? [`account:${withdrawal.actorId}`] : [])],
    })
  })
}

/** What it covered in one place, and who has a say there: each place has receipts of its own, so that nobody reads of others. */
interface Part {
  placeId: PlaceId
  contractId: string | null
  isPublished: boolean
  itemIds: string[]
  principals: string[]
}

async function partsOf(tx: TxCtx, withdrawal: OpenWithdrawal): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select i.room_id as place_id, r.contract_id, false as is_published, array_agg(i.id order by i.seq) as item_ids,
      (select array_agg(distinct s.subject_id) from consent.seat s where s.room_id = i.room_id
        and (s.role <> 'guest' or s.subject_id in (select unnest(g.guests) from items.item g where g.room_id = i.room_id and g.withdrawal_id = ${withdrawal.id}))) as principals
    from consent.withdrawal_room w join items.item i on i.room_id = w.room_id and i.withdrawal_id = ${withdrawal.id} join items.room r on r.id = i.room_id
    where w.withdrawal_id = ${withdrawal.id} and i.category <> 'platform' group by i.room_id, r.contract_id
    union all
    select p.author, null, true, array_agg(p.id order by p.seq), array_remove(array[p.author] || array_agg(distinct p.org_id), null) from (
      select account_id as author, id, org_id, public_seq as seq from items.public_item
        where withdrawal_id = ${withdrawal.id} and (account_id = ${withdrawal.subjectId} or org_id = ${withdrawal.subjectId})
      union all
      select i.author_id, i.id, i.org_id, i.public_seq from consent.withdrawal_room w join items.item i on i.room_id = w.room_id
        and i.withdrawal_id = ${withdrawal.id} where w.withdrawal_id = ${withdrawal.id} and i.category = 'platform') p
    group by p.author`.execute(tx.db)
  return rows
}

interface Without {
  modelId: ModelId
  build: number
  manifestRoot: Uint8Array
  itemIds: string[]
}

async function proveAbsence(tx: TxCtx, withdrawal: OpenWithdrawal, part: Part): Promise<void> {
  const { rows: shards } = await sql<Without>`
    select s.model_id, s.manifest_root, s.build, array(select e.item_id from models.entry e
      where e.model_id = s.model_id and e.place_id = s.place_id and e.removed_build is null) as item_ids
    from models.shard s where s.place_id = ${part.placeId} and (s.model_id = ${marketplace}) = ${part.isPublished}`.execute(tx.db)
  const left = await disclosedOf(tx, part.itemIds)
  for (let at = 0; at < part.itemIds.length; at += claimsPerReceipt) {
    const items = part.itemIds.slice(at, at + claimsPerReceipt)
    const claims = shards.flatMap(shard => absent(shard, items))
    const body: Json = {
      withdrawalId: withdrawal.id,
      scope: withdrawal.scope,
      ...(part.contractId && { contractId: part.contractId }),
      at: withdrawal.at.toISOString(),
      items,
      models: shards.map(shard => ({
        model: shard.modelId === marketplace ? 'marketplace' : shard.modelId,
        build: shard.build,
        shard: part.placeId,
        manifestRoot: toHex(shard.manifestRoot),
      })),
      disclosed: left.filter(one => items.includes(one.item)),
      backupsUntil: addDays(withdrawal.at, backupDays).toISOString(),
    }
    const says = `What had been learned from ${items.length === 1 ? 'an item' : `${items.length} items`} was taken back: no model holds it any more.`
    await appendEntry(tx, { kind: 'withdrawal', body, accounts: part.principals, says, claims })
  }
}

/** The proofs that items are not in a shard. One that is would be a fault of ours, and no receipt may hide it. */
function absent(shard: Without, items: readonly string[]): Claim[] {
  if (toHex(shardRoot(shard.itemIds)) !== toHex(shard.manifestRoot)) throw new Error('A shard and its manifest do not match.')
  const holds = new Set(shard.itemIds)
  const still = items.find(item => holds.has(item))
  if (still) throw new Error(`Item ${still} was withdrawn and is still in a model.`)
  const places = placesIn(sha256, shard.itemIds, items)
  return items.map((item, index) => claimOf('absent', item, shard.manifestRoot, places[index]!))
}

/** What of it had left before, which no rebuild brings back. */
async function disclosedOf(
  tx: TxCtx,
  itemIds: readonly string[],
): Promise<{ item: string; processor: string; purpose: string; at: string }[]> {
  const { rows } = await sql<{ itemId: string; name: string; purpose: string; at: Date }>`
    select d.item_id, p.name, d.purpose, d.at from models.disclosure d join models.processor p on p.id = d.processor_id
    where d.item_id = any (${itemIds}::uuid[]) order by d.id limit 1000`.execute(tx.db)
  return rows.map(row => ({ item: row.itemId, processor: row.name, purpose: row.purpose, at: row.at.toISOString() }))
}
