import { redirect } from 'react-router'
import type { ContractId, MilestoneId } from '#lib/ids'
import { linesOfContracts } from '#modules/consent/reads/contract-line'
import { pauseContract, resumeContract } from '#modules/contracts/acts/pause-contract'
import { requestChanges } from '#modules/contracts/acts/request-changes'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor, type ContractView } from '#modules/contracts/reads/contract'
import { ChangeRequest, Submission } from '#modules/contracts/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { contractTones, contractWords as words } from '#web/messages/contracts.ts'
import { useNudges } from '#web/nudge.ts'
import { ContractAside } from '#web/pages/contracts/aside.tsx'
import { MilestoneCard } from '#web/pages/contracts/milestone-card.tsx'
import { contractSeal, sealReasons } from '#web/pages/contracts/seal.tsx'
import { storedFiles } from '#web/pages/proposals/typed.ts'
import { LearnLines } from '#web/parts/learn-lines.tsx'
import { MoneyText } from '#web/parts/money-text.tsx'
import { SealDetails } from '#web/parts/seal-details.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import type { Route } from './+types/show'

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const contractId = params.contractId as ContractId
  const contract = await contractFor(ctx, contractId)
  const lines = (await linesOfContracts(ctx, [contractId])).get(contractId) ?? []
  return { contract, lines, now: ctx.now() }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: common.titled(loaderData?.contract.title ?? words.title) }]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const contractId = params.contractId as ContractId
  const form = await formDataOf(request)
  const said = form.get('intent')
  const [intent, milestone] = typeof said === 'string' ? said.split(':') : []
  const milestoneId = milestone as MilestoneId
  if (intent === 'pause') await pauseContract(ctx, { contractId })
  if (intent === 'resume') await resumeContract(ctx, { contractId })
  if (intent === 'submit') {
    const read = await readForm(request, Submission.pick({ note: true }))
    if (!read.ok) return formAgain(read)
    await submitWork(ctx, {
      contractId,
      milestoneId,
      note: read.value.note,
      fileIds: await storedFiles(ctx, form, 'deliverable'),
    })
  }
  if (intent === 'changes') {
    const read = await readForm(request, ChangeRequest)
    if (!read.ok) return formAgain(read)
    await requestChanges(ctx, { contractId, milestoneId, note: read.value.note })
  }
  return redirect(`/contracts/${contractId}`)
})

export default function ContractPage({ loaderData: { contract, lines, now } }: Route.ComponentProps) {
  const { id, title, other, side, state, currency, startedAt, totals } = contract
  useNudges([`contract:${id}`, `room:${contract.roomId}`])
  const money = (minor: bigint) => <MoneyText money={{ minor, currency }} />
  const isStarted = startedAt !== null
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ to: '/contracts', label: words.title }]}
        mark={
          <>
            <SealDetails
              {...contractSeal({ isStarted, lines, label: words.sealLabel(other.name) })}
              reasons={sealReasons({ isStarted, lines, contractId: id })}
            />
            <StateWord tone={contractTones[state]}>{words.states[state]}</StateWord>
          </>
        }
        note={
          <>
            {words.with(other.name, side)} · {money(totals.releasedMinor)} {words.of} {money(totals.agreedMinor)}{' '}
            {words.released.toLowerCase()}
          </>
        }
        act={<ButtonLink to={`/messages/${contract.roomId}`}>{words.openRoom}</ButtonLink>}
      />
      <div className="flex flex-col gap-3 pb-5 empty:hidden">
        <Standing contract={contract} />
      </div>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <Section title={words.milestones}>
            <ol className="flex flex-col gap-4">
              {contract.milestones.map(milestone => (
                <MilestoneCard key={milestone.id} contract={contract} milestone={milestone} now={now} />
              ))}
            </ol>
          </Section>
          <Section title={words.scope}>
            <p className="prose-width break-words whitespace-pre-line">{contract.scope}</p>
          </Section>
          <Section
            title={consentWords.contract.section}
            act={<TextLink to={`/contracts/${id}/ai`}>{consentWords.contract.open}</TextLink>}
          >
            <LearnLines lines={lines} />
          </Section>
          <Section title={words.history}>
            <History contract={contract} />
          </Section>
        </div>
        <ContractAside contract={contract} />
      </div>
    </>
  )
}

function Standing({ contract: { state, side, isDisputed, endRequestedAt } }: { contract: ContractView }) {
  return (
    <>
      {isDisputed && <Notice tone="waits">{words.disputed}</Notice>}
      {state === 'awaiting_funding' && <Notice tone="waits">{words.awaiting[side]}</Notice>}
      {state === 'paused' && <Notice tone="waits">{words.paused}</Notice>}
      {endRequestedAt && state !== 'ended' && <Notice tone="waits">{words.endAsked[side]}</Notice>}
    </>
  )
}

function History({ contract }: { contract: ContractView }) {
  const titles = new Map<string, string>(contract.milestones.map(one => [one.id, one.title]))
  return (
    <Timeline
      label={words.history}
      moments={contract.steps.map(step => {
        const title = step.milestoneId && titles.get(step.milestoneId)
        return {
          key: String(step.number),
          title: (
            <>
              {words.events[step.kind]}
              {title && <span className="text-dim"> · {title}</span>}
              {step.amountMinor !== null && (
                <span className="text-dim">
                  {' · '}
                  <MoneyText money={{ minor: step.amountMinor, currency: contract.currency }} />
                </span>
              )}
            </>
          ),
          when: <TimeText at={step.at} />,
          note: [step.actorName ?? words.byItself, step.rule && words.rule(step.rule)].filter(Boolean).join(' · '),
        }
      })}
    />
  )
}
