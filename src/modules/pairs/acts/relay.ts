import { randomBytes } from 'node:crypto'
import type { PairId, SideId } from '#lib/ids'
import type { Relay } from '#modules/pairs/schema'
import { inRead, type AnyCtx, type TxCtx } from '#platform/ctx'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The local part of the address that stands for one side of a pair in one booking or about one file (rule B2.12):
 * the same one when asked again. It is random, so it tells nothing of who stands behind it.
 */
export async function mintRelay(
  tx: TxCtx,
  input: { pairId: PairId; sideId: SideId; purpose: Relay['purpose']; subjectId: string; expiresAt: Date },
): Promise<string> {
  const localPart = Array.from(randomBytes(26), byte => alphabet[byte & 31]).join('')
  await tx.db
    .insertInto('pairs.relay')
    .values({ localPart, ...input, createdAt: tx.now() })
    .onConflict(oc => oc.constraint('a_side_has_one_relay_per_subject').doNothing())
    .execute()
  const row = await tx.db
    .selectFrom('pairs.relay')
    .select('localPart')
    .where('pairId', '=', input.pairId)
    .where('sideId', '=', input.sideId)
    .where('purpose', '=', input.purpose)
    .where('subjectId', '=', input.subjectId)
    .executeTakeFirstOrThrow()
  return row.localPart
}

/** For whom and what a relay address stands now; null when there is none, or its time is over. */
export function resolveRelay(ctx: AnyCtx, localPart: string): Promise<Relay | null> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('pairs.relay')
      .select(['localPart', 'pairId', 'sideId', 'purpose', 'subjectId', 'expiresAt'])
      .where('localPart', '=', localPart.toLowerCase())
      .where('expiresAt', '>', tx.now())
      .executeTakeFirst()
    return (row as unknown as Relay | undefined) ?? null
  })
}
