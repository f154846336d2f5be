// Classes of phrases as bits, so that a walk through a text can note them without a list.

/** How many numbers of 32 bits hold all classes that rules and frames ask for. */
export const bitWords = 16
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
