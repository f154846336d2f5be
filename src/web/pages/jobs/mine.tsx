import { missing } from '#lib/refusal'
import { whyNot } from '#modules/accounts/rules'
import { myJobCounts, myJobs } from '#modules/jobs/reads'
import { jobTabs } from '#modules/jobs/rules'
import type { JobTab } from '#modules/jobs/schema'
import { proposalCountsByJob } from '#modules/proposals/reads/lists'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { jobWords as words } from '#web/messages/jobs.ts'
import { useNudges } from '#web/nudge.ts'
import { BudgetText } from '#web/pages/jobs/budget.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import type { Route } from './+types/mine'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  const tab = (params.tab ?? 'open') as JobTab
  if (!jobTabs.includes(tab)) throw missing('page')
  const cursor = new URL(request.url).searchParams.get('after') ?? undefined
  const [{ rows, next }, counts] = await Promise.all([myJobs(ctx, { tab, cursor }), myJobCounts(ctx)])
  const proposals = await proposalCountsByJob(
    ctx,
    rows.map(row => row.id),
  )
  return {
    tab,
    rows,
    next,
    counts,
    proposals,
    orgName: person.actingAs?.orgName ?? null,
    whyNot: whyNot(person, 'hire'),
    sideId: sideOf(person),
  }
}

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.mine) }]

export default function MyJobs({ loaderData }: Route.ComponentProps) {
  const { tab, rows, next, counts, proposals, orgName, whyNot: reason, sideId } = loaderData
  useNudges([`side:${sideId}`])
  const [emptyTitle, emptyNote] = words.empty[tab]!
  const post =
    reason === null ? (
      <ButtonLink to="/jobs/new" look="primary">
        {words.newTitle}
      </ButtonLink>
    ) : undefined
  return (
    <>
      <PageHeader title={orgName ? words.mineOf(orgName) : words.mine} note={reason ?? undefined} act={post} />
      <Tabs
        label={words.mine}
        tabs={jobTabs.map(name => ({
          to: name === 'open' ? '/my/jobs' : `/my/jobs/${name}`,
          label: words.tabs[name],
          count: counts[name],
          isExact: name === 'open',
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={emptyTitle} act={tab === 'open' || tab === 'drafts' ? post : undefined}>
          {emptyNote}
        </EmptyState>
      ) : (
        <DataRows label={words.tabs[tab]}>
          {rows.map(job => (
            <DataRow
              key={job.id}
              to={job.state === 'draft' ? `/jobs/${job.id}/edit` : `/jobs/${job.id}`}
              title={job.title || words.untitled}
              note={
                <span className="flex flex-wrap gap-x-3">
                  <span>{words.kinds[job.kind]}</span>
                  {job.visibility === 'invited' && <span>{words.invitedOnly}</span>}
                  {job.state === 'open' && job.expiresAt && (
                    <span>
                      {words.open} {words.until} <TimeText at={job.expiresAt} show="date" />
                    </span>
                  )}
                  {job.state === 'draft' && (
                    <span>
                      {words.changed} <TimeText at={job.updatedAt} />
                    </span>
                  )}
                  {job.endedAt && job.state !== 'draft' && (
                    <span>
                      {words.ended} <TimeText at={job.endedAt} show="date" />
                    </span>
                  )}
                </span>
              }
              facts={
                <>
                  {tab === 'ended' && <StateWord tone="stopped">{words.states[job.state]}</StateWord>}
                  <ProposalsText counts={proposals[job.id]} />
                  <BudgetText job={job} />
                </>
              }
              act={
                job.state === 'open' ? (
                  <ButtonLink to={`/jobs/${job.id}/proposals`} size="small" aria-label={words.proposalsFor(job.title)}>
                    {words.proposals}
                  </ButtonLink>
                ) : undefined
              }
            />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}

function ProposalsText({ counts }: { counts: { all: number; new: number } | undefined }) {
  if (!counts) return null
  return (
    <span>
      {words.allProposals(counts.all)}
      {counts.new > 0 && <span className="text-accent-text">, {words.newOf(counts.new)}</span>}
    </span>
  )
}
