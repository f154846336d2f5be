// How often the screening is right, counted on the versioned test set.
import { find } from '#engines/screening/find'
import { judge } from '#engines/screening/judge'
import type { JudgedFinding, Outcome } from '#engines/screening/types'
import { honestTexts, readHonest, readPart, setVersion, type Case, type HonestText } from './set.ts'

/** Counts of a group of cases: of those to block, how many were; of those to allow, how many were not. */
export interface Tally {
  block: number
  caught: number
  allow: number
  flagged: number
}

/** A share `hits / of` with its 95 % bounds. */
export interface Share {
  hits: number
  of: number
  rate: number
  low: number
  high: number
}

export interface Rates {
  recall: Share
  falsePositives: Share
  precision: Share
  f1: number
}

/** How often a rule that stopped something was right to. */
export interface RulePrecision {
  rule: string
  precision: Share
  /** proven: the bound holds; failed: it may only give a notice (rule B2.11); few: not enough cases to tell. */
  state: 'proven' | 'failed' | 'few'
}

/** Cases a rule needs, and the bound its precision has to keep, to stop anything (rule B2.11). */
export const provenFrom = { cases: 150, low: 0.98 }

/** Whether a text with this outcome reaches the other side other than written. */
export function stops(outcome: Outcome): boolean {
  return outcome === 'mask' || outcome === 'hold' || outcome === 'block'
}

/** The findings that stop the case's text, or a message of its conversation, before a contract. */
export function stoppedBy(one: Pick<Case, 'text' | 'messages' | 'surface'>): JudgedFinding[] {
  const surface = one.surface ?? 'message'
  const windows = one.messages ? one.messages.map((_, index) => one.messages!.slice(0, index + 1)) : [one.text!]
  return windows.flatMap(window => {
    const found = find(window, { surface })
    const { findings } = judge(found, { stage: 'before', surface, states: found.states })
    return findings.filter(finding => stops(finding.outcome))
  })
}

/** Wilson's 95 % bounds of a share; of nothing, everything is possible. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, rate: 0, low: 0, high: 1 }
  const z = 1.959964
  const rate = hits / of
  const middle = rate + (z * z) / (2 * of)
  const spread = z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return {
    hits,
    of,
    rate: round(rate),
    low: round(Math.max(0, (middle - spread) / scale)),
    high: round(Math.min(1, (middle + spread) / scale)),
  }
}

/** The rates that follow from counts. */
export function ratesOf({ block, caught, allow, flagged }: Tally): Rates {
  const missed = block - caught
  return {
    recall: share(caught, block),
    falsePositives: share(flagged, allow),
    precision: share(caught, caught + flagged),
    f1: caught === 0 ? 0 : round((2 * caught) / (2 * caught + flagged + missed)),
  }
}

/** Counts verdicts, all together. */
export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (verdict: Case['verdict'], isStopped: boolean) =>
    verdicts.filter(({ one, by }) => one.verdict === verdict && (!isStopped || by.length > 0)).length
  return {
    block: count('block', false),
    caught: count('block', true),
    allow: count('allow', false),
    flagged: count('allow', true),
  }
}

/** Counts verdicts by what the key says of each case, in the order of the keys. */
export function tallyBy(verdicts: readonly Verdict[], key: (one: Case) => string): [string, Tally][] {
  const groups = Map.groupBy(verdicts, ({ one }) => key(one))
  return [...groups].map(([name, group]): [string, Tally] => [name, tally(group)]).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** A case and the findings that stopped it. */
export interface Verdict {
  one: Case
  by: JudgedFinding[]
}

/** Runs the engine over cases. */
export function verdictsOn(cases: readonly Case[]): Verdict[] {
  return cases.map(one => ({ one, by: stoppedBy(one) }))
}

/** Of each rule: in how many cases it stopped something, and how many of them were to be stopped. */
export function rulePrecision(verdicts: readonly Verdict[]): RulePrecision[] {
  const seen = new Map<string, { right: number; of: number }>()
  for (const { one, by } of verdicts) {
    for (const rule of new Set(by.map(finding => finding.rule))) {
      const counts = seen.get(rule) ?? { right: 0, of: 0 }
      counts.of++
      if (one.verdict === 'block') counts.right++
      seen.set(rule, counts)
    }
  }
  return [...seen]
    .map(([rule, { right, of }]): RulePrecision => {
      const precision = share(right, of)
      const state = of < provenFrom.cases ? 'few' : precision.low < provenFrom.low ? 'failed' : 'proven'
      return { rule, precision, state }
    })
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
}

/** Honest texts as cases that are to be let through. */
export function honestCases(name: HonestText): Case[] {
  const surface = name === 'job posts' ? 'job' : 'message'
  return readHonest(name).map((text, index) => ({
    id: `${name} ${index + 1}`,
    text,
    surface,
    family: name,
    verdict: 'allow',
    labels: [],
  }))
}

/** What the product publishes (rule B2.11): all rates of the engine as it is, on the set as it is. */
export function errorRates() {
  const [open, locked] = [verdictsOn(readPart('cases')), verdictsOn(readPart('locked'))]
  const both = [...open, ...locked]
  const honest = Object.keys(honestTexts).map(name => ({ name, verdicts: verdictsOn(honestCases(name as HonestText)) }))
  const group = ([name, counts]: [string, Tally]) => ({ name, ...counts, ...ratesOf(counts) })
  const rules = rulePrecision([...both, ...honest.flatMap(({ verdicts }) => verdicts)])
  return {
    set: { version: setVersion(), cases: both.length, locked: locked.length },
    all: ratesOf(tally(both)),
    open: ratesOf(tally(open)),
    locked: ratesOf(tally(locked)),
    families: tallyBy(both, one => one.family).map(group),
    languages: tallyBy(both, one => one.lang ?? 'en').map(group),
    honest: honest.map(({ name, verdicts }) => ({
      name,
      flagged: share(tally(verdicts).flagged, verdicts.length),
      limit: honestTexts[name as HonestText].limit,
    })),
    rules,
    noticeOnly: rules.filter(({ state }) => state === 'failed').map(({ rule }) => rule),
  }
}

function round(figure: number): number {
  return Math.round(figure * 10_000) / 10_000
}
