import { missing } from '#lib/refusal'
import { allTerms, termsNow, termsOf, wordsOf } from '#modules/policy/reads'
import { regionTerms, stateOf, type TermsState } from '#modules/policy/rules'
import { diffTerms, type SectionChange } from '#modules/policy/rules/diff'
import type { RegionTerms, Terms, TermsText } from '#modules/policy/schema'
import type { AnyCtx } from '#platform/ctx'

/** Whose words are read: those of a region by its name, if the terms have it, else those of a country (null = unknown). */
export interface Reader {
  locale: string
  country: string | null
  region?: string | null | undefined
}

function regionFor(terms: Terms, { region, country }: Reader): RegionTerms {
  return terms.regions.find(one => one.region === region) ?? regionTerms(terms, country)
}

/** A version of the terms (in force if none is named) with the words for a reader. */
export async function readTerms(
  ctx: AnyCtx,
  input: Reader & { version?: number | undefined },
): Promise<{ terms: Terms; state: TermsState; region: RegionTerms; text: TermsText }> {
  const terms = input.version === undefined ? await termsNow(ctx) : await termsOf(ctx, input.version)
  const region = regionFor(terms, input)
  return { terms, region, state: stateOf(terms, ctx.now()), text: await wordsOf(ctx, terms, input.locale, region.region) }
}

/** Every version with its state, newest first; public. */
export async function termsVersions(ctx: AnyCtx): Promise<(Terms & { state: TermsState })[]> {
  return (await allTerms(ctx)).toReversed().map(terms => ({ ...terms, state: stateOf(terms, ctx.now()) }))
}

export interface TermsDifference {
  before: Terms
  after: Terms
  state: TermsState
  region: RegionTerms
  titles: { before: string; after: string }
  sections: SectionChange[]
}

/** Two versions beside each other, in the words for a reader (rule D9.7). */
export async function compareTerms(ctx: AnyCtx, input: Reader & { from: number; to: number }): Promise<TermsDifference> {
  if (input.from === input.to) throw missing('difference')
  const [before, after] = [await termsOf(ctx, input.from), await termsOf(ctx, input.to)]
  const region = regionFor(after, input)
  const old = await wordsOf(ctx, before, input.locale, regionFor(before, { ...input, region: region.region }).region)
  const text = await wordsOf(ctx, after, input.locale, region.region)
  return {
    before,
    after,
    region,
    state: stateOf(after, ctx.now()),
    titles: { before: old.title, after: text.title },
    sections: diffTerms(old.sections, text.sections, text.locale),
  }
}
