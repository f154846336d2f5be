import type { Text } from './events.ts'
import type { Figure } from './figures.ts'
import { isInternational, nationalForm } from './plans.ts'

/** How much a row of numerals looks like a phone number by itself; null when it is certainly something else. */
export function shapeScore(
  figures: readonly Figure[],
  digits: string,
  gaps: string[],
  hasPlus: boolean,
  before: string,
  context: number,
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
  // All the same figure behind the first ones: a number made up for a form.
  if (!hasPlus && /(\d)\1{6,}$/.test(digits)) return null
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
  if (singles === count && count >= 7) return digits.length >= 9 ? 0.8 : 0.55
  if (before.endsWith('(') && gaps[0]?.startsWith(')') && groups[0]!.length >= 2 && groups[0]!.length <= 5)
    return digits.length >= 9 ? 0.9 : 0.6
  if (digits.length < 9) return count <= 3 && tight === gaps.length ? 0.35 : 0.2
  const isEven = tight === gaps.length
  const isUsual =
    /^(3-3-4|1-3-3-4|2-2-2-2-2|3-3-3|3-2-2-2|2-4-4|2-3-4|2-5-4|2-5-5|5-5|5-6|5-3-3|4-3-3|4-3-4|3-4-4|3-7|4-6|4-7|3-8|3-3-2-2|1-3-3-2-2|2-4-5|2-2-2-2-1|3-4-3|2-3-2-2|3-6|4-4-3|4-5|1-2-2-2-2|2-10|2-5-3-2|2-3-3-4|2-3-3-3|2-1-2-2-2-2|3-3-3-1|3-3-3-3|2-8|3-2-3-2-2|2-3-3-2|4-2-2-2|4-8)$/.test(
      groups.map(group => group.length).join('-'),
    )
  // Tiles and paths: 17/70405/42987.
  if (context === 0 && count === 3 && gaps.every(gap => gap === '/') && !groups.some(group => group.startsWith('0'))) return null
  // Pairs that begin with no zero are marks, draws and readings at least as often.
  if (context === 0 && groups.every(group => group.length <= 2) && !groups.some(group => group.startsWith('0'))) return 0.4
  // Words between the groups: "then".
  if (context === 0 && gaps.some(gap => gap.includes('…')) && !groups.some(group => group.startsWith('0'))) return 0.4
  if (isUsual && isEven) return national === null && digits.length < 11 && !isInternational(digits) ? 0.62 : 0.82
  if (isEven && groups.every(group => group.length <= (context > 0 ? 6 : 5)))
    return national !== null || isInternational(digits) ? 0.74 : 0.5
  if (isUsual) return national === null ? 0.45 : 0.66
  return national === null ? 0.3 : 0.5
}

/** 98765 43210: what somebody makes up who dictates a number. */
const isCountedDown = (digits: string) => digits === '9876543210'

const constants = new Set([
  '2147483647',
  '4294967295',
  '1000000007',
  '9223372036854775807',
  '3141592653',
  '31415926535',
  '2718281828',
  '1618033988',
  '1048576000',
  '998244353',
  '1000000009',
  '1073741824',
  '2147483648',
  '4294967296',
  '299792458',
  '16777216',
  '1234567891',
])

const isYear = (group: string) => group.length === 4 && (group.startsWith('19') || group.startsWith('20'))
const isDayMonth = (a: number, b: number) => (a <= 31 && b <= 12 && a * b > 0) || (a <= 12 && b <= 31 && a * b > 0)

/** Dates, times, amounts, addresses of machines, versions, years, card and book numbers, rows of a count. */
function isSomethingElse(groups: string[], gaps: string[], digits: string): boolean {
  const count = groups.length
  const numbers = groups.map(Number)
  const signs = gaps.map(gap => gap.trim())
  // An amount among others: 1200 128.00 / 2000.
  if (
    count >= 3 &&
    gaps.some(
      (gap, i) =>
        gap === '.' && groups[i + 1]!.length === 2 && groups[i]!.length >= 3 && gaps[i + 1] !== '.' && gaps[i - 1] !== '.',
    )
  )
    return true
  // A month and a reading: 2025-01 06462.
  if (count >= 2 && isYear(groups[0]!) && groups[1]!.length === 2 && numbers[1]! <= 12 && signs[0] === '-') return true
  for (let i = 0; i + 2 < count; i++) {
    if (
      isYear(groups[i]!) &&
      isDayMonth(numbers[i + 1]!, numbers[i + 2]!) &&
      groups[i + 1]!.length <= 2 &&
      groups[i + 2]!.length <= 2 &&
      signs[i] === signs[i + 1]
    )
      return true
    if (
      isYear(groups[i + 2]!) &&
      isDayMonth(numbers[i]!, numbers[i + 1]!) &&
      groups[i]!.length <= 2 &&
      groups[i + 1]!.length <= 2 &&
      signs[i] === signs[i + 1] &&
      count <= 6
    )
      return true
    if (
      count <= 8 &&
      groups[i]!.length <= 2 &&
      groups[i + 1]!.length <= 2 &&
      groups[i + 2]!.length === 2 &&
      isDayMonth(numbers[i]!, numbers[i + 1]!) &&
      signs[i] === signs[i + 1] &&
      /^[./]$/.test(signs[i]!) &&
      count === 3
    )
      return true
  }
  if (count === 2 && isYear(groups[0]!) && (isYear(groups[1]!) || (digits.length <= 9 && signs[0] === '-'))) return true
  if (constants.has(digits)) return true
  // A postcode of the United States with its four further figures.
  if (count === 2 && groups[0]!.length === 5 && groups[1]!.length === 4 && signs[0] === '-' && !digits.startsWith('00'))
    return true
  // Several versions: 4.17.21 and 16.14.0.
  if (
    gaps.some(gap => gap === '.') &&
    gaps.some(gap => gap !== '.') &&
    groups.every(group => group.length <= 3) &&
    digits.length <= 12 &&
    gaps.filter(gap => gap === '.').length >= 3 &&
    gaps.some(gap => /[a-z]|, | /.test(gap)) &&
    groups.some(group => group.length === 1)
  )
    return true
  // Times and addresses of machines: 10:30, ab:cd, ports.
  if (gaps.some(gap => gap === ':') && groups.some(group => group.length > 1)) return true
  if (
    count === 4 &&
    gaps.every(gap => gap === '.') &&
    numbers.every(number => number <= 255) &&
    !groups.some(group => group.length > 1 && group.startsWith('0'))
  )
    return true
  // A network: 10.45.155.0/24, one or several.
  if (gaps.includes('/') && isNetwork(numbers, gaps)) return true
  // Sets and legs: 21-18 19-21 15-13.
  if (
    count >= 5 &&
    groups.slice(0, 4).every(group => group.length <= 2) &&
    !digits.startsWith('0') &&
    gaps.slice(0, 4).every((gap, i) => (i % 2 === 0 ? gap === '-' || gap === ':' || gap === '–' : /^,? $/.test(gap)))
  )
    return true
  if (count >= 2 && gaps.every(gap => gap === ',' || gap === "'") && groups.slice(1).every(group => group.length === 3))
    return true
  if (count === 2 && (gaps[0] === '.' || gaps[0] === ',')) return true
  // From … to: 21563-25384.
  if (
    count === 2 &&
    signs[0] === '-' &&
    groups[0]!.length === groups[1]!.length &&
    numbers[1]! > numbers[0]! &&
    numbers[1]! < numbers[0]! * 1.5 &&
    groups[0]!.length <= 6
  )
    return true
  if (
    count >= 3 &&
    gaps.slice(0, -1).every(gap => gap === '.' || gap === ',' || gap === ' ') &&
    groups.slice(1, -1).every(group => group.length === 3) &&
    groups.at(-1)!.length <= 2 &&
    groups[0]!.length <= 3 &&
    /[.,]/.test(gaps.at(-1)!) &&
    gaps.at(-1) !== gaps[0]
  )
    return true
  if (count >= 4 && groups.every(group => group.length === 4)) return true
  if (digits.length === 13 && /^97[89]/.test(digits)) return true
  if (
    digits.length === 10 &&
    count >= 3 &&
    /^[013]-\d/.test(`${groups[0]}-${groups[1]}`) &&
    groups.at(-1)!.length === 1 &&
    gaps.every(gap => gap === '-')
  )
    return true
  if (count >= 4 && numbers.every((number, i) => i === 0 || number - numbers[i - 1]! === 1 || number - numbers[i - 1]! === -1))
    return true
  if (count === 1 && digits.length === 8 && /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits)) return true
  if (
    /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])/.test(groups[0]!) &&
    groups[0]!.length >= 8 &&
    (count > 1 || digits.length >= 12)
  )
    return true
  if (count === 1 && digits.length === 10 && /^1[5-9]\d{8}$/.test(digits)) return true
  if (count === 1 && digits.length === 13 && /^1[5-9]\d{11}$/.test(digits)) return true
  // A small number, then a round one: prices and counts in a row.
  if (
    count >= 3 &&
    gaps.every(gap => gap === ' ' || gap === ', ') &&
    groups.slice(0, -1).every(group => group.length >= 3 && group.endsWith('00') && !group.startsWith('0'))
  )
    return true
  return false
}

/** Four numbers of one byte with dots between, then how many bits. */
function isNetwork(numbers: number[], gaps: string[]): boolean {
  const isAt = (at: number) =>
    gaps.slice(at, at + 3).every(gap => gap === '.') &&
    gaps[at + 3] === '/' &&
    numbers.slice(at, at + 4).every(number => number <= 255) &&
    numbers[at + 4]! <= 32
  return isAt(0) || (numbers.length > 5 && isAt(4))
}

/** One, two, three …: somebody counts, up or down. */
export function isCounting(figures: readonly Figure[]): boolean {
  const values = figures.map(figure => Number(figure.digits))
  const step = values.length > 2 ? values[2]! - values[1]! : 1
  let steps = 0
  for (let i = 1; i < values.length; i++) if (values[i]! - values[i - 1]! === step) steps++
  return steps >= values.length - 1 && step !== 0
}

/** Letters stand for figures only among real ones, in groups as of a phone number. */
export function isLeetNumber(text: Text, figures: readonly Figure[], digits: string): boolean {
  const raw = figures.map(figure => text.words[figure.first]!.text).join('')
  const real = raw.replace(/\D/g, '').length
  if (digits.length < 9 || digits.length > 13 || real < 3) return false
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
