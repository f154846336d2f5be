import { createHash } from 'node:crypto'
import { isRefused, publicFindings, publicRefusal } from '#engines/delivery/public'
import { tidy } from '#lib/text'
import { policyNow } from '#modules/policy/reads'
import type { TxCtx } from '#platform/ctx'

/**
 * A person's or organisation's public name as everyone reads it: the only way such a name is stored. Refuses (screened) a
 * means of contact in a name's place, unless staff let it pass; a name itself is never a finding (rule D2.4).
 */
export async function deliverName(tx: TxCtx, name: string, field = 'name'): Promise<string> {
  const delivered = tidy(name).replace(/\s+/g, ' ')
  const { policy } = await policyNow(tx)
  const found = publicFindings([{ field, text: delivered, surface: 'name' }], policy.screening.noticeOnlyRules)
  const wrong = found.filter(isRefused)
  if (wrong.length > 0 && !(await isAllowed(tx, delivered))) throw publicRefusal(wrong)
  return delivered
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
