import { eventsOf, type Text } from './events.ts'
import { readingOf } from './codes.ts'
import type { Folded } from './fold.ts'
import { nationalForm } from './plans.ts'

// Figures that are written with letters, and letters with figures.

const romans = new Map(
  'i:1 ii:2 iii:3 iv:4 v:5 vi:6 vii:7 viii:8 ix:9 0:0 o:0 zero:0 nil:0 nought:0 null:0 nulla:0 oh:0'
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)
// Signs of their own, small as text is read: ⅰ to ⅸ.
for (let i = 1; i < 10; i++) romans.set(String.fromCharCode(0x216f + i), String(i))
const between = new Set(['then', 'and', 'sections', 'section', 'dash', 'hyphen'])
const times = new Map([
  ['twice', 2],
  ['thrice', 3],
])

/** So many numerals, without zeros, make a number to dial. */
const fewestRomans = 6

/** Whether a text holds so many words of nothing but i and v, or signs of such numerals. */
export function mayHoldRomans({ original = '' }: Text): boolean {
  let count = 0
  let isInWord = false
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i) | 32
    if (code >= 0x2160 && code < 0x217c && ++count === fewestRomans) return true
    const isLetter = code > 96 && code < 123
    if (isLetter && !isInWord && (code === 105 || code === 118)) {
      let end = i + 1
      while (isRomanLetter(original.charCodeAt(end) | 32)) end++
      const next = original.charCodeAt(end) | 32
      if (!(next > 96 && next < 123) && ++count === fewestRomans) return true
      i = end - 1
    }
    isInWord = isLetter
  }
  return false
}

const isRomanLetter = (code: number) => code === 105 || code === 118 || code === 120

/** Letters that stand for the figures on their keys. */
export const keysTold = /keypad|letter keys|phone keys|dial ?pad/
const keypad = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

/** A number with letters for figures, where the text says that they are those of a keypad: 415-JKL-01TD. */
export function* onKeypad(text: Text): Generator<Folded> {
  for (const { 0: said, index } of text.text.matchAll(/[a-z0-9]+(?:[.-][a-z0-9]+)+|[a-z0-9]{7,}/g)) {
    if (said.length > 20 || !/\d/.test(said) || !/[a-z]/.test(said)) continue
    const digits = said.replace(/[.-]/g, '').replace(/[a-z]/g, letter => `${keypad.findIndex(row => row.includes(letter)) + 2}`)
    if (nationalForm(digits) !== null) yield readingOf(text, digits, index, index + said.length)
  }
}

/** A number to dial in Roman numerals: VI IV VI, V V V, 0 I VII III. As it was written: single letters may have been joined. */
export function* roman(text: Text): Generator<Folded> {
  if (text.original === undefined || !mayHoldRomans(text)) return
  let run = { digits: '', signs: 0, start: 0, end: 0 }
  const isNumber = () =>
    // Chapters count on: I, II, III, IV.
    run.signs >= fewestRomans && run.digits.length >= 9 && run.digits.length <= 13 && nationalForm(run.digits) !== null
  for (const { 0: said, index } of text.original.toLowerCase().matchAll(/[\p{L}\d]+|[ⅰ-ⅸ]|$/gu)) {
    const digit = romans.get(said)
    const repeat = times.get(said)
    if (digit !== undefined) {
      if (run.digits === '') run.start = index
      run.digits += digit
      if (/[ivⅰ-ⅸ]/.test(said)) run.signs++
      run.end = index + said.length
    } else if (repeat !== undefined && run.digits !== '') {
      run.digits += run.digits.at(-1)!.repeat(repeat - 1)
      run.end = index + said.length
    } else if (!between.has(said)) {
      if (isNumber()) {
        const from = text.from.findIndex(one => one >= run.start)
        const to = text.to.findIndex(one => one >= run.end)
        yield readingOf(text, run.digits, Math.max(0, from), to < 0 ? text.to.length : to + 1)
      }
      run = { digits: '', signs: 0, start: 0, end: 0 }
    }
  }
}

/** Letters by their places in the alphabet, where the text says so: 15-15-14-1 @ 8-5-25 . 3-15-13, a is 1. */
export function* places(text: Text): Generator<Folded> {
  const isTold = /\ba ?(?:is|=|equals|ist|es|est|:) ?1\b|\ba1z26\b|places? in the alphabet|positions? in the alphabet/.test(
    text.text,
  )
  if (!isTold && eventsOf(text, 'DECODE').length === 0) return
  // A name on a channel: insta 20-1-13-19.
  const name = isTold ? /(?<=[\s:])\d{1,2}(?:-\d{1,2}){3,30}(?![\d-])/.exec(text.text) : null
  if (name) {
    const letters = lettersOf(name[0])
    if (/^[a-z-]+$/.test(letters))
      yield readingOf(
        text,
        `${text.text.slice(0, name.index)}@${letters.replaceAll('-', '')}`,
        name.index,
        name.index + name[0].length,
      )
  }
  const run = placesOfAddress.exec(text.text)
  if (!run) return
  const plain = run[0]
    .split(/[-_,\s]+|(?=[@.])|(?<=[@.])/)
    .map(said => signsSaid.get(said) ?? lettersOf(said))
    .join('')
  if (!plain.includes('?')) yield readingOf(text, plain, run.index, run.index + run[0].length)
}

const signsSaid = new Map(
  'at:@ arroba:@ arobase:@ dot:. point:. ponto:. punto:. punkt:.'.split(' ').map(pair => pair.split(':') as [string, string]),
)
const placesOfAddress =
  /\d{1,2}(?:[-_, ]{1,2}\d{1,2}){2,30}(?:[,\s]{0,2}(?:@|\.|at|arroba|arobase|dot|point|ponto|punto|punkt)[,\s]{0,2}(?:\d{1,2}(?:[-_, ]{1,2}\d{1,2}){0,30}|[a-z]{2,6}\b)){1,4}/

const lettersOf = (said: string) =>
  said.replace(/\d{1,2}/g, number => (Number(number) > 0 && Number(number) < 27 ? String.fromCharCode(96 + Number(number)) : '?'))
