import { redirect } from 'react-router'
import type { RoomId } from '#lib/ids'
import { roomView } from '#modules/rooms/reads/room'
import { noteMistake } from '#modules/screening/acts/cases'
import { ctxOf } from '#web/ctx.ts'
import type { Route } from './+types/mistake'

/** "I did this by mistake elsewhere": one tap, from the page or from a plain form. */
export async function action({ params, context }: Route.ActionArgs) {
  const ctx = ctxOf(context)
  const room = await roomView(ctx, params.roomId as RoomId)
  await noteMistake(ctx, { roomId: room.id })
  return redirect(`/messages/${room.id}`)
}
