import type { Folded } from './fold.ts'
import { leet, leetArabic, leetCyrillic } from './leet-signs.ts'
import { plainLetters, plainWords } from './lexicon.ts'
import { classOf, isWordChar } from './words.ts'

/** Reads figures and signs inside words as the letters they stand for, where that gives a word that matters here. */
export function readLeet(folded: Folded): Folded {
  const { text } = folded
  let out = ''
  let done = 0
  let i = 0
  while (i < text.length) {
    while (i < text.length && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 10)) i++
    const start = i
    let hasSign = false
    let hasLetter = false
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 32 || code === 10) break
      if (classOf[code] === 1) hasLetter = true
      else if (leetCode[code] === 1)
        hasSign ||=
          classOf[code] === 2 ||
          (i > start && isWordChar(text.charCodeAt(i - 1)) && isWordChar(text.charCodeAt(i + 1))) ||
          code === 64 ||
          code === 36
    }
    if (hasSign && (hasLetter || i - start >= 4) && i - start <= 40) {
      const plain = leetChunk(text.slice(start, i))
      if (plain !== null) {
        out += text.slice(done, start) + plain
        done = i
      }
    }
  }
  return done === 0 ? folded : { ...folded, text: out + text.slice(done) }
}

/** By code, up to that of the euro: whether the sign stands for a letter. */
const leetCode = new Uint8Array(0x20ad)
for (const char of Object.keys(leet)) leetCode[char.charCodeAt(0)] = 1

const edges = '.,:;!?()[]{}"\'<>-_/='

/** The chunk with its disguised words read plainly, of the same length; null when none is. */
function leetChunk(chunk: string): string | null {
  let result = ''
  let i = 0
  let isChanged = false
  while (i < chunk.length) {
    // A part reaches to the next sign that can't stand for a letter.
    let end = i
    while (
      end < chunk.length &&
      (classOf[chunk.charCodeAt(end)] !== 0 || leetCode[chunk.charCodeAt(end)] === 1) &&
      !'-_./=:,;'.includes(chunk[end]!)
    )
      end++
    if (end === i) {
      result += chunk[i++]
      continue
    }
    const part = chunk.slice(i, end)
    const plain = /[a-z\u0400-\u052f\u0620-\u06d3]/.test(part) || part.length >= 4 ? leetWord(part) : null
    if (plain !== null) isChanged = true
    result += plain ?? part
    i = end
  }
  return isChanged ? result : null
}

/** A word of the lexicon that the part reads as, padded with the signs around it. */
function leetWord(part: string): string | null {
  let start = 0
  let end = part.length
  while (start < end && edges.includes(part[start]!)) start++
  while (end > start && (edges.includes(part[end - 1]!) || part[end - 1] === '!')) end--
  const core = part.slice(start, end)
  if (core.length < 2 || core.length > 16 || /^(?:[a-z]*|\d+)$/.test(core)) return null
  // More figures than letters is a code or a measure, not a word.
  if (core.length > 6 && core.replace(/[^0-9]/g, '').length * 2 > core.length + 2) return null
  const table = /[\u0400-\u052f]/.test(core) ? leetCyrillic : /[\u0620-\u06d3]/.test(core) ? leetArabic : leet
  if (core === '4t' || core === '@t') return `${part.slice(0, start)}at${part.slice(end)}`
  const word = wordFrom(core, 0, 1, '', table)
  return word === null ? null : part.slice(0, start) + word + part.slice(end)
}

/** Walks the lexicon with every letter that each sign may stand for; only ways that lead to a word are followed. */
function wordFrom(core: string, at: number, state: number, so: string, table: Record<string, string>): string | null {
  if (at === core.length) return so !== core && plainWords.has(so) ? so : null
  const char = core[at]!
  for (const option of table[char] ?? char) {
    const next = plainLetters.step(state, option.charCodeAt(0))
    if (next === 0) continue
    const word = wordFrom(core, at + 1, next, so + option, table)
    if (word !== null) return word
  }
  return null
}
