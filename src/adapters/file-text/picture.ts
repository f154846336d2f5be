import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { bufferOf } from '#adapters/file-text/decode'
import { grouped } from '#adapters/file-text/limits'
import { codesIn } from '#adapters/file-text/codes'
import { commentsIn, exifTexts, iptcTexts, trailOf } from '#adapters/file-text/picture-notes'
import { walkMarkup, xmlOf } from '#adapters/file-text/markup'
import { linesIn } from '#adapters/file-text/ocr'
import type { Reading } from '#adapters/file-text/reading'

sharp.cache(false)
sharp.concurrency(1)

/** A picture as shades of grey, one byte a pixel. */
export interface Pixels {
  width: number
  height: number
  data: Buffer
}

/** Too small for a word or a code. */
const smallest = { width: 40, height: 12 }
/** What one look takes in; larger pictures are looked at as a whole, made smaller, and then part by part. */
const lookPixels = 4_000_000
const overlap = 160

/** A picture: what it says about itself, the codes in it and the words in it. */
export async function readPicture(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  // Only the head is read here, so a picture of a billion pixels costs nothing.
  const head = await sharp(file.bytes, { limitInputPixels: false, failOn: 'none' }).metadata()
  tellNotes(at, file.bytes, head)
  const pixels = head.width * (head.pageHeight ?? head.height)
  if (pixels > at.limits.pixels) {
    at.gap('too-large', `It has ${grouped(pixels)} pixels; up to ${grouped(at.limits.pixels)} are read.`)
    return
  }
  if (Math.max(head.width, head.height) < smallest.width || Math.min(head.width, head.height) < smallest.height) return
  if (!at.takePicture(file.bytes)) return
  const frames = head.pages ?? 1
  const before = new Set<string>()
  for (let frame = 0; frame < Math.min(frames, at.limits.frames); frame += 1) {
    const here = frames > 1 ? at.at(frame + 1) : at
    here.working()
    const open = () => sharp(file.bytes, { page: frame, limitInputPixels: at.limits.pixels, failOn: 'truncated' }).autoOrient()
    for (const background of await backgroundsFor(open(), head)) {
      const shades = await pixelsOf(open().flatten({ background }))
      const now = createHash('sha1').update(shades.data).digest('base64')
      if (!before.has(now)) await lookAt(here, shades)
      before.add(now)
    }
  }
  if (frames > at.limits.frames)
    at.gap('too-much', `It has ${grouped(frames)} pictures in a row; the first ${at.limits.frames} are read.`)
  if (isMovingPng(file.bytes)) at.gap('too-much', 'It is a moving PNG, of which only the first picture is read. Use GIF or WebP.')
}

/** Where a picture lets through what is behind it, dark letters need white there and light ones black. */
async function backgroundsFor(picture: Sharp, head: Metadata): Promise<string[]> {
  if (!head.hasAlpha) return ['#fff']
  const small = picture.resize(300, 300, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').ensureAlpha()
  const { data } = await small.raw().toBuffer({ resolveWithObject: true })
  let [clear, dark, light] = [0, 0, 0]
  for (let index = 0; index < data.length; index += 4) {
    const shade = 0.3 * data[index]! + 0.6 * data[index + 1]! + 0.1 * data[index + 2]!
    if (data[index + 3]! < 128) clear += 1
    else if (shade < 90) dark += 1
    else if (shade > 165) light += 1
  }
  if (clear * 50 < data.length / 4) return ['#fff']
  if (dark > light * 20) return ['#fff']
  return light > dark * 20 ? ['#000'] : ['#fff', '#000']
}

/** What a drawing (SVG) looks like. */
export async function readDrawing(at: Reading, svg: Uint8Array): Promise<void> {
  const head = await sharp(svg, { limitInputPixels: false }).metadata()
  const longest = Math.max(head.width, head.height)
  if (!longest || !at.takePicture(svg)) return
  // Letters of a logo need not be huge; those of a plan need room.
  const wanted = Math.min(2_000, Math.max(900, longest * 2))
  const density = Math.min(2_400, Math.max(1, (72 * wanted) / longest))
  const drawn = sharp(svg, { density, limitInputPixels: at.limits.pixels }).flatten({ background: '#fff' })
  await lookAt(at, await pixelsOf(drawn.resize(wanted, wanted, { fit: 'inside' })))
}

/** Decodes to shades of grey with the contrast spread out. */
export async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.greyscale().normalise().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { data: info.channels === 1 ? data : firstChannel(data, info.channels), width: info.width, height: info.height }
}

/** Reads codes and words, on the whole and, when that is large, in its parts. */
export async function lookAt(at: Reading, pixels: Pixels): Promise<void> {
  if (isEven(pixels.data)) return
  const whole = await fitted(pixels, 2)
  const isLarge = pixels.width * pixels.height > lookPixels * 1.25
  await look(at, whole, isLarge)
  if (!isLarge) return
  const across = Math.ceil(pixels.width / 2_600)
  const step = { x: Math.ceil(pixels.width / across), y: Math.floor(lookPixels / Math.ceil(pixels.width / across)) }
  for (let top = 0; top < pixels.height; top += step.y - overlap)
    for (let left = 0; left < pixels.width - (across > 1 ? overlap : 0); left += step.x) {
      const width = Math.min(step.x + overlap, pixels.width - left)
      const height = Math.min(step.y, pixels.height - top)
      const raw = { width: pixels.width, height: pixels.height, channels: 1 as const }
      at.working()
      const part = await pixelsOf(sharp(pixels.data, { raw, limitInputPixels: false }).extract({ left, top, width, height }))
      if (!isEven(part.data)) await look(at, part)
    }
}

async function look(at: Reading, pixels: Pixels, glance = false): Promise<void> {
  at.working()
  for (const code of await codesIn(pixels)) at.tell('qr', code.text, code.symbology)
  const { text, isWhole } = await linesIn(pixels, glance)
  at.tell('picture', text)
  if (!isWhole && !glance) at.gap('too-slow', 'It holds more words than can be read in time. Send it in parts.')
}

/** Made smaller to what one look takes in, or larger, since letters of a screen are small. */
async function fitted(pixels: Pixels, largest: number): Promise<Pixels> {
  const scale = Math.min(largest, Math.sqrt(lookPixels / (pixels.width * pixels.height)))
  if (scale > 0.9 && scale < 1.1) return pixels
  const raw = { width: pixels.width, height: pixels.height, channels: 1 as const }
  const width = Math.max(1, Math.round(pixels.width * scale))
  const height = Math.max(1, Math.round(pixels.height * scale))
  return pixelsOf(sharp(pixels.data, { raw, limitInputPixels: false }).resize(width, height, { fit: 'fill' }))
}

/** One shade all over. */
function isEven(data: Buffer): boolean {
  const first = data[0]!
  for (const shade of data) if (Math.abs(shade - first) > 2) return false
  return true
}

function firstChannel(data: Buffer, channels: number): Buffer {
  const out = Buffer.alloc(data.length / channels)
  for (let index = 0; index < out.length; index += 1) out[index] = data[index * channels]!
  return out
}

function isMovingPng(bytes: Uint8Array): boolean {
  const found = bufferOf(bytes).subarray(0, 65_536).indexOf('acTL', 0, 'latin1')
  return found > 0 && bytes[0] === 0x89
}

/** What is written beside the picture: comments, captions, authors. Times, places and the camera are no message. */
function tellNotes(at: Reading, bytes: Uint8Array, head: Metadata): void {
  const notes = [...commentsIn(bufferOf(bytes)), ...(head.comments ?? []).map(comment => comment.text)]
  if (head.exif) notes.push(...exifTexts(head.exif))
  if (head.iptc) notes.push(...iptcTexts(head.iptc))
  for (const note of notes) if (note && !note.startsWith('<?xpacket')) at.tell('metadata', note)
  if (head.xmp) tellXmp(at, head.xmp)
  const trail = trailOf(bufferOf(bytes))
  if (trail) at.gap('unknown-kind', `After the picture’s end ${grouped(trail)} more bytes follow. Save it anew.`)
}

const worded =
  /^(?:li|title|description|creator|rights|Headline|CaptionWriter|Instructions|Credit|Source|UserComment|WebStatement|Marked|UsageTerms|City|AuthorsPosition|Contact\w*|Ci(?:Url|Email|Tel|Adr)\w*|CiEmailWork|CiTelWork|CiUrlWork|CiAdrExtadr|Label|Nickname|OwnerName|Artist|ImageDescription|Copyright)$/

/** Captions and contact fields of XMP (ISO 16684), in elements or attributes. */
function tellXmp(at: Reading, xmp: Uint8Array): void {
  let element = ''
  walkMarkup(xmlOf(xmp), true, {
    open: (name, attributes) => {
      element = name
      for (const [full, value] of Object.entries(attributes))
        if (worded.test(full.slice(full.indexOf(':') + 1))) at.tell('metadata', value)
    },
    text: text => {
      if (worded.test(element)) at.tell('metadata', text)
    },
    close: () => (element = ''),
  })
}
