import { sql } from 'kysely'
import { inTx, type AnyCtx } from '#platform/ctx'

/**
 * Erasure (rule B11.1), as the worker: takes a person or an organisation off their entries, and destroys salt and content of those
 * that nobody else holds. What stays in the log can't be tied to anybody by what is left. Answers how many were destroyed.
 */
export function forgetHolder(ctx: AnyCtx, input: { holderId: string }): Promise<number> {
  return inTx(ctx, async tx => {
    const { rows } = await sql<{ entryId: string }>`
      delete from proofs.holder where holder_id = ${input.holderId} returning entry_id`.execute(tx.db)
    const { numAffectedRows } = await sql`
      delete from proofs.opening o where o.entry_id = any (${rows.map(row => row.entryId)}::uuid[])
        and not exists (select 1 from proofs.holder h where h.entry_id = o.entry_id)`.execute(tx.db)
    return Number(numAffectedRows ?? 0n)
  })
}
