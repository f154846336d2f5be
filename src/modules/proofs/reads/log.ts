import { toBase64 } from '#engines/merkle/bytes'
import { consistencyFormat, checkpointFormat, type CheckpointFile, type ConsistencyFile } from '#engines/merkle/receipt'
import { consistencyRanges } from '#engines/merkle/tree'
import { must } from '#lib/must'
import { invalid } from '#lib/refusal'
import type { SizeSpan } from '#modules/proofs/schema'
import { proofFrom } from '#modules/proofs/reads/tiles'
import { inRead, type AnyCtx, type TxCtx } from '#platform/ctx'

/** What the log stands by now, for everyone. */
export interface LatestCheckpoint {
  origin: string
  size: number
  /** Base64, as it stands in the checkpoint. */
  root: string
  at: Date
  /** The log's public key, one line. */
  key: string
  /** The signed checkpoint as a file that can be kept and checked. */
  file: CheckpointFile
}

/** The last checkpoint. */
export function latestCheckpoint(ctx: AnyCtx): Promise<LatestCheckpoint> {
  return inRead(ctx, async tx => {
    const { origin } = await tx.db.selectFrom('proofs.log').select('origin').executeTakeFirstOrThrow()
    const { note, keyText: key, root, at, size } = must(await checkpointRow(tx), 'a log is signed from its beginning')
    return {
      origin,
      size: Number(size),
      root: toBase64(root),
      at,
      key,
      file: { format: checkpointFormat, checkpoint: note, key },
    }
  })
}

/** The checkpoint at a size, or the last one; of several at one size that of the newest key. */
export function checkpointRow(tx: TxCtx, size?: number) {
  return tx.db
    .selectFrom('proofs.checkpoint')
    .selectAll()
    .$if(size !== undefined, query => query.where('size', '=', BigInt(size!)))
    .orderBy('size', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The log's public keys, the one in use first. A receipt of an earlier key stays valid. */
export function logKeys(ctx: AnyCtx): Promise<{ origin: string; begunAt: Date; keys: { key: string; since: Date }[] }> {
  return inRead(ctx, async tx => {
    const { origin, begunAt } = await tx.db.selectFrom('proofs.log').select(['origin', 'begunAt']).executeTakeFirstOrThrow()
    const keys = await tx.db
      .selectFrom('proofs.key')
      .select(['text as key', 'since'])
      .orderBy('since', 'desc')
      .limit(100)
      .execute()
    const inUse = must(await checkpointRow(tx), 'a log is signed from its beginning').keyText
    return { origin, begunAt, keys: keys.toSorted((a, b) => Number(b.key === inUse) - Number(a.key === inUse)) }
  })
}

/** The proof that the log at one checkpoint is the beginning of the log at a later one, as a file. */
export function consistencyBetween(ctx: AnyCtx, { from, to }: SizeSpan): Promise<ConsistencyFile> {
  return inRead(ctx, async tx => {
    const newer = await checkpointRow(tx, to)
    if (!newer) throw noCheckpoint('to', to!)
    const older = await checkpointRow(tx, from)
    if (!older) throw noCheckpoint('from', from)
    if (older.size > newer.size) throw invalid('to', 'The second checkpoint must not be smaller than the first.')
    const hashes = await proofFrom(tx, consistencyRanges(Number(older.size), Number(newer.size)))
    return {
      format: consistencyFormat,
      from: older.note,
      to: newer.note,
      hashes: hashes.map(toBase64),
      keys: [...new Set([older.keyText, newer.keyText])],
    }
  })
}

function noCheckpoint(field: 'from' | 'to', size: number) {
  return invalid(field, `There is no checkpoint of ${size} entries. Take the size of one that you kept.`, 'no-checkpoint')
}
