import { Trash2 } from 'lucide-react'
import { data, redirect } from 'react-router'
import type { JobId } from '#lib/ids'
import { isRefusal, missing } from '#lib/refusal'
import { fileFacts } from '#modules/files/reads'
import { editJob, removeJobDraft, saveJobDraft } from '#modules/jobs/acts'
import { jobActs, jobForm } from '#modules/jobs/reads'
import { JobRef } from '#modules/jobs/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { jobWords as words } from '#web/messages/jobs.ts'
import { DraftActs, JobForm } from '#web/pages/jobs/job-form.tsx'
import { typedJob } from '#web/pages/jobs/typed.ts'
import { jobSurfaces } from '#web/pages/jobs/surfaces.ts'
import { useAutosave } from '#web/pages/proposals/autosave.ts'
import { RefusedBox } from '#web/parts/findings.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { FormActs } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/edit'

function refOf(params: { jobId: string }): JobId {
  const ref = JobRef.safeParse(params)
  if (!ref.success) throw missing('job')
  return ref.data.jobId
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { job, draft, questionsMax, filesMax } = await jobForm(ctx, refOf(params))
  const acts = jobActs(ctx, job)
  const whyNot = job.state === 'draft' ? acts.save : acts.edit
  return {
    id: job.id,
    title: job.title,
    state: job.state,
    visibility: job.visibility,
    files: job.files,
    draft,
    questionsMax,
    filesMax,
    whyNot,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: common.titled(loaderData?.title || words.draftTitle) }]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const jobId = refOf(params)
  const intent = (await formDataOf(request)).get('intent')
  if (intent === 'remove') {
    await removeJobDraft(ctx, { jobId })
    return redirect('/my/jobs/drafts')
  }
  const read = await typedJob(ctx, request)
  if (!read.ok) return formAgain(read)
  if (intent !== 'publish') {
    await saveJobDraft(ctx, { jobId, draft: read.value })
    return redirect(intent === 'review' ? `/jobs/${jobId}/review` : `/jobs/${jobId}/edit`)
  }
  try {
    await editJob(ctx, { jobId, draft: read.value })
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind !== 'invalid') throw thrown
    // The files were stored already; they come back as ticks, so that nobody has to choose them again.
    const values = { ...read.values, fileIds: read.value.fileIds as string[] }
    return data(
      {
        values,
        errors: thrown.fields,
        message: null,
        reason: thrown.reason,
        details: thrown.details,
        kept: await fileFacts(ctx, read.value.fileIds),
      },
      { status: 422 },
    )
  }
  return redirect(`/jobs/${jobId}`)
})

export default function EditJob({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, state, visibility, draft, questionsMax, filesMax, whyNot } = loaderData
  const isDraft = state === 'draft'
  const autosave = useAutosave(`/jobs/${id}/draft`)
  const files = actionData && 'kept' in actionData ? actionData.kept : loaderData.files
  const crumbs = [
    { to: isDraft ? '/my/jobs/drafts' : '/my/jobs', label: words.mine },
    ...(isDraft ? [] : [{ to: `/jobs/${id}`, label: title }]),
  ]
  const header = (
    <PageHeader title={isDraft ? words.draftTitle : words.editTitle} crumbs={crumbs} note={isDraft ? words.newNote : undefined} />
  )
  if (whyNot) {
    return (
      <>
        {header}
        <Notice tone="stopped" title={words.cannotEdit} act={<ButtonLink to={`/jobs/${id}`}>{common.back}</ButtonLink>}>
          {whyNot}
        </Notice>
      </>
    )
  }
  return (
    <>
      {header}
      <RefusedBox surfaces={jobSurfaces} />
      <JobForm
        key={id}
        draft={draft}
        files={files}
        questionsMax={questionsMax}
        filesMax={filesMax}
        canHide={isDraft || visibility === 'invited'}
        {...(isDraft ? { anchor: autosave.anchor } : {})}
      >
        {isDraft ? (
          <DraftActs state={autosave.state}>
            <Button look="quiet" name="intent" value="remove" icon={<Trash2 className="size-4" aria-hidden="true" />}>
              {words.remove}
            </Button>
          </DraftActs>
        ) : (
          <FormActs>
            <Button look="primary" name="intent" value="publish">
              {words.saveChanges}
            </Button>
            <ButtonLink to={`/jobs/${id}`} look="quiet">
              {common.cancel}
            </ButtonLink>
          </FormActs>
        )}
      </JobForm>
    </>
  )
}
