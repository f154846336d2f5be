import type pg from 'pg'
import { goal, inTurns, ratio, table, timed, whole } from './measure.ts'

const items = Number(process.env.BENCH_ITEMS ?? 5_000_000)
const rooms = items / 10
const accounts = items / 25
const rounds = 3

/** What may be learned: by the stamps of the items, beside joining the times in which both parties were in, by the clock. */
export async function stampsBesideIntervals(owner: pg.Pool): Promise<void> {
  const db = await owner.connect()
  try {
    await db.query(
      `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'`,
    )
    await fill(db)
    const count = async (statement: string, values: unknown[] = []) =>
      Number((await db.query<{ n: string }>(statement, values)).rows[0]!.n)
    const one = (
      await db.query<{ id: string }>(
        `select subject_id as id from consent.seat group by 1 having count(*) between 4 and 6 order by 1 limit 1`,
      )
    ).rows[0]!.id
    // The oracle: three ways, one answer.
    const [stamps, joined, wrong] = [await count(byStamps), await count(byIntervals), await count(audit)]
    const [mine, mineByClock] = [await count(corpusOf, [one]), await count(corpusByClock, [one])]
    if (stamps !== joined || wrong !== 0 || mine !== mineByClock || mine === 0)
      throw new Error(`The ways do not agree: ${stamps} ${joined} ${wrong} ${mine} ${mineByClock}`)
    const ms = await inTurns(rounds, {
      intervals: () => timed(() => count(byIntervals)),
      stamps: () => timed(() => count(byStamps)),
      audit: () => timed(() => count(audit)),
      corpus: () => timed(() => count(corpusOf, [one])),
      corpusByClock: () => timed(() => count(corpusByClock, [one])),
    })
    const beside = (name: string) => ratio(ms.intervals! / ms[name]!)
    table([
      [`what may be learned, of ${whole(items)} items in ${whole(rooms)} contracts`, 'ms', 'times faster'],
      ['joining both parties’ times by the clock', ms.intervals!.toFixed(0), '1.00×'],
      ['scan of the stamps', ms.stamps!.toFixed(1), beside('stamps')],
      ['audit by the clock, contract by contract', ms.audit!.toFixed(0), beside('audit')],
      [`one account’s corpus (${mine} items), by stamps`, ms.corpus!.toFixed(2), beside('corpus')],
      ['one account’s corpus, by the clock over the same indexes', ms.corpusByClock!.toFixed(2), beside('corpusByClock')],
    ])
    goal('one account’s corpus comes at least 1,000× faster than the join', ms.intervals! >= 1_000 * ms.corpus!)
    goal('a full scan of the stamps is at least 20× faster than the join', ms.intervals! >= 20 * ms.stamps!)
    goal('the audit by the clock is at least 2× faster than the join', ms.intervals! >= 2 * ms.audit!)
  } finally {
    db.release(true)
  }
}

const byStamps = `select count(*) as n from items.item where learn and withdrawal_id is null and label is null`
const byIntervals = `select count(*) as n from items.item i join items.room r on r.id = i.room_id
  join bench.span a on a.account_id = r.client_account_id and a.is_in and a.valid @> i.created_at
  join bench.span b on b.account_id = r.freelancer_account_id and b.is_in and b.valid @> i.created_at
  where i.withdrawal_id is null and i.label is null`
/** Items stamped as to be learned from though the two parties' histories say no for the instant they were made: their times are met once per contract. */
const audit = `with of_account as materialized (select account_id, range_agg(valid) filter (where is_in) as times from bench.span group by 1),
    of_room as materialized (
      select r.id, a.times * b.times as times from items.room r
        join of_account a on a.account_id = r.client_account_id join of_account b on b.account_id = r.freelancer_account_id)
  select count(*) as n from items.item i join of_room h on h.id = i.room_id where i.learn and i.withdrawal_id is null and i.label is null and not coalesce(h.times @> i.created_at, false)`
const corpusOf = `select count(*) as n from consent.seat s join items.item i on i.room_id = s.room_id and i.learn and i.withdrawal_id is null and i.label is null
  where s.subject_id = $1`
const corpusByClock = `select count(*) as n from consent.seat s join items.room r on r.id = s.room_id join items.item i on i.room_id = r.id
  join bench.span a on a.account_id = r.client_account_id and a.is_in and a.valid @> i.created_at
  join bench.span b on b.account_id = r.freelancer_account_id and b.is_in and b.valid @> i.created_at
  where s.subject_id = $1 and i.withdrawal_id is null and i.label is null`

async function fill(db: pg.PoolClient): Promise<void> {
  for (const statement of [
    'create schema if not exists bench',
    'drop index items.item_by_words',
    `create table bench.account as select n, gen_random_uuid() as id from generate_series(0, ${accounts - 1}) n`,
    'create unique index on bench.account (n)',
    // Three or four times each in which they were in or out, from before everything until after.
    `create table bench.span as
       select id as account_id, tstzrange(case when k = 0 then null else at end, lead(at) over (partition by id order by k)) as valid, (k + n) % 3 <> 1 as is_in,
         case when k = 0 then timestamptz '2026-01-06' else at end as at
       from (select a.id, a.n, k, timestamptz '2026-01-10' + k * interval '60 days' + (random() * 40) * interval '1 day' as at
         from bench.account a cross join generate_series(0, 2 + (a.n % 2)::int) k) s`,
    'create index on bench.span (account_id)',
    `create table bench.room as select g.n, uuidv7() as id, c.id as client, f.id as freelancer
       from generate_series(1, ${rooms}) g (n) join bench.account c on c.n = (hashint8(g.n) & 2147483647) % ${accounts}
         join bench.account f on f.n = (hashint8(g.n + 7777777) & 2147483647) % ${accounts} where c.id <> f.id`,
    'create unique index on bench.room (id)',
    `insert into items.room (id, pair_id, client_side_id, freelancer_side_id, client_account_id, freelancer_account_id, matter, title,
       contract_id, contract_started_at, next_seq, last_item_at, created_at)
     select id, id, client, freelancer, client, freelancer, 'proposal', 'Work', id, '2026-01-06', 11, '2026-01-06', '2026-01-06' from bench.room`,
    `insert into consent.seat select client, id, 'client', 1 from bench.room union all select freelancer, id, 'freelancer', 1 from bench.room`,
    `create table bench.item as select r.id as room_id, s as seq, r.client, r.freelancer,
       timestamptz '2026-01-07' + ((hashint8(r.n * 16 + s) & 2147483647) % 20000000) * interval '1 second' as at
     from bench.room r cross join generate_series(1, 10) s`,
    'analyze bench.span',
    'analyze bench.room',
    'analyze bench.item',
    `insert into items.item (room_id, seq, id, kind, category, author_id, text_written, text_delivered, created_at, learn, learn_epoch)
     select i.room_id, i.seq, gen_random_uuid(), 'message', 'communications', i.client,
       'The second draft is in the folder. Two open questions stand at the end.', 'The second draft is in the folder. Two open questions stand at the end.',
       i.at, coalesce(a.is_in and b.is_in, false), 1
     from bench.item i left join bench.span a on a.account_id = i.client and a.valid @> i.at
       left join bench.span b on b.account_id = i.freelancer and b.valid @> i.at
     order by i.room_id, i.seq`,
    'drop table bench.item',
    'vacuum analyze items.item',
    'vacuum analyze items.room',
    'vacuum analyze consent.seat',
  ])
    await db.query(statement)
}
