import { fold } from './fold.ts'
import { asks } from './lexicon/asks.ts'
import { brands, hidden } from './lexicon/brands.ts'
import { contexts } from './lexicon/contexts.ts'
import { en } from './lexicon/en.ts'
import { forbidden } from './lexicon/forbidden.ts'
import { de, hi } from './lexicon/germanic-hindi.ts'
import { numbers } from './lexicon/numbers.ts'
import { es, fr, pt } from './lexicon/romance.ts'
import { ar, ru, zh } from './lexicon/wide.ts'
import { markedHosts, providers } from './hosts.ts'
import { Trie } from './trie.ts'
import { wordsOf } from './words.ts'

/** Every phrase of every language, by its words with one blank between. */
export const phrases = new Trie()
/** Names that are looked for inside words and through signs put between their letters. */
export const names = new Trie()
/** Hosts and paths by which a link shows that it needs a closer look. */
export const marks = new Trie()
/** Number words by their reading: digits, `h` (hundred) or `x2` (double). */
export const numberWords = new Map<string, string>()
/** Single words that a disguised word may turn out to be. */
export const plainWords = new Set<string>()

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
  phrases.reach(word)
}

function load() {
  for (const line of [brands, asks, forbidden, contexts, en, es, pt, fr, de, hi, ru, ar, zh].join('\n').split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    const [head, value = ''] = line.slice(0, colon).split('=')
    const weight = Number(head!.at(-1))
    for (const phrase of line.slice(colon + 2).split(', ')) {
      // An entry such as `gift card*` goes on to the end of the word; one such as `carte* cadeau*` in the middle, too.
      for (const form of phrase.includes('* ') ? spread(phrase) : [phrase]) {
        const text = formOf(form)
        if (text === '') continue
        phrases.add(text, { class: head!.slice(0, -1), value, isOpen: form.endsWith('*') }, weight)
        if (weight >= 1 || text.length > 7) for (const word of text.split(' ')) if (word.length >= 4) plain(word)
      }
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
      if (text.length > 2) plain(text)
      phrases.add(text, { class: 'NUM', value: line.slice(0, colon), isOpen: false }, 0)
    }
  }
  for (const name of providers) if (name.length >= 4) phrases.add(name, { class: 'PROV', value: name, isOpen: false }, 1)
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
    plainWords.add(word)
}

/** `carte* cadeau*` in its few usual endings. */
function spread(phrase: string): string[] {
  const [first, ...rest] = phrase.split('* ')
  return ['', 's', 'e', 'es', 'ая', 'ую', 'ой', 'ые', 'ых', 'ый', 'ого'].map(ending => `${first}${ending} ${rest.join(' ')}`)
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
    for (const one of before.split(' ')) {
      for (const article of articles.split(' '))
        for (const noun of nouns.split(' '))
          phrases.add(formOf(`${one} ${article} ${noun}`), { class: 'FOOTER', value: '', isOpen: false }, 2)
    }
  }
}

function germanTwoDigits() {
  const ones = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun']
  const tens = ['zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']
  tens.forEach((ten, t) => ones.forEach((one, o) => numberWords.set(`${one}und${ten}`, `${t + 2}${o + 1}`)))
}
load()
