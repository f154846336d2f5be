import { redirect } from 'react-router'
import type { ContractId } from '#lib/ids'
import { answerClause, askOtherSide, labelContract, prefer, proposeClause } from '#modules/consent/acts'
import { contractLine } from '#modules/consent/reads/contract-line'
import { ClauseForm, ContractWord, NewClause, OwnLabel } from '#modules/consent/schema/inputs'
import { contractFor } from '#modules/contracts/reads/contract'
import type { Ctx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { contractWords } from '#web/messages/contracts.ts'
import { useNudges } from '#web/nudge.ts'
import { ClauseSection } from '#web/pages/contracts/ai-clause.tsx'
import { LabelSection } from '#web/pages/contracts/ai-labels.tsx'
import { OwnWordSection, RequestSection } from '#web/pages/contracts/ai-words.tsx'
import { Saved } from '#web/pages/preferences/saved.tsx'
import { textOf } from '#web/pages/proposals/typed.ts'
import { LearnLines } from '#web/parts/learn-lines.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/ai'

const words = consentWords.contract

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(`${words.title} · ${loaderData?.title ?? ''}`) },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const contractId = params.contractId as ContractId
  const { title, other } = await contractFor(ctx, contractId)
  const told = new URL(request.url).searchParams.get('told')
  const line = await contractLine(ctx, { contractId })
  return { title, otherName: other.name, line, told: told === 'said' ? words.saved : told === 'labelled' ? words.labelled : null }
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const contractId = params.contractId as ContractId
  const form = await formDataOf(request)
  const intent = textOf(form, 'intent').split(':')[0]
  const back = `/contracts/${contractId}/ai`
  if (intent === 'ask') await askOtherSide(ctx, { contractId })
  else if (intent === 'propose') {
    const read = await readForm(request, NewClause)
    if (!read.ok) return formAgain(read)
    await proposeClause(ctx, { contractId, ...read.value })
  } else if (intent === 'answer') {
    const read = await readForm(request, ClauseForm)
    if (!read.ok) return formAgain(read)
    await answerClause(ctx, { contractId, ...read.value })
  } else if (intent === 'label') {
    const read = await readForm(request, OwnLabel)
    if (!read.ok) return formAgain(read)
    await labelContract(ctx, { contractId, ...read.value })
    return redirect(`${back}?told=labelled`)
  } else return (await sayHere(ctx, contractId, request)) ?? redirect(`${back}?told=said`)
  return redirect(back)
})

async function sayHere(ctx: Ctx, contractId: ContractId, request: Request) {
  const read = await readForm(request, ContractWord)
  if (!read.ok) return formAgain(read)
  await prefer(ctx, { scope: 'contract', contractId, ...read.value })
  return null
}

export default function ContractAi({ loaderData: { title, otherName, line, told } }: Route.ComponentProps) {
  const { contractId, roomId } = line
  useNudges([`contract:${contractId}`, `room:${roomId}`])
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={words.title}
        crumbs={[
          { to: '/contracts', label: contractWords.title },
          { to: `/contracts/${contractId}`, label: title },
        ]}
        note={contractWords.with(otherName, line.side === 'client' ? 'client' : 'freelancer')}
      />
      <Saved text={told} />
      <Section title={words.linesTitle} note={words.linesNote}>
        <LearnLines lines={line.lines} />
      </Section>
      <OwnWordSection line={line} />
      <RequestSection line={line} />
      <ClauseSection line={line} />
      <LabelSection line={line} />
      <Section title={words.withdrawTitle} note={words.withdrawNote}>
        <ButtonLink to={`/settings/ai/withdraw?scope=contract&contractId=${contractId}`}>{words.withdrawAct}</ButtonLink>
      </Section>
    </div>
  )
}
