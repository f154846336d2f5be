/** Bytes one after the other. */
export function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Whether two runs of bytes are the same. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** A text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Bytes as lowercase hexadecimal text. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of a lowercase hexadecimal text; null for any other text, so that each run of bytes has one spelling. */
export function fromHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null
  return Uint8Array.from({ length: text.length / 2 }, (_none, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]]
    text += letters[a >> 2]! + letters[((a & 3) << 4) | ((b ?? 0) >> 4)]!
    text += b === undefined ? '=' : letters[((b & 15) << 2) | ((c ?? 0) >> 6)]!
    text += c === undefined ? '=' : letters[c & 63]!
  }
  return text
}

/** The bytes of a base64 text with padding; null for any text that `toBase64` would not have written. */
export function fromBase64(text: string): Uint8Array | null {
  const body = text.replace(/={0,2}$/, '')
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const letter of body) {
    const value = letters.indexOf(letter)
    if (value < 0) return null
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return toBase64(bytes) === text ? bytes : null
}
