import type { FieldFinding } from '#engines/delivery/public'
import { isStopped } from '#engines/screening/judge'
import type { JudgedFinding } from '#engines/screening/types'
import type { ReviewContext } from '#modules/screening/schema'
import { kindWords } from '#web/messages/findings.ts'
import { staffReviews as words } from '#web/messages/reviews.ts'
import { FindingLine } from '#web/parts/findings.tsx'
import { MarkedText, type Span } from '#web/parts/marked-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { cx } from '#web/ui/class.ts'
import { Section } from '#web/ui/page-header.tsx'

type Kept = JudgedFinding | FieldFinding

const spansOf = (findings: readonly Kept[]): Span[] =>
  findings.map(({ start, end, kind, outcome }) => ({
    start,
    end,
    label: kindWords[kind],
    tone: isStopped(outcome) ? 'stopped' : 'waits',
  }))

/** The text under review with its words marked, and each finding with what it rests on. */
export function FindingsOf({ text, findings }: { text: string; findings: unknown }) {
  const kept = Array.isArray(findings) ? (findings as Kept[]) : []
  return (
    <>
      {text !== '' && (
        <Section title={words.text} note={words.textNote}>
          <p dir="auto" className="prose-width rounded-lg border border-line bg-raised px-4 py-3 break-words whitespace-pre-line">
            <MarkedText text={text} spans={spansOf(kept)} />
          </p>
        </Section>
      )}
      {kept.length > 0 && (
        <Section title={words.findings}>
          <ul className="flex flex-col gap-3">
            {kept.map((finding, index) => (
              <FindingLine key={index} finding={{ ...finding, words: text.slice(finding.start, finding.end) }} isPlain />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** What was said around the text under review. */
export function RoomContext({ context }: { context: readonly ReviewContext[] }) {
  return (
    <Section title={words.around} note={words.aroundNote}>
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {context.map(one => (
          <li
            key={one.itemId}
            className={cx('px-3 py-2', one.isSubject && 'bg-wait-soft')}
            aria-current={one.isSubject ? 'true' : undefined}
          >
            <p className="flex flex-wrap items-baseline gap-x-2 text-13 text-dim">
              <bdi className="font-medium text-ink">{one.authorName}</bdi>
              <TimeText at={one.createdAt} />
              {one.isSubject && <span className="font-medium text-wait-text">{words.subject}</span>}
            </p>
            <p dir="auto" className="prose-width break-words whitespace-pre-line">
              {one.isSubject ? <MarkedText text={one.text} spans={spansOf(one.findings ?? [])} /> : one.text}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
