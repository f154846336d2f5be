import { Trash2 } from 'lucide-react'
import { redirect } from 'react-router'
import type { JobId } from '#lib/ids'
import { fileFacts } from '#modules/files/reads'
import { sideNames } from '#modules/accounts/reads'
import { policyNow } from '#modules/policy/reads'
import { dropProposalDraft, saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { proposePage } from '#modules/proposals/reads/proposal'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { proposalWords as words } from '#web/messages/proposals.ts'
import { rateText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { sceneIn } from '#web/pages/messages/scene.ts'
import { useAutosave } from '#web/pages/proposals/autosave.ts'
import { draftOf, proposalOf, storedFiles } from '#web/pages/proposals/typed.ts'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import { freshScene } from '#web/parts/screened/fresh-scene.ts'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { FileInput } from '#web/ui/file-input.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, MoneyInput } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/propose'

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const page = await proposePage(ctx, params.jobId as JobId)
  const { policy } = await policyNow(ctx)
  const scene = page.invitation
    ? await sceneIn(ctx, page.invitation.roomId)
    : freshScene('freelancer', { noticeOnly: policy.screening.noticeOnlyRules })
  return {
    ...page,
    files: await fileFacts(ctx, page.draft?.fileIds ?? []),
    feeBps: policy.fees.freelancerBps,
    scene: { ...scene, surface: 'proposal' as const },
    clientName: (await sideNames(ctx, [page.job.clientSideId])).get(page.job.clientSideId)?.name ?? words.theClient,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? words.proposeTitle(loaderData.job.title) : words.propose) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const jobId = params.jobId as JobId
  const form = await formDataOf(request)
  const intent = form.get('intent')
  if (intent === 'drop') {
    await dropProposalDraft(ctx, jobId)
    return redirect(`/jobs/${jobId}`)
  }
  const { job } = await proposePage(ctx, jobId)
  const draft = { ...draftOf(form, job.questions.length), fileIds: await storedFiles(ctx, form, 'proposal') }
  // Kept first: whatever is refused below, nothing that was typed or uploaded is lost.
  await saveProposalDraft(ctx, { jobId, draft })
  if (intent === 'save') return redirect(`/jobs/${jobId}/propose`)
  const read = proposalOf(draft, job.currency)
  if (!read.ok)
    return formAgain({
      values: { ...draft, ...Object.fromEntries(draft.answers.map((text, index) => [`answers.${index}`, text])) },
      errors: read.errors,
    })
  const { proposalId } = await submitProposal(ctx, { jobId, proposal: read.value })
  return redirect(`/proposals/${proposalId}`)
})

export default function Propose({ loaderData }: Route.ComponentProps) {
  const { job, draft, sentId, invitation, whyNot, files, feeBps, scene, clientName } = loaderData
  const { anchor, state } = useAutosave(`/jobs/${job.id}/propose/draft`)
  const header = (
    <PageHeader
      title={words.proposeTitle(job.title)}
      crumbs={[{ to: `/jobs/${job.id}`, label: words.backToJob }]}
      note={words.proposeNote}
    />
  )
  if (sentId || whyNot) {
    return (
      <>
        {header}
        <Notice tone="waits" act={sentId ? <ButtonLink to={`/proposals/${sentId}`}>{words.openIt}</ButtonLink> : undefined}>
          {sentId ? words.sentBefore : whyNot}
        </Notice>
      </>
    )
  }
  return (
    <div className="max-w-2xl">
      {header}
      {invitation && (
        <div className="pb-5">
          <Notice title={words.invitedYou}>
            <p className="whitespace-pre-line">
              <Delivered text={invitation.text} />
            </p>
          </Notice>
        </div>
      )}
      <Form hasFiles>
        <span hidden ref={anchor} />
        <Field name="cover" label={words.cover} help={words.coverHelp} isRequired>
          <ScreenedTextarea scene={scene} otherName={clientName} rows={10} defaultValue={draft?.cover} maxLength={20_000} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="bid" label={words.bid} help={words.bidHelp(rateText(feeBps))} isRequired>
            <MoneyInput currency={job.currency} defaultValue={draft?.bid} />
          </Field>
          <Field name="durationDays" label={words.duration} help={words.durationHelp} isOptional>
            <Input inputMode="numeric" className="num w-28!" defaultValue={draft?.durationDays} />
          </Field>
        </div>
        {job.questions.length > 0 && (
          <Section title={words.questions}>
            <div className="flex flex-col gap-5">
              {job.questions.map((question, index) => (
                <Field key={index} name={`answers.${index}`} label={question} help={words.answerHelp} isRequired>
                  <ScreenedTextarea
                    scene={scene}
                    otherName={clientName}
                    rows={3}
                    defaultValue={draft?.answers[index]}
                    maxLength={10_000}
                  />
                </Field>
              ))}
            </div>
          </Section>
        )}
        {files.map(file => (
          <Checkbox key={file.id} name="fileIds" value={file.id} label={`${words.keptFile}: ${file.name}`} defaultChecked />
        ))}
        <Field name="files" label={words.files} help={words.filesHelp} isOptional>
          <FileInput multiple />
        </Field>
        <FormActs>
          <Button look="primary" name="intent" value="send">
            {words.send}
          </Button>
          <Button name="intent" value="save">
            {words.saveDraft}
          </Button>
          {draft && (
            <Button look="quiet" name="intent" value="drop" icon={<Trash2 className="size-4" aria-hidden="true" />}>
              {words.dropDraft}
            </Button>
          )}
          <span role="status" className="text-13 text-dim">
            {state === 'saving' && words.saving}
            {state === 'failed' && <span className="text-stop-text">{words.notSaved}</span>}
            {state === 'saved' && words.savedAt}
            {state === 'idle' && draft && (
              <>
                {words.savedAt} <TimeText at={draft.savedAt} />
              </>
            )}
          </span>
        </FormActs>
      </Form>
    </div>
  )
}
