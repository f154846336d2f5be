import type { RoomId } from '#lib/ids'
import { markRead } from '#modules/rooms/acts/mark-read'
import { ReadInput } from '#modules/rooms/schema'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf } from '#web/forms.ts'
import type { Route } from './+types/read'

/** Moves the reader ahead when they have seen the end of the talk. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const read = ReadInput.safeParse({ seq: (await formDataOf(request)).get('seq') ?? '' })
  if (read.success) await markRead(ctxOf(context), { roomId: params.roomId as RoomId, seq: read.data.seq })
  return new Response(null, { status: 204 })
}
