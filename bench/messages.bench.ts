import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { isUuid, uuidv7, type RoomId, type SideId } from '#lib/ids'
import { openRoom } from '#modules/items/acts'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { inTx, type Ctx, type Person } from '#platform/ctx'
import type { World } from '#test/world'
import { goal, inTurns, ratio, rate, table, whole, withWorld } from './measure.ts'
import { replay, statementsOf } from './replay.ts'

const writers = 8
const roundMs = 2_500
const rounds = 5
const text = 'The second draft is in the folder. Two open questions stand at the end; can you look at them before Thursday noon?'

interface Seat {
  ctx: Ctx & { actor: Person }
  roomId: RoomId
  /** What one message of the act sends, and the ids made for it. */
  statements: Awaited<ReturnType<typeof statementsOf>>
  ids: string[]
}

export const bench = {
  title: `a message stored for good (fsync on), ${writers} writers at once, a room each`,
  async run(): Promise<void> {
    await withWorld(async world => {
      const seats = await takeSeats(world)
      const pool = new pg.Pool({ connectionString: world.appUrl, max: writers })
      await world.owner.query(`create schema bench; grant usage on schema bench to symbolon_app;
        create table bench.bare (id uuid primary key, room_id uuid, author_id uuid, text text, at timestamptz);
        grant insert on bench.bare to symbolon_app`)
      const perSecond = await inTurns(rounds, {
        act: () =>
          rate(writers, roundMs, worker => sendMessage(seats[worker]!.ctx, { roomId: seats[worker]!.roomId, text, fileIds: [] })),
        hand: () => rate(writers, roundMs, worker => byHand(pool, seats[worker]!)),
        bare: () => rate(writers, roundMs, worker => bare(pool, seats[worker]!)),
      })
      table([
        ['what', 'messages/s', 'beside the act'],
        ['a bare insert of the text (no rights, order, event)', whole(perSecond.bare!), ratio(perSecond.bare! / perSecond.act!)],
        ['the act’s statements by hand', whole(perSecond.hand!), ratio(perSecond.hand! / perSecond.act!)],
        ['sendMessage', whole(perSecond.act!), '1.00×'],
      ])
      goal('at least 80 % of the same statements by hand', perSecond.act! >= 0.8 * perSecond.hand!)
      goal('at least 15 % of bare inserts', perSecond.act! >= 0.15 * perSecond.bare!)
      await growth(world, seats[0]!)
      await pool.end()
    })
  },
}

/** The cost of a message as the room's history grows. */
async function growth(world: World, seat: Seat): Promise<void> {
  const rows = [['messages in the room before', 'messages/s, one writer']]
  for (const size of [10_000, 100_000, 1_000_000]) {
    await world.owner.query(
      `with room as (select id, next_seq from items.room where id = $1), filled as (
         insert into items.item (room_id, seq, id, kind, author_id, text_written, text_delivered, created_at)
         select id, next_seq + n, gen_random_uuid(), 'message', $2, 'an older message number ' || n, 'an older message number ' || n, $3
         from room, generate_series(0, greatest($4 - next_seq, 0)) n returning 1)
       update items.room set next_seq = greatest(next_seq, $4 + 1) where id = $1`,
      [seat.roomId, seat.ctx.actor.accountId, world.live.clock.now(), size],
    )
    await world.owner.query('analyze items.item')
    rows.push([
      whole(size),
      whole(await rate(1, roundMs, () => sendMessage(seat.ctx, { roomId: seat.roomId, text, fileIds: [] }))),
    ])
  }
  table(rows)
}

async function takeSeats(world: World): Promise<Seat[]> {
  const seats: Seat[] = []
  // One by one: what is watched must be one act alone.
  while (seats.length < writers) seats.push(await takeSeat(world))
  return seats
}

async function takeSeat(world: World): Promise<Seat> {
  const [client, freelancer] = [await world.person(), await world.person()]
  const { roomId } = await inTx(client, tx =>
    openRoom(tx, {
      clientSideId: client.actor.accountId as string as SideId,
      freelancerSideId: freelancer.actor.accountId as string as SideId,
      clientAccountId: client.actor.accountId,
      freelancerAccountId: freelancer.actor.accountId,
      matter: 'proposal',
      jobId: null,
      title: 'A room of the benchmark',
    }),
  )
  await sendMessage(freelancer, { roomId, text: 'Hello', fileIds: [] })
  // The first message from here makes the first contact; what is repeated is an ordinary one.
  await sendMessage(client, { roomId, text: 'Hello to you', fileIds: [] })
  const statements = await statementsOf(() => sendMessage(client, { roomId, text, fileIds: [] }))
  return { ctx: client, roomId, statements, ids: idsMadeIn(statements, [roomId, client.actor.accountId]) }
}

/** The statements of the act sent by hand on the plain driver: new ids each time, everything else as the act sent it. */
async function byHand(pool: pg.Pool, seat: Seat): Promise<void> {
  const now = seat.ctx.now().getTime()
  const fresh = seat.ids.map(() => uuidv7(now, randomBytes(10)))
  const renew = (text: string) => seat.ids.reduce((done, id, index) => done.replaceAll(id, fresh[index]!), text)
  let seq: unknown
  const change = (value: unknown) => (typeof value === 'string' ? renew(value) : typeof value === 'bigint' ? seq : value)
  await replay(pool, seat.statements, change, row => (seq = row?.seq ?? seq))
}

/** The ids that the act made: the item's and the event's stand first in their statements' values. */
function idsMadeIn(statements: Seat['statements'], known: string[]): string[] {
  const made = (table: string) => statements.find(({ text }) => text.includes(`insert into ${table}`))!.values.filter(isUuid)
  return [...new Set([...made('items.item'), ...made('platform.event')])].filter(id => !known.includes(id))
}

async function bare(pool: pg.Pool, seat: Seat): Promise<void> {
  await pool.query('insert into bench.bare (id, room_id, author_id, text, at) values ($1, $2, $3, $4, $5)', [
    uuidv7(Date.now(), randomBytes(10)),
    seat.roomId,
    seat.ctx.actor.accountId,
    text,
    seat.ctx.now(),
  ])
}
