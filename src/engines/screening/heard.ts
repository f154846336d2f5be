import { mostBits } from './classes.ts'
import { phrases as book } from './lexicon.ts'
import { framesOf, isMet, sentenceNeeds, textNeeds } from './needs.ts'
import { natoBit, questionBit, saidAtBit, secondNatoBit, weakBits } from './scan.ts'

// The classes of phrases that the first pass has seen, by sentence and in the whole text. Shared by module, as in `scan.ts`.

// Kept at hand: what a module has itself is read faster than what it imports.
const phrases = book

/** Classes seen in this sentence. */
const seen = new Uint8Array(mostBits)
/** Classes seen in the sentences before: in which stretch of the text last, from 1 on. */
const whole = new Uint8Array(mostBits)
/** The same one by one. */
const seenList = new Uint16Array(mostBits)
const wholeList = new Uint16Array(mostBits)
let seenCount = 0
let wholeCount = 0
/** Where the walks stand that began some words ago. */
const walks = new Int32Array(64)
let walkCount = 0
/** Sentences do not part what a string in code may join. */
let isOneSentence = false
let natoCount = 0
let stretch = 1
const [weakBit, weakestBit] = weakBits
/** Where an at was said last, and where a name ended that is a word, too. */
let atEnd = -99
let weakEnd = -99

/** Forgets the text before. */
export function clearNoted(): void {
  for (let i = 0; i < seenCount; i++) seen[seenList[i]!] = 0
  for (let i = 0; i < wholeCount; i++) whole[wholeList[i]!] = 0
  seenCount = 0
  wholeCount = 0
  walkCount = 0
  isOneSentence = false
  natoCount = 0
  stretch = 1
  atEnd = -99
  weakEnd = -99
  phrases.tidy()
}

/** Notes a class. */
export function see(one: number): void {
  if (seen[one] !== 0) return
  seen[one] = 1
  seenList[seenCount++] = one
}

/** The end of a sentence: whether it holds all that some rule needs. */
export function closes(isQuestion: boolean): boolean {
  if (isQuestion) see(questionBit)
  // What frames make may be a slot of others.
  for (let before = -1; before < seenCount;) {
    before = seenCount
    framesOf(seen, seenList, seenCount, see)
  }
  const isEnough = isMet(sentenceNeeds, seen, seenList, seenCount)
  for (let i = 0; i < seenCount; i++) {
    const one = seenList[i]!
    if (whole[one] === 0) wholeList[wholeCount++] = one
    whole[one] = stretch
    if (!isOneSentence) seen[one] = 0
  }
  if (!isOneSentence) seenCount = 0
  return isEnough
}

/** Goes on to the next stretch of a long text: what was said before the last one is too far away to matter. */
export function nextStretch(): void {
  let kept = 0
  for (let i = 0; i < wholeCount; i++) {
    const one = wholeList[i]!
    if (whole[one] === stretch) wholeList[kept++] = one
    else whole[one] = 0
  }
  wholeCount = kept
  natoCount = 0
  stretch++
}

/** Whether what parts sentences elsewhere no longer does. */
export const isJoined = (): boolean => isOneSentence

/** From here on, what was said before belongs to the same sentence. */
export function oneSentence(): void {
  isOneSentence = true
  for (let i = 0; i < wholeCount; i++) see(wholeList[i]!)
}

/** Whether an at was said so close before that a host may follow it. */
export const isAfterAt = (at: number): boolean => at - atEnd < 64
/** Whether a sign stands right behind a name that is a word, too. */
export const isAfterWeak = (at: number): boolean => at - weakEnd < 4

/** Notes that an at was said otherwise than in words. */
export function seeAt(end: number): void {
  see(saidAtBit)
  atEnd = end
}

/** Takes every walk through the phrases one word on, which ends there, and begins one. */
export function walk(id: number, isApart: boolean, end: number) {
  let kept = 0
  const { onward } = phrases
  for (let k = 0; k < walkCount; k++) {
    const before = walks[k]!
    if (((onward[before]! >>> (id & 31)) & 1) === 0) continue
    const state = phrases.next(before, id, isApart)
    if (state === 0) continue
    note(state, end)
    if (phrases.onward[state] !== 0) walks[kept++] = state
  }
  walkCount = kept
  const state = phrases.first(id)
  if (state === 0) return
  note(state, end)
  if (phrases.onward[state] !== 0 && walkCount < 32) walks[walkCount++] = state
}

function note(state: number, at: number) {
  const from = phrases.bitsFrom[state]!
  if (from === 0) return
  const { bits } = phrases
  const end = from + bits[from]!
  for (let i = from + 1; i <= end; i++) {
    const one = bits[i]!
    if (seen[one] === 0) {
      seen[one] = 1
      seenList[seenCount++] = one
    }
    if (one === saidAtBit) atEnd = at
    else if (one === weakBit || one === weakestBit) weakEnd = at
    // Two words of the spelling alphabet, not one: that is a street or a hotel.
    if (one === natoBit && ++natoCount === 2) see(secondNatoBit)
  }
}

/** Ends the walks: what follows belongs to no phrase begun before. */
export function endWalks(): void {
  walkCount = 0
}

/** Whether the whole text, or the last two stretches of a long one, holds all that some rule needs. */
export const isMetInText = (): boolean => isMet(textNeeds, whole, wholeList, wholeCount)
