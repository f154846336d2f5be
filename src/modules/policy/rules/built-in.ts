import { askingCountries } from '#modules/policy/rules'
import { withLearning, withoutLearning } from '#modules/policy/rules/words'
import type { Purpose, RegionTerms, TermsDraft, TermsPreset, TermsSection } from '#modules/policy/schema'

/** When the first terms that allow learning take effect (rule D1.4). */
export const learningBegins = new Date('2026-01-05T00:00:00Z')

const purposes: Purpose[] = [
  {
    id: 'own-models-work',
    name: 'Models of your own, from work',
    category: 'work_product',
    detail: 'Models for the exclusive use of the accounts whose contract the work belongs to.',
  },
  {
    id: 'own-models-conversations',
    name: 'Models of your own, from conversations',
    category: 'communications',
    detail: 'Models for the exclusive use of the accounts whose contract the conversation belongs to.',
  },
  {
    id: 'marketplace-models',
    name: 'Improving the marketplace',
    category: 'platform',
    detail: 'Matching, search, drafts of offers and finding risks, for everyone.',
  },
  {
    id: 'service-analytics',
    name: 'Service analytics',
    category: null,
    detail: 'Counts, waiting times and error rates that keep the service running, without content.',
  },
]

const evaluation = (unsaid: 'in' | 'ask') => (unsaid === 'ask' ? 'creation-and-build' : 'creation')

function regionsOf(europe: 'in' | 'ask', elsewhere: 'in' | 'ask'): RegionTerms[] {
  return [
    { region: 'europe', countries: [...askingCountries], default: europe, evaluation: evaluation(europe) },
    { region: 'elsewhere', countries: 'others', default: elsewhere, evaluation: evaluation(elsewhere) },
  ]
}

const textsOf = (title: string, regions: RegionTerms[], sections: (unsaid: 'in' | 'ask') => TermsSection[]) =>
  regions.map(({ region, default: unsaid }) => ({ locale: 'en', region, title, sections: sections(unsaid) }))

/** The terms with learning under a preset (rule B1.6), as an operator would publish them. */
export function presetDraft(preset: TermsPreset): Omit<TermsDraft, 'effectiveAt' | 'learningFrom'> {
  const regions = regionsOf('ask', preset === 'described' ? 'in' : 'ask')
  return { preset, regions, purposes, processors: [], texts: textsOf('Terms on learning', regions, withLearning) }
}

/** What an instance begins with, oldest first: terms without learning, then those with it. */
export function builtInTerms(preset: TermsPreset): {
  effectiveAt: Date | null
  learningFrom: Date | null
  draft: Omit<TermsDraft, 'effectiveAt' | 'learningFrom'>
}[] {
  const regions = regionsOf('ask', 'ask')
  const texts = textsOf('Terms without learning', regions, () => withoutLearning)
  return [
    { effectiveAt: null, learningFrom: null, draft: { preset, regions, purposes: [], processors: [], texts } },
    { effectiveAt: learningBegins, learningFrom: learningBegins, draft: presetDraft(preset) },
  ]
}
