import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'
import type { RoomId } from '#lib/ids'
import { startLearning } from '#modules/consent/acts'
import { isEligible, type ItemFacts } from '#modules/consent/rules/decide'
import { markContractStarted, writeItem } from '#modules/items/acts'
import { inTx } from '#platform/ctx'
import { meet, type PersonCtx } from '#test/signed'
import type { World } from '#test/world'
import { goal, inTurns, rate, ratio, table, whole, withWorld } from './measure.ts'
import { statementsOf } from './replay.ts'

const require = createRequire(path.resolve('bench/peers/package.json'))
const text = 'The second draft is in the folder. Two open questions stand at the end.'

export const bench = {
  title: 'what learning by consent costs: the stamp on every item, and one decision',
  async run(): Promise<void> {
    await withWorld(stamps)
    await decisions()
  },
}

const writers = 8

/** The statement that writes an item, with its stamp and without, on rows of the same kind. */
async function stamps(world: World): Promise<void> {
  const rooms: { roomId: RoomId; client: PersonCtx }[] = []
  for (let n = 0; n < writers; n++) {
    const [client, freelancer] = [await world.person({ country: 'US' }), await world.person({ country: 'US' })]
    const { roomId } = await meet(world, { client, freelancer })
    await inTx(world.system, async tx => {
      await markContractStarted(tx, roomId)
      await startLearning(tx, roomId)
    })
    rooms.push({ roomId, client })
  }
  const { client, roomId } = rooms[0]!
  const sent = await statementsOf(() => inTx(client, tx => writeItem(tx, { roomId, kind: 'message', text })))
  const stamped = sent.find(one => one.text.includes('insert into items.item'))!
  const pool = new pg.Pool({ connectionString: world.appUrl, max: writers })
  const write = (writer: number, statement: { name: string; text: string; values: unknown[] }) => {
    const room = rooms[writer]!
    return asViewer(pool, room.client.actor.accountId, { ...statement, values: statement.values })
  }
  const values = (writer: number) => {
    const [room, id] = [rooms[writer]!, world.system.newId<'item'>()]
    const own = new Map<unknown, unknown>([
      [roomId, room.roomId],
      [client.actor.accountId, room.client.actor.accountId],
    ])
    const oldId = stamped.values.find(value => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) && !own.has(value))
    own.set(oldId, id)
    return stamped.values.map(value => (own.has(value) ? own.get(value) : value))
  }
  const perSecond = await inTurns(5, {
    with: () => rate(writers, 2_500, writer => write(writer, { name: 'stamped', text: stamped.text, values: values(writer) })),
    without: () =>
      rate(writers, 2_500, writer => {
        const room = rooms[writer]!
        return write(writer, {
          name: 'plain',
          text: plain,
          values: [room.roomId, world.system.newId<'item'>(), room.client.actor.accountId, text, world.live.clock.now()],
        })
      }),
  })
  await pool.end()
  const cost = perSecond.without! / perSecond.with! - 1
  table([
    [`an item written, ${writers} writers, a room each (fsync on)`, 'items/s', 'cost'],
    ['without a stamp', whole(perSecond.without!), ''],
    ['stamped with what its principals chose', whole(perSecond.with!), `${(cost * 100).toFixed(0)} %`],
  ])
  goal('the stamp costs at most 25 % of the same write without it', cost <= 0.25)
}

const plain = `
  with taken as (
    update items.room r set next_seq = next_seq + 1, last_item_at = $5 where id = $1
    returning id, next_seq - 1 as seq, pair_id, client_side_id, freelancer_side_id, contract_id, contract_started_at),
  written as (
    insert into items.item (room_id, seq, id, kind, category, author_id, org_id, guests, contract_id, text_written, text_delivered,
      delivery, exception_id, refs, created_at)
    select id, seq, $2, 'message', case when contract_started_at is null then null else 'communications' end, $3, null,
      array(select account_id from items.guest g where g.room_id = taken.id and g.until is null), contract_id, $4, $4, 'whole', null, '{}', $5
    from taken on conflict on constraint an_item_is_kept_once do nothing returning seq)
  select taken.seq, pair_id, client_side_id, freelancer_side_id, contract_id, exists (select 1 from written) as is_written,
    p.first_contact_at is not null as is_pair_talking, p.first_writer_side_id as first_writer
  from taken left join pairs.pair p on p.id = taken.pair_id`

async function asViewer(
  pool: pg.Pool,
  viewer: string,
  statement: { name: string; text: string; values: unknown[] },
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({
      name: 'viewer',
      text: `select set_config('app.viewer', $1, true), set_config('app.sides', $2, true)`,
      values: [viewer, `{${viewer}}`],
    })
    await client.query(statement)
    await client.query('commit')
  } finally {
    client.release()
  }
}

interface Casl {
  AbilityBuilder: new (ability: unknown) => {
    can(...rule: unknown[]): void
    build(): { can(action: string, subject: unknown): boolean }
  }
  createMongoAbility: unknown
  subject(type: string, row: object): unknown
}
interface Cedar {
  preparsePolicySet(id: string, policies: object): unknown
  statefulIsAuthorized(call: object): { response?: { decision: string } }
}

/** One decision whether an item may be learned from, beside the libraries that others decide with. */
async function decisions(): Promise<void> {
  const parties = [
    { accountId: 'client', orgId: 'company', belongs: true },
    { accountId: 'freelancer', orgId: null, belongs: false },
  ]
  const item: ItemFacts = {
    category: 'communications',
    kind: 'message',
    createdAt: new Date('2026-03-01T00:00:00Z'),
    then: [],
    now: [],
    rechecks: false,
    label: null,
    isWithdrawn: false,
    authorId: 'client',
    parties,
  }
  const asked = { for: 'freelancer', elsewhere: parties }
  const casl = require('@casl/ability') as Casl
  const rules = new casl.AbilityBuilder(casl.createMongoAbility)
  rules.can('learn', 'Item', {
    category: { $in: ['communications', 'work_product'] },
    kind: { $nin: ['screenshot', 'dispute-evidence', 'identity-document'] },
    learn: true,
    label: null,
    isWithdrawn: false,
    parties: { $elemMatch: { accountId: 'freelancer' } },
  })
  const ability = rules.build()
  const row = casl.subject('Item', { ...item, learn: true })
  const cedar = require('@cedar-policy/cedar-wasm/nodejs') as Cedar
  cedar.preparsePolicySet('learning', { staticPolicies: cedarPolicy })
  const call = {
    principal: { type: 'Account', id: 'freelancer' },
    action: { type: 'Action', id: 'learn' },
    resource: { type: 'Item', id: 'one' },
    context: {},
    preparsedPolicySetId: 'learning',
    entities: [
      {
        uid: { type: 'Item', id: 'one' },
        attrs: {
          category: 'communications',
          kind: 'message',
          learn: true,
          isLabelled: false,
          isWithdrawn: false,
          parties: [{ __entity: { type: 'Account', id: 'client' } }, { __entity: { type: 'Account', id: 'freelancer' } }],
        },
        parents: [],
      },
    ],
  }
  const all = {
    ours: () => isEligible(item, asked).eligible,
    casl: () => ability.can('learn', row),
    cedar: () => cedar.statefulIsAuthorized(call).response?.decision === 'allow',
  }
  for (const [name, decide] of Object.entries(all))
    if (!decide()) throw new Error(`${name} does not say yes to the item that all must allow`)
  const perSecond = await inTurns(5, {
    ours: () => loop(all.ours, 20_000),
    casl: () => loop(all.casl, 20_000),
    cedar: () => loop(all.cedar, 200),
  })
  table([
    ['one decision, in process', 'decisions/s', 'beside ours'],
    ['the rule', whole(perSecond.ours!), '1.00×'],
    ['CASL 7.0.1, conditions on a row', whole(perSecond.casl!), ratio(perSecond.casl! / perSecond.ours!)],
    ['cedar-wasm 4.13.0, policies parsed before', whole(perSecond.cedar!), ratio(perSecond.cedar! / perSecond.ours!)],
  ])
  goal('no slower than CASL', perSecond.ours! >= perSecond.casl!)
  goal('at least 50 times cedar-wasm', perSecond.ours! >= 50 * perSecond.cedar!)
}

const cedarPolicy = `permit (principal, action == Action::"learn", resource) when {
  ["communications", "work_product"].contains(resource.category) &&
  !(["screenshot", "dispute-evidence", "identity-document"].contains(resource.kind)) &&
  resource.learn && !resource.isLabelled && !resource.isWithdrawn && resource.parties.contains(principal) };`

/** Times of `work` per second, over half a second, counted in batches. */
async function loop(work: () => boolean, batch: number): Promise<number> {
  const from = performance.now()
  let done = 0
  let yes = 0
  while (performance.now() - from < 500) {
    for (let n = 0; n < batch; n++) if (work()) yes++
    done += batch
  }
  if (yes !== done) throw new Error('a decision changed its mind')
  return (done * 1000) / (performance.now() - from)
}
