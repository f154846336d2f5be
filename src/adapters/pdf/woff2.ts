import { brotliDecompressSync } from 'node:zlib'
import { Bytes, writeSfnt, type Tables } from '#adapters/pdf/sfnt'

// WOFF2 (W3C Recommendation, March 2022): one Brotli stream with all tables; outlines, their places and widths in it are folded.

const tags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .replaceAll('_', ' ')
    .match(/[^ ].{3}/g)!

/** A font in WOFF2 as the plain font it was made from, but for the tables to leave out. For fonts that came with us: a damaged one throws. */
export function unfoldWoff2(folded: Uint8Array, without: readonly string[] = []): Uint8Array {
  const head = new Bytes(folded)
  if (head.u32() !== 0x774f4632) throw new Error('This is no font in WOFF2.')
  const flavor = head.u32()
  head.skip(4)
  const count = head.u16()
  head.skip(6)
  const packedBytes = head.u32()
  head.skip(24)
  const found: { tag: string; byteCount: number; isFolded: boolean }[] = []
  for (let at = 0; at < count; at++) {
    const flags = head.u8()
    const tag = (flags & 63) === 63 ? head.text(4) : tags[flags & 63]!
    const isOutline = tag === 'glyf' || tag === 'loca'
    const isFolded = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0
    const plainBytes = head.base128()
    found.push({ tag, isFolded, byteCount: isFolded ? head.base128() : plainBytes })
  }
  const all = new Bytes(brotliDecompressSync(head.take(packedBytes)))
  const tables: Tables = new Map()
  const folds = new Map<string, Uint8Array>()
  for (const { tag, byteCount, isFolded } of found) (isFolded ? folds : tables).set(tag, all.take(byteCount))
  unfoldOutlines(tables, folds)
  for (const tag of without) tables.delete(tag)
  return writeSfnt(flavor, tables)
}

function unfoldOutlines(tables: Tables, folds: Map<string, Uint8Array>): void {
  const fold = folds.get('glyf')
  tables.set('head', Uint8Array.from(tables.get('head')!))
  if (!fold) return
  const { outlines, places, lefts } = unfoldGlyphs(new Bytes(fold))
  tables.set('glyf', outlines)
  tables.set('loca', places)
  // Places are written in four bytes.
  new DataView(tables.get('head')!.buffer).setInt16(50, 1)
  const widths = folds.get('hmtx')
  if (widths) tables.set('hmtx', unfoldWidths(new Bytes(widths), new Bytes(tables.get('hhea')!).at(34).u16(), lefts))
}

function unfoldWidths(fold: Bytes, widthCount: number, lefts: readonly number[]): Uint8Array {
  const flags = fold.u8()
  const widths = Array.from({ length: widthCount }, () => fold.u16())
  const out = new DataView(new ArrayBuffer(widthCount * 4 + (lefts.length - widthCount) * 2))
  lefts.forEach((left, at) => {
    const isTold = (flags & (at < widthCount ? 1 : 2)) === 0
    const bearing = isTold ? fold.i16() : left
    if (at < widthCount) out.setUint16(at * 4, widths[at]!)
    out.setInt16(at < widthCount ? at * 4 + 2 : widthCount * 4 + (at - widthCount) * 2, bearing)
  })
  return new Uint8Array(out.buffer)
}

interface Streams {
  points: Bytes
  flags: Bytes
  glyphs: Bytes
  parts: Bytes
  code: Bytes
}

function unfoldGlyphs(fold: Bytes): { outlines: Uint8Array; places: Uint8Array; lefts: number[] } {
  fold.skip(2)
  const hasOverlaps = (fold.u16() & 1) === 1
  const count = fold.u16()
  fold.skip(2)
  const sizes = Array.from({ length: 7 }, () => fold.u32())
  const [contours, points, flags, glyphs, parts, boxes, code] = sizes.map(size => new Bytes(fold.take(size))) as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ]
  const bitmapBytes = 4 * Math.floor((count + 31) / 32)
  const hasBox = boxes.take(bitmapBytes)
  const overlaps = hasOverlaps ? fold.take(Math.floor((count + 7) / 8)) : null
  const isSet = (bits: Uint8Array, at: number) => (bits[at >> 3]! & (0x80 >> (at & 7))) !== 0
  const made: Uint8Array[] = []
  const places = new DataView(new ArrayBuffer((count + 1) * 4))
  const lefts: number[] = []
  let place = 0
  for (let at = 0; at < count; at++) {
    const contourCount = contours.i16()
    const told = isSet(hasBox, at) ? boxes.take(8) : null
    const streams = { points, flags, glyphs, parts, code }
    const glyph = contourCount === 0 ? empty : outlineOf(streams, contourCount, told, overlaps !== null && isSet(overlaps, at))
    lefts.push(glyph.length === 0 ? 0 : new DataView(glyph.buffer, glyph.byteOffset).getInt16(2))
    made.push(glyph)
    place += glyph.length
    places.setUint32((at + 1) * 4, place)
  }
  return { outlines: Buffer.concat(made), places: new Uint8Array(places.buffer), lefts }
}
const empty = new Uint8Array(0)

function outlineOf(streams: Streams, contourCount: number, box: Uint8Array | null, overlaps: boolean): Uint8Array {
  return contourCount < 0 ? partsOf(streams, box!) : pointsOf(streams, contourCount, box, overlaps)
}

/** A glyph of other glyphs: kept as it is but for its instructions, which stand elsewhere. */
function partsOf({ parts, glyphs, code }: Streams, box: Uint8Array): Uint8Array {
  const start = parts.place
  let flags = 0
  let hasCode = false
  do {
    flags = parts.u16()
    hasCode ||= (flags & 0x100) !== 0
    const scaleBytes = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    parts.skip(2 + (flags & 1 ? 4 : 2) + scaleBytes)
  } while (flags & 0x20)
  const own = parts.since(start)
  const codeBytes = hasCode ? glyphs.short255() : 0
  const tail = hasCode ? [Buffer.from([codeBytes >> 8, codeBytes & 255]), code.take(codeBytes)] : []
  return evenly([Buffer.from([0xff, 0xff]), box, own, ...tail])
}

function pointsOf({ points, flags, glyphs, code }: Streams, contourCount: number, box: Uint8Array | null, overlaps: boolean) {
  const ends: number[] = []
  for (let at = 0; at < contourCount; at++) ends.push((ends.at(-1) ?? -1) + points.short255())
  const total = ends.at(-1)! + 1
  const [outFlags, xs, ys]: number[][] = [[], [], []]
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  let [x, y] = [0, 0]
  for (let at = 0; at < total; at++) {
    const flag = flags.u8()
    const [dx, dy] = stepOf(flag & 0x7f, glyphs)
    x += dx
    y += dy
    bounds.minX = Math.min(bounds.minX, x)
    bounds.maxX = Math.max(bounds.maxX, x)
    bounds.minY = Math.min(bounds.minY, y)
    bounds.maxY = Math.max(bounds.maxY, y)
    // On the curve unless the highest bit is set; a step of nothing takes no bytes.
    outFlags!.push((flag & 0x80 ? 0 : 1) | (dx === 0 ? 0x10 : 0) | (dy === 0 ? 0x20 : 0) | (overlaps && at === 0 ? 0x40 : 0))
    if (dx !== 0) xs!.push(dx)
    if (dy !== 0) ys!.push(dy)
  }
  const codeBytes = glyphs.short255()
  const shorts = (numbers: readonly number[]) => {
    const out = Buffer.alloc(numbers.length * 2)
    numbers.forEach((number, at) => out.writeUInt16BE(number & 0xffff, at * 2))
    return out
  }
  const head = box ?? shorts([bounds.minX, bounds.minY, bounds.maxX, bounds.maxY])
  return evenly([
    shorts([contourCount]),
    head,
    shorts(ends),
    shorts([codeBytes]),
    code.take(codeBytes),
    Buffer.from(outFlags!),
    shorts(xs!),
    shorts(ys!),
  ])
}

/** The step to the next point: the flag says how many bytes it takes and what they are (section 5.2 there). */
function stepOf(flag: number, bytes: Bytes): [number, number] {
  const signed = (bit: number, value: number) => (bit & 1 ? value : -value)
  const first = bytes.u8()
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + first)]
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + first), 0]
  if (flag < 84) {
    const rest = flag - 20
    return [signed(flag, 1 + (rest & 0x30) + (first >> 4)), signed(flag >> 1, 1 + ((rest & 0x0c) << 2) + (first & 15))]
  }
  const second = bytes.u8()
  if (flag < 120) {
    const rest = flag - 84
    const [high, low] = [Math.floor(rest / 12) << 8, ((rest % 12) >> 2) << 8]
    return [signed(flag, 1 + high + first), signed(flag >> 1, 1 + low + second)]
  }
  const third = bytes.u8()
  if (flag < 124) return [signed(flag, (first << 4) + (second >> 4)), signed(flag >> 1, ((second & 15) << 8) + third)]
  return [signed(flag, (first << 8) + second), signed(flag >> 1, (third << 8) + bytes.u8())]
}

/** Joined, and filled up to four bytes. */
function evenly(pieces: Uint8Array[]): Uint8Array {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return Uint8Array.from(Buffer.concat([...pieces, Buffer.alloc(-size & 3)]))
}
