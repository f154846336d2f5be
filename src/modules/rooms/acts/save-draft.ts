import type { RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

/** Keeps what a person is typing in a room, for them alone; an empty text forgets it. */
export function saveDraft(ctx: AnyCtx, input: { roomId: RoomId; text: string }): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const room = await tx.db.selectFrom('items.room').select('id').where('id', '=', input.roomId).executeTakeFirst()
    if (!room) throw missing('room')
    if (input.text.trim() === '') {
      await tx.db.deleteFrom('rooms.draft').where('accountId', '=', accountId).where('roomId', '=', input.roomId).execute()
      return
    }
    const kept = { text: input.text, updatedAt: tx.now() }
    await tx.db
      .insertInto('rooms.draft')
      .values({ accountId, roomId: input.roomId, ...kept })
      .onConflict(oc => oc.columns(['accountId', 'roomId']).doUpdateSet(kept))
      .execute()
  })
}
