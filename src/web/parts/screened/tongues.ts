import type { Pack } from '#engines/screening/packed'
import { takeIn } from '#engines/screening/lexicon'
import { tonguesIn, type Tongue } from '#engines/screening/tongues'

const lists: Record<Tongue, () => Promise<{ pack: Pack }>> = {
  es: () => import('#engines/screening/tables/phrases-es-first.generated'),
  pt: () => import('#engines/screening/tables/phrases-pt-first.generated'),
  fr: () => import('#engines/screening/tables/phrases-fr-first.generated'),
  de: () => import('#engines/screening/tables/phrases-de-first.generated'),
  hi: () => import('#engines/screening/tables/phrases-hi-first.generated'),
  ru: () => import('#engines/screening/tables/phrases-ru-first.generated'),
  ar: () => import('#engines/screening/tables/phrases-ar-first.generated'),
  zh: () => import('#engines/screening/tables/phrases-zh-first.generated'),
}
/** Languages that were asked for; one whose list did not come is not asked for again. */
const asked = new Set<Tongue>()

/** Brings the word lists of the languages that show in a text; answers whether any came. */
export async function bringTongues(text: string): Promise<boolean> {
  const missing = [...tonguesIn(text)].filter(tongue => !asked.has(tongue))
  if (missing.length === 0) return false
  for (const tongue of missing) asked.add(tongue)
  const came = await Promise.allSettled(missing.map(tongue => lists[tongue]()))
  const packs = came.flatMap(one => (one.status === 'fulfilled' ? [one.value.pack] : []))
  if (packs.length > 0) takeIn(packs)
  return packs.length > 0
}
