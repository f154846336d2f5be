import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { FileId, RoomId } from '#lib/ids'
import { storeFile } from '#modules/files/acts'
import { fileFacts, openFile } from '#modules/files/reads'
import type { Purpose } from '#modules/files/schema'
import { addPortfolioItem } from '#modules/profiles/acts/portfolio'
import { publishProfile, saveProfile, setAvatar } from '#modules/profiles/acts/profile'
import { avatarsOf, publicProfile } from '#modules/profiles/reads'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { messagesPage } from '#modules/rooms/reads/messages'
import { acknowledgeException, declareException } from '#modules/screening/acts/exceptions'
import { contestFinding, decideReview } from '#modules/screening/acts/reviews'
import { ContestInput, DeclareInput } from '#modules/screening/schema'
import { inTx, sideOf } from '#platform/ctx'
import { fund, meet, sign, start, type PersonCtx } from '#test/signed'
import { openWorld } from '#test/world'

const mail = 'ops@harbourmail.pt'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const upload = (who: PersonCtx, name: string, bytes: Uint8Array, purpose: Purpose = 'message') =>
  storeFile(who, { name, bytes, purpose })

async function send(who: PersonCtx, roomId: RoomId, name: string, text: string | Uint8Array): Promise<FileId> {
  const { id } = await upload(who, name, typeof text === 'string' ? bytesOf(text) : text)
  await sendMessage(who, { roomId, text: 'Here it is.', fileIds: [id] })
  return id
}
const factsOf = async (who: PersonCtx, id: FileId) => (await fileFacts(who, [id]))[0]
const opened = (who: PersonCtx, id: FileId) =>
  openFile(who, { id }).then(
    file => (file.body?.destroy(), true),
    () => false,
  )

describe('a file before a contract', () => {
  test('is there without a name until it was read, then it opens', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const id = await send(client, roomId, 'Harbour plan.txt', 'Twelve pages with two drawings.')
    expect(await factsOf(freelancer, id)).toMatchObject({ name: '', byteCount: 0n, check: { state: 'reading', reasons: null } })
    expect(await opened(freelancer, id)).toBe(false)
    expect(await factsOf(client, id)).toMatchObject({ name: 'Harbour plan.txt', check: { state: 'reading' } })
    await w.settle()
    expect(await factsOf(freelancer, id)).toMatchObject({ name: 'Harbour plan.txt', check: { state: 'shown', reading: 'clear' } })
    expect(await opened(freelancer, id)).toBe(true)
    expect((await messagesPage(freelancer, { roomId })).rows.at(-1)!.files).toMatchObject([{ id, name: 'Harbour plan.txt' }])
  })

  test('with a contact in its text or its name waits whole, and its sender is told where', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const inText = await send(client, roomId, 'notes.txt', `Write to ${mail} about it.`)
    const inName = await send(client, roomId, `${mail}.txt`, 'Nothing of that kind.')
    await w.settle()
    expect(await factsOf(client, inText)).toMatchObject({
      check: {
        state: 'waits',
        reading: 'found',
        reasons: [{ where: 'text', kind: 'email', words: expect.stringContaining(mail) }],
      },
    })
    expect(await factsOf(client, inName)).toMatchObject({ check: { reasons: [{ where: 'name', kind: 'email' }] } })
    for (const id of [inText, inName]) {
      expect(await factsOf(freelancer, id)).toMatchObject({ name: '', check: { state: 'waits', reasons: null } })
      expect(await opened(freelancer, id)).toBe(false)
    }
    const { rows } = await w.owner.query(`select account_id from notices.notice where kind = 'file.waits'`)
    expect(rows).toEqual([{ account_id: client.actor.accountId }, { account_id: client.actor.accountId }])
  })

  test('that can’t be read waits too, and its sender is told why', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const wav = Buffer.from('RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\0\0\0', 'latin1')
    const id = await send(client, roomId, 'voice.wav', wav)
    await w.settle()
    expect(await factsOf(client, id)).toMatchObject({
      check: { state: 'waits', reading: 'unreadable', reasons: [{ where: 'unread', why: expect.stringContaining('listened') }] },
    })
    expect(await opened(freelancer, id)).toBe(false)
  })

  test('opens at contract start, also one that nobody had read yet', async () => {
    await using w = await openWorld()
    const signed = await sign(w)
    const found = await send(signed.client, signed.roomId, 'notes.txt', `Write to ${mail} about it.`)
    await w.settle()
    const unread = await upload(signed.client, 'late.txt', bytesOf(`Also ${mail}`))
    await sendMessage(signed.client, { roomId: signed.roomId, text: '', fileIds: [unread.id] })
    expect(await opened(signed.freelancer, found)).toBe(false)
    await fund(w, signed)
    for (const id of [found, unread.id]) expect(await opened(signed.freelancer, id)).toBe(true)
  })

  test('opens under an exception declared for it', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const id = await send(client, roomId, 'agreement.txt', `Notices go to ${mail}.`)
    await w.settle()
    const declared = { fileId: id, kind: 'legal', reason: 'The agreement we sign before we talk about titles.' }
    await expect(declareException(freelancer, DeclareInput.parse(declared))).rejects.toMatchObject({ kind: 'missing' })
    const exception = await declareException(client, DeclareInput.parse(declared))
    expect(await factsOf(freelancer, id)).toMatchObject({ check: { exceptionId: exception.exceptionId } })
    await acknowledgeException(freelancer, exception)
    expect(await opened(freelancer, id)).toBe(true)
  })

  test('is looked at by staff when its sender asks, and by nobody else', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const staff = await w.person({ isStaff: true })
    const id = await send(client, roomId, 'notes.txt', `The sample reads ${mail}.`)
    await w.settle()
    expect(await opened(staff, id)).toBe(false)
    const { reviewId } = await contestFinding(client, ContestInput.parse({ fileId: id }))
    expect(await opened(staff, id)).toBe(true)
    await decideReview(staff, { reviewId, decision: 'open', reason: 'A sample.' })
    await w.settle()
    expect(await opened(freelancer, id)).toBe(true)
    const other = await send(client, roomId, 'more.txt', `And ${mail}.`)
    await w.settle()
    expect(await opened(staff, other)).toBe(false)
  })
})

test('under a contract a file is shown at once, unless it asks to pay elsewhere', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await start(w)
  const id = await send(client, roomId, 'notes.txt', `Write to ${mail} about it.`)
  expect(await opened(freelancer, id)).toBe(true)
  await w.settle()
  expect(await opened(freelancer, id)).toBe(true)
  const paid = await send(client, roomId, 'deal.txt', 'Let us skip the platform fee: I pay you directly by PayPal.')
  await w.settle()
  expect(await opened(freelancer, paid)).toBe(false)
  expect(await factsOf(client, paid)).toMatchObject({ check: { state: 'waits', reading: 'found' } })
})

test('a picture for everyone is nobody’s but its owner’s until it was looked through', async () => {
  await using w = await openWorld()
  const [author, other] = [await w.person(), await w.person()]
  const picture = async (purpose: Purpose) =>
    (
      await upload(
        author,
        'shop.png',
        new Uint8Array(
          await sharp({ create: { width: 64, height: 64, channels: 3, background: 'teal' } })
            .png()
            .toBuffer(),
        ),
        purpose,
      )
    ).id
  const [avatar, work] = [await picture('avatar'), await picture('portfolio')]
  await saveProfile(author, {
    headline: 'Shops for publishers',
    about: 'I make shops for publishers: search, basket and checkout, plain and quick.',
    skills: ['TypeScript'],
  })
  await setAvatar(author, { fileId: avatar })
  await addPortfolioItem(author, { title: 'A shop', description: '', linkUrl: null, fileIds: [work] })
  await publishProfile(author)
  const side = sideOf(author.actor)
  expect(await publicProfile(other, side)).toMatchObject({ avatarFileId: null, portfolio: [{ files: [] }] })
  expect((await avatarsOf(other, [side])).size).toBe(0)
  for (const id of [avatar, work]) expect(await opened(other, id)).toBe(false)
  await w.settle()
  expect(await publicProfile(other, side)).toMatchObject({ avatarFileId: avatar, portfolio: [{ files: [{ id: work }] }] })
  for (const id of [avatar, work]) expect(await opened(other, id)).toBe(true)
})

test('what was found in a file is its side’s to read, by row-level security', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await meet(w)
  await send(client, roomId, 'notes.txt', `Write to ${mail} about it.`)
  await w.settle()
  const seen = (who: PersonCtx) =>
    inTx(who, async tx => [
      (await tx.db.selectFrom('files.reading').selectAll().execute()).length,
      (await tx.db.selectFrom('files.file').selectAll().execute()).length,
    ])
  expect(await seen(client)).toEqual([1, 1])
  expect(await seen(freelancer)).toEqual([0, 0])
})
