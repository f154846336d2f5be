import type { Draft } from './drafts.ts'
import type { Event, Text } from './events.ts'
import { actsFrom } from './judge.ts'
import { linksIn } from './links.ts'
import { buckets, features, firstFeature, gapZero, letterWords, readFeatures, sentences, starts } from './model-features.ts'
import { codes as codesOfFirstPass, readChars, types as typesOfFirstPass } from './scan.ts'
import { isOfThing } from './things.ts'
import { model } from './tables/model.generated.ts'
import type { FindingKind, Surface } from './types.ts'
import { isCode, isLater, isRefused } from './vetoes.ts'
import { classOf } from './words.ts'

// A linear model of how offers and asks are worded, for those that no rule knows: it adds a finding where the words leave
// no doubt, and takes one back to a notice where they speak against it. Trained by `scripts/screening-model.ts`.

// These were chosen on cases that neither the rules nor the model had seen.
/** From here on the wording by itself is a finding; 0 is even. */
const worded = 0.65
/** From here on it bears out a rule that is not sure. */
const bearsOut = 0.5
/** Below it a rule that goes by the wording is doubted; one that is surer than that, by so much more for each point. */
const [doubted, sure, trust] = [-0.5, 0.72, 3]
/** Below it a number, or the pieces of an address, that only look like one, and are not said to be one, are none. */
const [doubtedNumber, sureNumber] = [-1, 0.78]
/** In fewer words, figures aside, the wording has to weigh more; and fewer still are not enough to go by. */
const [enough, fewest, wordedShort] = [8, 4, 0.95]
/** From here on no refusal that may stand beside it makes it none. */
const plainlyAsked = 2.8
/** From here on what two sides say in turns is an offer or an ask, though no message is one by itself. */
const wordedTogether = 0.7
/** So many findings by the wording are not doubted together. */
const mostDoubted = 4
/** Fewer words say less against a rule, for each of them by so much. */
const [enoughToDoubt, fewer] = [7, 0.7]
/** What is seen in the first pass may be a little less. */
const slack = 0.05
/** A doubted finding gives a notice at most; one that is borne out acts. */
const noticed = 0.6

/** Short public texts and names of files are too short, and files hold text of every kind. */
const read = new Set<Surface>(['message', 'job', 'profile', 'proposal'])
/** Rules that go by the wording. */
export const byWording = /^(?:split\.)?(?:talk|ask|offer|away|pay|forbidden)(?:\.|$)/

/** What names count as, whichever name it is. */
const nameClasses = Object.entries({ MESS: 31, SOC: 32, MEET: 33, PAYB: 34, AMB: 35, GIFTC: 36, GMAILW: 37, PROV: 37 })

const zero = 48
/** The weights of a table that tells the kept ones, and how far each is from the one before. */
function unspaced(table: { gaps: string; weights: string }, size: number): Int8Array {
  const all = new Int8Array(size)
  for (let i = 0, at = -1; i < table.gaps.length; i++) {
    at += table.gaps.charCodeAt(i) - gapZero
    all[at] = table.weights.charCodeAt(i) - zero
  }
  return all
}
const weights = unspaced(model, buckets)
/** Which buckets weigh anything, as bits: few do, and these stay at hand where all the weights would not. */
const weighing = new Int32Array(buckets >> 5)
for (let i = 0; i < buckets; i++) if (weights[i] !== 0) weighing[i >> 5]! |= 1 << (i & 31)
const kindBuckets = 1 << 14
const kindWeights = model.kinds.map(table => unspaced(table, kindBuckets))
const kinds: readonly [rule: string, kind: FindingKind][] = [
  ['worded.talk', 'talk-elsewhere'],
  ['worded.pay', 'pay-elsewhere'],
  ['worded.forbidden', 'forbidden-ask'],
]

/** A part ends with a sentence when it has so many words, and anywhere when it has so many. */
const [partWords, mostPartWords] = [40, 64]
/** So many sentences at either end of a part may be left out, each of so many words at most: greetings, thanks, good wishes. */
const [aside, asideWords, asideCost] = [2, 7, 0.3]

/** Of the part read last, by sentence: its first word, and what the features of all before it weigh. */
const firstWord = new Int32Array(partWords + 2)
const before = new Int32Array(partWords + 2)

interface Part {
  first: number
  end: number
  weight: number
}

/** How much so many words have to weigh to be a finding by themselves. */
const neededOf = (words: number) => (words >= enough ? worded : words >= fewest ? wordedShort : Infinity)

/** How much the sentences from one to before another read like an offer or an ask; 0 is even. */
function weightOf(from: number, to: number): number {
  const count = firstFeature[firstWord[to]!]! - firstFeature[firstWord[from]!]!
  return ((before[to]! - before[from]!) * model.scale) / Math.sqrt(count + 10) + model.bias
}

/** Reads the sentences of the part that begins with a word; answers how many there are. */
function readPart(first: number, words: number): number {
  let [count, sum] = [0, 0]
  for (let word = first; word < words; word++) {
    if (word - first >= mostPartWords) break
    if (word === first || sentences[word] !== sentences[word - 1]) {
      if (word - first >= partWords) break
      firstWord[count] = word
      before[count++] = sum
    }
    for (let i = firstFeature[word]!; i < firstFeature[word + 1]!; i++) {
      const bucket = features[i]!
      if ((weighing[bucket >> 5]! >>> (bucket & 31)) & 1) sum += weights[bucket]!
    }
    firstWord[count] = word + 1
  }
  before[count] = sum
  return count
}

/** The part of a text of so many words that reads most like an offer or an ask. */
function heaviest(words: number): Part {
  let most: Part = { first: 0, end: 0, weight: -9 }
  for (let first = 0; first < words;) {
    const count = readPart(first, words)
    for (let from = 0; from < count && (from === 0 || isAside(from - 1, from)); from++) {
      for (let to = count; to > from && (to === count || isAside(to, count - to)); to--) {
        // What is left must be enough to go by.
        if (to - from < count && firstWord[to]! - firstWord[from]! < enough) continue
        const weight = weightOf(from, to) - (to - from < count ? asideCost : 0)
        if (weight > most.weight) most = { first: firstWord[from]!, end: firstWord[to]!, weight }
      }
    }
    first = firstWord[count]!
  }
  return most
}

/** Whether a sentence may be left out, with which it would be so many at that end. */
const isAside = (sentence: number, count: number) =>
  count <= aside && firstWord[sentence + 1]! - firstWord[sentence]! <= asideWords

/** Whether a text that the first pass found calm is worded like an offer or an ask, so that it needs a closer look. */
export function isWorded(text: string, surface: Surface): boolean {
  if (!read.has(surface)) return false
  const length = readChars(text)
  if (length < 0) return false
  const words = readFeatures(codesOfFirstPass, typesOfFirstPass, length)
  const needed = neededOf(letterWords) - slack
  return needed < Infinity && heaviest(words).weight >= needed
}

/** The drafts of a text, with what its wording adds to them and takes from them. */
export function weighed(all: Draft[], text: Text, surface: Surface): Draft[] {
  if (!read.has(surface)) return all
  const part = heaviest(readWords(text))
  const { weight } = part
  const drafts =
    weight < doubtedNumber && letterWords > 1
      ? all.map(draft => (isLooseNumber(draft) ? { ...draft, score: Math.min(noticed, draft.score) } : draft))
      : all
  // A few words, or a name by itself, are too little to doubt a rule.
  const against = weight + Math.max(0, enoughToDoubt - letterWords) * fewer
  // So many rules in one text are no chance.
  const many = drafts.filter(draft => byWording.test(draft.rule) && draft.score >= actsFrom).length >= mostDoubted
  if (against < doubted && !many)
    return drafts.map(draft => (isDoubted(draft, against) ? { ...draft, score: Math.min(noticed, draft.score) } : draft))
  if (drafts.some(draft => draft.score >= actsFrom)) return drafts
  const needed = neededOf(letterWords)
  if (weight >= needed - worded + bearsOut && drafts.some(draft => byWording.test(draft.rule)))
    return drafts.map(draft => (byWording.test(draft.rule) ? { ...draft, score: actsFrom } : draft))
  // What is left of a text when its contacts are masked is judged by more than a few words.
  if (weight < needed || (letterWords < enough && text.original?.includes('\ufffc'))) return drafts
  const draft = draftOf(text, part, needed)
  return draft ? [...drafts, draft] : drafts
}

/** Below it, a few words that would be an ask by themselves are none in their conversation. */
const doubtedTogether = -1.5

/** Whether messages of both sides in a row, put together, read like talk about the work. */
export const isTalkOfWork = (text: Text): boolean => heaviest(readWords(text)).weight < doubtedTogether

/** What a few messages of both sides in a row read like together, or null: who asks and who agrees make one offer. */
export function togetherWorded(text: Text): Pick<Draft, 'kind' | 'score'> | null {
  const { first, end, weight } = heaviest(readWords(text))
  if (weight < wordedTogether || letterWords < enough) return null
  const score = Math.min(0.9, actsFrom + (weight - wordedTogether) * 0.1)
  return { kind: kinds[kindOf(first, end)]![1], score: Math.round(score * 100) / 100 }
}

const isLooseNumber = ({ rule, score }: Draft) =>
  /^(?:phone\.(?:plain|list|letters|lookalike)|email\.pieces)$/.test(rule) && score < sureNumber

const isDoubted = ({ rule, score }: Draft, weight: number) =>
  byWording.test(rule) && weight < doubted - trust * Math.max(0, score - sure)

const room = 1 << 14
const codes = new Uint16Array(room)
const types = new Uint8Array(room)

/** Reads the features of a text that has been read; answers how many words there are. */
export function readWords(text: Text): number {
  const length = Math.min(text.text.length, room - 8)
  for (let i = 0; i < length; i++) {
    codes[i] = text.text.charCodeAt(i)
    types[i] = classOf[codes[i]!]!
  }
  codes.fill(32, length, length + 8)
  types.fill(4, length, length + 8)
  let names: Map<number, { end: number; what: number }> | undefined
  for (const [name, what] of nameClasses) {
    for (const event of text.events.get(name) ?? []) {
      const start = text.words[event.first]!.start
      const { end } = text.words[event.last]!
      names ??= new Map()
      if ((names.get(start)?.end ?? 0) < end) names.set(start, { end, what })
    }
  }
  return readFeatures(codes, types, length, names)
}

/** The features of a text part by part, as the model is trained on them. */
export function partsOf(text: Text): Int32Array[] {
  const words = readWords(text)
  const found: Int32Array[] = []
  for (let first = 0; first < words;) {
    const end = firstWord[readPart(first, words)]!
    found.push(features.slice(firstFeature[first], firstFeature[end]))
    first = end
  }
  return found
}

/** A finding at the clause that weighs most, with the words in it that do; none in code and in a refusal. */
function draftOf(text: Text, { first, end, weight }: Part, needed: number): Draft | null {
  const heat = heatOf(text, first, end)
  const clauses = new Map<number, number>()
  let inFigures = 0
  for (const [i, weight] of heat) {
    const { clause, kind } = text.words[i]!
    if (kind !== 'letters') inFigures += weight
    clauses.set(clause, (clauses.get(clause) ?? 0) + weight)
  }
  const [clause] = [...clauses].reduce((most, one) => (one[1] > most[1] ? one : most))
  // Figures are no wording.
  if (weight - (inFigures * model.scale) / Math.sqrt(firstFeature[end]! - firstFeature[first]! + 10) < needed) return null
  const from = text.words.findIndex(word => word.clause === clause)
  const to = text.words.findLastIndex(word => word.clause === clause)
  if (isCode(text, text.words[from]!.start) || isLater(text, from)) return null
  if (weight < plainlyAsked && isRefused(text, from, to, false)) return null
  const [start, stop] = [text.words[from]!.start, text.words[to]!.end]
  // A pattern in code, and words that are shown as an example.
  if (/\(\?[:=!]|\\[swd][+*]/i.test(text.text)) return null
  if (text.events.has('SAMPLE') && /["'«]$/.test(text.text.slice(0, start))) return null
  // The words of an address of a page.
  const inLinks = linksIn(text.text).reduce(
    (sum, link) => sum + Math.max(0, Math.min(link.end, stop) - Math.max(link.start, start)),
    0,
  )
  if (inLinks * 2 > stop - start) return null
  // "Send me the number of the slide."
  const isThing = (event: Event) => event.first >= from && event.last <= to && isOfThing(text, event)
  if (['NUMB', 'CHAN'].some(name => text.events.get(name)?.some(isThing))) return null
  const telling = [...heat]
    .filter(([i, weight]) => weight > 0 && text.words[i]!.clause === clause)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 4)
    .toSorted((a, b) => a[0] - b[0])
    .map(([i]) => text.words[i]!.text)
  const [rule, kind] = kinds[kindOf(first, end)]!
  return {
    kind,
    rule,
    start,
    end: stop,
    score: Math.min(0.9, actsFrom + (weight - worded) * 0.1),
    evidence: [telling.join(' … ')],
  }
}

/** By number of a word of the text: how much it, with what stands before it, speaks for an offer or an ask. */
function heatOf(text: Text, first: number, end: number): Map<number, number> {
  const heat = new Map<number, number>()
  let at = 0
  for (let word = first; word < end; word++) {
    while (at + 1 < text.words.length && text.words[at]!.end <= starts[word]!) at++
    let sum = 0
    for (let i = firstFeature[word]!; i < firstFeature[word + 1]!; i++) sum += weights[features[i]!]!
    heat.set(at, (heat.get(at) ?? 0) + sum)
  }
  return heat
}

/** What the part is about: 0 talk, 1 money, 2 what is never allowed. */
function kindOf(first: number, end: number): number {
  const said = features.subarray(firstFeature[first], firstFeature[end])
  const weights = kindWeights.map((row, i) => {
    const sum = said.reduce((sum, bucket) => sum + row[bucket & (kindBuckets - 1)]!, 0)
    return (sum * model.kindScale) / Math.sqrt(said.length + 10) + model.kindBias[i]!
  })
  if (weights[0]! < 0 && weights[1]! < 0) return 0
  return weights[0]! >= weights[1]! ? 1 : 2
}
