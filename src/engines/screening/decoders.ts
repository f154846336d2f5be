import { base32, base64, bytes, chunksOf, hasChunk, mayBeBase64, mayBeBytes, readingOf } from './codes.ts'
import type { Draft } from './drafts.ts'
import { eventsOf, type Text } from './events.ts'
import { Builder, slice, type Folded } from './fold.ts'
import { isReserved, isTld } from './endings.ts'
import { keysTold, mayHoldRomans, onKeypad, places, roman } from './numerals.ts'
import { saidSigns } from './said-signs.ts'
import { reversed } from './shape.ts'
import { shifted } from './shifted.ts'

/** Readings of parts of a text that were written in a code, each only where something in the text suggests it. */
type Decoder = (text: Text) => Generator<Folded>

/** What a text holds in a code: base64, hexadecimal, Morse, backwards … A reading counts only when it shows a contact. */
export function decoded(text: Text, draftsIn: (reading: Folded) => Draft[]): Draft[] {
  const drafts: Draft[] = []
  let tries = 0
  for (const event of eventsOf(text, 'REV')) {
    const name = text.text.slice(text.words[event.first]!.start, text.words[event.last]!.end)
    if (name.length < 5 || name.includes('.')) continue
    drafts.push({
      kind: 'messenger',
      rule: 'decoded.backwards',
      start: text.words[event.first]!.start,
      end: text.words[event.last]!.end,
      score: 0.82,
      evidence: ['the name of a channel written backwards'],
    })
  }
  const isTold = eventsOf(text, 'DECODE').length > 0 || eventsOf(text, 'REVW').length > 0
  for (let i = 0; i < decoders.length; i++) {
    const { name, readings, mayHold } = decoders[i]!
    if (!mayHold(text)) continue
    for (const reading of readings(text)) {
      if (++tries > 24) return drafts
      const strong = draftsIn(reading).filter(
        draft =>
          // A name of two letters comes about by chance.
          (name !== 'shifted-letters' || draft.kind === 'email' || (draft.evidence[0] ?? '').length > 4) &&
          isStrong(
            draft,
            isTold || name === 'morse' || name === 'spelling-alphabet',
            /^\+?\d[\d .()-]{7,19}$/.test(reading.text),
          ),
      )
      if (
        strong.length === 0 ||
        (name === 'backwards' && strong.every(draft => draft.kind === 'phone') && text.events.has('SAMPLE'))
      )
        continue
      const best = strong.toSorted((a, b) => b.score - a.score)[0]!
      const [start, end] = placeOf(text, reading)
      drafts.push({
        ...best,
        rule: `decoded.${name}`,
        start,
        end,
        score: Math.max(0.8, best.score - 0.05),
        evidence: [`reads as ${best.value ?? best.kind} when decoded (${name})`],
      })
    }
  }
  return drafts
}

const certain = new Set([
  'email',
  'phone',
  'messenger',
  'meeting',
  'handle',
  'payment',
  'link',
  'pay-elsewhere',
  'talk-elsewhere',
])

/** Random bytes look like anything now and then: without a word about a code only what can't be chance counts. */
function isStrong(draft: Draft, isTold: boolean, isNumber: boolean): boolean {
  // Nothing but figures is no chance.
  if (isNumber && draft.kind === 'phone') return draft.score >= 0.3
  if (isTold && draft.rule.endsWith('.masked')) return draft.score >= 0.45
  return certain.has(draft.kind) && draft.score >= (isTold ? 0.65 : 0.72)
}

/** Where in the text the characters of a reading came from. */
function placeOf(text: Text, reading: Folded): [number, number] {
  const from = reading.from.reduce((least, one) => Math.min(least, one), Number.MAX_SAFE_INTEGER)
  const to = reading.to.reduce((most, one) => Math.max(most, one), 0)
  let start = 0
  while (start < text.from.length - 1 && text.from[start]! < from) start++
  let end = start
  while (end < text.to.length && text.to[end]! <= to) end++
  return [start, Math.max(end, start + 1)]
}

const morseCode =
  '.-a -...b -.-.c -..d .e ..-.f --.g ....h ..i .---j -.-k .-..l --m -.n ---o .--.p --.-q .-.r ...s -t ..-u ...-v .--w -..-x -.--y --..z -----0 .----1 ..---2 ...--3 ....-4 .....5 -....6 --...7 ---..8 ----.9 .--.-.@ .-.-.-. --..--, ..--.-_ -....-- ..--..? .-.-.+ -..-./'
const morseTable = new Map(morseCode.split(' ').map(entry => [entry.slice(0, -1), entry.at(-1)!] as const))

function* morse(text: Text): Generator<Folded> {
  for (const match of text.text.matchAll(/[.-]{1,6}(?:[ /|]{1,3}[.-]{1,6}){4,400}/g)) {
    let plain = ''
    for (const part of match[0].split(/(\s*[/|]\s*| {2,}| )/)) {
      if (/^[.-]+$/.test(part)) plain += morseTable.get(part) ?? '?'
      else if (part.includes('/') || part.includes('|') || part.length > 1) plain += ' '
    }
    const digits = plain.replace(/[^0-9]/g, '').length
    // Dashes around a number read as letters.
    if (digits >= 7 && plain.replace(/[^a-z]/g, '').length <= 3) plain = plain.replace(/[a-z]/g, ' ').trim()
    if (!plain.includes('?') && (digits >= 7 || /[a-z]{3}/.test(plain)))
      yield readingOf(text, plain, match.index, match.index + match[0].length)
  }
}

const alphabetWords = new Map(
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu niner fife tree fower'
    .split(' ')
    .map(word => [word, word[0]!] as const),
)
for (const [word, digit] of [
  ['niner', '9'],
  ['fife', '5'],
  ['tree', '3'],
  ['fower', '4'],
] as const)
  alphabetWords.set(word, digit)

/** The spelling alphabet of radio: bravo lima uniform echo. */
function* spelling(text: Text): Generator<Folded> {
  const { words } = text
  const isName = (i: number) => alphabetWords.has(words[i]!.text) || (words[i]!.text === 'x' && words[i + 1]?.text === 'ray')
  for (let i = 0; i < words.length; i++) {
    if (!isName(i)) continue
    const out = new Builder()
    let [j, count] = [i, 0]
    let isAfterName = false
    for (; j < words.length && j - i < 80; j++) {
      const word = words[j]!
      const [from, to] = [text.from[word.start]!, text.to[word.end - 1]!]
      if (isName(j)) {
        if (!isAfterName && j > i) out.push(32, from, to)
        if (word.gap.includes('.')) out.push(46, from, to)
        out.pushText(alphabetWords.get(word.text) ?? 'x', from, to)
        if (word.text === 'x') j++
        isAfterName = true
        count++
      } else {
        if (count > 0 && word.sentence > words[j - 1]!.sentence) break
        out.push(32, from, to)
        out.pushText(word.text, from, to)
        isAfterName = false
      }
    }
    if (count >= 4) yield out.done()
    i = j
  }
}

/** Text written from its end. */
function* mirrored(text: Text): Generator<Folded> {
  const { text: folded } = text
  const isTold =
    eventsOf(text, 'REVW').length > 0 ||
    eventsOf(text, 'DECODE').some(event => /^(?:revers|mirror|flip|decode|read)/.test(text.words[event.first]!.text))
  if (isTold) {
    yield reversed(text)
    return
  }
  if (folded.includes('@') && folded.includes('.')) {
    for (const { chunk, start } of chunksOf(folded, 7)) {
      const at = chunk.indexOf('@')
      const dot = chunk.indexOf('.')
      if (at < 4 || dot < 2 || dot > at) continue
      const ending = Array.from(chunk.slice(0, dot)).toReversed().join('')
      if (isTld(ending.replace(/^[^a-z]+/, '')) && !isReserved(Array.from(chunk.slice(0, at)).toReversed().join('')))
        yield reversed(slice(text, start, start + chunk.length))
    }
  }
  if (eventsOf(text, 'REV').length > 0 || folded.includes('/em.t') || folded.includes('/em.aw')) yield reversed(text)
}

/** The first letters of words, or the capital ones, where the text says to read them. */
function* firstLetters(text: Text): Generator<Folded> {
  const told = eventsOf(text, 'DECODE').find(event => event.value === 'capitals' || event.value === 'initials')
  if (!told || text.original === undefined) return
  for (const isCapital of [true, false]) {
    const out = new Builder()
    text.words.forEach((word, i) => {
      if (i >= told.first && i <= told.last) return
      const from = text.from[word.start]!
      if (!isCapital || /\p{Lu}/u.test(text.original![from] ?? ''))
        out.push(text.text.charCodeAt(word.start), from, text.to[word.start]!)
      else if (i > told.last) out.pushText(` ${word.text}`, from, text.to[word.end - 1]!)
    })
    if (out.length >= 4) yield out.done()
  }
}

/** At least as many names of letters as are read; none is shorter than four letters. */
function hasAlphabet({ words }: Text): boolean {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.text
    if ((word.length > 3 ? alphabetWords.has(word) : word === 'x') && ++count === 4) return true
  }
  return false
}

const isCodeTold = ({ events }: Text) => events.has('DECODE') || events.has('REVW')
const mayHoldSigns = (text: Text) => ['LTRS', 'SIGNW', 'UNDER', 'SLASHW'].some(name => text.events.has(name))

/** Each with what is quick to see: whether a text can hold anything of it. */
const decoders: readonly { name: string; readings: Decoder; mayHold: (text: Text) => boolean }[] = [
  { name: 'base64', readings: base64, mayHold: mayBeBase64 },
  { name: 'base32', readings: base32, mayHold: text => hasChunk(text.text, 16) },
  { name: 'character-codes', readings: bytes, mayHold: mayBeBytes },
  { name: 'morse', readings: morse, mayHold: text => /\.-|-\.|---|\.\.\./.test(text.text) },
  { name: 'spelling-alphabet', readings: spelling, mayHold: hasAlphabet },
  {
    name: 'backwards',
    readings: mirrored,
    mayHold: text => isCodeTold(text) || text.events.has('REV') || /[@/]/.test(text.text),
  },
  { name: 'shifted-letters', readings: shifted, mayHold: text => isCodeTold(text) || text.text.includes('@') },
  { name: 'said-signs', readings: saidSigns, mayHold: mayHoldSigns },
  { name: 'first-letters', readings: firstLetters, mayHold: isCodeTold },
  { name: 'keypad', readings: onKeypad, mayHold: text => keysTold.test(text.text) },
  { name: 'roman-numerals', readings: roman, mayHold: mayHoldRomans },
  { name: 'places-in-the-alphabet', readings: places, mayHold: text => /\d[-,] ?\d|\d \d/.test(text.text) },
]
