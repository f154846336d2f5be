import { Star, Users } from 'lucide-react'
import { Link, redirect } from 'react-router'
import { isUuid, type JobId, type ProposalId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { whyNot } from '#modules/accounts/rules'
import { shortlistProposal, unshortlistProposal } from '#modules/proposals/acts/answer-proposal'
import { jobFacts } from '#modules/proposals/reads/job'
import { proposalCounts, proposalsOfJob, type CandidatePart } from '#modules/proposals/reads/lists'
import { inRead, personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { pagePath } from '#web/theme.ts'
import { proposalTones, proposalWords as words } from '#web/messages/proposals.ts'
import { useNudges } from '#web/nudge.ts'
import { textOf } from '#web/pages/proposals/typed.ts'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { DataRows } from '#web/ui/list.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/of-job'

const parts: CandidatePart[] = ['all', 'new', 'shortlisted', 'over']
const partWords = { all: words.all, new: words.fresh, shortlisted: words.shortlisted, over: words.over }

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const jobId = params.jobId as JobId
  const query = new URL(request.url).searchParams
  const part = parts.find(one => one === query.get('part')) ?? 'all'
  const [job, page, counts] = await Promise.all([
    inRead(ctx, tx => jobFacts(tx, jobId)),
    proposalsOfJob(ctx, { jobId, part, after: query.get('after') }),
    proposalCounts(ctx, jobId),
  ])
  return { job, part, counts, whyNot: whyNot(personOf(ctx), 'hire'), ...page }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? words.ofJobTitle(loaderData.job.title) : words.mine) },
]

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const form = await formDataOf(request)
  const proposalId = textOf(form, 'proposalId') as ProposalId
  if (!isUuid(proposalId)) throw missing('proposal')
  await (form.get('intent') === 'unshortlist' ? unshortlistProposal : shortlistProposal)(ctxOf(context), proposalId)
  return redirect(pagePath(new URL(request.url)))
})

export default function ProposalsOfJob({ loaderData }: Route.ComponentProps) {
  const { job, part, counts, rows, next, whyNot: reason } = loaderData
  useNudges([`side:${job.clientSideId}`])
  return (
    <>
      <PageHeader
        title={words.ofJobTitle(job.title)}
        crumbs={[{ to: `/jobs/${job.id}`, label: words.backToJob }]}
        note={reason ?? undefined}
        act={job.state === 'open' ? <ButtonLink to="/talent">{words.findTalent}</ButtonLink> : undefined}
      />
      <nav aria-label={words.mine} className="-mx-1 mb-2 flex gap-1 overflow-x-auto border-b border-line px-1">
        {parts.map(one => (
          <Link
            key={one}
            to={one === 'all' ? '?' : `?part=${one}`}
            aria-current={part === one ? 'page' : undefined}
            preventScrollReset
            className="-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2 whitespace-nowrap text-dim hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {partWords[one]}
            <span className="num text-12 text-dim">{counts[one]}</span>
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState
          icon={<Users aria-hidden="true" />}
          title={words.emptyOfJob}
          act={part === 'all' ? <ButtonLink to="/talent">{words.findTalent}</ButtonLink> : undefined}
        >
          {words.emptyOfJobNote}
        </EmptyState>
      ) : (
        <DataRows label={words.mine}>
          {rows.map(row => (
            <li key={row.id} className="relative flex items-start gap-3 px-2 py-3.5 hover:bg-hover">
              <Avatar name={row.freelancerName} size={32} isOrg={row.freelancerKind !== 'person'} />
              <div className="min-w-0 flex-1">
                <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
                  <Link to={`/proposals/${row.id}`} className="font-medium after:absolute after:inset-0">
                    {row.freelancerName}
                  </Link>
                  <span className="text-13">
                    <StateWord tone={proposalTones[row.state]}>{words.states[row.state]}</StateWord>
                  </span>
                  <span className="num ms-auto flex flex-wrap gap-x-4 text-13 text-dim">
                    <MoneyText money={{ minor: row.bidMinor, currency: row.currency }} className="num font-medium text-ink" />
                    {row.durationDays && <span>{words.days(row.durationDays)}</span>}
                    {row.country && <span>{row.country}</span>}
                    {row.fileCount > 0 && <span>{words.fileCount(row.fileCount)}</span>}
                    <TimeText at={row.submittedAt} show="date" />
                  </span>
                </div>
                {row.headline && <p className="text-13 text-dim">{row.headline}</p>}
                <p className="prose-width mt-1 line-clamp-2 text-13">{row.excerpt}</p>
                {row.skills.length > 0 && <p className="mt-1 text-12 text-dim">{row.skills.slice(0, 8).join(' · ')}</p>}
              </div>
              {part !== 'over' && (
                <Form intent={row.isShortlisted ? 'unshortlist' : 'shortlist'} className="relative flex-none" preventScrollReset>
                  <input type="hidden" name="proposalId" value={row.id} />
                  <Button
                    look="quiet"
                    size="small"
                    disabled={reason !== null}
                    title={reason ?? undefined}
                    aria-label={`${row.isShortlisted ? words.unshortlist : words.shortlist}: ${row.freelancerName}`}
                    icon={
                      <Star
                        className={row.isShortlisted ? 'size-4 fill-accent text-accent' : 'size-4 text-dim'}
                        aria-hidden="true"
                      />
                    }
                  >
                    <span className="max-sm:sr-only">{row.isShortlisted ? words.shortlisted : words.shortlist}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}
