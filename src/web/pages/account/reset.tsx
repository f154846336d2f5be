import { redirect } from 'react-router'
import { resetPassword } from '#modules/accounts/acts/recovery'
import { PasswordReset } from '#modules/accounts/schema'
import { noSessionCookie } from '#platform/session-cookie'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import type { Route } from './+types/reset'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.reset.title) }]

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token') }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, PasswordReset)
  if (!read.ok) return formAgain(read)
  const ctx = ctxOf(context)
  await resetPassword(ctx, read.value)
  return redirect('/sign-in?changed', { headers: { 'Set-Cookie': noSessionCookie(ctx.live.config) } })
})

export default function ResetPage({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const refused = token ? (actionData && 'errors' in actionData ? actionData.errors.token : undefined) : words.verify.broken
  if (refused) {
    return (
      <Narrow title={words.reset.title}>
        <Notice tone="stopped">{refused}</Notice>
        <div>
          <ButtonLink to="/recover">{words.recover.act}</ButtonLink>
        </div>
      </Narrow>
    )
  }
  return (
    <Narrow title={words.reset.title} note={words.reset.note}>
      <Form>
        <input type="hidden" name="token" value={token ?? ''} />
        <Field name="password" label={words.newPassword} help={words.newPasswordHelp} isRequired>
          <Input type="password" autoComplete="new-password" />
        </Field>
        <FormActs>
          <Button look="primary">{words.reset.act}</Button>
        </FormActs>
      </Form>
    </Narrow>
  )
}
