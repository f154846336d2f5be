import { ChevronDown } from 'lucide-react'
import { Link } from 'react-router'
import type { Message, RoomView } from '#modules/rooms/schema'
import type { OwnSeen, SeenView } from '#modules/screening/schema'
import { kindWords, ruleWordsOf } from '#web/messages/findings.ts'
import { screenedWords as words } from '#web/messages/screened.ts'
import { useScript } from '#web/nudge.ts'
import { ContestForm, ExceptForm } from '#web/pages/messages/seen-forms.tsx'
import { Delivered, isMasked } from '#web/parts/screened/delivered.tsx'
import { wordsAt } from '#web/parts/screened/finding-list.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'

interface OwnProps {
  row: Message
  room: RoomView
  otherName: string
}

/** Under a message of one's own that is kept back in part: how it stands, why, and what can be done. */
export function OwnFoot({ row, room, otherName }: OwnProps) {
  const seen = row.screening
  if (!seen?.own || seen.delivery === 'whole') return null
  const [tone, told] = standing(seen, otherName)
  const canExcept = !seen.exception && room.whyNotWrite === null
  const { own } = seen
  return (
    <details className="group/why mt-0.5 text-13">
      <summary className="inline-flex max-w-full flex-wrap items-center gap-x-2 rounded-sm text-12 text-dim hover:text-ink">
        <StateWord tone={tone}>
          <span className="whitespace-normal">{told}</span>
        </StateWord>
        {own.heldUntil && (
          <span className="num">
            {words.seenHeldUntil} <TimeText at={own.heldUntil} show="time" />
          </span>
        )}
        <span className="inline-flex items-center gap-0.5 underline decoration-line-strong underline-offset-3">
          {words.why}
          <ChevronDown className="size-3.5 group-open/why:rotate-180" aria-hidden="true" />
        </span>
      </summary>
      <div className="my-1.5 max-w-2xl rounded-lg border border-line bg-raised">
        <Reasons row={row} own={own} otherName={otherName} />
        {seen.review?.reason && <p className="border-t border-line px-3 py-2">{seen.review.reason}</p>}
        {own.states && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line px-3 py-2.5">
            <p className="min-w-0 flex-1 basis-60">
              {words.confirmTitle[own.states]} <span className="text-dim">{words.confirmNote(otherName)}</span>
            </p>
            <Form intent="confirm" action={`/messages/${room.id}`} preventScrollReset>
              <input type="hidden" name="itemId" value={row.id} />
              <Button look="primary" size="small">
                {words.confirm}
              </Button>
            </Form>
          </div>
        )}
        <div className="flex flex-wrap items-start gap-1.5 border-t border-line px-2.5 py-2.5">
          {row.kind === 'message' && room.whyNotWrite === null && (
            <Link to={`?edit=${row.id}#m${row.seq}`} preventScrollReset className="btn btn-plain btn-small">
              {words.editMessage}
            </Link>
          )}
          {canExcept && !own.states && <ExceptForm roomId={room.id} about={{ itemId: row.id }} otherName={otherName} />}
          {!seen.review && <ContestForm roomId={room.id} about={{ itemId: row.id }} />}
          <MistakeForm roomId={room.id} />
        </div>
      </div>
    </details>
  )
}

function standing(seen: SeenView, otherName: string): [Tone, string] {
  const { exception, review, own, delivery } = seen
  if (own?.states) return ['waits', words.seenStates(otherName)]
  if (exception?.state === 'waiting') return ['waits', words.seenWaits(otherName)]
  if (review && review.decision === null) return ['waits', words.seenReview]
  if (delivery === 'held') return ['waits', words.seenHeld]
  if (exception?.state === 'refused') return ['stopped', words.seenRefused(otherName)]
  if (review?.decision === 'keep') return ['waits', words.seenKept]
  return ['waits', words.seenMasked(otherName)]
}

function Reasons({ row, own, otherName }: { row: Message; own: OwnSeen; otherName: string }) {
  return (
    <div className="flex flex-col gap-2 px-3 py-2.5">
      <ul className="flex flex-col gap-1.5">
        {own.findings.map((one, index) => (
          <li key={index}>
            <span className="font-medium">{kindWords[one.kind]}</span>{' '}
            <bdi className="break-words text-dim">“{wordsAt(row.text, one)}”</bdi>{' '}
            <span className="text-12 text-dim">
              {ruleWordsOf(one.rule)?.reason} {words.rule(one.because)}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-12 text-dim">
        {words.whyOpens} {words.allowedContact}{' '}
        <Link to="/rules/contact" className="link whitespace-nowrap">
          {words.policy}
        </Link>
      </p>
      <div className="rounded-md bg-sunken px-2.5 py-1.5">
        <span className="block text-12 text-dim">{words.reads(otherName)}</span>
        <p className="max-h-40 overflow-y-auto break-words whitespace-pre-line">
          <Delivered text={own.delivered} />
        </p>
      </div>
    </div>
  )
}

export function MistakeForm({ roomId }: { roomId: string }) {
  return (
    <form method="post" action={`/messages/${roomId}/mistake`}>
      <button type="submit" className="btn btn-plain btn-small">
        {words.mistake}
      </button>
    </form>
  )
}

interface OtherProps extends OwnProps {
  isLast: boolean
  onReply: (text: string) => void
}

/** Under a message of the other side: what can be opened by acknowledging, and that nobody is to blame for receiving. */
export function OtherFoot({ row, room, otherName, isLast, onReply }: OtherProps) {
  const hasScript = useScript()
  const exception = row.screening?.exception
  const report = row.screening?.report
  const told = report ? (
    <p className="mt-0.5 max-w-2xl text-12 text-dim">
      {report.decision ? words.reportSaid[report.decision] : words.reported} {report.reason}
    </p>
  ) : null
  if (exception && !exception.isMine && exception.state === 'waiting' && row.screening!.delivery !== 'whole') {
    return (
      <>
        <Gate exception={exception} roomId={room.id} name={otherName} label={words.open} />
        {told}
      </>
    )
  }
  if (!isLast || !isMasked(row.text) || told) return told
  return (
    <div className="mt-1 flex max-w-2xl flex-col gap-1.5 text-12 text-dim">
      <p>
        {words.notYou}{' '}
        <Link to="/rules/contact" className="link whitespace-nowrap">
          {words.policy}
        </Link>
      </p>
      {hasScript && room.whyNotWrite === null && (
        <div role="group" aria-label={words.repliesLabel} className="flex flex-wrap gap-1.5">
          {words.replies.map(reply => (
            <button
              key={reply}
              type="button"
              className="btn btn-plain btn-small py-1 text-start font-normal! whitespace-normal!"
              onClick={() => onReply(reply)}
            >
              {reply}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

interface GateProps {
  exception: Pick<NonNullable<SeenView['exception']>, 'id' | 'kind' | 'reason'>
  roomId: string
  name: string
  label: string
}

/** What the other side declared, with its reason; opening it acknowledges (rule D2.3). */
export function Gate({ exception, roomId, name, label }: GateProps) {
  const { id, kind, reason } = exception
  return (
    <div className="my-1 flex max-w-2xl flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-wait-line bg-wait-soft px-3 py-2 text-13">
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-medium">{words.gate[kind](name)}.</span> {reason !== words.gateStated && <bdi>“{reason}”</bdi>}{' '}
        <span className="text-dim">{words.gateNote}</span>
      </p>
      <div className="flex flex-none gap-1">
        <Form intent={`open:${id}`} action={`/messages/${roomId}`} preventScrollReset>
          <input type="hidden" name="exceptionId" value={id} />
          <Button look="primary" size="small">
            {label}
          </Button>
        </Form>
        <Form intent={`refuse:${id}`} action={`/messages/${roomId}`} preventScrollReset>
          <input type="hidden" name="exceptionId" value={id} />
          <Button look="quiet" size="small">
            {words.refuse}
          </Button>
        </Form>
      </div>
    </div>
  )
}
