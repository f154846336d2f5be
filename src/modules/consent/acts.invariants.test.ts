import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world'
import { contract, message, play, query, says, tale } from '../../../test/consent/play.ts'

/**
 * What must hold of preferences and stamps, under the numbers of the research behind them. Tested elsewhere: 3–6 (terms), 8 (clicks,
 * in the browser), 12 (idempotency keys of the API), 15 (race and kill), 23–40 (models), 41–49 (the log). Not held, with the reason:
 * a hash chain per account (2: the log's tree shows the same to everybody), an age (10: none is kept, accounts are for adults),
 * a contract's yes that does not beat a general no (22: rule B1.10a says that it does).
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
  const label = { type: 'label', contract: 'l', value: 'trade-secret' }
  const labelled = { ...contract, id: 'l' }
  const words = ['out', 'in', 'out', 'in'].flatMap((choice, n) => [
    says('client', choice as 'in', 'work_product'),
    message(`m${n}`, 'freelancer'),
  ])
  const own = ['in', 'out', 'inherit'].map(choice => ({
    type: 'prefer',
    account: 'client',
    contract: 'k',
    category: 'communications',
    choice,
  }))
  const both = [says('freelancer', 'out'), message('n'), says('freelancer', 'in'), message('o')]
  const answers = await play(
    world,
    'described',
    tale(contract, ...words, ...own, ...both, labelled, message('p', 'client', { contract: 'l' }), label, query('p')),
  )
  if (answers.length !== 1 || answers[0]!.eligible !== false) throw new Error('The history was not played as it was told.')
})
afterAll(() => world[Symbol.asyncDispose]())

const rows = async (sql: string, values: unknown[] = []) => (await world.owner.query(sql, values)).rows

describe('preferences', () => {
  test.each(['consent.change', 'consent.epoch', 'consent.label'])(
    '1 · %s is never changed, emptied or thinned, by any role',
    async table => {
      for (const url of [world.appUrl, world.workerUrl, (world.owner.options as { connectionString: string }).connectionString]) {
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        const wrong = [
          `delete from ${table}`,
          `truncate ${table} cascade`,
          `update ${table} set ${table === 'consent.epoch' ? 'mask = 3' : 'id = id'}`,
        ]
        for (const statement of wrong)
          await expect(client.query(statement), `${statement} at ${new URL(url).username}`).rejects.toThrow(
            /append-only|permission denied/,
          )
        await client.end()
      }
    },
  )

  test('2 · the changes of everybody are numbered from 1 without a gap', async () => {
    expect(await rows('select subject_id from consent.change group by 1 having max(seq) <> count(*) or min(seq) <> 1')).toEqual(
      [],
    )
    expect(
      await rows(
        'select s.id from consent.subject s where changes <> (select count(*) from consent.change c where c.subject_id = s.id)',
      ),
    ).toEqual([])
    expect((await rows('select count(*)::int as n from consent.change'))[0].n).toBeGreaterThan(8)
  })

  test('4 · every change names the terms under which it was made', async () => {
    expect(
      await rows(
        'select 1 from consent.change c where not exists (select 1 from policy.terms t where t.version = c.terms_version)',
      ),
    ).toEqual([])
  })

  test('7 · nobody speaks for another, staff neither', async () => {
    const staff = await world.person({ isStaff: true })
    const client = new pg.Client({ connectionString: world.appUrl })
    await client.connect()
    await client.query('begin')
    await client.query(`select set_config('app.viewer', $1, true), set_config('app.sides', $2, true)`, [
      staff.actor.accountId,
      `{${staff.actor.accountId}}`,
    ])
    const { rowCount } = await client.query(`update consent.subject set communications = 'in'`)
    expect(rowCount).toBe(0)
    await expect(
      client.query(`insert into consent.word select id, $1, 'communications', 'in' from (select gen_random_uuid() as id) x`, [
        (await rows('select id from consent.subject limit 1'))[0].id,
      ]),
    ).rejects.toThrow(/row-level security/)
    await client.end()
  })

  test('11 · the words that count are what the history comes to', async () => {
    const last = `select distinct on (subject_id, category) subject_id, category, choice from consent.change where room_id is null order by subject_id, category, seq desc`
    const words = `select s.id, c.category, case c.category when 'work_product' then s.work_product when 'communications' then s.communications else s.platform end as choice
      from consent.subject s cross join (values ('work_product'), ('communications'), ('platform')) c (category)`
    expect(
      await rows(
        `with last as (${last}), words as (${words}) select 1 from words full join last on last.subject_id = words.id and last.category = words.category where words.choice is distinct from last.choice`,
      ),
    ).toEqual([])
    const here = `select distinct on (subject_id, room_id, category) subject_id, room_id, category, choice from consent.change where room_id is not null order by subject_id, room_id, category, seq desc`
    expect(
      await rows(
        `with here as (select * from (${here}) h where choice <> 'inherit') select 1 from here full join consent.word w on w.account_id = here.subject_id and w.room_id = here.room_id and w.category = here.category where w.choice is distinct from here.choice`,
      ),
    ).toEqual([])
  })
})

describe('stamps', () => {
  test('13 · an item is stamped exactly by what held in its room at its number', async () => {
    const stamped = await rows(`
      select i.learn, e.mask & case i.category when 'work_product' then 1 else 2 end <> 0 as held
      from items.item i cross join lateral (
        select mask from consent.epoch e where e.room_id = i.room_id and e.from_seq <= i.seq order by epoch desc limit 1) e
      where i.category in ('work_product', 'communications')`)
    expect(stamped.length).toBeGreaterThan(6)
    expect(stamped.filter(row => row.learn !== row.held)).toEqual([])
    expect(new Set(stamped.map(row => row.learn))).toEqual(new Set([true, false]))
  })

  test('14 · the items of a room are numbered without a gap, whatever was chosen between them', async () => {
    expect(await rows('select room_id from items.item group by 1 having max(seq) <> count(*) or min(seq) <> 1')).toEqual([])
  })

  test('16 · nothing from before the terms can be stamped, by the database itself', async () => {
    await expect(world.owner.query(`update items.item set learn = true, created_at = '2026-01-04T23:59:59Z'`)).rejects.toThrow(
      'nothing_before_the_terms_is_learned',
    )
  })

  test('17 · changing one’s mind any number of times leaves what was stamped before', async () => {
    const stamps = () => rows('select id, learn from items.item order by id')
    const before = await stamps()
    const more = tale(contract, message('a'), ...Array.from({ length: 6 }, (_, n) => says('client', n % 2 === 0 ? 'out' : 'in')))
    await play(world, 'described', more)
    const after = new Map((await stamps()).map(row => [row.id, row.learn]))
    expect(before.every(row => after.get(row.id) === row.learn)).toBe(true)
  })

  test('18 · a second opinion by the clocks alone agrees with the stamps', async () => {
    // Between two changes the instants differ here, so that the clock can tell.
    const disagreeing = await rows(`
      with said as (
        select c.subject_id, c.room_id, c.category, c.choice, c.asked_at as from_at,
          lead(c.asked_at, 1, 'infinity') over (partition by c.subject_id, c.room_id, c.category order by c.seq) as to_at
        from consent.change c)
      select i.id from items.item i join items.room r on r.id = i.room_id
      cross join lateral (select bool_and(coalesce(
          (select nullif(h.choice, 'inherit') from said h where h.subject_id = p.id and h.room_id = r.id and h.category = i.category and h.from_at <= i.created_at and i.created_at < h.to_at),
          (select g.choice from said g where g.subject_id = p.id and g.room_id is null and g.category = i.category and g.from_at <= i.created_at and i.created_at < g.to_at),
          'in') = 'in') as all_in
        from (values (r.client_account_id), (r.freelancer_account_id)) p (id)) clock
      where i.category in ('work_product', 'communications') and r.label is null and i.learn <> clock.all_in`)
    expect(disagreeing).toEqual([])
  })

  test('19 · the two sides count alike: swapped, the answer is the same', async () => {
    const swapped = { ...contract, client: contract.freelancer, freelancer: contract.client }
    for (const words of [[says('client', 'out')], [says('freelancer', 'out')], [says('client', 'out'), says('client', 'in')]]) {
      const [one, other] = [
        await play(world, 'described', tale(contract, ...words, message('m'), query('m'))),
        await play(world, 'described', tale(swapped, ...words, message('m'), query('m'))),
      ]
      expect(one[0]!.eligible).toBe(other[0]!.eligible)
    }
  })

  test('20 · what the other side chooses never touches one’s own platform items', async () => {
    const post = { type: 'item', id: 'p', author: 'client', category: 'platform' }
    const answers = await play(
      world,
      'described',
      tale(contract, says('freelancer', 'out', 'platform'), post, query('p', 'marketplace')),
    )
    expect(answers).toEqual([expect.objectContaining({ eligible: true })])
  })

  test('21 · a label stays: later choices and clauses bring nothing back', async () => {
    const label = { type: 'label', contract: 'k', value: 'client-confidential' }
    const clause = { type: 'clause', contract: 'k', value: 'exclusive-learning' }
    const steps = [contract, message('m'), label, says('client', 'in'), clause, message('n'), query('m'), query('n')]
    expect((await play(world, 'described', tale(...steps))).map(one => one.eligible)).toEqual([false, false])
  })
})
