import { bufferOf } from '#adapters/file-text/decode'
import { grouped } from '#adapters/file-text/limits'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'

const fileHeader = 14

/** A BMP file of a bitmap's header (with its colours) and its pixels. */
export function bmpOf(header: Uint8Array, pixels: Uint8Array): Buffer {
  const head = Buffer.alloc(fileHeader)
  head.write('BM', 'latin1')
  head.writeUInt32LE(fileHeader + header.length + pixels.length, 2)
  head.writeUInt32LE(fileHeader + header.length, 10)
  return Buffer.concat([head, header, pixels])
}

interface Bitmap {
  width: number
  height: number
  /** RGB, row by row from the top. */
  data: Buffer
}

/** A Windows bitmap without compression: 1, 4, 8, 24 or 32 bits a pixel. */
export async function readBmp(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const bytes = bufferOf(file.bytes)
  const width = bytes.readInt32LE(18)
  const height = Math.abs(bytes.readInt32LE(22))
  if (width * height > at.limits.pixels) {
    at.gap('too-large', `It has more than the ${grouped(at.limits.pixels)} pixels that are read of one picture.`)
    return
  }
  const bitmap = decodeBmp(bytes, width, height)
  if (!bitmap) {
    at.gap('unknown-kind', 'It is a bitmap of a rare form. Save it as PNG.')
    return
  }
  if (!at.takePicture(file.bytes)) return
  const { lookAt, pixelsOf } = await import('#adapters/file-text/picture')
  const { default: sharp } = await import('sharp')
  const raw = { width: bitmap.width, height: bitmap.height, channels: 3 as const }
  await lookAt(at, await pixelsOf(sharp(bitmap.data, { raw })))
}

function decodeBmp(bytes: Buffer, width: number, height: number): Bitmap | null {
  const bits = bytes.readUInt16LE(28)
  const compression = bytes.readUInt32LE(30)
  const isPlain = compression === 0 || (compression === 3 && bits === 32)
  if (bytes.readUInt32LE(14) < 40 || !isPlain || width <= 0 || height <= 0 || ![1, 4, 8, 24, 32].includes(bits)) return null
  const isUpsideDown = bytes.readInt32LE(22) > 0
  const start = bytes.readUInt32LE(10)
  const rowBytes = Math.ceil((width * bits) / 32) * 4
  if (start + rowBytes * height > bytes.length) return null
  const colours = fileHeader + bytes.readUInt32LE(14)
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    const row = start + (isUpsideDown ? height - 1 - y : y) * rowBytes
    for (let x = 0; x < width; x += 1) {
      const from =
        bits >= 24
          ? row + (x * bits) / 8
          : colours + 4 * ((bytes[row + ((x * bits) >> 3)]! >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1))
      const to = (y * width + x) * 3
      data[to] = bytes[from + 2]!
      data[to + 1] = bytes[from + 1]!
      data[to + 2] = bytes[from]!
    }
  }
  return { width, height, data }
}

/** An icon holds several pictures of itself; the small ones among them have no room for words. */
export async function readIco(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const bytes = bufferOf(file.bytes)
  const count = Math.min(50, bytes.readUInt16LE(4))
  for (let index = 0; index < count; index += 1) {
    const entry = 6 + index * 16
    const size = bytes.readUInt32LE(entry + 8)
    const offset = bytes.readUInt32LE(entry + 12)
    const width = bytes[entry] || 256
    const picture = bytes.subarray(offset, offset + size)
    const isPng = picture[0] === 0x89 && picture[1] === 0x50
    if (isPng) await readAny(at.inside(`picture ${index + 1}`), { name: 'icon.png', bytes: picture })
    else if (width > 64) at.gap('unknown-kind', 'It is an icon of an old form. Save it as PNG.')
  }
}
