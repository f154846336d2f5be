import { sql } from 'kysely'
import type { AccountId, RoomId } from '#lib/ids'
import { forbidden } from '#lib/refusal'
import type { TxCtx } from '#platform/ctx'

/**
 * Lets a guest into a room, or out of it; only its sides do (a guest may leave by themselves). Holds the room's row, so that
 * every item says who was there. Refuses (forbidden) others.
 */
export async function keepGuest(tx: TxCtx, input: { roomId: RoomId; accountId: AccountId; isHere: boolean }): Promise<void> {
  const { roomId, accountId, isHere } = input
  const { rows } = await sql<{ isKept: boolean }>`
    select items.keep_guest(${roomId}, ${accountId}, ${isHere}, ${tx.now()}) as is_kept`.execute(tx.db)
  if (!rows[0]?.isKept) throw forbidden('not-a-side', 'Only the two sides of a room let guests in or send them away.')
}
