import { fold, wordsIn } from '#engines/ranking/words'

const k1 = 1.2
const b = 0.75

export interface Found {
  /** Words of the item. */
  length: number
  /** How often each asked word stands in it. */
  times: ReadonlyMap<string, number>
}

/** BM25 (Robertson and Zaragoza 2009, with Lucene's idf, which is never negative) for each found item; `all` and `averageLength` are of the whole collection. */
export function scores(found: readonly Found[], all: number, averageLength: number): number[] {
  const holds = new Map<string, number>()
  for (const { times } of found) for (const word of times.keys()) holds.set(word, (holds.get(word) ?? 0) + 1)
  const idf = (word: string) => Math.log(1 + (Math.max(all, found.length) - holds.get(word)! + 0.5) / (holds.get(word)! + 0.5))
  return found.map(({ length, times }) => {
    let score = 0
    for (const [word, count] of times)
      score += (idf(word) * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / Math.max(averageLength, 1)))
    return score
  })
}

const excerptLength = 240

/** Some words of a text around the first of those asked for. */
export function excerptOf(text: string, asked: ReadonlySet<string>): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= excerptLength) return plain
  let at = 0
  for (const word of plain.matchAll(/\S+/g)) {
    if (!wordsIn(fold(word[0])).some(one => asked.has(one))) continue
    at = word.index
    break
  }
  const start = Math.max(0, Math.min(at - 60, plain.length - excerptLength))
  const from = start === 0 ? 0 : plain.indexOf(' ', start) + 1 || start
  const part = plain.slice(from, from + excerptLength).toWellFormed()
  return `${from > 0 ? '… ' : ''}${part.trim()}${from + excerptLength < plain.length ? ' …' : ''}`
}
