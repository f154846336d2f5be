import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { engineVersion } from '#engines/delivery/deliver'
import { isRefused, publicFindings, publicRefusal, type FieldFinding } from '#engines/delivery/public'
import { tidy } from '#lib/text'
import { policyNow } from '#modules/policy/reads'
import { ifRefused, inTx, type TxCtx } from '#platform/ctx'

/**
 * A person's or organisation's public name as everyone reads it: the only way such a name is stored. Refuses (screened) a
 * means of contact in a name's place, unless staff let it pass; a name itself is never a finding (rule D2.4).
 */
export async function deliverName(tx: TxCtx, name: string, field = 'name'): Promise<string> {
  const delivered = tidy(name).replace(/\s+/g, ' ')
  const { policy, version } = await policyNow(tx)
  const found = publicFindings([{ field, text: delivered, surface: 'name' }], policy.screening.noticeOnlyRules)
  const wrong = found.filter(isRefused)
  if (wrong.length === 0 || (await isAllowed(tx, delivered))) return delivered
  keepRefused(tx, wrong, version)
  throw publicRefusal(wrong)
}

/** Kept once it is refused, as other refused texts are (who signs up has no account to keep it under). */
function keepRefused(tx: TxCtx, findings: readonly FieldFinding[], version: number): void {
  const { actor } = tx
  if (actor.kind !== 'person') return
  ifRefused(tx, (ctx, { reason }) =>
    inTx(ctx, async own => {
      if (reason !== 'screened') return
      await sql`select items.keep_refused_name(${own.newId()}, ${actor.actingAs?.orgId ?? null}, ${JSON.stringify(findings)}::jsonb,
        ${engineVersion}, ${version}, ${own.now()})`.execute(own.db)
    }),
  )
}

async function isAllowed(tx: TxCtx, name: string): Promise<boolean> {
  if (tx.actor.kind !== 'person') return false
  const row = await tx.db
    .selectFrom('items.allowance')
    .select('at')
    .where('accountId', '=', tx.actor.accountId)
    .where('textSha256', '=', createHash('sha256').update(name).digest())
    .executeTakeFirst()
  return row !== undefined
}
