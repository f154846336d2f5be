import { bracket, clearCounted, holdsNumber, isNumberWord } from './counted.ts'
import { phrases as book } from './lexicon.ts'
import {
  clearNoted,
  closes,
  endWalks,
  isAfterAt,
  isAfterWeak,
  isJoined,
  isMetInText,
  nextStretch,
  oneSentence,
  see,
  seeAt,
  walk,
} from './heard.ts'
import {
  atBit,
  atLinkBit,
  codes as readCodes,
  figuresBit,
  hasName,
  foreignBit,
  isForeign,
  isInPlace,
  labelBit,
  leads,
  linkBit,
  nameSignBit,
  percentBit,
  readChars,
  room,
  runAround,
  runBit,
  shortBit,
  types as readTypes,
  wordStarts as startsOfWords,
} from './scan.ts'
import { hashOfCodes, isElided, isEntity, isJoint, isMention, isQuote, isRoman, leadsToPath, runStartBefore } from './signs.ts'
import { clearPlaces, isLong, isUntold, suspects, tells, type Suspects } from './suspects.ts'
import type { Surface } from './types.ts'
import { hashed } from './words.ts'

// Kept at hand: what a module has itself is read faster than what it imports.
const codes = readCodes
const types = readTypes
const wordStarts = startsOfWords
const phrases = book

/** So many words at most has a text that is nothing but an ask. */
const shortText = 12
/** How far before its seventh figure a number may begin, and how far apart the Roman numerals of one may stand. */
const [numberReach, romanReach] = [80, 24]

/** What has to meet somewhere in a long text has to within two stretches of so many characters. */
const stretchLength = 120

const none: Suspects = []
/**
 * The first pass: where a text holds something that could be a contact, an ask or an offer. It reads each character twice,
 * allocates nothing in texts that hold nothing, and errs only towards a closer look. Most messages end here.
 */
export function suspectsIn(text: string, surface: Surface): Suspects {
  if (surface === 'filename' || text.length > room - 64) return [0, text.length]
  const length = readChars(text)
  if (length < 0) return [0, text.length]
  clearNoted()
  clearCounted()
  clearPlaces(length, isInPlace)
  if (isCalmWithin(text, length)) return none
  return isJoined() ? [0, text.length] : suspects(text)
}

/** Whether a text holds nothing that needs a closer look. */
export const isCalm = (text: string, surface: Surface): boolean => suspectsIn(text, surface) === none

function isCalmWithin(text: string, length: number): boolean {
  let wordCount = 0
  let gapStart = 0
  let isLoose = true
  let isUrl = false
  let isEnd = false
  let isQuestion = false
  let lastSingle = -9
  let singles = 0
  let romans = 0
  let lastRoman = 0
  let dashes = 0
  let sentence = 0
  let stretch = 0
  let stretchBefore = 0
  if (isForeign) see(foreignBit)
  for (let i = 0; i < length;) {
    const type = types[i]!
    if (type > 0 && type < 4) {
      // A word.
      const start = i
      let hash = hashed(0, codes[i]!)
      let hasLetter = type === 1
      let hasFigure = type === 2
      i++
      if (type !== 3)
        for (; ; i++) {
          const next = types[i]!
          if (next === 1) hasLetter = true
          else if (next === 2) hasFigure = true
          else if (next === 5 && hasLetter && types[i + 1] === 1 && !isElided(start, i)) continue
          else break
          hash = hashed(hash, codes[i]!)
        }
      if (isEnd) {
        // "No. 12" is no end of a sentence.
        const isShortForm = start - gapStart === 2 && codes[gapStart] === 46 && codes[gapStart + 1] === 32 && hasFigure
        if (!isShortForm || isQuestion) {
          if (closes(isQuestion) && tells(sentence, start)) return false
          isEnd = false
          isQuestion = false
          sentence = start
          if (isForeign) see(foreignBit)
          if (isLong && start - stretch > stretchLength) {
            if (isMetInText() && tells(stretchBefore, start)) return false
            nextStretch()
            stretchBefore = stretch
            stretch = start
          }
        }
      }
      isLoose &&= start - gapStart < 6
      if (!isLoose) endWalks()
      wordCount++
      // The m of "I'm" and "I I I" spell nothing.
      if (i - start === 1 && type !== 3 && codes[start] !== codes[lastSingle] && codes[start - 1] !== 39) {
        singles = start - lastSingle <= 4 ? singles + 1 : 1
        lastSingle = start
        if (singles >= 4 && tells(start, i)) return false
      }
      if (i - start < 5 && isRoman(start, i)) {
        romans = start - lastRoman < romanReach ? romans + 1 : 1
        lastRoman = i
        if (romans > 5 && tells(start - numberReach, i)) return false
      }
      if (hasLetter && holdsName(start, i, length) && tells(start, i)) return false
      let id = phrases.find(hash)
      if (id === 0 && phrases.mayBeOpen(codes[start]!, codes[start + 1]!)) id = phrases.openIn(codes, start, i)
      // As `events.ts` reads what belongs to somebody: insta's.
      if (id === 0 && codes[i - 2] === 39 && codes[i - 1] === 115) id = phrases.find(hashOfCodes(start, i - 2))
      if (id === 0) endWalks()
      else walk(id, start > gapStart || start === 0, i)
      if (hasFigure) {
        see(figuresBit)
        if (!isUrl && holdsNumber(text, start, i, length, hasLetter) && tells(start - numberReach, i)) return false
      } else if (!isUrl) {
        if (isNumberWord(id, start, i) && tells(start - numberReach, i)) return false
        if (i - start >= 12 && runAround(text, start, length).kinds === 3) see(runBit)
      }
      gapStart = i
      isLoose = true
      continue
    }
    const code = codes[i]!
    if (type === 4) {
      isUrl = false
      if (code === 10) {
        isLoose = false
        isEnd = true
      }
      i++
      continue
    }
    // A sign.
    if (code !== 45 && code !== 95 && code !== 39 && !isOrnament(code)) isLoose = false
    if (code === 33 || code === 59) isEnd = true
    else if (code === 63) isEnd = isQuestion = true
    else if (code === 46) {
      const next = codes[i + 1]!
      if (next === 32 || next === 10 || next === 34) isEnd = true
    } else if (isQuote(code) && isJoint(i)) oneSentence()
    if (code === 46 || code === 45) {
      const next = codes[i + 1]!
      if ((next === 45 || next === 46) && next !== code && !isAfterWord(i) && ++dashes > 1 && tells(i, i)) return false
    }
    if (isAfterWeak(i) && isLabel(code)) see(labelBit)
    if (isOddSign(text, i, code, length) && tells(i, i)) return false
    if (code === 58 && codes[i + 1] === 47 && codes[i + 2] === 47) isUrl = true
    i++
  }
  if (wordCount <= shortText) see(shortBit)
  if (closes(isQuestion) && tells(sentence, length)) return false
  if (isMetInText() && tells(stretchBefore, length)) return false
  return isUntold()
}

/** The sign of a label behind a name: `Wire: @fern`, `LINE → fern`. */
const isLabel = (code: number) =>
  code === 58 || code === 61 || code === 62 || code === 124 || code === 45 || code === 64 || code > 127 || code === 1

function seeLink(at: number) {
  see(linkBit)
  if (isAfterAt(at)) see(atLinkBit)
}

const isAfterWord = (i: number) => i > 0 && (types[i - 1] === 1 || types[i - 1] === 2)

/** Hearts, stars and dots, as in `isLoose`. */
const isOrnament = (code: number) =>
  code === 183 || code === 8226 || code === 9679 || code === 9733 || code === 9734 || code === 9829 || code === 10084

/** Whether a brand's name or a marked host begins at a word, or a name within a long one. */
function holdsName(start: number, end: number, length: number): boolean {
  const first = codes[start]!
  const second = codes[start + 1]!
  const begins = first < 128 && second < 128 ? wordStarts[((first & 31) << 7) | second]! : 3
  if (begins & 1 && hasName(start, length)) return true
  if (begins & 2 && leads(start)) return true
  if (end - start <= 8) return false
  for (let i = start + 1; i < end - 4; i++) {
    const code = codes[i]!
    const next = codes[i + 1]!
    if ((code > 127 || next > 127 || wordStarts[((code & 31) << 7) | next]! & 1) && hasName(i, length)) return true
  }
  return false
}

/** Whether a sign speaks of an address, a link, an escape or a code. */
function isOddSign(text: string, i: number, code: number, length: number): boolean {
  const type = i === 0 ? 4 : types[i - 1]!
  const next = codes[i + 1]!
  const nextType = types[i + 1]!
  switch (code) {
    case 64:
      see(atBit)
      return !isMention(i)
    case 38:
      return next === 35 || isEntity(i)
    case 92:
      return next === 117 || next === 120
    case 46:
      if (type === 1 || type === 2) {
        if (nextType === 1) seeLink(i)
        return false
      }
      // The pieces of a link in quotes: "t" + ".me/".
      if (nextType === 1 && isQuote(codes[i - 1]!) && leadsToPath(i + 1)) return true
      if (codes[i - 1] === 10 || (type === 4 && next === 47)) oneSentence()
      // A dot that stands alone, ". me / name", and a sign of an address in brackets: [.].
      return (type === 4 && next === 32 && i > 0) || next === 41 || next === 93 || next === 125
    case 37:
      if (type === 2) see(percentBit)
      return (type === 1 || type === 2) && nextType === 2
    case 36:
      see(nameSignBit)
      return type === 1 && nextType === 1
    case 33:
      return type === 1 && (nextType === 1 || nextType === 2)
    case 124:
    case 165:
      return type === 1 && nextType === 1
    case 95:
      see(nameSignBit)
      if ((type === 1 || type === 2) && nextType === 1) seeLink(i)
      return false
    case 47:
      return leads(i)
    case 58:
      see(nameSignBit)
      // live:name, on Skype.
      if (nextType === 1 && codes[i - 1] === 101 && codes[i - 2] === 118 && codes[i - 4] === 108) return true
      return leads(Math.max(0, runStartBefore(i)))
    case 61: {
      // name=40host: a sign of an address as mail writes it.
      if (type === 1 && next === 52 && codes[i + 2] === 48 && types[i + 3] === 1) return true
      if (type !== 1 && type !== 2) return false
      const run = runAround(text, i - 1, length)
      return run.kinds >= 6 && run.end - run.start >= 8
    }
    case 41:
    case 93:
    case 125:
      bracket(false)
      return false
    case 40:
    case 91:
    case 123:
      bracket(true)
      // chr(64), char(64)
      if (nextType === 2 && codes[i - 1] === 114 && (codes[i - 2] === 104 || codes[i - 2] === 97)) return true
      // fromCharCode(64)
      if (nextType === 2 && codes[i - 1] === 101 && codes[i - 2] === 100) return true
      // (a) for the sign of an address, {d} for its dot.
      if (next === 100 && codes[i + 2]! - code > 0 && codes[i + 2]! - code < 3) return true
      if (next === 97 && codes[i + 2]! - code > 0 && codes[i + 2]! - code < 3) seeAt(i + 3)
      return false
    default:
      return false
  }
}
