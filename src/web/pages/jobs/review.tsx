import { redirect } from 'react-router'
import { isStopped } from '#engines/screening/judge'
import { missing } from '#lib/refusal'
import { postJob } from '#modules/jobs/acts'
import { jobActs, jobForm } from '#modules/jobs/reads'
import { jobTexts, lintJob } from '#modules/jobs/rules'
import { JobRef } from '#modules/jobs/schema'
import { policyNow } from '#modules/policy/reads'
import { ctxOf } from '#web/ctx.ts'
import { actionOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { jobWords as words } from '#web/messages/jobs.ts'
import { BudgetText } from '#web/pages/jobs/budget.tsx'
import { jobSurfaces } from '#web/pages/jobs/surfaces.ts'
import { Findings } from '#web/parts/findings.tsx'
import { JobBody } from '#web/pages/jobs/job-body.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/review'

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const ref = JobRef.safeParse(params)
  if (!ref.success) throw missing('job')
  const form = await jobForm(ctx, ref.data.jobId)
  if (form.job.state !== 'draft') throw redirect(`/jobs/${form.job.id}`)
  const { terms, lint } = lintJob(form.draft, { questions: form.questionsMax, files: form.filesMax })
  const hasBudget = !lint.budgetMax && !lint.budgetMin
  const { policy } = await policyNow(ctx)
  const { id, title, description, skills, questions, files, kind, visibility } = form.job
  const texts = jobTexts(terms)
  return {
    job: { id, title, description, skills, questions, files, kind, visibility },
    budget: hasBudget
      ? { kind, budgetMinMinor: terms.budgetMinMinor, budgetMaxMinor: terms.budgetMaxMinor, currency: terms.currency }
      : null,
    lint: Object.entries(lint),
    findings: form.findings,
    texts: Object.fromEntries(texts.map(one => [one.field, one.text])),
    whyNot: jobActs(ctx, form.job).post,
    openDays: policy.clocks.jobOpenDays,
  }
}

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.reviewTitle) }]

export const action = actionOf(async ({ params, context }: Route.ActionArgs) => {
  const ref = JobRef.safeParse(params)
  if (!ref.success) throw missing('job')
  await postJob(ctxOf(context), ref.data)
  return redirect(`/jobs/${ref.data.jobId}`)
})

export default function ReviewJob({ loaderData }: Route.ComponentProps) {
  const { job, budget, lint, findings, texts, whyNot, openDays } = loaderData
  const isStoppedByWords = findings.some(one => isStopped(one.outcome))
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={job.title || words.untitled}
        crumbs={[
          { to: '/my/jobs/drafts', label: words.mine },
          { to: `/jobs/${job.id}/edit`, label: words.draftTitle },
        ]}
        note={words.reviewNote}
      />
      {lint.length > 0 && (
        <div className="pb-6">
          <Notice tone="waits" title={words.lintTitle} act={<ButtonLink to={`/jobs/${job.id}/edit`}>{words.fix}</ButtonLink>}>
            <ul className="flex flex-col gap-1 pt-1">
              {lint.map(([field, sentence]) => (
                <li key={field}>
                  <span className="font-medium">{words.lintFields[field] ?? field}:</span> {sentence}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {findings.length > 0 && (
        <div className="pb-6 empty:hidden">
          <Findings findings={findings} texts={texts} surfaces={jobSurfaces} />
        </div>
      )}
      <div className="pb-8">
        <Facts
          facts={[
            { term: words.kind, value: words.kinds[job.kind] },
            ...(budget ? [{ term: words.budget, value: <BudgetText job={budget} /> }] : []),
            { term: words.visibleTo, value: job.visibility === 'public' ? words.everyone : words.invitedOnly },
          ]}
        />
      </div>
      <JobBody job={job} />
      {whyNot && <Notice tone="stopped">{whyNot}</Notice>}
      {lint.length === 0 && !whyNot && (
        <Form>
          <p className="text-13 text-dim">{isStoppedByWords ? words.wordsFirst : words.postNote(openDays)}</p>
          <FormActs>
            {isStoppedByWords && (
              <ButtonLink to={`/jobs/${job.id}/edit`} look="primary">
                {words.changeWords}
              </ButtonLink>
            )}
            <Button look={isStoppedByWords ? 'plain' : 'primary'}>{words.post}</Button>
            {!isStoppedByWords && <ButtonLink to={`/jobs/${job.id}/edit`}>{words.fix}</ButtonLink>}
          </FormActs>
        </Form>
      )}
    </div>
  )
}
