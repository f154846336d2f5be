import { MessageSquare } from 'lucide-react'
import { redirect } from 'react-router'
import type { ProposalId } from '#lib/ids'
import { fileFacts } from '#modules/files/reads'
import { declineProposal, shortlistProposal, unshortlistProposal, viewProposal } from '#modules/proposals/acts/answer-proposal'
import { withdrawProposal } from '#modules/proposals/acts/withdraw-proposal'
import { proposalFor } from '#modules/proposals/reads/proposal'
import { nextState } from '#modules/proposals/rules'
import { DeclineInput } from '#modules/proposals/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { proposalTones, proposalWords as words } from '#web/messages/proposals.ts'
import { useNudges } from '#web/nudge.ts'
import { FileCards } from '#web/pages/messages/file-cards.tsx'
import { FileFoot } from '#web/pages/messages/file-foot.tsx'
import { sceneIn } from '#web/pages/messages/scene.ts'
import { MoneyText } from '#web/parts/money-text.tsx'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import type { Scene } from '#web/parts/screened/screener.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Card, Facts } from '#web/ui/list.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/show'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const id = params.proposalId as ProposalId
  let proposal = await proposalFor(ctx, id)
  // Opening it is what marks it; asking for its data ahead (a link under the pointer) is not.
  const isAhead = request.headers.get('sec-purpose')?.includes('prefetch') || request.headers.get('purpose') === 'prefetch'
  if (proposal.side === 'client' && proposal.whyNot.shortlist === null && nextState(proposal.state, 'view') && !isAhead) {
    await viewProposal(ctx, id)
    proposal = await proposalFor(ctx, id)
  }
  const [files, scene] = await Promise.all([fileFacts(ctx, proposal.fileIds), sceneIn(ctx, proposal.roomId)])
  return { proposal, files, scene }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? `${loaderData.proposal.other?.name ?? ''}, ${loaderData.proposal.jobTitle}` : words.mine) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const proposalId = params.proposalId as ProposalId
  const intent = (await formDataOf(request)).get('intent')
  if (intent === 'shortlist') await shortlistProposal(ctx, proposalId)
  if (intent === 'unshortlist') await unshortlistProposal(ctx, proposalId)
  if (intent === 'withdraw') await withdrawProposal(ctx, proposalId)
  if (intent === 'decline') {
    const read = await readForm(request, DeclineInput)
    if (!read.ok) return formAgain(read)
    await declineProposal(ctx, { proposalId, text: read.value.text })
  }
  return redirect(`/proposals/${proposalId}`)
})

export default function ProposalPage({ loaderData }: Route.ComponentProps) {
  const { proposal, files, scene } = loaderData
  useNudges([`room:${proposal.roomId}`])
  const isClient = proposal.side === 'client'
  const crumbs = isClient
    ? [{ to: `/jobs/${proposal.jobId}/proposals`, label: words.ofJobTitle(proposal.jobTitle) }]
    : [{ to: '/proposals', label: words.mine }]
  return (
    <>
      <PageHeader
        title={isClient ? (proposal.other?.name ?? '') : proposal.jobTitle}
        crumbs={crumbs}
        mark={<StateWord tone={proposalTones[proposal.state]}>{words.states[proposal.state]}</StateWord>}
        note={isClient ? proposal.jobTitle : proposal.other?.name}
        act={
          <ButtonLink to={`/messages/${proposal.roomId}`} icon={<MessageSquare className="size-4" aria-hidden="true" />}>
            {words.talk}
          </ButtonLink>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[1fr_18rem]">
        <div className="min-w-0">
          <Section title={words.cover}>
            <p className="prose-width break-words whitespace-pre-line">
              <Delivered text={proposal.cover} />
            </p>
          </Section>
          {proposal.answers.length > 0 && (
            <Section title={words.answers}>
              <dl className="flex flex-col gap-4">
                {proposal.answers.map((answer, index) => (
                  <div key={index} className="prose-width">
                    <dt className="text-dim">{answer.question}</dt>
                    <dd className="mt-0.5 break-words whitespace-pre-line">
                      <Delivered text={answer.text} />
                    </dd>
                  </div>
                ))}
              </dl>
            </Section>
          )}
          {files.length > 0 && (
            <Section title={words.files}>
              <FileCards files={files} />
              <FileFoot files={files} roomId={proposal.roomId} otherName={proposal.other?.name ?? ''} canAct={false} />
            </Section>
          )}
        </div>
        <aside className="flex flex-col gap-5">
          <Facts
            facts={[
              {
                term: words.price,
                value: (
                  <MoneyText money={{ minor: proposal.bidMinor!, currency: proposal.currency }} className="num font-medium" />
                ),
              },
              ...(proposal.durationDays ? [{ term: words.time, value: words.days(proposal.durationDays) }] : []),
              { term: words.sent, value: <TimeText at={proposal.submittedAt!} /> },
              ...(!isClient && proposal.viewedAt ? [{ term: words.viewedAt, value: <TimeText at={proposal.viewedAt} /> }] : []),
              ...(isClient && proposal.freelancer && proposal.freelancer.name !== proposal.other?.name
                ? [{ term: words.writtenBy, value: proposal.freelancer.name }]
                : []),
            ]}
          />
          <Acts proposal={proposal} scene={scene} />
        </aside>
      </div>
    </>
  )
}

function Acts({ proposal, scene }: { proposal: Route.ComponentProps['loaderData']['proposal']; scene: Scene }) {
  const { whyNot } = proposal
  const offer = proposal.openOfferId && (
    <ButtonLink to={`/offers/${proposal.openOfferId}`} look="primary">
      {words.openOffer}
    </ButtonLink>
  )
  if (proposal.side === 'freelancer') {
    return (
      <>
        {offer}
        {whyNot.withdraw === null ? (
          <Form intent="withdraw" className="gap-1.5!">
            <Button look="danger">{words.withdraw}</Button>
            <p className="text-13 text-dim">{words.withdrawNote}</p>
          </Form>
        ) : (
          <p className="text-13 text-dim">{whyNot.withdraw}</p>
        )}
      </>
    )
  }
  const mark = proposal.shortlistedAt ? 'unshortlist' : 'shortlist'
  return (
    <>
      {offer ||
        (whyNot.offer === null && (
          <ButtonLink to={`/rooms/${proposal.roomId}/offer/new`} look="primary">
            {words.offer}
          </ButtonLink>
        ))}
      {whyNot[mark] === null && (
        <Form intent={mark} className="items-stretch">
          <Button>{words[mark]}</Button>
        </Form>
      )}
      {whyNot.decline === null ? (
        <Card title={words.declineTitle}>
          <Form intent="decline" className="gap-3!">
            <Field name="text" label={words.declineReason} help={words.declineHelp} isOptional>
              <ScreenedTextarea scene={scene} otherName={proposal.other?.name ?? ''} rows={3} maxLength={1_000} />
            </Field>
            <FormActs>
              <Button look="danger">{words.declineNow}</Button>
            </FormActs>
          </Form>
        </Card>
      ) : (
        <p className="text-13 text-dim">{whyNot.decline}</p>
      )}
    </>
  )
}
