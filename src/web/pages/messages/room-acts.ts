import { isUuid, type InvitationId, type ItemId, type RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { declineInvitation } from '#modules/proposals/acts/invite-to-job'
import { editMessage } from '#modules/rooms/acts/edit-message'
import { EditInput } from '#modules/rooms/schema'
import { acknowledgeException, confirmException, declareException, endException } from '#modules/screening/acts/exceptions'
import { reportContact } from '#modules/screening/acts/reports'
import { contestFinding } from '#modules/screening/acts/reviews'
import { ContestInput, DeclareInput, ExceptionRef, ReportInput } from '#modules/screening/schema'
import type { Ctx } from '#platform/ctx'
import { formAgain, formDataOf, readForm } from '#web/forms.ts'
import { sendWith } from '#web/pages/messages/send-with.ts'
import { textOf } from '#web/pages/proposals/typed.ts'

/** What the forms of a room do, by their intent; answers a form to show again, or nothing. An intent's `:id` tells forms apart. */
export async function actInRoom(ctx: Ctx, roomId: RoomId, request: Request) {
  const form = await formDataOf(request)
  const intent = textOf(form, 'intent').split(':')[0]
  if (intent === 'edit') {
    const read = await readForm(request, EditInput)
    if (!read.ok) return formAgain(read)
    await editMessage(ctx, { roomId, ...read.value })
  } else if (intent === 'decline-invitation') {
    const invitationId = textOf(form, 'invitationId') as InvitationId
    if (!isUuid(invitationId)) throw missing('invitation')
    await declineInvitation(ctx, { invitationId, text: '' })
  } else if (intent === 'confirm') {
    const itemId = textOf(form, 'itemId') as ItemId
    if (!isUuid(itemId)) throw missing('message')
    await confirmException(ctx, { roomId, itemId })
  } else if (intent === 'except') {
    const read = await readForm(request, DeclareInput)
    if (!read.ok) return formAgain(read)
    await declareException(ctx, { ...read.value, roomId })
  } else if (intent === 'contest') {
    const read = await readForm(request, ContestInput)
    if (!read.ok) return formAgain(read)
    await contestFinding(ctx, read.value.itemId ? { ...read.value, roomId } : read.value)
  } else if (intent === 'report') {
    const read = await readForm(request, ReportInput.omit({ roomId: true }))
    if (!read.ok) return formAgain(read)
    await reportContact(ctx, { ...read.value, roomId })
  } else if (intent === 'open' || intent === 'refuse') {
    const read = await readForm(request, ExceptionRef)
    if (!read.ok) return formAgain(read)
    await (intent === 'open' ? acknowledgeException(ctx, read.value) : endException(ctx, read.value))
  } else {
    const sent = await sendWith(ctx, roomId, form)
    if (typeof sent === 'string')
      return formAgain({ values: { intent: 'send', text: textOf(form, 'text') }, errors: { text: sent } })
  }
  return null
}
