import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { find } from '#engines/screening/find'
import type { Finding, Said } from '#engines/screening/types'
import { mutations } from './mutations.ts'
import { share, stoppedBy } from './rates.ts'
import { readPart, type Case } from './set.ts'

const naughty = JSON.parse(readFileSync(path.join(import.meta.dirname, 'data/naughty-strings.json'), 'utf8')) as string[]
const open = readPart('cases')
const texts = open.flatMap(one => one.messages?.map(({ text }) => text) ?? [one.text!])

/** What no finding may be: outside of its text, empty, or without a reason. */
function odd(text: string, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ start, end, score, rule, evidence }) =>
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      start >= end ||
      end > text.length ||
      !(score >= 0 && score <= 1) ||
      rule === '' ||
      !Array.isArray(evidence),
  )
}

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...naughty),
  fc.constantFrom(...texts),
  fc.constantFrom(
    '@',
    ' at ',
    ' dot ',
    '.',
    ' ',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udc00',
    '\u0000',
    '%',
    '&#',
    '\\u00',
    '7',
    'seven ',
    'double ',
    '٣',
    '三',
  ),
)
const anyText = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))

describe('the screening on anything at all', () => {
  test('never throws and keeps its findings inside of the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(odd(text, find(text).findings)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('never throws on a conversation and names a message of it', () => {
    const said: fc.Arbitrary<Said> = fc.record({ from: fc.constantFrom('a', 'b'), text: anyText })
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), window => {
        for (const finding of find(window).findings) {
          expect(odd(window[finding.message!]!.text, [finding])).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('bears every naughty string, alone, repeated and cut anywhere', () => {
    for (const text of naughty) {
      for (const one of [text, text.repeat(7), text.slice(0, Math.ceil(text.length / 2)), `Hello ${text} and thanks`]) {
        expect(odd(one, find(one).findings)).toEqual([])
      }
    }
  })

  test('answers the same a second time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(find(text)).toEqual(find(text))
      }),
      { numRuns: 300 },
    )
  })

  test('finds what stands at the end of a long text, where it stands', () => {
    const filler = 'We agreed on two rounds of changes and a calm tone of voice. '
    for (const length of [5_900, 6_500, 7_100, 12_050, 40_000, 200_000]) {
      const before = filler.repeat(Math.ceil(length / filler.length)).slice(0, length)
      const text = `${before} Write to wren.halloran@gmail.com please`
      const found = find(text).findings.filter(finding => finding.kind === 'email')
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['wren.halloran@gmail.com'])
    }
  })
})

/** The share of cases whose verdict a change leaves as it was; those it does not apply to are not counted. */
function kept(cases: Case[], mutate: (one: Case) => string | null, isStopped: boolean): number {
  const changed = cases.flatMap(one => {
    const text = mutate(one)
    return text === null || text === one.text ? [] : [{ ...one, text }]
  })
  expect(changed.length).toBeGreaterThan(30)
  const same = changed.filter(one => stoppedBy(one).length > 0 === isStopped)
  return share(same.length, changed.length).rate
}

describe('a verdict stays when the meaning does', () => {
  const stopped = open.filter(one => one.verdict === 'block' && one.text !== undefined && stoppedBy(one).length > 0)
  const passed = open.filter(one => one.verdict === 'allow' && one.text !== undefined && stoppedBy(one).length === 0)

  test.each(Object.entries(mutations))('%s: what was stopped is stopped', (_, mutate) => {
    expect(kept(stopped, mutate, true)).toBeGreaterThanOrEqual(0.95)
  })

  test.each(Object.entries(mutations))('%s: what passed passes', (_, mutate) => {
    expect(kept(passed, mutate, false)).toBeGreaterThanOrEqual(0.99)
  })
})
