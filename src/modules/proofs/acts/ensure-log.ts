import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { rootAt } from '#engines/merkle/tree'
import { edgeTiles, nodesIn } from '#engines/merkle/tiles'
import { logKeyOf } from '#modules/proofs/acts/log-key'
import { readTiles } from '#modules/proofs/reads/tiles'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'

/** Makes sure that there is a log, that its key is published, and that what it holds is signed with it. At every start. */
export async function ensureLog(ctx: AnyCtx): Promise<void> {
  await inTx(ctx, async tx => {
    const known = await tx.db.selectFrom('proofs.log').select('origin').executeTakeFirst()
    if (known && (await isKeyKnown(tx, known.origin))) return
    const { host } = new URL(tx.live.config.baseUrl)
    await tx.db
      .insertInto('proofs.log')
      // The host alone would be the same for two instances that were tried out on one machine.
      .values({ origin: `${host}/log/${randomBytes(4).toString('hex')}`, begunAt: tx.now() })
      .onConflict(oc => oc.column('isOnly').doNothing())
      .execute()
    await signHead(tx)
  })
}

async function isKeyKnown(tx: TxCtx, origin: string): Promise<boolean> {
  const { text } = logKeyOf(tx.live.config.secret, origin)
  return (await tx.db.selectFrom('proofs.key').select('text').where('text', '=', text).executeTakeFirst()) !== undefined
}

/** Signs the log as it is now with the key of now, under the log's lock. */
async function signHead(tx: TxCtx): Promise<void> {
  const log = await tx.db.selectFrom('proofs.log').select(['origin', 'size']).forUpdate().executeTakeFirstOrThrow()
  const size = Number(log.size)
  const nodeAt = nodesIn(sha256, await readTiles(tx, edgeTiles(size)))
  await keepCheckpoint(tx, { origin: log.origin, size, root: rootAt(sha256, size, nodeAt) })
}

/** Signs and keeps what the log stands by; the key is published with its first signature. */
export async function keepCheckpoint(tx: TxCtx, checkpoint: { origin: string; size: number; root: Uint8Array }): Promise<void> {
  const key = logKeyOf(tx.live.config.secret, checkpoint.origin)
  await sql`insert into proofs.key (text, since) values (${key.text}, ${tx.now()}) on conflict do nothing`.execute(tx.db)
  await sql`insert into proofs.checkpoint (size, key_text, root, note, at)
    values (${checkpoint.size}, ${key.text}, ${checkpoint.root}, ${key.signed(checkpoint)}, ${tx.now()})
    on conflict do nothing`.execute(tx.db)
}
