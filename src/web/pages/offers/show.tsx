import { redirect } from 'react-router'
import type { OfferId } from '#lib/ids'
import { formatMoney } from '#lib/money'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { approveOffer, rejectOffer } from '#modules/proposals/acts/approve-offer'
import { declineOffer, withdrawOffer } from '#modules/proposals/acts/counter-offer'
import { offerFor, type OfferView } from '#modules/proposals/reads/offer'
import { DeclineInput, type OfferVersion } from '#modules/proposals/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { offerTones, offerWords as words } from '#web/messages/proposals.ts'
import { useNudges } from '#web/nudge.ts'
import { sceneIn } from '#web/pages/messages/scene.ts'
import { FeeList, MilestoneTable, TermsDiff } from '#web/pages/offers/terms.tsx'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import type { Scene } from '#web/parts/screened/screener.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Card } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/show'

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const offer = await offerFor(ctx, params.offerId as OfferId)
  return { offer, scene: await sceneIn(ctx, offer.roomId) }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData?.offer.versions.at(-1)?.terms.title ?? words.offer) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const offerId = params.offerId as OfferId
  const form = await formDataOf(request)
  const intent = form.get('intent')
  if (intent === 'accept') {
    const contractId = await acceptOffer(ctx, {
      offerId,
      version: Number(form.get('version')),
      policyVersion: Number(form.get('policyVersion')),
    })
    return redirect(`/contracts/${contractId}`)
  }
  if (intent === 'approve') await approveOffer(ctx, { offerId })
  if (intent === 'reject') await rejectOffer(ctx, { offerId })
  if (intent === 'withdraw') await withdrawOffer(ctx, { offerId })
  if (intent === 'decline') {
    const read = await readForm(request, DeclineInput)
    if (!read.ok) return formAgain(read)
    await declineOffer(ctx, { offerId, text: read.value.text })
  }
  return redirect(`/offers/${offerId}`)
})

export default function OfferPage({ loaderData }: Route.ComponentProps) {
  const { offer, scene } = loaderData
  useNudges([`room:${offer.roomId}`, `side:${offer.side === 'client' ? offer.clientSideId : offer.freelancerSideId}`])
  const current = offer.versions.at(-1)!
  const before = offer.versions.at(-2)
  const other = offer.names[offer.side === 'client' ? offer.freelancerSideId : offer.clientSideId]
  const waits =
    offer.state === 'sent' ? words.waitsFor[current.bySide === 'client' ? 'freelancer' : 'client'] : words.states[offer.state]
  const isOpen = offer.state === 'sent' || offer.state === 'awaiting_approval'
  return (
    <>
      <PageHeader
        title={current.terms.title}
        crumbs={[{ to: `/messages/${offer.roomId}`, label: other?.name ?? words.room }]}
        mark={<StateWord tone={offerTones[offer.state]}>{waits}</StateWord>}
        note={
          <>
            {words.version(current.number)} {words.by(offer.names[current.authorId]?.name ?? '')},{' '}
            <TimeText at={current.createdAt} />
            {isOpen && (
              <>
                {' · '}
                {words.runsOut} <TimeText at={offer.expiresAt} />
              </>
            )}
          </>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[1fr_19rem]">
        <div className="min-w-0">
          {current.note && (
            <div className="pb-6">
              <Notice>
                <p className="whitespace-pre-line">
                  <Delivered text={current.note} />
                </p>
              </Notice>
            </div>
          )}
          {before && (
            <Section title={words.changed} note={words.changedFrom(before.number, current.number)}>
              <TermsDiff before={before} after={current} />
            </Section>
          )}
          <Section title={words.milestones}>
            <MilestoneTable version={current} />
          </Section>
          <Section title={words.scopeHead}>
            <p className="prose-width break-words whitespace-pre-line">{current.terms.scope}</p>
          </Section>
          <Earlier versions={offer.versions} />
        </div>
        <aside className="flex flex-col gap-5">
          <Card title={words.fees}>
            <FeeList fees={offer.fees} currency={current.currency} />
          </Card>
          {isOpen ? (
            <Acts offer={offer} current={current} scene={scene} otherName={other?.name ?? ''} />
          ) : (
            offer.contractId && (
              <ButtonLink to={`/contracts/${offer.contractId}`} look="primary">
                {words.openContract}
              </ButtonLink>
            )
          )}
        </aside>
      </div>
    </>
  )
}

interface ActsProps {
  offer: OfferView
  current: OfferVersion
  scene: Scene
  otherName: string
}

function Acts({ offer, current, scene, otherName }: ActsProps) {
  const { whyNot } = offer
  if (offer.state === 'awaiting_approval') {
    return (
      <>
        <p className="text-13 text-dim">{words.approveNote}</p>
        {whyNot.approve && <Notice tone="waits">{whyNot.approve}</Notice>}
        {whyNot.approve === null && <One intent="approve" look="primary" label={words.approve} />}
        {whyNot.reject === null && <One intent="reject" look="danger" label={words.reject} />}
        {whyNot.withdraw === null && <One intent="withdraw" look="plain" label={words.withdraw} />}
      </>
    )
  }
  const isMine = current.bySide === offer.side
  if (isMine)
    return whyNot.withdraw === null ? (
      <One intent="withdraw" look="danger" label={words.withdraw} />
    ) : (
      <p className="text-13 text-dim">{whyNot.withdraw}</p>
    )
  const total = formatMoney({
    minor: offer.side === 'client' ? offer.fees.clientPaysMinor : offer.fees.totalMinor,
    currency: current.currency,
  })
  return (
    <>
      {whyNot.accept === null ? (
        <Form intent="accept" className="gap-2!">
          <input type="hidden" name="version" value={current.number} />
          <input type="hidden" name="policyVersion" value={offer.policyVersion} />
          <Button look="primary" size="large">
            {words.accept(total)}
          </Button>
          <p className="text-13 text-dim">{words.acceptNote}</p>
        </Form>
      ) : (
        <Notice tone="waits">{whyNot.accept}</Notice>
      )}
      {whyNot.counter === null && <ButtonLink to={`/offers/${offer.id}/counter`}>{words.counter}</ButtonLink>}
      {whyNot.decline === null && (
        <details>
          <summary className="btn btn-danger w-full">{words.decline}</summary>
          <Form intent="decline" className="gap-3! pt-3">
            <Field name="text" label={words.declineReason} isOptional>
              <ScreenedTextarea scene={scene} otherName={otherName} rows={3} maxLength={1_000} />
            </Field>
            <FormActs>
              <Button look="danger">{words.decline}</Button>
            </FormActs>
          </Form>
        </details>
      )}
    </>
  )
}

function One({ intent, look, label }: { intent: string; look: 'primary' | 'plain' | 'danger'; label: string }) {
  return (
    <Form intent={intent} className="items-stretch">
      <Button look={look}>{label}</Button>
    </Form>
  )
}

function Earlier({ versions }: { versions: OfferVersion[] }) {
  const pairs = versions.slice(1, -1).map((version, index) => ({ before: versions[index]!, after: version }))
  return pairs.toReversed().map(({ before, after }) => (
    <details key={after.number} className="border-t border-line py-3">
      <summary className="text-13 text-dim">
        {words.changedFrom(before.number, after.number)}, <TimeText at={after.createdAt} />
      </summary>
      <div className="pt-3">
        <TermsDiff before={before} after={after} />
      </div>
    </details>
  ))
}
