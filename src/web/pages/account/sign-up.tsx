import { data, Link, redirect } from 'react-router'
import { countriesByName } from '#lib/countries'
import { register } from '#modules/accounts/acts/register'
import { Registration } from '#modules/accounts/schema'
import { isMailKept } from '#platform/kept-mail'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { CountryField } from '#web/pages/account/country-field.tsx'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { RefusedBox } from '#web/parts/findings.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import type { Route } from './+types/sign-up'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.signUp.title) }]

export function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  if (ctx.actor.kind === 'person') throw redirect('/home')
  return data({ countries: countriesByName(), hasMailbox: isMailKept(ctx.live) })
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, Registration)
  if (!read.ok) return formAgain(read)
  await register(ctxOf(context), read.value)
  return { sentTo: read.value.email }
})

export default function SignUpPage({ loaderData: { countries, hasMailbox }, actionData }: Route.ComponentProps) {
  if (actionData && 'sentTo' in actionData) return <Sent to={actionData.sentTo} hasMailbox={hasMailbox} />
  const purposes = (['hire', 'work', 'both'] as const).map(value => ({ value, ...words.purposes[value] }))
  return (
    <Narrow title={words.signUp.title} note={words.signUp.note}>
      <RefusedBox surfaces={{}} />
      <Form>
        <Field name="name" label={words.name} help={words.nameHelp} isRequired>
          <Input autoComplete="name" maxLength={80} />
        </Field>
        <Field name="email" label={words.email} isRequired>
          <Input type="email" autoComplete="email" inputMode="email" />
        </Field>
        <Field name="password" label={words.password} help={words.newPasswordHelp} isRequired>
          <Input type="password" autoComplete="new-password" />
        </Field>
        <CountryField countries={countries} help={words.countryHelp} />
        <RadioGroup name="purpose" legend={words.purpose} choices={purposes} isRequired />
        <FormActs>
          <Button look="primary">{words.signUp.act}</Button>
        </FormActs>
      </Form>
      <p className="text-13 text-dim">
        {words.signUp.known}{' '}
        <Link to="/sign-in" className="link">
          {words.signIn.title}
        </Link>
      </p>
    </Narrow>
  )
}

function Sent({ to, hasMailbox }: { to: string; hasMailbox: boolean }) {
  return (
    <Narrow title={words.signUp.sentTitle} note={words.signUp.sent(to)}>
      <div className="flex flex-wrap gap-2">
        {hasMailbox && (
          <ButtonLink to={`/mailbox?to=${encodeURIComponent(to)}`} look="primary">
            {words.mailbox}
          </ButtonLink>
        )}
        <ButtonLink to="/sign-in">{words.signIn.title}</ButtonLink>
      </div>
      <p className="text-13 text-dim">{words.signUp.nothingCame}</p>
    </Narrow>
  )
}
