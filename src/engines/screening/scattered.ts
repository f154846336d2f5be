import type { Draft } from './drafts.ts'
import { eventsOf, hasClass, none, type Text } from './events.ts'
import { isInternational, nationalForm } from './plans.ts'

const looks: Record<string, string> = { o: '0', i: '1', l: '1', z: '2', e: '3', a: '4', s: '5', b: '6', g: '6', t: '7', q: '9' }

/** A number in which most figures are letters that look like them, in groups that are no words: 4IS SSS Ol63. */
export function lookalike(text: Text): readonly Draft[] {
  const { words, original } = text
  if (original === undefined || words.length > 14 || !/\d/.test(original)) return none
  for (let first = 0; first < words.length; first++) {
    let digits = ''
    let real = 0
    for (let last = first; last < words.length && last < first + 4; last++) {
      const word = words[last]!
      const said = original.slice(text.from[word.start], text.to[word.end - 1])
      if (last > first && !/^[ .-]$/.test(word.gap)) break
      if (
        !/^[oilzeasbgtq\d]{2,7}$/i.test(said) ||
        !(/\d/.test(said) || /^[A-Z]{2,4}$|^[lzsbgtq]{2,4}$|^[a-z][A-Z][a-z]$|^[A-Z][a-z][A-Z]$/.test(said))
      )
        break
      digits += Array.from(said.toLowerCase(), char => looks[char] ?? char).join('')
      real += said.replace(/\D/g, '').length
      if (last === first || digits.length < 9 || digits.length > 12 || real < 2 || digits.length - real < 5) continue
      if (nationalForm(digits) === null) continue
      return [
        {
          kind: 'phone',
          rule: 'phone.lookalike',
          start: words[first]!.start,
          end: word.end,
          score: 0.72,
          value: digits,
          evidence: ['letters in place of figures'],
        },
      ]
    }
  }
  return none
}

/** Figures all over a text, and words that say they are one number to be dialled. */
export function disguised(text: Text, isTaken: (start: number, end: number) => boolean): Draft | null {
  // "The part number is" tells of a part.
  const isTold = eventsOf(text, 'NUMHINT').some(hint => !hasClass(text, hint.first - 1, hint.first - 1, 'IDNOUN'))
  if ((!isTold && eventsOf(text, 'DIAL').length === 0) || text.words.length > 80) return null
  // 136×2804×5917 is one word, as sizes are.
  const groups = text.words.filter(
    word =>
      (word.kind === 'digits' || /^\d+(?:x\d+)+$|^[a-z]{0,2}(?:\d{1,2}[a-z]{1,2}){5,}\d{0,2}$/.test(word.text)) &&
      !isTaken(word.start, word.end),
  )
  const digits = groups.map(word => word.text.replace(/\D/g, '')).join('')
  if (digits.length < (isTold ? 7 : 9) || digits.length > 13) return null
  // One figure each: the amounts of a recipe.
  const isOneByOne = groups.every(group => group.text.length === 1)
  if (groups.length > (isTold || isOneByOne ? 13 : 7)) return null
  if (hasClass(text, 0, text.words.length, 'SAMPLE')) return null
  const form = nationalForm(digits)
  if (!isTold && form === null && !isInternational(digits)) return null
  // Counts of things make the number of a landline by chance: the shortest and the longest differ too much.
  const lengths = groups.map(word => word.text.length)
  if (!isTold && form === 'fixed' && Math.max(...lengths) - Math.min(...lengths) > 2) return null
  const [first, last] = [groups[0]!, groups.at(-1)!]
  return {
    kind: 'phone',
    rule: 'phone.disguised',
    start: first.start,
    end: last.end,
    score: digits.length >= 9 ? (isTold ? 0.8 : 0.7) : 0.68,
    value: digits,
    evidence: ['figures said to be one number to dial'],
  }
}
