import { gunzipSync } from 'node:zlib'
import { decoded } from '#adapters/file-text/decode'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'

const block = 512

/** A compressed file, and the archive that it often is. */
export async function readGzip(at: Reading, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const here = at.asArchive()
  if (here.archives > here.limits.archives) {
    tooDeepArchive(at)
    return
  }
  // The unpacker stops at the limit; how much there would be is never known.
  const most = Math.min(at.limits.entryBytes, Math.max(1_048_576, file.bytes.length * at.limits.ratio))
  let bytes: Buffer
  try {
    bytes = gunzipSync(file.bytes, { maxOutputLength: most })
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    if (isTooMuch) at.gap('too-much', 'It would unpack to far more than its size, as a trap does.')
    else at.gap('damaged', 'It is compressed and can’t be unpacked. It may be damaged or cut off.')
    return
  }
  const headerName = gzipNameOf(file.bytes)
  if (headerName) at.tell('name', headerName)
  if (!at.takeBytes(bytes.length, file.bytes.length)) return
  const name = file.name.replace(/\.(?:gz|tgz)$/i, '') || headerName || 'content'
  if (isTar(bytes)) await readEntries(here, bytes)
  else await readAny(here, { name, bytes })
}

/** An archive without compression. */
export async function readTar(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const here = at.asArchive()
  if (here.archives > here.limits.archives) tooDeepArchive(at)
  else await readEntries(here, Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
}

/** Says that an archive lies in too many others. */
export function tooDeepArchive(at: Reading): void {
  at.gap('too-much', `Archives are opened up to ${at.limits.archives} levels deep. Send it by itself.`)
}

function isTar(bytes: Buffer): boolean {
  return bytes.length >= block && bytes.toString('latin1', 257, 262) === 'ustar'
}

/** The name that a gzip header may carry (RFC 1952, flag FNAME). */
function gzipNameOf(bytes: Uint8Array): string {
  const flags = bytes[3] ?? 0
  if (!(flags & 8) || flags & 4) return ''
  const end = bytes.indexOf(0, 10)
  return end > 10 && end < 300 ? decoded('windows-1252', bytes.subarray(10, end)) : ''
}

async function readEntries(at: Reading, bytes: Buffer): Promise<void> {
  let longName = ''
  for (let start = 0; start + block <= bytes.length;) {
    const head = bytes.subarray(start, start + block)
    if (head[0] === 0) return
    const size = Number.parseInt(fieldOf(head, 124, 12), 8)
    const kind = String.fromCharCode(head[156]!)
    if (!Number.isFinite(size) || size < 0 || start + block + size > bytes.length) {
      at.gap('damaged', 'The archive ends in the middle of an entry. It may be cut off.')
      return
    }
    if (!at.takeEntry()) return
    const content = bytes.subarray(start + block, start + block + size)
    start += block + Math.ceil(size / block) * block
    if (kind === 'L') {
      longName = decoded('utf-8', content)
      continue
    }
    const prefix = fieldOf(head, 345, 155)
    const name = longName || [prefix, fieldOf(head, 0, 100)].filter(Boolean).join('/')
    longName = ''
    const inside = at.inside(name)
    inside.tell('name', name)
    const target = fieldOf(head, 157, 100)
    if (target) inside.tell('name', target)
    // x and g describe the entry that follows: name, owner, comment.
    if (kind === 'x' || kind === 'g') inside.tell('metadata', decoded('utf-8', content))
    else if (kind === '0' || kind === '\0') await readAny(inside, { name, bytes: content })
  }
}

function fieldOf(head: Buffer, start: number, length: number): string {
  const field = head.subarray(start, start + length)
  const end = field.indexOf(0)
  return decoded('utf-8', end < 0 ? field : field.subarray(0, end)).trim()
}
