import { deliver } from '#engines/delivery/deliver'
import { find } from '#engines/screening/find'
import { isStopped, judge } from '#engines/screening/judge'
import type { Exception, Found, JudgedFinding, Outcome, Said, Situation, Stage, Surface } from '#engines/screening/types'
import { moved, sameEnds } from '#web/parts/screened/moved.ts'

export { bringSecond } from '#engines/screening/second'

/** On what a text is looked at while it is written. The server looks again at what it knows, and decides. */
export interface Scene {
  stage: Stage
  surface: Surface
  direction?: Situation['direction']
  exceptions: readonly Exception[]
  noticeOnly: readonly string[]
  /** What was said last, oldest first, as far as the page has it; `from` says this. */
  before: readonly Said[]
  from: Said['from']
  /** Terms that both sides sign are refused where a message would be masked. */
  isRefused?: boolean
}

export interface Seen {
  text: string
  findings: readonly JudgedFinding[]
  outcome: Outcome
  states: Found['states']
}

/** What is seen in a text as a whole. Loaded with the engine when somebody starts to write. */
export function look(text: string, scene: Scene): Seen {
  const before = scene.stage === 'before' ? scene.before : []
  const { surface } = scene
  const found = find(before.length === 0 ? text : [...before, { from: scene.from, text }], { surface, from: before.length })
  return seenAs(text, judged(found, scene), found.states, scene)
}

/** Longer texts are looked at whole when the typing rests, and around the change while it goes on. */
const shortText = 1_200
const around = 400

/** What is seen right after a key: around what was changed since `last`, and elsewhere what was seen there before. */
export function lookNear(text: string, scene: Scene, last: Seen): Seen {
  if (text.length <= shortText) return look(text, scene)
  const { head, tail } = sameEnds(last.text, text)
  const start = wordStart(text, Math.max(0, head - around))
  const end = Math.min(text.length, text.length - tail + around)
  if (end - start > shortText * 2) return look(text, scene)
  const found = find(text.slice(start, end), { surface: scene.surface })
  const states = found.states ?? last.states
  const near = judged({ ...found, states }, scene).map(one => ({ ...one, start: one.start + start, end: one.end + start }))
  const far = moved(last, text).filter(one => one.end <= start || one.start >= end)
  return seenAs(text, distinct([...near, ...far]), states, scene)
}

/** Not within a word: its rest could read as something else. */
function wordStart(text: string, from: number): number {
  let start = from
  while (start > 0 && from - start < 80 && !/\s/.test(text[start - 1]!)) start--
  return start
}

function judged(found: Found, scene: Scene): JudgedFinding[] {
  const { stage, surface, exceptions, noticeOnly } = scene
  const situation: Situation = { stage, surface, exceptions, noticeOnly, ...(scene.direction && { direction: scene.direction }) }
  return distinct(judge(found, situation).findings.filter(one => one.outcome !== 'allow'))
}

function seenAs(text: string, findings: readonly JudgedFinding[], states: Found['states'], scene: Scene): Seen {
  const worst = findings.reduce<Outcome>((most, one) => (weight[one.outcome] > weight[most] ? one.outcome : most), 'allow')
  return {
    text,
    findings,
    outcome: scene.isRefused && isStopped(worst) ? 'block' : worst,
    states: isStated(findings) && !scene.isRefused ? states : null,
  }
}

/** Whether what the text itself says is all that excuses it (rule B2.6). */
function isStated(findings: readonly JudgedFinding[]): boolean {
  return findings.some(one => one.because === 'B2.6' && one.outcome === 'notice') && !findings.some(one => isStopped(one.outcome))
}

const weight: Record<Outcome, number> = { allow: 0, notice: 1, mask: 2, hold: 3, block: 4 }

/** The same words are told once: what a message shows by itself, the talk around it can show again. */
function distinct(findings: readonly JudgedFinding[]): JudgedFinding[] {
  if (findings.length < 2) return [...findings]
  const kept: JudgedFinding[] = []
  for (const one of findings.toSorted((a, b) => weight[b.outcome] - weight[a.outcome] || b.score - a.score))
    if (!kept.some(other => other.kind === one.kind && other.start < one.end && one.start < other.end)) kept.push(one)
  return kept.toSorted((a, b) => a.start - b.start)
}

/** What the other side will read. */
export function previewOf(text: string, scene: Scene): string {
  const { before, from, stage, surface, exceptions, noticeOnly, direction } = scene
  const situation = { stage, surface, exceptions, noticeOnly, ...(direction && { direction }) }
  return deliver({ text, before: stage === 'before' ? before : [], from, situation }).delivered
}
