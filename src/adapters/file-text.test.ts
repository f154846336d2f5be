import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import qrcode from 'qrcode'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { openFileText } from '#adapters/file-text'
import type { FilePart, FileText } from '#platform/ports'
import { docxOf, relations, scannedPdf, tarOf, textPdf, wordPart, zipOf } from '#test/file-makers'

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

const slide = (text: string) => `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
const content = (body: string) =>
  `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:xlink="x">${body}</office:document-content>`

/** A ring of a PDF's curves. */
const ring = (x: number) => `${x + 8} 700 m ${x + 8} 716 ${x - 8} 716 ${x - 8} 700 c ${x - 8} 684 ${x + 8} 684 ${x + 8} 700 c`

describe('documents', { timeout: 120_000 }, () => {
  test('a PDF gives its text, links, notes, bookmarks, properties, scripts and attached files', async () => {
    const at = 7
    const pdf = textPdf(['Call 415 555 0132 (evenings)'], {
      info: '/Title (Offer) /Author (Ada) /Phone (555 0199)',
      extra: `/Annots [${at} 0 R ${at + 1} 0 R]`,
      catalogue: `/Outlines ${at + 2} 0 R /Names << /JavaScript << /Names [(a) ${at + 4} 0 R] >> /EmbeddedFiles << /Names [(b) ${at + 5} 0 R] >> >>`,
      more: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (mailto:link@example.com) >> >>',
        '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (note@example.com) >>',
        `<< /Type /Outlines /First ${at + 3} 0 R /Last ${at + 3} 0 R /Count 1 >>`,
        `<< /Title (bookmark@example.com) /Parent ${at + 2} 0 R >>`,
        '<< /S /JavaScript /JS (app.alert\\("script@example.com"\\)) >>',
        `<< /Type /Filespec /F (inside.txt) /UF (inside.txt) /EF << /F ${at + 6} 0 R >> >>`,
        { dictionary: '/Type /EmbeddedFile', stream: 'attached@example.com' },
      ],
    })
    const text = await read('offer.pdf', pdf)
    expect(text.unread).toEqual([])
    expect(text.parts).toContainEqual({ where: 'text', text: 'Call 415 555 0132 (evenings)', page: 1 })
    expect(said(text, 'text')).toContain('note@example.com')
    expect(said(text, 'link')).toBe('mailto:link@example.com')
    for (const words of ['Offer', 'Ada', '555 0199', 'bookmark@example.com', 'script@example.com'])
      expect(said(text, 'metadata')).toContain(words)
    expect(text.parts).toContainEqual({ where: 'text', text: 'attached@example.com', entry: 'inside.txt' })
    expect(said(text, 'name')).toBe('offer.pdf\ninside.txt')
  })

  test('a scanned PDF is drawn and read', async () => {
    const shot = await sharp(await picture('screenshot'))
      .jpeg({ quality: 85 })
      .toBuffer()
    const text = await read('scan.pdf', scannedPdf(shot, 800, 400))
    expect(said(text, 'picture')).toContain('+1 415 555 0132')
    expect(text.unread).toEqual([])
  })

  test('a page is drawn when its font hides its letters, when letters are curves, and when a stamp lies on it', async () => {
    const plain = await read('plain.pdf', textPdf(['Only words, so nothing is drawn.']))
    expect(said(plain, 'picture')).toBe('')
    const hidden = textPdf(['Ring 415 555 0132 today'], {
      font: '/ToUnicode 7 0 R',
      more: [
        {
          dictionary: '',
          stream:
            'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <E020> endbfrange endcmap',
        },
      ],
    })
    const seen = await read('hidden.pdf', hidden)
    expect(said(seen, 'text')).not.toContain('555')
    expect(digits(said(seen, 'picture'))).toContain('4155550132')
    const letters = Array.from({ length: 20 }, (_, index) => `${ring(80 + index * 22)} ${ring(80 + index * 22)} S`)
    expect(said(await read('curves.pdf', textPdf(['x'], { draw: `3 w ${letters.join(' ')}` })), 'picture')).toMatch(/[0O]{3}/)
    const shot = await sharp(await picture('card'))
      .jpeg({ quality: 85 })
      .toBuffer()
    const stamped = textPdf(['x'], {
      extra: '/Annots [7 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Stamp /Rect [50 400 550 690] /AP << /N 8 0 R >> >>',
        {
          dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 500 290] /Resources << /XObject << /Im 9 0 R >> >>',
          stream: 'q 500 0 0 290 0 0 cm /Im Do Q',
        },
        {
          dictionary:
            '/Type /XObject /Subtype /Image /Width 1050 /Height 600 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
          stream: shot,
        },
      ],
    })
    expect(digits(said(await read('stamp.pdf', stamped), 'picture'))).toContain('03090182044')
  })

  test('a DOCX gives its text whole across runs, headers, comments, links, properties and pictures', async () => {
    const code = await qrcode.toBuffer('https://t.me/docx_person', { scale: 6 })
    const docx = docxOf([['Call me: 415', ' 555 ', '0132'], ['Second line']], {
      'word/header1.xml': wordPart('hdr', 'header@example.com'),
      'word/footer1.xml': wordPart('ftr', 'footer@example.com'),
      'word/comments.xml': wordPart('comments', 'comment@example.com'),
      'word/_rels/document.xml.rels': relations(['mailto:rel@example.com']),
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>creator@example.com</dc:creator></cp:coreProperties>',
      'word/media/image1.png': code,
    })
    const text = await read('cv.docx', docx)
    expect(said(text, 'text')).toContain('Call me: 415 555 0132\nSecond line')
    for (const words of ['header@example.com', 'footer@example.com', 'comment@example.com'])
      expect(said(text, 'text')).toContain(words)
    expect(said(text, 'link')).toBe('mailto:rel@example.com')
    expect(said(text, 'metadata')).toContain('creator@example.com')
    expect(text.parts).toContainEqual({
      where: 'qr',
      text: 'https://t.me/docx_person',
      entry: 'word/media/image1.png',
      symbology: 'QRCode',
    })
    expect(text.unread).toEqual([])
  })

  test('an XLSX gives its cells row by row, with numbers in full, its formulas’ links and its sheets’ names', async () => {
    const text = await read(
      'book.xlsx',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook><sheets><sheet name="ring 5550132"/></sheets></workbook>',
        'xl/sharedStrings.xml': '<sst><si><r><t>shared</t></r><r><t>@example.com</t></r></si></sst>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>4.155550132E9</v></c><c t="inlineStr"><is><t>inline</t></is></c></row>' +
          '<row><c><f>HYPERLINK("mailto:cell@example.com","write")</f><v>1</v></c></row></sheetData></worksheet>',
      }),
    )
    expect(said(text, 'text')).toContain('shared@example.com\t4155550132\tinline')
    expect(said(text, 'link')).toContain('mailto:cell@example.com')
    expect(said(text, 'metadata')).toContain('ring 5550132')
  })

  test('a PPTX gives slides and their notes by page', async () => {
    const text = await read(
      'talk.pptx',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        'ppt/slides/slide2.xml': slide('second@example.com'),
        'ppt/slides/slide1.xml': slide('first@example.com'),
        'ppt/notesSlides/notesSlide2.xml': slide('note@example.com'),
      }),
    )
    expect(text.parts.slice(1)).toEqual([
      { where: 'text', text: 'note@example.com', page: 2 },
      { where: 'text', text: 'first@example.com', page: 1 },
      { where: 'text', text: 'second@example.com', page: 2 },
    ])
  })

  test('an ODT gives its text, links, headers and properties; one with a password is said to have one', async () => {
    const parts = {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': content(
        '<text:p>Call <text:span>415</text:span><text:s text:c="2"/>555</text:p><text:p><text:a xlink:href="tel:5550132">x</text:a></text:p>',
      ),
      'styles.xml': content('<text:p>header@example.com</text:p>'),
      'meta.xml': content('<text:user-defined>meta@example.com</text:user-defined>'),
    }
    const text = await read('letter.odt', zipOf(parts))
    expect(said(text, 'text')).toContain('Call 415 555')
    expect(said(text, 'text')).toContain('header@example.com')
    expect(said(text, 'link')).toBe('tel:5550132')
    expect(said(text, 'metadata')).toBe('meta@example.com')
    const locked = await read('locked.odt', zipOf({ ...parts, 'META-INF/manifest.xml': '<manifest:encryption-data/>' }))
    expect(locked.unread).toMatchObject([{ entry: '', reason: 'encrypted' }])
  })

  test('an RTF gives its text in its own encoding, the targets of its fields and its properties', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Hidden;}}{\\info{\\author rtf@example.com}}Gr\\u252\\'fc\\'dfe\\par " +
      '{\\field{\\*\\fldinst{HYPERLINK "mailto:field@example.com"}}{\\fldrslt write}} 555\\~0132}'
    const text = await read('letter.rtf', rtf)
    expect(said(text, 'text')).toBe('Grüße\nwrite 555\u00a00132')
    expect(said(text, 'link')).toBe('mailto:field@example.com')
    expect(said(text, 'metadata')).toBe('rtf@example.com')
  })

  test('a page gives its words, links, alternative texts, comments and embedded pictures', async () => {
    const code = await qrcode.toDataURL('tel:+14155550132', { scale: 6 })
    const html = `<!doctype html><title>Me</title><p>Call&nbsp;<b>4</b>15</p><a href="mailto:a@example.com">x</a><img alt="alt@example.com" src="${code}"><!-- aside@example.com --><script>var mail = "js@example.com"</script>`
    const text = await read('me.html', html)
    expect(said(text, 'text')).toContain('Call\u00a0415')
    expect(said(text, 'text')).toContain('alt@example.com')
    expect(said(text, 'text')).toContain('js@example.com')
    expect(said(text, 'link')).toBe('mailto:a@example.com')
    expect(said(text, 'metadata')).toContain('aside@example.com')
    expect(text.parts).toContainEqual({ where: 'qr', text: 'tel:+14155550132', entry: 'picture 1', symbology: 'QRCode' })
  })

  test('a long text comes in pieces that overlap', async () => {
    const lines = Array.from({ length: 9_000 }, (_, index) => `line ${index} ends`).join('\n')
    const { parts, unread } = await read('long.log', lines)
    const pieces = parts.slice(1).map(part => part.text)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.every(piece => piece.length <= 50_000)).toBe(true)
    expect(pieces[1]!.startsWith(pieces[0]!.slice(-500))).toBe(true)
    expect(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(500))).join('')).toBe(lines)
    expect(unread).toEqual([])
  })

  test('texts are read in UTF-8, UTF-16 and Windows-1252', async () => {
    expect(said(await read('a.csv', 'naïve;555'), 'text')).toBe('naïve;555')
    expect(said(await read('b.txt', Buffer.from('\ufeffnaïve 555', 'utf16le')), 'text')).toBe('naïve 555')
    expect(said(await read('c.txt', Buffer.from('na\xefve 555', 'latin1')), 'text')).toBe('naïve 555')
  })

  test('a saved letter gives its subject, its text and what is attached', async () => {
    const mail = [
      'From: a@example.com',
      'Subject: =?utf-8?B?R3LDvMOfZQ==?=',
      'Content-Type: multipart/mixed; boundary="cut"',
      '',
      '--cut',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Call =34=31=35',
      '--cut',
      'Content-Type: application/octet-stream; name="card.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('555 0132').toString('base64'),
      '--cut--',
      '',
    ].join('\r\n')
    const text = await read('letter.eml', mail)
    expect(said(text, 'text')).toMatch(/Grüße[^]*Call 415[^]*555 0132/)
    expect(said(text, 'name')).toContain('card.txt')
  })
})

describe('archives', { timeout: 120_000 }, () => {
  test('entries are read two archives deep, with their names and comments; a third is said not to be', async () => {
    const third = zipOf({ 'third.txt': 'third' })
    const inner = zipOf({ 'call-5550132/inner.txt': 'inner@example.com', 'third.zip': third })
    const text = await read(
      'all.zip',
      zipOf({ 'inner.zip': inner, 'a.txt': 'outer@example.com' }, { comment: 'zip@example.com' }),
    )
    expect(text.parts).toContainEqual({ where: 'text', text: 'inner@example.com', entry: 'inner.zip/call-5550132/inner.txt' })
    expect(said(text, 'text')).toContain('outer@example.com')
    expect(said(text, 'metadata')).toBe('zip@example.com')
    expect(said(text, 'name')).toContain('call-5550132/inner.txt')
    expect(text.unread).toMatchObject([
      { entry: 'inner.zip/third.zip', reason: 'too-much', why: expect.stringContaining('2 levels') },
    ])
  })

  test('a compressed TAR is an archive, too', async () => {
    const text = await read('all.tar.gz', gzipSync(tarOf({ 'docs/a.txt': 'tar@example.com', 'b.md': 'second' })))
    expect(text.parts).toContainEqual({ where: 'text', text: 'tar@example.com', entry: 'docs/a.txt' })
    expect(said(text, 'name')).toContain('b.md')
    expect(text.unread).toEqual([])
  })

  test('an entry with a password, one of sound and one of an unknown kind are each named with the reason', async () => {
    const locked = await read('locked.zip', zipOf({ 'secret.txt': 'x' }, { flags: 1 }))
    expect(locked.unread).toMatchObject([{ entry: 'secret.txt', reason: 'encrypted', why: expect.stringContaining('password') }])
    const mixed = await read(
      'mixed.zip',
      zipOf({
        'song.mp3': Buffer.from('ID3\x04\0\0\0\0\0\0\xff\xfb\x90\0', 'latin1'),
        'data.bin': Buffer.from([1, 2, 0, 3, 0, 0, 9]),
        'old.doc': Buffer.from('d0cf11e0a1b11ae1'.padEnd(1100, '0'), 'hex'),
      }),
    )
    expect(mixed.unread.map(gap => [gap.entry, gap.reason])).toEqual([
      ['song.mp3', 'sound-or-video'],
      ['data.bin', 'unknown-kind'],
      ['old.doc', 'unknown-kind'],
    ])
  })
})
