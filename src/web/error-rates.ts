import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root'

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
export interface Group extends Rates {
  name: string
  block: number
  allow: number
}
/** The published error rates (rule B2.11) as `scripts/screening-rates.ts --json` writes them. */
export interface ErrorRates {
  set: { version: string; cases: number; locked: number }
  all: Rates
  open: Rates
  locked: Rates
  families: Group[]
  languages: Group[]
  honest: { name: string; flagged: Share; limit: number }[]
  rules: { rule: string; precision: Share; state: 'proven' | 'failed' | 'few' }[]
  noticeOnly: string[]
}

const file = path.join(root, 'src/engines/screening/error-rates.generated.json')
let read: ErrorRates | null | undefined

/** The error rates of this version; null when they were not counted. Read once. */
export function publishedRates(): ErrorRates | null {
  read ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ErrorRates) : null
  return read
}

export interface Proof {
  cases: number
  low: number
}
/** What a rule, or a group of rules, must prove before it may stop anything (rule B2.11). */
export const proven: Proof = { cases: 150, low: 0.98 }

/** Rules that see the same kind of thing, by how their names begin. */
const groups = {
  asks: ['ask', 'away', 'offer', 'talk'],
  phones: ['phone'],
  mails: ['email'],
  places: ['address', 'handle', 'link', 'meeting'],
  payment: ['pay', 'payment', 'forbidden'],
  disguised: ['decoded', 'split'],
} as const
export type RuleGroupName = keyof typeof groups | 'others'

export interface RuleGroup {
  name: RuleGroupName
  rules: string[]
  precision: Share
  state: ErrorRates['rules'][number]['state']
}

/**
 * Rules that fired too seldom to say anything of each by itself, taken together by what they see: the precision of many cases
 * has bounds that mean something. What fired often enough stands alone and is left out here.
 */
export function ruleGroups(rules: ErrorRates['rules']): RuleGroup[] {
  const few = rules.filter(one => one.state === 'few')
  const nameOf = (rule: string) =>
    (Object.keys(groups) as (keyof typeof groups)[]).find(name => groups[name].some(start => rule.startsWith(`${start}.`))) ??
    'others'
  return ([...Object.keys(groups), 'others'] as RuleGroupName[]).flatMap(name => {
    const own = few.filter(one => nameOf(one.rule) === name)
    if (own.length === 0) return []
    const sum = (of: 'hits' | 'of') => own.reduce((total, one) => total + one.precision[of], 0)
    const precision = wilson(sum('hits'), sum('of'))
    const state = precision.of < proven.cases ? 'few' : precision.low < proven.low ? 'failed' : 'proven'
    return [{ name, rules: own.map(one => one.rule), precision, state }]
  })
}

/** A share with its bounds at 95 % (Wilson 1927). */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, rate: 0, low: 0, high: 1 }
  const z = 1.959964
  const rate = hits / of
  const scale = 1 + z ** 2 / of
  const middle = rate + z ** 2 / (2 * of)
  const spread = z * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2))
  return { hits, of, rate, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
