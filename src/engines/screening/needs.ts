import { phrases } from './lexicon.ts'
import { patterns } from './patterns.ts'

/**
 * What the words of a text must hold, at least, for any rule to find something: groups of classes that have to meet.
 * Taken from the patterns themselves, so that the first pass can't overlook what the second would find.
 */
const groups: string[][][] = patterns.map(pattern => pattern.steps.map(step => step.classes.map(name => name.split('#')[0]!)))
const single = [
  'DOTS',
  'REVW',
  'GIFTC',
  'MESS',
  'SOC',
  'MEET',
  'PAYB',
  'MESSASK',
  'URLW',
  'CHATAPP',
  'FORBID',
  'NUMHINT',
  'GMAILW',
]
for (const name of single) groups.push([[name]])
for (const row of [
  'PAYREQ FEEW',
  'FEEW STARTW',
  'PAYREQ STARTW',
  'GIVECODE CODEW',
  'GIVECODE PASSW',
  'CODEW GOTW',
  'RENTV ACCW',
  'CHEQW CHEQV',
  'ADDRESSW STREET',
  'AT DOT',
  'AT PROV',
  'NATO NATO2',
  'ATSIGN TALKME',
  'ATSIGN REACHAT',
  'ATSIGN IMON',
  'ATSIGN LOOKUP',
  'ATSIGN SAMENAME',
  'ATSIGN FIGURES',
  'LINK TALKME',
  'LINK MAILME',
  'LINK CALLME',
  'LINK OUTAPP',
  'LINK REACHHOW',
  'LINK SITEASK',
  'LINK DECODE',
  'BANKB FIGURES',
])
  groups.push(row.split(' ').map(name => [name]))
/** Classes that two others make together (see `events.ts`). */
const derived: Record<string, string[][]> = {
  AWAY: [['AWAY'], ['OUTV', 'PLATW']],
  NOFEE: [['NOFEE'], ['SAVEV', 'FEEN']],
  SKIPMS: [['SKIPMS'], ['NEG', 'ESCROWW'], ['SAVEV', 'ESCROWW'], ['OUTV', 'ESCROWW']],
  PCTSAVE: [['SAVEV', 'FIGURES']],
  DISC: [['DISC'], ['FIGURES']],
}

const numberOf = new Map<string, number>()
const bitOf = (name: string): number => {
  const known = numberOf.get(name)
  if (known !== undefined) return known
  numberOf.set(name, numberOf.size)
  return numberOf.size - 1
}
const wordCount = 4
const all: Int32Array[][] = []

function require(sets: string[][]) {
  all.push(
    sets.map(names => {
      const bits = new Int32Array(wordCount)
      for (const name of names) {
        const bit = bitOf(name)
        bits[bit >> 5]! |= 1 << (bit & 31)
      }
      return bits
    }),
  )
}

for (const group of groups) {
  // A set with a derived class stands for several requirements: with the class itself, and with what makes it.
  let variants: string[][][] = [[]]
  for (const set of group) {
    const plain = set.filter(name => !derived[name])
    const options: string[][][] = plain.length ? [[plain]] : []
    for (const name of set) for (const made of derived[name] ?? []) options.push(made.map(one => [one]))
    variants = variants.flatMap(variant => options.map(option => [...variant, ...option]))
  }
  for (const variant of variants) require(variant)
}

/** Classes of which one alone is enough. */
const alone = new Int32Array(wordCount)
for (const sets of all) if (sets.length === 1) sets[0]!.forEach((word, i) => (alone[i]! |= word))
const isAlone = (set: Int32Array) => set.every((word, i) => (word & ~alone[i]!) === 0)
const needed = new Map<string, number[]>()
needed.set('alone', [1, ...alone])
for (const sets of all) {
  // Whoever has such a set has enough already.
  if (sets.some(isAlone)) continue
  const rest = sets.map(set => Array.from(set, (word, i) => word & ~alone[i]!))
  needed.set(rest.map(String).toSorted().join(' '), [sets.length, ...rest.flat()])
}

/** Each requirement: how many sets of bits, then the sets, `wordCount` numbers each, of which one bit each must be there. */
export const requirements = Int32Array.from([...needed.values()].flat())

/** Each pattern's sets of bits, to see at once whether a text can hold it. */
export const patternSets: Int32Array[] = patterns.map(pattern => {
  const flat = new Int32Array(pattern.steps.length * wordCount)
  pattern.steps.forEach((step, i) => {
    for (const name of step.classes) {
      const bit = bitOf(name.split('#')[0]!)
      flat[i * wordCount + (bit >> 5)]! |= 1 << (bit & 31)
    }
  })
  return flat
})
/** The number of each class that some rule asks for. */
export const bits: ReadonlyMap<string, number> = numberOf

/** By state of the phrases: which row of `rows` the phrases ending there set; 0 for none. */
export const closedRow = new Uint16Array(phrases.ends.length)
export const openRow = new Uint16Array(phrases.ends.length)
export const rows: Int32Array[] = [new Int32Array(wordCount)]

const rowByKey = new Map<string, number>()
phrases.ends.forEach((entries, state) => {
  if (!entries) return
  for (const isOpen of [false, true]) {
    const bits = new Int32Array(wordCount)
    for (const entry of entries) {
      const bit = numberOf.get(entry.class)
      if (bit !== undefined && (entry.isOpen === isOpen || !isOpen)) bits[bit >> 5]! |= 1 << (bit & 31)
    }
    const key = bits.join()
    if (bits.every(word => word === 0)) continue
    let row = rowByKey.get(key)
    if (row === undefined) {
      row = rows.push(bits) - 1
      rowByKey.set(key, row)
    }
    if (isOpen) openRow[state] = row
    else closedRow[state] = row
  }
})

/** The bit of a class that the first pass sets by itself. */
export const bit = (name: string): number => bitOf(name)
if (numberOf.size > 32 * wordCount) throw new Error('More classes than bits.')
