import { describe, expect, test } from 'vitest'
import { maskToken } from '#engines/delivery/deliver'
import type { RoomId } from '#lib/ids'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { messageFor } from '#modules/rooms/reads/messages'
import { readDraft } from '#modules/rooms/reads/room'
import { noteMistake } from '#modules/screening/acts/cases'
import { checkText } from '#modules/screening/reads'
import { meet, start, type PersonCtx } from '#test/signed'
import { openWorld } from '#test/world'

const mail = 'ops@harbourmail.pt'
const plain = `You can also write to ${mail} about the shop.`
const ask = 'Let us skip the fee here: I pay you directly by PayPal.'

const say = (who: PersonCtx, roomId: RoomId, text: string, more: { confirmsException?: boolean } = {}) =>
  sendMessage(who, { roomId, text, fileIds: [], ...more })
const read = async (who: PersonCtx, roomId: RoomId, id: Parameters<typeof messageFor>[2]) => messageFor(who, roomId, id)

describe('a message', () => {
  test('tells its author what was found and what the other side reads, and the other side neither', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const { id } = await say(client, roomId, plain)
    const own = await read(client, roomId, id)
    expect(own.text).toBe(plain)
    expect(own.screening).toMatchObject({
      delivery: 'masked',
      own: { outcome: 'mask', findings: [{ kind: 'email', value: mail }] },
    })
    const others = await read(freelancer, roomId, id)
    expect(others.screening).toEqual({ delivery: 'masked', report: null, exception: null, review: null, own: null })
    expect(JSON.stringify({ ...others, seq: 0 })).not.toContain('harbourmail')
    expect(others.text).toBe(own.screening!.own!.delivered)
  })

  test('that is refused stays a draft', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    await expect(say(client, roomId, ask)).rejects.toMatchObject({ reason: 'screened' })
    expect(await readDraft(client, roomId)).toMatchObject({ text: ask })
    expect(await readDraft(freelancer, roomId)).toMatchObject({ text: '' })
  })

  test('can be looked at before it is sent, and nothing of that is kept', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    expect(await checkText(client, { text: plain, surface: 'message', roomId })).toMatchObject({
      outcome: 'mask',
      delivered: expect.stringContaining(maskToken),
    })
    expect(await checkText(client, { text: ask, surface: 'message', roomId })).toMatchObject({
      outcome: 'block',
      delivered: null,
    })
    expect(await checkText(client, { text: plain, surface: 'job' })).toMatchObject({ delivered: null })
    expect((await w.owner.query('select 1 from items.item union all select 1 from items.refused')).rowCount).toBe(0)
  })
})

test('a text that waits for a review is released masked after four hours, or sooner by staff', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await meet(w)
  const { id } = await say(client, roomId, plain)
  // As if the engine had been in doubt: what holds is decided there, what follows is decided here.
  await w.owner.query(
    `with seen as (update items.screening set outcome = 'hold', held_until = $2 where item_id = $1)
     update items.item set text_delivered = '⟦waiting for review⟧', delivery = 'held' where id = $1`,
    [id, new Date(w.live.clock.now().getTime() + 4 * 3_600_000)],
  )
  expect(await read(freelancer, roomId, id)).toMatchObject({ text: '⟦waiting for review⟧', screening: { delivery: 'held' } })
  await w.advance({ ms: 4 * 3_600_000 - 1 })
  expect((await read(freelancer, roomId, id)).screening).toMatchObject({ delivery: 'held' })
  await w.advance({ ms: 1 })
  const released = await read(freelancer, roomId, id)
  expect(released.screening).toMatchObject({ delivery: 'masked' })
  expect(released.text).toContain(maskToken)
  expect(released.text).not.toContain('harbourmail')
})

test('who says that it was a mistake elsewhere is kept safe by it', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await noteMistake(signed.client, { roomId: signed.roomId })
  const { rows } = await w.owner.query('select account_id, room_id, at from screening.mistake')
  expect(rows).toEqual([{ account_id: signed.client.actor.accountId, room_id: signed.roomId, at: w.live.clock.now() }])
})
