import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { JudgedFinding } from '#engines/screening/types'
import { kindWords, ruleWordsOf } from '#web/messages/findings.ts'
import { screenedWords as words } from '#web/messages/screened.ts'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import type { Seen } from '#web/parts/screened/screener.ts'
import { ToneMark, type Tone } from '#web/ui/badge.tsx'

const narrow = 380
const mostShown = 6
const mostWords = 60
const inks = { stopped: 'text-stop-text', info: 'text-info-text', waits: 'text-wait-text' }

/** A finding's words, on one line and not too long. */
export function wordsAt(text: string, finding: { start: number; end: number }): string {
  const flat = text.slice(finding.start, finding.end).replace(/\s+/g, ' ').trim()
  return flat.length > mostWords ? `${flat.slice(0, mostWords).replace(/[\ud800-\udbff]$/, '')}…` : flat
}

interface FindingListProps {
  id: string
  seen: Seen
  otherName: string
  preview: string | null
  /** Terms, where words are refused instead of masked. */
  isRefused?: boolean | undefined
  onEdit?: ((finding: JudgedFinding) => void) | undefined
  /** Further ways on, under the list. */
  children?: ReactNode
  /** While a way is being gone, the rest stands back. */
  isBusy?: boolean
}

/** What was found in the text of a field: the words, what becomes of them, why, and what can be done. */
export function FindingList({ id, seen, otherName, preview, isRefused, onEdit, children, isBusy }: FindingListProps) {
  const [isOpen, setIsOpen] = useState(true)
  const frame = useRef<HTMLDetailsElement>(null)
  // On a phone and in a narrow column there is little room: one line, until it is asked for.
  useEffect(() => setIsOpen(frame.current!.offsetWidth > narrow), [])
  const worst = worstOf(seen.findings)
  const head = becomes(worst, otherName, isRefused)
  const tone = toneOf(worst, isRefused)
  const shown = seen.findings.slice(0, mostShown)
  return (
    <details
      ref={frame}
      open={isOpen}
      onToggle={event => setIsOpen(event.currentTarget.open)}
      className="group/found text-13"
      aria-label={words.panel(seen.findings.length)}
    >
      <summary className="flex items-start gap-2 rounded-md px-3 py-2 -outline-offset-2!">
        <span className={`mt-0.5 flex-none ${inks[tone]}`}>
          <ToneMark tone={tone} className="size-3.5" />
        </span>
        <span id={id} className="min-w-0 flex-1">
          <span className="font-medium">{words.heading(seen.findings.map(one => one.kind))}</span>{' '}
          <span className="text-dim">{head}</span>
        </span>
        <ChevronDown className="mt-0.5 size-4 flex-none text-dim group-open/found:rotate-180" aria-hidden="true" />
      </summary>
      {/* A way that is being gone has the room; the words are still marked above. */}
      {!isBusy && (
        <ul className="flex max-h-48 flex-col gap-1 overflow-y-auto ps-8.5 pe-1.5 pb-2">
          {shown.map(one => {
            const own = becomes(one, otherName, isRefused)
            const isOnly = seen.findings.length === 1
            return (
              <FindingRow
                key={`${one.start} ${one.kind}`}
                finding={one}
                text={seen.text}
                becomes={own === head ? null : own}
                isOnly={isOnly}
                onEdit={onEdit}
              />
            )
          })}
          {seen.findings.length > shown.length && (
            <li className="text-dim">{words.others(seen.findings.length - shown.length)}</li>
          )}
        </ul>
      )}
      <div className="flex flex-col gap-1.5 border-t border-line px-3 py-2">
        {children}
        {!isBusy && (
          <div className="flex flex-col gap-1.5 text-12 text-dim">
            {preview !== null && preview !== seen.text && <Preview text={preview} otherName={otherName} />}
            <Allowed seen={seen} />
          </div>
        )}
      </div>
    </details>
  )
}

function Preview({ text, otherName }: { text: string; otherName: string }) {
  return (
    <details>
      <summary className="link inline">{words.preview(otherName)}</summary>
      <p className="mt-1.5 max-h-32 overflow-y-auto rounded-md bg-sunken px-2.5 py-1.5 text-13 break-words whitespace-pre-line text-ink">
        <Delivered text={text} />
      </p>
    </details>
  )
}

/** Wherever a prohibition is shown, its exceptions are shown with it (rule B2.4a). */
function Allowed({ seen }: { seen: Seen }) {
  const is = (because: string) => seen.findings.some(one => one.because === because && one.outcome !== 'notice')
  const list = is('D3.2') ? words.allowedPay : is('B3.5') ? words.allowedNothing : words.allowedContact
  return (
    <p>
      {list}{' '}
      <Link to="/rules/contact" target="_blank" className="link whitespace-nowrap">
        {words.policy}
      </Link>
    </p>
  )
}

interface FindingRowProps {
  finding: JudgedFinding
  text: string
  /** What becomes of it, where that is not what becomes of the rest. */
  becomes: string | null
  /** Then the heading says already what it is. */
  isOnly: boolean
  onEdit?: ((finding: JudgedFinding) => void) | undefined
}

function FindingRow({ finding, text, becomes, isOnly, onEdit }: FindingRowProps) {
  const found = wordsAt(text, finding)
  return (
    <li className="flex items-start gap-2 pe-1.5">
      <p className="min-w-0 flex-1 py-1">
        {!isOnly && <span className="font-medium">{kindWords[finding.kind]} </span>}
        <bdi className="break-words">“{found}”</bdi>{' '}
        <span className="text-12 text-dim">
          {becomes && `${becomes}. `}
          {ruleWordsOf(finding.rule)?.reason} <span className="whitespace-nowrap">{words.rule(finding.because)}</span>
        </span>
      </p>
      {onEdit && (
        <button
          type="button"
          className="btn btn-plain btn-small flex-none"
          aria-label={words.editSpoken(finding.kind, found)}
          onClick={() => onEdit(finding)}
        >
          {words.edit}
        </button>
      )}
    </li>
  )
}

const weight = { allow: 0, notice: 1, mask: 2, hold: 3, block: 4 }
function worstOf(findings: readonly JudgedFinding[]): JudgedFinding {
  return findings.reduce((worst, one) => (weight[one.outcome] > weight[worst.outcome] ? one : worst))
}

function toneOf(finding: JudgedFinding, isRefused = false): keyof typeof inks & Tone {
  if (finding.outcome === 'notice') return 'info'
  return finding.outcome === 'block' || isRefused ? 'stopped' : 'waits'
}

/** What becomes of these words, in plain words. */
function becomes(finding: JudgedFinding, otherName: string, isRefused = false): string {
  const { outcome, kind, because } = finding
  if (outcome === 'block') {
    if (kind === 'forbidden-ask') return words.becomes.forbidden
    return because === 'D3.2' ? words.becomes.pay : words.becomes.published
  }
  if (outcome === 'notice') return because === 'B2.6' ? words.becomes.stated(otherName) : words.becomes.doubtful
  if (isRefused) return words.becomes.signed
  return outcome === 'hold' ? words.becomes.hold : words.becomes.mask(otherName)
}
