import { bit } from './classes.ts'
import { isTwin, reading, readingOfMany } from './fold.ts'
import { leet, leetArabic, leetCyrillic } from './leet-signs.ts'
import { digitLetters, fillers, marks as allMarks, names as allNames, numberWords, phrases, plainLetters } from './lexicon.ts'
import { classOf } from './words.ts'

// What the first pass reads and keeps. Shared by module and not passed on: it runs on every message there is.

// Kept at hand: what a module has itself is read faster than what it imports.
const marks = allMarks
const names = allNames

/** The text being looked at: as it reads, and the classes of its characters. Reused, and blank behind the end. */
export const room = 8192
export const codes = new Uint16Array(room + 64)
export const types = new Uint8Array(room + 64)
/** For two characters of ASCII, the first by its last five bits: 1 where a brand's name may begin so, 2 where a marked host may. */
export const wordStarts = new Uint8Array(32 * 128)
for (let a = 33; a < 123; a++) {
  const name = names.step(1, a)
  const mark = marks.step(1, a)
  if (name === 0 && mark === 0) continue
  for (let b = 32; b < 123; b++) {
    const at = ((a & 31) << 7) | b
    if (name !== 0 && (a === b || classOf[b] === 0 || classOf[b]! > 3 || names.step(name, b) !== 0)) wordStarts[at]! |= 1
    if (mark !== 0 && marks.step(mark, b) !== 0) wordStarts[at]! |= 2
  }
}

/** Room for the words of languages that come later. */
const mostWords = 1 << 15
/**
 * By number of a word: 1 for a number word, 2 for one that may stand between figures, 4 for one that asks, 8 for fives, 16
 * for one that says that a name follows.
 */
export const wordFlags = new Uint8Array(mostWords)
/** How many figures a number word stands for at most. */
export const wordDigits = new Uint8Array(mostWords)
for (const [word, value] of numberWords) {
  const id = phrases.idOf(word)
  wordFlags[id]! |= 1
  wordDigits[id] = value.startsWith('x') ? Number(value[1]) : value === 'h' ? 2 : value.length
  // "Three fives", but not "4,000 trees".
  if (value.length === 1 && word !== 'tree') for (const ending of ['s', 'es']) wordFlags[phrases.idOf(word + ending)]! |= 10
}
for (const word of [...fillers, 'o', 'for']) wordFlags[phrases.idOf(word)]! |= 2
for (const word of ['kya', '吗', '呢', '么']) wordFlags[phrases.idOf(word)]! |= 4
for (const word of 'id username handle nick nickname 号 ник'.split(' ')) wordFlags[phrases.idOf(word)]! |= 16
wordFlags[0] = 0
// These are figures only among others.
for (const word of ['o', 'for']) wordDigits[phrases.idOf(word)] = 1

/** Whether each character of the text is one of `codes`, at the same place. */
export let isInPlace = true
/** Whether any is not of ASCII. */
export let isForeign = false

const isWordType = (type: number) => type > 0 && type < 4

/**
 * Reads a text into `codes` and `types`. Answers how long it is there, or -1 where letters look otherwise than they read,
 * something that cannot be seen stands in a word, or Cyrillic may stand for Latin.
 */
export function readChars(text: string): number {
  // The model reads what the first pass has just read.
  if (text !== textRead) {
    textRead = text
    lengthRead = charsOf(text)
  }
  return lengthRead
}
let textRead = ''
let lengthRead = 0

function charsOf(text: string): number {
  const into = codes
  const kinds = types
  const read = reading
  const classes = classOf
  const { length } = text
  let end = 0
  // 1 for Latin, 2 for Cyrillic, 4 for Cyrillic that looks like no Latin.
  let scripts = 0
  let inWord = 0
  isInPlace = true
  isForeign = false
  // Most texts are plain from one end to the other.
  let plain = 0
  for (; plain < length; plain++) {
    const unit = text.charCodeAt(plain)
    const code = unit < 128 ? read[unit]! : 0
    if (code === 0) break
    into[plain] = code
    kinds[plain] = classes[code]!
  }
  end = plain
  if (plain < length) {
    for (let i = 0; i < plain && scripts === 0; i++) if (kinds[i] === 1) scripts = 1
    for (let i = plain - 1; i >= 0 && inWord === 0 && (kinds[i] === 1 || kinds[i] === 2); i--) if (kinds[i] === 1) inWord = 1
  }
  for (let i = plain; i < length; i++) {
    const unit = text.charCodeAt(i)
    const code = read[unit]!
    if (unit > 127 || code === 0) {
      isForeign = true
      const now = classes[code]!
      if (code === 0) {
        // Something that cannot be seen, inside a word or a number.
        const isInWord =
          end > 0 && (isWordType(kinds[end - 1]!) || (kinds[end - 1] === 0 && end > 1 && isWordType(kinds[end - 2]!)))
        if ((isInWord && unit !== 0xfe0f) || unit === 0x20e3) return -1
        isInPlace = false
        continue
      }
      if (code >= 0xd800) {
        if (code < 0xe000 ? isOdd(unit, text.charCodeAt(i + 1)) : unit >= 0x250 && (unit < 0x2000 || unit > 0x2100)) return -1
        if (code >= 0xe000 && unit < 0x250) {
          isInPlace = false
          for (const char of readingOfMany(code)) {
            into[end] = char.charCodeAt(0)
            kinds[end] = classes[into[end]!]!
            end++
          }
          if (end > room - 32) return -1
        } else {
          into[end] = 1
          kinds[end++] = 0
        }
        continue
      }
      // Letters and figures of another look than they read; accents are ordinary.
      if (code < 128 && now !== 4 && (now === 2 || !isAccented(unit))) return -1
      if (code >= 0x400 && code < 0x530) {
        scripts |= isTwin(code) ? 2 : 6
        inWord |= 2
      } else if (now === 1) inWord |= 1
    } else if (code > 96 && code < 123) {
      scripts |= 1
      inWord |= 1
    } else if (code < 48 || code > 57) inWord = 0
    if (inWord === 3) return -1
    into[end] = code
    kinds[end++] = classes[code]!
  }
  for (let i = end; i < end + 4; i++) {
    into[i] = 32
    kinds[i] = 4
  }
  return scripts === 3 ? -1 : end
}

/** Letters that stand for figures: o i l s b z g q. */
export function isLeetLetter(code: number): boolean {
  return (
    code === 111 || code === 105 || code === 108 || code === 115 || code === 98 || code === 122 || code === 103 || code === 113
  )
}

/** By figure: the letters that it stands for, in Latin, Cyrillic and Arabic words. */
const figureLetters: Uint16Array[] = []
for (let figure = 0; figure < 10; figure++) {
  const letters = (leet[figure] ?? '') + (leetCyrillic[figure] ?? '') + (leetArabic[figure] ?? '')
  figureLetters.push(Uint16Array.from(letters, letter => letter.charCodeAt(0)))
}

/** Whether a word, with its figures read as letters, is one of the lexicon: t3legram, skyp3. */
export function isDisguised(start: number, end: number): boolean {
  return end - start <= 20 && end - start >= 2 && walksTo(start, end, 1)
}

function walksTo(at: number, end: number, state: number): boolean {
  if (at === end) return plainLetters.plain[state] === 1
  const code = codes[at]!
  if (types[at] !== 2) {
    const next = plainLetters.step(state, code)
    return next !== 0 && walksTo(at + 1, end, next)
  }
  for (const letter of figureLetters[code - 48]!) {
    const next = plainLetters.step(state, letter)
    if (next !== 0 && walksTo(at + 1, end, next)) return true
  }
  return false
}

/** Whether a word is made of number words alone, two at least: sixohtwo. */
export function isGluedNumber(start: number, end: number): boolean {
  const first = digitLetters.step(1, codes[start]!)
  if (end - start > 60 || first === 0 || digitLetters.step(first, codes[start + 1]!) === 0) return false
  // By place: 1 where one word ends, 2 where several do.
  reached.fill(0, 0, end - start + 1)
  for (let at = start; at < end; at++) {
    if (at > start && reached[at - start] === 0) continue
    let state = 1
    for (let i = at; i < end && state !== 0; i++) {
      state = digitLetters.step(state, codes[i]!)
      if (digitLetters.plain[state] === 1) reached[i + 1 - start] = at === start && reached[i + 1 - start] !== 2 ? 1 : 2
    }
  }
  return reached[end - start] === 2
}
const reached = new Uint8Array(64)

/** 🐌 🐒 🐵 🐚 🐶 🐕 🐘 */
const atPictures = new Set([0xdc0c, 0xdc12, 0xdc35, 0xdc1a, 0xdc36, 0xdc15, 0xdc18])

/** Characters beyond the first 65,536 that stand for letters and figures. */
function isOdd(high: number, low: number): boolean {
  if (high === 0xd835 || high === 0xdb40) return true
  // 🌀 and animals drawn for an at stand for it in addresses.
  if (high === 0xd83c) return (low >= 0xdd00 && low <= 0xddff) || low === 0xdf00
  if (high === 0xd83d)
    return low === 0xdcde || low === 0xdcf1 || low === 0xdcf2 || (low >= 0xdce7 && low <= 0xdce9) || atPictures.has(low)
  // 🯰 to 🯹
  if (high === 0xd83e) return low >= 0xdff0 && low <= 0xdff9
  return high < 0xd83c
}

/** Latin letters with an accent, quotation marks, dashes and full-width punctuation: nothing to wonder about. */
function isAccented(unit: number): boolean {
  return (
    (unit >= 0xa0 && unit < 0x250) ||
    (unit >= 0x1e00 && unit < 0x1f00) ||
    (unit >= 0x2010 && unit < 0x2070) ||
    (unit >= 0x3000 && unit < 0x3030) ||
    (unit >= 0xff01 && unit < 0xff10) ||
    (unit >= 0xff1a && unit < 0xff20 && unit !== 0xff20) ||
    (unit >= 0x600 && unit < 0x700) ||
    (unit >= 0x2100 && unit < 0x2200) ||
    unit === 0x964
  )
}

/** Whether a host or path worth a closer look begins here. */
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
    } else if (code !== before) {
      if (types[i] === 1 || types[i] === 2 || ++gap > 2) return false
    }
  }
  return false
}

/**
 * The run of letters, figures, + and / around a place, as codes are written: how long it is, and 1 for small letters in it,
 * 2 for capitals, 4 for figures. Where the original cannot be told from `codes`, both kinds of letters.
 */
export function runAround(text: string, at: number, length: number): { start: number; end: number; kinds: number } {
  let start = at
  while (start > 0 && isRunChar(start - 1)) start--
  let end = at
  while (end < length && isRunChar(end)) end++
  let kinds = 0
  for (let i = start; i < end; i++) {
    if (types[i] === 2) kinds |= 4
    else if (types[i] === 1) kinds |= text.length !== length ? 3 : text.charCodeAt(i) < 91 ? 2 : 1
  }
  return { start, end, kinds }
}

const isRunChar = (i: number) => types[i] === 1 || types[i] === 2 || codes[i] === 43 || codes[i] === 47

export const linkBit = bit('LINK')
/** A said at with a host behind, a name that is a word with the sign of a label, and what shows that a name is told. */
export const atLinkBit = bit('ATLINK')
export const labelBit = bit('LABEL')
export const nameSignBit = bit('NAMESIGN')
export const foreignBit = bit('FOREIGN')
export const weakBits = [bit('AMB'), bit('AMBW')] as const
export const atBit = bit('ATSIGN')
export const saidAtBit = bit('AT')
export const figuresBit = bit('FIGURES')
export const percentBit = bit('PERCENT')
export const questionBit = bit('QUESTION')
export const runBit = bit('RUN')
export const shortBit = bit('SHORT')
export const natoBit = bit('NATO')
export const secondNatoBit = bit('NATO2')
