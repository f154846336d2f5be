import { countryCodes } from '#lib/countries'
import { addDays } from '#lib/time'
import type { RegionRule, RegionTerms, Terms } from '#modules/policy/schema'

/** What AI preferences distinguish (rules D1.1 to D1.3). */
export const categories = ['work_product', 'communications', 'platform'] as const

/** How long before a loosening change everybody is told (rule B1.7). */
export const noticeDays = 30

/** The countries that the presets ask first (rule B1.6): the European Economic Area, the United Kingdom, Switzerland. */
export const askingCountries: readonly string[] =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/** The latest instant that a `Date` can hold: learning from then on is learning never. */
const never = new Date(8.64e15)

/** The instant from which what is made can be learned from (rule D1.4); for terms without learning one that never comes. */
export function learningFrom(terms: Pick<Terms, 'learningFrom'>): Date {
  return terms.learningFrom ?? never
}

/** The part of the terms that holds for a country; a country that is unknown gets the strictest (rule B1.6). */
export function regionTerms(terms: Pick<Terms, 'regions'>, country: string | null): RegionTerms {
  const rest = terms.regions.find(region => region.countries === 'others')!
  if (country === null) return terms.regions.reduce((one, other) => (strictness(other) > strictness(one) ? other : one), rest)
  return terms.regions.find(region => region.countries !== 'others' && region.countries.includes(country)) ?? rest
}

/** What an account's silence means where it lives, and how often its items are judged (rules B1.6, D1.13). */
export function regionRule(terms: Pick<Terms, 'regions'>, country: string | null): RegionRule {
  const { default: unsaid, evaluation } = regionTerms(terms, country)
  return { default: unsaid, evaluation }
}

/** Of two regions' rules the stricter, each part for itself: what holds for an account that moved (rule B1.6). */
export function stricter(one: RegionRule, other: RegionRule): RegionRule {
  return {
    default: one.default === 'ask' || other.default === 'ask' ? 'ask' : 'in',
    evaluation:
      one.evaluation === 'creation-and-build' || other.evaluation === 'creation-and-build' ? 'creation-and-build' : 'creation',
  }
}

function strictness(rule: RegionRule): number {
  return (rule.default === 'ask' ? 2 : 0) + (rule.evaluation === 'creation-and-build' ? 1 : 0)
}

/** Each way in which new terms allow more than the old ones, as a sentence; none = they need no notice (rule B1.7). */
export function loosenings(
  old: Pick<Terms, 'learningFrom' | 'regions' | 'purposes' | 'processors'>,
  next: Pick<Terms, 'learningFrom' | 'regions' | 'purposes' | 'processors'>,
): string[] {
  const found: string[] = []
  if (next.learningFrom && (!old.learningFrom || next.learningFrom < old.learningFrom))
    found.push('They allow learning from more.')
  for (const one of newOf(old.purposes, next.purposes)) found.push(`The purpose “${one.name}” is new or changed.`)
  for (const one of newOf(old.processors, next.processors)) found.push(`The processor “${one.name}” is new or changed.`)
  const looser = [...countryCodes, null].filter(country => {
    const [before, after] = [regionRule(old, country), regionRule(next, country)]
    return strictness(stricter(before, after)) > strictness(after)
  })
  if (looser.length > 0) {
    const named = looser.slice(0, 5).map(country => country ?? 'unknown')
    found.push(`A default gets looser (${named.join(', ')}${looser.length > 5 ? ` and ${looser.length - 5} more` : ''}).`)
  }
  return found
}

/** Whether two plain objects hold the same, whatever the order of their keys. */
export function isSame(one: object, other: object): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(of: object): string {
  return JSON.stringify(Object.entries(of).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** The earliest instant at which new terms may take effect (rule B1.7). */
export function earliestEffect(announcedAt: Date, changes: readonly string[]): Date {
  return changes.length > 0 ? addDays(announcedAt, noticeDays) : announcedAt
}

/** What is in the second list and was not in the first. */
function newOf<One extends object>(before: readonly One[], after: readonly One[]): One[] {
  return after.filter(one => !before.some(known => isSame(known, one)))
}

export type TermsState = 'in-force' | 'upcoming' | 'past'

/** Where a version stands at an instant. */
export function stateOf(terms: Pick<Terms, 'effectiveAt' | 'endsAt'>, at: Date): TermsState {
  if (terms.effectiveAt && terms.effectiveAt > at) return 'upcoming'
  return terms.endsAt && terms.endsAt <= at ? 'past' : 'in-force'
}
