import { expect, test } from 'vitest'
import type { RoomId } from '#lib/ids'
import { inTx, sideOf } from '#platform/ctx'
import { startLearning } from '#modules/consent/acts'
import { bindContract, markContractStarted, openRoom, writeItem } from '#modules/items/acts'
import { recall } from '#modules/models/acts/recall'
import { learnAll, storedModel } from '#test/models'
import type { PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

/** A room under contract, as the start of a contract leaves it. */
async function room(w: World, client: PersonCtx, freelancer: PersonCtx): Promise<RoomId> {
  const { roomId } = await inTx(client, tx =>
    openRoom(tx, {
      clientSideId: sideOf(client.actor),
      freelancerSideId: sideOf(freelancer.actor),
      clientAccountId: client.actor.accountId,
      freelancerAccountId: freelancer.actor.accountId,
      matter: 'proposal',
      jobId: null,
      title: 'Work',
    }),
  )
  await inTx(w.system, async tx => {
    await bindContract(tx, roomId, tx.newId<'contract'>())
    await markContractStarted(tx, roomId)
    await startLearning(tx, roomId)
  })
  return roomId
}
const say = (ctx: PersonCtx, roomId: RoomId, text: string) => inTx(ctx, tx => writeItem(tx, { roomId, kind: 'message', text }))

const across = 50

test(`of ${across} clients and ${across} freelancers no answer of one changes by a byte when only another’s own contracts change, and no canary crosses`, async () => {
  await using w = await openWorld()
  const people = await Promise.all(Array.from({ length: 2 * across }, (_, n) => w.person({ name: `Person ${n}`, country: 'US' })))
  const [clients, freelancers] = [people.slice(0, across), people.slice(across)]
  const canary = (n: number) => `canary${String(n).padStart(3, '0')}x`
  const rooms = new Map<number, RoomId>()
  for (const [n, client] of clients.entries()) {
    rooms.set(n, await room(w, client, freelancers[n]!))
    await say(client, rooms.get(n)!, `The common word and ${canary(n)}.`)
    await say(freelancers[n]!, rooms.get(n)!, `A common answer about ${canary(n)}.`)
  }
  await learnAll(w, w.system)
  // Every pair of asker and canary: found by its own two people, and by nobody else.
  const answers = new Map<string, string>()
  for (const [n, person] of people.entries()) {
    const own = canary(n % across)
    const all = await recall(person, {
      words: Array.from({ length: across }, (_, m) => canary(m))
        .join(' ')
        .slice(0, 399),
      limit: 50,
    })
    expect(all.rows.every(row => row.excerpt.includes(own))).toBe(true)
    const answer = await recall(person, { words: `common ${own}`, limit: 50 })
    expect(answer.rows).toHaveLength(2)
    answers.set(person.actor.accountId, JSON.stringify(answer))
  }
  const before = new Map<string, unknown>()
  for (const person of people) before.set(person.actor.accountId, await storedModel(w, person.actor.accountId))
  // Only the first client's own contracts change: more said there, and one with a new freelancer.
  await say(clients[0]!, rooms.get(0)!, 'The common word again, and again: common, common.')
  const other = await room(w, clients[0]!, freelancers[1]!)
  await say(clients[0]!, other, 'Another common matter.')
  await learnAll(w, w.system)
  const touched = new Set([clients[0]!, freelancers[0]!, freelancers[1]!].map(person => person.actor.accountId))
  for (const person of people) {
    const { accountId } = person.actor
    const answer = JSON.stringify(await recall(person, { words: `common ${canary(people.indexOf(person) % across)}`, limit: 50 }))
    if (touched.has(accountId)) expect(answer).not.toBe(answers.get(accountId))
    else {
      expect(answer).toBe(answers.get(accountId))
      expect(await storedModel(w, accountId)).toEqual(before.get(accountId))
    }
  }
}, 120_000)

test('outside the pair that it came from, only what the owner wrote is found; and nobody’s contract but one’s own is asked for', async () => {
  await using w = await openWorld()
  const person = (name: string) => w.person({ name, country: 'US' })
  const [ada, ben, cleo] = [await person('Ada Client'), await person('Ben Freelancer'), await person('Cleo Client')]
  const [first, second, cleos] = [await room(w, ada, ben), await room(w, cleo, ben), await room(w, cleo, ada)]
  await say(ada, first, 'Our secret recipe needs saffron.')
  await say(ben, first, 'I tested the saffron in three ways.')
  await learnAll(w, w.system)
  const contractOf = async (roomId: RoomId) =>
    (await w.owner.query('select contract_id as id from items.room where id = $1', [roomId])).rows[0].id
  const found = async (ctx: PersonCtx, roomId?: RoomId) =>
    (await recall(ctx, { words: 'saffron', contractId: roomId && (await contractOf(roomId)) })).rows.map(row => row.excerpt)
  expect(await found(ben)).toHaveLength(2)
  expect(await found(ben, first)).toHaveLength(2)
  expect(await found(ben, second)).toEqual(['I tested the saffron in three ways.'])
  await expect(found(ben, cleos)).rejects.toMatchObject({ kind: 'missing' })
  expect((await recall(ben, { words: ' ' })).rows).toEqual([])
})

test('what was learned for an organisation is lost to a member who leaves it, and is there again when they come back', async () => {
  await using w = await openWorld()
  const orgId = await w.organisation('agency')
  const client = await w.person({ country: 'US' })
  const member = await w.join(await w.person({ country: 'US' }), orgId, 'member')
  const roomId = await room(w, client, member)
  await say(client, roomId, 'About the viaduct.')
  await learnAll(w, w.system)
  const ask = async (ctx: PersonCtx) => (await recall(ctx, { words: 'viaduct' })).rows.length
  expect(await ask(member)).toBe(1)
  const { accountId } = member.actor
  const row = (await w.owner.query('delete from accounts.member where account_id = $1 returning *', [accountId])).rows[0]
  // Before anything was built anew.
  expect(await ask(member)).toBe(0)
  await learnAll(w, w.system)
  expect((await storedModel(w, accountId)).blocks).toEqual([])
  expect(await ask(client)).toBe(1)
  await w.owner.query('insert into accounts.member (org_id, account_id, role, joined_at) values ($1, $2, $3, $4)', [
    orgId,
    accountId,
    row.role,
    row.joined_at,
  ])
  await learnAll(w, w.system)
  expect(await ask(member)).toBe(1)
})
