import { redirect } from 'react-router'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { setMailWish } from '#modules/notices/acts'
import { mailWish } from '#modules/notices/reads/notices'
import { MailWish } from '#modules/notices/schema'
import { ctxOf } from '#web/ctx.ts'
import { notices as words } from '#web/messages/notices.ts'
import { Button } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/settings'

export const meta: Route.MetaFunction = () => [{ title: words.settingsTitle }]

export async function loader({ request, context }: Route.LoaderArgs) {
  return { wish: await mailWish(ctxOf(context)), isSaved: new URL(request.url).searchParams.has('saved') }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, MailWish)
  if (!read.ok) return formAgain(read)
  await setMailWish(ctxOf(context), read.value.mail)
  return redirect('/settings/notices?saved')
})

export default function NoticeSettings({ loaderData: { wish, isSaved } }: Route.ComponentProps) {
  const choices = (['all', 'important', 'none'] as const).map(value => ({
    value,
    label: words.wishes[value].label,
    note: words.wishes[value].note,
  }))
  return (
    <div className="max-w-xl">
      <PageHeader title={words.settingsTitle} note={words.settingsNote} crumbs={[{ to: '/settings', label: 'Settings' }]} />
      {isSaved && <Notice>{words.saved}</Notice>}
      <Form>
        <RadioGroup name="mail" legend={words.wish} choices={choices} defaultValue={wish} />
        <FormActs>
          <Button look="primary">{words.save}</Button>
        </FormActs>
      </Form>
    </div>
  )
}
