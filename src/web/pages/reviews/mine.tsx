import { ScanEye } from 'lucide-react'
import { contestFinding } from '#modules/screening/acts/reviews'
import { myReviews, type OwnReview } from '#modules/screening/reads'
import { ContestInput } from '#modules/screening/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { formStateOf } from '#web/form-state.ts'
import { common } from '#web/messages/common.ts'
import { reviewState, reviews as words } from '#web/messages/reviews.ts'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/mine'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const cursor = new URL(request.url).searchParams.get('after') ?? undefined
  return myReviews(ctxOf(context), { cursor })
}

/** "Not a contact detail", from beside any finding. It answers without leaving the page that it was asked from. */
export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, ContestInput)
  return read.ok ? contestFinding(ctxOf(context), read.value) : formAgain(read)
})

export default function MyReviews({ loaderData: { rows, next }, actionData }: Route.ComponentProps) {
  const refused = formStateOf(actionData)
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        act={<ButtonLink to="/rules/contact#object">{words.toRules}</ButtonLink>}
      />
      {actionData && (
        <div className="pb-5">
          {refused ? (
            <Notice tone="stopped">{refused.message ?? Object.values(refused.errors)[0]}</Notice>
          ) : (
            <Notice tone="agreed">{words.askedNow}</Notice>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.empty} icon={<ScanEye />}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <DataRows label={words.title}>
          {rows.map(review => (
            <Row key={review.id} review={review} />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}

const toneOf = (decision: OwnReview['decision']) =>
  decision === null ? 'waits' : decision === 'keep' ? 'stopped' : decision === 'open' ? 'agreed' : 'plain'

function Row({ review }: { review: OwnReview }) {
  const { decision, surface, fileId, roomId, reason } = review
  const what = surface ? words.surfaces[surface] : fileId ? words.file : words.surfaces.message
  return (
    <DataRow
      title={what}
      note={
        <>
          {review.excerpt !== '' && (
            <span className="block break-words text-ink">
              “
              <bdi>
                <Delivered text={review.excerpt} />
              </bdi>
              ”
            </span>
          )}
          {review.reporterId ? words.reported : words.asked} <TimeText at={review.askedAt} />
          {reason && <span className="block text-ink">{reason}</span>}
          {decision === 'open' && surface && <span className="block">{words.publishNow}</span>}
          {roomId && (
            <span className="block">
              <TextLink to={`/messages/${roomId}`}>{words.toRoom}</TextLink>
            </span>
          )}
        </>
      }
      facts={<StateWord tone={toneOf(decision)}>{reviewState(decision)}</StateWord>}
    />
  )
}
