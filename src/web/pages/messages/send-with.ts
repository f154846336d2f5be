import type { ItemId, RoomId } from '#lib/ids'
import { isRefusal } from '#lib/refusal'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { MessageInput } from '#modules/rooms/schema'
import { declareException } from '#modules/screening/acts/exceptions'
import { contestFinding } from '#modules/screening/acts/reviews'
import { ContestInput, DeclareInput } from '#modules/screening/schema'
import { inTx, type Ctx } from '#platform/ctx'
import { storedFiles, textOf } from '#web/pages/proposals/typed.ts'

/** Sends what the composer's form holds, with what its writer declares or asks for beside it. A string is what is wrong with it. */
export async function sendWith(ctx: Ctx, roomId: RoomId, form: FormData): Promise<{ seq: bigint } | string> {
  const way = textOf(form, 'way')
  const exception = way === 'except' ? DeclareInput.safeParse({ kind: form.get('kind'), reason: form.get('reason') ?? '' }) : null
  if (exception && !exception.success) return exception.error.issues[0]!.message
  const fileIds = await storedFiles(ctx, form, 'message')
  const read = MessageInput.safeParse({
    id: textOf(form, 'id') || undefined,
    text: form.get('text') ?? '',
    fileIds,
    confirmsException: way === 'confirm',
  })
  if (!read.success) return read.error.issues[0]!.message
  // Together: a message whose exception is refused was not sent.
  const sent = await inTx(ctx, async tx => {
    const message = await sendMessage(tx, { roomId, ...read.data })
    if (message.isSeen && exception) await once(declareException(tx, { ...exception.data, roomId, itemId: message.id }))
    return message
  })
  if (sent.isSeen && way === 'contest') await once(contestFinding(ctx, contestOf(roomId, sent.id, textOf(form, 'note'))))
  return { seq: sent.seq }
}

function contestOf(roomId: RoomId, itemId: ItemId, note: string): ContestInput {
  return ContestInput.parse({ roomId, itemId, note: note.slice(0, 1_000) })
}

/** The message stands already: sent a second time, or with nothing kept back, there is nothing more to declare. */
async function once(act: Promise<unknown>): Promise<void> {
  try {
    await act
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind !== 'conflict') throw thrown
  }
}
