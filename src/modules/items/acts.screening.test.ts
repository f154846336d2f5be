import { describe, expect, test } from 'vitest'
import { heldToken, maskToken } from '#engines/delivery/deliver'
import type { ItemId, PairId, RoomId } from '#lib/ids'
import { editItem, markContractStarted, writeItem } from '#modules/items/acts'
import { openItemsOfPair } from '#modules/items/acts/open-items'
import { noteContractStart } from '#modules/pairs/acts'
import { inTx } from '#platform/ctx'
import { fund, meet, sign, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

const mail = 'ana.lopes@harbourmail.pt'
const withMail = `Write to ${mail} when you like.`
const ask = 'Let us skip the fee here: I pay you directly by PayPal.'

const write = (who: PersonCtx, roomId: RoomId, text: string, more: { id?: ItemId; confirmsException?: boolean } = {}) =>
  inTx(who, tx => writeItem(tx, { roomId, kind: 'message', text, ...more }))

interface Row {
  text_written: string
  text_delivered: string
  delivery: string
  search: string
}
async function rowOf(w: World, id: string): Promise<Row> {
  return (
    await w.owner.query<Row>('select text_written, text_delivered, delivery, search::text from items.item where id = $1', [id])
  ).rows[0]!
}
const seenOf = async (w: World, id: string) =>
  (await w.owner.query('select * from items.screening where item_id = $1 order by version', [id])).rows

describe('before a contract', () => {
  test('a contact is kept as written for its author and as a token for the other side', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    const { id, isSeen } = await write(client, roomId, withMail)
    expect(isSeen).toBe(true)
    expect(await rowOf(w, id)).toMatchObject({ text_written: withMail, delivery: 'masked' })
    const { text_delivered, search } = await rowOf(w, id)
    expect(text_delivered).toContain(maskToken)
    expect(text_delivered + search).not.toContain('harbourmail')
    expect(await seenOf(w, id)).toMatchObject([
      {
        outcome: 'mask',
        hides: true,
        version: 1,
        policy_version: 1,
        opened_at: null,
        findings: [{ kind: 'email', because: 'D2.1' }],
      },
    ])
  })

  test('a clean text leaves no trace of screening', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    const { id, isSeen } = await write(client, roomId, 'The draft has 12 pages and costs 300 euros.')
    expect(isSeen).toBe(false)
    expect(await rowOf(w, id)).toMatchObject({ delivery: 'whole' })
    expect(await seenOf(w, id)).toEqual([])
  })

  test('an ask to pay outside is refused with its findings, nothing is stored for others, and what was seen is kept', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    await expect(write(client, roomId, ask)).rejects.toMatchObject({
      reason: 'screened',
      field: 'text',
      details: {
        findings: expect.arrayContaining([expect.objectContaining({ outcome: 'block', because: 'D3.2', field: 'text' })]),
      },
    })
    expect((await w.owner.query('select 1 from items.item')).rowCount).toBe(0)
    const { rows } = await w.owner.query('select account_id, room_id, surface, findings from items.refused')
    expect(rows).toMatchObject([{ account_id: client.actor.accountId, room_id: roomId, surface: 'message' }])
    expect(JSON.stringify(rows[0].findings)).toContain('I pay you directly')
  })

  test('the same id twice is one item, also when it would be judged otherwise now', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    const id = client.newId<'item'>()
    const first = await write(client, roomId, withMail, { id })
    expect(await write(client, roomId, withMail, { id })).toMatchObject({ seq: first.seq, isRepeat: true })
    expect(await seenOf(w, id)).toHaveLength(1)
  })

  test('nobody can write a token: its brackets become plain ones', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    const { id } = await write(client, roomId, `Look: ${maskToken} and ${heldToken} \ufffc!`)
    expect((await rowOf(w, id)).text_delivered).toBe('Look: [contact detail] and [waiting for review] !')
  })

  test('an edit is screened like a new text, and neither version slips out', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    const { id } = await write(client, roomId, withMail)
    await inTx(client, tx => editItem(tx, { roomId, itemId: id, text: 'Or call +351 912 345 678.' }))
    expect((await rowOf(w, id)).text_delivered).not.toContain('912')
    const { rows } = await w.owner.query('select number, text_written, text_delivered from items.revision')
    expect(rows).toMatchObject([{ number: 1, text_written: withMail }])
    expect(rows[0].text_delivered).not.toContain('harbourmail')
    await inTx(client, tx => editItem(tx, { roomId, itemId: id, text: 'Or just write here.' }))
    expect(await rowOf(w, id)).toMatchObject({ text_delivered: 'Or just write here.', delivery: 'whole' })
    expect((await seenOf(w, id)).map(row => row.version)).toEqual([1, 2])
    await expect(inTx(client, tx => editItem(tx, { roomId, itemId: id, text: ask }))).rejects.toMatchObject({
      reason: 'screened',
    })
    expect(await rowOf(w, id)).toMatchObject({ text_delivered: 'Or just write here.' })
  })

  test('a contact in pieces is found with what was said before, and the last piece is masked', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    await write(client, roomId, '+44 77')
    await write(freelancer, roomId, 'Yes?')
    await write(client, roomId, '00')
    const { id } = await write(client, roomId, '900 123')
    expect(await rowOf(w, id)).toMatchObject({ text_delivered: maskToken, delivery: 'masked' })
  })

  test('a piece that comes by an edit is found too', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    await write(client, roomId, '+44 77')
    await write(client, roomId, '00')
    const { id } = await write(client, roomId, 'Good morning.')
    await inTx(client, tx => editItem(tx, { roomId, itemId: id, text: '900 123' }))
    expect(await rowOf(w, id)).toMatchObject({ text_delivered: maskToken })
  })

  test('two pieces sent at the same moment don’t pass each other unseen', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    // Either order of these two makes a number, so whichever comes second has to be masked.
    const both = await Promise.all([write(client, roomId, '20255'), write(client, roomId, '50142')])
    const [first, second] = both.toSorted((one, other) => Number(one.seq - other.seq))
    expect((await rowOf(w, first!.id)).delivery).toBe('whole')
    expect((await rowOf(w, second!.id)).delivery).toBe('masked')
  })

  test('only the author reads what was found', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    await write(client, roomId, withMail)
    await write(client, roomId, ask).catch(() => {})
    const count = (who: PersonCtx, table: 'items.screening' | 'items.refused') =>
      inTx(who, async tx => (await tx.db.selectFrom(table).selectAll().execute()).length)
    for (const table of ['items.screening', 'items.refused'] as const) {
      expect(await count(client, table)).toBe(1)
      expect(await count(freelancer, table)).toBe(0)
    }
  })
})

describe('a contract starts', () => {
  test('and everything of the pair opens, in every room, with its earlier versions', async () => {
    await using w = await openWorld()
    const signed = await sign(w)
    const other = await meet(w, signed)
    const here = await write(signed.client, signed.roomId, withMail)
    const there = await write(signed.freelancer, other.roomId, 'Mine is rui@harbourmail.pt')
    await inTx(signed.client, tx => editItem(tx, { roomId: signed.roomId, itemId: here.id, text: `Sorry: ${withMail}` }))
    await fund(w, signed)
    expect(await rowOf(w, here.id)).toMatchObject({ text_delivered: `Sorry: ${withMail}`, delivery: 'whole' })
    expect(await rowOf(w, there.id)).toMatchObject({ text_delivered: 'Mine is rui@harbourmail.pt', delivery: 'whole' })
    const { rows } = await w.owner.query('select text_delivered from items.revision')
    expect(rows).toEqual([{ text_delivered: withMail }])
    const { rows: open } = await w.owner.query('select opened_by from items.screening where opened_at is not null')
    expect(open).toEqual([{ opened_by: 'contract-start' }, { opened_by: 'contract-start' }, { opened_by: 'contract-start' }])
    const { rows: told } = await w.owner.query(`select refs->>'roomId' as room from platform.event where kind = 'item.opened'`)
    expect(new Set(told.map(one => one.room))).toEqual(new Set([signed.roomId, other.roomId]))
    expect(await rowOf(w, (await write(signed.client, signed.roomId, withMail)).id)).toMatchObject({ delivery: 'whole' })
    await expect(write(signed.client, signed.roomId, ask)).rejects.toMatchObject({ reason: 'screened' })
  })

  test('while contacts are written: none stays kept back, whichever was first', async () => {
    await using w = await openWorld()
    for (let turn = 0; turn < 12; turn++) {
      const { client, freelancer, roomId } = await meet(w)
      const other = await meet(w, { client, freelancer })
      const { rows } = await w.owner.query<{ id: PairId }>('select pair_id as id from items.room where id = $1', [roomId])
      // What a start does at the end of its own transaction.
      const start = () =>
        inTx(w.system, async tx => {
          await markContractStarted(tx, roomId)
          await noteContractStart(tx, rows[0]!.id)
          await openItemsOfPair(tx, rows[0]!.id)
        })
      const writing = Array.from({ length: 6 }, (_, index) =>
        write(index % 2 ? client : freelancer, index % 3 ? other.roomId : roomId, `${index}: ${withMail}`),
      )
      if (turn % 3 > 0) await Promise.race(writing)
      await Promise.all([...writing, start()])
    }
    const { rows: kept } = await w.owner.query(
      `select text_delivered from items.item where delivery <> 'whole' union all select 'seen' from items.screening where hides and opened_at is null`,
    )
    expect(kept).toEqual([])
    expect((await w.owner.query(`select 1 from items.item where text_delivered like '%harbourmail%'`)).rowCount).toBe(72)
  })
})

test('two first messages with contacts at once in two rooms of a pair both come through', async () => {
  await using w = await openWorld()
  const one = await meet(w)
  const other = await meet(w, one)
  await Promise.all([write(one.client, one.roomId, withMail), write(one.freelancer, other.roomId, withMail)])
  expect((await w.owner.query('select 1 from items.item')).rowCount).toBe(2)
  expect((await w.owner.query('select first_contact_at from pairs.pair')).rows[0].first_contact_at).not.toBeNull()
})
