import { codes as readCodes, types as readTypes } from './scan.ts'
import { hashed } from './words.ts'

// What a sign means, by what stands around it in the text that the first pass reads.

// Kept at hand: what a module has itself is read faster than what it imports.
const codes = readCodes
const types = readTypes

/** `&amp;` and the like. */
export function isEntity(start: number): boolean {
  let i = start + 1
  while (types[i] === 1 && i - start < 10) i++
  return i - start > 2 && codes[i] === 59
}

/** `@ben` as people call each other in a chat: nothing before it, and no host behind. */
export function isMention(at: number): boolean {
  if (at > 0 && types[at - 1] !== 4 && codes[at - 1] !== 40 && codes[at - 1] !== 44) return false
  if (types[at + 1] !== 1) return false
  let i = at + 1
  while (types[i] === 1 || types[i] === 2 || codes[i] === 95 || codes[i] === 45) i++
  return !((codes[i] === 46 || codes[i] === 58) && types[i + 1] === 1)
}

/** Where the letters before a colon begin. */
export function runStartBefore(colon: number): number {
  let i = colon
  while (i > 0 && colon - i < 12 && types[i - 1] === 1) i--
  return i
}

/** Whether a quotation mark goes on with a string that an earlier one ended: `" + "`. */
export function isJoint(quote: number): boolean {
  let i = quote - 1
  while (i > 0 && types[i] === 4) i--
  if (!isJoiner(codes[i]!)) return false
  while (i > 0 && (isJoiner(codes[i]!) || types[i] === 4)) i--
  return isQuote(codes[i]!)
}
const isJoiner = (code: number) => code === 43 || code === 38 || code === 46 || code === 44 || code === 60 || code === 62
export const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96

/** A Roman numeral up to eight. */
export function isRoman(start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (codes[i] !== 105 && codes[i] !== 118) return false
  return true
}

/** Whether letters from here on end at a slash. */
export function leadsToPath(start: number): boolean {
  let i = start
  while (types[i] === 1) i++
  return codes[i] === 47
}

/** The hash of a part of a word. */
export function hashOfCodes(start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = hashed(hash, codes[i]!)
  return hash
}

/** French and the like: what stands before an apostrophe is a word of its own. */
export function isElided(start: number, end: number): boolean {
  const code = codes[start]!
  if (end - start === 2) return code === 113 && codes[start + 1] === 117
  return end - start === 1 && code > 98 && code < 117 && ((1 << (code - 99)) & elidedLetters) !== 0
}
/** c d i j l m n s t */
let elidedLetters = 0
for (const letter of 'cdijlmnst') elidedLetters |= 1 << (letter.charCodeAt(0) - 99)
