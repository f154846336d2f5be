import { redirect } from 'react-router'
import type { OfferId } from '#lib/ids'
import { counterOffer } from '#modules/proposals/acts/counter-offer'
import { offerFor } from '#modules/proposals/reads/offer'
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
import type { Route } from './+types/counter'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.counterTitle) }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const offer = await offerFor(ctx, params.offerId as OfferId)
  return { offer, current: offer.versions.at(-1)!, scene: await sceneIn(ctx, offer.roomId) }
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const form = await formDataOf(request)
  const { values, read } = offerOf(form)
  if (form.get('intent') === 'add') return formAgain({ values, errors: {} })
  if (!read.ok) return formAgain({ values, errors: read.errors })
  const { terms, note } = read.value
  await counterOffer(ctxOf(context), { offerId: params.offerId as OfferId, version: Number(form.get('version')), terms, note })
  return redirect(`/offers/${params.offerId}`)
})

export default function Counter({ loaderData }: Route.ComponentProps) {
  const { offer, current, scene } = loaderData
  const other = offer.names[offer.side === 'client' ? offer.freelancerSideId : offer.clientSideId]
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={words.counterTitle}
        crumbs={[{ to: `/offers/${offer.id}`, label: words.offer }]}
        note={words.counterNote}
      />
      {offer.whyNot.counter ? (
        <Notice tone="waits">{offer.whyNot.counter}</Notice>
      ) : (
        <Form>
          <input type="hidden" name="version" value={current.number} />
          <OfferFields
            terms={current.terms}
            title={current.terms.title}
            currency={current.currency}
            isCurrencyFixed
            scene={scene}
            otherName={other?.name ?? ''}
          />
          <FormActs>
            <Button look="primary" name="intent" value="send">
              {words.sendCounter}
            </Button>
          </FormActs>
        </Form>
      )}
    </div>
  )
}
