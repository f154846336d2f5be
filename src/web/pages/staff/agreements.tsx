import { redirect } from 'react-router'
import { noteAgreement } from '#modules/consent/acts'
import { agreementsPage } from '#modules/consent/reads/agreements'
import { NewAgreement } from '#modules/consent/schema/inputs'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { Saved } from '#web/pages/preferences/saved.tsx'
import { mustBeStaff } from '#web/pages/staff/staff-only.ts'
import { StaffTabs } from '#web/pages/staff/tabs.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/agreements'

const words = consentWords.staff

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  mustBeStaff(ctx)
  const query = new URL(request.url).searchParams
  return { ...(await agreementsPage(ctx, { cursor: query.get('after') })), isSaved: query.has('noted') }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  mustBeStaff(ctx)
  const form = await formDataOf(request)
  const typed = form.get('sideId')
  // The address of its public page is taken as well.
  if (typeof typed === 'string') form.set('sideId', /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(typed)?.[0] ?? typed)
  const read = await readForm(request, NewAgreement)
  if (!read.ok) return formAgain(read)
  await noteAgreement(ctx, read.value)
  return redirect('/staff/agreements?noted')
})

export default function Agreements({ loaderData: { rows, next, isSaved } }: Route.ComponentProps) {
  return (
    <>
      <StaffTabs />
      <div className="max-w-3xl">
        <Saved text={isSaved && words.noted} />
        <Section title={words.act} note={words.note}>
          <Form key={rows[0]?.sideId} className="max-w-md">
            <Field name="sideId" label={words.side} help={words.sideHelp} isRequired>
              <Input autoComplete="off" />
            </Field>
            <RadioGroup
              name="kind"
              legend={words.kind}
              choices={(['dpa', 'baa'] as const).map(value => ({ value, label: consentWords.organisation.kinds[value] }))}
              isRequired
            />
            <FormActs>
              <Button look="primary">{words.act}</Button>
            </FormActs>
          </Form>
        </Section>
        <Section title={words.title}>
          {rows.length === 0 ? (
            <p className="text-dim">{words.empty}</p>
          ) : (
            <DataRows label={words.title}>
              {rows.map(row => (
                <DataRow
                  key={`${row.sideId} ${row.kind}`}
                  title={<TextLink to={`/people/${row.sideId}`}>{row.name}</TextLink>}
                  note={
                    <>
                      <TimeText at={row.notedAt} /> {row.notedBy && words.by(row.notedBy)}
                    </>
                  }
                  facts={<Badge>{consentWords.organisation.kinds[row.kind]}</Badge>}
                />
              ))}
            </DataRows>
          )}
          <Pager next={next} />
        </Section>
      </div>
    </>
  )
}
