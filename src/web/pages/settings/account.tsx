import { redirect } from 'react-router'
import { countriesByName } from '#lib/countries'
import { changeAccount } from '#modules/accounts/acts/change-account'
import { askConfirmation } from '#modules/accounts/acts/register'
import { myAccount } from '#modules/accounts/reads'
import { purposeOf } from '#modules/accounts/rules'
import { AccountChange } from '#modules/accounts/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { account } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { settings } from '#web/messages/settings.ts'
import { CountryField } from '#web/pages/account/country-field.tsx'
import { SettingsTabs } from '#web/pages/settings/settings-tabs.tsx'
import { RefusedBox } from '#web/parts/findings.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/account'

const words = settings.account

export const meta: Route.MetaFunction = () => [{ title: common.titled(settings.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const { name, email, emailVerified, country, asClient, asFreelancer } = await myAccount(ctxOf(context))
  const told = searchParams.has('saved') ? settings.saved : searchParams.has('sent') ? words.sent : null
  return {
    name,
    email,
    emailVerified,
    country,
    purpose: purposeOf({ asClient, asFreelancer }),
    countries: countriesByName(),
    told,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  if ((await formDataOf(request)).get('intent') === 'confirm') {
    await askConfirmation(ctx)
    return redirect('/settings?sent')
  }
  const read = await readForm(request, AccountChange)
  if (!read.ok) return formAgain(read)
  await changeAccount(ctx, read.value)
  return redirect('/settings?saved')
})

export default function AccountSettings({ loaderData }: Route.ComponentProps) {
  const { name, email, emailVerified, country, purpose, countries, told } = loaderData
  const purposes = (['hire', 'work', 'both'] as const).map(value => ({ value, ...account.purposes[value] }))
  return (
    <>
      <SettingsTabs />
      <div className="flex max-w-xl flex-col gap-5">
        {told && <Notice tone="agreed">{told}</Notice>}
        <Section title={words.email}>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 pb-3">
            {email}
            <StateWord tone={emailVerified ? 'agreed' : 'waits'}>{emailVerified ? words.confirmed : words.unconfirmed}</StateWord>
          </p>
          {!emailVerified && (
            <Form intent="confirm">
              <Notice tone="waits">{words.unconfirmedText}</Notice>
              <div>
                <Button>{words.sendAgain}</Button>
              </div>
            </Form>
          )}
        </Section>
        <RefusedBox surfaces={{ name: 'name' }} intent="account" />
        <Form intent="account">
          <Field name="name" label={account.name} help={account.nameHelp} isRequired>
            <Input autoComplete="name" maxLength={80} defaultValue={name} />
          </Field>
          <CountryField countries={countries} help={account.countryHelp} defaultValue={country ?? undefined} />
          <RadioGroup name="purpose" legend={account.purpose} choices={purposes} defaultValue={purpose} />
          <FormActs>
            <Button look="primary">{words.save}</Button>
          </FormActs>
        </Form>
        <Section title={words.contact} note={words.contactNote}>
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/exceptions">{words.exceptions}</ButtonLink>
            <ButtonLink to="/reviews">{words.reviews}</ButtonLink>
            <ButtonLink to="/rules/contact" look="quiet">
              {words.contactRules}
            </ButtonLink>
          </div>
        </Section>
      </div>
    </>
  )
}
