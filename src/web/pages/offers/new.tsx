import { redirect } from 'react-router'
import type { RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { proposalFor } from '#modules/proposals/reads/proposal'
import { matterOfRoom } from '#modules/proposals/reads/offer'
import { roomView } from '#modules/rooms/reads/room'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { offerWords as words } from '#web/messages/proposals.ts'
import { sceneIn } from '#web/pages/messages/scene.ts'
import { OfferFields } from '#web/pages/offers/fields.tsx'
import { offerOf } from '#web/pages/offers/typed.ts'
import { Button } from '#web/ui/button.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/new'

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const roomId = params.roomId as RoomId
  const room = await roomView(ctx, roomId)
  const { proposal, offer } = await matterOfRoom(ctx, roomId, room.side === 'client' ? 'client' : 'freelancer')
  const open = offer && (offer.state === 'sent' || offer.state === 'awaiting_approval') ? offer.id : null
  const view =
    proposal && proposal.state !== 'withdrawn' && proposal.state !== 'expired' ? await proposalFor(ctx, proposal.id) : null
  if (open) throw redirect(`/offers/${open}`)
  if (room.side !== 'client') throw missing('offer to make')
  return {
    room,
    proposal: view,
    scene: await sceneIn(ctx, roomId),
    whyNot: room.contractId ? words.hasContract : (view?.whyNot.offer ?? room.whyNotWrite),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? words.newTitle(loaderData.room.freelancer.name) : words.offer) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const form = await formDataOf(request)
  const { values, read } = offerOf(form)
  if (form.get('intent') === 'add') return formAgain({ values, errors: {} })
  if (!read.ok) return formAgain({ values, errors: read.errors })
  const { offerId } = await makeOffer(ctxOf(context), { about: { roomId: params.roomId as RoomId }, ...read.value })
  return redirect(`/offers/${offerId}`)
})

export default function NewOffer({ loaderData }: Route.ComponentProps) {
  const { room, proposal, whyNot, scene } = loaderData
  const terms = proposal && {
    title: room.title,
    scope: '',
    milestones: [{ title: room.title, description: '', amountMinor: String(proposal.bidMinor), dueOn: null }],
  }
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={words.newTitle(room.freelancer.name)}
        crumbs={[{ to: `/messages/${room.id}`, label: words.room }]}
        note={words.newNote}
      />
      {whyNot ? (
        <Notice tone="waits">{whyNot}</Notice>
      ) : (
        <Form>
          <OfferFields
            terms={terms}
            title={room.title}
            currency={proposal?.currency ?? 'EUR'}
            scene={scene}
            otherName={room.freelancer.name}
          />
          <FormActs>
            <Button look="primary" name="intent" value="send">
              {words.send}
            </Button>
          </FormActs>
        </Form>
      )}
    </div>
  )
}
