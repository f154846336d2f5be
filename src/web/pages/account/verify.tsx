import { redirect } from 'react-router'
import { confirmEmail } from '#modules/accounts/acts/register'
import { Link as LinkShape } from '#modules/accounts/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import type { Route } from './+types/verify'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.verify.title) }]

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token') }
}

/** A click, not the mere opening of the link: mail filters open links too. */
export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, LinkShape)
  if (!read.ok) return formAgain(read)
  const ctx = ctxOf(context)
  await confirmEmail(ctx, read.value)
  return redirect(ctx.actor.kind === 'person' ? '/settings?confirmed' : '/sign-in?confirmed')
})

export default function VerifyPage({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const refused = actionData && 'errors' in actionData ? actionData.errors.token : undefined
  return (
    <Narrow title={words.verify.title} note={words.verify.note}>
      {refused && <Notice tone="stopped">{refused}</Notice>}
      {token ? (
        <Form>
          <input type="hidden" name="token" value={token} />
          <div>
            <Button look="primary">{words.verify.act}</Button>
          </div>
        </Form>
      ) : (
        <Notice tone="stopped">{words.verify.broken}</Notice>
      )}
    </Narrow>
  )
}
