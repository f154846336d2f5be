import { digitsOf, figureRuns } from './figures.ts'
import { fold } from './fold.ts'
import { numberWords } from './lexicon.ts'
import { wordsOf, type Word } from './words.ts'

// The figures that one message of several adds to a number.

/** A piece of a number in a message: its figures, and where in the message they stand. */
export interface Piece {
  message: number
  start: number
  end: number
  digits: string
}

const joiners = new Set(
  'times 然 后 再 and then und dann et puis y luego e depois и потом next followed by plus dash space hyphen o oh aur phir last first the ends end ending in with rest is finally'.split(
    ' ',
  ),
)

const opening =
  /^\W*(?:\d ?(?:of|\/) ?\d\b|(?:part|piece|bit) (?:one|two|three|four|\d)\b|(?:first|second|third|last) (?:part|piece|bit|half)\b|(?:the )?(?:first|last|middle|front|final|end)(?: (?:two|three|four|five|\d|digits|figures|first|last))+\b|[a-z]+ \d{1,2}\s?[:=–-]\s)[\s,:]*/

/** The figures of a message that gives one run of them, with only talk around. */
export function pieceOf(said: string): Omit<Piece, 'message'> | null {
  const folded = fold(said)
  // 0.75
  if (/(?<!\d)0[.,]\d/.test(folded.text)) return null
  const skipped = opening.exec(folded.text)?.[0].length ?? 0
  const bare = folded.text.replace(/\b(?:a |the )?(?:zero|0|oh|plus) (?:in front|before|first)\b.*$/, '')
  const words = wordsOf(bare).filter(word => word.start >= skipped)
  const figureAt = words.map((word, i) => digitsAt(words, i))
  const first = figureAt.findIndex(Boolean)
  if (first < 0) return null
  let last = first
  let digits = figureAt[first]!
  for (let i = first + 1; i < words.length; i++) {
    const own = figureAt[i]
    if (own) {
      // "After six" tells when to ring.
      if (
        own.length <= 2 &&
        /^(?:after|before|at|around|until|till|from|by|nach|ab|despues|depois|apres|после|до)$/.test(words[i - 1]!.text)
      )
        continue
      // A second run of figures is something else.
      if (words.slice(last + 1, i).some(word => !joiners.has(word.text) && !numberWords.has(word.text))) return null
      digits += own
      last = i
    }
  }
  if (words.length - (last - first + 1) > 9) return null
  // Tens and units: trente-neuf.
  const own = words.slice(first, last + 1)
  if (own.some(word => /^\d\d$/.test(numberWords.get(word.text) ?? '')))
    digits = figureRuns(own, 1)
      .map(run => digitsOf(run.figures))
      .join('')
  const hasPlus = bare[words[first]!.start - 1] === '+'
  return {
    start: folded.from[words[first]!.start]!,
    end: folded.to[words[last]!.end - 1]!,
    digits: (hasPlus ? '+' : '') + digits,
  }
}

/** What a word reads as among dictated figures; '' when it is none. */
function digitsAt(words: readonly Word[], i: number): string {
  const word = words[i]!
  const before = numberWords.get(words[i - 1]?.text ?? '')
  const times = timesOf(words, i)
  if (times > 0) return (numberWords.get(word.text.replace(/s$/, '')) ?? word.text).repeat(times)
  // "Three" of three fives, "three times".
  if (timesOf(words, i + 1) > 0 && words[i + 1]!.text.endsWith('s')) return ''
  if (words[i + 1]?.text === 'times' && timesOf(words, i - 1) > 0) return ''
  if (word.kind === 'digits') return word.text.length <= 7 ? word.text : ''
  // "O" is a zero among figures, and a word elsewhere; "this one: 0803".
  const beside = (at: number) => words[at] !== undefined && (words[at].kind === 'digits' || numberWords.has(words[at].text))
  if ((word.text === 'o' || (word.text === 'oh' && !beside(i - 1))) && !beside(i + 1)) return ''
  if (word.text.length > 1 && words[i + 1]?.kind === 'digits' && words[i + 1]!.text.length > 2 && !beside(i - 1)) return ''
  const value = word.text === 'o' ? '0' : numberWords.get(word.text)
  if (value === undefined || !/^\d{1,2}$/.test(value)) return ''
  return before?.startsWith('x') ? value.repeat(Number(before[1])) : value
}

const repeats = ['', '', 'two', 'three', 'four']

/** How often a figure is said to stand: three fives, 5 three times; 0 where nothing is said. */
function timesOf(words: readonly Word[], i: number): number {
  if (!words[i]) return 0
  const before = repeats.indexOf(words[i - 1]?.text || '-')
  if (before > 1 && words[i].text.endsWith('s') && /^\d$/.test(numberWords.get(words[i].text.slice(0, -1)) ?? '')) return before
  const after = repeats.indexOf(words[i + 1]?.text || '-')
  return after > 1 && words[i + 2]?.text === 'times' && /^\d$/.test(numberWords.get(words[i].text) ?? words[i].text) ? after : 0
}
