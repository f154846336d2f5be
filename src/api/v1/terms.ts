import { z } from 'zod'
import { myAccount } from '#modules/accounts/reads'
import { answerTerms } from '#modules/consent/acts/answer-terms'
import { wordsGiven } from '#modules/consent/reads/words-given'
import { myTermsSeen, termsNow, unansweredTerms, upcomingTerms } from '#modules/policy/reads'
import { compareTerms, readTerms, termsVersions } from '#modules/policy/reads/compare'
import { regionRule } from '#modules/policy/rules'
import { TermsAnswer, TermsSpan, TermsVersion } from '#modules/policy/schema'
import type { Ctx } from '#platform/ctx'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'terms'
/** Whose words: a region of the terms by its name, or a country; without both the caller's own, for a visitor the strictest. */
const Whose = z.object({
  locale: z.string().max(35).default('en'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'A country is two capital letters, like PT.')
    .optional(),
  region: z.string().max(40).optional(),
})

const Region = z.object({
  region: z.string(),
  countries: z.union([z.literal('others'), z.array(z.string())]),
  default: z.enum(['in', 'ask']),
  evaluation: z.enum(['creation', 'creation-and-build']),
})
const Terms = z.object({
  version: z.number(),
  effectiveAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  announcedAt: z.string().nullable(),
  preset: z.string(),
  learningFrom: z.string().nullable(),
  regions: z.array(Region),
  purposes: z.array(z.object({ id: z.string(), name: z.string(), category: z.string().nullable(), detail: z.string() })),
  processors: z.array(z.object({ name: z.string(), purpose: z.string(), region: z.string(), sees: z.string() })),
  sha256: z.string(),
})
const state = z.enum(['in-force', 'upcoming', 'past'])
const Text = z.object({
  version: z.number(),
  locale: z.string(),
  region: z.string(),
  title: z.string(),
  sections: z.array(z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.string()) })),
  effectiveAt: z.string().nullable(),
  sha256: z.string(),
})
const Whole = z.object({ terms: Terms, state, region: Region, text: Text })
const Sentence = z.union([
  z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }),
  z.object({ kind: z.literal('changed'), before: z.string(), after: z.string() }),
])
const Difference = z.object({
  before: Terms,
  after: Terms,
  state,
  region: Region,
  titles: z.object({ before: z.string(), after: z.string() }),
  sections: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['same', 'added', 'removed', 'changed']),
      title: z.string(),
      titleBefore: z.string().nullable(),
      sentences: z.array(Sentence),
    }),
  ),
})
const word = z.enum(['in', 'out']).nullable()
const Mine = z.object({
  /** The version in force that is not answered yet; null = answered. */
  toAnswer: z.number().nullable(),
  region: z.object({ default: z.enum(['in', 'ask']), evaluation: z.enum(['creation', 'creation-and-build']) }),
  words: z.object({ work_product: word, communications: word, platform: word }),
  upcoming: z.array(Terms),
  seen: z.array(
    z.object({ version: z.number(), shownAt: z.string(), answeredAt: z.string().nullable(), textSha256: z.string() }),
  ),
})

async function readerOf(ctx: Ctx, whose: z.output<typeof Whose>) {
  const own = async () => (ctx.actor.kind === 'person' ? (await myAccount(ctx)).country : null)
  return { ...whose, country: whose.country ?? (await own()) }
}

export function termsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/terms',
    tag,
    access: 'anyone',
    summary: 'The terms in force, with their words, and every version',
    query: Whose,
    answer: Whole.extend({ versions: z.array(Terms.extend({ state })) }),
    run: async (ctx, { query }) => ({
      ...(await readTerms(ctx, await readerOf(ctx, query))),
      versions: await termsVersions(ctx),
    }),
  })
  endpoint(api, {
    method: 'get',
    path: '/terms/diff',
    tag,
    access: 'anyone',
    summary: 'Two versions of the terms beside each other, sentence by sentence',
    query: Whose.extend(TermsSpan.shape),
    answer: Difference,
    run: async (ctx, { query }) => compareTerms(ctx, { ...(await readerOf(ctx, query)), from: query.from, to: query.to }),
  })
  endpoint(api, {
    method: 'get',
    path: '/terms/{version}',
    tag,
    access: 'anyone',
    summary: 'One version of the terms, with its words',
    params: TermsVersion,
    query: Whose,
    answer: Whole,
    run: async (ctx, { params, query }) => readTerms(ctx, { ...(await readerOf(ctx, query)), version: params.version }),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/terms',
    tag,
    access: 'person',
    summary: 'Which terms you were shown and answered, and whether any wait for you',
    answer: Mine,
    run: async ctx => {
      const { words, wasAsked } = await wordsGiven(ctx)
      const rule = regionRule(await termsNow(ctx), (await myAccount(ctx)).country)
      return {
        toAnswer: await unansweredTerms(ctx),
        region: wasAsked ? { default: 'ask', evaluation: 'creation-and-build' } : rule,
        words,
        upcoming: await upcomingTerms(ctx),
        seen: await myTermsSeen(ctx),
      }
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/me/terms',
    tag,
    access: 'person',
    status: 204,
    summary: 'Answer the terms in force: a word for each of the three parts',
    body: TermsAnswer,
    run: (ctx, { body }) => answerTerms(ctx, { ...body, source: 'api' }),
  })
}
