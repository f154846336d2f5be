import { shortestBeginning, wordsIn, type Asked, type Word } from '#engines/ranking/words'

/** Stands in a look-up for the number of the segment that is looked into. */
export const segmentMark = '§'

/** What PostgreSQL is asked, as text of its tsquery type. */
export interface Query {
  /** Finds candidates in one segment by its terms; null = every listing. */
  lookUp: string | null
  /** What the terms alone can't tell (phrases, words left out), asked of each candidate; null = nothing. */
  match: string | null
  /** What candidates are ranked by; null = no words were asked for. */
  rank: string | null
}

/**
 * The query for a search: every word, and of each list of facets at least one. Words and facets are made of
 * letters, digits and a few safe signs only, so nothing in them can end a quote.
 */
export function queryOf(asked: Asked, facets: readonly (readonly string[])[]): Query {
  const phraseWords: Word[] = asked.phrases.flat().map(text => ({ text, isPrefix: false }))
  const words = [...asked.words, ...phraseWords]
  // A short beginning (`a*`) may stand for most words there are: it is looked up only when nothing else is.
  const [quick, slow] = [words.filter(word => !isShortBeginning(word)), words.filter(isShortBeginning)]
  const hasQuick = quick.length > 0 || facets.some(oneOf => oneOf.length > 0)
  const lookUps = [
    ...(hasQuick ? quick : words).map(lookUpOf),
    ...facets.filter(oneOf => oneOf.length > 0).map(oneOf => `(${oneOf.map(facet => `'${segmentMark}|${facet}'`).join(' | ')})`),
  ]
  const matches = [
    ...asked.phrases.filter(phrase => phrase.length > 1).map(phrase => `(${phrase.map(text => `'${text}'`).join(' <-> ')})`),
    ...(hasQuick ? slow.map(term) : []),
    ...asked.without.map(word => `!${term(word)}`),
  ]
  const ranks = words.map(word => (word.isPrefix ? `'${word.text}' | ${term(word)}` : term(word)))
  return {
    lookUp: lookUps.length > 0 ? lookUps.join(' & ') : null,
    match: matches.length > 0 ? matches.join(' & ') : null,
    rank: ranks.length > 0 ? ranks.join(' | ') : null,
  }
}

function term(word: Word): string {
  return `'${word.text}'${word.isPrefix ? ':*' : ''}`
}

/** Where the index tells that a word is in a segment; longer words of a long beginning have it as a term (platform.search_terms). */
function lookUpOf(word: Word): string {
  if (!word.isPrefix) return `'${segmentMark}|${word.text}'`
  if (isShortBeginning(word)) return `'${segmentMark}|${word.text}':*`
  return `('${segmentMark}|${word.text}' | '${segmentMark}|${word.text}~')`
}

function isShortBeginning(word: Word): boolean {
  return word.isPrefix && Array.from(word.text).length < shortestBeginning
}

/** A facet's text: its kind and its value as words, `s=node js`; null when nothing of the value is left. */
export function facetOf(kind: string, value: string): string | null {
  const words = wordsIn(value).join(' ')
  return words === '' ? null : `${kind}=${words}`
}

/** The steps (each twice the one before) that a range of amounts touches, as facets; open ends are null. */
export function stepsOf(kind: string, from: bigint | null, to: bigint | null): string[] {
  const low = stepOf(from ?? 1n)
  const high = to === null ? lastStep : stepOf(to)
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => `${kind}=${low + index}`)
}

const lastStep = 40

function stepOf(amount: bigint): number {
  return amount < 2n ? 0 : Math.min(lastStep, amount.toString(2).length - 1)
}
