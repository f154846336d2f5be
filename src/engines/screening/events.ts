import { bitsOf, bitWords, meetsAll } from './classes.ts'
import type { Folded } from './fold.ts'
import { names, phrases } from './lexicon.ts'
import { frames, framed, type Frame } from './frames.ts'
import { frameSets } from './needs.ts'
import { isLoose, wordsOf, type Word } from './words.ts'

/** A phrase of the lexicon found in a text: over which words (both ends included) and what it stands for. */
export interface Event {
  class: string
  first: number
  last: number
  value: string
  /** Written so that it would not be found: letters apart, figures for letters. */
  isHidden: boolean
}

/** A folded text with its words and the phrases found in it, by class and in order. */
export interface Text extends Folded {
  words: Word[]
  events: Map<string, Event[]>
  /** By word: the classes that cover it, for quick looks. */
  at: (string[] | undefined)[]
  /** Which classes there are, as bits (see `needs.ts`). */
  seen: Int32Array
  /** As it was written, where that is known: codes that tell upper from lower case need it. */
  original?: string
  /** Read out of a code that the text was written in. */
  isDecoded?: boolean
  /** Whether there is code in it, once somebody asked. */
  hasCode?: boolean
}

/** Reads a folded text: its words, and every phrase of the lexicon in it. */
export function read(folded: Folded): Text {
  const words = wordsOf(folded.text)
  const text: Text = {
    ...folded,
    words,
    events: new Map(),
    at: [],
    seen: new Int32Array(bitWords),
  }
  text.at.length = words.length
  phrasesIn(text)
  hiddenNames(text)
  dropIdioms(text)
  frameEvents(text)
  for (const name of ['PAYV', 'TALK', 'CHAN', 'ON', 'NUMB', 'ME', 'IDW', 'CALLV'] as const) dropInside(text, name)
  derive(text)
  for (const name of framed) text.events.get(name)?.sort((a, b) => a.first - b.first)
  for (const name of late) text.events.get(name)?.sort((a, b) => a.first - b.first)
  return text
}

export function addEvent(text: Text, event: Event) {
  put(text, event, bitsOf(event))
}

function put(text: Text, event: Event, bits: readonly number[]) {
  for (const bit of bits) text.seen[bit >> 5]! |= 1 << (bit & 31)
  const list = text.events.get(event.class)
  if (list) list.push(event)
  else text.events.set(event.class, [event])
  for (let i = event.first; i <= event.last; i++) (text.at[i] ??= []).push(event.class)
}

/** Every phrase of the lexicon, from each word on. */
function phrasesIn(text: Text) {
  const { words } = text
  phrases.tidy()
  const ids = new Int32Array(words.length)
  // How a word follows the one before: 0 not at all, 1 without a blank, 2 apart.
  const ways = new Uint8Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const { text: word, gap, hash } = words[i]!
    ids[i] = phrases.idOf(word, hash)
    ways[i] = gap === '' ? 1 : gap === ' ' || isLoose(gap) ? 2 : 0
  }
  for (let first = 0; first < ids.length; first++) {
    if (ids[first] === 0) continue
    let state = phrases.first(ids[first]!)
    for (let last = first; state !== 0;) {
      for (const entry of phrases.ends[state] ?? none)
        put(text, { class: entry.class, first, last, value: entry.value, isHidden: false }, (entry.bits ??= bitsOf(entry)))
      last++
      if (
        last >= ids.length ||
        last >= first + 8 ||
        ids[last] === 0 ||
        ways[last] === 0 ||
        ((phrases.onward[state]! >>> (ids[last]! & 31)) & 1) === 0
      )
        break
      state = phrases.next(state, ids[last]!, ways[last] === 2)
    }
  }
}

/** "Mail merge", "call it a day": nothing inside is what it would be by itself. */
function dropIdioms(text: Text) {
  for (const idiom of text.events.get('DROP') ?? []) {
    for (const [name, list] of text.events) {
      if (name === 'DROP' || name === 'SUBJ' || name === 'REFUSE' || (idiom.value !== '' && name !== idiom.value)) continue
      const kept = list.filter(event => event.first < idiom.first || event.last > idiom.last)
      if (kept.length === list.length) continue
      text.events.set(name, kept)
      for (let i = idiom.first; i <= idiom.last; i++)
        if (!kept.some(event => event.first <= i && event.last >= i)) text.at[i] = text.at[i]?.filter(one => one !== name)
    }
  }
}

/** So many phrases of one frame in a text are no conversation. */
const mostFramed = 40

/** Phrases that slots make together. */
function frameEvents(text: Text) {
  for (let i = 0; i < frames.length; i++) {
    const { sets } = frameSets[i]!
    if (!meetsAll(sets, text.seen)) continue
    const frame = frames[i]!
    let count = 0
    for (const name of frame.slots[0]!.classes) {
      for (const event of text.events.get(name) ?? []) {
        const last = endOf(text, frame, 1, event.last)
        if (last < 0 || ++count > mostFramed) continue
        addEvent(text, { class: frame.class, first: event.first, last, value: frame.value, isHidden: false })
      }
    }
  }
}

/** The last word of the frame's slots from `at` on behind a word, or -1. */
function endOf(text: Text, frame: Frame, at: number, last: number): number {
  if (at === frame.slots.length) return last
  const { classes, gap } = frame.slots[at]!
  for (const name of classes) {
    for (const event of eventsNear(text, name, last + 1, last + 1 + gap)) {
      if (event.first <= last || text.words[event.first]!.sentence !== text.words[last]!.sentence) continue
      const end = endOf(text, frame, at + 1, event.last)
      if (end >= 0) return end
    }
  }
  return -1
}

const brandClasses = ['MESS', 'SOC', 'MEET', 'PAYB', 'MESSASK', 'GIFTC']

/** A word inside a brand's name says nothing by itself. */
function dropInside(text: Text, name: string) {
  const list = text.events.get(name)
  if (!list) return
  if (!brandClasses.some(one => text.events.has(one))) return
  const kept = list.filter(
    event =>
      !brandClasses.some(one =>
        eventsNear(text, one, event.first, event.last).some(
          brand => brand.first <= event.first && brand.last >= event.last && brand.last > brand.first,
        ),
      ),
  )
  if (kept.length < list.length) text.events.set(name, kept)
}

/** Classes that are added to after the walk through the words. */
const late = ['MESS', 'SOC', 'MEET', 'PAYB', 'AWAY', 'NOFEE', 'SKIPMS', 'PROV', 'REV', 'DISC', 'PCTSAVE']

/** Phrases that two small groups of words make together: out of and the platform, save and the fee, no and escrow. */
function derive(text: Text) {
  pair(text, 'OUTV', 'PLATW', 3, 'AWAY', 'off')
  pair(text, 'SAVEV', 'FEEN', 3, 'NOFEE', '')
  percentOff(text)
  pair(text, 'NEG', 'ESCROWW', 4, 'SKIPMS', '', true)
  pair(text, 'SAVEV', 'ESCROWW', 5, 'SKIPMS', '', true)
  pair(text, 'OUTV', 'ESCROWW', 4, 'SKIPMS', '', true)
  for (const save of text.events.get('SAVEV') ?? []) {
    for (let i = save.last + 1; i <= save.last + 3 && i < text.words.length; i++) {
      if (text.words[i]!.kind === 'digits' && text.text[text.words[i]!.end] === '%')
        addEvent(text, { class: 'PCTSAVE', first: save.first, last: i, value: '', isHidden: false })
    }
  }
}

/** "15% off". */
function percentOff(text: Text) {
  for (let i = 0; i + 1 < text.words.length; i++) {
    const word = text.words[i]!
    if (word.kind === 'digits' && text.text[word.end] === '%' && text.words[i + 1]!.text === 'off')
      addEvent(text, { class: 'DISC', first: i, last: i + 1, value: '', isHidden: false })
  }
}

function pair(text: Text, first: string, second: string, reach: number, made: string, value: string, isForward = false) {
  const seconds = text.events.get(second)
  if (!seconds) return
  for (const one of text.events.get(first) ?? []) {
    for (const two of near(seconds, one.first - reach - 1, one.last + reach + 1)) {
      if (text.words[one.first]!.clause !== text.words[two.first]!.clause) continue
      const after = two.first - one.last - 1
      const before = one.first - two.last - 1
      if ((after >= 0 && after <= reach - 1) || (!isForward && before >= 0 && before <= 1)) {
        const from = Math.min(one.first, two.first)
        const to = Math.max(one.last, two.last)
        // "Never start before escrow" keeps the escrow.
        if (made === 'SKIPMS' && keepsEscrow(text, from, to)) continue
        if (!eventsNear(text, made, from, to).some(event => event.first <= from && event.last >= to))
          addEvent(text, { class: made, first: from, last: to, value, isHidden: false })
      }
    }
  }
}

function keepsEscrow(text: Text, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:before|until|till|unless|after|outside)$/.test(text.words[i]!.text)) return true
  return false
}

/** Names inside other words, and with signs between their letters. */
function hiddenNames(text: Text) {
  const { words, text: folded } = text
  for (let w = 0; w < words.length; w++) {
    const word = words[w]!
    if (word.kind === 'digits') continue
    const from = word.start
    const to = word.text.length > 8 ? word.end - 4 : word.start + 1
    for (let start = from; start < to; start++) {
      if (names.step(1, folded.charCodeAt(start)) === 0) continue
      const end = nameAt(folded, start)
      if (!end) continue
      let last = w
      while (last + 1 < words.length && words[last + 1]!.start < end.at) last++
      if (text.at[w]?.includes(end.class) && last === w) break
      addEvent(text, { class: end.class, first: w, last, value: end.value, isHidden: end.skipped > 0 })
      break
    }
  }
}

function nameAt(folded: string, start: number): { at: number; class: string; value: string; skipped: number } | null {
  let state = 1
  let skipped = 0
  let gap = 0
  let before = 0
  let found: { at: number; class: string; value: string; skipped: number } | null = null
  for (let i = start; i < folded.length && i < start + 40; i++) {
    const code = folded.charCodeAt(i)
    const next = names.step(state, code)
    if (next !== 0) {
      state = next
      gap = 0
      before = code
      const ends = names.ends[state]
      if (ends) found = { at: i + 1, class: ends[0]!.class, value: ends[0]!.value, skipped }
      continue
    }
    if (code === before) continue
    if (' .-_*|/,~+:\'"'.includes(folded[i]!) && gap < 2) {
      gap++
      skipped++
      continue
    }
    break
  }
  return found
}

/** The events of a class, none when there are none. */
export function eventsOf(text: Text, name: string): readonly Event[] {
  return text.events.get(name) ?? none
}
const none: readonly never[] = []

/** Whether any of the words from `first` to `last` (cut to the text) belongs to one of the classes. */
export function hasClass(text: Text, first: number, last: number, ...classes: string[]): boolean {
  for (let i = Math.max(0, first); i <= last && i < text.words.length; i++) {
    const there = text.at[i]
    if (there && classes.some(name => there.includes(name))) return true
  }
  return false
}

/**
 * The events of a class that touch the words from `low` to `high`: found by halving, so that a text full of events costs
 * no more for each of them than its neighbours.
 */
export function eventsNear(text: Text, name: string, low: number, high: number): readonly Event[] {
  const list = text.events.get(name)
  if (!list) return none
  return list.length < 12 ? list.filter(event => event.last >= low && event.first <= high) : near(list, low, high)
}

/** The same in a list that is in order. */
export function near(list: readonly Event[], low: number, high: number): Event[] {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    // A phrase has eight words at most.
    if (list[middle]!.first < low - 8) from = middle + 1
    else to = middle
  }
  const found: Event[] = []
  for (let i = from; i < list.length && list[i]!.first <= high; i++) if (list[i]!.last >= low) found.push(list[i]!)
  return found
}
