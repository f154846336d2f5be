import { emails } from './addresses.ts'
import { asksIn } from './asks.ts'
import { decoded } from './decoders.ts'
import { readCodeStrings } from './code-strings.ts'
import type { Draft } from './drafts.ts'
import { none, read, type Text } from './events.ts'
import { statedIn } from './exceptions.ts'
import { forbiddenAsks } from './forbidden.ts'
import { fold, type Folded } from './fold.ts'
import { handles } from './handles.ts'
import { isNumberOfFile, links, linksIn } from './links.ts'
import { asMaterial } from './material.ts'
import { markedAddresses, mayBeMarked } from './marked-addresses.ts'
import { byWording, isTalkOfWork, isWorded, togetherWorded, weighed } from './model.ts'
import { keysTold, mayHoldRomans } from './numerals.ts'
import { paymentIds } from './payments.ts'
import { phones } from './phones.ts'
import { pieces } from './pieces.ts'
import { postal } from './postal.ts'
import { closeGaps } from './gaps.ts'
import { readLeet } from './leet.ts'
import { lookalike } from './scattered.ts'
import { withoutSource } from './source-code.ts'
import { joinLines, joinLiterals, joinSpaced, readEscapes } from './shape.ts'
import type { Found, Surface } from './types.ts'

/** A draft with its place in the original text. */
export interface Placed {
  draft: Draft
  from: number
  to: number
  /** The text that it was found in, as it was read. */
  text: Text
}

/** Everything found in one text, or in a part of a longer one, each with its place. */
export function draftsOf(original: string, surface: Surface, isPart = false): Placed[] {
  const { drafts, text } = draftsIn(fold(original), surface, 0, original, isPart)
  return placed(drafts, text)
}

/** Everything found in one text, with what its wording adds and takes (see `model.ts`). */
export function weighedDraftsOf(original: string, surface: Surface): Placed[] {
  const { drafts, text } = draftsIn(fold(original), surface, 0, original)
  return placed(weighed(drafts, text, surface), text)
}

/** What messages in a row, put together, are worded like, though none of them is by itself; null for most. */
export const togetherIn = (joined: string, surface: Surface): ReturnType<typeof togetherWorded> =>
  isWorded(joined, surface) ? togetherWorded(readingOf(joined)) : null

/** Whether a finding goes by the wording of a talk that, as a whole, reads like talk about the work. */
export const isDoubtedIn = (joined: string, rule: string): boolean => byWording.test(rule) && isTalkOfWork(readingOf(joined))

function placed(drafts: readonly Draft[], text: Text): Placed[] {
  return drafts.map(draft => {
    const last = Math.max(draft.start, Math.min(draft.end, text.to.length) - 1)
    return { draft, from: text.from[draft.start] ?? 0, to: text.to[last] ?? 0, text }
  })
}

/** The exception that the text itself states, if it does. */
export function statesOf(placed: readonly Placed[]): Found['states'] {
  // Nobody hides what a paper asks for: signs put between, and codes.
  const isHidden = ({ draft, from, to }: Placed) =>
    draft.rule.startsWith('decoded.') || (draft.kind === 'email' && to - from > draft.end - draft.start + 4)
  if (placed.some(isHidden)) return null
  return statedIn(
    placed[0]!.text,
    placed.map(one => one.draft),
  )
}

/** A text as it is before anything is looked for in it. */
export const readingOf = (original: string): Text => readFolded(fold(original))

const readFolded = (folded: Folded): Text =>
  read(closeGaps(readLeet(joinSpaced(joinLines(joinLiterals(readCodeStrings(readEscapes(folded))))))))

/** The drafts of a folded text; `depth` counts how often it was decoded. */
function draftsIn(folded: Folded, surface: Surface, depth: number, original?: string, isPart = false) {
  const text = readFolded(folded)
  if (original !== undefined) text.original = original
  text.isPart = isPart
  if (depth > 0) text.isDecoded = true
  // A number with the ending of a file is no host, though some endings are both.
  const found = linksIn(text.text).filter(link => !isNumberOfFile(link))
  const drafts: Draft[] = []
  if (text.text.includes('@') || text.events.has('AT') || text.events.has('GMAILW') || /[([{]\s?a\s?[)\]}]/.test(text.text))
    drafts.push(...emails(text))
  if (mayBeMarked(text) && !drafts.some(draft => draft.kind === 'email')) drafts.push(...markedAddresses(text))
  if (found.length > 0 || text.text.includes(':')) drafts.push(...links(text, found))
  const isTaken = (start: number, end: number) =>
    found.some(link => link.start <= start && link.end >= end) ||
    drafts.some(draft => draft.start < end && draft.end > start && draft.kind === 'email')
  // Each looks at the text as it is, and at nothing that another of them found.
  const others = [
    hasFigures(text) ? phones(text, isTaken, surface) : lookalike(text),
    handles(text),
    paymentIds(text),
    postal(text),
    asksIn(text),
    forbiddenAsks(text),
    drafts.some(draft => draft.kind === 'email' && draft.score >= 0.65) ? none : pieces(text, found),
  ]
  for (const some of others) if (some.length > 0) drafts.push(...some)
  if (depth < 2 && mayHoldCode(text)) drafts.push(...decoded(text, reading => draftsIn(reading, surface, depth + 1).drafts))
  const isFile = surface === 'attachment' || surface === 'filename'
  return { drafts: withoutDoubles(isFile ? drafts : withoutSource(text, asMaterial(text, drafts))), text }
}

/** Whether there are six figures at all, as numerals or words. */
function hasFigures(text: Text): boolean {
  let count = (text.events.get('NUM')?.length ?? 0) * 2
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i]!
    if (word.kind === 'digits' || word.kind === 'mixed') count += word.text.length
    // Number words may be written as one.
    else if (word.text.length >= 9) count += word.text.length >> 2
    if (count >= 6) return true
  }
  return false
}

const codeClasses = ['DECODE', 'REVW', 'REV', 'NATO', 'LTRS', 'UNDER', 'SIGNW', 'SLASHW'] as const

/** Whether anything in the text could be written in a code. */
function mayHoldCode(text: Text): boolean {
  for (let i = 0; i < codeClasses.length; i++) if (text.events.has(codeClasses[i]!)) return true
  if (
    text.text.includes('@') ||
    keysTold.test(text.text) ||
    text.text.includes('.-') ||
    text.text.includes('-.') ||
    text.text.includes('---') ||
    text.text.includes('/em.')
  )
    return true
  let digits = 0
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i]!
    if (word.text.length >= 12) return true
    if (word.kind !== 'letters' && (digits += word.text.length) >= 12) return true
  }
  return mayHoldRomans(text)
}

const identifiers = new Set(['phone', 'email', 'messenger', 'handle', 'meeting', 'link', 'form', 'address'])

/** Of drafts about the same words only the most telling: a number inside an asking clause is shown as the number. */
function withoutDoubles(drafts: Draft[]): Draft[] {
  const named = drafts.filter(draft => draft.score >= 0.65 && identifiers.has(draft.kind) && !draft.rule.startsWith('talk.'))
  const sorted = drafts
    .filter(
      draft =>
        (draft.kind !== 'talk-elsewhere' && !draft.rule.startsWith('talk.')) ||
        !named.some(one => one !== draft && one.start < draft.end && one.end > draft.start),
    )
    .toSorted((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start))
  const kept: Draft[] = []
  for (const draft of sorted) {
    if (
      !kept.some(
        one =>
          one.start < draft.end &&
          one.end > draft.start &&
          (one.kind === draft.kind || (one.start <= draft.start && one.end >= draft.end)),
      )
    )
      kept.push(draft)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}
