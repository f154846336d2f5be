import { sql, type RawBuilder } from 'kysely'
import { isUuid } from '#lib/ids'
import { cursorOf, keysOf, type Page } from '#lib/page'
import { Refusal } from '#lib/refusal'
import type { TxCtx } from '#platform/ctx'
import type { Db, TxDb } from '#platform/db'

/*
 * Search whose cost does not grow with the number of hits. Listings lie in segments of 2,048, counted up as they
 * are made, and 16 segments are a span; platform.search_terms puts the number of its segment, and again of its span,
 * before each term in the index. A search walks from the newest on and stops when its window is full: a common word
 * is found in the first segment or two. After 16 segments and more that were not enough the word is rare, and spans
 * are walked: one index look-up (about 50 µs) for each 32,768 listings.
 */
export const segmentSize = 2_048
const spanSegments = 16
/** The newest segments that one search looks into: 4 million listings. */
const segmentsLooked = 2_048
/** The newest candidates of which more is asked than the index can tell. */
const candidatesLooked = 10_000
/** The newest hits that are ranked. */
export const rankWindow = 1_000

/** A table of public fields with segment, search and facets; newest first is (segment, at, id). */
export interface SearchTable {
  name: 'jobs.listing' | 'profiles.listing'
  id: 'job_id' | 'side_id'
  at: 'posted_at' | 'listed_at'
}

export interface Search {
  /** tsquery texts: candidates by segment (`§` stands for its number), a check of each, what to rank by. */
  lookUp: string | null
  match: string | null
  rank: string | null
  /** Exact conditions on the table's own columns. */
  where?: RawBuilder<boolean>[]
  /** No listing made before this instant. */
  since?: Date | null
}
export interface Hit {
  id: string
  segment: number
  at: Date
  score: number
}
/** One page of hits; `total` is counted up to the window's 1,000, on the first page only. */
export type Hits = Page<Hit> & { total: number | null }

/** The segment for a listing made now: the newest one until it is full. */
export async function segmentNow(tx: TxCtx, table: SearchTable): Promise<number> {
  const { rows } = await sql<{ segment: number }>`
    with newest as (select coalesce(max(segment), 0) as segment from ${sql.table(table.name)})
    select segment + ((select count(*) from ${sql.table(table.name)} l where l.segment = newest.segment) >= ${segmentSize})::int as segment
    from newest`.execute(tx.db)
  return rows[0]!.segment
}

/** Hits from the newest on. */
export async function newestHits(
  db: Db | TxDb,
  table: SearchTable,
  search: Search,
  cursor: string | null,
  limit: number,
): Promise<Hits> {
  const keys = cursor ? keysOf(cursor, ['text', 'text', 'text', 'text']) : null
  const after = keys && placeOf(keys.slice(1), true)
  const hits = await hitsSql(db, table, search, after, cursor ? limit + 1 : rankWindow)
  if (!hits) return { rows: [], next: null, total: cursor ? null : 0 }
  const { rows } = await sql<Hit & { total: number }>`
    with hits as materialized (${hits})
    select id, segment, at, 0 as score, (select count(*)::int from hits) as total from hits limit ${limit + 1}`.execute(db)
  return { ...cut(rows, limit, row => ['newest', row.segment, row.at, row.id]), total: cursor ? null : (rows[0]?.total ?? 0) }
}

/**
 * The newest 1,000 hits, best first. Later pages rank the same window: their cursor names its newest listing, so
 * what is posted meanwhile neither repeats nor hides anything.
 */
export async function bestHits(
  db: Db | TxDb,
  table: SearchTable,
  search: Search,
  cursor: string | null,
  limit: number,
): Promise<Hits> {
  const keys = cursor ? keysOf(cursor, Array<'text'>(8).fill('text')) : null
  const last = keys && placeOf(keys.slice(2), true)
  const top = keys && placeOf(keys.slice(5), false)
  const window = await hitsSql(db, table, search, top, rankWindow)
  if (!window) return { rows: [], next: null, total: 0 }
  const { rows } = await sql<Hit & { total: number; top: [string, string, string] }>`
    with hits as materialized (${window}),
    ranked as (
      select id, h.segment, at, (ts_rank('{0.05,0.1,0.4,1}', l.search, ${search.rank}::tsquery, 1) * 1e6)::int as score, (count(*) over ())::int as total
      from hits h join ${sql.table(table.name)} l on l.ctid = h.row_place)
    select * from ranked
    ${last ? sql`where (score, segment, at, id) < (${wholeOf(keys[1])}::int, ${last.segment}::int, ${last.at}::timestamptz, ${last.id}::uuid)` : sql``}
    order by score desc, segment desc, at desc, id desc limit ${limit + 1}`.execute(db)
  const newest = keys ? keys.slice(5) : await newestKeys(db, table)
  return {
    ...cut(rows, limit, row => ['best', row.score, row.segment, row.at, row.id, ...newest]),
    total: cursor ? null : (rows[0]?.total ?? 0),
  }
}

interface Place {
  segment: number
  at: string
  id: string
  /** After this place; else from it on. */
  isStrict: boolean
}
interface Found {
  id: string
  segment: number
  at: Date
}

/** A place from a cursor's keys; they come from an address, so nothing in them is trusted. */
function placeOf(keys: string[], isStrict: boolean): Place {
  const [segment, at, id] = [wholeOf(keys[0]), new Date(keys[1] ?? ''), keys[2]]
  if (!(at.getTime() >= 0 && at.getTime() < 253_402_300_800_000) || !isUuid(id)) throw badCursor()
  return { segment, at: at.toISOString(), id, isStrict }
}

function wholeOf(key: string | undefined): number {
  const value = Number(key)
  if (!Number.isSafeInteger(value) || Math.abs(value) > 2_147_483_647) throw badCursor()
  return value
}

function badCursor(): Refusal {
  return new Refusal('invalid', 'bad-cursor', 'This page link is not valid any more. Start from the first page.', 'cursor')
}

async function hitsQuery(
  db: Db | TxDb,
  table: SearchTable,
  search: Search,
  from: Place | null,
  limit: number,
): Promise<{ rows: Found[] }> {
  const query = await hitsSql(db, table, search, from, limit)
  return query ? sql<Found>`${query}`.execute(db) : { rows: [] }
}

/**
 * The newest hits at or below a place, in order; null when nothing is listed. What the index can't tell (phrases,
 * words left out, exact amounts) is asked of the newest 10,000 candidates only, so that it ends whatever is asked. Of a row
 * only its place is carried along: sorting the texts themselves would cost more than fetching the ranked ones again.
 */
async function hitsSql(
  db: Db | TxDb,
  table: SearchTable,
  search: Search,
  from: Place | null,
  limit: number,
): Promise<RawBuilder<unknown> | null> {
  const [name, id, at] = [sql.table(table.name), sql.ref(table.id), sql.ref(table.at)]
  const checks = [...(search.match ? [sql<boolean>`search @@ ${search.match}::tsquery`] : []), ...(search.where ?? [])]
  const looked = checks.length > 0 ? Math.max(candidatesLooked, limit) : limit
  const columns = sql`${id} as id, segment, ${at} as at, ${checks.length > 0 ? sql.join(checks, sql` and `) : sql`true`} as is_hit, ctid as row_place`
  const place =
    from &&
    sql<boolean>`(segment, at, id) ${sql.raw(from.isStrict ? '<' : '<=')} (${from.segment}::int, ${from.at}::timestamptz, ${from.id}::uuid)`
  const bounds = [...(place ? [place] : []), ...(search.since ? [sql<boolean>`at >= ${search.since}`] : [])]
  const bounded = bounds.length > 0 ? sql`where ${sql.join(bounds, sql` and `)}` : sql``
  const hitsIn = (candidates: RawBuilder<unknown>) =>
    checks.length > 0 ? sql`select * from (${candidates}) as c where is_hit limit ${limit}` : candidates
  const walk = (which: RawBuilder<unknown>) =>
    hitsIn(
      sql`select * from (select ${columns} from ${name} ${which}) as f ${bounded} order by segment desc, at desc, id desc limit ${looked}`,
    )
  // Newest first without words: the index is walked, and it ends after as many as are looked at.
  if (!search.lookUp && !search.since) return walk(sql``)
  const ends = await segmentEnds(db, table, search.since ?? null)
  if (!ends) return null
  const high = from ? Math.min(from.segment, ends.high) : ends.high
  const low = Math.max(ends.low, high - segmentsLooked + 1)
  if (!search.lookUp) return walk(sql`where segment between ${low}::int and ${high}::int`)
  // "offset 0" keeps the planner from walking all listings by date in the hope of meeting hits soon.
  return hitsIn(sql`select l.* from unnest(${placesDown(high, low)}::text[]) as p(place)
    cross join lateral (
      select * from (
        select ${columns} from ${name}
        where platform.search_terms(segment, search, facets) @@ replace(${search.lookUp}, '§', p.place)::tsquery offset 0) as f
      ${bounded} order by segment desc, at desc, id desc limit ${looked}) as l
    limit ${looked}`)
}

/** Where to look, newest first: the segments down to the end of the span after the first, then spans (`~3`). */
function placesDown(high: number, low: number): string[] {
  const firstSpan = Math.floor(high / spanSegments)
  const lastSegment = Math.max(low, (firstSpan - 1) * spanSegments)
  const places = Array.from({ length: high - lastSegment + 1 }, (_, index) => String(high - index))
  for (let span = firstSpan - 2; (span + 1) * spanSegments > low; span--) places.push(`~${span}`)
  return places
}

/** The segments in which listings (made since then) lie; null when there are none. */
async function segmentEnds(db: Db | TxDb, table: SearchTable, since: Date | null): Promise<{ high: number; low: number } | null> {
  const [name, at] = [sql.table(table.name), sql.ref(table.at)]
  // Two posts at once may stand in the wrong one of two neighbouring segments, hence one more.
  const lowest = since
    ? sql`(select segment - 1 from ${name} where ${at} >= ${since} order by ${at} limit 1)`
    : sql`(select min(segment) from ${name})`
  const { rows } = await sql<{
    high: number | null
    low: number | null
  }>`select (select max(segment) from ${name}) as high, ${lowest} as low`.execute(db)
  const { high, low } = rows[0]!
  return high === null || low === null ? null : { high, low }
}

async function newestKeys(db: Db | TxDb, table: SearchTable): Promise<(string | Date | number)[]> {
  const { rows } = await hitsQuery(db, table, { lookUp: null, match: null, rank: null }, null, 1)
  const newest = rows[0]
  return newest ? [newest.segment, newest.at, newest.id] : [0, new Date(0), '00000000-0000-7000-8000-000000000000']
}

function cut(rows: Hit[], limit: number, keys: (row: Hit) => (string | Date | bigint | number)[]): Page<Hit> {
  const shown = rows.slice(0, limit).map(({ id, segment, at, score }) => ({ id, segment, at, score }))
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? cursorOf(keys(last)) : null }
}
