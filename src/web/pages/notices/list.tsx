import { data } from 'react-router'
import { actionOf } from '#web/forms.ts'
import { sentenceOf, placeOf } from '#modules/notices/rules/words'
import { markNoticesRead } from '#modules/notices/acts'
import { noticesPage } from '#modules/notices/reads/notices'
import { ctxOf } from '#web/ctx.ts'
import { notices as words } from '#web/messages/notices.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import type { Route } from './+types/list'

export const meta: Route.MetaFunction = () => [{ title: words.title }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams
  const audience = params.get('for') === 'all' ? ('broadcast' as const) : ('about-you' as const)
  const { rows, next } = await noticesPage(ctxOf(context), { cursor: params.get('after') ?? undefined, audience })
  return {
    audience,
    next,
    rows: rows.map(row => ({
      id: row.id,
      at: row.createdAt,
      isNew: row.readAt === null,
      text: sentenceOf(row),
      to: placeOf(row),
    })),
  }
}

export const action = actionOf(async ({ context }: Route.ActionArgs) => {
  await markNoticesRead(ctxOf(context), {})
  return data({ done: true })
})

export default function NoticesPage({ loaderData: { rows, next, audience } }: Route.ComponentProps) {
  const isAll = audience === 'broadcast'
  return (
    <>
      <PageHeader
        title={words.title}
        act={
          rows.some(row => row.isNew) ? (
            <Form>
              <Button>{words.markAll}</Button>
            </Form>
          ) : (
            <ButtonLink to="/settings/notices">{words.settings}</ButtonLink>
          )
        }
      />
      <Tabs
        label={words.title}
        tabs={[
          { to: '/notices?for=you', label: words.aboutYou },
          { to: '/notices?for=all', label: words.sentToAll },
        ]}
      />
      {isAll && rows.length > 0 && <p className="py-3 text-dim">{words.allNote}</p>}
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{isAll ? words.emptyAll : words.empty}</EmptyState>
      ) : (
        <DataRows label={isAll ? words.sentToAll : words.aboutYou}>
          {rows.map(row => (
            <DataRow
              key={row.id}
              to={row.to}
              title={row.text}
              note={<TimeText at={row.at} />}
              facts={row.isNew ? <Badge tone="info">{words.new}</Badge> : undefined}
            />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}
