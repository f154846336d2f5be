import { isSame, regionTerms } from '#modules/policy/rules'
import type { Processor, Purpose, RegionTerms, Terms } from '#modules/policy/schema'

interface Changed<One> {
  name: string
  before: One | null
  after: One | null
}

/** What differs between two versions beside their words: for each region of the new one, each purpose, each processor. */
export function changedRules(
  before: Pick<Terms, 'regions' | 'purposes' | 'processors'>,
  after: Pick<Terms, 'regions' | 'purposes' | 'processors'>,
): { regions: { before: RegionTerms; after: RegionTerms }[]; purposes: Changed<Purpose>[]; processors: Changed<Processor>[] } {
  const regions = after.regions.map(next => {
    const known = before.regions.find(one => one.region === next.region)
    const country = next.countries === 'others' ? null : (next.countries[0] ?? null)
    const rest = before.regions.find(one => one.countries === 'others')!
    return { before: known ?? (country === null ? rest : regionTerms(before, country)), after: next }
  })
  return {
    regions: regions.filter(one => one.before.default !== one.after.default || one.before.evaluation !== one.after.evaluation),
    purposes: changedOf(before.purposes, after.purposes, one => one.id),
    processors: changedOf(before.processors, after.processors, one => one.name),
  }
}

function changedOf<One extends { name: string }>(
  before: readonly One[],
  after: readonly One[],
  keyOf: (one: One) => string,
): Changed<One>[] {
  const keys = [...new Set([...after, ...before].map(keyOf))]
  return keys.flatMap(key => {
    const [old, next] = [before.find(one => keyOf(one) === key) ?? null, after.find(one => keyOf(one) === key) ?? null]
    return old && next && isSame(old, next) ? [] : [{ name: (next ?? old)!.name, before: old, after: next }]
  })
}
