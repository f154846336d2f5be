import { keptMails } from '#platform/kept-mail'
import { ctxOf } from '#web/ctx.ts'
import { mailboxWords as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Column } from '#web/parts/public-frame.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/list'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const to = searchParams.get('to') ?? undefined
  return { to: to ?? '', ...(await keptMails(ctxOf(context).live, { to, cursor: searchParams.get('after') ?? undefined })) }
}

export default function MailboxPage({ loaderData: { rows, next, to } }: Route.ComponentProps) {
  return (
    <Column>
      <PageHeader title={words.title} note={words.note} />
      <Form method="get" className="flex-row! items-end gap-2! pb-4">
        <Field name="to" label={words.to} className="w-full max-w-72">
          <Input type="email" defaultValue={to} autoComplete="off" />
        </Field>
        <Button>{words.filter}</Button>
        {to && (
          <ButtonLink to="/mailbox" look="quiet">
            {words.all}
          </ButtonLink>
        )}
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <DataRows label={words.title}>
          {rows.map(mail => (
            <DataRow
              key={mail.id}
              to={`/mailbox/${mail.id}`}
              title={mail.subject}
              note={words.toAddress(mail.to)}
              facts={<TimeText at={mail.at} />}
            />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </Column>
  )
}
