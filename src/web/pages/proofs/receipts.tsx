import { receiptsPage } from '#modules/proofs/reads/receipts'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { proofs as words } from '#web/messages/proofs.ts'
import { Saved } from '#web/pages/preferences/saved.tsx'
import { SettingsTabs } from '#web/pages/settings/settings-tabs.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/receipts'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.receiptsTitle) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const { rows, next } = await receiptsPage(ctx, { cursor: query.get('after') })
  return { rows, next, isProved: query.has('proved'), orgName: personOf(ctx).actingAs?.orgName ?? null }
}

export default function Receipts({ loaderData: { rows, next, isProved, orgName } }: Route.ComponentProps) {
  return (
    <>
      <SettingsTabs />
      <Saved text={isProved && words.proved} />
      <Section
        title={words.receiptsTitle}
        note={
          <>
            {orgName ? words.receiptsNoteFor(orgName) : words.receiptsNote} <TextLink to="/proofs">{words.aboutProofs}</TextLink>
          </>
        }
      >
        {rows.length === 0 ? (
          <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
        ) : (
          <DataRows label={words.receiptsTitle}>
            {rows.map(row => (
              <DataRow
                key={row.entryId}
                title={row.says}
                note={
                  <>
                    <TimeText at={row.at} /> ·{' '}
                    {row.number === null ? words.waiting : words.entryNumber(row.number.toLocaleString('en'))}
                  </>
                }
                facts={<Badge>{words.kinds[row.kind]}</Badge>}
                act={
                  row.number !== null && (
                    <a
                      href={`/settings/receipts/${row.entryId}`}
                      className="btn btn-plain btn-small"
                      aria-label={words.downloadOf(row.says)}
                      download
                    >
                      {words.downloadOne}
                    </a>
                  )
                }
              />
            ))}
          </DataRows>
        )}
        <Pager next={next} />
      </Section>
    </>
  )
}
