import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { commitmentOf, committedText, leafOf } from '#engines/merkle/receipt'
import { toHex } from '#engines/merkle/bytes'
import { saysOf } from '#modules/proofs/rules/kinds'
import type { EntryId, NewEntry } from '#modules/proofs/schema'
import { inTx, type AnyCtx } from '#platform/ctx'
import { kept } from '#platform/db'
import { sha256 } from '#platform/sha256'

/**
 * Enters something in the log, in the caller's transaction: one statement, no lock that another act would wait for. The entry
 * gets its position and its proof within seconds after the commit, from the sequencer. Answers its id, by which the
 * people named get a receipt.
 */
export function appendEntry(ctx: AnyCtx, { kind, body, accounts, says, claims = [] }: NewEntry): Promise<{ entryId: EntryId }> {
  return inTx(ctx, async tx => {
    const entryId: EntryId = tx.newId<'log-entry'>()
    const [at, salt] = [tx.now(), randomBytes(32)]
    const committed = committedText({ says: says ?? saysOf[kind], body, claims: [...claims] })
    const commitment = commitmentOf(sha256, salt, committed)
    const leaf = leafOf({ id: entryId, at: at.toISOString(), kind, commitment: toHex(commitment) })
    await sql`${kept}
      with entered as (
        insert into proofs.entry (id, kind, at, commitment, leaf) values (${entryId}, ${kind}, ${at}, ${commitment}, ${leaf})),
      opened as (
        insert into proofs.opening (entry_id, salt, committed) values (${entryId}, ${salt}, ${committed})),
      held as (
        insert into proofs.holder (holder_id, entry_id) select distinct unnest(${accounts}::uuid[]), ${entryId}::uuid)
      insert into proofs.pending (entry_id) values (${entryId})`.execute(tx.db)
    return { entryId }
  })
}
