import { sql } from 'kysely'
import { addDays } from '#lib/time'
import { deviceDays } from '#modules/consent/rules/line'
import { inTx, type Ctx } from '#platform/ctx'

const rowsAtOnce = 1_000

/** Forgets address and device of changes after 90 days (rule B1.26); the changes stay. Answers how many. */
export function forgetDevices(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const { numAffectedRows } = await sql`delete from consent.change_device where change_id in (
      select change_id from consent.change_device where at <= ${addDays(tx.now(), -deviceDays)}
      order by at limit ${rowsAtOnce})`.execute(tx.db)
    return Number(numAffectedRows ?? 0n)
  })
}
