import { jobTabs } from '#modules/jobs/rules'
import { z } from 'zod'
import { isUuid, type AccountId, type FileId, type Id, type JobId, type SideId } from '#lib/ids'
import { currencies, decimalText, maxMinor } from '#lib/money'
import { pageLimitMax } from '#lib/page'
import { tidy, wordsOf } from '#lib/text'

export type SavedSearchId = Id<'saved-search'>
export type JobState = 'draft' | 'open' | 'filled' | 'closed' | 'expired' | 'removed'
export const jobKinds = ['fixed', 'hourly'] as const
export type JobKind = (typeof jobKinds)[number]
export const visibilities = ['public', 'invited'] as const
export type Visibility = (typeof visibilities)[number]
export type JobTab = (typeof jobTabs)[number]

const id = <Of extends string>(message: string) => z.custom<Of>(isUuid, message)
const kind = z.enum(jobKinds, 'Choose how it is paid: fixed or hourly.')
const visibility = z.enum(visibilities, 'Choose who may see it: public or invited.')
const currency = z.enum(Object.keys(currencies) as [string, ...string[]], 'Pick one of the currencies.')
const typed = (max: number, message: string) => z.string('Write text.').max(max, message).transform(tidy)
const skills = z
  .union([z.string().max(4_000), z.array(z.string().max(200)).max(100)], 'Write skills with commas between them.')
  .default('')
  .transform(given => wordsOf(typeof given === 'string' ? given : given.join(','), 50))
const questions = z
  .array(typed(2_000, 'Keep a question under 301 characters.'), 'Write each question by itself.')
  .max(50, 'That is too many questions.')
  .default([])
  .transform(given => given.filter(question => question !== ''))

const text = {
  title: typed(500, 'Keep the title to 120 characters.').default(''),
  description: typed(40_000, 'Keep the description to 10,000 characters.').default(''),
  skills,
  kind: kind.default('fixed'),
  currency: currency.default('EUR'),
  questions,
  // A form with one tick sends one text.
  fileIds: z.preprocess(
    given => (typeof given === 'string' ? [given] : given),
    z.array(id<FileId>('Upload the file again.'), 'Name files by their ids.').max(50, 'Attach 10 files at most.').default([]),
  ),
  visibility: visibility.default('public'),
}

/** A job as typed so far: anything that is not huge. Whether it can be posted is told by `lintJob`. */
export const JobDraft = z.object({
  ...text,
  budgetMin: typed(40, 'Write an amount, like 1,200.').default(''),
  budgetMax: typed(40, 'Write an amount, like 1,200.').default(''),
})
export type JobDraft = z.output<typeof JobDraft>

const minor = z
  .string('Write an amount in minor units, like "120000" for 1,200.00.')
  .regex(/^\d{1,15}$/, 'Write an amount in minor units, like "120000" for 1,200.00.')
  .nullish()
/** The same as programs say it: amounts in minor units. */
export const JobBody = z
  .object({ ...text, budgetMinMinor: minor, budgetMaxMinor: minor })
  .transform(({ budgetMinMinor, budgetMaxMinor, ...rest }): JobDraft => {
    const said = (amount: string | null | undefined) =>
      amount ? decimalText({ minor: BigInt(amount), currency: rest.currency }) : ''
    return { ...rest, budgetMin: said(budgetMinMinor), budgetMax: said(budgetMaxMinor) }
  })

export const JobRef = z.object({ jobId: id<JobId>('This is no job’s id.') })
export const MyJobs = z.object({
  tab: z.enum(jobTabs, 'Choose open, drafts, filled or ended.').default('open'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number('Write a number.').int().min(1).max(pageLimitMax).optional(),
})
export type MyJobs = Partial<z.output<typeof MyJobs>>

const blank = (given: unknown) => (given === '' || given === null ? undefined : given)
const amount = z.preprocess(
  blank,
  z.coerce
    .bigint('Write an amount in minor units.')
    .min(0n, 'Write an amount of zero or more.')
    .max(maxMinor, 'That is more than one job can pay here.')
    .optional(),
)

/** A search for open jobs; everything may be left out. */
export const JobSearch = z.object({
  words: z.string().max(400, 'Search for 400 characters at most.').default(''),
  skills: z
    .preprocess(given => (Array.isArray(given) ? given.join(',') : given), z.string().max(1_000).default(''))
    .transform(given => wordsOf(given, 15)),
  kind: z.preprocess(blank, kind.optional()),
  budgetMinMinor: amount,
  budgetMaxMinor: amount,
  currency: z.preprocess(blank, currency.optional()),
  postedWithinDays: z.preprocess(
    blank,
    z.coerce
      .number('Write a number of days.')
      .int('Write whole days.')
      .min(1, 'At least 1 day.')
      .max(365, 'At most 365 days.')
      .optional(),
  ),
  sort: z.preprocess(blank, z.enum(['newest', 'relevance'], 'Sort by newest or relevance.').optional()),
  cursor: z.preprocess(blank, z.string().max(1_000).optional()),
  limit: z.preprocess(blank, z.coerce.number('Write a number.').int().min(1).max(pageLimitMax).optional()),
})
export type JobSearch = z.output<typeof JobSearch>
/** What is left out may be left out here as well. */
export type JobSearchInput = { [Key in keyof JobSearch]?: JobSearch[Key] | undefined }

export const NewSavedSearch = z.object({
  name: z
    .string('Give the search a name.')
    .transform(name => tidy(name).replace(/\s+/g, ' '))
    .pipe(z.string().min(1, 'Give the search a name.').max(80, 'Keep the name to 80 characters.')),
  /** The search as it stands in the page's address: `words=logo&kind=fixed`. */
  query: z
    .string('Search for something first.')
    .max(2_000, 'This search is too long to keep.')
    .transform(query => query.replace(/^\?/, '')),
})
export type NewSavedSearch = z.output<typeof NewSavedSearch>
export const SavedSearchRef = z.object({ searchId: id<SavedSearchId>('This is no saved search’s id.') })

/** A job as it can be posted. */
export interface JobTerms {
  title: string
  description: string
  skills: string[]
  kind: JobKind
  budgetMinMinor: bigint | null
  budgetMaxMinor: bigint
  currency: string
  questions: string[]
  fileIds: FileId[]
  visibility: Visibility
}

export interface Job extends Omit<JobTerms, 'budgetMaxMinor'> {
  id: JobId
  clientSideId: SideId
  authorId: AccountId
  state: JobState
  budgetMaxMinor: bigint | null
  /** Amounts as they were typed. */
  typed: { budgetMin: string; budgetMax: string }
  postedAt: Date | null
  expiresAt: Date | null
  endedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** One row of search: what people decide by. */
export interface JobHit {
  id: JobId
  title: string
  excerpt: string
  kind: JobKind
  skills: string[]
  budgetMinMinor: bigint | null
  budgetMaxMinor: bigint | null
  currency: string
  clientCountry: string | null
  postedAt: Date
}

export interface SavedSearch {
  id: SavedSearchId
  name: string
  query: string
  createdAt: Date
}
