import { expect, test } from 'vitest'
import { patterns } from './patterns.ts'
import { engineRules, ruleOf } from './rules.ts'

test('every pattern has words for the person who is shown it', () => {
  const known = new Set(engineRules.map(rule => rule.id))
  expect(patterns.map(pattern => pattern.rule).filter(id => !known.has(id))).toEqual([])
})

test('rules of codes and of split messages have words, too', () => {
  expect(ruleOf('decoded.base64').reason).toContain('base64')
  expect(ruleOf('split.phone').reason).toContain('messages before it')
})
