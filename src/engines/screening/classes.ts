// Classes of phrases as bits, so that a walk through a text can note them without a list.

/** How many numbers of 32 bits hold all classes that rules and frames ask for. */
export const bitWords = 15
export const mostBits = 32 * bitWords
const numberOf = new Map<string, number>()

/** The bit of a class, or of a class with its value: `CHAN`, `AWAY#off`. Made when it is first asked for. */
export function bit(name: string): number {
  const known = numberOf.get(name)
  if (known !== undefined) return known
  if (numberOf.size === mostBits) throw new Error('More classes than bits.')
  numberOf.set(name, numberOf.size)
  return numberOf.size - 1
}

/** Some classes as a set of bits. */
export function setOf(names: readonly string[]): Int32Array {
  const bits = new Int32Array(bitWords)
  for (const name of names) bits[bit(name) >> 5]! |= 1 << (bit(name) & 31)
  return bits
}

const bitsByName = new Map<string, readonly number[]>()

/** The bits that a phrase of a class sets: the class, and the class with its value, where anything asks for them. */
export function bitsOf({ class: name, value }: { class: string; value: string }): readonly number[] {
  const key = `${name}#${value}`
  const known = bitsByName.get(key)
  if (known) return known
  const found = [name, key].flatMap(one => numberOf.get(one) ?? [])
  bitsByName.set(key, found)
  return found
}

/** Sets of classes in a row, each as the numbers that hold its bits: how many first, then the place and the bits of each. */
export function setsOf(sets: readonly (readonly string[])[]): Int32Array {
  return Int32Array.from(
    sets.flatMap(names => {
      const held = [...setOf(names)].flatMap((bits, at) => (bits === 0 ? [] : [at, bits]))
      return [held.length / 2, ...held]
    }),
  )
}

/** Many such rows in one array, as memory is read quickest in a row: where each begins, and where the last one ends. */
export interface Rows {
  starts: Int32Array
  sets: Int32Array
}

export function rowsOf(rows: readonly Int32Array[]): Rows {
  const starts = new Int32Array(rows.length + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.length
  const sets = new Int32Array(starts[rows.length]!)
  for (const [i, row] of rows.entries()) sets.set(row, starts[i])
  return { starts, sets }
}

/** Whether each of the sets in a row has a bit among those seen. */
export function meetsAll({ starts, sets }: Rows, row: number, seen: Int32Array): boolean {
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
