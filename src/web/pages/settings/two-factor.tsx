import { redirect } from 'react-router'
import { confirmTwoFactor, startTwoFactor } from '#modules/accounts/acts/security'
import { PasswordOnly, TotpCode } from '#modules/accounts/schema'
import { isRefusal } from '#lib/refusal'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { useKeptAnswer } from '#web/kept-answer.ts'
import { account } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { settings } from '#web/messages/settings.ts'
import { Qr } from '#web/pages/settings/qr.tsx'
import { qrPath } from '#web/pages/settings/qr-path.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/two-factor'

const words = settings.security

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.setUpTitle) }]

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const form = await formDataOf(request)
  if (form.get('intent') === 'on') {
    // The secret is shown once; a wrong code must not lose it.
    const shown = { uri: textIn(form.get('uri')), backupCodes: form.getAll('kept').map(textIn) }
    const read = await readForm(request, TotpCode)
    if (!read.ok) return { ...setUp(shown), error: read.errors.code }
    try {
      await confirmTwoFactor(ctx, read.value)
    } catch (thrown) {
      if (!isRefusal(thrown) || thrown.field !== 'code') throw thrown
      return { ...setUp(shown), error: thrown.message }
    }
    return redirect('/settings/security?told=switchedOn')
  }
  const read = await readForm(request, PasswordOnly)
  if (!read.ok) return formAgain(read)
  return { ...setUp(await startTwoFactor(ctx, read.value)), error: undefined }
})

function textIn(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}

function setUp({ uri, backupCodes }: { uri: string; backupCodes: string[] }) {
  const key = /[?&]secret=([A-Z2-7]+)/.exec(uri)?.[1] ?? ''
  return { uri, backupCodes, key: key.replace(/(.{4})(?=.)/g, '$1 '), qr: qrPath(uri || ' ') }
}

export default function TwoFactorSetUp() {
  const actionData = useKeptAnswer<Route.ComponentProps['actionData']>()
  const shown = actionData && 'qr' in actionData ? actionData : null
  return (
    <div className="max-w-xl">
      <PageHeader
        title={words.setUpTitle}
        crumbs={[{ to: '/settings/security', label: words.title }]}
        note={words.twoFactorNote}
      />
      {shown ? (
        <Form intent="on" state={null}>
          <p>{words.scan}</p>
          <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
            <Qr qr={shown.qr} label={words.qr} />
            <div className="flex min-w-0 flex-1 flex-col gap-3">
              <p>
                <span className="block text-13 text-dim">{words.key}</span>
                <code className="font-mono text-13 break-all select-all">{shown.key}</code>
              </p>
              <p className="text-13 text-dim">{words.keepCodes}</p>
              <ul className="grid grid-cols-2 gap-x-4 gap-y-1 font-mono text-13 select-all">
                {shown.backupCodes.map(code => (
                  <li key={code}>{code}</li>
                ))}
              </ul>
            </div>
          </div>
          <input type="hidden" name="uri" value={shown.uri} />
          {shown.backupCodes.map(code => (
            <input key={code} type="hidden" name="kept" value={code} />
          ))}
          <Field name="code" label={words.codeFromApp} error={shown.error} isRequired>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} className="num max-w-40" />
          </Field>
          <FormActs>
            <Button look="primary">{words.switchOn}</Button>
            <ButtonLink to="/settings/security" look="quiet">
              {common.cancel}
            </ButtonLink>
          </FormActs>
        </Form>
      ) : (
        <Form intent="start">
          <Field name="password" label={account.password} isRequired>
            <Input type="password" autoComplete="current-password" className="max-w-72" />
          </Field>
          <FormActs>
            <Button look="primary">{words.setUp}</Button>
          </FormActs>
        </Form>
      )}
    </div>
  )
}
