import type { RoomId } from '#lib/ids'
import { isRefusal, statusOf } from '#lib/refusal'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { MessageInput } from '#modules/rooms/schema'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf } from '#web/forms.ts'
import { storedFiles } from '#web/pages/proposals/typed.ts'
import type { Route } from './+types/send'

/** Takes a message from a page with script: the id makes it safe to send again. Answers its number, or why not. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = ctxOf(context)
  const form = await formDataOf(request)
  try {
    const fileIds = await storedFiles(ctx, form, 'message')
    const read = MessageInput.safeParse({ id: form.get('id') ?? undefined, text: form.get('text') ?? '', fileIds })
    if (!read.success) return Response.json({ message: read.error.issues[0]!.message }, { status: 422 })
    const sent = await sendMessage(ctx, { roomId: params.roomId as RoomId, ...read.data })
    return Response.json({ seq: String(sent.seq) })
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return Response.json({ message: thrown.message }, { status: statusOf[thrown.kind] })
  }
}
