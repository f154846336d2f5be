import { see, seeAt } from './heard.ts'
import {
  codes as readCodes,
  isDisguised,
  isGluedNumber,
  isLeetLetter,
  nameSignBit,
  questionBit,
  runAround,
  runBit,
  types as readTypes,
  wordDigits as digitsOfWords,
  wordFlags as flagsOfWords,
} from './scan.ts'

// How many figures stand close together, as the first pass reads. Shared by module, as in `scan.ts`.

// Kept at hand: what a module has itself is read faster than what it imports.
const codes = readCodes
const types = readTypes
const wordFlags = flagsOfWords
const wordDigits = digitsOfWords

/** How far figures may stand apart and still add up to a number, and how many make one. */
const figureReach = 12
const wordFigureReach = 24
const least = 7

/** Figures that stand close enough to be one number, and where the last of them was. */
let figures = 0
let lastFigure = -99
let runEnd = 0
/** So many words may stand in brackets between figures. */
let bracketed = 0

/** Forgets the text before. */
export function clearCounted(): void {
  figures = 0
  lastFigure = -99
  runEnd = 0
  bracketed = 0
}

/** A bracket opens or closes. */
export function bracket(isOpen: boolean): void {
  bracketed = isOpen ? 4 : 0
}

/** Counts the figures of a word; answers whether they make a number, a disguised word or a code. */
export function holdsNumber(text: string, start: number, end: number, length: number, hasLetter: boolean): boolean {
  if (hasLetter && isDisguised(start, end)) return true
  // 4t
  if (end - start === 2 && codes[start] === 52 && codes[start + 1] === 116) seeAt(end)
  if (start >= runEnd) {
    const run = runAround(text, start, length)
    if (run.kinds === 7 && run.end - run.start >= 14) return true
    // Capitals and figures are a code only where the text says so.
    if (run.kinds === 6 && run.end - run.start >= 12) see(runBit)
    runEnd = run.end
  }
  if (start - lastFigure > figureReach) figures = 0
  for (let i = start; i < end; i++) {
    const isFigure = types[i] === 2
    if (isFigure || (isLeetLetter(codes[i]!) && (lastFigure === i - 1 || lastFigure === i - 2 || types[i + 1] === 2))) {
      figures++
      lastFigure = i
    }
  }
  return figures >= least
}

/** Counts a word between figures; answers whether number words make a number. Any other word ends it. */
export function isNumberWord(id: number, start: number, end: number): boolean {
  const flags = wordFlags[id]!
  if (flags & 4) see(questionBit)
  if (flags & 16) see(nameSignBit)
  if (flags & 1) {
    if (start - lastFigure > wordFigureReach) figures = 0
    lastFigure = end - 1
    figures += wordDigits[id]!
    return figures >= least
  }
  // Three fives.
  if (flags & 8 && figures > 0) return true
  if (end - start >= 6 && isGluedNumber(start, end)) return true
  if (figures === 0) return false
  if (flags & 2) {
    lastFigure = end - 1
    figures += wordDigits[id]!
    return figures >= least
  }
  // Something said in brackets: six one seven (Boston) four oh.
  if (bracketed > 0) {
    bracketed--
    return false
  }
  // Letters that hang on figures may stand for some: 64b-SSS-0128.
  const before = codes[start - 1]
  if (
    end - start > 4 ||
    !areLeet(start, end) ||
    (before !== 45 && before !== 46 && before !== 95 && before !== 47 && !(before === 32 && isNoWord(start, end))) ||
    start - lastFigure > 2
  ) {
    figures = 0
    return false
  }
  figures += end - start
  lastFigure = end - 1
  return figures >= least
}

/** SSS, zlz: nothing that could be said. */
function isNoWord(start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ('aeiouy'.includes(String.fromCharCode(codes[i]!))) return false
  return true
}

/** Whether all letters of a word can stand for figures. */
function areLeet(start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isLeetLetter(codes[i]!) && !'eat'.includes(String.fromCharCode(codes[i]!))) return false
  return true
}
