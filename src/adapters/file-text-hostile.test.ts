import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { openFileText } from '#adapters/file-text'
import type { FileText } from '#platform/ports'
import { docxOf, pdfOf, scannedPdf, tarOf, textPdf, zipOf } from '#test/file-makers'

const mib = 1024 * 1024
const reader = openFileText()
afterAll(() => reader.close())

const read = (name: string, bytes: Uint8Array | string): Promise<FileText> =>
  reader.read({ name, bytes: Buffer.from(bytes as Uint8Array) })
const picture = (name: string) => readFile(new URL(`../../test/pictures/${name}.png`, import.meta.url))
const fonts = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'

describe('bombs', { timeout: 120_000 }, () => {
  test('an entry that would unpack to far more than its size is not unpacked', async () => {
    const text = await read('bomb.zip', zipOf({ 'bomb.txt': Buffer.alloc(60 * mib), 'a.txt': 'still read' }))
    expect(text.unread).toMatchObject([{ entry: 'bomb.txt', reason: 'too-much', why: expect.stringContaining('250 times') }])
    expect(text.parts).toContainEqual({ where: 'text', text: 'still read', entry: 'a.txt' })
  })

  test('an entry that lies about its size is stopped where its lie ends', async () => {
    const text = await read('liar.zip', zipOf({ 'liar.txt': Buffer.alloc(60 * mib) }, { claimedSize: 500 }))
    expect(text.unread).toMatchObject([{ entry: 'liar.txt', reason: 'damaged' }])
  })

  test('many entries that are small alone are stopped where they are too much together', async () => {
    const small = openFileText({ expandedBytes: 3 * mib, entries: 40 })
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, 'a'.repeat(90_000)]))
    const text = await small.read({ name: 'many.zip', bytes: zipOf(many) })
    await small.close()
    expect(text.unread.map(gap => gap.why).join(' ')).toMatch(/40 entries[^]*3 MB/)
    const entries = text.parts.flatMap(part => (part.where === 'text' ? [part.entry] : []))
    expect(new Set(entries).size).toBe(34)
  })

  test('a compressed file stops at its limit', async () => {
    expect((await read('bomb.gz', gzipSync(Buffer.alloc(80 * mib)))).unread).toMatchObject([{ entry: '', reason: 'too-much' }])
  })

  test('an archive that holds itself many times ends at the second level', async () => {
    let archive = zipOf({ 'end.txt': 'end' })
    for (let level = 0; level < 6; level += 1) archive = zipOf({ 'a.zip': archive, 'b.zip': archive })
    const text = await read('nest.zip', archive)
    expect(text.unread.map(gap => gap.entry)).toEqual(['a.zip/a.zip', 'a.zip/b.zip', 'b.zip/a.zip', 'b.zip/b.zip'])
  })

  test('entities that multiply are not expanded', async () => {
    const steps = Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`)
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "laugh 5550132">${steps.join('')}]><x>&e20;</x>`
    const text = await read('laughs.xml', xml)
    // What stands in the declaration is read where it stands.
    expect(text.parts.map(part => part.text).join()).toContain('laugh 5550132')
    expect(text.parts.every(part => part.text.length < 10_000)).toBe(true)
    const drawing = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "laugh">${steps.join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><text y="9">&e20;</text></svg>`
    expect((await read('laughs.svg', drawing)).parts.every(part => part.text.length < 10_000)).toBe(true)
  })

  test('elements nested without end are given up', async () => {
    const deep = `<?xml version="1.0"?>${'<a>'.repeat(3_000_000)}`
    expect((await read('deep.xml', deep)).unread).toMatchObject([{ entry: '', reason: 'too-much' }])
    const docx = docxOf([['x']], {
      'word/header1.xml': `<?xml version="1.0"?>${'<w:p>'.repeat(1_000)}${'<w:r>'.repeat(400_000)}`,
    })
    expect((await read('deep.docx', docx)).unread.map(gap => gap.reason)).toEqual(['too-much'])
    expect((await read('deep.rtf', `{\\rtf1 ${'{'.repeat(500_000)}`)).unread.map(gap => gap.reason)).toEqual(['too-much'])
  })

  test('a picture that promises 3.6 gigapixels is refused from its head alone', async () => {
    const bomb = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    const text = await read('bomb.png', bomb)
    expect(text.unread).toHaveLength(1)
    expect(text.unread[0]!.reason).toMatch(/too-large|damaged/)
    const real = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    expect((await read('large.png', real)).unread).toMatchObject([
      { reason: 'too-large', why: expect.stringContaining('60,000,000') },
    ])
  })
})

describe('traps in a PDF', { timeout: 120_000 }, () => {
  test('pages, drawings, bookmarks and lengths that name themselves end', async () => {
    const circles = [
      // A tree of pages whose branch is itself.
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>']),
      // A drawing that draws itself.
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
        { dictionary: '', stream: '/X Do' },
        {
          dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          stream: '/X Do /X Do',
        },
      ]),
      // Bookmarks in a circle.
      textPdf(['x'], {
        catalogue: '/Outlines 7 0 R',
        more: [
          '<< /First 8 0 R /Last 8 0 R >>',
          '<< /Title (round) /Next 9 0 R /First 7 0 R >>',
          '<< /Title (and round) /Next 8 0 R >>',
        ],
      }),
      // A stream whose length is the stream.
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R ${fonts} >>`,
        '<< /Length 4 0 R >>\nstream\nBT /F1 9 Tf (x) Tj ET\nendstream',
      ]),
    ]
    for (const pdf of circles) {
      const text = await read('circle.pdf', pdf)
      expect(text.parts[0]).toEqual({ where: 'name', text: 'circle.pdf' })
      expect(text.unread.every(gap => gap.reason === 'damaged' || gap.reason === 'too-much')).toBe(true)
    }
  })

  test('one with a password is said to have one', async () => {
    const locked = pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
      ],
      `/Encrypt 3 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
    )
    expect((await read('locked.pdf', locked)).unread).toMatchObject([
      { entry: '', reason: 'encrypted', why: expect.stringContaining('password') },
    ])
  })

  test('pages beyond the limit are named', async () => {
    const few = openFileText({ pages: 3, drawnPages: 0 })
    const text = await few.read({ name: 'long.pdf', bytes: textPdf(['one', 'two', 'three', 'four']) })
    expect(text.unread).toMatchObject([{ reason: 'too-much', why: 'It has 4 pages; the first 3 are read.' }])
    const jpeg = await sharp(await picture('card'))
      .jpeg()
      .toBuffer()
    expect((await few.read({ name: 'scan.pdf', bytes: scannedPdf(jpeg, 1050, 600) })).unread).toMatchObject([
      { reason: 'too-much' },
    ])
    await few.close()
  })
})

describe('damage', { timeout: 120_000 }, () => {
  test('a file that is cut off anywhere is answered, and the next one is read', async () => {
    const jpeg = await sharp(await picture('card'))
      .jpeg()
      .toBuffer()
    const files: Record<string, Buffer> = {
      'a.pdf': scannedPdf(jpeg, 1050, 600),
      'b.docx': docxOf([['x']], { 'word/media/image1.jpeg': jpeg }),
      'c.png': await picture('card'),
      'd.jpg': jpeg,
      'e.gif': await sharp(jpeg).gif().toBuffer(),
      'f.webp': await sharp(jpeg).webp().toBuffer(),
      'g.tar.gz': gzipSync(tarOf({ 'a.txt': 'x'.repeat(3_000) })),
      'h.zip': zipOf({ 'a.txt': 'x'.repeat(3_000), 'b.txt': 'y' }),
      'i.tiff': await sharp(jpeg).tiff().toBuffer(),
    }
    for (const [name, bytes] of Object.entries(files))
      for (const share of [0.02, 0.5, 0.98]) {
        const text = await read(name, bytes.subarray(0, Math.ceil(bytes.length * share)))
        expect([name, share, text.unread.length > 0 || text.parts.length > 1]).toEqual([name, share, true])
      }
    expect((await read('after.txt', 'still here')).parts).toContainEqual({ where: 'text', text: 'still here' })
  })

  test('random bytes behind a right beginning are answered', async () => {
    let seed = 7
    const random = (length: number) =>
      Buffer.from(Array.from({ length }, () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16))
    for (const head of [
      '%PDF-1.7\n',
      'PK\x03\x04',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
      '\xff\xd8\xff\xe0',
      'GIF89a',
      'BM',
      '{\\rtf1',
      'RIFF\0\0\0\0WEBPVP8 ',
      'II*\0',
      '\0\0\x01\0\x02\0',
      '\x1f\x8b\x08\0',
    ]) {
      const text = await read('noise', Buffer.concat([Buffer.from(head, 'latin1'), random(5_000)]))
      expect([head, text.unread.length > 0 || text.parts.length > 1]).toEqual([head, true])
    }
  })

  test('a file of another kind hung on a picture’s end is noticed', async () => {
    const trail = Buffer.concat([await picture('card'), zipOf({ 'contact.txt': '5550132' })])
    expect((await read('card.png', trail)).unread).toMatchObject([
      { reason: 'unknown-kind', why: expect.stringContaining('After the picture’s end') },
    ])
  })
})

describe('the reader’s process', { timeout: 120_000 }, () => {
  test('is ended when a file takes too long; what was read is given, and the next file is read', async () => {
    const hasty = openFileText({ timeMs: 3_000 })
    await hasty.read({ name: 'first.txt', bytes: Buffer.from('starts the process') })
    const shot = await picture('screenshot')
    const slow = zipOf({
      'a.txt': 'read before',
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.png`, Buffer.concat([shot, Buffer.from([i])])])),
    })
    const text = await hasty.read({ name: 'slow.zip', bytes: slow })
    expect(text.parts).toContainEqual({ where: 'text', text: 'read before', entry: 'a.txt' })
    expect(text.unread).toMatchObject([
      { entry: expect.stringMatching(/^\d+\.png$/), reason: 'too-slow', why: expect.stringContaining('3 seconds') },
    ])
    expect((await hasty.read({ name: 'next.txt', bytes: Buffer.from('next') })).unread).toEqual([])
    await hasty.close()
  })

  test('is ended when it needs too much memory', async () => {
    const poor = openFileText({ memoryBytes: 200 * mib })
    const wide = await sharp({ create: { width: 9_000, height: 5_500, channels: 3, background: '#fff' } })
      .composite([{ input: await picture('card') }])
      .png()
      .toBuffer()
    const text = await poor.read({ name: 'wide.png', bytes: wide })
    expect(text.unread).toMatchObject([{ entry: '', reason: 'too-much', why: expect.stringContaining('200 MB of memory') }])
    await poor.close()
  })

  test('stops at once when it is asked to, also for who waits in line, and tells how far it is', async () => {
    const first = new AbortController()
    const second = new AbortController()
    const seen: string[] = []
    const shot = await picture('screenshot')
    const running = reader.read(
      { name: 'two.zip', bytes: zipOf({ 'one.png': shot, 'two.txt': 'x' }) },
      {
        signal: first.signal,
        onProgress: at => {
          seen.push(at.entry)
          if (at.entry === 'one.png') first.abort(new Error('no longer wanted'))
        },
      },
    )
    const waiting = reader.read({ name: 'late.txt', bytes: Buffer.from('late') }, { signal: second.signal })
    second.abort(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(running).rejects.toThrow('no longer wanted')
    expect(seen).toContain('one.png')
    expect((await read('after.txt', 'after')).parts).toContainEqual({ where: 'text', text: 'after' })
  })

  test('several files asked for together are each answered', async () => {
    const texts = await Promise.all(['a', 'b', 'c'].map(word => read(`${word}.txt`, `${word} text`)))
    expect(texts.map(text => text.parts.at(-1)!.text)).toEqual(['a text', 'b text', 'c text'])
  })

  test('that is stopped in the middle of a file says nothing about it', async () => {
    const stopped = openFileText()
    const shot = await picture('screenshot')
    const work = stopped.read({ name: 'shot.png', bytes: shot }, { onProgress: () => void stopped.close() })
    await expect(work).rejects.toThrow('stopping')
  })

  test('takes no file after the end, and none that is larger than it reads', async () => {
    const small = openFileText({ fileBytes: 10 })
    expect((await small.read({ name: 'a.txt', bytes: Buffer.from('more than ten') })).unread).toMatchObject([
      { reason: 'too-large' },
    ])
    await small.close()
    await expect(small.read({ name: 'b.txt', bytes: Buffer.from('b') })).rejects.toThrow('stopping')
  })
})
