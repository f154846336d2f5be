import { Compiled } from './compiled.ts'
import { fold } from './fold.ts'
import type { Slot } from './forms.ts'
import { providers } from './endings.ts'
import { ar } from './lexicon/ar.ts'
import { asks } from './lexicon/asks.ts'
import { brands, hidden } from './lexicon/brands.ts'
import { contexts } from './lexicon/contexts.ts'
import { de } from './lexicon/de.ts'
import { deals } from './lexicon/deals.ts'
import { en } from './lexicon/en.ts'
import { es } from './lexicon/es.ts'
import { forbidden } from './lexicon/forbidden.ts'
import { fr } from './lexicon/fr.ts'
import { hi } from './lexicon/hi.ts'
import { honest } from './lexicon/honest.ts'
import { fillers, numbers } from './lexicon/numbers.ts'
import { plain } from './lexicon/plain.ts'
import { pt } from './lexicon/pt.ts'
import { ru } from './lexicon/ru.ts'
import { said } from './lexicon/said.ts'
import { slots } from './lexicon/slots.ts'
import { sums } from './lexicon/sums.ts'
import { turns } from './lexicon/turns.ts'
import { chatted, prefixed } from './lexicon/variants.ts'
import { ways } from './lexicon/ways.ts'
import { zh } from './lexicon/zh.ts'
import type { Pack } from './packed.ts'
import { wordsOf } from './words.ts'

// Reads the word lists and compiles them. Only the script that writes the tables, and the tests, come here.

/** The parts of the lexicon: what every text needs with English, and one for each other language. */
export const packNames = ['core', 'es', 'pt', 'fr', 'de', 'hi', 'ru', 'ar', 'zh'] as const
export type PackName = (typeof packNames)[number]

/** What is written into the tables. */
export interface Tables {
  /** `class` or `class=value`, in the order in which they are told. */
  entries: string
  /** `reading: words`, in the form in which texts are compared with them. */
  numbers: string
  hidden: string
  /** Words between the figures of a number. */
  fillers: string
  packs: Record<PackName, Pack>
}

const scripts: [PackName, RegExp][] = [
  ['ru', /[\u0400-\u04ff]/],
  ['ar', /[\u0600-\u06ff]/],
  ['hi', /[\u0900-\u097f]/],
  ['zh', /[\u3400-\u9fff]/],
]

/** Where a phrase belongs: by its letters, else by its list. What mixes letters may be needed by any text. */
function packOf(phrase: string, list: PackName): PackName {
  const own = scripts.filter(([, letters]) => letters.test(phrase)).map(([name]) => name)
  if (own.length === 0) return list
  return own.length === 1 && !(phrase.includes('|') && /[a-z]/i.test(phrase)) ? own[0]! : 'core'
}

/** The usual endings of a word that is open in the middle of a phrase. */
const endings = '(|s|e|es|ая|ую|ой|ые|ых|ый|ого) '

/** A phrase as it is compiled: one such as `gift card*` goes on to the end of the word; `carte* cadeau*` in the middle, too. */
export const spreadForm = (phrase: string): string => (phrase.includes('* ') ? phrase.replaceAll('* ', endings) : phrase)

/** Whether a phrase under its head (`TALK1=on`) is kept in its pack. */
export type IsKept = (phrase: string, head: string, pack: PackName) => boolean

/** Compiles all word lists, or what is kept of them. */
export function tablesOf(isKept: IsKept = () => true): Tables {
  const packs = Object.fromEntries(packNames.map(name => [name, new Compiled()])) as Record<PackName, Compiled>
  const entries = new Map<string, number>()
  const entryOf = (name: string) => entries.get(name) ?? (entries.set(name, entries.size), entries.size - 1)

  for (const [list, text] of lists) {
    for (const { head, phrases } of rowsOf(text)) {
      const [name, value] = head.split('=')
      const weight = Number(name!.at(-1))
      const entry = entryOf(value ? `${name!.slice(0, -1)}=${value}` : name!.slice(0, -1))
      for (const phrase of phrases) {
        const name = packOf(phrase, list)
        if (!isKept(phrase, head, name)) continue
        const pack = packs[name]
        const form = spreadForm(phrase)
        const slots = pack.add(form, entry)
        if (weight >= 1 || slots.length > 1 || form.length > 7) plainOf(pack, slots)
      }
    }
  }
  const { core } = packs
  const told: string[] = []
  for (const { head, phrases } of rowsOf(numbers)) {
    const forms = phrases.map(formOf).filter(form => !form.includes(' '))
    told.push(`${head}: ${forms.join(' ')}`)
    for (const form of forms) {
      if (form.length > 2) core.notePlain(form)
      core.add(form, entryOf(`NUM=${head}`))
    }
  }
  for (const name of providers) if (name.length >= 4) core.add(name, entryOf(`PROV=${name}`))
  for (const [list, ...row] of places)
    packs[packOf(row.join(' '), list)].add(row.map(words => `(${words.replaceAll(' ', '|')})`).join(' '), entryOf('FOOTER'))
  for (const word of disguised.split(' ')) core.notePlain(word)
  // Words that are in no phrase and yet matter between figures.
  for (const word of [...fillers, 'o', 'for', 'kya', '吗', '呢', '么']) core.intern(word)
  return {
    entries: [...entries.keys()].join('\n'),
    numbers: told.join('\n'),
    hidden: hidden.trim(),
    fillers: [...fillers].join(' '),
    packs: Object.fromEntries(packNames.map(name => [name, packs[name].pack()])) as Record<PackName, Pack>,
  }
}

const lists: [PackName, string][] = [
  [
    'core',
    [
      brands,
      asks,
      forbidden,
      contexts,
      said,
      slots,
      ways.core,
      deals.core,
      turns.core,
      honest.core,
      plain.core,
      sums.core,
      en,
    ].join('\n'),
  ],
  ['es', es + ways.es + deals.es + turns.es + honest.es + plain.es + sums.es],
  ['pt', pt + ways.pt + deals.pt + turns.pt + honest.pt + plain.pt + sums.pt],
  ['fr', fr + ways.fr + deals.fr + turns.fr + honest.fr + plain.fr + sums.fr],
  ['de', de + ways.de + deals.de + turns.de + honest.de + plain.de + sums.de],
  ['hi', chatted(hi + ways.hi + deals.hi + turns.hi + honest.hi + plain.hi + sums.hi)],
  ['ru', ru],
  ['ar', prefixed(ar)],
  ['zh', zh],
]

/** Lines such as `TALK1=on: one, two`. */
function rowsOf(text: string): { head: string; phrases: string[] }[] {
  return text.split('\n').flatMap(line => {
    const colon = line.indexOf(': ')
    return colon < 0 ? [] : [{ head: line.slice(0, colon), phrases: line.slice(colon + 2).split(', ') }]
  })
}

/** A phrase in the form in which texts are compared with it. */
function formOf(phrase: string): string {
  return wordsOf(fold(phrase).text)
    .map((word, i) => (i > 0 && word.gap !== '' ? ` ${word.text}` : word.text))
    .join('')
}

/** Notes the words of a phrase; what is written without blanks counts as one. */
function plainOf(pack: Compiled, slots: readonly Slot[]) {
  for (const way of slots.flat())
    for (const { text } of way) if (text.length >= 4) pack.notePlain(text.endsWith('*') ? text.slice(0, -1) : text)
}

/** Words that others are disguised as though no phrase is made of them alone. */
const disguised =
  'pay zap via usdt this site me at dot com gmail net mail dash call text whats chama chame insta comigo fala liga no'

/** In my CV, on our website, at the bottom of the page …: where people hide a contact. */
const places: [PackName, string, string, string][] = [
  [
    'core',
    'in on at inside',
    'my our the',
    'cv resume portfolio profile bio website site page homepage blog footer header pdf file attachment picture photo image screenshot document readme brochure flyer card logo video signature letterhead deck zip sketch',
  ],
  ['es', 'en a', 'mi el la nuestro', 'cv web perfil portafolio pdf archivo foto imagen firma'],
  ['pt', 'no na em', 'meu minha o a', 'cv site perfil portfólio pdf arquivo foto imagem'],
  ['fr', 'dans sur en', 'mon ma le la notre', 'cv site profil portfolio pdf fichier photo image signature'],
  [
    'de',
    'in auf im',
    'meinem meiner der dem unserer',
    'lebenslauf website webseite profil portfolio pdf datei foto bild signatur',
  ],
  ['ru', 'в на', 'моем моём моей', 'резюме сайте профиле портфолио файле фото картинке'],
]
