import { sql } from 'kysely'
import type { Category, Choice } from '#modules/consent/schema'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'

/** What a person said in general, by category (null = nothing yet), and whether they were ever asked first: that stays when they move (rule B1.6). */
export function wordsGiven(ctx: AnyCtx): Promise<{ words: Record<Category, Choice | null>; wasAsked: boolean }> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    const { rows } = await sql<Record<Category, Choice | null> & { asks: boolean }>`
      select work_product as "work_product", communications, platform, asks from consent.subject where id = ${person.accountId}`.execute(
      tx.db.withoutPlugins(),
    )
    const { asks = false, ...words } = rows[0] ?? { work_product: null, communications: null, platform: null }
    return { words, wasAsked: asks }
  })
}
