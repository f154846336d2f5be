import { randomBytes, randomInt } from 'node:crypto'
import pg from 'pg'
import { uuidv7, type SideId } from '#lib/ids'
import { feesFor, post, providerFor, walletOf } from '#modules/money/acts/post'
import { proveLedger, statementOf } from '#modules/money/reads'
import { inTx, type Ctx, type Person } from '#platform/ctx'
import type { World } from '#test/world'
import { goal, inTurns, median, quantile, ratio, rate, table, timed, whole, withWorld } from './measure.ts'

const writers = 8
const roundMs = 2_000
const rounds = 5
const walletCount = 1_000
const sizes = [10_000, 100_000, 1_000_000]
const statementSamples = 400

interface Bank {
  owner: Ctx & { actor: Person }
  sides: SideId[]
  /** The accounts of the sides, and one of the platform that every hot transfer meets. */
  wallets: string[]
  hot: string
  hand: pg.Pool
}

export const bench = {
  title: `money moved for good (fsync on), ${writers} at once: money.post beside the same transfer as four statements by hand`,
  async run(): Promise<void> {
    await withWorld(async world => {
      const bank = await openBank(world)
      const perSecond = await inTurns(rounds, {
        post: () => rate(writers, roundMs, () => transfer(bank)),
        hand: () => rate(writers, roundMs, () => byHand(bank.hand, ...twoOf(bank.wallets))),
        postHot: () => rate(writers, roundMs, () => toPlatform(bank)),
        handHot: () => rate(writers, roundMs, () => byHand(bank.hand, twoOf(bank.wallets)[0], bank.hot)),
      })
      table([
        ['transfers/s', 'between 1,000 wallets', 'all into one platform account'],
        ['four statements by hand', whole(perSecond.hand!), whole(perSecond.handHot!)],
        ['money.post, with rights and cause (16 slots)', whole(perSecond.post!), whole(perSecond.postHot!)],
        ['beside by hand', ratio(perSecond.post! / perSecond.hand!), ratio(perSecond.postHot! / perSecond.handHot!)],
      ])
      await growth(world, bank)
      const wrong = (await proveLedger(world.system)).filter(row => row.wrong !== 0n)
      goal(
        `the books are right afterwards (${wrong.map(row => row.what).join(', ') || 'every proof is zero'})`,
        wrong.length === 0,
      )
      await bank.hand.end()
    })
  },
}

async function openBank(world: World): Promise<Bank> {
  const owner = await world.person()
  const sides = [owner.actor.accountId as string, ...Array.from({ length: walletCount - 1 }, () => fresh())] as SideId[]
  for (let at = 0; at < sides.length; at += 50) {
    const some = sides.slice(at, at + 50)
    const legs = some.map(side => [walletOf(side), 1_000_000_000n] as [ReturnType<typeof walletOf>, bigint])
    await inTx(world.system, tx =>
      post(tx, {
        cause: `payout-back:${fresh()}`,
        kind: 'payout-back',
        currency: 'EUR',
        legs: [[providerFor('00'), -1_000_000_000n * BigInt(some.length)], ...legs],
      }),
    )
  }
  await inTx(world.system, async tx => {
    for (let slot = 0; slot < 16; slot++) {
      await post(tx, {
        cause: `payout-back:${fresh()}`,
        kind: 'payout-back',
        currency: 'EUR',
        legs: [
          [providerFor('00'), -1n],
          [feesFor(slot.toString(16).padStart(2, '0')), 1n],
        ],
      })
    }
  })
  const idsOf = async (kind: string) =>
    (await world.owner.query<{ id: string }>('select id from money.account where kind = $1 order by id', [kind])).rows.map(
      row => row.id,
    )
  // The owner of the tables: only it may write them by hand.
  const { database, password, user, host, port } = new pg.Client({ connectionString: process.env.SYMBOLON_TEST_PG })
  const name = new URL(world.appUrl).pathname.slice(1)
  const hand = new pg.Pool({ host, port, user, password: password as string, database: name || database, max: writers })
  return { owner, sides, wallets: await idsOf('wallet'), hot: (await idsOf('fees'))[0]!, hand }
}

const fresh = () => uuidv7(Date.now(), randomBytes(10))

function twoOf<T>(all: T[]): [T, T] {
  const first = randomInt(all.length)
  return [all[first]!, all[(first + 1 + randomInt(all.length - 1)) % all.length]!]
}

function transfer({ owner, sides }: Bank): Promise<boolean> {
  const [from, to] = twoOf(sides)
  return inTx(owner, tx =>
    post(tx, {
      cause: `available:${fresh()}`,
      kind: 'available',
      currency: 'EUR',
      legs: [
        [walletOf(from), -1n],
        [walletOf(to), 1n],
      ],
    }),
  )
}

function toPlatform({ owner, sides }: Bank): Promise<boolean> {
  const id = fresh()
  return inTx(owner, tx =>
    post(tx, {
      cause: `available:${id}`,
      kind: 'available',
      currency: 'EUR',
      legs: [
        [walletOf(twoOf(sides)[0]), -1n],
        [feesFor(id), 1n],
      ],
    }),
  )
}

/** The same rows by four statements in a transaction; locks in id order, as it must. */
async function byHand(pool: pg.Pool, from: string, to: string): Promise<void> {
  const [postingId, at] = [fresh(), new Date()]
  const legs = (
    [
      [from, -1],
      [to, 1],
    ] as [string, number][]
  ).toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into money.posting (id, cause, kind, request_sha256, posted_at) values ($1, $2, 'available', $3, $4)`,
      [postingId, `available:${fresh()}`, randomBytes(32), at],
    )
    const after: { version: string; balance: string }[] = []
    for (const [account, amount] of legs) {
      const { rows } = await client.query<(typeof after)[number]>(
        'update money.account set balance = balance + $2, version = version + 1 where id = $1 returning version, balance',
        [account, amount],
      )
      after.push(rows[0]!)
    }
    await client.query(
      `insert into money.entry (account_id, version, posting_id, amount_minor, balance_after, currency) values ($1, $2, $3, $4, $5, 'EUR'), ($6, $7, $3, $8, $9, 'EUR')`,
      [
        legs[0]![0],
        after[0]!.version,
        postingId,
        legs[0]![1],
        after[0]!.balance,
        legs[1]![0],
        after[1]!.version,
        legs[1]![1],
        after[1]!.balance,
      ],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** What a transfer and a statement's page cost as the book grows. */
async function growth(world: World, bank: Bank): Promise<void> {
  const rows = [['entries in the book', 'transfers/s, one writer', 'statement page, p50 ms', 'p99 ms']]
  const seen: { perSecond: number; p50: number }[] = []
  for (const size of sizes) {
    await fill(world.owner, size)
    const perSecond = median([
      await rate(1, roundMs, () => transfer(bank)),
      await rate(1, roundMs, () => transfer(bank)),
      await rate(1, roundMs, () => transfer(bank)),
    ])
    const ms: number[] = []
    for (let turn = -20; turn < statementSamples; turn++) {
      const took = await timed(() => statementOf(bank.owner, {}))
      if (turn >= 0) ms.push(took)
    }
    seen.push({ perSecond, p50: median(ms) })
    rows.push([whole(size), whole(perSecond), median(ms).toFixed(1), quantile(ms, 0.99).toFixed(1)])
  }
  const [first, last] = [seen[0]!, seen.at(-1)!]
  rows.push(['from first to last', ratio(last.perSecond / first.perSecond), ratio(last.p50 / first.p50), ''])
  table(rows)
}

/** Postings between the wallets, in turn, until the book has so many entries; set-wise, versions and balances in step. */
async function fill(owner: pg.Pool, entries: number): Promise<void> {
  const { rows } = await owner.query<{ count: bigint }>('select count(*) from money.entry')
  const missing = Math.max(0, Math.ceil((entries - Number(rows[0]!.count)) / 2))
  await owner.query(
    `with wallet as materialized (select id, balance, version, row_number() over (order by id) - 1 as n from money.account where kind = 'wallet'),
     made as materialized (select gen_random_uuid() as id, n, n % $2 as low, (n * 7 + 1) % $2 as high from generate_series(1, $1::int) n),
     posted as (insert into money.posting (id, cause, kind, request_sha256, posted_at)
       select id, 'available:' || id, 'available', sha256(id::text::bytea), timestamptz '2026-01-01' + n * interval '1 second' from made),
     leg as (select id, n, low as place, -1 as amount from made union all select id, n, high, 1 from made),
     entered as (insert into money.entry (account_id, version, posting_id, amount_minor, balance_after, currency)
       select w.id, w.version + row_number() over (partition by w.id order by leg.n), leg.id, leg.amount, w.balance + sum(leg.amount) over (partition by w.id order by leg.n), 'EUR'
       from leg join wallet w on w.n = leg.place)
     update money.account a set balance = a.balance + s.amount, version = a.version + s.count
     from (select place, sum(amount) as amount, count(*) as count from leg group by place) s join wallet w on w.n = s.place where a.id = w.id`,
    [missing, walletCount],
  )
  await owner.query('vacuum analyze money.entry')
  await owner.query('vacuum analyze money.posting')
  await owner.query('analyze money.account')
}
