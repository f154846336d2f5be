import type { JobId } from '#lib/ids'
import { saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { proposePage } from '#modules/proposals/reads/proposal'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf } from '#web/forms.ts'
import { draftOf } from '#web/pages/proposals/typed.ts'
import type { Route } from './+types/draft'

/** Keeps the draft while it is typed and when the tab closes; answers nothing. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = ctxOf(context)
  const jobId = params.jobId as JobId
  const { job } = await proposePage(ctx, jobId)
  await saveProposalDraft(ctx, { jobId, draft: draftOf(await formDataOf(request), job.questions.length) })
  return new Response(null, { status: 204 })
}
