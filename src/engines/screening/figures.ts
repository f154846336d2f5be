import { fillers, numberWords } from './lexicon.ts'
import type { Word } from './words.ts'

/** One piece of a run of figures: what it reads as, over which words, and what stands before it. */
export interface Figure {
  digits: string
  first: number
  last: number
  gap: string
  form: 'digits' | 'word' | 'compound' | 'leet'
}

/** Words and numerals that follow one another closely enough to be one number. */
export interface FigureRun {
  figures: Figure[]
  first: number
  last: number
}

const leetDigits: Record<string, string> = {
  o: '0',
  q: '9',
  d: '0',
  i: '1',
  l: '1',
  j: '1',
  z: '2',
  e: '3',
  a: '4',
  h: '4',
  s: '5',
  b: '6',
  g: '9',
  t: '7',
}
const leetLetter = /^[oilzsbgqeat\d]{1,11}$/

/** Figures written with letters: Ol28, 64b, SSS. */
function leetFigure(word: string): string | null {
  if (!leetLetter.test(word)) return null
  return Array.from(word)
    .map(char => leetDigits[char] ?? char)
    .join('')
}

/** A group made of letters only counts as figures when it hangs together with real ones: 64b-SSS-Ol28. */
const isLetterFigure = (word: string) => word.length <= 4 && leetFigure(word) !== null
const isTight = (gap: string) => gap === '-' || gap === '.' || gap === '_' || gap === '/' || gap === ''

const gapSigns = ' -.()/,+*_|~:;\'"\\\n&=#<>[]{}^`!?'

/** Whether figures with this between them can belong to one number. */
function isJoint(gap: string): boolean {
  if (gap.length > 7) return false
  for (let i = 0; i < gap.length; i++) if (!gapSigns.includes(gap[i]!) && gap.charCodeAt(i) < 0x2000) return false
  return true
}

/** All runs of figures in the words, each with so many digits at least. */
export function figureRuns(words: Word[], least = 6): FigureRun[] {
  const runs: FigureRun[] = []
  let i = 0
  while (i < words.length) {
    if (!startsFigure(words, i)) {
      i++
      continue
    }
    const run = runFrom(words, i)
    i = Math.max(run.last, i) + 1
    if (digitsOf(run.figures).length >= least) runs.push(run)
  }
  return runs
}

export function digitsOf(figures: readonly Figure[]): string {
  let digits = ''
  for (let i = 0; i < figures.length; i++) digits += figures[i]!.digits
  return digits
}

function startsFigure(words: Word[], i: number): boolean {
  const word = words[i]!
  if (word.kind === 'digits') return word.text.length <= 24
  if (word.kind === 'mixed') return leetFigure(word.text) !== null || mixedDigits(word.text) !== null
  if (
    startsNumber[startOf(word.text)] === 1 &&
    (numberWords.has(word.text) || (word.kind === 'letters' && word.text.length >= 6 && gluedDigits(word.text) !== null))
  )
    return true
  const next = words[i + 1]
  return next !== undefined && (next.kind === 'digits' || next.kind === 'mixed') && isTight(next.gap) && isLetterFigure(word.text)
}

function runFrom(words: Word[], start: number): FigureRun {
  const figures: Figure[] = []
  let i = start
  let last = start - 1
  let isPast = false
  while (i < words.length && figures.length < 48) {
    const gap = i === start ? '' : words[i]!.gap
    const isFirst = figures.length === 0
    if (!isFirst && !isJoint(words[i]!.gap) && !/^\s*["'`)\]]*\s*[,.+]?\s*["'`([]*\s*$/.test(gap)) break
    const figure = figureAt(words, i, gap, figures)
    if (figure) {
      if (isPast) figure.gap = '…'
      isPast = false
      figures.push(figure)
      last = figure.last
      i = figure.last + 1
      continue
    }
    // Words that say nothing, between figures: "oh double seven and then nine".
    let skip = i
    while (skip < words.length && skip - i < 3 && fillers.has(words[skip]!.text)) {
      // "The last four" says how many come.
      skip +=
        (words[skip]!.text === 'last' || words[skip]!.text === 'first') &&
        words[skip + 1] &&
        numberWords.has(words[skip + 1]!.text)
          ? 2
          : 1
    }
    if (skip > i && !isFirst && skip < words.length && figureAt(words, skip, '', figures)) {
      // Between numerals such words say more than between words.
      isPast = words[skip]!.kind === 'digits' && figures.every(one => one.form === 'digits')
      i = skip
      continue
    }
    // Something said in brackets: "six one seven (Boston) four oh".
    if (!isFirst && gap.includes('(')) {
      let end = i + 1
      while (end < words.length && end - i < 4 && !words[end]!.gap.includes(')')) end++
      if (words[end]?.gap.includes(')') && figureAt(words, end, '', figures)) {
        i = end
        continue
      }
    }
    break
  }
  return { figures, first: start, last }
}

function figureAt(words: Word[], i: number, gap: string, before: readonly Figure[]): Figure | null {
  const word = words[i]!
  if (word.kind === 'digits') return word.text.length > 24 ? null : { digits: word.text, first: i, last: i, gap, form: 'digits' }
  const glued =
    word.kind === 'mixed'
      ? mixedDigits(word.text)
      : word.kind === 'letters' && word.text.length >= 6 && !numberWords.has(word.text)
        ? gluedDigits(word.text)
        : null
  if (glued !== null) return { digits: glued, first: i, last: i, gap, form: 'compound' }
  // "For for nine": only among many others.
  if (word.text === 'for' && before.length >= 3 && before.every(one => one.form === 'word'))
    return { digits: '4', first: i, last: i, gap, form: 'word' }
  const value = numberWords.get(word.text)
  // "Nine is" counts no letters.
  const plural =
    value !== undefined && value.length === 1 && words[i + 1] && words[i + 1]!.text !== 'is'
      ? pluralDigit(words[i + 1]!.text)
      : undefined
  // Three fives.
  if (plural !== undefined && Number(value) >= 2)
    return { digits: plural.repeat(Number(value)), first: i, last: i + 1, gap, form: 'word' }
  if (value === undefined) {
    const next = words[i + 1]
    const isBeside =
      word.kind === 'mixed' ||
      (isLetterFigure(word.text) &&
        (before.length > 0 ? isTight(word.gap) : next !== undefined && isTight(next.gap) && /\d/.test(next.text))) ||
      (word.text === 'o' && before.length > 0)
    const digits = isBeside && word.text.length <= 11 ? leetFigure(word.text) : null
    if (digits === null) return null
    return { digits, first: i, last: i, gap, form: word.text === 'o' ? 'word' : 'leet' }
  }
  if (value.startsWith('x')) {
    const next = words[i + 1] && figureAt(words, i + 1, '', before)
    if (!next || words[i + 1]!.gap.length > 2) return null
    return {
      digits: next.digits[0]!.repeat(Number(value[1])) + next.digits.slice(1),
      first: i,
      last: next.last,
      gap,
      form: 'word',
    }
  }
  return compound(words, i, gap, value)
}

/** The first two letters of a word as one number, and by it whether a number word may begin so: other words are passed over. */
const startOf = (word: string) => ((word.charCodeAt(0) & 63) << 6) | (word.charCodeAt(1) & 63)
const startsNumber = new Uint8Array(1 << 12)
for (const word of numberWords.keys()) startsNumber[startOf(word)] = 1

/** Number words written as one: sixohtwo, nulleinsfünf. At least two words; null when anything is left over. */
function gluedDigits(word: string): string | null {
  if (word.length > 60 || startsNumber[startOf(word)] === 0) return null
  // From the end on, so that "zeroone" is not taken for "zeroo" and a rest.
  const best: (string | undefined)[] = []
  best[word.length] = ''
  for (let at = word.length - 2; at >= 0; at--) {
    for (let length = Math.min(9, word.length - at); length > 1 && best[at] === undefined; length--) {
      const rest = best[at + length]
      const part = word.slice(at, at + length)
      if (rest !== undefined && digitWords.has(part)) best[at] = numberWords.get(part)! + rest
    }
  }
  return best[0] !== undefined && best[0].length >= 2 ? best[0] : null
}

/** Number words and numerals written as one: nine1seven, seven18, twentynine46. */
function mixedDigits(word: string): string | null {
  if (word.length > 40 || !/[a-z]{2}/.test(word)) return null
  let digits = ''
  for (const part of word.match(/\d+|\D+/g) ?? []) {
    const read = /^\d/.test(part) ? part : digitWords.has(part) ? numberWords.get(part)! : (gluedDigits(part) ?? tensDigits(part))
    if (read === null) return null
    digits += read
  }
  return digits
}

/** Twentynine, fortysix. */
function tensDigits(word: string): string | null {
  for (let cut = 4; cut <= word.length - 3; cut++) {
    const [ten, one] = [numberWords.get(word.slice(0, cut)), numberWords.get(word.slice(cut))]
    if (ten !== undefined && one !== undefined && /^[2-9]0$/.test(ten) && /^[1-9]$/.test(one)) return ten[0]! + one
  }
  return null
}

const digitWords = new Set(
  [...numberWords].flatMap(([word, value]) =>
    /^\d$/.test(value) && word.length >= 2 && word !== 'do' && word !== 'to' ? [word] : [],
  ),
)

/** Not "eins", "dos", "seis": those are numbers themselves. */
const pluralDigit = (word: string) =>
  word.endsWith('s') && !numberWords.has(word)
    ? (numberWords.get(word.slice(0, -1)) ?? numberWords.get(word.slice(0, -2)))
    : undefined

/** Twenty-eight, quatre-vingt-dix-huit, treinta y uno, девятьсот двадцать шесть, eight hundred. */
function compound(words: Word[], i: number, gap: string, value: string): Figure | null {
  if (value === 'h') return null
  let last = i
  let sum: number = Number(value)
  const valueAt = (at: number) =>
    at < words.length && (words[at]!.gap === ' ' || words[at]!.gap === '-') ? numberWords.get(words[at]!.text) : undefined
  const take = (at: number, upTo: number) => {
    const next = valueAt(at)
    if (next === undefined || next === 'h' || next.startsWith('x')) return false
    const number = Number(next)
    if (number < 1 || number > upTo || number === 0) return false
    sum += number
    last = at
    return true
  }
  // Four twenties.
  if (sum === 4 && valueAt(i + 1) === '20' && words[i + 1]!.text.startsWith('vingt')) {
    sum = 80
    last = i + 1
    take(i + 2, 19)
    if (sum === 90 && Number(valueAt(last + 1)) >= 7 && Number(valueAt(last + 1)) <= 9) take(last + 1, 9)
  } else if (sum >= 100) {
    const next = Number(valueAt(i + 1))
    if (next >= 10 && next < 100) {
      take(i + 1, 99)
      if (next >= 20 && !take(last + 1, 9) && /^(?:y|e|et)$/.test(words[last + 1]?.text ?? '') && valueAt(last + 2) !== undefined)
        take(last + 2, 9)
    } else take(i + 1, 9)
  } else if (sum >= 20 && sum % 10 === 0) {
    const next = Number(valueAt(i + 1))
    const joiner = words[i + 1]?.text
    if (sum === 60 && words[i]!.text === 'soixante') {
      if (joiner === 'et') take(i + 2, 11)
      else {
        take(i + 1, 19)
        if (words[last]!.text === 'dix' && Number(valueAt(last + 1)) >= 7) take(last + 1, 9)
      }
    } else if (next >= 1 && next <= 9) take(i + 1, 9)
    else if ((joiner === 'y' || joiner === 'e' || joiner === 'et') && valueAt(i + 2) !== undefined) take(i + 2, 9)
  } else if (sum >= 1 && sum <= 9 && words[i + 1] && numberWords.get(words[i + 1]!.text) === 'h') {
    sum *= 100
    last = i + 1
  } else if (sum === 10 && words[i]!.text === 'dix') {
    const next = Number(valueAt(i + 1))
    if (next >= 7 && next <= 9) take(i + 1, 9)
  }
  const digits = last === i ? value : String(sum)
  return { digits, first: i, last, gap, form: digits.length > 1 ? 'compound' : 'word' }
}
