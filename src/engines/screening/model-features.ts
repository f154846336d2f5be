import { hashed } from './words.ts'

// What the model weighs: each word, words beside and near each other, and what words begin with, as numbers of buckets.

/** So many buckets there are; features that share one share a weight. */
export const buckets = 1 << 19
const mask = buckets - 1
/** How the table writes how far a weight is from the one before: a character from this one on, and the longest way so told. */
export const gapZero = 34
export const longestGap = 92

const mostWords = 4096
const mostFeatures = 1 << 17

/** Of the text read last, by word: where it begins, its first feature, and the sentence that it is in. */
export const starts = new Int32Array(mostWords + 1)
export const firstFeature = new Int32Array(mostWords + 1)
export const sentences = new Int32Array(mostWords + 1)
/** How many of the words read last have no figures in them. */
export let letterWords = 0
/** The features of all words in a row. */
export const features = new Int32Array(mostFeatures)

/** Kinds of features, by the number that their hash begins with. */
const kinds = { word: 1, pair: 2, near: 3, farther: 4, piece: 5 }
/** What stands before a sentence and behind it. */
const edge = 77
/** A longer run of letters is no word. */
const mostLetters = 24

const mixed = (a: number, b: number) => {
  const mix = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b)
  return (mix ^ (mix >>> 15)) | 0
}
const bucket = (hash: number) => ((hash ^ (hash >>> 16)) & mask) | 0

/**
 * Reads the features of a text given as the codes and classes of its characters (see `classOf`), blank behind its end.
 * Names in `names` (by their first character: how long, and what for) count as what they are for. Answers how many words
 * there are.
 */
export function readFeatures(
  codes: Uint16Array,
  types: Uint8Array,
  length: number,
  names?: ReadonlyMap<number, { end: number; what: number }>,
): number {
  let words = 0
  let count = 0
  let sentence = -1
  letterWords = 0
  let isEnd = true
  let one = edge
  let two = 0
  let three = 0
  for (let i = 0; i < length && words < mostWords && count < mostFeatures - 4096;) {
    const type = types[i]!
    if (type === 0 || type > 3) {
      const code = codes[i]!
      if (code === 10 || code === 33 || code === 59 || code === 63 || code === 12290 || code === 65281 || code === 65311)
        isEnd = true
      else if (code === 46 && types[i + 1] !== 1 && types[i + 1] !== 2) isEnd = true
      i++
      continue
    }
    if (isEnd) {
      if (words > 0 && one !== edge) features[count++] = bucket(mixed(mixed(kinds.pair, one), edge))
      sentence++
      one = edge
      two = 0
      three = 0
      isEnd = false
    }
    const start = i
    const name = names?.get(i)
    let hash = 0
    firstFeature[words] = count
    letterWords++
    if (name) {
      hash = name.what
      i = name.end
    } else if (type === 3) hash = hashed(0, codes[i++]!)
    else {
      let letters = 0
      let figures = 0
      for (; ; i++) {
        const next = types[i]!
        if (next === 1) letters++
        else if (next === 2) figures++
        else if (next === 5 && i - start > 2 && types[i + 1] === 1) continue
        else break
        hash = hashed(hash, codes[i]!)
      }
      if (figures > 0) {
        hash = letters > 0 ? 11 : 12 + Math.min(9, figures)
        letterWords--
      } else if (letters <= mostLetters) count = pieces(codes, start, i, count)
    }
    starts[words] = start
    sentences[words] = sentence
    words++
    features[count++] = bucket(mixed(kinds.word, hash))
    features[count++] = bucket(mixed(mixed(kinds.pair, one), hash))
    if (two !== 0) features[count++] = bucket(mixed(mixed(kinds.near, two), hash))
    if (three !== 0) features[count++] = bucket(mixed(mixed(kinds.farther, three), hash))
    three = two
    two = one === edge ? 0 : one
    one = hash
  }
  if (words > 0) features[count++] = bucket(mixed(mixed(kinds.pair, one), edge))
  firstFeature[words] = count
  sentences[words] = -1
  return words
}

/** The first four letters of a word and its first five, where more follow: what its endings have in common. */
function pieces(codes: Uint16Array, start: number, end: number, count: number): number {
  if (end - start < 5) return count
  let hash = 0
  for (let i = start; i < start + 4; i++) hash = hashed(hash, codes[i]!)
  features[count++] = bucket(mixed(kinds.piece, hash))
  if (end - start > 5) features[count++] = bucket(mixed(kinds.piece, hashed(hash, codes[start + 4]!)))
  return count
}
