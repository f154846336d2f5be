import { Link } from 'react-router'
import { formatMoney } from '#lib/money'
import { milestoneTitles, type MilestoneTitle } from '#modules/contracts/reads/contracts'
import { statementOf, type StatementRow } from '#modules/money/reads'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { moneyWords as words } from '#web/messages/money.ts'
import { useNudges } from '#web/nudge.ts'
import { MoneyTabs } from '#web/pages/money/tabs.tsx'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/statement'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.statement) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const page = await statementOf(ctx, { cursor: new URL(request.url).searchParams.get('after') ?? undefined, limit: 50 })
  const titles = await milestoneTitles(
    ctx,
    page.rows.flatMap(row => row.milestoneId ?? []),
  )
  return { ...page, titles, topic: `side:${sideOf(personOf(ctx))}` }
}

const parts = [
  ['heldMinor', words.held],
  ['restingMinor', words.resting],
  ['availableMinor', words.available],
  ['inTransitMinor', words.inTransit],
] as const

export default function StatementPage({ loaderData: { rows, next, titles, topic } }: Route.ComponentProps) {
  useNudges([topic])
  return (
    <>
      <PageHeader title={words.title} note={words.statementNote} />
      <MoneyTabs />
      {rows.length === 0 ? (
        <p className="text-dim">{words.statementEmpty}</p>
      ) : (
        <DataRows label={words.statement}>
          {rows.map(row => (
            <Movement key={row.id} row={row} about={row.milestoneId ? titles.get(row.milestoneId) : undefined} />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}

/** One movement: what happened, and by how much each part of the money changed. */
function Movement({ row, about }: { row: StatementRow; about: MilestoneTitle | undefined }) {
  const { currency, kind, feeMinor, methodLabel } = row
  const fee = feeMinor > 0n ? formatMoney({ minor: feeMinor, currency }) : null
  const notes = [methodLabel, fee && (kind === 'fund' ? words.feeIn(fee) : words.feeOff(fee))].filter(Boolean)
  return (
    <DataRow
      title={
        <span className="font-normal">
          {words.causes[kind]}
          {about && (
            <>
              {' · '}
              <Link to={`/contracts/${about.contractId}#${row.milestoneId}`} className="link">
                {about.title}
              </Link>
            </>
          )}
        </span>
      }
      note={
        <>
          <TimeText at={row.at} />
          {notes.length > 0 && ` · ${notes.join(' · ')}`}
        </>
      }
      facts={parts
        .filter(([field]) => row[field] !== 0n)
        .map(([field, label]) => (
          <span key={field} className="whitespace-nowrap">
            <span className="text-dim">{label}</span>{' '}
            <span className="font-medium">
              {row[field] > 0n && '+'}
              <MoneyText money={{ minor: row[field], currency }} />
            </span>
          </span>
        ))}
    />
  )
}
