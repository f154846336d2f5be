import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effective, isSamePair } from '#modules/consent/rules/decide'
import { askingCountries } from '#modules/policy/rules'
import { readLine } from '../../cli/replay/lines.ts'
import { history } from '../../../test/consent/history.ts'
import { Oracle } from '../../../test/consent/oracle.ts'
import { Ruled } from '../../../test/consent/ruled.ts'

describe('the one rule', () => {
  test('answers as a naive reading does, in thousands of random histories', () => {
    fc.assert(
      fc.property(history, lines => {
        const [oracle, ruled] = [new Oracle(), new Ruled(askingCountries)]
        for (const line of lines.map(one => readLine(JSON.stringify(one)))) {
          const expected = oracle.tell(line)
          expect(ruled.tell(line)?.eligible ?? null, JSON.stringify(line)).toBe(expected)
        }
      }),
      { numRuns: Number(process.env.SYMBOLON_SOAK_RULE ?? 3000) },
    )
  }, 600_000)

  test('gives a reason for every no, and none that names a person', () => {
    fc.assert(
      fc.property(history, lines => {
        const ruled = new Ruled(askingCountries)
        for (const line of lines.map(one => readLine(JSON.stringify(one)))) {
          const answer = ruled.tell(line)
          if (!answer) continue
          expect(answer.because.length).toBeGreaterThan(0)
          for (const { rule, text } of answer.because) {
            expect(rule).toMatch(/^[BD]\d+\.\d+a?$/)
            expect(text).not.toMatch(/\b[aoc]\d\b/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('an organisation that said nothing does not block; a person who said nothing is in only where nobody is asked first', () => {
    const nothing = { said: null, saidHere: null }
    expect(effective({ role: 'client-org', asks: true, ...nothing })).toBe('in')
    expect(effective({ role: 'client', asks: false, ...nothing })).toBe('in')
    expect(effective({ role: 'client', asks: true, ...nothing })).toBe('out')
  })

  test('a pair is the two sides in any order, the organisation where one is acted for', () => {
    const [ada, ben] = [
      { accountId: 'ada', orgId: 'co', belongs: true },
      { accountId: 'ben', orgId: null, belongs: false },
    ]
    expect(isSamePair([ada, ben], [ben, { ...ada, accountId: 'cyd' }])).toBe(true)
    expect(isSamePair([ada, ben], [ben, { ...ada, orgId: null }])).toBe(false)
  })
})
