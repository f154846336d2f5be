import { sql } from 'kysely'
import { rootAt } from '#engines/merkle/tree'
import { edgeTiles, grownTiles, nodesIn, tileKey, type Tile } from '#engines/merkle/tiles'
import { keepCheckpoint } from '#modules/proofs/acts/ensure-log'
import { readTiles } from '#modules/proofs/reads/tiles'
import { inTx, type Ctx, type TxCtx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'

/** Entries that get their positions in one transaction. */
export const batchSize = 2_000

/**
 * Gives positions to what was entered, in the order of ids as far as they are committed, grows the tree, and signs a checkpoint:
 * all in one transaction, under the log's lock, so that a crash leaves neither a gap nor a second copy. Whoever finds
 * another at it leaves it to them. Answers how many entries got a position.
 */
export async function sequenceEntries(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const log = await tx.db.selectFrom('proofs.log').select(['origin', 'size']).forUpdate().skipLocked().executeTakeFirst()
    if (!log) return 0
    const { rows } = await sql<{ id: string; leafHash: Uint8Array }>`
      with taken as (
        delete from proofs.pending where entry_id in (select entry_id from proofs.pending order by entry_id limit ${batchSize})
        returning entry_id)
      select e.id, e.leaf_hash from taken join proofs.entry e on e.id = taken.entry_id order by e.id`.execute(tx.db)
    if (rows.length === 0) return 0
    const before = Number(log.size)
    const size = before + rows.length
    const edge = await readTiles(tx, edgeTiles(before))
    const grown = grownTiles(
      sha256,
      before,
      edge,
      rows.map(row => row.leafHash),
    )
    await keepTiles(tx, grown)
    await sql`insert into proofs.place (entry_id, position)
      select id, ${before}::bigint + n - 1 from unnest(${rows.map(row => row.id)}::uuid[]) with ordinality as placed (id, n)`.execute(
      tx.db,
    )
    await tx.db
      .updateTable('proofs.log')
      .set({ size: BigInt(size) })
      .execute()
    await keepCheckpoint(tx, { origin: log.origin, size, root: rootAt(sha256, size, nodesIn(sha256, newest(edge, grown))) })
    return rows.length
  })
}

/** The sweep: positions for all that waits, however much it is. */
export async function sequenceAll(ctx: Ctx): Promise<number> {
  let [all, some] = [0, await sequenceEntries(ctx)]
  while (some > 0) [all, some] = [all + some, await sequenceEntries(ctx)]
  return all
}

function newest(edge: readonly Tile[], grown: readonly Tile[]): Tile[] {
  return [...new Map([...edge, ...grown].map(tile => [tileKey(tile), tile])).values()]
}

async function keepTiles(tx: TxCtx, tiles: readonly Tile[]): Promise<void> {
  await sql`insert into proofs.tile (level, index, hashes)
    select * from unnest(${tiles.map(tile => tile.level)}::smallint[], ${tiles.map(tile => tile.index)}::bigint[],
      ${tiles.map(tile => Buffer.from(tile.hashes))}::bytea[])
    on conflict (level, index) do update set hashes = excluded.hashes`.execute(tx.db)
}
