import type { Folded } from './fold.ts'

/** One word of a folded text: letters and digits in a row, or one Chinese or Japanese character. */
export interface Word {
  text: string
  /** In the folded text, half-open. */
  start: number
  end: number
  /** What stands between the word before and this one. */
  gap: string
  /** Number of the sentence, and of the part between commas and the like. */
  sentence: number
  clause: number
  kind: 'letters' | 'digits' | 'mixed' | 'sign'
  /** Of its text, as the phrases of the lexicon are looked up. */
  hash: number
}

/** One more character of a word in its hash; a word begins with 0. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash ^ code, 16_777_619) + 374_761_393) | 0

/** The hash of a word as a whole. */
export function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}

/** A character's class: 0 other, 1 letter, 2 digit, 3 ideograph, 4 space, 5 apostrophe. */
export const classOf = new Uint8Array(65536)
for (let code = 0x80; code < 65536; code++) {
  if (code >= 0xd800 && code < 0xf900) continue
  if ((code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00))
    classOf[code] = 3
  else if (
    (code >= 0x370 && code < 0x530) ||
    (code >= 0x531 && code < 0x588) ||
    (code >= 0x5d0 && code < 0x5f0) ||
    (code >= 0x620 && code < 0x6ef && code !== 0x66a && code !== 0x6d4) ||
    (code >= 0x900 && code < 0x964) ||
    (code >= 0x970 && code < 0xe00) ||
    (code >= 0xe01 && code < 0xe5a) ||
    (code >= 0xac00 && code < 0xd7a4)
  )
    classOf[code] = 1
}
for (let code = 97; code <= 122; code++) classOf[code] = 1
for (let code = 48; code <= 57; code++) classOf[code] = 2
classOf[32] = 4
classOf[10] = 4
classOf[39] = 5

/** Whether a letter, a figure or an ideograph. */
export function isWordChar(code: number): boolean {
  const type = classOf[code]
  return type === 1 || type === 2 || type === 3
}

const elided = new Set(['i', 'l', 'd', 'j', 'n', 's', 'm', 't', 'c', 'qu'])

/** The words of a folded text. An apostrophe inside a word is left out (don't, dont); after a French elision it parts words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let sentence = 0
  let clause = 0
  let last = 0
  let i = 0
  const { length } = text
  while (i < length) {
    const type = classOf[text.charCodeAt(i)]!
    if (type === 0 || type > 3) {
      i++
      continue
    }
    const start = i
    let hasLetter = false
    let hasDigit = false
    let apostrophes = 0
    let hash = 0
    if (type === 3) hash = hashed(0, text.charCodeAt(i++))
    else
      for (; i < length; i++) {
        const code = text.charCodeAt(i)
        const kind = classOf[code]!
        if (kind === 1) hasLetter = true
        else if (kind === 2) hasDigit = true
        else if (
          kind === 5 &&
          hasLetter &&
          i + 1 < length &&
          classOf[text.charCodeAt(i + 1)] === 1 &&
          !elided.has(text.slice(start, i))
        ) {
          apostrophes++
          continue
        } else break
        hash = hashed(hash, code)
      }
    const gap = start - last > 64 ? `${text.slice(last, last + 32)}\n${text.slice(start - 31, start)}` : text.slice(last, start)
    if (words.length > 0) {
      if (isSentenceEnd(gap) && !(gap === '. ' && hasDigit && abbreviations.has(words.at(-1)!.text))) {
        sentence++
        clause++
      } else if (gap.length > 1 ? /[,:;()[\]{}"|=<>]|\s[-/]\s/.test(gap) : gap === ',' || gap === ':' || gap === '|') clause++
    }
    const raw = text.slice(start, i)
    words.push({
      text: apostrophes ? raw.replaceAll("'", '') : raw,
      start,
      end: i,
      gap,
      sentence,
      clause,
      kind: type === 3 ? 'sign' : hasDigit ? (hasLetter ? 'mixed' : 'digits') : 'letters',
      hash,
    })
    last = i
  }
  return words
}

/** The first word of a sentence that begins after some words; found by halving, as a text may be one sentence. */
function firstAfter(words: readonly Word[], sentence: number): number {
  let from = 0
  let to = words.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (words[middle]!.sentence <= sentence) from = middle + 1
    else to = middle
  }
  return from
}

/** The first and the last word of a word's sentence. */
export const sentenceStart = (words: readonly Word[], at: number): number => firstAfter(words, words[at]!.sentence - 1)
export const sentenceEnd = (words: readonly Word[], at: number): number => firstAfter(words, words[at]!.sentence) - 1

/** Short forms before a figure whose full stop ends no sentence. */
const abbreviations = new Set(
  'no nr num tel ph st mob art p pp vol cf ext apt núm nro fig sec ch ref tlf инв тел д кв ул str'.split(' '),
)

function isSentenceEnd(gap: string): boolean {
  if (gap === ' ' || gap === '') return false
  for (let i = 0; i < gap.length; i++) {
    const char = gap[i]!
    if (char === '\n' || char === '!' || char === '?' || char === ';') return true
    if (char === '.' && (gap[i + 1] === ' ' || gap[i + 1] === '\n' || gap[i + 1] === '"')) return true
  }
  return false
}

/** Whether words that stand so far apart still belong to one phrase: spaces, a hyphen, an underscore, an apostrophe. */
export function isLoose(gap: string): boolean {
  for (let i = 0; i < gap.length; i++) {
    const char = gap[i]
    if (!" -_'♥❤★☆●•·".includes(char!)) return false
  }
  return gap.length < 6
}

/** A folded text with its words. */
export interface Read extends Folded {
  words: Word[]
}
