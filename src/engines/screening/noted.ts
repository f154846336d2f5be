import { bitsOf } from './classes.ts'
import type { Folded } from './fold.ts'
import type { Handle } from './handle-shape.ts'
import type { Word } from './words.ts'

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
  original?: string | undefined
  /** A part of a longer text. */
  isPart?: boolean
  /** Read out of a code that the text was written in. */
  isDecoded?: boolean
  /** Whether there is code in it, and whether it reads as it was written, once somebody asked. */
  hasCode?: boolean | undefined
  isAsWritten?: boolean | undefined
  /** By word of Latin letters: 1, or 2 for one that was written otherwise than it reads; 0 for all others. */
  oddWords?: Uint8Array | undefined
  /** By word: the names of channels' users read so far, as many channels may stand around one word. */
  handles?: (Handle | null)[] | undefined
}

/** Notes a phrase that others made. */
export function addEvent(text: Text, event: Event) {
  for (const bit of bitsOf(event)) text.seen[bit >> 5]! |= 1 << (bit & 31)
  list(text, event)
  // Slots of frames, written in small letters, are looked for by nothing else.
  if (event.class.charCodeAt(0) < 97) for (let i = event.first; i <= event.last; i++) (text.at[i] ??= []).push(event.class)
}

/** Puts an event among those of its class. */
export function list(text: Text, event: Event) {
  const there = text.events.get(event.class)
  if (there) there.push(event)
  else text.events.set(event.class, [event])
}

/** The events of a class, none when there are none. */
export function eventsOf(text: Text, name: string): readonly Event[] {
  return text.events.get(name) ?? none
}
/** Nothing found. */
export const none: readonly never[] = []

/** Whether any of the words from `first` to `last` (cut to the text) belongs to one of the classes. */
export function hasClass(text: Text, first: number, last: number, ...classes: string[]): boolean {
  for (let i = Math.max(0, first); i <= last && i < text.words.length; i++) {
    const there = text.at[i]
    if (there === undefined) continue
    for (let c = 0; c < classes.length; c++) if (there.includes(classes[c]!)) return true
  }
  return false
}

/** The first event of a class that begins at a word, or the last one. */
export function eventAt(text: Text, name: string, first: number, isLast = false): Event | undefined {
  const list = text.events.get(name)
  if (!list) return undefined
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (list[middle]!.first < first) from = middle + 1
    else to = middle
  }
  if (from === list.length || list[from]!.first !== first) return undefined
  if (isLast) while (from + 1 < list.length && list[from + 1]!.first === first) from++
  return list[from]
}

/**
 * The events of a class that touch the words from `low` to `high`: found by halving, so that a text full of events costs
 * no more for each of them than its neighbours.
 */
export function eventsNear(text: Text, name: string, low: number, high: number): readonly Event[] {
  const list = text.events.get(name)
  if (!list) return none
  if (list.length >= 12) return near(list, low, high)
  let found: Event[] | undefined
  for (let i = 0; i < list.length; i++) if (list[i]!.last >= low && list[i]!.first <= high) (found ??= []).push(list[i]!)
  return found ?? none
}

/** The same in a list that is in order. */
export function near(list: readonly Event[], low: number, high: number): Event[] {
  const found: Event[] = []
  for (let i = startNear(list, low); i < list.length && list[i]!.first <= high; i++)
    if (list[i]!.last >= low) found.push(list[i]!)
  return found
}

/** Where in such a list the first event is that may reach to a word. */
export function startNear(list: readonly Event[], low: number): number {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    // A phrase has eight words at most.
    if (list[middle]!.first < low - 8) from = middle + 1
    else to = middle
  }
  return from
}
