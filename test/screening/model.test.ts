import { describe, expect, test } from 'vitest'
import { model } from '../../src/engines/screening/tables/model.generated.ts'
import { casesToLearn, examplesOf, learn, versionOf } from '../../scripts/screening-model.ts'

describe('the table of the model', () => {
  test('is made of the cases as they are (node scripts/screening-model.ts)', () => {
    expect(model.cases).toBe(versionOf(casesToLearn()))
  })

  test('holds a character for each weight that is kept, and one for how far it is from the one before', () => {
    for (const { gaps, weights } of [model, ...model.kinds]) {
      expect(weights).toMatch(/^[+-5]+$/)
      expect(gaps).toMatch(/^[#-~]+$/)
      expect(gaps.length).toBe(weights.length)
    }
    const kept = model.weights.replaceAll('0', '').length
    expect(kept).toBeGreaterThan(10_000)
    expect(kept).toBeLessThanOrEqual(20_000)
  })

  test('is the same whenever the same cases are learnt', async () => {
    const cases = casesToLearn().filter((_, index) => index % 25 === 0)
    const [once, again] = [await examplesOf(cases), await examplesOf(cases)].map(examples => learn(examples, versionOf(cases)))
    expect(once!.weights.replaceAll('0', '').length).toBeGreaterThan(1000)
    expect(again).toEqual(once)
  })
})
