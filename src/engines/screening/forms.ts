import { fold } from './fold.ts'
import { wordsOf } from './words.ts'

/** A word of a phrase, and whether a blank stands before it. */
export interface SlotWord {
  text: string
  isApart: boolean
}
/** What may stand at one place of a phrase: ways of some words each, or of none. */
export type Slot = SlotWord[][]

/** The words of a piece of a phrase, as texts are compared with it; the last keeps the sign that it is open. */
function wordsIn(piece: string): SlotWord[] {
  const words = wordsOf(fold(piece).text).map((word, i) => ({ text: word.text, isApart: i === 0 || word.gap !== '' }))
  if (piece.endsWith('*') && words.length > 0) words[words.length - 1]!.text += '*'
  return words
}

/** A phrase as a row of slots. Words one after the other make slots of one way; `(a|b|)` makes one of several. */
export function slotsOf(phrase: string): Slot[] {
  if (!phrase.includes('(')) return rowOf(wordsIn(phrase))
  const slots: Slot[] = []
  let plain = ''
  const flush = () => {
    slots.push(...rowOf(wordsIn(plain)))
    plain = ''
  }
  for (const token of tokensOf(phrase)) {
    if (!token.includes('(')) {
      plain += plain === '' ? token : ` ${token}`
      continue
    }
    flush()
    const ways = new Map(
      waysThrough(token).map(way => {
        const words = wordsIn(way)
        return [words.map(word => `${word.isApart ? ' ' : ''}${word.text}`).join(''), words]
      }),
    )
    slots.push([...ways.values()])
  }
  flush()
  return slots
}

const rowOf = (words: SlotWord[]): Slot[] => words.map(word => [[word]])

/** The pieces of a frame between the blanks that stand in no bracket. */
function tokensOf(frame: string): string[] {
  const tokens: string[] = []
  let token = ''
  let depth = 0
  for (const char of frame) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === ' ' && depth === 0) {
      if (token !== '') tokens.push(token)
      token = ''
    } else token += char
  }
  if (token !== '') tokens.push(token)
  return tokens
}

/** Every way through one token: `call(ed|ing|)`, `(a (quick|short) note|hello)`. */
function waysThrough(token: string): string[] {
  const open = token.indexOf('(')
  if (open < 0) return [token]
  let close = open
  const cuts = [open]
  for (let depth = 0; close < token.length; close++) {
    const char = token[close]
    if (char === '(') depth++
    else if (char === ')' && --depth === 0) break
    else if (char === '|' && depth === 1) cuts.push(close)
  }
  cuts.push(close)
  const rests = waysThrough(token.slice(close + 1))
  const before = token.slice(0, open)
  return cuts
    .slice(1)
    .flatMap((cut, i) => waysThrough(token.slice(cuts[i]! + 1, cut)))
    .flatMap(way => rests.map(rest => before + way + rest))
}
