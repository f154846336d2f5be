import { redirect } from 'react-router'
import { countryName } from '#lib/countries'
import { missing } from '#lib/refusal'
import { closeJob, copyJob } from '#modules/jobs/acts'
import { jobActs, jobFor } from '#modules/jobs/reads'
import { JobRef } from '#modules/jobs/schema'
import { proposalCounts } from '#modules/proposals/reads/lists'
import { proposePage } from '#modules/proposals/reads/proposal'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { jobWords as words } from '#web/messages/jobs.ts'
import { useNudges } from '#web/nudge.ts'
import { JobSide } from '#web/pages/jobs/job-side.tsx'
import { JobBody } from '#web/pages/jobs/job-body.tsx'
import { BudgetText } from '#web/pages/jobs/budget.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/job'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const ref = JobRef.safeParse(params)
  if (!ref.success) throw missing('job')
  const job = await jobFor(ctx, ref.data.jobId)
  const isPerson = ctx.actor.kind === 'person'
  const isAsked = new URL(request.url).searchParams.get('ask') === 'close'
  const proposing = isPerson && !job.isOfMySides ? await proposePage(ctx, job.id) : null
  const mine = job.isOfMySides
    ? { acts: jobActs(ctx, job), proposals: job.isMine && job.state !== 'draft' ? (await proposalCounts(ctx, job.id)).all : 0 }
    : null
  const {
    id,
    title,
    description,
    skills,
    questions,
    files,
    kind,
    budgetMinMinor,
    budgetMaxMinor,
    currency,
    state,
    visibility,
    postedAt,
    expiresAt,
    endedAt,
    client,
  } = job
  return {
    job: {
      id,
      title,
      description,
      skills,
      questions,
      files,
      kind,
      budgetMinMinor,
      budgetMaxMinor,
      currency,
      state,
      visibility,
      postedAt,
      expiresAt,
      endedAt,
    },
    client: { name: client.name, country: client.country && countryName(client.country), sideId: client.id },
    isPerson,
    isAsked: isAsked && mine?.acts.close === null,
    mine,
    proposing: proposing && {
      whyNot: proposing.whyNot,
      sentId: proposing.sentId,
      hasDraft: proposing.draft !== null,
      roomId: proposing.invitation?.roomId ?? null,
    },
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: common.titled(loaderData?.job.title || words.draftTitle) }]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ref = JobRef.safeParse(params)
  if (!ref.success) throw missing('job')
  const intent = (await formDataOf(request)).get('intent')
  if (intent === 'copy') return redirect(`/jobs/${await copyJob(ctxOf(context), ref.data)}/edit`)
  if (intent === 'close') await closeJob(ctxOf(context), ref.data)
  return redirect(`/jobs/${ref.data.jobId}`)
})

const tones = {
  draft: 'plain',
  open: 'agreed',
  filled: 'agreed',
  closed: 'stopped',
  expired: 'stopped',
  removed: 'stopped',
} as const

export default function JobPage({ loaderData }: Route.ComponentProps) {
  const { job, client, mine, isAsked } = loaderData
  useNudges(mine ? [`side:${client.sideId}`] : [])
  const crumbs = mine
    ? [{ to: job.state === 'draft' ? '/my/jobs/drafts' : '/my/jobs', label: words.mine }]
    : [{ to: '/jobs', label: words.find }]
  return (
    <>
      <PageHeader
        title={job.title || words.untitled}
        crumbs={crumbs}
        note={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {(mine || job.state !== 'open') && <StateWord tone={tones[job.state]}>{words.states[job.state]}</StateWord>}
            <span>{words.kinds[job.kind]}</span>
            <BudgetText job={job} />
            {job.postedAt && (
              <span>
                {words.postedOn} <TimeText at={job.postedAt} show="date" />
              </span>
            )}
          </span>
        }
      />
      {isAsked && (
        <div className="max-w-2xl pb-6">
          <Notice tone="waits" title={words.closeAsk}>
            <p>{words.closeNote}</p>
            <Form intent="close" className="pt-3">
              <div className="flex gap-2">
                <Button look="danger">{words.close}</Button>
                <ButtonLink to={`/jobs/${job.id}`}>{words.keepOpen}</ButtonLink>
              </div>
            </Form>
          </Notice>
        </div>
      )}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <JobBody job={job} />
        </div>
        <JobSide {...loaderData} />
      </div>
    </>
  )
}
