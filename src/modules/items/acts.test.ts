import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { ItemId, RoomId } from '#lib/ids'
import { bindContract, editItem, markContractStarted, openRoom, publishText, writeItem } from '#modules/items/acts'
import { itemFor, roomFor } from '#modules/items/reads'
import type { ItemKind } from '#modules/items/schema'
import { inRead, inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'

type Someone = Ctx & { actor: Person }

async function talk(w: World) {
  const [ada, ben, eve] = [await w.person(), await w.person({ name: 'Ben Roy' }), await w.person({ name: 'Eve Fox' })]
  const roomId = await roomOf(ada, ben)
  return { ada, ben, eve, roomId }
}
async function roomOf(client: Someone, freelancer: Someone): Promise<RoomId> {
  const room = {
    clientSideId: sideOf(client.actor),
    freelancerSideId: sideOf(freelancer.actor),
    clientAccountId: client.actor.accountId,
    freelancerAccountId: freelancer.actor.accountId,
    matter: 'invitation' as const,
    jobId: null,
    title: 'A talk',
  }
  return (await inTx(client, tx => openRoom(tx, room))).roomId
}
const write = (ctx: Someone, roomId: RoomId, text = 'Hello', id?: ItemId, kind: ItemKind = 'message') =>
  inTx(ctx, tx => writeItem(tx, { roomId, kind, text, id }))
const seqsOf = async (w: World, roomId: RoomId) =>
  (await w.owner.query<{ seq: bigint }>('select seq from items.item where room_id = $1 order by seq', [roomId])).rows.map(row =>
    Number(row.seq),
  )

describe('writing in a room', () => {
  test('twenty at once, some of whom change their mind: numbered from 1 without a gap', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    const tries = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        inTx([ada, ben][n % 2]!, async tx => {
          const { seq } = await writeItem(tx, { roomId, kind: 'message', text: `${n}` })
          if (n % 3 === 0) throw new Error('after all not')
          return seq
        }),
      ),
    )
    const given = tries.filter(one => one.status === 'fulfilled').map(one => Number(one.value))
    expect(given.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    expect(await seqsOf(w, roomId)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    expect((await write(ada, roomId)).seq).toBe(41n)
  })

  test('a number is never seen before a smaller one', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    let isDone = false
    const gaps: unknown[] = []
    const watching = (async () => {
      while (!isDone) {
        const seqs = await seqsOf(w, roomId)
        if (seqs.some((seq, index) => seq !== index + 1)) gaps.push(seqs)
      }
    })()
    await Promise.all(Array.from({ length: 30 }, (_, n) => write([ada, ben][n % 2]!, roomId)))
    isDone = true
    await watching
    expect(gaps).toEqual([])
  })

  test('the same id twice, one after the other or at once, is one item with one number', async () => {
    await using w = await openWorld()
    const { ada, roomId } = await talk(w)
    const id = ada.newId<'item'>()
    const first = await write(ada, roomId, 'Once', id)
    expect(await write(ada, roomId, 'Twice', id)).toMatchObject({ id, seq: first.seq, isRepeat: true, side: 'client' })
    const other = ada.newId<'item'>()
    const answers = await Promise.all(Array.from({ length: 8 }, () => write(ada, roomId, 'At once', other)))
    expect(new Set(answers.map(answer => answer.seq))).toEqual(new Set([2n]))
    expect(answers.filter(answer => !answer.isRepeat)).toHaveLength(1)
    expect((await itemFor(ada, roomId, id)).text).toBe('Once')
    expect((await write(ada, roomId)).seq).toBe(3n)
    expect(await seqsOf(w, roomId)).toEqual([1, 2, 3])
  })

  test('another’s id gives nothing away and takes nothing over', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    const { id } = await write(ada, roomId, 'Mine')
    await expect(write(ben, roomId, 'Yours', id)).rejects.toMatchObject({ kind: 'missing' })
    expect((await itemFor(ben, roomId, id)).text).toBe('Mine')
  })

  test('who has no part in the room is told that there is none', async () => {
    await using w = await openWorld()
    const { eve, roomId } = await talk(w)
    await expect(write(eve, roomId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(write(eve, eve.newId())).rejects.toMatchObject({ kind: 'missing' })
    await expect(roomFor(eve, roomId)).rejects.toMatchObject({ kind: 'missing' })
    expect(await seqsOf(w, roomId)).toEqual([])
  })

  test('a member writes for the organisation, and the item says so', async () => {
    await using w = await openWorld()
    const ben = await w.person()
    const orgId = await w.organisation('company')
    const acting = await w.join(await w.person(), orgId, 'member')
    const roomId = await roomOf(acting, ben)
    const colleague = await w.join(await w.person(), orgId, 'hirer')
    const { id, side } = await write(colleague, roomId, 'For us')
    expect(side).toBe('client')
    expect(await itemFor(ben, roomId, id)).toMatchObject({ authorId: colleague.actor.accountId, orgId, text: 'For us' })
    expect((await roomFor(ben, roomId)).side).toBe('freelancer')
  })

  test('text is kept tidied, and the writing counts for the pair', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    const { id } = await write(ada, roomId, '  Hello\r\n\u0007there ')
    expect((await itemFor(ben, roomId, id)).text).toBe('Hello\nthere')
    const contact = async () => (await w.owner.query('select first_contact_at from pairs.pair')).rows[0].first_contact_at
    expect(await contact()).toBeNull()
    await write(ben, roomId)
    expect(await contact()).toEqual(w.live.clock.now())
  })

  test('the author reads what was written, everyone else what was delivered', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    const { id } = await write(ada, roomId, 'Call me: 555 0100')
    await w.owner.query(`update items.item set text_delivered = 'Call me: [kept back]' where id = $1`, [id])
    expect((await itemFor(ada, roomId, id)).text).toBe('Call me: 555 0100')
    expect((await itemFor(ben, roomId, id)).text).toBe('Call me: [kept back]')
  })

  test('an item gets its category when it is written, by whether the contract had started', async () => {
    await using w = await openWorld()
    const { ada, roomId } = await talk(w)
    const kinds: ItemKind[] = ['message', 'file', 'proposal']
    for (const kind of kinds) await write(ada, roomId, 'Before', undefined, kind)
    const contractId = ada.newId<'contract'>()
    await inTx(ada, async tx => {
      await bindContract(tx, roomId, contractId)
      await markContractStarted(tx, roomId)
    })
    for (const kind of kinds) await write(ada, roomId, 'After', undefined, kind)
    const { rows } = await w.owner.query<{ category: string | null; contract_id: string | null }>(
      'select category, contract_id from items.item order by seq',
    )
    expect(rows.map(row => row.category)).toEqual([null, null, 'platform', 'communications', 'work_product', 'platform'])
    expect(rows.map(row => row.contract_id)).toEqual([null, null, null, contractId, contractId, contractId])
  })
})

describe('editing', () => {
  test('keeps every earlier text in its order, also when two edits come at once', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    const { id, seq } = await write(ada, roomId, 'First')
    await w.advance({ days: 1 })
    await inTx(ada, tx => editItem(tx, { roomId, itemId: id, text: 'Second' }))
    await Promise.all(['Third', 'Fourth'].map(text => inTx(ada, tx => editItem(tx, { roomId, itemId: id, text }))))
    const { rows } = await w.owner.query<{ number: number; text_written: string }>(
      'select number, text_written from items.revision order by number',
    )
    expect(rows.map(row => row.number)).toEqual([1, 2, 3])
    expect(rows.slice(0, 2).map(row => row.text_written)).toEqual(['First', 'Second'])
    const now = await itemFor(ben, roomId, id)
    expect(new Set(['Third', 'Fourth'])).toEqual(new Set([rows[2]!.text_written, now.text]))
    expect(now).toMatchObject({ seq, editedAt: w.live.clock.now() })
  })

  test('is for the author alone', async () => {
    await using w = await openWorld()
    const { ada, ben, eve, roomId } = await talk(w)
    const { id } = await write(ada, roomId, 'Mine')
    for (const other of [ben, eve])
      await expect(inTx(other, tx => editItem(tx, { roomId, itemId: id, text: 'Yours' }))).rejects.toMatchObject({
        kind: 'missing',
      })
    expect((await itemFor(ben, roomId, id)).text).toBe('Mine')
  })
})

describe('the second wall', () => {
  test('a stranger’s own SQL as the application finds nothing and changes nothing', async () => {
    await using w = await openWorld()
    const { ada, eve, roomId } = await talk(w)
    const { id } = await write(ada, roomId, 'Between us')
    await inTx(ada, tx => editItem(tx, { roomId, itemId: id, text: 'Still between us' }))
    await inTx(ada, tx => publishText(tx, { kind: 'profile', subjectId: sideOf(ada.actor), text: 'About me' }))
    for (const who of [eve, w.visitor]) {
      for (const table of ['items.room', 'items.item', 'items.revision', 'items.public_item', 'items.guest', 'pairs.pair']) {
        const { rows } = await inRead(who, tx => sql`select * from ${sql.table(table)}`.execute(tx.db))
        expect(rows, table).toEqual([])
      }
      const changed = await inTx(who, tx => sql`update items.item set text_delivered = 'changed'`.execute(tx.db))
      expect(changed.numAffectedRows).toBe(0n)
    }
    const intrude = sql`insert into items.guest (room_id, account_id, since) values (${roomId}, ${eve.actor.accountId}, now())`
    await expect(inTx(eve, tx => intrude.execute(tx.db))).rejects.toThrow(/row-level security/)
    const forge = sql`insert into items.item (room_id, seq, id, kind, author_id, text_written, text_delivered, created_at)
      values (${roomId}, 99, gen_random_uuid(), 'message', ${eve.actor.accountId}, 'x', 'x', now())`
    await expect(inTx(eve, tx => forge.execute(tx.db))).rejects.toThrow(/row-level security/)
  })

  test('the other side can read an item but neither change it nor write in its author’s name', async () => {
    await using w = await openWorld()
    const { ada, ben, roomId } = await talk(w)
    await write(ada, roomId, 'Mine')
    const changed = await inTx(ben, tx =>
      sql`update items.item set text_delivered = 'changed', author_id = ${ben.actor.accountId}`.execute(tx.db),
    )
    expect(changed.numAffectedRows).toBe(0n)
    const forge = sql`insert into items.item (room_id, seq, id, kind, author_id, text_written, text_delivered, created_at)
      values (${roomId}, 99, gen_random_uuid(), 'message', ${ada.actor.accountId}, 'x', 'x', now())`
    await expect(inTx(ben, tx => forge.execute(tx.db))).rejects.toThrow(/row-level security/)
  })
})

test('what is published is kept under its author, as it was written', async () => {
  await using w = await openWorld()
  const { ada, eve } = await talk(w)
  expect(await inTx(ada, tx => publishText(tx, { kind: 'job', subjectId: ada.newId(), text: ' Build a shop\r\n' }))).toBe(
    'Build a shop',
  )
  const { rows } = await w.owner.query('select account_id, kind, text_written, text_delivered from items.public_item')
  expect(rows).toEqual([
    { account_id: ada.actor.accountId, kind: 'job', text_written: 'Build a shop', text_delivered: 'Build a shop' },
  ])
  await expect(inTx(w.visitor, tx => publishText(tx, { kind: 'job', subjectId: eve.newId(), text: 'x' }))).rejects.toMatchObject({
    kind: 'sign-in',
  })
})
