import type pg from 'pg'
import { segmentSize } from '#platform/search'

/** Words from the most common on; how often each is used falls with its rank, as in a language (Zipf). */
export const vocabulary = 20_000

/** The word of a rank as a person types it: six letters, so that search also looks for longer ones that begin with it. */
export function wordOf(rank: number): string {
  return `z${Array.from(String(Math.floor(rank / 2)).padStart(5, '0'))
    .map(digit => 'bcdfghjklm'[Number(digit)])
    .join('')}`
}

/**
 * Fills jobs.job and jobs.listing set-wise, as posting `count` jobs one after the other would: its segments and facets,
 * 36 words each. Texts are put together from 40,000 pieces of 9 words.
 */
export async function fillJobs(owner: pg.Pool, count: number): Promise<void> {
  const client = await owner.connect()
  try {
    for (const statement of [
      `set maintenance_work_mem = '512MB'`,
      `set synchronous_commit = off`,
      `set max_parallel_maintenance_workers = 2`,
      `drop index jobs.listing_by_terms`,
      pieces(40_000),
      `insert into jobs.job (id, client_side_id, author_id, state, kind, title, description, skills, budget_min_minor, budget_max_minor, posted_at, expires_at, created_at, updated_at)
       select uuidv7(age), who, who, 'open', 'fixed', 'Job ' || n, 'What is asked for in job ' || n, '{}', 100, 200, at, at + interval '30 days', at, at
       from ${rows(count)}`,
      `insert into jobs.listing (job_id, kind, title, excerpt, skills, budget_min_minor, budget_max_minor, currency, client_country, posted_at, segment, search, facets)
       select j.id, d.kind, left(initcap(t.words), 60) || ' ' || j.n, left(a.words || '. ' || b.words || '.', 220), array['Skill ' || d.skill, 'Skill ' || d.skill + 1],
         d.low, d.low * 2, 'EUR', 'PT', j.posted_at, (j.n - 1) / ${segmentSize},
         setweight(t.search, 'A') || setweight(a.search, 'C') || setweight(b.search, 'C') || setweight(c.search, 'C'),
         array['k=' || d.kind, 'c=EUR', 's=skill ' || d.skill, 's=skill ' || d.skill + 1]
           || array(select 'beur=' || step from generate_series(floor(log(2, d.low))::int, floor(log(2, d.low * 2))::int) step)
       from (select id, posted_at, (row_number() over (order by posted_at))::int as n, hashint8(row_number() over (order by posted_at)) & 2147483647 as h from jobs.job) j
       cross join lateral (select case when j.h % 10 < 7 then 'fixed' else 'hourly' end as kind, j.h / 16 % 40 as skill,
         (2 ^ (8 + j.h / 1024 % 12))::bigint as low) d
       join piece t on t.n = (hashint8(j.n * 4::bigint) & 2147483647) % 40000 join piece a on a.n = (hashint8(j.n * 4::bigint + 1) & 2147483647) % 40000
       join piece b on b.n = (hashint8(j.n * 4::bigint + 2) & 2147483647) % 40000 join piece c on c.n = (hashint8(j.n * 4::bigint + 3) & 2147483647) % 40000
       order by j.n`,
      `create index listing_by_terms on jobs.listing using gin (platform.search_terms(segment, search, facets)) with (fastupdate = off)`,
      `drop table piece`,
      `vacuum analyze jobs.job`,
      `vacuum analyze jobs.listing`,
    ])
      await client.query(statement)
  } finally {
    client.release()
  }
}

function rows(count: number): string {
  return `(select n, timestamptz '2026-02-20T00:00:00Z' - (${count} - n) * interval '1 second' as at, interval '-1 day' as age, gen_random_uuid() as who
    from generate_series(1, ${count}) n) posts`
}

const letters = (number: string) => `translate(lpad((${number})::text, 5, '0'), '0123456789', 'bcdfghjklm')`

function pieces(count: number): string {
  return `create temporary table piece as
    select n, words, to_tsvector('simple', words) as search from generate_series(0, ${count - 1}) n
    cross join lateral (
      select string_agg('z' || ${letters('rank / 2')} || case when rank % 2 = 1 then 'er' else '' end, ' ') as words
      from (select floor(exp(random() * ln(${vocabulary})))::int as rank from generate_series(1, 9) where n is not null) r) w`
}
