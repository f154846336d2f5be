import { redirect } from 'react-router'
import { invalid } from '#lib/refusal'
import { giveSecondFactor } from '#modules/accounts/acts/sign-in'
import { SecondFactor } from '#modules/accounts/schema'
import { cookieOf, sessionCookie, stepCookie } from '#platform/session-cookie'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { backPath } from '#web/theme.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import type { Route } from './+types/two-factor'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.twoFactor.title) }]

export function loader({ request, context }: Route.LoaderArgs) {
  if (ctxOf(context).actor.kind === 'person') throw redirect('/home')
  if (!cookieOf(request.headers, 'symbolon_step')) throw redirect('/sign-in')
  return { next: backPath(new URL(request.url).searchParams.get('next')) }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const { config } = ctx.live
  const challenge = cookieOf(request.headers, 'symbolon_step')
  const read = await readForm(request, SecondFactor)
  if (!read.ok) return formAgain(read)
  if (!challenge) throw invalid('code', words.twoFactor.gone, 'step-gone')
  const answer = await giveSecondFactor(ctx, { ...read.value, challenge })
  if (answer.kind !== 'signed-in') throw new Error('A second factor was answered with another.')
  const headers = new Headers({ 'Set-Cookie': sessionCookie(config, answer.token) })
  headers.append('Set-Cookie', stepCookie(config, 'symbolon_step', null))
  return redirect(backPath((await formDataOf(request)).get('next')), { headers })
})

export default function TwoFactorPage({ loaderData: { next } }: Route.ComponentProps) {
  return (
    <Narrow title={words.twoFactor.title} note={words.twoFactor.note}>
      <Form intent="app">
        <input type="hidden" name="next" value={next} />
        <Field name="code" label={words.twoFactor.code} isRequired>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} className="num" />
        </Field>
        <FormActs>
          <Button look="primary">{words.twoFactor.act}</Button>
        </FormActs>
      </Form>
      <details className="border-t border-line pt-4">
        <summary className="link inline cursor-pointer text-13">{words.twoFactor.backupTitle}</summary>
        <Form intent="backup" className="pt-4">
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="isBackupCode" value="true" />
          <Field name="code" label={words.twoFactor.backup} help={words.twoFactor.backupNote} isRequired>
            <Input autoComplete="off" className="font-mono" />
          </Field>
          <FormActs>
            <Button>{words.twoFactor.useBackup}</Button>
          </FormActs>
        </Form>
      </details>
    </Narrow>
  )
}
