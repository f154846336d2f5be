// Classes of phrases as bits, so that a walk through a text can note them without a list.

/** How many numbers of 32 bits hold all classes that rules and frames ask for. */
export const bitWords = 12
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

/** Whether one of the bits of the set at `at` is among those seen. */
export function meets(sets: Int32Array, at: number, seen: Int32Array): boolean {
  return (
    ((sets[at]! & seen[0]!) |
      (sets[at + 1]! & seen[1]!) |
      (sets[at + 2]! & seen[2]!) |
      (sets[at + 3]! & seen[3]!) |
      (sets[at + 4]! & seen[4]!) |
      (sets[at + 5]! & seen[5]!) |
      (sets[at + 6]! & seen[6]!) |
      (sets[at + 7]! & seen[7]!) |
      (sets[at + 8]! & seen[8]!) |
      (sets[at + 9]! & seen[9]!) |
      (sets[at + 10]! & seen[10]!) |
      (sets[at + 11]! & seen[11]!)) !==
    0
  )
}

/** Whether each of some sets in a row has a bit among those seen. */
export function meetsAll(sets: Int32Array, seen: Int32Array): boolean {
  for (let at = 0; at < sets.length; at += bitWords) if (!meets(sets, at, seen)) return false
  return true
}
