import { decoded } from '#adapters/file-text/decode'

/** Tags of EXIF and TIFF that hold words of a person; the rest is the camera's. */
const wordedTags = new Set([0x010d, 0x010e, 0x011d, 0x013b, 0x8298, 0x9286, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xa430])
const subDirectories = new Set([0x8769])

/** The texts of an EXIF block (CIPA DC-008): description, artist, copyright, comments, owner. */
export function exifTexts(exif: Buffer): string[] {
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0
  const tiff = exif.subarray(start)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return []
  const isLittle = order === 'II'
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const texts: string[] = []
  const waiting = [u32(4)]
  const seen = new Set<number>()
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    // A directory may name itself as the next one.
    if (directory === 0 || seen.has(directory) || seen.size > 20) continue
    seen.add(directory)
    const count = Math.min(500, u16(directory))
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12
      const tag = u16(entry)
      const size = u32(entry + 4)
      const from = size > 4 ? u32(entry + 8) : entry + 8
      if (subDirectories.has(tag)) waiting.push(u32(entry + 8))
      else if (wordedTags.has(tag) && size <= 65_536) texts.push(exifText(tag, tiff.subarray(from, from + size), isLittle))
    }
    waiting.push(u32(directory + 2 + count * 12))
  }
  return texts.filter(Boolean)
}

function clean(text: string): string {
  return text.replaceAll('\u0000', ' ').trim()
}

function exifText(tag: number, bytes: Buffer, isLittle: boolean): string {
  if (tag >= 0x9c9b && tag <= 0x9c9f) return clean(bytes.toString('utf16le'))
  if (tag !== 0x9286) return clean(decoded('utf-8', bytes))
  // A user's comment names its encoding in eight bytes.
  const body = bytes.subarray(8)
  return clean(
    bytes.toString('latin1', 0, 7) === 'UNICODE' ? decoded(isLittle ? 'utf-16le' : 'utf-16be', body) : decoded('utf-8', body),
  )
}

/** The texts of an IPTC block (IIM, record 2): captions, keywords, credit, contact. */
export function iptcTexts(iptc: Buffer): string[] {
  const texts: string[] = []
  let at = iptc.indexOf(Buffer.from([0x1c, 2]))
  while (at >= 0 && at + 5 <= iptc.length && iptc[at] === 0x1c) {
    const size = iptc.readUInt16BE(at + 3)
    const dataset = iptc[at + 2]!
    if (size < 0x8000 && iptc[at + 1] === 2 && dataset > 0 && !isDate(dataset))
      texts.push(decoded('utf-8', iptc.subarray(at + 5, at + 5 + size)).trim())
    at += 5 + size
  }
  return texts.filter(text => text.length > 1)
}

function isDate(dataset: number): boolean {
  return [30, 35, 37, 38, 47, 55, 60, 62, 63].includes(dataset)
}

/** Comments of a JPEG (segment COM) or GIF (comment extension). */
export function commentsIn(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegComments(bytes)
  if (bytes.toString('latin1', 0, 4) === 'GIF8') return gifComments(bytes)
  return []
}

function jpegComments(bytes: Buffer): string[] {
  const texts: string[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!
    if (marker === 0xda || marker === 0xd9) break
    const size = bytes.readUInt16BE(at + 2)
    if (marker === 0xfe) texts.push(decoded('utf-8', bytes.subarray(at + 4, at + 2 + size)))
    at += 2 + Math.max(2, size)
  }
  return texts
}

function gifComments(bytes: Buffer): string[] {
  const texts: string[] = []
  for (
    let at = bytes.indexOf('\x21\xfe', 0, 'latin1');
    at >= 0 && texts.length < 100;
    at = bytes.indexOf('\x21\xfe', at + 2, 'latin1')
  ) {
    const parts: Buffer[] = []
    for (let block = at + 2; bytes[block] && block + bytes[block]! < bytes.length; block += 1 + bytes[block]!)
      parts.push(bytes.subarray(block + 1, block + 1 + bytes[block]!))
    const text = decoded('utf-8', Buffer.concat(parts))
    // The same two bytes also occur among the pixels.
    if (text && !/[^\P{Cc}\s]|\ufffd/u.test(text)) texts.push(text)
  }
  return texts
}

const trailWords = ['PK\x03\x04', 'Rar!\x1a\x07', '7z\xbc\xaf', '%PDF-']

/** How many bytes of another file hang on a picture's end; 0 = none. */
export function trailOf(bytes: Buffer): number {
  const end = endOf(bytes)
  if (end < 0 || end >= bytes.length) return 0
  const trail = bytes.subarray(end)
  const at = trailWords.map(word => trail.indexOf(word, 0, 'latin1')).filter(found => found >= 0)
  return at.length > 0 ? trail.length - Math.min(...at) : 0
}

function endOf(bytes: Buffer): number {
  if (bytes[0] === 0x89) {
    const found = bytes.indexOf('IEND', 0, 'latin1')
    return found < 0 ? -1 : found + 8
  }
  if (bytes[0] === 0xff) {
    const found = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
    const first = bytes.indexOf('PK\x03\x04', 0, 'latin1')
    return first > 0 && first < found ? first : found + 2
  }
  return -1
}
