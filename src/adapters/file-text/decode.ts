/**
 * Bytes as text: by their byte order mark, else UTF-8, else UTF-16 when every other byte is mostly zero, else
 * Windows-1252. null when they are no text.
 */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes)
  const zeros = zerosOf(bytes)
  if (zeros.even + zeros.odd > 0) {
    const half = Math.min(bytes.length, 4096) / 2
    if (zeros.odd > half * 0.6 && zeros.even < half * 0.05) return decoded('utf-16le', bytes)
    if (zeros.even > half * 0.6 && zeros.odd < half * 0.05) return decoded('utf-16be', bytes)
    return null
  }
  if (!hasOnlyTextBytes(bytes)) return null
  try {
    // The end of a part may cut a character in two, which is not an error.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return decoded('windows-1252', bytes)
  }
}

/** Bytes in the encoding named, with a mark for what does not fit; Windows-1252 when the name is not known. */
export function decoded(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  return zeros
}

/** Control characters other than the usual ones are rare enough in texts to tell them from programs and data. */
function hasOnlyTextBytes(bytes: Uint8Array): boolean {
  let strange = 0
  for (const byte of bytes) {
    if (byte === 0) return false
    if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 0x7f) strange += 1
  }
  return strange <= bytes.length / 500
}

/** A Buffer that shares the bytes. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
