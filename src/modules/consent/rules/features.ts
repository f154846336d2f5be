import type { Category } from '#modules/consent/schema'

/** One feature: what it needs, and whether it is here already (rule D1.21). */
export interface Feature {
  id: FeatureId
  /** What must be in for its better form; null = it never needs anything learned. */
  learns: Category | null
  /** Whether it works from what its user can see already when nothing is learned. */
  assists: boolean
  /** Part of this version. */
  isHere: boolean
}
export const featureIds = ['recall', 'summary', 'replies', 'drafts', 'check', 'risks', 'matching', 'search', 'analytics'] as const
export type FeatureId = (typeof featureIds)[number]

/** Every feature that learning could touch. Nothing else looks at preferences (rule B1.22). */
export const features: readonly Feature[] = [
  { id: 'recall', learns: 'work_product', assists: false, isHere: true },
  { id: 'search', learns: null, assists: true, isHere: true },
  { id: 'matching', learns: 'platform', assists: true, isHere: false },
  { id: 'drafts', learns: 'platform', assists: true, isHere: false },
  { id: 'replies', learns: 'communications', assists: true, isHere: false },
  { id: 'summary', learns: null, assists: true, isHere: false },
  { id: 'check', learns: null, assists: true, isHere: false },
  { id: 'risks', learns: null, assists: true, isHere: false },
  { id: 'analytics', learns: null, assists: true, isHere: true },
]

export type FeatureState = 'full' | 'assist' | 'off' | 'same'
/** Where something may be learned for a person: they are in, in general or for a contract that both sides are in for. */
export function learnsFrom(
  preferences: readonly { category: Category; effective: 'in' | 'out'; contracts: { in: number } | null }[],
): Record<Category, boolean> {
  const isIn = preferences.map(one => [one.category, one.effective === 'in' || (one.contracts?.in ?? 0) > 0])
  return Object.fromEntries(isIn) as Record<Category, boolean>
}

/** What a feature does for a person from whom this may be learned. */
export function stateOfFeature(feature: Feature, isIn: Record<Category, boolean>): FeatureState {
  if (!feature.learns) return 'same'
  return isIn[feature.learns] ? 'full' : feature.assists ? 'assist' : 'off'
}
