import type { RoomId } from '#lib/ids'
import { isRefusal, statusOf } from '#lib/refusal'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf } from '#web/forms.ts'
import { sendWith } from '#web/pages/messages/send-with.ts'
import type { Route } from './+types/send'

/** Takes a message from a page with script: the id makes it safe to send again. Answers its number, or why not. */
export async function action({ request, params, context }: Route.ActionArgs) {
  try {
    const sent = await sendWith(ctxOf(context), params.roomId as RoomId, await formDataOf(request))
    if (typeof sent === 'string') return Response.json({ message: sent }, { status: 422 })
    return Response.json({ seq: String(sent.seq) })
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    const { message, reason, details } = thrown
    return Response.json({ message, reason, findings: details?.findings }, { status: statusOf[thrown.kind] })
  }
}
