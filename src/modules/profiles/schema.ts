import { z } from 'zod'
import { isUuid, type FileId, type Id, type SideId } from '#lib/ids'
import { currencies, maxMinor, parseAmount } from '#lib/money'
import { tidy, wordsOf } from '#lib/text'
import type { FileFacts } from '#modules/files/schema'
import { availabilities, levels, limits } from '#modules/profiles/rules'

export type PortfolioItemId = Id<'portfolioItem'>
export type Availability = (typeof availabilities)[number]
export type Level = (typeof levels)[number]
export interface Language {
  code: string
  level: Level
}

const oneLine = (text: string) => tidy(text).replace(/\s+/g, ' ')
const text = (max: number, what: string) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, `Keep ${what} to ${max.toLocaleString('en')} characters.`))
const line = (max: number, what: string) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(max, `Keep ${what} to ${max} characters.`))
const Skills = z
  .union([
    z.string().transform(typed => wordsOf(typed, 100)),
    z.array(z.string()).transform(list => wordsOf(list.join(','), 100)),
  ])
  .refine(list => list.length <= limits.skills, `Name at most ${limits.skills} skills: the ones you want to be found by.`)
const Currency = z.enum(Object.keys(currencies) as [string, ...string[]], 'Choose one of the currencies.')
const FileIdShape = z
  .string()
  .refine(isUuid, 'This is no id of a file.')
  .transform(id => id as FileId)

const Languages = z
  .array(
    z.object({
      code: z.string().regex(/^[a-z]{2,3}$/, 'Choose a language.'),
      level: z.enum(levels, 'Choose how well you speak it.'),
    }),
  )
  .max(limits.languages, `Name at most ${limits.languages} languages.`)
  .refine(list => new Set(list.map(one => one.code)).size === list.length, 'A language is named twice. Keep it once.')

/** What a section of the profile changes; what is not given stays as it is. */
export interface ProfileFields {
  headline?: string
  about?: string
  skills?: string[]
  rateMinor?: bigint | null
  currency?: string
  languages?: Language[]
  availability?: Availability
}

/** The sections of the settings page, each saved by itself. */
export const IntroForm = z.object({
  headline: line(limits.headline, 'the headline').default(''),
  about: text(limits.about, 'the text').default(''),
})
export const WorkForm = z
  .object({
    skills: Skills.default([]),
    rate: z.string().optional(),
    currency: Currency.default('EUR'),
    availability: z.enum(availabilities, 'Choose when you can work.').default('open'),
  })
  .transform(({ rate, ...rest }, check): ProfileFields => {
    if (!rate) return { ...rest, rateMinor: null }
    const minor = parseAmount(rate, rest.currency)
    if (minor === null || minor <= 0n || minor > maxMinor / 100n)
      check.addIssue({ code: 'custom', path: ['rate'], message: 'Write what you take per hour, like 60 or 72.50.' })
    return { ...rest, rateMinor: minor }
  })
/** Rows of the form without a language are left out. */
export const LanguagesForm = z.object({
  languages: z
    .array(z.object({ code: z.string().optional(), level: z.string().optional() }))
    .default([])
    .transform(list => list.filter(one => one.code))
    .pipe(Languages),
})

/** A profile from a program; the rate in minor units. */
export const ProfileBody = z.object({
  headline: line(limits.headline, 'the headline').optional(),
  about: text(limits.about, 'the text').optional(),
  skills: Skills.optional(),
  rateMinor: z
    .union([z.string().regex(/^\d{1,9}$/, 'Write the rate in minor units, like "6000" for 60.00.'), z.number().int()])
    .transform(BigInt)
    .refine(minor => minor > 0n && minor <= maxMinor / 100n, 'The rate must be more than zero and at most 100,000 per hour.')
    .nullable()
    .optional(),
  currency: Currency.optional(),
  languages: Languages.optional(),
  availability: z.enum(availabilities).optional(),
})

export const PortfolioForm = z.object({
  title: z
    .string('Give it a title.')
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(2, 'Give it a title of 2 characters or more.')
        .max(limits.title, `Keep the title to ${limits.title} characters.`),
    ),
  description: text(limits.description, 'the description').default(''),
  linkUrl: z
    .string()
    .transform(tidy)
    .transform(given => (given === '' ? null : given))
    .pipe(
      z
        .url({
          protocol: /^https$/,
          hostname: z.regexes.domain,
          error: 'Write a web address that begins with https://, like https://example.com/work.',
        })
        .max(limits.link, `Keep the address to ${limits.link} characters.`)
        .nullable(),
    )
    .nullable()
    .default(null),
  fileIds: z
    .union([z.string().transform(id => [id]), z.array(z.string())])
    .pipe(z.array(FileIdShape))
    .default([]),
})
export type PortfolioFields = z.output<typeof PortfolioForm>

export interface PortfolioItem {
  id: PortfolioItemId
  title: string
  description: string
  linkUrl: string | null
  files: FileFacts[]
}

export interface Profile {
  sideId: SideId
  kind: 'person' | 'company' | 'agency'
  name: string
  country: string | null
  headline: string
  about: string
  skills: string[]
  rateMinor: bigint | null
  currency: string
  languages: Language[]
  availability: Availability
  avatarFileId: FileId | null
  isPublished: boolean
  memberSince: Date
  updatedAt: Date | null
  portfolio: PortfolioItem[]
  /** Whether the viewer may change it now. */
  isMine: boolean
}

/** A row of the talent search. */
export interface TalentRow {
  sideId: SideId
  kind: 'person' | 'agency'
  name: string
  country: string | null
  headline: string
  excerpt: string
  skills: string[]
  rateMinor: bigint | null
  currency: string
  availability: Availability
  avatarFileId: FileId | null
}

/** What is searched for, as it stands in an address; what can't be read is left out. */
export const TalentSearch = z.object({
  words: z.string().max(200).catch('').default(''),
  skills: z
    .union([z.string().transform(typed => wordsOf(typed, 5)), z.array(z.string()).transform(list => wordsOf(list.join(','), 5))])
    .catch([])
    .default([]),
  rateMax: z.string().max(20).optional().catch(undefined),
  currency: Currency.catch('EUR').default('EUR'),
  availability: z.enum(['full-time', 'part-time', 'open']).nullable().catch(null).default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .catch(null)
    .default(null),
  sort: z.enum(['newest', 'relevance']).nullable().catch(null).default(null),
  cursor: z.string().max(500).nullable().catch(null).default(null),
  limit: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
})
export type TalentSearch = z.output<typeof TalentSearch>
