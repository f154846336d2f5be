import { judge } from '#engines/screening/judge'
import type { Exception, Finding, Stage } from '#engines/screening/types'
import { invalid, Refusal } from '#lib/refusal'
import type { FileCheck, FileReason, Purpose, Reading } from '#modules/files/schema'
import type { FileGap, FilePart } from '#platform/ports'

export const maxPixels = 40_000_000
export const orphanHours = 24

/** What may be uploaded, by what the bytes are: media type and the endings that fit it; the first is the usual one. */
const kinds: Record<string, string[]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'video/quicktime': ['mov'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/zip': ['zip'],
}
const sameKind: Record<string, string> = {
  'video/x-m4v': 'video/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'image/apng': 'image/png',
}
/** Texts with a type of their own; every other text is plain. */
const texts: Record<string, string> = {
  csv: 'text/csv',
  md: 'text/markdown',
  json: 'application/json',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  svg: 'image/svg+xml',
  xml: 'application/xml',
}
/** Texts that a computer would run when opened. */
const runs = new Set([
  'bat',
  'cmd',
  'com',
  'cpl',
  'exe',
  'hta',
  'jse',
  'lnk',
  'msc',
  'msi',
  'pif',
  'ps1',
  'reg',
  'scr',
  'url',
  'vbe',
  'vbs',
  'wsf',
  'wsh',
  'jar',
  'apk',
  'app',
  'desktop',
])

export const allowedWords =
  'pictures (PNG, JPEG, WebP, GIF, AVIF), PDF, video (MP4, WebM, MOV), sound (MP3, WAV, OGG), documents (DOCX, XLSX, PPTX, ODT, ODS, ODP), ZIP and text'

export function isPicture(mediaType: string): boolean {
  return mediaType.startsWith('image/') && mediaType !== 'image/svg+xml'
}

/** What a purpose takes; null = everything that is allowed at all. */
const taken: Partial<Record<Purpose, { fits: (mediaType: string) => boolean; words: string }>> = {
  avatar: { fits: isPicture, words: 'Choose a picture: PNG, JPEG, WebP, GIF or AVIF.' },
  portfolio: {
    fits: type => isPicture(type) || type === 'application/pdf' || type.startsWith('video/'),
    words: 'A portfolio shows pictures (PNG, JPEG, WebP, GIF, AVIF), videos (MP4, WebM, MOV) and PDF. Choose one of these.',
  },
}

/**
 * The media type of an upload from its bytes: `found` by signature, or `isText` when they are text. Refuses what is
 * not on the list and what a computer would run, whatever its name says.
 */
export function typeOf(name: string, found: string | null, isText: boolean, purpose: Purpose): string {
  const ending = endingOf(name)
  const mediaType =
    found && found !== 'application/xml' ? (sameKind[found] ?? found) : isText ? (texts[ending] ?? 'text/plain') : null
  if (runs.has(ending)) throw invalid('file', `Programs (.${ending}) can’t be uploaded. What can: ${allowedWords}.`, 'program')
  if (mediaType === 'image/heic' || mediaType === 'image/heif')
    throw invalid('file', 'HEIC pictures can’t be opened everywhere. Save it as JPEG and choose it again.', 'file-kind')
  const isKnown = mediaType !== null && (mediaType in kinds || isText)
  if (!isKnown) throw invalid('file', `This kind of file can’t be uploaded. What can: ${allowedWords}.`, 'file-kind')
  const rule = taken[purpose]
  if (rule && !rule.fits(mediaType)) throw invalid('file', rule.words, 'file-kind')
  return mediaType
}

function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * A file's name as it is shown: without a path, control characters, marks that turn the reading direction or
 * characters a disk refuses, at most 200 characters, and with an ending that tells what it really is.
 */
export function nameOf(given: string, mediaType: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!
  const clean = last
    // oxlint-disable-next-line no-control-regex -- removing them is the point
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const ending = endingOf(clean)
  const fits = kinds[mediaType]
  if (!fits) return cut(clean || 'text.txt', 200)
  if (fits.includes(ending)) return cut(clean, 200)
  const isOtherKind = Object.values(kinds).some(endings => endings.includes(ending)) || ending in texts || runs.has(ending)
  const base = isOtherKind ? clean.slice(0, -(ending.length + 1)) : clean
  return `${cut(base || 'file', 195)}.${fits[0]}`
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(text)?.[0] ?? ''
  return (
    Array.from(text.slice(0, text.length - ending.length)).reduce(
      (kept, character) => (kept.length + character.length + ending.length <= max ? kept + character : kept),
      '',
    ) + ending
  )
}

/** Whether bytes are text: no NUL and no control characters but the usual ones, in UTF-8 or a one-byte encoding. */
export function looksLikeText(bytes: Uint8Array): boolean {
  for (const byte of bytes)
    if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 0x7f) return false
  return true
}

/** Refuses a file that is larger than the instance takes; says both numbers. */
export function requireSize(byteCount: number, limit: number): void {
  if (byteCount === 0) throw invalid('file', 'This file is empty. Choose another one.', 'file-empty')
  if (byteCount > limit) {
    throw new Refusal(
      'too-large',
      'file-too-large',
      `This file has ${sizeText(byteCount)}; the limit is ${sizeText(limit)}. Make it smaller, or share it in parts.`,
      'file',
    )
  }
}

/** Refuses a picture with more pixels than a page can bear. */
export function requirePixels(width: number, height: number): void {
  if (width * height <= maxPixels) return
  const mega = (width * height) / 1_000_000
  throw invalid(
    'file',
    `This picture has ${mega.toFixed(mega < 100 ? 1 : 0)} megapixels; the limit is ${maxPixels / 1_000_000}. Make it smaller.`,
    'picture-too-large',
  )
}

/** Bytes as people read them: 512 bytes, 34 kB, 25 MiB → "25 MB" (of 1,024 steps). */
export function sizeText(bytes: number | bigint): string {
  const count = Number(bytes)
  if (count < 1024) return `${count} bytes`
  const [value, unit] = count < 1024 * 1024 ? [count / 1024, 'kB'] : [count / (1024 * 1024), 'MB']
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.floor(value) === value ? value : value.toFixed(1)} ${unit}`
}

const inline = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/avif',
  'application/pdf',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'text/plain',
])

/** How a file may be sent: shown only where showing can't run anything, else saved. */
export function headersOf(file: { name: string; mediaType: string; isPublic: boolean; etag: string }): Record<string, string> {
  const isShown = inline.has(file.mediaType)
  const plainName = file.name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return {
    'content-type': !isShown
      ? 'application/octet-stream'
      : file.mediaType === 'text/plain'
        ? 'text/plain; charset=utf-8'
        : file.mediaType,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${plainName}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
    // A browser's own PDF viewer does not open in a sandbox; it runs nothing of ours.
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'self'${file.mediaType === 'application/pdf' ? '' : '; sandbox'}`,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'accept-ranges': 'bytes',
    etag: file.etag,
    // A private file is asked for again each time: the right to it may have ended.
    'cache-control': file.isPublic ? 'public, max-age=3600' : 'private, no-cache',
  }
}

/** The part asked for by a Range header: null = the whole, 'none' = outside the file. Several parts are answered with the whole. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | null | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  if (match[1] === '') {
    const count = Math.min(Number(match[2]), size)
    return count === 0 ? 'none' : { start: size - count, end: size - 1 }
  }
  const start = Number(match[1])
  if (start >= size) return 'none'
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return end < start ? null : { start, end }
}

/** What was found in one part of a file; parts without a finding are not kept. */
export interface ReadPart extends Omit<FilePart, 'text'> {
  findings: (Finding & { words: string })[]
}

/** Where a file stands once it was read. What its own text states excuses nothing by itself: it is declared and acknowledged. */
export function judgeReading(
  parts: readonly ReadPart[],
  unread: readonly FileGap[],
  situation: { stage: Stage; exceptions: readonly Exception[]; noticeOnly: readonly string[] },
): Exclude<Reading, 'waiting' | 'reading'> {
  const isFound = parts.some(({ where, findings }) => {
    const surface = where === 'name' ? ('filename' as const) : ('attachment' as const)
    const judged = judge({ findings, states: null }, { ...situation, surface })
    return judged.findings.some(({ outcome }) => outcome === 'mask' || outcome === 'hold' || outcome === 'block')
  })
  if (isFound) return 'found'
  return unread.length > 0 && situation.stage === 'before' ? 'unreadable' : 'clear'
}

/** How a file's check is told; the reasons to its own side only. */
export function checkOf(
  file: { reading: string; shownAt: Date | null; exceptionId: string | null },
  seen: { parts: readonly ReadPart[]; unread: readonly FileGap[] } | null,
): FileCheck {
  const reading = file.reading as Reading
  const state = file.shownAt ? 'shown' : reading === 'waiting' || reading === 'reading' ? 'reading' : 'waits'
  return { state, reading, reasons: seen && reasonsOf(seen), exceptionId: file.exceptionId }
}

const reasonsShown = 50

function reasonsOf(seen: { parts: readonly ReadPart[]; unread: readonly FileGap[] }): FileReason[] {
  const found = seen.parts.flatMap(({ where, page, entry, findings }) =>
    findings.map(({ kind, words, rule }) => ({
      where,
      kind,
      words,
      rule,
      ...(page !== undefined && { page }),
      ...(entry && { entry }),
    })),
  )
  const gaps = seen.unread.map(({ entry, why }) => ({ where: 'unread' as const, why, ...(entry && { entry }) }))
  return [...found, ...gaps].slice(0, reasonsShown)
}
