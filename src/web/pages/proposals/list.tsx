import { Send } from 'lucide-react'
import { Link } from 'react-router'
import { invitations, proposalDrafts, proposalsOfSide } from '#modules/proposals/reads/lists'
import { sideOf, personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { proposalTones, proposalWords as words } from '#web/messages/proposals.ts'
import { useNudges } from '#web/nudge.ts'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/list'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.mine) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const part = query.get('part') === 'over' ? ('over' as const) : ('running' as const)
  const isFirst = part === 'running' && !query.has('after')
  const [page, drafts, invited] = await Promise.all([
    proposalsOfSide(ctx, { part, after: query.get('after') }),
    isFirst ? proposalDrafts(ctx) : [],
    isFirst ? invitations(ctx, {}) : null,
  ])
  return {
    part,
    ...page,
    drafts,
    invited: invited?.rows.filter(row => row.state === 'sent') ?? [],
    topic: `side:${sideOf(personOf(ctx))}`,
  }
}

export default function Proposals({ loaderData }: Route.ComponentProps) {
  const { part, rows, next, drafts, invited, topic } = loaderData
  useNudges([topic])
  const isBare = rows.length === 0 && drafts.length === 0 && invited.length === 0
  return (
    <>
      <PageHeader title={words.mine} act={<ButtonLink to="/jobs">{words.findWork}</ButtonLink>} />
      <nav aria-label={words.mine} className="-mx-1 mb-5 flex gap-1 border-b border-line px-1">
        {(['running', 'over'] as const).map(one => (
          <Link
            key={one}
            to={one === 'running' ? '/proposals' : '/proposals?part=over'}
            aria-current={part === one ? 'page' : undefined}
            className="-mb-px flex h-9 items-center border-b-2 border-transparent px-2 text-dim hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {words[one]}
          </Link>
        ))}
      </nav>
      {drafts.length > 0 && (
        <Section title={words.drafts}>
          <DataRows label={words.drafts}>
            {drafts.map(draft => (
              <DataRow
                key={draft.id}
                to={`/jobs/${draft.jobId}/propose`}
                title={draft.jobTitle}
                note={draft.isOpen ? undefined : words.jobClosed}
                facts={
                  <>
                    <StateWord tone="plain">{words.states.draft}</StateWord>
                    <TimeText at={draft.updatedAt} />
                  </>
                }
              />
            ))}
          </DataRows>
        </Section>
      )}
      {invited.length > 0 && (
        <Section title={words.invitations}>
          <DataRows label={words.invitations}>
            {invited.map(row => (
              <DataRow
                key={row.id}
                to={`/messages/${row.roomId}`}
                title={row.jobTitle}
                note={row.otherName}
                facts={
                  <>
                    <StateWord tone="waits">{words.invitationStates[row.state]}</StateWord>
                    <TimeText at={row.createdAt} show="date" />
                  </>
                }
                act={
                  <ButtonLink to={`/jobs/${row.jobId}/propose`} size="small">
                    {words.answerIt}
                  </ButtonLink>
                }
              />
            ))}
          </DataRows>
        </Section>
      )}
      {isBare ? (
        <EmptyState
          icon={<Send aria-hidden="true" />}
          title={part === 'over' ? words.emptyOver : words.emptyRunning}
          act={
            part === 'running' ? (
              <ButtonLink to="/jobs" look="primary">
                {words.findWork}
              </ButtonLink>
            ) : undefined
          }
        >
          {part === 'over' ? words.emptyOverNote : words.emptyRunningNote}
        </EmptyState>
      ) : (
        rows.length > 0 && (
          <DataRows label={words[part]}>
            {rows.map(row => (
              <DataRow
                key={row.id}
                to={`/proposals/${row.id}`}
                title={row.jobTitle}
                note={row.clientName}
                facts={
                  <>
                    <StateWord tone={proposalTones[row.state]}>{words.states[row.state]}</StateWord>
                    <MoneyText money={{ minor: row.bidMinor, currency: row.currency }} />
                    <TimeText at={row.updatedAt} show="date" />
                  </>
                }
              />
            ))}
          </DataRows>
        )
      )}
      <Pager next={next} />
    </>
  )
}
