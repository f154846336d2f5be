import { redirect } from 'react-router'
import { countriesByName } from '#lib/countries'
import { acceptInvitation, declineInvitation } from '#modules/accounts/acts/invitations'
import { createOrganisation } from '#modules/accounts/acts/organisations'
import { invitationsToMe } from '#modules/accounts/reads'
import { MyInvitationRef, NewOrganisation } from '#modules/accounts/schema'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { organisations as words } from '#web/messages/organisations.ts'
import { CountryField } from '#web/pages/account/country-field.tsx'
import { SettingsTabs } from '#web/pages/settings/settings-tabs.tsx'
import { RefusedBox } from '#web/parts/findings.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/organisations'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  return { mine: personOf(ctx).memberships, invitations: await invitationsToMe(ctx), countries: countriesByName() }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const intent = (await formDataOf(request)).get('intent')
  if (intent === 'create') {
    const read = await readForm(request, NewOrganisation)
    if (!read.ok) return formAgain(read)
    const { orgId } = await createOrganisation(ctx, read.value)
    return redirect(`/organisations/${orgId}`)
  }
  const read = await readForm(request, MyInvitationRef)
  if (!read.ok) return formAgain(read)
  if (intent === 'decline') {
    await declineInvitation(ctx, read.value)
    return redirect('/settings/organisations')
  }
  const { orgId } = await acceptInvitation(ctx, read.value)
  return redirect(`/organisations/${orgId}`)
})

export default function OrganisationSettings({ loaderData: { mine, invitations, countries } }: Route.ComponentProps) {
  return (
    <>
      <SettingsTabs />
      <div className="max-w-2xl">
        {invitations.length > 0 && (
          <Section title={words.invitations}>
            <DataRows label={words.invitations}>
              {invitations.map(one => (
                <DataRow
                  key={one.id}
                  lead={<Avatar name={one.orgName} size={32} isOrg />}
                  title={one.orgName}
                  note={
                    <>
                      {words.invitedBy(one.invitedBy, words.roles[one.role].toLowerCase())} · {words.until}{' '}
                      <TimeText at={one.expiresAt} show="date" />
                    </>
                  }
                  act={
                    <div className="flex flex-wrap justify-end gap-2">
                      <Form intent="accept">
                        <input type="hidden" name="invitationId" value={one.id} />
                        <Button size="small" look="primary">
                          {words.accept(one.orgName)}
                        </Button>
                      </Form>
                      <Form intent="decline">
                        <input type="hidden" name="invitationId" value={one.id} />
                        <Button size="small">{words.decline}</Button>
                      </Form>
                    </div>
                  }
                />
              ))}
            </DataRows>
          </Section>
        )}
        <Section title={words.yours} note={mine.length === 0 ? `${words.none}. ${words.noneText}` : undefined}>
          {mine.length > 0 && (
            <DataRows label={words.yours}>
              {mine.map(one => (
                <DataRow
                  key={one.orgId}
                  to={`/organisations/${one.orgId}`}
                  lead={<Avatar name={one.orgName} size={32} isOrg />}
                  title={one.orgName}
                  note={words.kindWords[one.orgKind]}
                  facts={words.roles[one.role]}
                />
              ))}
            </DataRows>
          )}
        </Section>
        <Section title={words.create}>
          <RefusedBox surfaces={{ name: 'name' }} intent="create" />
          <Form intent="create" className="max-w-md">
            <RadioGroup
              name="kind"
              legend={words.kind}
              choices={[
                { value: 'company', ...words.kinds.company },
                { value: 'agency', ...words.kinds.agency },
              ]}
              isRequired
            />
            <Field name="name" label={words.name} isRequired>
              <Input maxLength={80} autoComplete="organization" />
            </Field>
            <CountryField countries={countries} label={words.country} />
            <FormActs>
              <Button look="primary">{words.createAct}</Button>
            </FormActs>
          </Form>
        </Section>
      </div>
    </>
  )
}
