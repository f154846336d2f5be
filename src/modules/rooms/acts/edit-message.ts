import type { ItemId, RoomId } from '#lib/ids'
import { conflict, invalid, missing } from '#lib/refusal'
import { tidy } from '#lib/text'
import { editItem } from '#modules/items/acts'
import { roomFor } from '#modules/items/reads'
import { policyNow } from '#modules/policy/reads'
import { mustMayWrite } from '#modules/rooms/rules'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Changes one's own message; what stood before stays readable to both sides. Refuses (missing) another's. */
export function editMessage(
  ctx: AnyCtx,
  input: { roomId: RoomId; itemId: ItemId; text: string; confirmsException?: boolean },
): Promise<void> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    const room = await roomFor(tx, input.roomId)
    mustMayWrite(person, room)
    const item = await tx.db
      .selectFrom('items.item')
      .select(['kind', 'textWritten'])
      .where('roomId', '=', input.roomId)
      .where('id', '=', input.itemId)
      .where('authorId', '=', person.accountId)
      .executeTakeFirst()
    if (!item) throw missing('message')
    if (item.kind !== 'message')
      throw conflict(
        'not-a-message',
        'Only messages can be changed. What was proposed, offered or delivered stays as it was sent.',
      )
    const text = tidy(input.text)
    if (text === '') throw invalid('text', 'A message can’t become empty. Write what you meant instead.', 'empty')
    const { policy } = await policyNow(tx)
    if (text.length > policy.limits.messageCharacters)
      throw invalid('text', 'A message has 20,000 characters at most.', 'too-long')
    if (text === item.textWritten) return
    await editItem(tx, { roomId: input.roomId, itemId: input.itemId, text, confirmsException: input.confirmsException === true })
    const { clientSideId, freelancerSideId } = room
    await record(tx, {
      kind: 'message.edited',
      refs: { roomId: input.roomId, itemId: input.itemId, clientSideId, freelancerSideId },
      topics: [`room:${input.roomId}`],
    })
  })
}
