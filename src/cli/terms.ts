import { readFile } from 'node:fs/promises'
import { isRefusal } from '#lib/refusal'
import { changePreset, publishTerms } from '#modules/policy/acts'
import { readTerms, termsVersions } from '#modules/policy/reads/compare'
import { termsPresets, type Terms, type TermsPreset } from '#modules/policy/schema'
import type { Ctx } from '#platform/ctx'

export const termsUsage = 'list | show <version> | publish <file.json> | preset <described|ask-first>'
export const termsSummary = 'List, show or publish versions of the terms; what allows more takes effect after 30 days’ notice.'

const howTo = `Say what to do: symbolon terms ${termsUsage}`

/** Does what `symbolon terms …` asks and answers what is printed; throws a sentence when it can't. */
export async function runTerms(system: Ctx, [what, ...rest]: string[]): Promise<object> {
  const [given] = rest
  if (rest.length > 1) throw new Error(howTo)
  if (what === 'list' && given === undefined) return { versions: (await termsVersions(system)).map(lineOf) }
  if (given === undefined) throw new Error(howTo)
  try {
    if (what === 'show') return await show(system, given)
    if (what === 'publish') return { published: lineOf(await publishTerms(system, { terms: await fromFile(given) })) }
    if (what === 'preset') return { published: lineOf(await changePreset(system, presetOf(given))) }
  } catch (thrown) {
    // The sentence is for whoever typed the command; what is no refusal keeps its trace.
    throw isRefusal(thrown) ? new Error(thrown.message) : thrown
  }
  throw new Error(howTo)
}

async function show(system: Ctx, given: string): Promise<object> {
  if (!/^\d{1,5}$/.test(given)) throw new Error('Name a version by its number: symbolon terms show 2')
  const { terms, state } = await readTerms(system, { version: Number(given), locale: 'en', country: null })
  const texts = []
  for (const { region } of terms.regions)
    texts.push((await readTerms(system, { version: terms.version, locale: 'en', country: null, region })).text)
  const { version, preset, effectiveAt, endsAt, announcedAt, sha256, regions, purposes, processors } = terms
  // In the shape that `publish` reads: what is only said about this version stands under `about`.
  return {
    about: {
      version,
      state,
      preset,
      from: effectiveAt,
      until: endsAt,
      announcedAt,
      sha256,
      texts: texts.map(text => text.sha256),
    },
    regions,
    purposes,
    processors,
    texts: texts.map(({ locale, region, title, sections }) => ({ locale, region, title, sections })),
  }
}

async function fromFile(place: string): Promise<unknown> {
  const text = await readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${place} can't be read (${error.code}). Give a file that is there and yours to read.`)
  })
  const start = 'Start from what "symbolon terms show" prints.'
  let terms: unknown
  try {
    terms = JSON.parse(text)
  } catch (error) {
    throw new Error(`${place} is no JSON: ${(error as Error).message}. ${start}`, { cause: error })
  }
  if (typeof terms !== 'object' || terms === null || Array.isArray(terms)) throw new Error(`${place} holds no terms. ${start}`)
  // Words from a file are the operator's own, which no preset replaces.
  return { ...terms, preset: 'own' }
}

function presetOf(given: string): TermsPreset {
  const preset = termsPresets.find(one => one === given)
  if (!preset) throw new Error(`There is no preset ${given}. Choose ${termsPresets.join(' or ')}.`)
  return preset
}

function lineOf(terms: Terms & { state?: string }) {
  const { version, state, preset, effectiveAt, endsAt, announcedAt, sha256 } = terms
  return { version, ...(state && { state }), preset, effectiveAt, endsAt, announcedAt, sha256 }
}
