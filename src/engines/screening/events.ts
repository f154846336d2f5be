import { bitsOf, bitWords } from './classes.ts'
import { derive, dropIdioms, dropInside, frameEvents } from './derived.ts'
import type { Folded } from './fold.ts'
import { framed, frames } from './frames.ts'
import { names, phrases } from './lexicon.ts'
import { addEvent, list, type Text } from './noted.ts'
import { look, nextMet, rowsOf, setOf } from './rows.ts'
import { isLoose, wordsOf, type Word } from './words.ts'

export { addEvent, eventAt, eventsNear, eventsOf, hasClass, near, none, startNear, type Event, type Text } from './noted.ts'

/** Reads a folded text: its words, and every phrase of the lexicon in it. */
export function read(folded: Folded): Text {
  const words = wordsOf(folded.text)
  const text: Text = {
    text: folded.text,
    from: folded.from,
    to: folded.to,
    words,
    events: new Map(),
    at: [],
    seen: new Int32Array(bitWords),
    // All of them from the start: texts of one shape are read quickest.
    original: undefined,
    isPart: false,
    isDecoded: false,
    hasCode: undefined,
    isAsWritten: undefined,
    oddWords: undefined,
    handles: undefined,
  }
  text.at.length = words.length
  phrasesIn(text)
  hiddenNames(text)
  dropIdioms(text)
  frameEvents(text)
  dropInside(text, ['PAYV', 'TALK', 'CHAN', 'ON', 'NUMB', 'ME', 'IDW', 'CALLV'])
  derive(text)
  for (const [name, all] of text.events) if (all.length > 1 && late.has(name)) all.sort((a, b) => a.first - b.first)
  return text
}

// oxlint-disable-next-line unicorn/no-new-array -- grown one by one it would take ten times as much
const roomFor = (length: number): string[] => new Array<string>(length)

/** Where phrases end: state, first word, last word, one after the other. Reused, as what follows. */
let ends = new Int32Array(3 * 1024)
/** By word: its number. */
let ids = new Int32Array(2048)
/** By word, how it follows the one before: 0 not at all, 1 without a blank, 2 apart. */
let ways = new Uint8Array(2048)
/** By word: how many classes cover it. */
let filled = new Int32Array(2048)

/** Every phrase of the lexicon, from each word on. */
function phrasesIn(text: Text) {
  // Loops by number here, and wherever most texts come by: `for of` makes an iterator and a result for each step.
  const { words, seen } = text
  phrases.tidy()
  const { length } = words
  if (length > ids.length) {
    ids = new Int32Array(length * 2)
    ways = new Uint8Array(length * 2)
    filled = new Int32Array(length * 2)
  }
  filled.fill(0, 0, length)
  for (let i = 0; i < length; i++) {
    const { text: word, gap, hash } = words[i]!
    ids[i] = phrases.idOf(word, hash)
    if (ids[i] === 0) ids[i] = ownerOf(text.text, words[i]!)
    ways[i] = gap === '' ? 1 : gap === ' ' || isLoose(gap) ? 2 : 0
  }
  let count = 0
  for (let first = 0; first < length; first++) {
    if (ids[first] === 0) continue
    let state = phrases.first(ids[first]!)
    for (let last = first; state !== 0;) {
      if (phrases.ends[state] !== undefined) {
        if (count + 3 > ends.length) {
          const wider = new Int32Array(ends.length * 2)
          wider.set(ends)
          ends = wider
        }
        ends[count++] = state
        ends[count++] = first
        ends[count++] = last
        const entries = phrases.ends[state]!
        for (let e = 0; e < entries.length; e++) {
          const entry = entries[e]!
          const bits = (entry.bits ??= bitsOf(entry))
          for (let b = 0; b < bits.length; b++) seen[bits[b]! >> 5]! |= 1 << (bits[b]! & 31)
          if (!isSlot(entry.class)) for (let word = first; word <= last; word++) filled[word]!++
        }
      }
      last++
      if (last >= length || last >= first + 8 || ids[last] === 0 || ways[last] === 0) break
      if (((phrases.onward[state]! >>> (ids[last]! & 31)) & 1) === 0) break
      state = phrases.next(state, ids[last]!, ways[last] === 2)
    }
  }
  for (let i = 0; i < length; i++) if (filled[i] !== 0) text.at[i] = roomFor(filled[i]!)
  filled.fill(0, 0, length)
  const wanted = slotsWanted(seen)
  for (let i = 0; i < count; i += 3) {
    const first = ends[i + 1]!
    const last = ends[i + 2]!
    const entries = phrases.ends[ends[i]!]!
    for (let e = 0; e < entries.length; e++) {
      const entry = entries[e]!
      const bits = entry.bits!
      if (isSlot(entry.class) && (bits.length === 0 || (wanted[bits[0]! >> 5]! & (1 << (bits[0]! & 31))) === 0)) continue
      list(text, { class: entry.class, first, last, value: entry.value, isHidden: false })
      // Slots of frames, written in small letters, are looked for by nothing else.
      if (!isSlot(entry.class)) for (let word = first; word <= last; word++) text.at[word]![filled[word]!++] = entry.class
    }
  }
}

/** "My insta's fern_k": the number of the word before the 's, when the two together are none. */
function ownerOf(folded: string, { text: word, start, end }: Word): number {
  if (end - start < 4 || folded.charCodeAt(end - 1) !== 115 || folded.charCodeAt(end - 2) !== 39) return 0
  return phrases.idOf(word.slice(0, -1))
}

/** Classes that only frames look at are written in small letters. */
const isSlot = (name: string) => name.charCodeAt(0) > 96

/** By frame: the bits of its slots that are nothing else, set by set, and all of them together. */
const ownSlots = rowsOf(frames.map(frame => frame.slots.map(slot => slot.classes).filter(classes => classes.every(isSlot))))
const allSlots = frames.map(frame => setOf(frame.slots.flatMap(slot => slot.classes).filter(isSlot)))

const wanted = new Int32Array(bitWords)

/** The slots of the frames that a text with these classes may hold: all others need no list. */
function slotsWanted(seen: Int32Array): Int32Array {
  wanted.fill(0)
  look(ownSlots, seen)
  for (let frame = nextMet(ownSlots, seen, 0); frame >= 0; frame = nextMet(ownSlots, seen, frame + 1))
    for (let i = 0; i < bitWords; i++) wanted[i]! |= allSlots[frame]![i]!
  return wanted
}

/** Classes that are added to after the walk through the words. */
const late = new Set([...framed, 'MESS', 'SOC', 'MEET', 'PAYB', 'AWAY', 'NOFEE', 'SKIPMS', 'PROV', 'REV', 'DISC', 'PCTSAVE'])

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
    if (' .-_*|/,~+:\'"♥❤♡★☆●○•·・&^%#!'.includes(folded[i]!) && gap < 2) {
      gap++
      skipped++
      continue
    }
    break
  }
  return found
}
