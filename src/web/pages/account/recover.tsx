import { askRecovery } from '#modules/accounts/acts/recovery'
import { Address } from '#modules/accounts/schema'
import { isMailKept } from '#platform/kept-mail'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import type { Route } from './+types/recover'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.recover.title) }]

export function loader({ context }: Route.LoaderArgs) {
  return { hasMailbox: isMailKept(ctxOf(context).live) }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, Address)
  if (!read.ok) return formAgain(read)
  await askRecovery(ctxOf(context), read.value)
  return { isSent: true }
})

export default function RecoverPage({ loaderData: { hasMailbox }, actionData }: Route.ComponentProps) {
  if (actionData && 'isSent' in actionData) {
    return (
      <Narrow title={words.recover.sentTitle} note={words.recover.sent}>
        <div className="flex flex-wrap gap-2">
          {hasMailbox && (
            <ButtonLink to="/mailbox" look="primary">
              {words.mailbox}
            </ButtonLink>
          )}
          <ButtonLink to="/sign-in">{words.signIn.title}</ButtonLink>
        </div>
      </Narrow>
    )
  }
  return (
    <Narrow title={words.recover.title} note={words.recover.note}>
      <Form>
        <Field name="email" label={words.email} isRequired>
          <Input type="email" autoComplete="email" inputMode="email" />
        </Field>
        <FormActs>
          <Button look="primary">{words.recover.act}</Button>
        </FormActs>
      </Form>
    </Narrow>
  )
}
