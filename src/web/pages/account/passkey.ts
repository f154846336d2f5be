import { startPasskey } from '#modules/accounts/acts/security'
import { startPasskeySignIn } from '#modules/accounts/acts/sign-in'
import { isRefusal, statusOf } from '#lib/refusal'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf } from '#web/forms.ts'
import type { Route } from './+types/passkey'

/** What the browser needs to make or use a passkey; asked by script, answered as JSON. */
export async function action({ request, context }: Route.ActionArgs) {
  const ctx = ctxOf(context)
  const isNew = (await formDataOf(request)).get('what') === 'new'
  try {
    return Response.json(isNew ? await startPasskey(ctx) : await startPasskeySignIn(ctx))
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return Response.json({ reason: thrown.reason, message: thrown.message }, { status: statusOf[thrown.kind] })
  }
}
