import { readFile } from 'node:fs/promises'
import qrcode from 'qrcode'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { openFileText } from '#adapters/file-text'
import type { FilePart, FileText } from '#platform/ports'
import { bmpOf } from '#test/file-makers'

const reader = openFileText()
afterAll(() => reader.close())

const read = (name: string, bytes: Uint8Array | string): Promise<FileText> =>
  reader.read({ name, bytes: Buffer.from(bytes as Uint8Array) })
/** What was found at one kind of place, as one text. */
const said = (text: FileText, where: FilePart['where']) =>
  text.parts
    .filter(part => part.where === where)
    .map(part => part.text)
    .join('\n')
const picture = (name: string) => readFile(new URL(`../../test/pictures/${name}.png`, import.meta.url))
const digits = (text: string) => text.replace(/\D/g, '')

async function whiteOnNothing(card: Buffer) {
  const letters = await sharp(card).greyscale().negate().toColourspace('b-w').png().toBuffer()
  return sharp({ create: { width: 1050, height: 600, channels: 3, background: '#fff' } })
    .joinChannel(letters)
    .png()
}

describe('pictures', { timeout: 120_000 }, () => {
  test('a screenshot’s phone number and address are read', async () => {
    const text = await read('chat.png', await picture('screenshot'))
    expect(digits(said(text, 'picture'))).toContain('14155550132')
    expect(said(text, 'picture')).toContain('maria.lopez84@gmail.com')
    expect(text.unread).toEqual([])
  })

  test('English, German, French, Spanish and Portuguese keep their letters', async () => {
    const words = said(await read('languages.png', await picture('languages')), 'picture')
    for (const word of [
      'Telefon',
      'Grüße',
      'München',
      'Straße',
      'numéro',
      'élégante',
      'Mañana',
      'teléfono',
      'Você',
      'informação',
    ])
      expect(words).toContain(word)
  })

  test.each([
    ['dark', (card: Buffer) => sharp(card).negate().png()],
    ['turned a quarter', (card: Buffer) => sharp(card).rotate(90).jpeg()],
    ['on its head', (card: Buffer) => sharp(card).rotate(180).png()],
    ['a bit tilted', (card: Buffer) => sharp(card).rotate(4, { background: '#444' }).jpeg({ quality: 70 })],
    ['a WebP', (card: Buffer) => sharp(card).webp({ quality: 60 })],
    ['a TIFF', (card: Buffer) => sharp(card).tiff()],
    ['a GIF', (card: Buffer) => sharp(card).gif()],
    ['white letters on nothing', whiteOnNothing],
  ] as const)('a business card is read when it is %s', async (_what, made) => {
    const bytes = await (await made(await picture('card'))).toBuffer()
    expect(digits(said(await read('card', bytes), 'picture'))).toContain('03090182044')
  })

  test('a BMP is read', async () => {
    const { data, info } = await sharp(await picture('card'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(digits(said(await read('card.bmp', bmpOf(data, info.width, info.height)), 'picture'))).toContain('03090182044')
  })

  test('small letters low on a very long screenshot are read', async () => {
    const long = sharp({ create: { width: 1200, height: 9_000, channels: 3, background: '#fff' } })
    const bytes = await long
      .composite([{ input: await picture('screenshot'), left: 200, top: 8_000 }])
      .png()
      .toBuffer()
    expect(digits(said(await read('long.png', bytes), 'picture'))).toContain('14155550132')
  })

  test('codes are read in a photo’s corner, in other colours, and in a drawing', async () => {
    const code = await qrcode.toBuffer('WIFI:mail=qr@example.com', { scale: 5, color: { dark: '#ffffff', light: '#223344' } })
    const photo = sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#886644' } })
    const bytes = await photo
      .composite([{ input: code, left: 3_600, top: 2_700 }])
      .jpeg()
      .toBuffer()
    expect(said(await read('photo.jpg', bytes), 'qr')).toBe('WIFI:mail=qr@example.com')
    const svg = await qrcode.toString('https://wa.me/14155550132', { type: 'svg' })
    expect(said(await read('code.svg', svg), 'qr')).toBe('https://wa.me/14155550132')
  })

  test('a drawing gives its words and links', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><title>t@example.com</title><a href="tel:5550132"><text y="9">svg@<tspan>example.com</tspan></text></a></svg>'
    const text = await read('logo.svg', svg)
    expect(said(text, 'text')).toContain('t@example.com')
    expect(said(text, 'text')).toContain('svg@example.com')
    expect(said(text, 'link')).toBe('tel:5550132')
  })

  test('what is written beside a picture is read; its time and camera are not', async () => {
    const bytes = await sharp(await picture('card'))
      .resize(60)
      .jpeg()
      .withExif({ IFD0: { Artist: 'exif@example.com', Make: 'Camera', DateTime: '2026:05:01 10:00:00' } })
      .withXmp('<x:xmpmeta xmlns:x="x"><rdf:li xmlns:rdf="r">xmp@example.com</rdf:li></x:xmpmeta>')
      .toBuffer()
    const note = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from('\xff\xfe\0\x15com@example.com 5559', 'latin1').subarray(0, 23),
      bytes.subarray(2),
    ])
    const words = said(await read('photo.jpg', note), 'metadata')
    for (const word of ['exif@example.com', 'xmp@example.com', 'com@example.com']) expect(words).toContain(word)
    expect(words).not.toMatch(/Camera|2026/)
  })

  test('every picture of a moving one is read', async () => {
    const shot = await picture('card')
    const plain = await sharp({ create: { width: 1050, height: 600, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const moving = await sharp([plain, shot, plain], { join: { animated: true } })
      .gif()
      .toBuffer()
    const text = await read('moving.gif', moving)
    expect(text.parts.find(part => part.where === 'picture')).toMatchObject({ page: 2, text: expect.stringContaining('030') })
  })
})
