import { bit, bitWords, mostBits } from './classes.ts'
import { ofFrames, ofPatterns, rarity } from './needs.ts'

// Which patterns and frames a text can hold, by the classes seen in it: all of them are asked for every text.

/** Rows of sets of classes, of each of which one has to be there. */
export interface Rows {
  /** Row by row and set by set: how many numbers hold its bits, then the place and the bits of each. */
  sets: Int32Array
  starts: Int32Array
  /** By class: the rows that have it in their rarest set, as bits; so many numbers hold them. */
  byClass: Int32Array
  width: number
  /** Of the text looked at: the rows that may be met. */
  mask: Int32Array
  /** The rows that ask for nothing. */
  free: Int32Array
}

export function rowsOf(rows: readonly (readonly (readonly string[])[])[]): Rows {
  const width = (rows.length + 31) >> 5
  const byClass = new Int32Array(mostBits * width)
  const free = new Int32Array(width)
  const sets: number[] = []
  const starts = rows.map((row, i) => {
    const start = sets.length
    // What is rare comes first, so that most rows end there.
    const [rarest, ...others] = row.toSorted((a, b) => rarity(a) - rarity(b))
    for (const name of rarest ?? []) byClass[bit(name) * width + (i >> 5)]! |= 1 << (i & 31)
    if (rarest === undefined) free[i >> 5]! |= 1 << (i & 31)
    for (const names of others) {
      const held = [...setOf(names)].flatMap((bits, at) => (bits === 0 ? [] : [at, bits]))
      sets.push(held.length / 2, ...held)
    }
    return start
  })
  return {
    sets: Int32Array.from(sets),
    starts: Int32Array.from([...starts, sets.length]),
    byClass,
    width,
    mask: new Int32Array(width),
    free,
  }
}

/** Some classes as a set of bits. */
export function setOf(names: readonly string[]): Int32Array {
  const bits = new Int32Array(bitWords)
  for (const name of names) bits[bit(name) >> 5]! |= 1 << (bit(name) & 31)
  return bits
}

const lowest = (bits: number) => 31 - Math.clz32(bits & -bits)

/** Looks which rows may be met where these classes were seen. */
export function look({ byClass, width, mask, free }: Rows, seen: Int32Array): void {
  mask.set(free)
  for (let at = 0; at < seen.length; at++)
    for (let left = seen[at]!; left !== 0; left &= left - 1) {
      const from = (at * 32 + lowest(left)) * width
      for (let i = 0; i < width; i++) mask[i]! |= byClass[from + i]!
    }
}

/** The first row from `row` on that is met, -1 when none is; `look` has to come before. */
export function nextMet(rows: Rows, seen: Int32Array, row: number): number {
  const { mask, width } = rows
  for (let at = row >> 5; at < width; at++) {
    let left = mask[at]! & (at === row >> 5 ? -1 << (row & 31) : -1)
    for (; left !== 0; left &= left - 1) {
      const found = at * 32 + lowest(left)
      if (meetsAll(rows, found, seen)) return found
    }
  }
  return -1
}

/** Whether each of the other sets in a row has a bit among those seen. */
function meetsAll({ starts, sets }: Rows, row: number, seen: Int32Array): boolean {
  const stop = starts[row + 1]!
  for (let at = starts[row]!; at < stop;) {
    const end = at + 1 + 2 * sets[at]!
    for (at++; (sets[at + 1]! & seen[sets[at]!]!) === 0;) {
      at += 2
      if (at === end) return false
    }
    at = end
  }
  return true
}

export const patternRows: Rows = rowsOf(ofPatterns)
export const frameRows: Rows = rowsOf(ofFrames)
