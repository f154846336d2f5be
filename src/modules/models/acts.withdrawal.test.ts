import { describe, expect, test } from 'vitest'
import { checkFile } from '#engines/merkle/check-file'
import { sha256 } from '#engines/merkle/sha2'
import type { AccountId, ItemId } from '#lib/ids'
import { prefer, withdraw } from '#modules/consent/acts'
import { publishText } from '#modules/items/acts'
import { proveItem } from '#modules/models/acts'
import { buildsPage, learnedItemsPage, modelOf } from '#modules/models/reads'
import { marketplace } from '#modules/models/schema'
import { receiptOf, receiptsPage } from '#modules/proofs/reads/receipts'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { inTx } from '#platform/ctx'
import { freshModel, learnAll, storedModel } from '#test/models'
import { start, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

const of = (w: World, name: string) => w.person({ name, country: 'US' })
async function hired(w: World) {
  return start(w, undefined, { client: await of(w, 'Clara Client'), freelancer: await of(w, 'Filipe Freitas') })
}
const publish = (ctx: PersonCtx, text: string) =>
  inTx(ctx, async tx => {
    const id = tx.newId<'item'>()
    await publishText(tx, { id, kind: 'post', subjectId: id, text })
    return id
  })

/** The receipts of withdrawals that a person has, each checked as the offline verifier does. */
async function receipts(w: World, who: PersonCtx) {
  await w.advance({ ms: 3_000 })
  const rows = (await receiptsPage(who, { limit: 100 })).rows.filter(row => row.kind === 'withdrawal')
  return Promise.all(
    rows.map(async row => {
      const receipt = await receiptOf(who, row)
      const report = checkFile(sha256, `${JSON.stringify(receipt, null, 2)}\n`, [receipt.key])
      return {
        holds: report.holds,
        body: receipt.body as Record<string, unknown>,
        absent: receipt.claims.map(claim => `${claim.claim} ${claim.item}`),
      }
    }),
  )
}

describe('a withdrawal', () => {
  test('leaves every model byte for byte as if it had never seen the items, and nothing of their words in the tables', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await hired(w)
    const ids = [client, freelancer].map(one => one.actor.accountId)
    for (let n = 0; n < 6; n++)
      await sendMessage(n % 2 ? client : freelancer, { roomId, text: `Message ${n} about the viaduct.`, fileIds: [] })
    await learnAll(w, w.system)
    const before = await Promise.all(ids.map(id => storedModel(w, id)))
    const gone: ItemId[] = []
    for (let n = 0; n < 3; n++)
      gone.push((await sendMessage(client, { roomId, text: `Canary quokka${n} about the viaduct.`, fileIds: [] })).id)
    await learnAll(w, w.system)
    expect((await storedModel(w, ids[1]!)).items).toBe(before[1]!.items + 3)
    for (const itemId of gone) await withdraw(client, { scope: 'item', itemId })
    await w.settle()
    expect(await Promise.all(ids.map(id => storedModel(w, id)))).toEqual(before)
    const { rows } = await w.owner.query(`select 1 from models.block where position('quokka'::bytea in bytes) > 0`)
    expect(rows).toEqual([])
    const { rows: kept } = await w.owner.query(
      'select 1 from models.entry where item_id = any ($1) and (removed_build is null or text_sha256 is not null)',
      [gone],
    )
    expect(kept).toEqual([])
    // Still there for the proof: which builds had it.
    expect((await learnedItemsPage(client, { build: 2 })).rows.map(row => row.itemId)).toEqual(expect.arrayContaining(gone))
    // Three at once may be one build; none is left for later.
    const causes = (await buildsPage(client)).rows.map(row => row.cause)
    expect([causes.slice(-2), new Set(causes.slice(0, -2))]).toEqual([['new', 'new'], new Set(['withdrawal'])])
  })

  test('of everything covers each contract with a receipt of its own, so that no side reads of another', async () => {
    await using w = await openWorld()
    const first = await hired(w)
    const { freelancer } = first
    const second = await start(w, undefined, { client: await of(w, 'Cleo Client'), freelancer })
    for (const { client, roomId } of [first, second]) {
      await sendMessage(client, { roomId, text: 'About the lighthouse.', fileIds: [] })
      await sendMessage(freelancer, { roomId, text: 'I drew the lighthouse.', fileIds: [] })
    }
    await publish(freelancer, 'Lighthouses, drawn for you.')
    await learnAll(w, w.system)
    expect((await storedModel(w, marketplace)).items).toBeGreaterThan(0)
    await withdraw(freelancer, { scope: 'all' })
    await w.settle()
    for (const { client, roomId, contractId } of [first, second]) {
      expect(await modelOf(client)).toMatchObject({ items: 0 })
      const [receipt, ...more] = await receipts(w, client)
      expect(more).toEqual([])
      expect(receipt).toMatchObject({ holds: true, body: { contractId, disclosed: [] } })
      const { rows } = await w.owner.query<{ id: string }>(
        `select id from items.item where room_id = $1 and category in ('work_product', 'communications')`,
        [roomId],
      )
      // Absent from the models of both sides.
      expect(receipt!.absent.toSorted()).toEqual(rows.flatMap(row => [`absent ${row.id}`, `absent ${row.id}`]).toSorted())
    }
    const own = await receipts(w, freelancer)
    expect(own.map(one => one.holds)).toEqual([true, true, true])
    expect(own.filter(one => !one.body.contractId).flatMap(one => one.body.models)).toMatchObject([{ model: 'marketplace' }])
    expect(await storedModel(w, freelancer.actor.accountId)).toMatchObject({ blocks: [], items: 0 })
    expect(await storedModel(w, marketplace)).toEqual(await freshModel(w, marketplace))
  })

  test('whose task was lost is taken up by the sweep within its 60 seconds, and done twice it leaves one receipt', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await hired(w)
    await sendMessage(client, { roomId, text: 'About the lighthouse.', fileIds: [] })
    await learnAll(w, w.system)
    const { withdrawalId } = await withdraw(freelancer, { scope: 'all' })
    await w.owner.query(`delete from platform.outbox where task = 'consent.rebuild'`)
    const state = async () =>
      (await w.owner.query('select rebuilt_at from consent.withdrawal where id = $1', [withdrawalId])).rows[0].rebuilt_at
    await w.advance({ ms: 10_000 })
    expect(await state()).toBeNull()
    await w.advance({ ms: 20_000 })
    expect(await state()).not.toBeNull()
    await learnAll(w, w.system)
    expect(await receipts(w, client)).toHaveLength(1)
  })
})

describe('whether an item was in any model', () => {
  test('has a proof either way, for who has a say in it', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await hired(w)
    const { id: learned } = await sendMessage(client, { roomId, text: 'About the lighthouse.', fileIds: [] })
    await learnAll(w, w.system)
    const { id: later } = await sendMessage(client, { roomId, text: 'Too late to be in it.', fileIds: [] })
    const proof = async (who: PersonCtx, itemId: ItemId) => {
      const { entryId, ...what } = await proveItem(who, { itemId })
      await w.advance({ ms: 3_000 })
      const receipt = await receiptOf(who, { entryId })
      const { holds } = checkFile(sha256, `${JSON.stringify(receipt, null, 2)}\n`, [receipt.key])
      return { ...what, holds, claims: receipt.claims.map(one => one.claim) }
    }
    const yes = { wasLearned: true, isLearned: true, holds: true, claims: ['present', 'present'] }
    const no = { wasLearned: false, isLearned: false, holds: true, claims: ['absent', 'absent'] }
    expect(await proof(freelancer, later)).toEqual(no)
    expect(await proof(freelancer, learned)).toEqual(yes)
    await withdraw(client, { scope: 'item', itemId: learned })
    await w.settle()
    const past = await proof(client, learned)
    expect({ ...past, claims: past.claims.toSorted() }).toEqual({
      wasLearned: true,
      isLearned: false,
      holds: true,
      claims: ['absent', 'absent', 'present', 'present'],
    })
    await expect(proveItem(await of(w, 'Strange Person'), { itemId: learned })).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('the marketplace’s model', () => {
  test('learns what those who are in publish, hangs on nobody else, and goes out with them where choices are asked again', async () => {
    await using w = await openWorld()
    const [inn, out] = [await of(w, 'Ina In'), await of(w, 'Otto Out')]
    const asked = await w.person({ country: 'PT' })
    await prefer(out, { scope: 'account', category: 'platform', choice: 'out' })
    await prefer(asked, { scope: 'account', category: 'platform', choice: 'in' })
    for (const one of [inn, out, asked]) await publish(one, `A post of ${one.actor.name}.`)
    await learnAll(w, w.system)
    const authors = async () =>
      (
        await w.owner.query<{ id: AccountId }>(
          'select distinct place_id as id from models.entry where model_id = $1 and removed_build is null order by 1',
          [marketplace],
        )
      ).rows.map(row => row.id)
    expect(await authors()).toEqual([inn, asked].map(one => one.actor.accountId).toSorted())
    // Works forward only where choices are not asked again.
    for (const one of [inn, asked]) await prefer(one, { scope: 'account', category: 'platform', choice: 'out' })
    await learnAll(w, w.system)
    expect(await authors()).toEqual([inn.actor.accountId])
    await prefer(asked, { scope: 'account', category: 'platform', choice: 'in' })
    await learnAll(w, w.system)
    expect(await authors()).toEqual([inn, asked].map(one => one.actor.accountId).toSorted())
    expect(await storedModel(w, marketplace)).toEqual(await freshModel(w, marketplace))
  })
})
