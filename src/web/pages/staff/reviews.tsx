import { openReviews, reviewsPage, type ReviewRow } from '#modules/screening/reads'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { reviewState, reviews, staffReviews as words } from '#web/messages/reviews.ts'
import { useNudges } from '#web/nudge.ts'
import { mustBeStaff } from '#web/pages/staff/staff-only.ts'
import { StaffTabs } from '#web/pages/staff/tabs.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/reviews'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  mustBeStaff(ctx)
  const url = new URL(request.url)
  const isDecided = url.pathname.replace(/\.data$/, '').endsWith('/decided')
  const cursor = url.searchParams.get('after') ?? undefined
  const page = await reviewsPage(ctx, { state: isDecided ? 'decided' : 'open', cursor })
  return { ...page, isDecided, waiting: await openReviews(ctx) }
}

export default function StaffReviews({ loaderData: { rows, next, isDecided, waiting } }: Route.ComponentProps) {
  useNudges(['staff:reviews'])
  return (
    <>
      <StaffTabs waiting={waiting} />
      {rows.length === 0 ? (
        <EmptyState title={isDecided ? words.noneDecided : words.empty}>
          {isDecided ? words.noneDecidedText : words.emptyText}
        </EmptyState>
      ) : (
        <DataRows label={isDecided ? words.decidedTab : words.queue}>
          {rows.map(row => (
            <Row key={row.id} row={row} />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}

function Row({ row }: { row: ReviewRow }) {
  const what = row.surface ? reviews.surfaces[row.surface] : row.fileId ? reviews.file : reviews.surfaces.message
  return (
    <DataRow
      to={`/staff/reviews/${row.id}`}
      title={
        <>
          {what} {words.by} <bdi>{row.authorName}</bdi>
        </>
      }
      note={
        <>
          {words.why[row.why]} · {words.since} <TimeText at={row.askedAt} />
          {row.reason && <span className="block break-words text-ink">{row.reason}</span>}
        </>
      }
      facts={
        row.decision && <StateWord tone={row.decision === 'open' ? 'agreed' : 'stopped'}>{reviewState(row.decision)}</StateWord>
      }
    />
  )
}
