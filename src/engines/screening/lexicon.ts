import { packs } from '#engines/screening/packs'
import { markedHosts } from './hosts.ts'
import type { Pack } from './packed.ts'
import { Phrasebook } from './phrasebook.ts'
import { entries as entryNames, fillers as fillerNames, hidden, numbers } from './tables/phrases-names.generated.ts'
import { Trie } from './trie.ts'

/** Every phrase of every language that is here, word by word. */
export const phrases = new Phrasebook()
/** Names that are looked for inside words and through signs put between their letters. */
export const names = new Trie()
/** Hosts and paths by which a link shows that it needs a closer look. */
export const marks = new Trie()
/** Number words by their reading: digits, `h` (hundred) or `x2` (double). */
export const numberWords = new Map<string, string>()
/** Words that people put between the figures of a number without meaning anything by them. */
export const fillers: ReadonlySet<string> = new Set(fillerNames.split(' '))
/** Those of one figure, letter by letter: several may be written as one word. */
export const digitLetters = new Trie()
/** Single words that a disguised word may turn out to be, and the same letter by letter. */
export const plainWords = new Set<string>()
export const plainLetters = new Trie()

const entries = entryNames.split('\n').map(line => {
  const [name, value = ''] = line.split('=')
  return { class: name!, value }
})

/** Takes in the phrases of further languages: from now on texts are read with them, too. */
export function takeIn(some: readonly Pack[]): void {
  for (const pack of some)
    for (const word of phrases.take(pack, entries)) {
      plainWords.add(word)
      plainLetters.reach(word)
    }
  phrases.seal()
}

function load() {
  for (const line of hidden.split('\n')) {
    const colon = line.indexOf(': ')
    const [name, value = ''] = line.slice(0, colon).split('=')
    for (const word of line.slice(colon + 2).split(', ')) names.add(word, { class: name!, value, isOpen: true }, 4)
  }
  for (const line of numbers.split('\n')) {
    const colon = line.indexOf(': ')
    const reading = line.slice(0, colon)
    for (const word of line.slice(colon + 2).split(' ')) {
      numberWords.set(word, reading)
      if (/^\d$/.test(reading) && word.length > 1 && word !== 'do' && word !== 'to') digitLetters.reach(word)
    }
  }
  germanTwoDigits()
  const mark = { class: 'MARK', value: '', isOpen: false }
  for (const host of [...markedHosts, '/em.t', '/em.aw']) marks.add(host, mark, 4)
  for (const scheme of schemes.split(' ')) marks.add(`${scheme}:`, mark, 4)
  for (const path of paths.split(' ')) marks.add(`/${path}`, mark, 4)
}

const schemes =
  'tg whatsapp viber skype callto tel sms mailto facetime signal sgnl weixin upi bitcoin ethereum monero zoommtg msteams xmpp sip'
const paths = 'contact contacto contato kontakt contactez impressum booking book schedule hire apply get-in-touch'

function germanTwoDigits() {
  const ones = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun']
  const tens = ['zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']
  tens.forEach((ten, t) => ones.forEach((one, o) => numberWords.set(`${one}und${ten}`, `${t + 2}${o + 1}`)))
  // A hundred and something, as in 0151: null hunderteinundfünfzig.
  for (const [word, digits] of Array.from(numberWords))
    if (/^\d\d$/.test(digits) && (word.endsWith('zig') || word.endsWith('zehn') || word.includes('dreissig')))
      numberWords.set(`hundert${word}`, `1${digits}`)
}

load()
// Number words and what may follow them have their numbers whether or not a phrase has them.
for (const [word, value] of numberWords) {
  phrases.intern(word)
  if (/^\d$/.test(value)) for (const ending of ['s', 'es']) phrases.intern(word + ending)
}
takeIn(packs)
