import { sql } from 'kysely'
import type { AccountId, ContractId } from '#lib/ids'
import { Refusal } from '#lib/refusal'
import { dayOf } from '#lib/time'
import { eligibility } from '#modules/consent/reads/eligibility'
import type { ItemPlace, Reason } from '#modules/consent/schema'
import { marketplace } from '#modules/models/schema'
import { asLearner, inRead, inTx, type Ctx } from '#platform/ctx'

export type Given = { text: string } | { refused: Reason[] }

/**
 * The gateway (rule B1.23): one item for one use; its content, or why not. The database decides whether it hands the text out,
 * the pure rule says why; both outcomes are counted. Refuses (invalid) any purpose but learning.
 */
export async function learnFrom(
  ctx: Ctx,
  asked: { item: ItemPlace; purpose: 'learn'; for: AccountId | 'marketplace'; in?: ContractId },
): Promise<Given> {
  if (asked.purpose !== 'learn') throw new Refusal('invalid', 'other-purpose', 'Items are given for learning only.', 'purpose')
  const { item } = asked
  // First the reasons: they refuse a use outside the owner's own contracts, and an item that is not open to who asks.
  const because = await inRead(ctx, tx => eligibility(tx, asked))
  const { text, at } = await inTx(asLearner(ctx), async tx => {
    const elsewhere = asked.in ?? null
    const modelId = asked.for === 'marketplace' ? marketplace : asked.for
    const [room, owner] = 'roomId' in item ? [item.roomId, null] : [null, item.ownerId]
    const { rows } = await sql<{ text: string }>`
      select text from models.give(${modelId}, ${room}, ${owner}, ${item.itemId}, ${elsewhere})`.execute(tx.db)
    const outcome = rows[0] ? 'given' : (because.because[0]?.rule ?? 'refused')
    await sql`select models.count_asked(${dayOf(tx.now())}::date, 'learn', ${outcome}, 1)`.execute(tx.db)
    return { text: rows[0]?.text, at: tx.now() }
  })
  if (text !== undefined && because.eligible) return { text }
  if (because.eligible)
    return { refused: [{ rule: 'B1.23', text: `It changed while it was asked for, at ${at.toISOString()}. Ask again.` }] }
  return { refused: because.because }
}
