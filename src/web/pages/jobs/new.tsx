import { redirect } from 'react-router'
import { isUuid, type JobId } from '#lib/ids'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { saveJobDraft } from '#modules/jobs/acts'
import { jobLimits } from '#modules/jobs/reads'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { jobWords as words } from '#web/messages/jobs.ts'
import { DraftActs, JobForm } from '#web/pages/jobs/job-form.tsx'
import { typedJob } from '#web/pages/jobs/typed.ts'
import { useAutosave } from '#web/pages/proposals/autosave.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/new'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.newTitle) }]

/** The draft's id is made with the page, so that saving while typing and sending twice write one draft. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  requireRight(person, 'hire')
  requireVerified(person)
  return { jobId: ctx.newId<'job'>(), ...(await jobLimits(ctx)) }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const form = await formDataOf(request)
  const read = await typedJob(ctx, request)
  if (!read.ok) return formAgain(read)
  const given = form.get('jobId')
  const jobId = await saveJobDraft(ctx, { jobId: isUuid(given) ? (given as JobId) : undefined, draft: read.value })
  return redirect(form.get('intent') === 'review' ? `/jobs/${jobId}/review` : `/jobs/${jobId}/edit`)
})

export default function NewJob({ loaderData, actionData }: Route.ComponentProps) {
  const { questionsMax, filesMax } = loaderData
  const before = actionData && 'values' in actionData ? actionData.values.jobId : undefined
  const jobId = typeof before === 'string' ? before : loaderData.jobId
  const { anchor, state } = useAutosave(`/jobs/${jobId}/draft`)
  return (
    <>
      <PageHeader title={words.newTitle} crumbs={[{ to: '/my/jobs', label: words.mine }]} note={words.newNote} />
      <JobForm draft={null} files={[]} questionsMax={questionsMax} filesMax={filesMax} canHide anchor={anchor}>
        <input type="hidden" name="jobId" value={jobId} />
        <DraftActs state={state} />
      </JobForm>
    </>
  )
}
