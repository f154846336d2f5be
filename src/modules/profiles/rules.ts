import { formatMoney } from '#lib/money'
import { invalid, Refusal } from '#lib/refusal'
import { requireRight, requireVerified, whyNot } from '#modules/accounts/rules'
import type { Person } from '#platform/ctx'

export const availabilities = ['full-time', 'part-time', 'open', 'unavailable'] as const
export const levels = ['basic', 'conversational', 'fluent', 'native'] as const
/** The most characters or entries of each field. */
export const limits = {
  headline: 120,
  about: 5_000,
  skills: 20,
  languages: 12,
  title: 120,
  description: 2_000,
  link: 500,
} as const

/** What a profile still lacks before it can be published, by field; empty when it is ready. */
export function lacks(profile: { headline: string; about: string; skills: readonly string[] }): Record<string, string> {
  return {
    ...(profile.headline.length < 5 && { headline: 'Write a headline: what you do, in one line.' }),
    ...(profile.about.length < 50 && { about: 'Tell about your work in 50 characters or more.' }),
    ...(profile.skills.length === 0 && { skills: 'Name at least one skill.' }),
  }
}

/** Refuses to publish what nobody could decide by. A company that only hires needs no skills. */
export function requireReady(profile: Parameters<typeof lacks>[0], kind: string): void {
  const wrong = lacks(profile)
  if (kind === 'company') delete wrong.skills
  const [field, message] = Object.entries(wrong)[0] ?? []
  if (field && message) throw new Refusal('invalid', 'profile-not-ready', message, field, wrong)
}

/** Why the person can't change the profile of the side they act for; null when they can. */
export function whyNotEdit(person: Person): string | null {
  return whyNot(person, 'propose')
}

export function requireEdit(person: Person): void {
  requireRight(person, 'propose')
}

export function requirePublish(person: Person): void {
  requireEdit(person)
  requireVerified(person)
}

export function requireRoom(count: number, max: number): void {
  if (count >= max) throw invalid('title', `A portfolio shows at most ${max} pieces. Remove one first.`, 'portfolio-full')
}

/** Moves one of the ids one place up or down; ids at the end stay. */
export function moved<T>(ids: readonly T[], id: T, to: 'up' | 'down'): T[] {
  const at = ids.indexOf(id)
  const other = to === 'up' ? at - 1 : at + 1
  if (at < 0 || other < 0 || other >= ids.length) return [...ids]
  const next = [...ids]
  ;[next[at], next[other]] = [next[other]!, next[at]!]
  return next
}

/** The rate as people read it: "€60/h". */
export function rateText(profile: { rateMinor: bigint | null; currency: string }, locale?: string): string | null {
  return profile.rateMinor === null ? null : `${formatMoney({ minor: profile.rateMinor, currency: profile.currency }, locale)}/h`
}

/** A language's name in the reader's language. */
export function languageName(code: string, locale = 'en'): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
}

/** Languages to choose from, the most spoken of the world; any other two-letter code is taken too. */
export const languageCodes = [
  'ar',
  'bn',
  'bg',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'sw',
  'ta',
  'th',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
]
