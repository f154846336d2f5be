import { isUuid } from '#lib/ids'
import { missing } from '#lib/refusal'
import { keptMail } from '#platform/kept-mail'
import { ctxOf } from '#web/ctx.ts'
import { mailboxWords as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Column } from '#web/parts/public-frame.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/mail'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: common.titled(loaderData?.subject ?? words.title) }]

export function loader({ params, context }: Route.LoaderArgs) {
  if (!isUuid(params.mailId)) throw missing('mail')
  return keptMail(ctxOf(context).live, params.mailId)
}

export default function MailPage({ loaderData: mail }: Route.ComponentProps) {
  return (
    <Column>
      <PageHeader
        title={mail.subject}
        crumbs={[{ to: `/mailbox?to=${encodeURIComponent(mail.to)}`, label: words.title }]}
        note={
          <>
            {words.toAddress(mail.to)} · <TimeText at={mail.at} />
          </>
        }
      />
      <div className="prose-width whitespace-pre-line break-words">
        {mail.body.split(/(https?:\/\/[^\s<>"]+)/).map((part, nth) =>
          nth % 2 === 1 ? (
            <a key={nth} href={part} className="link">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
    </Column>
  )
}
