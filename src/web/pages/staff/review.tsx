import { redirect } from 'react-router'
import { missing } from '#lib/refusal'
import { fileFacts } from '#modules/files/reads'
import { addSyntheticCase } from '#modules/screening/acts/cases'
import { decideReview, lookAtReview } from '#modules/screening/acts/reviews'
import { DecisionInput, ReviewRef, SyntheticCase } from '#modules/screening/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { reviewState, reviews, staffReviews as words } from '#web/messages/reviews.ts'
import { CaseForm, DecisionForm } from '#web/pages/staff/forms.tsx'
import { mustBeStaff } from '#web/pages/staff/staff-only.ts'
import { FindingsOf, RoomContext } from '#web/pages/staff/context.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/review'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.one) }]

function refOf(params: { reviewId: string }) {
  const ref = ReviewRef.safeParse(params)
  if (!ref.success) throw missing('review')
  return ref.data
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  mustBeStaff(ctx)
  const look = await lookAtReview(ctx, refOf(params))
  const { fileId } = look.review
  return {
    ...look,
    file: fileId ? ((await fileFacts(ctx, [fileId]))[0] ?? null) : null,
    isAdded: new URL(request.url).searchParams.has('added'),
  }
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  mustBeStaff(ctx)
  const ref = refOf(params)
  const intent = (await formDataOf(request)).get('intent')
  if (intent === 'case') {
    const read = await readForm(request, SyntheticCase)
    if (!read.ok) return formAgain(read)
    await addSyntheticCase(ctx, { ...ref, ...read.value })
    return redirect(`/staff/reviews/${ref.reviewId}?added#case`)
  }
  const read = await readForm(request, DecisionInput)
  if (!read.ok) return formAgain(read)
  await decideReview(ctx, { ...ref, ...read.value })
  return redirect(`/staff/reviews/${ref.reviewId}`)
})

export default function StaffReview({
  loaderData: { review, authorName, note, text, findings, context, file, isAdded },
}: Route.ComponentProps) {
  const what = review.surface ? reviews.surfaces[review.surface] : review.fileId ? reviews.file : reviews.surfaces.message
  const subject = context.find(one => one.isSubject)
  const isReport = review.why === 'reported'
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={what}
        crumbs={[{ to: '/staff/reviews', label: words.title }]}
        mark={
          <StateWord tone={review.decision === null ? 'waits' : review.decision === 'open' ? 'agreed' : 'stopped'}>
            {reviewState(review.decision)}
          </StateWord>
        }
        note={
          <>
            {words.why[review.why]}
            {isReport ? ': ' : ` ${words.by} `}
            <bdi>{authorName}</bdi>,{words.since} <TimeText at={review.askedAt} />. {words.lookNote}
          </>
        }
      />
      {review.why !== 'held' && (
        <Section title={isReport ? words.reporterWords : words.theirWords}>
          <p dir="auto" className="prose-width break-words whitespace-pre-line">
            {note === '' ? <span className="text-dim">{words.noWords}</span> : note}
          </p>
        </Section>
      )}
      {review.fileId && (
        <Section title={words.systemFile}>
          {file ? (
            <p className="flex flex-wrap items-center gap-3">
              <bdi className="break-all">{file.name}</bdi>
              <a className="btn btn-plain btn-small" href={`/files/${file.id}`} target="_blank" rel="noreferrer">
                {words.openFile}
              </a>
            </p>
          ) : (
            <p className="text-dim">{words.fileGone}</p>
          )}
        </Section>
      )}
      <FindingsOf text={subject?.text ?? text} findings={subject?.findings ?? findings} />
      {context.length > 1 && <RoomContext context={context} />}
      {review.decision === null ? (
        <Section title={words.decide} note={words.noTeaching} id="decide">
          <DecisionForm isReport={isReport} />
        </Section>
      ) : (
        <>
          <Section title={words.decision}>
            <Facts
              facts={[
                { term: words.decision, value: reviewState(review.decision) },
                { term: words.reason, value: <span className="break-words">{review.reason}</span> },
                ...(review.decidedAt ? [{ term: words.decidedOn, value: <TimeText at={review.decidedAt} /> }] : []),
              ]}
            />
          </Section>
          <Section title={words.addCase} note={words.addCaseNote} id="case">
            {isAdded && (
              <div className="pb-4">
                <Notice tone="agreed" act={<ButtonLink to="/staff/cases">{words.casesTab}</ButtonLink>}>
                  {words.added}
                </Notice>
              </div>
            )}
            <CaseForm surface={review.surface ?? 'message'} />
          </Section>
        </>
      )}
    </div>
  )
}
