import type { Text } from './events.ts'
import { digitsOf, type Figure } from './figures.ts'
import { isSomethingElse } from './other-numbers.ts'
import { isInternational, nationalForm } from './plans.ts'

/**
 * How much a row of numerals looks like a phone number by itself; null when it is certainly something else. `context`
 * counts what speaks for one around it, `whole` the part of that which is only that nothing else is said.
 */
export function shapeScore(
  figures: readonly Figure[],
  digits: string,
  gaps: string[],
  hasPlus: boolean,
  before: string,
  context: number,
  whole: number,
): number | null {
  const groups = figures.map(figure => figure.digits)
  const count = groups.length
  if (
    /^(\d)\1+$/.test(digits) ||
    digits === '1234567890' ||
    digits === '0123456789' ||
    digits === '123456789' ||
    digits === '12345678' ||
    digits === '1234567'
  )
    return context > 0 && hasPlus ? 0.4 : null
  // Bits, and the numbers that a provider of messages has for trying out.
  if (/^[01]+$/.test(digits) || /^1?500555\d{4}$/.test(digits)) return null
  // All the same figure behind the first ones: a number made up for a form.
  if (/0{8,}$/.test(digits) || (!hasPlus && /(\d)\1{6,}$/.test(digits))) return null
  if (!hasPlus && isSomethingElse(groups, gaps, digits) && !(context > 1 && isCountedDown(digits))) return null
  if (/[$€£¥₹₽]\s?$/.test(before)) return null
  if (digits.length < 9 && /==\s*["']?$/.test(before)) return null
  if (hasPlus) return isInternational(digits) ? 0.95 : digits.length >= 9 && digits.length <= 15 ? 0.72 : 0.3
  if (digits.startsWith('00') && digits.length >= 10 && isInternational(digits.slice(2))) return 0.85
  if (digits.length > 13) return null
  const national = nationalForm(digits)
  const tight = gaps.filter(
    gap =>
      gap === '.' ||
      gap === '-' ||
      gap === ' ' ||
      gap === ') ' ||
      gap === ')' ||
      gap === ' - ' ||
      gap === '/' ||
      gap === ' (' ||
      gap === ') - ',
  ).length
  const singles = groups.filter(group => group.length === 1).length
  if (count === 1) {
    if (digits.length < 9) return 0.3
    if (digits.length > 12) return isInternational(digits) ? 0.45 : 0.2
    if (national === 'trunk') return 0.72
    if (digits.length >= 11 && isInternational(digits)) return 0.7
    return national === 'mobile' ? 0.68 : national === 'fixed' ? 0.62 : 0.35
  }
  if (singles === count && count >= 7) {
    // "0 3 5, 0 3 6 5, 0 3 5 3 0": rows of something, not the groups of one number.
    const isRows = gaps.includes(', ') && gaps.includes(' ') && !usual.test(commaGroups(gaps))
    return isRows ? 0.4 : digits.length >= 9 ? 0.8 : 0.55
  }
  if (before.endsWith('(') && gaps[0]?.startsWith(')') && groups[0]!.length >= 2 && groups[0]!.length <= 5)
    return digits.length >= 9 ? 0.9 : 0.6
  if (digits.length < 9) return count <= 3 && tight === gaps.length ? 0.35 : 0.2
  const isEven = tight === gaps.length
  const lengths = groups.map(group => group.length).join('-')
  const isUsual = usual.test(lengths) || (lengths === '4-6-2' && digits.startsWith('01'))

  // Tiles and paths: 17/70405/42987.
  if (context === 0 && count === 3 && gaps.every(gap => gap === '/') && !groups.some(group => group.startsWith('0'))) return null
  // Pairs that begin with no zero are marks, draws and readings at least as often.
  if (context <= whole && groups.every(group => group.length <= 2) && !groups.some(group => group.startsWith('0'))) return 0.4
  // Words between the groups: "then".
  if (context === 0 && gaps.some(gap => gap.includes('…')) && !groups.some(group => group.startsWith('0'))) return 0.4
  if (isUsual && isEven) return national === null && digits.length < 11 && !isInternational(digits) ? 0.62 : 0.82
  if (isEven && groups.every(group => group.length <= (context > 0 ? 6 : 5)))
    // Nine figures that begin with no zero, grouped as nobody groups them: a part's number.
    if (context === 0 && digits.length === 9 && !digits.startsWith('0')) return 0.6
    else return national !== null || isInternational(digits) ? 0.74 : 0.5
  if (isUsual) return national === null ? 0.45 : 0.66
  return national === null ? 0.3 : 0.5
}

/** The lengths of the groups in which numbers are written. */
const usual =
  /^(3-3-4|1-3-3-4|2-2-2-2-2|3-3-3|3-2-2-2|2-4-4|2-3-4|2-5-4|2-5-5|5-5|5-6|5-3-3|4-3-3|4-3-4|3-4-4|3-7|4-6|4-7|3-8|3-3-2-2|1-3-3-2-2|2-4-5|2-2-2-2-1|3-4-3|2-3-2-2|3-6|4-4-3|4-5|1-2-2-2-2|2-10|2-5-3-2|2-3-3-4|2-3-3-3|2-1-2-2-2-2|3-3-3-1|3-3-3-3|2-8|3-2-3-2-2|2-3-3-2|4-2-2-2|4-8)$/

/** How many single figures stand between commas: 3-3-4. */
function commaGroups(gaps: readonly string[]): string {
  const lengths = [1]
  for (const gap of gaps) {
    if (gap.includes(',')) lengths.push(1)
    else lengths[lengths.length - 1]!++
  }
  return lengths.join('-')
}

/** 98765 43210: what somebody makes up who dictates a number. */
const isCountedDown = (digits: string) => digits === '9876543210'

/** Whether a row of numerals is a date, a sum or the like, whatever is said around it. */
export const isPlainlyElse = (figures: readonly Figure[], gaps: string[], digits: string): boolean =>
  !isCountedDown(digits) &&
  isSomethingElse(
    figures.map(figure => figure.digits),
    gaps,
    digits,
  )

/** One, two, three …: somebody counts, up or down. */
export function isCounting(figures: readonly Figure[]): boolean {
  const values = figures.map(figure => Number(figure.digits))
  const step = values.length > 2 ? values[2]! - values[1]! : 1
  let steps = 0
  for (let i = 1; i < values.length; i++) if (values[i]! - values[i - 1]! === step) steps++
  // 1 1 2 3 5 8: each the sum of the two before.
  const sums = values.filter((value, i) => i > 1 && value === values[i - 1]! + values[i - 2]!).length
  // Down with a break in it: 5 4 3 2 7 6 5 4 3 2; or behind another number: ten: four, five, six.
  const breaks = values.length > 5 && (step < 0 || values[0]! > 9) ? 2 : 1
  return (steps >= values.length - breaks && step !== 0) || (values.length > 4 && sums >= values.length - 2)
}

/** Letters stand for figures only among real ones, in groups as of a phone number. */
export function isLeetNumber(text: Text, figures: readonly Figure[], digits: string): boolean {
  const raw = figures.map(figure => text.words[figure.first]!.text).join('')
  const real = raw.replace(/\D/g, '').length
  if (digits.length < 9 || digits.length > 13 || real < 3) return false
  // A patent: 7,654,321 B2.
  if (/^\d{1,3}(?:,\d{3}){2}\b/.test(text.text.slice(text.words[figures[0]!.first]!.start))) return false
  // Moves of chess: e4, Nf3.
  if (figures.filter(figure => /^[nbrqk]?x?[a-h][1-8]$/.test(text.words[figure.first]!.text)).length > 1) return false
  // Some letters are figures in nobody's eyes, unless others beside them are.
  if (!figures.some(figure => figure.form === 'leet' && /[oilszb]/.test(text.words[figure.first]!.text))) return false
  // One lone letter behind or before a number is a mark of its own: 655512340-B.
  if (figures.some(figure => figure.form === 'leet' && figure.digits.length === 1) && real >= digits.length - 1) return false
  if (
    /(?:^|\s)(?:is|it|to|so|as|at|be|go|also|all|see|get|a|i|last|best|least|else|age|total|set|test|site|list|late|date|tool|goal)(?:$|\s)/.test(
      figures.map(figure => text.words[figure.first]!.text).join(' '),
    )
  )
    return false
  if (figures.length === 1) return real >= digits.length - 3 && nationalForm(digits) !== null
  return figures.every(figure => figure.digits.length <= 5) || real >= 7 || (nationalForm(digits) === 'trunk' && real >= 4)
}

/** The same odd separator all along is no list: "602 , 555 , 01 , 99", one figure a line. */
export function isUniform(figures: readonly Figure[]): boolean {
  const gaps = new Set(figures.slice(1).map(figure => figure.gap))
  return gaps.size === 1 && figures.length >= 4 && !gaps.has(', ') && !gaps.has('. ')
}

/** Three groups of a number, one a line or with the same sign between; no count begins with a zero. */
export function isColumn(figures: readonly Figure[]): boolean {
  const groups = figures.map(figure => figure.digits)
  return (
    groups.length === 3 &&
    figures[1]!.gap === figures[2]!.gap &&
    !figures[1]!.gap.includes(',') &&
    figures.every(figure => figure.form === 'digits') &&
    groups.some(group => group.startsWith('0')) &&
    digitsOf(figures).length >= 10 &&
    nationalForm(digitsOf(figures)) !== null
  )
}

/** A number with nothing but blanks, dots and lines between its figures, and hardly a word beside it: 212 ... 555 ..... 01 ... 81 */
export function isSpread(text: Text, figures: readonly Figure[]): boolean {
  if (figures.length < 4 || text.words.length - figures.length > 12) return false
  const digits = digitsOf(figures)
  const isBlank = figures.slice(1).every(({ gap, form }) => form === 'digits' && /^[\s.·•-]{1,8}$/.test(gap))
  const { start } = text.words[figures[0]!.first]!
  const hasPlus = /\+\s?$/.test(text.text.slice(Math.max(0, start - 2), start))
  return isBlank && (hasPlus ? isInternational(digits) : digits.length >= 10 && nationalForm(digits) !== null)
}
