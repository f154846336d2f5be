import { sql } from 'kysely'
import { addDays, dayMs } from '#lib/time'
import { inTx, type Ctx } from '#platform/ctx'
import type { TaskList } from '#platform/tasks'

/** How long the answer under an Idempotency-Key is given again. */
export const keyDays = 7
const rowsAtOnce = 1_000

/** Forgets API answers that are old, and counts of windows that are over (these run by the real clock, see limits.ts). */
async function forgetOld(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const keys = await sql`delete from platform.idempotency_key where (account_id, key) in (
      select account_id, key from platform.idempotency_key where created_at <= ${addDays(tx.now(), -keyDays)}
      limit ${rowsAtOnce} for update skip locked)`.execute(tx.db)
    const counts = await sql`delete from platform.rate_limit where (bucket, window_start) in (
      select bucket, window_start from platform.rate_limit where window_start <= ${new Date(Date.now() - 2 * dayMs)}
      limit ${rowsAtOnce} for update skip locked)`.execute(tx.db)
    return Number(keys.numAffectedRows ?? 0n) + Number(counts.numAffectedRows ?? 0n)
  })
}

export const platformTasks: TaskList = { sweeps: [{ name: 'platform.forget-old', run: forgetOld }] }
