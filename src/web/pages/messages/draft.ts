import type { RoomId } from '#lib/ids'
import { saveDraft } from '#modules/rooms/acts/save-draft'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf } from '#web/forms.ts'
import type { Route } from './+types/draft'

/** Keeps what is being typed, also as the tab closes. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const text = (await formDataOf(request)).get('text')
  await saveDraft(ctxOf(context), {
    roomId: params.roomId as RoomId,
    text: typeof text === 'string' ? text.slice(0, 20_000) : '',
  })
  return new Response(null, { status: 204 })
}
