import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { ItemId, RoomId } from '#lib/ids'
import { keepGuest } from '#modules/items/acts/guests'
import { editMessage } from '#modules/rooms/acts/edit-message'
import { markRead } from '#modules/rooms/acts/mark-read'
import { saveDraft } from '#modules/rooms/acts/save-draft'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { roomsList, searchMessages, unreadCounts } from '#modules/rooms/reads/lists'
import { mentionsOfMe, messageHistory, messagesPage } from '#modules/rooms/reads/messages'
import { readDraft, roomView } from '#modules/rooms/reads/room'
import { inRead, inTx, makeCtx, type Person } from '#platform/ctx'
import { openJob, propose, talk } from '#test/matters'
import { openWorld } from '#test/world'

const say = (roomId: RoomId, text: string, id?: ItemId) => ({ roomId, text, id, fileIds: [] })

test('twenty people at once write without a gap, each message once', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, index) => sendMessage(index % 2 ? client : freelancer, say(roomId, `message ${index}`))),
  )
  const seqs = sent.map(one => one.seq).toSorted((one, other) => Number(one - other))
  expect(seqs).toEqual(Array.from({ length: 20 }, (_, index) => BigInt(index + 2)))
  const page = await messagesPage(client, { roomId })
  expect(page.rows).toHaveLength(21)
  expect(page.rows.map(row => row.seq)).toEqual(Array.from({ length: 21 }, (_, index) => BigInt(index + 1)))
})

test('the same id sent many times at once is one message, and leaves no gap', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  const id = client.newId<'item'>()
  const sent = await Promise.all(Array.from({ length: 8 }, () => sendMessage(client, say(roomId, 'Hello', id))))
  expect(new Set(sent.map(one => one.seq)).size).toBe(1)
  const next = await sendMessage(freelancer, say(roomId, 'Hi'))
  expect(next.seq).toBe(sent[0]!.seq + 1n)
  await expect(sendMessage(freelancer, say(roomId, 'Not mine', id))).rejects.toMatchObject({ kind: 'missing' })
  const { rows } = await w.owner.query(`select count(*)::int as n from platform.event where kind = 'message.sent'`)
  expect(rows[0].n).toBe(2)
})

test('what is unread is counted per room and in all, and one’s own messages never are', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  expect(await unreadCounts(client)).toEqual({ rooms: 1, messages: 1 })
  expect(await unreadCounts(freelancer)).toEqual({ rooms: 0, messages: 0 })
  await sendMessage(freelancer, say(roomId, 'One more thing'))
  expect((await roomsList(client)).rows[0]).toMatchObject({
    unread: 2,
    otherName: 'Filipe Freitas',
    last: { text: 'One more thing', isMine: false },
  })
  expect(await unreadCounts(freelancer)).toEqual({ rooms: 0, messages: 0 })
  await markRead(client, { roomId, seq: 2n })
  await markRead(client, { roomId, seq: 1n })
  expect(await unreadCounts(client)).toEqual({ rooms: 0, messages: 0 })
  await markRead(client, { roomId, seq: 999n })
  await sendMessage(freelancer, say(roomId, 'Third'))
  expect(await unreadCounts(client)).toEqual({ rooms: 1, messages: 1 })
  expect(await roomView(freelancer, roomId)).toMatchObject({ otherReadSeq: 2n, readSeq: 3n, lastSeq: 3n })
})

test('a draft is one’s own, is gone once it was sent or emptied, and is not the colleague’s', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  await saveDraft(client, { roomId, text: 'Dear Fil' })
  expect(await readDraft(client, roomId)).toMatchObject({ text: 'Dear Fil' })
  expect(await readDraft(freelancer, roomId)).toMatchObject({ text: '' })
  expect((await roomView(client, roomId)).draft).toBe('Dear Fil')
  await sendMessage(client, say(roomId, 'Dear Filipe'))
  expect(await readDraft(client, roomId)).toMatchObject({ text: '' })
  await saveDraft(client, { roomId, text: 'x' })
  await saveDraft(client, { roomId, text: '  ' })
  expect(await readDraft(client, roomId)).toMatchObject({ text: '' })
})

test('the client’s first message moves the proposal to talking and makes the first contact', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId, proposalId } = await talk(w)
  await sendMessage(freelancer, say(roomId, 'Any questions?'))
  const state = async () =>
    (await w.owner.query('select state from proposals.proposal where id = $1', [proposalId])).rows[0].state
  expect(await state()).toBe('submitted')
  await sendMessage(client, say(roomId, 'Yes: when could you start?'))
  expect(await state()).toBe('talking')
  const { rows } = await w.owner.query('select first_contact_at from pairs.pair')
  expect(rows[0].first_contact_at).toEqual(w.live.clock.now())
})

test('an edit keeps what stood before, readable to both; nobody edits another’s, or a proposal', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  const { id } = await sendMessage(client, say(roomId, 'It is 12 pages'))
  await editMessage(client, { roomId, itemId: id, text: 'It is 14 pages' })
  await editMessage(client, { roomId, itemId: id, text: 'It is 15 pages' })
  expect((await messageHistory(freelancer, roomId, id)).map(one => one.text)).toEqual(['It is 12 pages', 'It is 14 pages'])
  expect((await messagesPage(freelancer, { roomId })).rows.at(-1)).toMatchObject({
    text: 'It is 15 pages',
    editedAt: w.live.clock.now(),
  })
  await expect(editMessage(freelancer, { roomId, itemId: id, text: 'No' })).rejects.toMatchObject({ kind: 'missing' })
  await expect(editMessage(client, { roomId, itemId: id, text: '  ' })).rejects.toMatchObject({ field: 'text' })
  const cover = (await messagesPage(freelancer, { roomId })).rows[0]!
  await expect(editMessage(freelancer, { roomId, itemId: cover.id, text: 'Better letter' })).rejects.toMatchObject({
    reason: 'not-a-message',
  })
})

test('who is named is told; a stranger’s name is only a word', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  await w.person({ name: 'Zoe Stranger' })
  const { seq } = await sendMessage(client, say(roomId, 'Thanks @Filipe, and @Zoe Stranger too (mail@filipe.example)'))
  expect(await mentionsOfMe(freelancer, roomId)).toEqual([seq])
  const { rows } = await w.owner.query('select account_id from rooms.mention')
  expect(rows).toEqual([{ account_id: freelancer.actor.accountId }])
})

test('an empty or endless message is refused at its field', async () => {
  await using w = await openWorld()
  const { client, roomId } = await talk(w)
  await expect(sendMessage(client, say(roomId, ' \n '))).rejects.toMatchObject({ field: 'text', reason: 'empty' })
  await expect(sendMessage(client, say(roomId, 'x'.repeat(20_001)))).rejects.toMatchObject({ field: 'text', reason: 'too-long' })
})

test('a stranger and an ex-member get nothing, and roles without the right only read', async () => {
  await using w = await openWorld()
  const orgId = await w.organisation('company')
  const hirer = await w.join(await w.person({ name: 'Hanna Hirer' }), orgId, 'hirer')
  const money = await w.join(await w.person({ name: 'Fin Ance' }), orgId, 'finance')
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const { roomId } = await propose(freelancer, await openJob(w, hirer))
  const stranger = await w.person()
  await sendMessage(hirer, say(roomId, 'Hello from the shop'))
  for (const read of [
    () => messagesPage(stranger, { roomId }),
    () => roomView(stranger, roomId),
    () => searchMessages(stranger, { words: 'shop', roomId }),
    () => readDraft(stranger, roomId),
  ]) {
    await expect(read()).rejects.toMatchObject({ kind: 'missing' })
  }
  for (const act of [
    () => sendMessage(stranger, say(roomId, 'hi')),
    () => markRead(stranger, { roomId, seq: 1n }),
    () => saveDraft(stranger, { roomId, text: 'x' }),
  ]) {
    await expect(act()).rejects.toMatchObject({ kind: 'missing' })
  }
  expect(await searchMessages(stranger, { words: 'shop' })).toEqual([])
  await expect(sendMessage(money, say(roomId, 'hi'))).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await messagesPage(money, { roomId })).rows).toHaveLength(2)
  const forSelf = makeCtx(w.live, { ...hirer.actor, actingAs: null })
  await expect(sendMessage(forSelf, say(roomId, 'hi'))).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringContaining('Switch to acting for'),
  })
  const left = makeCtx(w.live, { ...hirer.actor, memberships: [], actingAs: null })
  await expect(messagesPage(left, { roomId })).rejects.toMatchObject({ kind: 'missing' })
  await expect(sendMessage(left, say(roomId, 'hi'))).rejects.toMatchObject({ kind: 'missing' })
  expect((await messagesPage(freelancer, { roomId })).rows).toHaveLength(2)
})

test('row-level security keeps rooms, items, revisions, readings and drafts from everyone else', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  const { id } = await sendMessage(client, say(roomId, 'Secret plan'))
  await editMessage(client, { roomId, itemId: id, text: 'Secret plan B' })
  await saveDraft(client, { roomId, text: 'half a thought' })
  const count = (
    ctx: { actor: Person } & typeof client,
    table: 'items.room' | 'items.item' | 'items.revision' | 'rooms.reading' | 'rooms.draft' | 'proposals.proposal',
  ) => inRead(ctx, async tx => (await tx.db.selectFrom(table).selectAll().execute()).length)
  const stranger = await w.person()
  for (const table of [
    'items.room',
    'items.item',
    'items.revision',
    'rooms.reading',
    'rooms.draft',
    'proposals.proposal',
  ] as const) {
    expect(await count(stranger, table), table).toBe(0)
    expect(await count(client, table), table).toBeGreaterThan(0)
  }
  expect(await count(freelancer, 'rooms.draft')).toBe(0)
})

test('the other side never gets a word that was written but not delivered: list, talk, history, search', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  const { id } = await sendMessage(client, say(roomId, 'Call me at sevenfivefive tomorrow'))
  await w.owner.query(`update items.item set text_delivered = 'Call me at [masked] tomorrow' where id = $1`, [id])
  const seenBy = async (ctx: typeof client) => ({
    list: JSON.stringify((await roomsList(ctx)).rows.map(row => row.last)),
    talk: JSON.stringify((await messagesPage(ctx, { roomId })).rows.map(row => row.text)),
    search: JSON.stringify((await searchMessages(ctx, { words: 'tomorrow' })).map(found => found.excerpt)),
  })
  for (const text of Object.values(await seenBy(freelancer))) {
    expect(text).toContain('[masked]')
    expect(text).not.toContain('sevenfivefive')
  }
  for (const text of Object.values(await seenBy(client))) expect(text).toContain('sevenfivefive')
  expect(await searchMessages(freelancer, { words: 'sevenfivefive' })).toEqual([])

  await editMessage(client, { roomId, itemId: id, text: 'Write to me here tomorrow' })
  expect(JSON.stringify(await messageHistory(freelancer, roomId, id))).not.toContain('sevenfivefive')
  expect(JSON.stringify(await messageHistory(client, roomId, id))).toContain('sevenfivefive')
})

test('a room is read in stretches, both ways', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  for (let index = 2; index <= 30; index++) await sendMessage(client, say(roomId, `number ${index}`))
  const last = await messagesPage(freelancer, { roomId, limit: 10 })
  expect([last.rows[0]!.seq, last.rows.at(-1)!.seq, last.before, last.after]).toEqual([21n, 30n, 21n, null])
  const older = await messagesPage(freelancer, { roomId, before: last.before, limit: 10 })
  expect([older.rows[0]!.seq, older.rows.at(-1)!.seq, older.before, older.after]).toEqual([11n, 20n, 11n, 20n])
  const newer = await messagesPage(freelancer, { roomId, after: 20n, limit: 5 })
  expect([newer.rows[0]!.seq, newer.rows.at(-1)!.seq, newer.after]).toEqual([21n, 25n, 25n])
  expect((await messagesPage(freelancer, { roomId, before: 11n, limit: 10 })).before).toBeNull()
})

test('a guest of a room writes in it, is heard by all in it, and no longer when they have left', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await talk(w)
  const [gina, gus] = [await w.person({ name: 'Gina Guest' }), await w.person({ name: 'Gus Guest' })]
  for (const guest of [gina, gus]) {
    await expect(sendMessage(guest, say(roomId, 'May I?'))).rejects.toMatchObject({ kind: 'missing' })
    await inTx(client, tx => keepGuest(tx, { roomId, accountId: guest.actor.accountId, isHere: true }))
  }
  await sendMessage(gina, say(roomId, 'I am the printer; 300 g paper, please. @Gus'))
  await sendMessage(gus, say(roomId, 'Reach me at gus.guest@harbourmail.pt instead'))
  expect(await roomView(gina, roomId)).toMatchObject({ side: 'guest', whyNotWrite: null })
  expect((await mentionsOfMe(gus, roomId)).length).toBe(1)
  const texts = async (ctx: typeof gina) => (await messagesPage(ctx, { roomId })).rows.slice(-2).map(row => row.text)
  for (const reader of [client, freelancer, gina]) {
    const [first, second] = await texts(reader)
    expect(first).toContain('300 g paper')
    expect(second).not.toContain('harbourmail')
  }
  const { rows } = await w.owner.query('select guests from items.item where author_id = $1', [gina.actor.accountId])
  expect(rows[0].guests.toSorted()).toEqual([gina.actor.accountId, gus.actor.accountId].toSorted())
  await inTx(client, tx => keepGuest(tx, { roomId, accountId: gus.actor.accountId, isHere: false }))
  await expect(sendMessage(gus, say(roomId, 'Still here?'))).rejects.toMatchObject({ kind: 'missing' })
  const grab = sql`update items.room set client_side_id = ${gina.actor.accountId} where id = ${roomId}`
  await expect(inTx(gina, tx => grab.execute(tx.db))).rejects.toThrow(/a room keeps/)
})
