import { marks, names, phrases } from './lexicon.ts'
import { leet, leetArabic, leetCyrillic } from './leet.ts'
import { bit, closedRow, openRow, rows } from './needs.ts'
import { classOf } from './words.ts'

// What the first pass reads and keeps. Shared by module and not passed on: it runs on every message there is.

/** How far figures may stand apart and still add up to a number. */
export const figureReach = 12
export const wordFigureReach = 24
export const linkBit = bit('LINK')
export const atBit = bit('ATSIGN')
export const figuresBit = bit('FIGURES')
const natoBit = bit('NATO')
const secondNatoBit = bit('NATO2')
/** The text being looked at: as written, as it reads, and the classes of its characters. Reused, and blank behind the end. */
export const room = 8192
export const units = new Uint16Array(room + 64)
export const codes = new Uint16Array(room + 64)
export const types = new Uint8Array(room + 64)
/** Which classes the words read so far belong to; four numbers of 32 bits. */
export const seen = new Int32Array(4)
/** For two letters of ASCII at the start: whether any brand's name begins so. */
export const nameStarts = new Uint8Array(128 * 128)
for (let a = 48; a < 123; a++) {
  const state = names.step(1, a)
  if (state === 0) continue
  for (let b = 32; b < 123; b++)
    if (a === b || classOf[b] === 0 || classOf[b]! > 3 || names.step(state, b) !== 0) nameStarts[a * 128 + b] = 1
}

/** For two letters of ASCII at the start of a word: where the walk through the phrases stands after them. */
export const phraseStarts = new Int32Array(128 * 128)
/** The same for marked hosts: whether any begins so. */
export const markStarts = new Uint8Array(128 * 128)
for (let a = 47; a < 123; a++) {
  const phrase = phrases.step(1, a)
  const mark = marks.step(1, a)
  for (let b = 33; b < 123; b++) {
    if (phrase !== 0) phraseStarts[a * 128 + b] = phrases.step(phrase, b)
    if (mark !== 0 && marks.step(mark, b) !== 0) markStarts[a * 128 + b] = 1
  }
}

/** `&amp;` and the like. */
export function isEntity(start: number): boolean {
  let i = start + 1
  while (types[i] === 1 && i - start < 10) i++
  return i - start > 2 && codes[i] === 59
}

/** Letters that stand for figures: o i l s b z g q. */
export function isLeetLetter(code: number): boolean {
  return (
    code === 111 || code === 105 || code === 108 || code === 115 || code === 98 || code === 122 || code === 103 || code === 113
  )
}

/** Where the word around a place ends. */
export function wordEnd(i: number): number {
  while (types[i] === 1 || types[i] === 2) i++
  return i
}

/** By figure: the letters that it stands for, in Latin, Cyrillic and Arabic words. */
const figureLetters: Uint16Array[] = []
for (let figure = 0; figure < 10; figure++) {
  const letters = (leet[figure] ?? '') + (leetCyrillic[figure] ?? '') + (leetArabic[figure] ?? '')
  figureLetters.push(Uint16Array.from(letters, letter => letter.charCodeAt(0)))
}

/** Whether the word around a place, with its figures read as letters, is one of the lexicon: t3legram, skyp3. */
export function isDisguised(i: number): boolean {
  let start = i
  while (start > 0 && (types[start - 1] === 1 || types[start - 1] === 2)) start--
  const end = wordEnd(i)
  return end - start <= 20 && end - start >= 2 && walksTo(start, end, 1)
}

function walksTo(at: number, end: number, state: number): boolean {
  if (at === end) return phrases.plain[state] === 1
  const code = codes[at]!
  if (types[at] !== 2) {
    const next = phrases.step(state, code)
    return next !== 0 && walksTo(at + 1, end, next)
  }
  for (const letter of figureLetters[code - 48]!) {
    const next = phrases.step(state, letter)
    if (next !== 0 && walksTo(at + 1, end, next)) return true
  }
  return false
}

/** `@ben` as people call each other in a chat: nothing before it, and no host behind. */
export function isMention(at: number): boolean {
  if (at > 0 && types[at - 1] !== 4 && codes[at - 1] !== 40 && codes[at - 1] !== 44) return false
  if (types[at + 1] !== 1) return false
  let i = at + 1
  while (types[i] === 1 || types[i] === 2 || codes[i] === 95 || codes[i] === 45) i++
  return !(codes[i] === 46 && types[i + 1] === 1)
}

/** Where the letters before a colon begin. */
export function runStartBefore(colon: number): number {
  let i = colon
  while (i > 0 && colon - i < 12 && types[i - 1] === 1) i--
  return i
}

/** Characters beyond the first 65,536 that stand for letters and figures. */
export function isOdd(high: number, low: number): boolean {
  if (high === 0xd835 || high === 0xdb40) return true
  if (high === 0xd83c) return low >= 0xdd00 && low <= 0xddff
  if (high === 0xd83d) return low === 0xdcde || low === 0xdcf1 || low === 0xdcf2 || (low >= 0xdce7 && low <= 0xdce9)
  return high < 0xd83c
}

/** Latin letters with an accent, quotation marks, dashes and full-width punctuation: nothing to wonder about. */
export function isAccented(unit: number): boolean {
  return (
    (unit >= 0xa0 && unit < 0x250) ||
    (unit >= 0x1e00 && unit < 0x1f00) ||
    (unit >= 0x2010 && unit < 0x2070) ||
    (unit >= 0x3000 && unit < 0x3030) ||
    (unit >= 0xff01 && unit < 0xff10) ||
    (unit >= 0xff1a && unit < 0xff20 && unit !== 0xff20) ||
    (unit >= 0x600 && unit < 0x700) ||
    (unit >= 0x2100 && unit < 0x2200) ||
    unit === 0xb7 ||
    unit === 0x964
  )
}

/** Notes the classes of all phrases that begin here: 0 when there is none, 2 when one is a number word. */
export function wordsFrom(from: number, start: number, length: number): number {
  const read = codes
  const kinds = types
  const closedRows = closedRow
  const weights = phrases.weights
  let state = from
  let found = 0
  let isInWord = true
  for (let i = start; i < length; i++) {
    const code = read[i]!
    if (code === 0) continue
    const type = kinds[i]!
    if (type > 0 && type < 4) {
      if (!isInWord) {
        state = phrases.step(state, 32)
        if (state === 0) return found
        isInWord = true
      }
      state = phrases.step(state, code)
      if (state === 0) return found
      const closed = closedRows[state]!
      const weight = weights[state]!
      if (closed !== 0 || weight !== 0) {
        const open = openRow[state]!
        const next = kinds[i + 1]!
        if (next === 0 || next > 2 || type === 3) {
          if (closed) note(closed)
          found = weight >= 16 ? 2 : found || 1
        } else if (open) {
          note(open)
          found ||= 1
        }
      }
      continue
    }
    if (type === 5 && isInWord && i - start > 1 && kinds[i + 1] === 1) continue
    if (type !== 4 && type !== 5 && code !== 45 && code !== 95) return found
    isInWord = false
  }
  return found
}

function note(row: number) {
  const bits = rows[row]!
  // Two words of the spelling alphabet, not one: that is a street or a hotel.
  if (bits[natoBit >> 5]! & (1 << (natoBit & 31)) && seen[natoBit >> 5]! & (1 << (natoBit & 31)))
    seen[secondNatoBit >> 5]! |= 1 << (secondNatoBit & 31)
  seen[0]! |= bits[0]!
  seen[1]! |= bits[1]!
  seen[2]! |= bits[2]!
  seen[3]! |= bits[3]!
}

export function leads(start: number): boolean {
  let state = 1
  for (let i = start; ; i++) {
    state = marks.step(state, codes[i]!)
    if (state === 0) return false
    if (marks.weights[state]! > 0) return true
  }
}

/** Whether a brand's name begins here, also with signs between its letters. */
export function hasName(start: number, length: number): boolean {
  let before = codes[start]!
  let state = names.step(1, before)
  if (state === 0) return false
  let gap = 0
  for (let i = start + 1; i < length && i < start + 40; i++) {
    const code = codes[i]!
    const next = names.step(state, code)
    if (next !== 0) {
      state = next
      if (names.openWeights[state]! > 0) return true
      gap = 0
      before = code
    } else if (code !== before && code !== 0) {
      if (types[i] === 1 || types[i] === 2 || ++gap > 2) return false
    }
  }
  return false
}
