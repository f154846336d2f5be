import { types } from './scan.ts'

// The places of a long text that the first pass found worth a closer look. Shared by module, as in `scan.ts`.

/** Longer texts are looked at closer only around what speaks for it: so far to each side. */
const longText = 600
const around = 60
/** So many places, or so large a share of the text, and it is looked at as a whole. */
const mostPlaces = 40
const mostShare = 0.8

/** Where a text needs a closer look: pairs of places in it, in order. */
export type Suspects = readonly number[]

/** Whether only parts of the text may need one. */
export let isLong = false
const places = new Int32Array(2 * mostPlaces)
let count = 0

/** Forgets the text before. */
export function clearPlaces(length: number, isInPlace: boolean): void {
  isLong = length >= longText && isInPlace
  count = 0
}

/** Whether no place was told. */
export const isUntold = (): boolean => count === 0

/** Notes a place that needs a closer look; answers whether the whole text does, and nothing more has to be read. */
export function tells(start: number, end: number): boolean {
  if (!isLong) return true
  if (count === 0 || start > places[count * 2 - 1]! + around) {
    places[count * 2] = start
    count++
  } else if (start < places[count * 2 - 2]!) places[count * 2 - 2] = start
  places[count * 2 - 1] = Math.max(end, start)
  return count === mostPlaces
}

/** The places with what is around them, up to the next blanks; the whole text when it is hardly more. */
export function suspects(text: string): Suspects {
  const found: number[] = []
  let share = 0
  for (let i = 0; i < count; i++) {
    let start = Math.max(0, places[i * 2]! - around)
    let end = Math.min(text.length, places[i * 2 + 1]! + around)
    while (start > 0 && types[start - 1] !== 4) start--
    while (end < text.length && types[end] !== 4) end++
    const last = found.length - 1
    if (last > 0 && start <= found[last]!) {
      start = found[last]!
      found[last] = Math.max(end, start)
    } else found.push(start, end)
    share += Math.max(0, end - start)
  }
  return count === 0 || count === mostPlaces || share > text.length * mostShare ? [0, text.length] : found
}
