import { useFetcher } from 'react-router'
import type { FieldFinding } from '#engines/delivery/public'
import { isStopped } from '#engines/screening/judge'
import type { FindingKind, Surface } from '#engines/screening/types'
import { tidy, wordsOf } from '#lib/text'
import { formStateOf } from '#web/form-state.ts'
import { useKeptAnswer } from '#web/kept-answer.ts'
import { changeWords, fieldName, findingWords as words, kindWords, ruleWordsOf } from '#web/messages/findings.ts'
import { MarkedText, type Span } from '#web/parts/marked-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Input } from '#web/ui/input.tsx'
import { ToneMark } from '#web/ui/badge.tsx'
import { TextLink } from '#web/parts/text-link.tsx'

/** What a refused form's page knows of its texts: what each is read as, for asking a person to look. */
export type Surfaces = Record<string, Surface>

interface FindingsProps {
  findings: readonly FieldFinding[]
  /** The texts by field, exactly as they were looked at. */
  texts: Record<string, string>
  surfaces?: Surfaces
}

/** Findings of texts for everyone, field by field: the exact words, why, what to change, and how to object. */
export function Findings({ findings, texts, surfaces = {} }: FindingsProps) {
  const stopped = findings.filter(one => isStopped(one.outcome))
  const isRefused = stopped.length > 0
  const shown = isRefused ? stopped : findings.filter(one => one.outcome === 'notice')
  if (shown.length === 0) return null
  return (
    <section
      aria-label={isRefused ? words.title(stopped.length) : words.noticeTitle}
      role={isRefused ? 'alert' : undefined}
      className={`overflow-hidden rounded-lg border bg-raised ${isRefused ? 'border-stop-line' : 'border-wait-line'}`}
    >
      <header className={`flex items-start gap-2.5 px-4 py-3 ${isRefused ? 'bg-stop-soft' : 'bg-wait-soft'}`}>
        <span className={`mt-0.5 flex-none ${isRefused ? 'text-stop-text' : 'text-wait-text'}`}>
          <ToneMark tone={isRefused ? 'stopped' : 'waits'} className="size-4" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-14">{isRefused ? words.title(stopped.length) : words.noticeTitle}</h2>
          <p className="prose-width text-13 text-dim">
            {isRefused ? words.lead : words.noticeLead} <TextLink to="/rules/contact">{words.policy}</TextLink>
          </p>
        </div>
      </header>
      <div className="divide-y divide-line">
        {[...new Set(shown.map(one => one.field))].map(field => (
          <FieldFindings
            key={field}
            field={field}
            findings={shown.filter(one => one.field === field)}
            text={texts[field] ?? ''}
            surface={isRefused ? surfaces[field] : undefined}
          />
        ))}
      </div>
    </section>
  )
}

interface FieldProps {
  field: string
  findings: readonly FieldFinding[]
  text: string
  surface?: Surface | undefined
}

function FieldFindings({ field, findings, text, surface }: FieldProps) {
  const isWhole = findings.every(one => text.slice(one.start, one.end) === one.words)
  const spans: Span[] = findings.map(one => ({
    start: one.start,
    end: one.end,
    label: kindWords[one.kind],
    tone: isStopped(one.outcome) ? 'stopped' : 'waits',
  }))
  return (
    <div className="flex flex-col gap-2.5 px-4 py-3.5">
      <h3 className="text-13 font-medium text-dim">{fieldName(field)}</h3>
      {isWhole && (
        <p dir="auto" className="prose-width rounded-md bg-sunken px-3 py-2 break-words whitespace-pre-line">
          <MarkedText text={text} spans={spans} isShort />
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {distinct(findings).map((one, index) => (
          <FindingLine key={index} finding={one} />
        ))}
      </ul>
      {surface && <Contest surface={surface} text={text} />}
    </div>
  )
}

/** The same words under the same rule are told once. */
function distinct(findings: readonly FieldFinding[]): FieldFinding[] {
  return [...new Map(findings.map(one => [`${one.kind} ${one.rule} ${one.words}`, one])).values()]
}

const shownWords = 80

interface Told {
  kind: FindingKind
  rule: string
  because: string
  score: number
  words: string
  evidence: readonly string[]
}

/** One finding: what it is, what to change, and what it rests on. */
export function FindingLine({ finding, isPlain = false }: { finding: Told; isPlain?: boolean }) {
  const { kind, rule, because, score, evidence } = finding
  const found =
    finding.words.length > shownWords ? `${finding.words.slice(0, shownWords).replace(/[\ud800-\udbff]$/, '')}…` : finding.words
  const told = (
    <>
      {ruleWordsOf(rule)?.reason} {evidence.length > 0 && `${words.evidence}: ${evidence.join(', ')}. `}
      {words.because} <span className="num">{because}</span> · <code className="font-mono text-12">{rule}</code> ·{' '}
      <span className="num">{words.score(Math.round(score * 100))}</span>
    </>
  )
  return (
    <li className="flex flex-col gap-0.5">
      <p>
        <span className="font-medium">{kindWords[kind]}</span>{' '}
        <bdi className="break-words text-dim">“{found.replace(/\s+/g, ' ').trim()}”</bdi>
      </p>
      {!isPlain && <p className="prose-width">{changeWords[kind]}</p>}
      {isPlain ? (
        <p className="prose-width text-13 text-dim">{told}</p>
      ) : (
        <details className="text-13 text-dim">
          <summary className="link inline">{words.more}</summary>
          <p className="prose-width pt-1">{told}</p>
        </details>
      )}
    </li>
  )
}

/** "Not a contact detail": a form of its own beside the one that was refused; it stays on the page where there is script. */
function Contest({ surface, text }: { surface: Surface; text: string }) {
  const fetcher = useFetcher<unknown>()
  const isAsked = Boolean(fetcher.data && typeof fetcher.data === 'object' && 'reviewId' in fetcher.data)
  if (isAsked)
    return (
      <p role="status" className="text-13">
        {words.asked} <TextLink to="/reviews">{words.askedLink}</TextLink>
      </p>
    )
  return (
    <details className="text-13">
      <summary className="link inline">{words.contest}</summary>
      <fetcher.Form method="post" action="/reviews" className="pt-2.5">
        <ContestFields surface={surface} text={text} message={formStateOf(fetcher.data)?.message ?? null} />
      </fetcher.Form>
    </details>
  )
}

function ContestFields({ surface, text, message }: { surface: Surface; text: string; message: string | null }) {
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <input type="hidden" name="surface" value={surface} />
      <input type="hidden" name="text" value={text} />
      <p className="text-dim">{words.contestNote}</p>
      {message && <p className="text-stop-text">{message}</p>}
      <Field name="note" label={words.note} help={words.noteHelp} isOptional>
        <Input maxLength={1_000} defaultValue="" />
      </Field>
      <div>
        <Button size="small">{words.ask}</Button>
      </div>
    </div>
  )
}

/** The findings of the page's refused form, above it; nothing when it was refused for something else. */
export function RefusedBox({ surfaces, intent }: { surfaces: Surfaces; intent?: string }) {
  return (
    <div className="max-w-2xl pb-6 empty:hidden">
      <RefusedFindings surfaces={surfaces} {...(intent !== undefined && { intent })} />
    </div>
  )
}

function RefusedFindings({ surfaces, intent }: { surfaces: Surfaces; intent?: string }) {
  const state = formStateOf(useKeptAnswer())
  if (state?.reason !== 'screened' || !Array.isArray(state.details?.findings)) return null
  if (intent !== undefined && state.values.intent !== intent) return null
  const findings = state.details.findings as FieldFinding[]
  const texts = Object.fromEntries(findings.map(one => [one.field, textOf(one, state.values)]))
  return <Findings findings={findings} texts={texts} surfaces={surfaces} />
}

/** A field's text as it was looked at: skills stand each on a line, lines as one, the rest as it is stored. */
function textOf({ field, start, end, words: found }: FieldFinding, values: Record<string, string | string[]>): string {
  const value = [values[field] ?? values[`${field}[]`] ?? ''].flat()
  if (field === 'skills') return wordsOf(value.join(','), 100).join('\n')
  const text = tidy(value.join('\n'))
  return text.slice(start, end) === found ? text : text.replace(/\s+/g, ' ')
}
