import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { errorRates, honestCases, share, stoppedBy, tally, tallyBy, verdictsOn } from './rates.ts'
import { honestTexts, readPart, type HonestText } from './set.ts'

const kinds = new Set([
  'email',
  'phone',
  'handle',
  'messenger',
  'url',
  'meeting',
  'payment',
  'address',
  'form',
  'link',
  'talk-elsewhere',
  'pay-elsewhere',
  'forbidden-ask',
])
const open = verdictsOn(readPart('cases'))
const locked = verdictsOn(readPart('locked'))

describe('the test set', () => {
  test('holds each case once, with the labels of its verdict', () => {
    const cases = [...readPart('cases'), ...readPart('locked')]
    expect(new Set(cases.map(one => one.id)).size).toBe(cases.length)
    expect(new Set(cases.map(one => JSON.stringify(one.messages ?? one.text))).size).toBe(cases.length)
    const odd = cases.filter(
      one =>
        (one.text === undefined) === (one.messages === undefined) ||
        (one.verdict === 'block' && one.labels.length === 0) ||
        one.labels.some(label => !kinds.has(label.kind)),
    )
    expect(odd.map(one => one.id)).toEqual([])
  })

  test('has a locked part, is about half to block, and in nine languages', () => {
    const counts = tally([...open, ...locked])
    expect(locked.length).toBeGreaterThanOrEqual(1700)
    expect(locked.length / (open.length + locked.length)).toBeGreaterThanOrEqual(0.25)
    expect(counts.block / (counts.block + counts.allow)).toBeCloseTo(0.5, 1)
    expect(tallyBy([...open, ...locked], one => one.lang ?? 'en').map(([lang]) => lang)).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'hi-Latn',
      'pt',
      'ru',
      'zh',
    ])
  })
})

describe('the screening on the test set', () => {
  // The goals are 95 % and 1 % (98 % of the plain ones); what is held here was reached, and must not be lost again.
  test.each([
    ['open', open, { recall: 0.965, falsePositives: 0.006 }],
    ['locked', locked, { recall: 0.948, falsePositives: 0.0125 }],
  ])('stops no less of what is to be blocked, and no more of what is not, than was reached (%s part)', (_, verdicts, reached) => {
    const { block, caught, allow, flagged } = tally(verdicts)
    expect(caught / block, 'recall').toBeGreaterThanOrEqual(reached.recall)
    expect(flagged / allow, 'false positives').toBeLessThanOrEqual(reached.falsePositives)
  })

  test('stops at least 98 % of plain contact details', () => {
    const { block, caught } = tally([...open, ...locked].filter(({ one }) => one.family === 'plain'))
    expect(caught / block).toBeGreaterThanOrEqual(0.98)
  })

  test.each(Object.entries(honestTexts))('flags at most the agreed share of %s', (name, { limit }) => {
    const verdicts = verdictsOn(honestCases(name as HonestText))
    expect(tally(verdicts).flagged / verdicts.length).toBeLessThanOrEqual(limit)
  })

  test('says where in the original text it found something', () => {
    const outside = open.flatMap(({ one, by }) =>
      by
        .filter(finding => {
          const text = one.messages ? one.messages[finding.message ?? -1]?.text : one.text
          return text === undefined || finding.start < 0 || finding.start >= finding.end || finding.end > text.length
        })
        .map(finding => `${one.id} ${finding.rule}`),
    )
    expect(outside).toEqual([])
  })

  test('stops nothing in a plain greeting and everything in a plain number', () => {
    expect(stoppedBy({ text: 'Good morning, I read your brief with pleasure.' })).toEqual([])
    expect(stoppedBy({ text: 'My number is +44 7700 900123, call me' })).not.toEqual([])
  })
})

describe('the published error rates', () => {
  test('are those of this engine on this set', () => {
    const published: unknown = JSON.parse(readFileSync('src/engines/screening/error-rates.generated.json', 'utf8'))
    expect(published, 'run: node scripts/screening-rates.ts --json').toEqual(errorRates())
  })

  test('bound a share as Wilson does', () => {
    expect(share(95, 100)).toEqual({ hits: 95, of: 100, rate: 0.95, low: 0.8882, high: 0.9785 })
    expect(share(0, 0)).toMatchObject({ low: 0, high: 1 })
  })
})
