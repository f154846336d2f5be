import { sql } from 'kysely'
import { facetOf, queryOf, stepsOf } from '#engines/ranking/query'
import { askedIn } from '#engines/ranking/words'
import { currencies, parseAmount } from '#lib/money'
import { limitOf, type Page } from '#lib/page'
import { sideNames } from '#modules/accounts/reads'
import { talentTable } from '#modules/profiles/acts/profile'
import type { TalentRow, TalentSearch } from '#modules/profiles/schema'
import { inRead, type AnyCtx } from '#platform/ctx'
import { bestHits, newestHits, type Search } from '#platform/search'

export type TalentHits = Page<TalentRow> & {
  /** Counted up to 1,000, on the first page only. */
  total: number | null
  sort: 'newest' | 'relevance'
}

/**
 * People and agencies with a published profile that have every word and filter. Without words the newest first; with
 * words the newest 1,000 hits, best first. Costs the same for common and rare words (platform/search).
 */
export function searchTalent(ctx: AnyCtx, asked: TalentSearch): Promise<TalentHits> {
  return inRead(ctx, async tx => {
    const search = searchOf(asked)
    const sort = search.rank && asked.sort !== 'newest' ? 'relevance' : 'newest'
    const hits = await (sort === 'relevance' ? bestHits : newestHits)(
      tx.db,
      talentTable,
      search,
      asked.cursor,
      limitOf(asked.limit),
    )
    const ids = hits.rows.map(hit => hit.id)
    const rows =
      ids.length === 0
        ? []
        : await tx.db
            .selectFrom('profiles.listing')
            .select(['sideId', 'headline', 'excerpt', 'skills', 'rateMinor', 'currency', 'availability'])
            // A picture that was not looked through yet is nobody else's.
            .select(
              sql<string | null>`(
                select f.id from files.file f where f.id = avatar_file_id and f.shown_at is not null)`.as('avatarFileId'),
            )
            .where('sideId', 'in', ids)
            .execute()
    const [byId, names] = [new Map(rows.map(row => [row.sideId, row])), await sideNames(tx, ids)]
    const shown = ids.flatMap(id => {
      const [row, side] = [byId.get(id), names.get(id)]
      return row && side ? [{ ...row, kind: side.kind, name: side.name, country: side.country } as unknown as TalentRow] : []
    })
    return { rows: shown, next: hits.next, total: hits.total, sort }
  })
}

function searchOf(asked: TalentSearch): Search {
  const facets: string[][] = asked.skills.map(skill => facetOf('s', skill)).flatMap(facet => (facet ? [[facet]] : []))
  if (asked.availability) facets.push([`a=${asked.availability}`])
  if (asked.language) facets.push([`l=${asked.language}`])
  const max = asked.rateMax ? parseAmount(asked.rateMax, asked.currency) : null
  if (max === null) return { ...queryOf(askedIn(asked.words), facets) }
  const units = max / 10n ** BigInt(currencies[asked.currency] ?? 2)
  facets.push(stepsOf(`r-${asked.currency}`, null, units))
  return { ...queryOf(askedIn(asked.words), facets), where: [sql<boolean>`rate_minor <= ${max}`] }
}
