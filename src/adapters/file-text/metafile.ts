import { bufferOf } from '#adapters/file-text/decode'
import { bmpOf } from '#adapters/file-text/bitmap'
import type { Reading } from '#adapters/file-text/reading'

const textRecord = 84
/** Records that carry a bitmap, with the place of its four offsets: header, its size, pixels, their size. */
const bitmapRecords: Record<number, number> = { 76: 84, 80: 48, 81: 48, 114: 84 }

/**
 * A drawing as Office embeds them: an enhanced metafile (MS-EMF). Its words and bitmaps are read; a drawing without
 * either is lines and areas, which are not.
 */
export async function readMetafile(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const bytes = bufferOf(file.bytes)
  if (bytes.length < 88 || bytes.readUInt32LE(0) !== 1) {
    at.gap('unknown-kind', 'It is an old drawing (WMF), which can’t be read. Use PNG or SVG.')
    return
  }
  let words = ''
  let line = Number.NaN
  const bitmaps: Buffer[] = []
  for (let start = 0; start + 8 <= bytes.length;) {
    const kind = bytes.readUInt32LE(start)
    const size = bytes.readUInt32LE(start + 4)
    if (size < 8 || start + size > bytes.length) break
    const record = bytes.subarray(start, start + size)
    if (kind === textRecord && size >= 56) {
      const count = record.readUInt32LE(44)
      const offset = record.readUInt32LE(48)
      const y = record.readInt32LE(40)
      if (offset + count * 2 <= size)
        words += `${y === line ? ' ' : '\n'}${record.toString('utf16le', offset, offset + count * 2)}`
      line = y
    }
    const offsets = bitmapRecords[kind]
    if (offsets && size >= offsets + 16) {
      const [header, headerSize, pixels, pixelSize] = [0, 4, 8, 12].map(step => record.readUInt32LE(offsets + step))
      if (headerSize! >= 40 && header! + headerSize! <= size && pixels! + pixelSize! <= size)
        bitmaps.push(bmpOf(record.subarray(header, header! + headerSize!), record.subarray(pixels, pixels! + pixelSize!)))
    }
    start += size
  }
  at.tell('text', words)
  const { readBmp } = await import('#adapters/file-text/bitmap')
  for (const [index, bitmap] of bitmaps.entries()) await readBmp(at.inside(`bitmap ${index + 1}`), { bytes: bitmap })
}
