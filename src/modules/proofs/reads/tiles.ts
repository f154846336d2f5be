import { sql } from 'kysely'
import { proofOf, nodesFor, type Range } from '#engines/merkle/tree'
import { nodesIn, tilesFor, type Tile, type TileRef } from '#engines/merkle/tiles'
import type { TxCtx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'

/** The tiles named, as far as they exist. */
export async function readTiles(tx: TxCtx, refs: readonly TileRef[]): Promise<Tile[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<{ level: number; index: bigint; hashes: Uint8Array }>`
    select t.level, t.index, t.hashes
    from unnest(${refs.map(ref => ref.level)}::smallint[], ${refs.map(ref => ref.index)}::bigint[]) as asked (level, index)
    join proofs.tile t using (level, index)`.execute(tx.db)
  return rows.map(row => ({ level: row.level, index: Number(row.index), hashes: row.hashes }))
}

/** The hashes of a proof; reads a handful of tiles, however large the log is. */
export async function proofFrom(tx: TxCtx, ranges: readonly Range[]): Promise<Uint8Array[]> {
  return proofOf(sha256, ranges, nodesIn(sha256, await readTiles(tx, tilesFor(nodesFor(ranges)))))
}
