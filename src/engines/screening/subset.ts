import { Compiled } from './compiled.ts'
import { fold } from './fold.ts'
import { Phrasebook } from './phrasebook.ts'
import { spreadForm, tablesOf, type IsKept } from './sources.ts'
import { isLoose, wordsOf } from './words.ts'

// What a browser has of the word lists. The server, which has the last word, has all. Only the script that writes the tables
// comes here.

/** Names of channels and ways of paying: nobody's texts are enough to tell which of them matter. */
const names = /^(?:MESS|SOC|MEET|PAYB|AMB)/

/**
 * Whether a browser has a phrase: all names, and what occurs in texts as people write them. Of other languages than English
 * there are fewer texts, so short phrases are all kept.
 */
export function browserKeeps(texts: readonly string[]): IsKept {
  const occurs = occurringIn(texts)
  return (phrase, head, pack) =>
    (names.test(head) && !/[ (-]/.test(phrase)) || (pack !== 'core' && isShort(phrase)) || occurs(phrase, head, pack)
}

const isShort = (phrase: string) => phrase.split(' ').length <= 2 && !phrase.includes('(')

function occurringIn(texts: readonly string[]): IsKept {
  const phrases: string[] = []
  const numbers = new Map<string, number>()
  const compiled = new Compiled()
  tablesOf((phrase, head) => {
    const key = keyOf(phrase, head)
    if (numbers.has(key)) return false
    numbers.set(key, phrases.push(key) - 1)
    compiled.add(spreadForm(phrase), numbers.get(key)!)
    return false
  })
  const book = new Phrasebook()
  const entries = phrases.map(value => ({ class: '', value }))
  book.take(compiled.pack(), entries)
  book.seal()
  const occurring = new Map<string, number>()
  for (const text of texts) noteIn(text, book, occurring)
  return (phrase, head) => (occurring.get(keyOf(phrase, head)) ?? 0) >= (telling.test(head) ? 1 : isLong(phrase) ? 10 : 1)
}

/** What turns a whole text round: each of them counts. */
const telling = /^(?:ABUSE|FORBID|DIAL|NUMHINT|AWAY|TALKOUT)/

/** A long phrase that occurs a few times only may hardly occur again. */
const isLong = (phrase: string) => phrase.split(' ').length >= (phrase.includes('(') ? 6 : 3)

const keyOf = (phrase: string, head: string) => `${head}: ${phrase}`

/** Notes each phrase of a text (as `events.ts` walks through them). */
function noteIn(text: string, book: Phrasebook, occurring: Map<string, number>) {
  book.tidy()
  const words = wordsOf(fold(text).text)
  const ids = words.map(word => book.idOf(word.text, word.hash))
  for (let first = 0; first < words.length; first++) {
    let state = ids[first] === 0 ? 0 : book.first(ids[first]!)
    for (let last = first; state !== 0;) {
      for (const { value } of book.ends[state] ?? []) occurring.set(value, (occurring.get(value) ?? 0) + 1)
      last++
      if (last >= words.length || last >= first + 8 || ids[last] === 0 || !isLoose(words[last]!.gap)) break
      state = book.next(state, ids[last]!, words[last]!.gap !== '')
    }
  }
}
