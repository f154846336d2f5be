import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import type { RoomId } from '#lib/ids'
import { attachFiles, dropFiles, keyOf, openFilesTo, storeFile } from '#modules/files/acts'
import { fileFacts, openFile, type OpenedFile } from '#modules/files/reads'
import { openRoom } from '#modules/items/acts'
import { inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'

let w: World
let ada: Ctx & { actor: Person }
let ben: Ctx & { actor: Person }
beforeAll(async () => {
  w = await openWorld()
  ada = await w.person({ name: 'Ada Byron' })
  ben = await w.person({ name: 'Ben Ode' })
})
afterAll(() => w[Symbol.asyncDispose]())

const text = (body: string) => new TextEncoder().encode(body)
const picture = (width = 400, height = 300) => sharp({ create: { width, height, channels: 3, background: '#357' } })
async function readAll(opened: OpenedFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of opened.body!) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
const store = (ctx: Ctx, name: string, bytes: Uint8Array, purpose: Parameters<typeof storeFile>[1]['purpose'] = 'message') =>
  storeFile(ctx, { name, bytes, purpose })

describe('storing a file', () => {
  test('a text is kept byte for byte and only its owner can open it', async () => {
    const file = await store(ada, 'notes.md', text('# Notes\nÜnïcode'))
    expect(file).toMatchObject({ name: 'notes.md', mediaType: 'text/markdown', byteCount: 17n })
    expect((await readAll(await openFile(ada, { id: file.id }))).toString()).toBe('# Notes\nÜnïcode')
    await expect(openFile(ben, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    await expect(openFile(w.visitor, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    expect(await fileFacts(ben, [file.id])).toEqual([])
  })

  test('what is too large is refused with both numbers', async () => {
    const bytes = Buffer.alloc(25 * 1024 * 1024 + 512 * 1024, 'a')
    await expect(store(ada, 'big.txt', bytes)).rejects.toMatchObject({
      kind: 'too-large',
      fields: { file: expect.stringMatching(/25\.5 MB.*25 MB/) },
    })
    await expect(store(ada, 'empty.txt', new Uint8Array())).rejects.toMatchObject({ reason: 'file-empty' })
  })

  test('the bytes decide what a file is, not its name', async () => {
    const png = await picture().png().toBuffer()
    expect(await store(ada, 'report.pdf', png)).toMatchObject({
      name: 'report.png',
      mediaType: 'image/png',
      width: 400,
      height: 300,
    })
    await expect(
      store(ada, 'photo.png', Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1')),
    ).rejects.toMatchObject({ reason: 'file-kind' })
    await expect(store(ada, 'photo.png', Buffer.from('\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00', 'latin1'))).rejects.toMatchObject(
      { reason: 'file-kind' },
    )
    await expect(store(ada, 'setup.bat', text('@echo off'))).rejects.toMatchObject({ reason: 'program' })
    await expect(store(ada, 'invoice.pdf.exe', text('hello'))).rejects.toMatchObject({ reason: 'program' })
    await expect(store(ada, 'noise.bin', Buffer.from([1, 2, 3, 0, 5, 6, 7, 8]))).rejects.toMatchObject({ reason: 'file-kind' })
  })

  test('a page or a drawing with script is only ever saved, never shown', async () => {
    for (const [name, body] of [
      ['x.html', '<script>alert(1)</script>'],
      ['x.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ] as const) {
      const opened = await openFile(ada, { id: (await store(ada, name, text(body))).id })
      expect(opened.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringContaining('attachment'),
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      })
      opened.body?.destroy()
    }
  })

  test('a picture with too many pixels is refused from its head alone', async () => {
    // A valid PNG head that promises 60,000 × 60,000 pixels: 3.6 gigapixels.
    const bomb = await picture(8, 8).png().toBuffer()
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    await expect(store(ada, 'bomb.png', bomb)).rejects.toMatchObject({ kind: 'invalid' })
    const large = await picture(8_000, 5_100).png({ compressionLevel: 9 }).toBuffer()
    await expect(store(ada, 'large.png', large)).rejects.toMatchObject({
      reason: 'picture-too-large',
      message: expect.stringMatching(/40\.8 megapixels.*40/),
    })
  })

  test('a published picture is upright and tells nothing of its camera', async () => {
    const shot = await picture(300, 200)
      .jpeg()
      .withExif({ IFD0: { Make: 'SecretCam', Copyright: 'Ada at home' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(shot).metadata()).orientation).toBe(6)
    const file = await store(ada, 'shot.jpg', shot, 'portfolio')
    expect(file).toMatchObject({ width: 200, height: 300 })
    const kept = await readAll(await openFile(ada, { id: file.id }))
    expect(kept.includes('SecretCam')).toBe(false)
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    // Work that is handed over stays as it is.
    const handed = await store(ada, 'shot.jpg', shot, 'deliverable')
    expect(await readAll(await openFile(ada, { id: handed.id }))).toEqual(shot)
  })

  test('an avatar is a picture and a portfolio shows pictures, videos and PDF', async () => {
    await expect(store(ada, 'me.txt', text('me'), 'avatar')).rejects.toMatchObject({
      fields: { file: expect.stringContaining('picture') },
    })
    await expect(store(ada, 'work.csv', text('a,b'), 'portfolio')).rejects.toMatchObject({ reason: 'file-kind' })
    expect(await store(ada, 'work.pdf', text('%PDF-1.7\n%âãÏÓ\n'), 'portfolio')).toMatchObject({ mediaType: 'application/pdf' })
  })
})

describe('attaching', () => {
  test('opens a file to the room it went into, once, and to nobody else', async () => {
    const eve = await w.person({ name: 'Eve Ear' })
    const roomId = await inTx(ada, async tx => {
      const room = await openRoom(tx, {
        clientSideId: sideOf(ada.actor),
        freelancerSideId: sideOf(ben.actor),
        clientAccountId: ada.actor.accountId,
        freelancerAccountId: ben.actor.accountId,
        matter: 'proposal',
        jobId: null,
        title: 'Logo',
      })
      return room.roomId as RoomId
    })
    const file = await store(ada, 'brief.txt', text('the brief'))
    await inTx(ada, tx => attachFiles(tx, { fileIds: [file.id], purpose: 'message', roomId }))
    await expect(openFile(ben, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    await w.settle()
    expect((await readAll(await openFile(ben, { id: file.id }))).toString()).toBe('the brief')
    await expect(openFile(eve, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    await expect(inTx(ada, tx => attachFiles(tx, { fileIds: [file.id], purpose: 'message', roomId }))).rejects.toMatchObject({
      reason: 'file-gone',
    })
  })

  test('refuses another’s file, another purpose and more than ten', async () => {
    const file = await store(ada, 'mine.txt', text('mine'))
    await expect(
      inTx(ben, tx => attachFiles(tx, { fileIds: [file.id], purpose: 'message', isPublic: true })),
    ).rejects.toMatchObject({ fields: { files: expect.any(String) } })
    await expect(
      inTx(ada, tx => attachFiles(tx, { fileIds: [file.id], purpose: 'portfolio', isPublic: true })),
    ).rejects.toMatchObject({ reason: 'file-gone' })
    const many = Array.from({ length: 11 }, () => ada.newId<'file'>())
    await expect(inTx(ada, tx => attachFiles(tx, { fileIds: many, purpose: 'message' }))).rejects.toMatchObject({
      reason: 'too-many-files',
    })
  })

  test('two at once: one gets it', async () => {
    const file = await store(ada, 'once.txt', text('once'))
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => inTx(ada, tx => attachFiles(tx, { fileIds: [file.id], purpose: 'message' }))),
    )
    expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('opens a file to one side by name, or to everyone, and dropping closes it', async () => {
    const eve = await w.person()
    const file = await store(ada, 'spec.txt', text('spec'), 'job')
    await inTx(ada, tx => attachFiles(tx, { fileIds: [file.id], purpose: 'job' }))
    await expect(openFile(ben, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    await inTx(ada, tx => openFilesTo(tx, [file.id], sideOf(ben.actor)))
    await w.settle()
    expect((await readAll(await openFile(ben, { id: file.id }))).toString()).toBe('spec')
    await expect(openFile(eve, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    await inTx(ben, tx => openFilesTo(tx, [file.id], 'everyone'))
    await expect(openFile(eve, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
    await inTx(ada, tx => openFilesTo(tx, [file.id], 'everyone'))
    expect((await fileFacts(w.visitor, [file.id])).map(f => f.name)).toEqual(['spec.txt'])
    await inTx(ada, tx => dropFiles(tx, [file.id]))
    await expect(openFile(ben, { id: file.id })).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('opening', () => {
  test('answers the part asked for, and what is there already with 304', async () => {
    const { id } = await store(ada, 'digits.txt', text('0123456789'))
    const part = await openFile(ada, { id, range: 'bytes=2-5' })
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 2-5/10', 'content-length': '4' } })
    expect((await readAll(part)).toString()).toBe('2345')
    expect((await readAll(await openFile(ada, { id, range: 'bytes=-3' }))).toString()).toBe('789')
    expect(await openFile(ada, { id, range: 'bytes=10-' })).toMatchObject({
      status: 416,
      body: null,
      headers: { 'content-range': 'bytes */10' },
    })
    const whole = await openFile(ada, { id })
    whole.body!.destroy()
    expect(await openFile(ada, { id, ifNoneMatch: whole.headers.etag! })).toMatchObject({ status: 304, body: null })
    expect(whole.headers['cache-control']).toBe('private, no-cache')
  })

  test('a picture comes smaller when asked, the second time from the store', async () => {
    const { id } = await store(ada, 'wide.png', await picture(1200, 600).png().toBuffer())
    const first = await openFile(ada, { id, size: 320 })
    expect(first.headers['content-type']).toBe('image/webp')
    const bytes = await readAll(first)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 })
    expect(await readAll(await openFile(ada, { id, size: 320 }))).toEqual(bytes)
  })
})

test('what nobody attached is gone after a day, its bytes a day later unless they are shared', async () => {
  await using own = await openWorld()
  const [one, other] = [await own.person(), await own.person()]
  const lonely = await storeFile(one, { name: 'lonely.txt', bytes: text('lonely'), purpose: 'message' })
  const shared = await storeFile(one, { name: 'shared.txt', bytes: text('shared'), purpose: 'message' })
  const kept = await storeFile(other, { name: 'kept.txt', bytes: text('shared'), purpose: 'message' })
  await inTx(other, tx => attachFiles(tx, { fileIds: [kept.id], purpose: 'message' }))
  await own.advance({ ms: 23 * 3_600_000 })
  expect(await fileFacts(one, [lonely.id, shared.id])).toHaveLength(2)
  await own.advance({ ms: 3_600_000 })
  expect(await fileFacts(one, [lonely.id, shared.id])).toHaveLength(0)
  await own.advance({ days: 1 })
  const sha = (body: string) => createHash('sha256').update(body).digest()
  expect(await own.live.ports.store.open(keyOf(sha('lonely')))).toBeNull()
  expect((await readAll(await openFile(other, { id: kept.id }))).toString()).toBe('shared')
})
