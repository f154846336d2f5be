import { bufferOf, decoded } from '#adapters/file-text/decode'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'

interface Piece {
  head: string
  body: Buffer
}

/** A saved letter or page (EML, MHTML): its head, and each of its parts as the file that it is (RFC 2045 to 2047). */
export async function readMail(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const waiting: Piece[] = [cut(bufferOf(file.bytes))]
  let count = 0
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    if (!at.takeEntry()) return
    count += 1
    at.tell(count === 1 ? 'text' : 'metadata', wordsOf(piece.head))
    const boundary = parameterOf(piece.head, 'boundary')
    if (boundary && /^content-type:\s*multipart\//im.test(piece.head)) {
      waiting.push(...between(piece.body, boundary).map(cut))
      continue
    }
    const name = parameterOf(piece.head, 'filename') ?? parameterOf(piece.head, 'name') ?? `part ${count}.${endingOf(piece.head)}`
    const bytes = unwrapped(piece)
    if (!at.takeBytes(bytes.length, piece.body.length)) continue
    const inside = at.inside(name)
    inside.tell('name', name)
    await readAny(inside, { name, bytes })
  }
}

/** Head and body, which an empty line divides. */
function cut(bytes: Buffer): Piece {
  const found = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, 262_144))
  const end = found ? found.index : bytes.length
  const head = decoded('utf-8', bytes.subarray(0, end)).replace(/\r?\n[ \t]+/g, ' ')
  return { head, body: bytes.subarray(end + (found ? found[0].length : 0)) }
}

function between(body: Buffer, boundary: string): Buffer[] {
  const mark = `--${boundary}`
  const pieces: Buffer[] = []
  let start = body.indexOf(mark, 0, 'latin1')
  while (start >= 0) {
    const from = body.indexOf('\n', start, 'latin1') + 1
    const next = body.indexOf(mark, start + mark.length, 'latin1')
    if (from === 0 || next < 0) break
    if (from < next) pieces.push(body.subarray(from, next))
    start = next
  }
  return pieces
}

function unwrapped(piece: Piece): Buffer {
  const way = /^content-transfer-encoding:\s*([\w-]+)/im.exec(piece.head)?.[1]?.toLowerCase()
  if (way === 'base64') return Buffer.from(piece.body.toString('latin1'), 'base64')
  if (way !== 'quoted-printable') return piece.body
  const text = piece.body.toString('latin1').replace(/=\r?\n/g, '')
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** Head lines that carry words, with their encoded words decoded. */
function wordsOf(head: string): string {
  const kept = head
    .split(/\r?\n/)
    .filter(line => !/^(?:received|dkim-|arc-|x-|content-|mime-|date|message-id|authentication|references|in-reply)/i.test(line))
  return kept.join('\n').replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, body: string) => {
    const q = () =>
      body.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return decoded(charset, kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : Buffer.from(q(), 'latin1'))
  })
}

function parameterOf(head: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(head)
  return found?.[1] ?? found?.[2] ?? null
}

function endingOf(head: string): string {
  const type = /^content-type:\s*[\w.+-]+\/([\w.+-]+)/im.exec(head)?.[1]?.toLowerCase()
  return type === 'html' ? 'html' : type === 'plain' || !type ? 'txt' : type.slice(0, 8)
}
