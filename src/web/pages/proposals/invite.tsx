import { redirect } from 'react-router'
import type { SideId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { myJobs } from '#modules/jobs/reads'
import { policyNow } from '#modules/policy/reads'
import { inviteToJob } from '#modules/proposals/acts/invite-to-job'
import { InvitationForm } from '#modules/proposals/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { proposalWords as words } from '#web/messages/proposals.ts'
import { freshScene } from '#web/parts/screened/fresh-scene.ts'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Select } from '#web/ui/input.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/invite'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const [names, jobs, { policy }] = await Promise.all([
    sideNames(ctx, [params.sideId]),
    myJobs(ctx, { tab: 'open', limit: 100 }),
    policyNow(ctx),
  ])
  const side = names.get(params.sideId)
  if (!side) throw missing('freelancer')
  return {
    side,
    jobs: jobs.rows.map(({ id, title }) => ({ value: id as string, label: title })),
    job: new URL(request.url).searchParams.get('job'),
    scene: freshScene('client', { noticeOnly: policy.screening.noticeOnlyRules }),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? words.inviteTitle(loaderData.side.name) : words.invite) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const read = await readForm(request, InvitationForm)
  if (!read.ok) return formAgain(read)
  const { roomId } = await inviteToJob(ctxOf(context), {
    jobId: read.value.jobId,
    sideId: params.sideId as SideId,
    text: read.value.text,
  })
  return redirect(`/messages/${roomId}`)
})

export default function Invite({ loaderData }: Route.ComponentProps) {
  const { side, jobs, job, scene } = loaderData
  return (
    <div className="max-w-xl">
      <PageHeader title={words.inviteTitle(side.name)} />
      {jobs.length === 0 ? (
        <EmptyState
          title={words.inviteNoJobs}
          act={
            <ButtonLink to="/jobs/new" look="primary">
              {words.postJob}
            </ButtonLink>
          }
        >
          {words.inviteNoJobsNote}
        </EmptyState>
      ) : (
        <Form>
          <Field name="jobId" label={words.inviteJob} isRequired>
            <Select options={jobs} defaultValue={job ?? jobs[0]!.value} />
          </Field>
          <Field name="text" label={words.inviteText} help={words.inviteHelp} isRequired>
            <ScreenedTextarea scene={scene} otherName={side.name} rows={5} maxLength={2_000} />
          </Field>
          <FormActs>
            <Button look="primary">{words.inviteSend}</Button>
          </FormActs>
        </Form>
      )}
    </div>
  )
}
