// Numbers as printable characters: the generated tables are read by git, by editors and by gzip, which does the rest.

const signs = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(sign => !'"\\`'.includes(sign))
/** Half of the signs end a number, the other half go on. */
const half = signs.length / 2
const valueOf = new Uint8Array(128)
for (const [value, sign] of signs.entries()) valueOf[sign.charCodeAt(0)] = value

/** Numbers from 0 on in a row, as text. */
export function packedNumbers(numbers: readonly number[]): string {
  let text = ''
  for (let rest of numbers) {
    for (; rest >= half; rest = Math.floor(rest / half)) text += signs[half + (rest % half)]!
    text += signs[rest]!
  }
  return text
}

/** Answers the numbers of such a text one after the other. */
export function numbersOf(text: string): () => number {
  let at = 0
  return () => {
    let number = 0
    let unit = 1
    for (;;) {
      const value = valueOf[text.charCodeAt(at++)]!
      if (value < half) return number + value * unit
      number += (value - half) * unit
      unit *= half
    }
  }
}

/** Words in a row: of each, a capital for how many letters it shares with the one before, and the rest. */
export function packedWords(words: readonly string[]): string {
  let before = ''
  let text = ''
  for (const word of words) {
    let same = 0
    while (same < 25 && same < word.length && word[same] === before[same]) same++
    text += String.fromCharCode(65 + same) + word.slice(same)
    before = word
  }
  return text
}

/** The words of such a text. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  let before = ''
  for (let at = 0; at < text.length;) {
    let end = at + 1
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code > 64 && code < 91) break
    }
    before = before.slice(0, text.charCodeAt(at) - 65) + text.slice(at + 1, end)
    words.push(before)
    at = end
  }
  return words
}

/** The phrases of a language, as `compiled.ts` writes them and `phrasebook.ts` reads them. */
export interface Pack {
  words: string
  /** The sets of entries that end somewhere: how many first, then the entries as they go up. */
  sets: string
  /** How many sets there are. */
  setCount: number
  /** By word: how many places come after it, twice, plus one where others may be disguised as it. */
  heads: string
  /** Which places, one after the other: one that only ends phrases by its set, one told before, or 0 and then its own. */
  leads: string
  /** Of each place where it is first led to: its set, how many ways lead on, and the words of those as they go up. */
  ends: string
  counts: string
  steps: string
}

/** The sets of entries of a pack. */
export function setsOf({ sets, setCount }: Pack): number[][] {
  const next = numbersOf(sets)
  return Array.from({ length: setCount }, () => {
    let entry = 0
    return Array.from({ length: next() }, () => (entry += next()))
  })
}
