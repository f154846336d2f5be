import { fold } from './fold.ts'
import type { Slot } from './forms.ts'
import { ar } from './lexicon/ar.ts'
import { asks } from './lexicon/asks.ts'
import { brands, hidden } from './lexicon/brands.ts'
import { contexts } from './lexicon/contexts.ts'
import { de } from './lexicon/de.ts'
import { en } from './lexicon/en.ts'
import { es } from './lexicon/es.ts'
import { forbidden } from './lexicon/forbidden.ts'
import { fr } from './lexicon/fr.ts'
import { hi } from './lexicon/hi.ts'
import { fillers, numbers } from './lexicon/numbers.ts'
import { pt } from './lexicon/pt.ts'
import { ru } from './lexicon/ru.ts'
import { said } from './lexicon/said.ts'
import { slots } from './lexicon/slots.ts'
import { chatted, prefixed } from './lexicon/variants.ts'
import { zh } from './lexicon/zh.ts'
import { markedHosts, providers } from './hosts.ts'
import { Phrasebook } from './phrasebook.ts'
import { Trie } from './trie.ts'
import { wordsOf } from './words.ts'

/** Every phrase of every language, word by word. */
export const phrases = new Phrasebook()
/** Names that are looked for inside words and through signs put between their letters. */
export const names = new Trie()
/** Hosts and paths by which a link shows that it needs a closer look. */
export const marks = new Trie()
/** Number words by their reading: digits, `h` (hundred) or `x2` (double). */
export const numberWords = new Map<string, string>()
/** Those of one figure, letter by letter: several may be written as one word. */
export const digitLetters = new Trie()
/** Single words that a disguised word may turn out to be, and the same letter by letter. */
export const plainWords = new Set<string>()
export const plainLetters = new Trie()

/** A phrase in the form in which texts are compared with it. */
function formOf(phrase: string): string {
  const { text } = fold(phrase)
  return wordsOf(text)
    .map((word, i) => (i > 0 && word.gap !== '' ? ` ${word.text}` : word.text))
    .join('')
}

/** Notes a word as one that others may be disguised as; every such word can be walked to from the start. */
function plain(word: string) {
  plainWords.add(word)
  plainLetters.reach(word)
}

function load() {
  for (const line of [brands, asks, forbidden, contexts, said, slots, en, es, pt, fr, de, chatted(hi), ru, prefixed(ar), zh]
    .join('\n')
    .split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    const [head, value = ''] = line.slice(0, colon).split('=')
    const weight = Number(head!.at(-1))
    for (const phrase of line.slice(colon + 2).split(', ')) {
      // An entry such as `gift card*` goes on to the end of the word; one such as `carte* cadeau*` in the middle, too.
      const form = phrase.includes('* ') ? phrase.replaceAll('* ', endings) : phrase
      const slots = phrases.add(form, { class: head!.slice(0, -1), value, isOpen: form.endsWith('*') })
      if (weight >= 1 || slots.length > 1 || form.length > 7) plainOf(slots)
    }
  }
  for (const line of hidden.split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    const [name, value = ''] = line.slice(0, colon).split('=')
    for (const word of line.slice(colon + 2).split(', ')) names.add(word, { class: name!, value, isOpen: true }, 4)
  }
  for (const line of numbers.split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    for (const word of line.slice(colon + 2).split(', ')) {
      const text = formOf(word)
      if (text.includes(' ')) continue
      numberWords.set(text, line.slice(0, colon))
      if (/^\d$/.test(line.slice(0, colon)) && text.length > 1 && text !== 'do' && text !== 'to') digitLetters.reach(text)
      if (text.length > 2) plain(text)
      phrases.add(text, { class: 'NUM', value: line.slice(0, colon), isOpen: false })
    }
  }
  for (const name of providers) if (name.length >= 4) phrases.add(name, { class: 'PROV', value: name, isOpen: false })
  places()
  germanTwoDigits()
  const mark = { class: 'MARK', value: '', isOpen: false }
  for (const host of [...markedHosts, '/em.t', '/em.aw']) marks.add(host, mark, 4)
  for (const scheme of 'tg whatsapp viber skype callto tel sms mailto facetime signal sgnl weixin upi bitcoin ethereum monero zoommtg msteams xmpp sip'.split(
    ' ',
  ))
    marks.add(`${scheme}:`, mark, 4)
  for (const path of [
    'contact',
    'contacto',
    'contato',
    'kontakt',
    'contactez',
    'impressum',
    'booking',
    'book',
    'schedule',
    'hire',
    'apply',
    'get-in-touch',
  ])
    marks.add(`/${path}`, mark, 4)
  for (const word of [
    'pay',
    'zap',
    'via',
    'usdt',
    'this',
    'site',
    'me',
    'at',
    'dot',
    'com',
    'gmail',
    'net',
    'mail',
    'dash',
    'call',
    'text',
  ])
    plain(word)
}

/** The usual endings of a word that is open in the middle of a phrase. */
const endings = '(|s|e|es|ая|ую|ой|ые|ых|ый|ого) '

/** Notes the words of a phrase; what is written without blanks counts as one. */
function plainOf(slots: readonly Slot[]) {
  for (const way of slots.flat()) {
    for (const { text } of way) if (text.length >= 4) plain(text.endsWith('*') ? text.slice(0, -1) : text)
  }
}

/** In my CV, on our website, at the bottom of the page …: where people hide a contact. */
function places() {
  const rows: [string, string, string][] = [
    [
      'in on at inside',
      'my our the',
      'cv resume portfolio profile bio website site page homepage blog footer header pdf file attachment picture photo image screenshot document readme brochure flyer card logo video signature letterhead deck zip sketch',
    ],
    ['en a', 'mi el la nuestro', 'cv web perfil portafolio pdf archivo foto imagen firma'],
    ['no na em', 'meu minha o a', 'cv site perfil portfólio pdf arquivo foto imagem'],
    ['dans sur en', 'mon ma le la notre', 'cv site profil portfolio pdf fichier photo image signature'],
    ['in auf im', 'meinem meiner der dem unserer', 'lebenslauf website webseite profil portfolio pdf datei foto bild signatur'],
    ['в на', 'моем моём моей', 'резюме сайте профиле портфолио файле фото картинке'],
  ]
  for (const [before, articles, nouns] of rows) {
    const slot = (row: string) => `(${row.replaceAll(' ', '|')})`
    phrases.add(`${slot(before)} ${slot(articles)} ${slot(nouns)}`, { class: 'FOOTER', value: '', isOpen: false })
  }
}

function germanTwoDigits() {
  const ones = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun']
  const tens = ['zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']
  tens.forEach((ten, t) => ones.forEach((one, o) => numberWords.set(`${one}und${ten}`, `${t + 2}${o + 1}`)))
  // A hundred and something, as in 0151: null hunderteinundfünfzig.
  for (const [word, digits] of [...numberWords])
    if (/^\d\d$/.test(digits) && (word.endsWith('zig') || word.endsWith('zehn') || word.includes('dreissig')))
      numberWords.set(`hundert${word}`, `1${digits}`)
}
load()
// Words that are in no phrase and yet matter between figures.
for (const word of [...fillers, 'o', 'for', 'kya', '吗', '呢', '么']) phrases.intern(word)
for (const [word, value] of numberWords) {
  phrases.intern(word)
  if (/^\d$/.test(value)) for (const ending of ['s', 'es']) phrases.intern(word + ending)
}
phrases.seal()
