import { useState, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { screenedWords as words } from '#web/messages/screened.ts'
import { announce } from '#web/nudge.ts'
import type { Seen } from '#web/parts/screened/screener.ts'
import { Button } from '#web/ui/button.tsx'

export type Way = 'except' | 'contest' | null
/** What goes with the message, by the names of the form. */
export type More = Record<string, string>

interface WaysProps {
  roomId: string
  otherName: string
  seen: Seen
  way: Way
  onWay: (way: Way) => void
  onSend: (more: More) => void
  /** Asks a person about a text that can't be sent at all. */
  onAsk: (note: string) => Promise<string>
}

/** The ways on from what was found, beside editing and sending it masked (rule B2.5). */
export function ComposerWays(props: WaysProps) {
  const { otherName, seen, way, onWay, onSend } = props
  const isBlocked = seen.outcome === 'block'
  if (way === 'except') return <Except {...props} />
  if (way === 'contest') return <Contest {...props} />
  return (
    <div className="flex flex-col gap-2">
      {isBlocked && <p>{words.draftKept}</p>}
      {seen.states && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <p className="min-w-0 flex-1 basis-60">
            <span className="font-medium">{words.confirmTitle[seen.states]}</span>{' '}
            <span className="text-dim">{words.confirmNote(otherName)}</span>
          </p>
          <Button type="button" look="primary" size="small" onClick={() => onSend({ way: 'confirm' })}>
            {words.confirmSend}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        {!isBlocked && !seen.states && (
          <Button type="button" size="small" onClick={() => onWay('except')}>
            {words.except}
          </Button>
        )}
        <Button type="button" size="small" onClick={() => onWay('contest')}>
          {isBlocked ? words.contestBlocked : words.contest}
        </Button>
        {!isBlocked && <Mistake roomId={props.roomId} />}
      </div>
    </div>
  )
}

function Except({ otherName, roomId, onWay, onSend }: WaysProps) {
  const [kind, setKind] = useState('legal')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = () => {
    if (reason.trim().length < 3) setIsMissing(true)
    else onSend({ way: 'except', kind, reason: reason.trim() })
  }
  return (
    <fieldset className="flex flex-col gap-2.5 py-1">
      <legend className="font-medium">{words.exceptTitle}</legend>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {words.exceptKinds.map(choice => (
          <label key={choice.value} className="flex items-start gap-2">
            <input
              type="radio"
              name="kind"
              value={choice.value}
              checked={kind === choice.value}
              onChange={() => setKind(choice.value)}
              className="tick mt-0.5"
            />
            <span>
              {choice.label}
              <span className="block text-12 text-dim">{choice.help}</span>
            </span>
          </label>
        ))}
      </div>
      <label className="flex flex-col gap-1">
        {words.exceptReason}
        <input
          // The way was just asked for: this is its one field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          name="reason"
          maxLength={500}
          value={reason}
          aria-invalid={isMissing || undefined}
          aria-describedby="except-help"
          onChange={event => setReason(event.target.value)}
          onKeyDown={onEnter(send)}
          className="control"
        />
        <span id="except-help" className={isMissing ? 'text-12 text-stop-text' : 'text-12 text-dim'}>
          {isMissing ? words.exceptMissing : words.exceptReasonHelp(otherName)}
        </span>
      </label>
      <WayActs label={words.exceptSend} onGo={send} onBack={() => onWay(null)} />
      <p className="text-12 text-dim">
        {words.exceptElse}{' '}
        <Link to={`/exceptions?room=${roomId}`} className="link">
          {words.exceptPage}
        </Link>
      </p>
    </fieldset>
  )
}

function Contest({ otherName, seen, onWay, onSend, onAsk }: WaysProps) {
  const [note, setNote] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const isBlocked = seen.outcome === 'block'
  const go = () => {
    if (!isBlocked) onSend({ way: 'contest', note: note.trim() })
    else void onAsk(note.trim()).then(setTold)
  }
  if (told !== null)
    return (
      <p role="status" className="flex flex-wrap items-center gap-x-3">
        {told}
        <button type="button" className="link" onClick={() => onWay(null)}>
          {words.keepWriting}
        </button>
      </p>
    )
  return (
    <div className="flex flex-col gap-2 py-1">
      <p>
        <span className="font-medium">{isBlocked ? words.contestBlockedTitle : words.contestTitle}</span>{' '}
        <span className="text-dim">{isBlocked ? words.contestBlockedNote : words.contestNote(otherName)}</span>
      </p>
      <label className="flex flex-col gap-1">
        {words.contestWhat}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          maxLength={1_000}
          value={note}
          onChange={event => setNote(event.target.value)}
          onKeyDown={onEnter(go)}
          aria-describedby="contest-help"
          className="control"
        />
        <span id="contest-help" className="text-12 text-dim">
          {words.contestWhatHelp}
        </span>
      </label>
      <WayActs label={isBlocked ? words.contestAsk : words.contestSend} onGo={go} onBack={() => onWay(null)} />
    </div>
  )
}

function WayActs({ label, onGo, onBack }: { label: string; onGo: () => void; onBack: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="button" look="primary" size="small" onClick={onGo}>
        {label}
      </Button>
      <Button type="button" look="quiet" size="small" onClick={onBack}>
        {words.keepWriting}
      </Button>
    </div>
  )
}

/** One tap, told on the spot. */
function Mistake({ roomId }: { roomId: string }) {
  const [told, setTold] = useState<string | null>(null)
  const tell = async () => {
    const answer = await fetch(`/messages/${roomId}/mistake`, { method: 'POST', redirect: 'manual' }).catch(() => null)
    const isNoted = answer !== null && (answer.ok || answer.type === 'opaqueredirect')
    setTold(isNoted ? words.mistakeNoted : words.mistakeFailed)
    announce(isNoted ? words.mistakeNoted : words.mistakeFailed)
  }
  if (told) return <p className="px-2 text-12 text-dim">{told}</p>
  return (
    <Button type="button" size="small" onClick={() => void tell()}>
      {words.mistake}
    </Button>
  )
}

/** Enter in a field of a way goes on with that way, not with the message alone. */
function onEnter(go: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    go()
  }
}
