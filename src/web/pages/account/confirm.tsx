import { redirect } from 'react-router'
import { stepUp } from '#modules/accounts/acts/sessions'
import { myAccount, myPasskeys } from '#modules/accounts/reads'
import { PasskeyAnswer, PasswordOnly, TotpCode } from '#modules/accounts/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { PasskeyButton } from '#web/pages/account/passkey-button.tsx'
import { backPath } from '#web/theme.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import type { Route } from './+types/confirm'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.confirm.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const [me, passkeys] = await Promise.all([myAccount(ctx), myPasskeys(ctx)])
  return {
    next: backPath(new URL(request.url).searchParams.get('next')),
    hasTwoFactor: me.hasTwoFactor,
    hasPasskey: passkeys.length > 0,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const form = await formDataOf(request)
  const next = backPath(form.get('next'))
  const intent = form.get('intent')
  if (intent === 'passkey') {
    const read = await readForm(request, PasskeyAnswer)
    if (!read.ok) return formAgain(read)
    await stepUp(ctx, { passkey: read.value })
  } else if (intent === 'code') {
    const read = await readForm(request, TotpCode)
    if (!read.ok) return formAgain(read)
    await stepUp(ctx, read.value)
  } else {
    const read = await readForm(request, PasswordOnly)
    if (!read.ok) return formAgain(read)
    await stepUp(ctx, read.value)
  }
  return redirect(next)
})

export default function ConfirmPage({ loaderData: { next, hasTwoFactor, hasPasskey } }: Route.ComponentProps) {
  const back = <input type="hidden" name="next" value={next} />
  return (
    <Narrow title={words.confirm.title} note={words.confirm.note}>
      <Form intent="password">
        {back}
        <Field name="password" label={words.password} isRequired>
          <Input type="password" autoComplete="current-password" />
        </Field>
        <FormActs>
          <Button look="primary">{words.confirm.act}</Button>
        </FormActs>
      </Form>
      {hasPasskey && <PasskeyButton what="use" label={words.confirm.passkey} also={() => ({ next })} />}
      {hasTwoFactor && (
        <details className="border-t border-line pt-4">
          <summary className="link inline cursor-pointer text-13">{words.confirm.orCode}</summary>
          <Form intent="code" className="pt-4">
            {back}
            <Field name="code" label={words.confirm.code} isRequired>
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} className="num" />
            </Field>
            <FormActs>
              <Button>{words.confirm.withCode}</Button>
            </FormActs>
          </Form>
        </details>
      )}
    </Narrow>
  )
}
