import { find } from '#engines/screening/find'
import { judge } from '#engines/screening/judge'
import type { Exception, Found, JudgedFinding, Outcome, Said, Situation, Stage, Surface } from '#engines/screening/types'

/** Stands for what the other side does not get yet. `tidy` takes its brackets out of everything that people write, so nobody forges one. */
export const maskToken = '⟦contact detail⟧'
/** Stands for a whole text that a person of staff looks at first. */
export const heldToken = '⟦waiting for review⟧'
/** Kept with every finding, so that it can be said later which engine found it. */
export const engineVersion = '1'

/**
 * A longer text is no piece of a contact in pieces: it is found by itself or not at all. More than what the engine joins
 * (its `fragmentLength`), so that nothing it could find is left out.
 */
export const pieceLength = 96

/** While masks are looked at again, the token must not read like words of the writer's. */
const blank = '\ufffc'
const looksAgain = 3

export interface Sent {
  text: string
  /** The window: what was said before and (of an edited text) after it, oldest first, and who says this. */
  before?: readonly Said[]
  after?: readonly Said[]
  from?: Said['from']
  situation: Omit<Situation, 'states'>
}

export interface Delivery {
  outcome: Outcome
  /** Of this text alone, in its own units; what the window only helped to see has evidence that says so. */
  findings: readonly JudgedFinding[]
  /** What the other side gets now, if it gets anything: the text, or with tokens in it. */
  delivered: string
  /** The same once a contract has started: payment stays out of sight even then. */
  opensTo: string
  /** An exception that the text itself states: the other side may open what is masked by acknowledging it. */
  states: Found['states']
}

/** What becomes of a text that one side writes to the other: the findings, their outcome and what is delivered. */
export function deliver(sent: Sent): Delivery {
  const { found, findings, outcome } = look(sent, sent.text, sent.situation)
  const whole = { outcome, findings, delivered: sent.text, opensTo: sent.text, states: found.states }
  if (findings.length === 0 || outcome === 'block') return whole
  // What a text's own words excuse is sealed until the other side has acknowledged it (rules B2.6, D2.3).
  const sealed = found.states ? judge({ ...found, states: null }, sent.situation).findings : []
  const isSealed = sealed.some(one => isHidden(one.outcome)) && !findings.some(one => isHidden(one.outcome))
  const hidden = isSealed ? ownOf(sent, sealed) : findings
  const delivered = masked(sent, hidden, sent.situation)
  const after: Situation = { ...sent.situation, stage: 'under' }
  const opensTo = delivered === sent.text ? sent.text : masked(sent, look(sent, sent.text, after).findings, after)
  return { outcome: isSealed ? 'notice' : outcome, findings, delivered, opensTo, states: isSealed ? found.states : null }
}

function isHidden(outcome: Outcome): boolean {
  return outcome === 'mask' || outcome === 'hold'
}

function windowOf(sent: Sent, text: string): string | Said[] {
  const [before, after] = [sent.before ?? [], sent.after ?? []]
  return before.length + after.length === 0 ? text : [...before, { from: sent.from ?? 'a', text }, ...after]
}

/** Of a window's findings those in this text: the others were judged when they were written. */
function ownOf(sent: Sent, findings: readonly JudgedFinding[]): JudgedFinding[] {
  const place = sent.before?.length ?? 0
  return findings.filter(one => (one.message ?? place) === place)
}

function look(sent: Sent, text: string, situation: Sent['situation']) {
  const seen = find(windowOf(sent, text), { surface: situation.surface })
  // What an earlier text stated excuses only that text (rule B2.6: "a text that itself plainly states").
  const states = seen.states && find(text, { surface: situation.surface }).states
  const found: Found = { ...seen, states }
  const judgement = judge(found, { ...situation, states: found.states })
  // What is likely nothing is nobody's concern.
  const findings = ownOf(sent, judgement.findings).filter(one => one.outcome !== 'allow' || one.because !== 'B2.10')
  return { found, findings, outcome: worst(findings) }
}

const order: Outcome[] = ['allow', 'notice', 'mask', 'hold', 'block']

function worst(findings: readonly JudgedFinding[]): Outcome {
  return order[Math.max(0, ...findings.map(one => order.indexOf(one.outcome)))]!
}

/** The text with a token for each span that is hidden. What is left is looked at again: a mask must not uncover another contact. */
function masked(sent: Sent, findings: readonly JudgedFinding[], situation: Sent['situation']): string {
  let text = withBlanks(
    sent.text,
    findings.filter(one => isHidden(one.outcome)),
  )
  if (text === sent.text) return text
  for (let again = 0; again < looksAgain; again++) {
    const left = look(sent, text, situation).findings.filter(one => isHidden(one.outcome) || one.outcome === 'block')
    const next = withBlanks(text, left)
    if (next === text) break
    text = next
  }
  return text.replaceAll(blank, maskToken)
}

/** Each span as one blank; spans that touch or overlap become one. */
export function withBlanks(text: string, spans: readonly { start: number; end: number }[]): string {
  let done = ''
  let at = 0
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (end <= at) continue
    if (start > at || done === '') done += text.slice(at, start)
    if (!done.endsWith(blank) || start > at) done += blank
    at = end
  }
  return done + text.slice(at)
}

export type { Exception, JudgedFinding, Outcome, Said, Situation, Stage, Surface }
