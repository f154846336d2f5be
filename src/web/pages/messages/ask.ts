import type { RoomId } from '#lib/ids'
import { isRefusal, statusOf } from '#lib/refusal'
import { roomView } from '#modules/rooms/reads/room'
import { contestFinding } from '#modules/screening/acts/reviews'
import { ContestInput } from '#modules/screening/schema'
import { ctxOf } from '#web/ctx.ts'
import { readForm } from '#web/forms.ts'
import type { Route } from './+types/ask'

/** Asks a person of staff about a text that could not be sent; from the composer, which stays as it is. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = ctxOf(context)
  try {
    await roomView(ctx, params.roomId as RoomId)
    const read = await readForm(request, ContestInput)
    if (!read.ok) return Response.json({ message: Object.values(read.errors)[0] }, { status: 422 })
    await contestFinding(ctx, read.value)
    return Response.json({})
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return Response.json({ message: thrown.message }, { status: statusOf[thrown.kind] })
  }
}
