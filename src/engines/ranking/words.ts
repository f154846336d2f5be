/** A search as typed, read: every word and phrase must be there, nothing of `without`. */
export interface Asked {
  words: Word[]
  phrases: string[][]
  without: Word[]
}
export interface Word {
  text: string
  /** Matches every word that begins with it. */
  isPrefix: boolean
}

const maxAsked = 8
const maxWordCharacters = 60
/** Words from this to that many letters also find longer ones that begin with them; the index knows those beginnings. */
export const shortestBeginning = 6
const longestBeginning = 24
/** tsvector's highest position. */
const lastPosition = 16_383
const words = /[\p{L}\p{N}\p{M}]+(?:\+\+|#)?/gu
/** Scripts written without spaces: found by pairs of neighbouring characters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const letters: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** The same letter for every way to write it: case, width and accents are left out. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, letter => letters[letter]!)
}

/** The words of a text as they are compared: folded, plurals in -s as singulars, unspaced scripts in pairs. `c++` and `c#` stay whole. */
export function wordsIn(text: string): string[] {
  return (fold(text).match(words) ?? [])
    .flatMap(word => (word.search(unspaced) < 0 ? [singular(word)] : parts(word)))
    .map(word => word.slice(0, maxWordCharacters))
}

function parts(word: string): string[] {
  const found: string[] = []
  let from = 0
  for (const run of word.matchAll(unspaced)) {
    if (run.index > from) found.push(singular(word.slice(from, run.index)))
    const characters = Array.from(run[0])
    if (characters.length === 1) found.push(characters[0]!)
    for (let at = 0; at + 1 < characters.length; at++) found.push(characters[at]! + characters[at + 1]!)
    from = run.index + run[0].length
  }
  if (from < word.length) found.push(singular(word.slice(from)))
  return found
}

/** Plurals of the languages that make them with -s; both sides of a comparison go through it, so a wrong guess still meets itself. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[^a-z]/.test(word) || /(?:ss|us|is)$/.test(word)) return word
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/**
 * A search as typed: words, "a phrase", -without, begin*. Words of six letters and more also find longer ones
 * that begin with them (design → designer); shorter ones do not (java is not javascript). At most 8 of each.
 */
export function askedIn(text: string): Asked {
  const asked: Asked = { words: [], phrases: [], without: [] }
  for (const [, minus, phrase, loose] of text.slice(0, 400).matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const found = wordsIn(phrase ?? loose ?? '')
    if (found.length === 0) continue
    if (minus === '-') asked.without.push(...found.map(word => ({ text: word, isPrefix: false })))
    else if (phrase !== undefined) asked.phrases.push(found)
    else {
      const hasStar = loose!.endsWith('*')
      asked.words.push(
        ...found.map((text, index) => ({ text, isPrefix: isBeginning(text, hasStar && index === found.length - 1) })),
      )
    }
  }
  return {
    words: asked.words.slice(0, maxAsked),
    phrases: asked.phrases.slice(0, maxAsked).map(phrase => phrase.slice(0, maxAsked)),
    without: asked.without.slice(0, maxAsked),
  }
}

function isBeginning(word: string, hasStar: boolean): boolean {
  const { length } = Array.from(word)
  if (length > longestBeginning) return false
  return hasStar || (length >= shortestBeginning && !/[^\p{L}]/u.test(word))
}

/** A text, part by part with its weight (A most), as PostgreSQL's tsvector is written. */
export function vectorOf(texts: readonly { text: string; weight: 'A' | 'B' | 'C' | 'D' }[]): string {
  const places = new Map<string, string[]>()
  let position = 0
  for (const { text, weight } of texts) {
    for (const word of wordsIn(text)) {
      position = Math.min(position + 1, lastPosition)
      const known = places.get(word)
      if (!known) places.set(word, [`${position}${weight}`])
      else if (known.length < 32) known.push(`${position}${weight}`)
    }
    // So that no phrase runs over the end of a part.
    position = Math.min(position + 2, lastPosition)
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}
