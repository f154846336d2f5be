import { expect, test } from 'vitest'
import { publishedRates, ruleGroups, wilson, type ErrorRates } from '#web/error-rates.ts'

const rule = (name: string, hits: number, of: number): ErrorRates['rules'][number] => ({
  rule: name,
  precision: wilson(hits, of),
  state: of < 150 ? 'few' : 'proven',
})

test('rules that fired seldom are published together by what they see, with the bounds of their cases together', () => {
  const rules = [
    rule('phone.plain', 400, 400),
    rule('phone.list', 100, 100),
    rule('phone.spelled', 99, 100),
    rule('new.kind', 3, 3),
  ]
  const [phones, others, ...more] = ruleGroups(rules)
  expect(more).toEqual([])
  expect(phones).toMatchObject({ name: 'phones', rules: ['phone.list', 'phone.spelled'], precision: { hits: 199, of: 200 } })
  // 199 of 200 is 99.5 %, and its lower bound is not yet 98 %.
  expect(phones!.precision.low).toBeCloseTo(0.9723, 3)
  expect(phones!.state).toBe('failed')
  expect(others).toMatchObject({ name: 'others', state: 'few' })
  expect(ruleGroups([rule('pay.fee', 140, 140), rule('forbidden.fee', 140, 140)])).toMatchObject([
    { name: 'payment', state: 'proven' },
  ])
})

test('every published rule stands alone or in one group, and the bounds are those of the published ones', () => {
  const { rules } = publishedRates()!
  const grouped = ruleGroups(rules).flatMap(one => one.rules)
  const alone = rules.filter(one => one.state !== 'few').map(one => one.rule)
  expect([...grouped, ...alone].toSorted()).toEqual(rules.map(one => one.rule).toSorted())
  for (const { precision } of rules) expect(wilson(precision.hits, precision.of).low).toBeCloseTo(precision.low, 2)
})
