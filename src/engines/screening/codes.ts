import { eventsOf, type Text } from './events.ts'
import { fold, type Folded } from './fold.ts'

/** Decoded characters as a text, all of them standing for the same stretch of the original. */
export function readingOf(text: Text, plain: string, start: number, end: number): Folded {
  const folded = fold(plain)
  const from = text.from[start] ?? 0
  const to = text.to[Math.min(end, text.to.length) - 1] ?? 0
  return {
    text: folded.text,
    from: new Int32Array(folded.text.length).fill(from),
    to: new Int32Array(folded.text.length).fill(to),
  }
}

// oxlint-disable-next-line no-control-regex -- tabs and line ends belong to plain text
const plainText = /^[\x09\x0a\x0d\x20-\x7e\u00a0-\u024f\u0400-\u04ff\u0620-\u064a\u4e00-\u9fff]+$/
const isPlain = (text: string) => text.length >= 5 && plainText.test(text) && /[a-z0-9]{3}/i.test(text)

function bytesText(bytes: number[]): string | null {
  const plain = new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
  return isPlain(plain) ? plain : null
}

function bitsOf(chars: string, alphabet: string, width: number): number[] {
  const bytes: number[] = []
  let buffer = 0
  let bits = 0
  for (const char of chars) {
    const value = alphabet.indexOf(char)
    if (value < 0) break
    buffer = ((buffer << width) | value) & 0xffff
    bits += width
    if (bits >= 8) {
      bits -= 8
      bytes.push((buffer >> bits) & 255)
    }
  }
  return bytes
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The pieces of a text between its blanks, of at least so many characters. */
export function* chunksOf(text: string, least: number): Generator<{ chunk: string; start: number }> {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) continue
    if (i - start >= least && i - start <= 4000) yield { chunk: text.slice(start, i), start }
    start = i + 1
  }
}

/** Runs of characters of one kind inside a chunk, of at least so many. */
function* runsOf(chunk: string, isKind: (code: number) => boolean, least: number): Generator<{ run: string; at: number }> {
  let start = 0
  for (let i = 0; i <= chunk.length; i++) {
    if (i < chunk.length && isKind(chunk.charCodeAt(i))) continue
    if (i - start >= least) yield { run: chunk.slice(start, i), at: start }
    start = i + 1
  }
}

const isBase64 = (code: number) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 47 && code <= 57) ||
  code === 43 ||
  code === 45 ||
  code === 95 ||
  code === 61
const isBase32 = (code: number) => (code >= 97 && code <= 122) || (code >= 50 && code <= 55) || code === 61
const isHex = (text: string) => /^[0-9a-f]+$/.test(text)

const base64Values = new Int8Array(128).fill(-1)
for (let i = 0; i < 64; i++) base64Values[base64Letters.charCodeAt(i)] = i
base64Values[45] = 62
base64Values[95] = 63

/** Whether the first bytes could be text at all: most long words and links end here. */
function startsReadable(run: string): boolean {
  for (let i = 0; i < 8; i += 4) {
    let buffer = 0
    for (let k = 0; k < 4; k++) buffer = (buffer << 6) | (base64Values[run.charCodeAt(i + k)]! & 63)
    for (const byte of [buffer >> 16, (buffer >> 8) & 255, buffer & 255])
      if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return false
  }
  return true
}

/** Whether a run of letters and figures is long enough, and has letters of both cases. */
export function mayBeBase64({ original }: Text): boolean {
  if (original === undefined) return false
  let [length, cases] = [0, 0]
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i)
    if (!isBase64(code)) length = cases = 0
    else {
      length++
      if (code > 96) cases |= 1
      else if (code > 64 && code < 91) cases |= 2
      if (length >= 12 && cases === 3) return true
    }
  }
  return false
}

/** Whether so many characters stand together anywhere without a blank. */
export function hasChunk(text: string, least: number): boolean {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    length = code === 32 || code === 10 ? 0 : length + 1
    if (length === least) return true
  }
  return false
}

/** Base64 needs the case of its letters, which the folded text has lost: the original is read. */
export function* base64(text: Text): Generator<Folded> {
  const { original } = text
  if (original === undefined) return
  for (const { chunk, start } of chunksOf(original, 12)) {
    for (const { run, at } of runsOf(chunk, isBase64, 12)) {
      if (!startsReadable(run)) continue
      const raw = run.replace(/=/g, '').replaceAll('-', '+').replaceAll('_', '/')
      if (!/[A-Z]/.test(raw) || !/[a-z]/.test(raw)) continue
      let plain = bytesText(bitsOf(raw, base64Letters, 6))
      // Coded twice.
      if (plain && /^[A-Za-z0-9+/]{8,}={0,2}$/.test(plain))
        plain = bytesText(bitsOf(plain.replace(/=/g, ''), base64Letters, 6)) ?? plain
      if (plain) yield fixed(plain, start + at, start + at + run.length)
    }
  }
}

function fixed(plain: string, from: number, to: number): Folded {
  const folded = fold(plain)
  return {
    text: folded.text,
    from: new Int32Array(folded.text.length).fill(from),
    to: new Int32Array(folded.text.length).fill(to),
  }
}

export function* base32(text: Text): Generator<Folded> {
  for (const { chunk, start } of chunksOf(text.text, 16)) {
    for (const { run, at } of runsOf(chunk, isBase32, 16)) {
      if (!/\d/.test(run)) continue
      const plain = bytesText(bitsOf(run.replace(/=/g, ''), 'abcdefghijklmnopqrstuvwxyz234567', 5))
      if (plain) yield readingOf(text, plain, start + at, start + at + run.length)
    }
  }
}

/** Bytes of one word each: what a word stands for, -1 for nothing, and how many in a row are no chance. */
interface Bytes {
  of(word: string): number
  least: number
}
const hexBytes: Bytes = {
  of: word =>
    word.length === 2 && isHex(word)
      ? Number.parseInt(word, 16)
      : word.length === 4 && word.startsWith('0x') && isHex(word.slice(2))
        ? Number.parseInt(word, 16)
        : -1,
  least: 6,
}
const bits: Bytes = {
  of: word => ((word.length === 7 || word.length === 8) && /^[01]+$/.test(word) ? Number.parseInt(word, 2) : -1),
  least: 5,
}
const figures = (base: number): Bytes => ({
  of: word =>
    word.length <= 3 && word.length >= 2 && word.charCodeAt(0) < 58 && /^\d+$/.test(word) ? Number.parseInt(word, base) : -1,
  least: 7,
})
const octals = figures(8)
const decimals = figures(10)

/** Whether so many words could be bytes, or a long one many of them. */
export function mayBeBytes({ words }: Text): boolean {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const { text: word, kind } = words[i]!
    if (word.length >= 12 || ((word.length === 2 || kind !== 'letters') && ++count >= bits.least)) return true
  }
  return false
}

/** Bytes written one word each (`62 6c 75`, `01100010`, `98 108`), or all in one word. */
export function* bytes(text: Text): Generator<Folded> {
  const { words } = text
  const isOctal = eventsOf(text, 'DECODE').some(event => words[event.first]!.text === 'octal')
  // Figures as codes of characters only where the text says so: ascii 52 49 53 …
  const isTold = /\b(?:ascii|utf-?8|char ?codes?|character codes?|hex)\b/.test(text.text)
  for (const kind of [hexBytes, bits, isOctal ? octals : decimals]) {
    for (let i = 0; i < words.length; i++) {
      if (kind.of(words[i]!.text) < 32) continue
      const values: number[] = []
      let j = i
      for (; j < words.length && values.length < 400 && (j === i || words[j]!.gap.length <= 3); j++) {
        const value = kind.of(words[j]!.text)
        if (value < 32 || value > 126) break
        values.push(value)
      }
      if (values.length >= kind.least) {
        const plain = bytesText(values)
        if (plain && (/[@.a-z]/i.test(plain) || ((kind.least === 5 || isOctal || isTold) && plain.length >= 8)))
          yield readingOf(text, plain, words[i]!.start, words[j - 1]!.end)
      }
      if (j > i) i = j - 1
    }
  }
  // Four bits a figure: 0000 0111 0111 …
  for (const { 0: said, index } of text.text.matchAll(/\b[01]{4}(?:[ ,-]{1,2}[01]{4}){8,12}\b/g)) {
    const values = said.split(/[ ,-]+/).map(bits => Number.parseInt(bits, 2))
    if (values.every(value => value < 10)) yield readingOf(text, values.join(''), index, index + said.length)
  }
  for (const word of words) {
    const plain = word.text.length >= 12 && word.text.length <= 1600 ? packed(word.text) : null
    if (plain) yield readingOf(text, plain, word.start, word.end)
  }
}

function packed(word: string): string | null {
  if (word.length >= 40 && word.length % 8 === 0 && /^[01]+$/.test(word))
    return bytesText(word.match(/.{8}/g)!.map(bits => Number.parseInt(bits, 2)))
  const hex = word.startsWith('0x') ? word.slice(2) : word
  if (hex.length % 2 || !isHex(hex)) return null
  const values = hex.match(/../g)!.map(pair => Number.parseInt(pair, 16))
  return values.every(value => value >= 32 && value < 127) ? bytesText(values) : null
}
