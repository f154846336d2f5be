import type { FileId, ItemId, PairId, RoomId } from '#lib/ids'
import { invalid, missing } from '#lib/refusal'
import { exceptFile } from '#modules/files/acts/except-file'
import { openFileByException } from '#modules/files/acts/show-files'
import { exceptItem } from '#modules/items/acts/edit-item'
import { openItemByException } from '#modules/items/acts/open-items'
import { keepAcknowledgement, keepException } from '#modules/pairs/acts/exceptions'
import type { ExceptionId } from '#modules/pairs/schema'
import type { DeclareInput } from '#modules/screening/schema'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'

export { endException } from '#modules/pairs/acts/exceptions'

/**
 * Declares an exception (rule D2.3): tied to one text or file of one's own that is kept back, or for kinds of findings from
 * the acknowledgement on, between the two sides of a room or pair. The other side is told.
 */
export function declareException(ctx: AnyCtx, input: DeclareInput): Promise<{ exceptionId: ExceptionId }> {
  return inTx(ctx, async tx => {
    const { kind, reason, lets, people, days } = input
    const declared = { kind, reason, lets, people, days }
    if (input.fileId) return { exceptionId: await exceptFile(tx, { fileId: input.fileId, declared }) }
    if (input.itemId) {
      if (!input.roomId) throw invalid('roomId', 'Name the room of the message.')
      return { exceptionId: await exceptItem(tx, { roomId: input.roomId, itemId: input.itemId, declared }) }
    }
    const { pairId, room } = await placeOf(tx, input)
    // Only an exempt organisation's freedom is of one room; the others hold wherever the two talk.
    return { exceptionId: await keepException(tx, { ...declared, pairId, room: kind === 'organisation' ? room : null }) }
  })
}

async function placeOf(tx: TxCtx, input: DeclareInput): Promise<{ pairId: PairId; room: { id: RoomId; matter: string } | null }> {
  if (!input.roomId) {
    if (!input.pairId) throw invalid('roomId', 'Name the room, or the pair.')
    return { pairId: input.pairId, room: null }
  }
  const room = await tx.db
    .selectFrom('items.room')
    .select(['id', 'pairId', 'matter'])
    .where('id', '=', input.roomId)
    .executeTakeFirst()
  if (!room) throw missing('room')
  return { pairId: room.pairId as PairId, room: { id: room.id as RoomId, matter: room.matter } }
}

/** One tap: the exception that one's own text states is meant so; the other side can open it (rule B2.6). */
export function confirmException(ctx: AnyCtx, input: { roomId: RoomId; itemId: ItemId }): Promise<{ exceptionId: ExceptionId }> {
  return inTx(ctx, async tx => ({ exceptionId: await exceptItem(tx, { ...input, declared: null }) }))
}

/** Acknowledges the other side's exception: from now on it counts, and what it is tied to opens in the same moment. */
export function acknowledgeException(
  ctx: AnyCtx,
  input: { exceptionId: ExceptionId },
): Promise<{ roomId: RoomId | null; itemId: ItemId | null; fileId: FileId | null }> {
  return inTx(ctx, async tx => {
    const { roomId, itemId, fileId } = await keepAcknowledgement(tx, input.exceptionId)
    if (itemId) await openItemByException(tx, input.exceptionId)
    if (fileId) await openFileByException(tx, input.exceptionId)
    return { roomId, itemId, fileId }
  })
}
