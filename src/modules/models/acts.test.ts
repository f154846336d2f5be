import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { ContractId, RoomId } from '#lib/ids'
import { labelItem, prefer, withdraw } from '#modules/consent/acts'
import { recall } from '#modules/models/acts/recall'
import { buildsPage, learnedItemsPage, modelOf, withdrawalPlan, withdrawalsPage } from '#modules/models/reads'
import { receiptOf, receiptsPage } from '#modules/proofs/reads/receipts'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { start, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

const minute = { ms: 61_000 }

async function say(ctx: PersonCtx, roomId: RoomId, text: string) {
  return sendMessage(ctx, { roomId, text, fileIds: [] })
}

/** Two people under contract outside the regions that are asked first, so that both are in. */
async function hired(w: World) {
  const client = await w.person({ name: 'Clara Client', asFreelancer: false, country: 'US' })
  const freelancer = await w.person({ name: 'Filipe Freitas', asClient: false, country: 'US' })
  return start(w, undefined, { client, freelancer })
}

const words = async (ctx: PersonCtx, words: string, contractId?: ContractId) =>
  (await recall(ctx, { words, contractId })).rows.map(row => row.excerpt)

test('what both sides let learn is found again by either, and by nobody else', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await hired(w)
  await say(client, roomId, 'The lighthouse logo needs a darker blue.')
  await say(freelancer, roomId, 'I drew the lighthouse again with a heavier outline.')
  expect(await words(client, 'lighthouse')).toEqual([])
  await w.advance(minute)
  expect((await words(client, 'lighthouse')).toSorted()).toEqual([
    'I drew the lighthouse again with a heavier outline.',
    'The lighthouse logo needs a darker blue.',
  ])
  expect(await words(freelancer, 'outline')).toEqual(['I drew the lighthouse again with a heavier outline.'])
  expect(await words(await w.person({ country: 'US' }), 'lighthouse')).toEqual([])
  expect(await modelOf(client)).toMatchObject({
    items: 2,
    contracts: 1,
    isDue: false,
    serving: { build: 1, added: 2, removed: 0 },
  })
})

test('learning again without anything new is no build, and something new adds only that', async () => {
  await using w = await openWorld()
  const { client, roomId } = await hired(w)
  await say(client, roomId, 'First.')
  await w.advance(minute)
  await w.advance(minute)
  expect((await buildsPage(client)).rows.map(row => row.build)).toEqual([1])
  await say(client, roomId, 'Second.')
  await w.advance(minute)
  expect((await buildsPage(client)).rows.map(row => [row.build, row.added, row.isServing])).toEqual([
    [2, 1, true],
    [1, 1, false],
  ])
  expect((await learnedItemsPage(client, { build: 1 })).rows).toHaveLength(1)
})

test('a withdrawal is not served any more from its commit on, and its receipt proves that no model holds it', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId, contractId } = await hired(w)
  const { id } = await say(client, roomId, 'The canary says zebrafish.')
  await say(freelancer, roomId, 'Noted, the zebrafish stays out of it.')
  await w.advance(minute)
  expect(await withdrawalPlan(client, { scope: 'item', itemId: id })).toMatchObject({ items: 1, inOwnModel: 1, inOtherModels: 1 })
  await withdraw(client, { scope: 'item', itemId: id })
  // Before anything was rebuilt.
  expect(await words(client, 'zebrafish')).toEqual(['Noted, the zebrafish stays out of it.'])
  expect(await words(freelancer, 'zebrafish canary')).toEqual(['Noted, the zebrafish stays out of it.'])
  await w.settle()
  const rebuiltAt = w.live.clock.now()
  for (const who of [client, freelancer]) {
    expect((await withdrawalsPage(who)).rows).toMatchObject([{ items: 1, rebuiltAt }])
    expect((await learnedItemsPage(who, { contractId })).rows.map(row => row.itemId)).not.toContain(id)
    await w.advance(minute)
    const entry = (await receiptsPage(who)).rows.find(row => row.kind === 'withdrawal')!
    const receipt = await receiptOf(who, entry)
    expect(receipt.claims.map(claim => [claim.claim, claim.item])).toEqual([
      ['absent', id],
      ['absent', id],
    ])
  }
})

test('a label set later takes an item out of every model', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId, contractId } = await hired(w)
  const { id } = await say(client, roomId, 'The patent on gearwheels.')
  await w.advance(minute)
  await labelItem(client, { contractId, itemId: id, value: 'trade-secret' })
  expect(await words(freelancer, 'gearwheels')).toEqual([])
  await w.advance({ ms: 1 })
  expect(await modelOf(freelancer)).toMatchObject({ items: 0, serving: { removed: 1, cause: 'changed' } })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from models.block`.execute(w.live.learnerDb)
  expect(rows[0]!.n).toBe(0)
})

test('where choices are asked again, a room goes out of the models when somebody goes out, and comes back with them', async () => {
  await using w = await openWorld()
  const client = await w.person({ name: 'Clara Client', asFreelancer: false, country: 'PT' })
  const freelancer = await w.person({ name: 'Filipe Freitas', asClient: false, country: 'US' })
  await prefer(client, { scope: 'account', category: 'communications', choice: 'in' })
  const { roomId } = await start(w, undefined, { client, freelancer })
  await say(freelancer, roomId, 'About the viaduct.')
  await w.advance(minute)
  expect(await words(freelancer, 'viaduct')).toHaveLength(1)
  await prefer(client, { scope: 'account', category: 'communications', choice: 'out' })
  expect(await words(freelancer, 'viaduct')).toEqual([])
  await w.advance({ ms: 1 })
  expect(await modelOf(freelancer)).toMatchObject({ items: 0 })
  await prefer(client, { scope: 'account', category: 'communications', choice: 'in' })
  await w.advance({ ms: 1 })
  expect(await words(freelancer, 'viaduct')).toHaveLength(1)
})
