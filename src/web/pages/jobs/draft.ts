import { saveJobDraft } from '#modules/jobs/acts'
import { JobDraft, JobRef } from '#modules/jobs/schema'
import { isRefusal, missing, statusOf } from '#lib/refusal'
import { ctxOf } from '#web/ctx.ts'
import { readForm } from '#web/forms.ts'
import type { Route } from './+types/draft'

/** Keeps the draft while it is typed and when the tab closes; answers nothing. Files are kept with the button. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const ref = JobRef.safeParse(params)
  if (!ref.success) throw missing('job')
  const read = await readForm(request, JobDraft)
  if (!read.ok) return new Response(null, { status: 422 })
  try {
    await saveJobDraft(ctxOf(context), { ...ref.data, draft: read.value })
    return new Response(null, { status: 204 })
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return new Response(null, { status: statusOf[thrown.kind] })
  }
}
