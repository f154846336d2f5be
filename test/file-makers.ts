import { crc32, deflateRawSync } from 'node:zlib'

type Content = string | Uint8Array

/** A ZIP file of entries by name; `flags` and `claimedSize` make it lie about them. */
export function zipOf(
  entries: Record<string, Content>,
  { flags = 0, claimedSize, comment = '' }: { flags?: number; claimedSize?: number; comment?: string } = {},
): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const plain = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(plain)
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags | 0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize ?? plain.length, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, label]))
    bodies.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  end.writeUInt16LE(Buffer.byteLength(comment), 16)
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)])
}

/** An object of a PDF: a dictionary as it is written there, and a stream if it has one. */
export type PdfObject = string | { dictionary: string; stream: Content }

/** A PDF of objects, numbered from 1; the first is its catalogue. `trailer` adds to the trailer's dictionary. */
export function pdfOf(objects: PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let offset = parts[0]!.length
  const put = (part: Buffer) => {
    parts.push(part)
    offset += part.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(offset)
    if (typeof object === 'string') put(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`, 'latin1'))
    else {
      const stream = Buffer.from(object.stream as Uint8Array)
      put(Buffer.from(`${index + 1} 0 obj\n<< ${object.dictionary} /Length ${stream.length} >>\nstream\n`, 'latin1'))
      put(stream)
      put(Buffer.from('\nendstream\nendobj\n', 'latin1'))
    }
  }
  const start = offset
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  put(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}

const helvetica = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding'

/**
 * A PDF with a page for each text. `extra` is added to the first page's dictionary, `draw` to what it draws, `font` to
 * the font; `more` are objects from number 5 + 2 × pages on.
 */
export function textPdf(
  pages: string[],
  { extra = '', info = '', catalogue = '', font = '', draw = '', more = [] as PdfObject[] } = {},
): Buffer {
  const first = 4
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      `<< ${helvetica} ${font} >>`,
      ...pages.flatMap((text, index): PdfObject[] => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> ${index === 0 ? extra : ''} >>`,
        {
          dictionary: '',
          stream: `BT /F1 12 Tf 72 720 Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET ${index === 0 ? draw : ''}`,
        },
      ]),
      `<< ${info} >>`,
      ...more,
    ],
    `/Info ${first + pages.length * 2} 0 R`,
  )
}

/** A PDF whose only page is a JPEG: what a scanner makes. */
export function scannedPdf(jpeg: Uint8Array, width: number, height: number): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 298] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>',
    { dictionary: '', stream: 'q 595 0 0 298 0 0 cm /Im Do Q' },
    {
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      stream: jpeg,
    },
  ])
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const w = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`

/** A DOCX of paragraphs (as runs) with whatever other parts it should have. */
export function docxOf(paragraphs: string[][], parts: Record<string, Content> = {}): Buffer {
  const body = paragraphs.map(
    runs => `<w:p>${runs.map(run => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`,
  )
  return zipOf({
    '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"/>`,
    'word/document.xml': `${xml}<w:document ${w}><w:body>${body.join('')}</w:body></w:document>`,
    ...parts,
  })
}

/** A part of a DOCX with one paragraph: a header, a footer, a comment. */
export function wordPart(element: string, text: string): string {
  return `${xml}<w:${element} ${w}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${element}>`
}

/** The relations of an Office part to what lies outside. */
export function relations(targets: string[]): string {
  const rows = targets.map((target, index) => `<Relationship Id="r${index}" Target="${target}" TargetMode="External"/>`)
  return `${xml}<Relationships xmlns="${office}/package/2006/relationships">${rows.join('')}</Relationships>`
}

/** An uncompressed Windows bitmap of RGB rows, 24 bits a pixel. */
export function bmpOf(rgb: Uint8Array, width: number, height: number): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4
  const out = Buffer.alloc(54 + rowBytes * height)
  out.write('BM', 'latin1')
  out.writeUInt32LE(out.length, 2)
  out.writeUInt32LE(54, 10)
  out.writeUInt32LE(40, 14)
  out.writeInt32LE(width, 18)
  out.writeInt32LE(height, 22)
  out.writeUInt16LE(1, 26)
  out.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        out[54 + (height - 1 - y) * rowBytes + x * 3 + channel] = rgb[(y * width + x) * 3 + 2 - channel]!
  return out
}

/** A TAR archive of texts. */
export function tarOf(entries: Record<string, string>): Buffer {
  const blocks = Object.entries(entries).flatMap(([name, content]) => {
    const body = Buffer.from(content)
    const head = Buffer.alloc(512)
    head.write(name, 0, 'utf8')
    head.write('0000644\0', 100)
    head.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('        0ustar\x0000', 148)
    const sum = head.reduce((total, byte) => total + byte, 0)
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
