import type { Figure } from './figures.ts'
import type { Text } from './noted.ts'

// Numbers that only look like one to dial.

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
  '4815162342',
])

const isYear = (group: string) => group.length === 4 && (group.startsWith('19') || group.startsWith('20'))
const isDayMonth = (a: number, b: number) => (a <= 31 && b <= 12 && a * b > 0) || (a <= 12 && b <= 31 && a * b > 0)

const isTime = (group: string) => /^(?:[01]\d|2[0-4])(?:00|15|30|45)$/.test(group)

/** Several versions (2.0.6, 5.5.5), parts of one (0.206 0.555 0.119), ages and how many (18-24 646, 25-34 512). */
const lists =
  /^\d{1,3}\.\d{1,3}\.\d{1,3}, ?\d{1,3}\.\d{1,3}\.\d{1,3}\b|^(?:0?\.\d{1,4}[ ,;]+){2,}|^(?:0\.\d{1,4}[ ,;]+)+0\.\d|^\d\d-\d\d \d+, \d\d-\d\d \d+|^(?:[a-z]{4} )?\d{6}z \d{5}/

/** Whether figures are plainly something else by the way they are written. */
export function isWrittenElse(text: Text, figures: readonly Figure[], digits: string): boolean {
  const { words, text: folded } = text
  if (/^0+$/.test(digits) || lists.test(folded.slice(words[figures[0]!.first]!.start))) return true
  // "Nine digits, e.g. 150483782"
  const start = words[figures[0]!.first]!.start
  if (/\be\.g\.\s$/.test(folded.slice(Math.max(0, start - 6), start))) return true
  // A place on the earth: 48.8566 2.3522.
  if (/^-?\d{1,3}\.\d{4,}[ ,]+-?\d{1,3}\.\d{4,}/.test(folded.slice(start))) return true
  // Sums: 503 + 555 - 147.
  const has = (sign: string) => figures.some(({ gap }, i) => i > 0 && gap === sign)
  if (has(' + ') && has(' - ')) return true
  // A sum on a cheque: four hundred fifteen and 55/100.
  return /^\s?\/\s?100\b/.test(folded.slice(words[figures.at(-2)?.last ?? 0]!.end))
}

/** Dates, times, amounts, addresses of machines, versions, years, card and book numbers, rows of a count. */
export function isSomethingElse(groups: string[], gaps: string[], digits: string): boolean {
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
  // Hours: 0700-1900.
  if (count === 2 && signs[0] === '-' && groups.every(isTime)) return true
  // Samples of sound in a second: 4096-44100.
  if (/^(?:44100|48000|88200|96000|22050)$/.test(groups.at(-1)!)) return true
  // A heading of the customs tariff: 8471.30.0100.
  if (/^4-2-[24](?:-2)?$/.test(groups.map(group => group.length).join('-')) && gaps.every(gap => gap === '.')) return true
  // A year, and a count in thousands: 2021 8 112 504.
  if (
    count >= 3 &&
    isYear(groups[0]!) &&
    groups[1]!.length < 4 &&
    groups.slice(2).every(group => group.length === 3) &&
    gaps.every(gap => gap === ' ')
  )
    return true
  // A year and what was counted in it: 1950 77009.
  if (count === 2 && isYear(groups[0]!) && gaps[0] === ' ' && groups[1]!.length > 4 && groups[1]!.length < 7) return true
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
  // The order of four shafts: 1234 3214 1234.
  if (count >= 3 && groups.every(group => /^[1-4]{4}$/.test(group))) return true
  if (digits.length === 13 && /^97[89]/.test(digits)) return true
  if (
    digits.length === 10 &&
    count >= 3 &&
    count <= 5 &&
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
