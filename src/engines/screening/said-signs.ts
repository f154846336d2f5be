import { eventsNear, eventsOf, type Text } from './events.ts'
import { Builder, type Folded } from './fold.ts'

/** The letters of the alphabet by what they are called. */
const letterNames = new Map(
  'a:ay b:bee c:cee c:see d:dee e:ee f:ef f:eff g:gee h:aitch i:eye j:jay k:kay l:el l:ell m:em n:en o:oh p:pee q:cue q:queue r:ar r:are s:ess t:tee u:you v:vee w:doubleu x:ex y:why y:wy z:zed z:zee'
    .split(' ')
    .map(entry => [entry.slice(2), entry[0]!] as const),
)

/** Signs that are written without a blank to either side. */
const signs: readonly (readonly [string, string, string])[] = [
  ['SIGNW', 'at', '@'],
  ['SIGNW', 'dollar', '$'],
  ['UNDER', '', '_'],
  ['SLASHW', '', '/'],
  ['DOT', '', '.'],
]

/** The text with letters and signs as they are meant, where they were called by their names: tee gee, low dash, slash. */
export function* saidSigns(text: Text): Generator<Folded> {
  const { words } = text
  const isSpelled = eventsOf(text, 'LTRS').length > 0
  const out = new Builder()
  let isChanged = false
  let isOpen = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const [from, to] = [text.from[word.start]!, text.to[word.end - 1]!]
    const sign = signAt(text, i)
    if (sign && i > 0 - (sign.char === '@' || sign.char === '$' ? 1 : 0) && sign.last + 1 < words.length) {
      // "Tee gee, at sign, marlow": the name of the channel stays apart.
      if (sign.char === '@' && !isOpen && i > 0 && isChannel(text, i - 1)) out.push(32, from, from)
      out.push(sign.char.charCodeAt(0), from, text.to[words[sign.last]!.end - 1]!)
      if (sign.char !== '.') isChanged = true
      i = sign.last
      isOpen = true
      continue
    }
    if (i > 0 && !isOpen) for (const char of word.gap === '' ? '' : word.gap) out.push(char.charCodeAt(0), from, from)
    isOpen = false
    const run = isSpelled ? lettersAt(text, i) : ''
    if (run.length < 2) {
      out.pushText(word.text, from, to)
      continue
    }
    isChanged = true
    out.pushText(run, from, text.to[words[i + run.length - 1]!.end - 1]!)
    i += run.length - 1
  }
  if (isChanged) yield out.done()
}

function signAt(text: Text, i: number): { char: string; last: number } | null {
  for (const [name, value, char] of signs) {
    const event = eventsNear(text, name, i, i).find(one => one.first === i && (value === '' || one.value === value))
    if (event) return { char, last: event.last }
  }
  return null
}

const isChannel = (text: Text, i: number) =>
  ['MESS', 'SOC', 'PAYB'].some(name => eventsNear(text, name, i, i).length > 0) || lettersAt(text, i) !== ''

/** The letters that words from here on are the names of, as far as they go. */
function lettersAt(text: Text, from: number): string {
  let letters = ''
  for (let i = from; i < text.words.length; i++) {
    const letter = letterNames.get(text.words[i]!.text)
    if (letter === undefined || (i > from && !/^[ ,-]{1,2}$/.test(text.words[i]!.gap))) break
    letters += letter
  }
  return letters
}
