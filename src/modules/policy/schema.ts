import { z } from 'zod'
import { categories } from '#modules/policy/rules'

const bps = z.number().int().min(0).max(5000)
const days = z.number().int().min(1).max(365)
const exceptionDays = z.number().int().min(1).max(3_650)

/**
 * Every number of the rule book that an operator may set, with its default (rule B0.1). A document is
 * versioned and never changed; contracts are pinned to the version they were signed under.
 */
export const Policy = z.object({
  fees: z.object({ clientBps: bps.default(500), freelancerBps: bps.default(1000) }).prefault({}),
  clocks: z
    .object({
      reviewDays: days.default(14),
      restDays: days.default(5),
      refundAnswerDays: days.default(7),
      feedbackDays: days.default(14),
      offerDays: days.default(7),
      jobOpenDays: days.default(30),
      jobWarnDays: days.default(5),
      orgInvitationDays: days.default(14),
      circumventionMonths: z.number().int().min(0).max(60).default(24),
      stepUpMinutes: z.number().int().min(1).max(120).default(15),
    })
    .prefault({}),
  limits: z
    .object({
      fileBytes: z
        .number()
        .int()
        .min(1)
        .default(25 * 1024 * 1024),
      filesPerText: z.number().int().min(1).default(10),
      messageCharacters: z.number().int().min(1).default(20_000),
      milestones: z.number().int().min(1).default(30),
      portfolioItems: z.number().int().min(1).default(30),
      jobQuestions: z.number().int().min(0).default(8),
      savedSearches: z.number().int().min(1).default(50),
    })
    .prefault({}),
  /** What frees two sides to work elsewhere before the period's end (rule D3.3). */
  conversion: z
    .object({
      /** Of a year's work at the highest hourly rate that the two have named to each other. */
      shareBps: z.number().int().min(0).max(10_000).default(1_200),
      hoursPerYear: z.number().int().min(1).max(8_760).default(2_080),
      /** The most it may be, in minor units by currency; without one there is no most. */
      capMinor: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().int().min(0).max(1_000_000_000)).default({}),
    })
    .prefault({}),
  screening: z
    .object({
      /** How long a held text waits for a person before it is delivered masked (rule B2.6). */
      holdHours: z.number().int().min(1).max(72).default(4),
      /** Rules of the engine that may give a notice only: their precision is not proven yet (rule B2.11). */
      noticeOnlyRules: z.array(z.string().min(1).max(80)).max(500).default([]),
      /** How long an exception lasts at most, by kind (rule D2.3). */
      exceptionDays: z
        .object({
          legal: exceptionDays.default(90),
          'system-access': exceptionDays.default(30),
          organisation: exceptionDays.default(365),
          tier: exceptionDays.default(365),
          'prior-relationship': exceptionDays.default(730),
        })
        .prefault({}),
      /** Organisations that may talk outside in rooms that began by invitation (rule D2.3). */
      exemptOrganisations: z.array(z.uuid()).max(1000).default([]),
      /** Whether a badge may lift the contact rules (rule D2.3). */
      tierExempts: z.boolean().default(false),
    })
    .prefault({}),
})
export type Policy = z.infer<typeof Policy>

/** The policy in force, with the version that decisions name. */
export interface PolicyInForce {
  version: number
  policy: Policy
}

export type Category = (typeof categories)[number]

/** What silence means in a region (`ask`: no choice yet is a no), and how often an item is judged (rules B1.6, D1.13). */
export interface RegionRule {
  default: 'in' | 'ask'
  evaluation: 'creation' | 'creation-and-build'
}

const name = z.string().min(2).max(120)
const sentences = z.string().min(2).max(2_000)
const regionName = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'Name a region in small letters, like europe.')

const RegionTerms = z
  .object({
    region: regionName,
    /** ISO 3166-1 alpha-2, or `others`: every country that no other region names. */
    countries: z.union([
      z.literal('others'),
      z.array(z.string().regex(/^[A-Z]{2}$/, 'Name countries by two capital letters, like PT.')).max(260),
    ]),
    default: z.enum(['in', 'ask'], 'A default is in or ask.'),
    evaluation: z.enum(['creation', 'creation-and-build'], 'An evaluation is creation or creation-and-build.').optional(),
  })
  // Where people are asked first, what they said is looked up again whenever a model is built (rule D1.13).
  .transform(region => ({
    ...region,
    evaluation: region.evaluation ?? (region.default === 'ask' ? ('creation-and-build' as const) : ('creation' as const)),
  }))
export type RegionTerms = z.infer<typeof RegionTerms>

/** What items are used for; `service analytics` has no category, because it takes no content (rule D1.19). */
const Purpose = z.object({ id: regionName, name, category: z.enum(categories).nullable(), detail: sentences })
export type Purpose = z.infer<typeof Purpose>
/** Somebody outside through whom items pass (rule D1.20). */
const Processor = z.object({ name, purpose: sentences, region: name, sees: sentences })
export type Processor = z.infer<typeof Processor>

const TermsSection = z.object({
  id: regionName,
  title: name,
  paragraphs: z.array(sentences).min(1).max(40),
})
export type TermsSection = z.infer<typeof TermsSection>
const TermsWords = z.object({
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A locale is a language tag like en or pt-BR.'),
  region: regionName,
  title: name,
  sections: z
    .array(TermsSection)
    .min(1)
    .max(60)
    .refine(all => new Set(all.map(one => one.id)).size === all.length, 'Each section has an id of its own.'),
})
export type TermsWords = z.infer<typeof TermsWords>

export const termsPresets = ['described', 'ask-first'] as const
export type TermsPreset = (typeof termsPresets)[number]

/** What an operator publishes: the next version of the terms, whole (rule B1.7). */
export const TermsDraft = z
  .object({
    preset: z.enum([...termsPresets, 'own'], 'The preset is described, ask-first or own.').default('own'),
    /** Without one: as early as the notice allows. */
    effectiveAt: z.coerce.date('Give the instant like 2027-01-31T00:00:00Z.').optional(),
    /** Without one: as in the terms before. */
    learningFrom: z.coerce.date('Give the instant like 2026-01-05T00:00:00Z.').nullable().optional(),
    regions: z
      .array(RegionTerms)
      .min(1, 'Name the regions.')
      .max(40)
      .refine(all => all.filter(one => one.countries === 'others').length === 1, 'Exactly one region is for all others.')
      .refine(all => {
        const named = all.flatMap(one => (one.countries === 'others' ? [] : one.countries))
        return new Set(named).size === named.length
      }, 'A country belongs to one region.')
      .refine(all => new Set(all.map(one => one.region)).size === all.length, 'Each region has a name of its own.'),
    purposes: z.array(Purpose).max(60),
    processors: z.array(Processor).max(60),
    texts: z.array(TermsWords).min(1, 'The terms need a text for each language and region.').max(400),
  })
  .refine(
    draft => new Set(draft.texts.map(text => `${text.locale} ${text.region}`)).size === draft.texts.length,
    'There is one text for each language and region.',
  )
export type TermsDraft = z.infer<typeof TermsDraft>

/** A version of the terms: what it allows where, from when (rules D1.4 to B1.7). */
export interface Terms {
  version: number
  /** null = from the beginning of time. */
  effectiveAt: Date | null
  /** null = open: until the next version takes effect. */
  endsAt: Date | null
  /** When everybody was told; null = they came with the instance. */
  announcedAt: Date | null
  preset: TermsPreset | 'own'
  /** Only what was made at or after this instant can be learned from; null = no learning at all. */
  learningFrom: Date | null
  regions: RegionTerms[]
  purposes: Purpose[]
  processors: Processor[]
  /** Hex, of the document and all its texts. */
  sha256: string
}

/** The words of a version for one language and region. */
export interface TermsText extends TermsWords {
  version: number
  effectiveAt: Date | null
  /** Hex, of these words. */
  sha256: string
}

/** What an account was shown of a version, and when they answered. */
export interface TermsSeen {
  version: number
  shownAt: Date
  answeredAt: Date | null
  textSha256: string
}

export const TermsVersion = z.object({ version: z.coerce.number('Name a version by its number.').int().min(1).max(100_000) })
export const TermsSpan = z.object({
  from: z.coerce.number('Name a version by its number.').int().min(1).max(100_000),
  to: z.coerce.number('Name a version by its number.').int().min(1).max(100_000),
})

const choice = z.enum(['in', 'out'], 'Choose yes or no.')
/** The answer to new terms: a word for each of the three, none of them taken from silence (rules D1.5, B1.7). */
export const TermsAnswer = z.object({
  version: z.coerce.number('Name the version you answer.').int().min(1).max(100_000),
  choices: z.object({ work_product: choice, communications: choice, platform: choice }).prefault({} as never),
})
export type TermsAnswer = z.infer<typeof TermsAnswer>
