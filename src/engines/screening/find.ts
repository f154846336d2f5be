import {
  answersCount,
  countsThings,
  draftsOf,
  isAskedBack,
  isBareName,
  isOfScreen,
  isWorded,
  statesOf,
  weighedDraftsOf,
} from '#engines/screening/second'
import { suspectsIn } from './gate.ts'
import type { Suspects } from './suspects.ts'
import type { Finding, Found, Said, Surface } from './types.ts'
import { isAboutWork } from './joined.ts'
import { acrossMessages, doubtedInTalk, statedInTalk } from './window.ts'

export interface FindOptions {
  /** Where the text stands; `message` when not said. */
  surface?: Surface
  /** Of a window: messages before this one were screened when they were written, and count only as what went before. */
  from?: number
}

/** Longer texts are read in overlapping pieces, so that time and memory stay in proportion. */
const pieceLength = 6000
const overlap = 600
/** What follows so many findings that act is taken as one. */
const mostActing = 120

/**
 * Finds ways of contact and offers to talk or pay elsewhere, in one text or in the window of a conversation (oldest
 * first; each finding names its message). Pure and linear in the length; never throws on any string.
 */
export function find(input: string | readonly Said[], options: FindOptions = {}): Found {
  return typeof input === 'string' ? findInText(input, options) : findInWindow(input, options)
}

function findInText(text: string, options: FindOptions): Found {
  if (text.length <= pieceLength + overlap) return findInPiece(text, 0, options)
  const findings: Finding[] = []
  let states: Found['states'] = null
  for (const piece of findInChunks(text, options)) {
    findings.push(...piece.findings)
    states ??= piece.states
  }
  return { findings, states }
}

function findInWindow(messages: readonly Said[], options: FindOptions): Found {
  const from = options.from ?? 0
  const findings: Finding[] = []
  let states: Found['states'] = null
  for (let message = from; message < messages.length; message++) {
    const found = findInText(messages[message]!.text, options)
    for (const finding of found.findings) {
      // A brand by itself, in talk about work with brands, is that work.
      if (/\.(?:alone|short)$/.test(finding.rule) && isAboutWork(messages, message)) continue
      if (
        /^ask\.(?:alone|channel)$/.test(finding.rule) &&
        (countsThings(messages, message) || isAskedBack(messages, message) || isOfScreen(messages, message))
      )
        continue
      // A name by itself is half a sentence; what follows tells whether it was an ask. Figures that answer what they count
      // are told to who writes them, no more.
      if (
        (finding.rule === 'talk.alone' && isBareName(messages[message]!.text)) ||
        (finding.rule === 'pay.alone' && message === 0 && isBareName(messages[0]!.text)) ||
        (finding.kind === 'phone' && answersCount(messages, message))
      ) {
        findings.push({ ...finding, message, score: Math.min(0.6, finding.score) })
        continue
      }
      findings.push({ ...finding, message })
    }
    states = found.states ?? states
  }
  if (messages.length > 1) {
    for (const finding of acrossMessages(messages, findings, options.surface ?? 'message'))
      if (finding.message! >= from) findings.push(finding)
  }
  const doubted = doubtedInTalk(messages, findings)
  return { findings: doubted, states: states ?? statedInTalk(messages, doubted, options.surface ?? 'message') }
}

/**
 * A long text piece by piece: a server takes one, lets others go first, and goes on. Findings come in order, each once,
 * with their places in the whole text.
 */
export function* findInChunks(text: string, options: FindOptions = {}): Generator<Found> {
  let reached = 0
  let acting = 0
  for (let start = 0; start < text.length; start += pieceLength) {
    const from = Math.max(0, start - overlap)
    const found = findInPiece(text.slice(from, start + pieceLength), from, options)
    const findings = found.findings.filter(finding => finding.end > reached)
    reached = findings.reduce((end, finding) => Math.max(end, finding.end), reached)
    const last = findings.findLast(finding => finding.score >= 0.65)
    acting += findings.filter(finding => finding.score >= 0.65).length
    // One ask all over a piece stands for as many as there are.
    if (last && last.end - last.start > pieceLength / 2) acting += mostActing / 2
    if (last && acting > mostActing && start + pieceLength < text.length) {
      const { value: _, ...rest } = last
      findings.push({ ...rest, start: reached, end: text.length, evidence: ['more of it all over the text'] })
      yield { findings, states: found.states }
      return
    }
    yield { findings, states: found.states }
  }
}

const nothing: Found = { findings: [], states: null }

function findInPiece(text: string, offset: number, options: FindOptions): Found {
  const surface = options.surface ?? 'message'
  if (!isSuspect(text, suspectsIn(text, surface), surface) && !isWorded(text, surface)) return nothing
  const drafts = weighedDraftsOf(text, surface)
  if (drafts.length === 0) return nothing
  const findings = drafts.map(({ draft, from, to }): Finding => ({
    kind: draft.kind,
    start: offset + from,
    end: offset + to,
    ...(draft.value === undefined ? {} : { value: draft.value }),
    rule: draft.rule,
    score: Math.round(draft.score * 100) / 100,
    evidence: draft.evidence,
  }))
  return { findings, states: statesOf(drafts) }
}

/** Whether the suspects of a long text bear a closer look: only then is it worth one as a whole. */
function isSuspect(text: string, suspects: Suspects, surface: Surface): boolean {
  for (let i = 0; i < suspects.length; i += 2) {
    const [start, end] = [suspects[i]!, suspects[i + 1]!]
    if (end - start === text.length || draftsOf(text.slice(start, end), surface, true).length > 0) return true
  }
  return false
}
