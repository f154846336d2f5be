import type pg from 'pg'
import type { AccountId, ContractId, RoomId } from '#lib/ids'
import { withdraw } from '#modules/consent/acts'
import { buildModel } from '#modules/models/acts/build-model'
import { rebuildWithdrawn } from '#modules/models/acts/rebuild'
import { learn } from '#modules/models/rules/block'
import type { World } from '#test/world'
import { stampsBesideIntervals } from './consent-intervals.ts'
import { goal, median, ratio, table, timed, whole, withWorld } from './measure.ts'

const sizes = (process.env.BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number)
const perRoom = 1_000
const fresh = 1_000
const rounds = 5

export const bench = {
  title: 'learning what is new, forgetting what was withdrawn, and finding what may be learned',
  async run(): Promise<void> {
    await withWorld(learning)
    await withWorld(forgetting)
    await withWorld(world => stampsBesideIntervals(world.owner))
  },
}

/** Texts of 20 words, put together from 5,000 as often as a language uses them; rooms and items as their acts leave them. */
async function prepare(owner: pg.Pool): Promise<void> {
  await owner.query(`drop index items.item_by_words`)
  await owner.query(`create schema if not exists bench`)
  await owner.query(`create table bench.piece as select n, (
      select string_agg('w' || floor(exp(random() * ln(5000)))::int::text || 'x', ' ') from generate_series(1, 20) where n is not null) as words
    from generate_series(0, 9999) n`)
  await owner.query('create unique index on bench.piece (n)')
}

async function fillRooms(owner: pg.Pool, parties: [AccountId, AccountId], rooms: number, items: number): Promise<RoomId[]> {
  const client = await owner.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`)
    const { rows } = await client.query<{ id: RoomId }>(
      `insert into items.room (id, pair_id, client_side_id, freelancer_side_id, client_account_id, freelancer_account_id, matter, title,
         contract_id, contract_started_at, next_seq, last_item_at, created_at, learn_mask, party_mask)
       select uuidv7(), gen_random_uuid(), $1, $2, $1, $2, 'proposal', 'Work', gen_random_uuid(), '2026-02-01', $4::int + 1, '2026-02-20', '2026-02-01', 3, 3
       from generate_series(1, $3) returning id`,
      [...parties, rooms, items],
    )
    const ids = rows.map(row => row.id)
    await addItems(client, ids, parties, 0, items)
    for (const role of ['client', 'freelancer'] as const)
      await client.query(
        `insert into consent.seat (subject_id, room_id, role, since_seq) select $1, unnest($2::uuid[]), $3, 1 on conflict do nothing`,
        [parties[role === 'client' ? 0 : 1], ids, role],
      )
    return ids
  } finally {
    await client.query(`reset session_replication_role; reset synchronous_commit`)
    client.release()
  }
}

async function addItems(
  client: pg.PoolClient | pg.Pool,
  ids: RoomId[],
  parties: [AccountId, AccountId],
  after: number,
  count: number,
): Promise<void> {
  await client.query(
    `insert into items.item (room_id, seq, id, kind, category, author_id, contract_id, text_written, text_delivered, created_at, learn, learn_epoch)
     select r.id, s, uuidv7(), 'message', 'communications', (array[$1, $2]::uuid[])[1 + s % 2], r.contract_id, p.words, p.words, '2026-02-20', true, 1
     from items.room r cross join generate_series($4::int + 1, $4::int + $5::int) s
       join bench.piece p on p.n = (hashint8(s * 7919::bigint + hashtext(r.id::text)) & 2147483647) % 10000
     where r.id = any ($3::uuid[]) order by r.id, s`,
    [...parties, ids, after, count],
  )
  await client.query(`update items.room set next_seq = $2::int + 1 where id = any ($1::uuid[])`, [ids, after + count])
}

async function pair(world: World): Promise<[AccountId, AccountId]> {
  const [client, freelancer] = [await world.person({ country: 'US' }), await world.person({ country: 'US' })]
  return [client.actor.accountId, freelancer.actor.accountId]
}

/** The first build of a corpus, then builds of 1,000 new items in ten of its rooms: at each size of the corpus. */
async function learning(world: World): Promise<void> {
  await prepare(world.owner)
  const rows: string[][] = [['items learned before', 'all of them, s', 'items/s', `${whole(fresh)} new, ms`]]
  const each: { perItem: number; news: number }[] = []
  for (const size of sizes) {
    const parties = await pair(world)
    const rooms = await fillRooms(world.owner, parties, size / perRoom, perRoom)
    await world.owner.query('vacuum analyze items.item')
    const build = (ids: RoomId[]) =>
      timed(() =>
        buildModel(
          world.system,
          parties[1],
          ids.map(placeId => ({ placeId, how: 'new' as const })),
          'new',
        ),
      )
    // In turns of 100 rooms, as the sweep does.
    let all = 0
    for (let at = 0; at < rooms.length; at += 100) all += await build(rooms.slice(at, at + 100))
    await world.owner.query('analyze models.entry, models.shard, models.block')
    const news: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const ten = rooms.slice(0, 10)
      await addItems(world.owner, ten, parties, perRoom + round * (fresh / 10), fresh / 10)
      const ms = await build(ten)
      if (round > 0) news.push(ms)
    }
    each.push({ perItem: all / size, news: median(news) })
    rows.push([whole(size), (all / 1000).toFixed(1), whole((size * 1000) / all), median(news).toFixed(0)])
  }
  table(rows)
  const [first, last] = [each[0]!, each.at(-1)!]
  goal(
    `a build costs what is new: ${whole(fresh)} items in a corpus ${whole(sizes.at(-1)! / sizes[0]!)}× as large at most 1.5× the time (${ratio(last.news / first.news)})`,
    last.news <= 1.5 * first.news,
  )
  goal(
    `the whole corpus costs at most 1.5× as much per item at any size (${ratio(last.perItem / first.perItem)})`,
    last.perItem <= 1.5 * first.perItem,
  )
}

/** A contract of 1,000 items is withdrawn from two models of 10,000, beside deleting the same items' counts from plain tables. */
async function forgetting(world: World): Promise<void> {
  await prepare(world.owner)
  const ours: number[] = []
  const acts: number[] = []
  const proofs: number[] = []
  const byHand: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const client = await world.person({ country: 'US' })
    const freelancer = await world.person({ country: 'US' })
    const parties: [AccountId, AccountId] = [client.actor.accountId, freelancer.actor.accountId]
    const rooms = await fillRooms(world.owner, parties, 10, 1_000)
    for (const owner of parties)
      await buildModel(
        world.system,
        owner,
        rooms.map(placeId => ({ placeId, how: 'new' as const })),
        'new',
      )
    await countByHand(world.owner, parties, rooms)
    const { rows } = await world.owner.query<{ id: ContractId }>('select contract_id as id from items.room where id = $1', [
      rooms[0],
    ])
    await world.owner.query('vacuum analyze')
    const act = await timed(() => withdraw(freelancer, { scope: 'contract', contractId: rows[0]!.id }))
    const { rows: made } = await world.owner.query<{ id: string }>('select id from consent.withdrawal where rebuilt_at is null')
    const place = [{ placeId: rooms[0]!, how: 'withdrawn' as const }]
    const rebuilt = await timed(async () => {
      for (const owner of parties) await buildModel(world.system, owner, place, 'withdrawal')
    })
    const proof = await timed(() => rebuildWithdrawn(world.system, { withdrawalId: made[0]!.id }))
    const hand = await timed(() => forgetByHand(world.owner, rooms[0]!))
    if (round === 0) continue
    acts.push(act)
    ours.push(rebuilt)
    proofs.push(proof)
    byHand.push(hand)
  }
  table([
    ['withdrawing 1,000 items from two models of 10,000', 'ms', 'beside by hand'],
    ['deleting their counts by hand', median(byHand).toFixed(1), '1.00×'],
    ['the rebuild: both models, manifests, hashes, log', median(ours).toFixed(1), ratio(median(ours) / median(byHand))],
    ['the act: marked, served no more at its commit', median(acts).toFixed(1), ''],
    ['the receipts: 2,000 proofs of absence', median(proofs).toFixed(1), ''],
  ])
  goal(
    `the rebuild costs at most 2× deleting their counts by hand (${ratio(median(ours) / median(byHand))})`,
    median(ours) <= 2 * median(byHand),
  )
}

/** What one would do without blocks: how often each word stands in each item, and in the whole model. */
async function countByHand(owner: pg.Pool, parties: [AccountId, AccountId], rooms: RoomId[]): Promise<void> {
  await owner.query(`create table if not exists bench.word_count (model_id uuid, item_id uuid, word text, times int, primary key (model_id, item_id, word));
    create index if not exists word_count_by_word on bench.word_count (model_id, word);
    create table if not exists bench.word_total (model_id uuid, word text, times bigint, items bigint, primary key (model_id, word))`)
  const { rows } = await owner.query<{ id: string; text: string }>(
    'select id, text_written as text from items.item where room_id = any ($1)',
    [rooms],
  )
  for (const model of parties) {
    const counts = rows.flatMap(row => [...learn(row.text).words].map(([word, times]) => ({ item: row.id, word, times })))
    for (let at = 0; at < counts.length; at += 50_000) {
      const part = counts.slice(at, at + 50_000)
      await owner.query('insert into bench.word_count select $1, * from unnest($2::uuid[], $3::text[], $4::int[])', [
        model,
        part.map(one => one.item),
        part.map(one => one.word),
        part.map(one => one.times),
      ])
    }
    await owner.query(
      'insert into bench.word_total select model_id, word, sum(times), count(*) from bench.word_count where model_id = $1 group by 1, 2',
      [model],
    )
  }
}

async function forgetByHand(owner: pg.Pool, roomId: RoomId): Promise<void> {
  await owner.query(
    `with gone as (
       delete from bench.word_count c using items.item i where i.room_id = $1 and c.item_id = i.id
         and c.model_id in (select unnest(array[client_account_id, freelancer_account_id]) from items.room where id = $1)
       returning c.model_id, c.word, c.times),
     less as (select model_id, word, sum(times) as times, count(*) as items from gone group by 1, 2)
     update bench.word_total t set times = t.times - l.times, items = t.items - l.items from less l where l.model_id = t.model_id and l.word = t.word`,
    [roomId],
  )
}
