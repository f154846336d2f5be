import { describe, expect, test } from 'vitest'
import { judge } from './judge.ts'
import type { Finding, FindingKind, Situation } from './types.ts'

const finding = (kind: FindingKind, score = 0.9): Finding => ({
  kind,
  start: 0,
  end: 1,
  rule: `${kind}.test`,
  score,
  evidence: [],
})
const before: Situation = { stage: 'before', surface: 'message' }
const outcome = (kind: FindingKind, situation: Partial<Situation> = {}, score?: number) =>
  judge([finding(kind, score)], { ...before, ...situation }).outcome

describe('the outcome', () => {
  test('a contact is masked in a message, stops a public text, and holds a file whole', () => {
    expect(outcome('phone')).toBe('mask')
    expect(outcome('phone', { surface: 'proposal' })).toBe('mask')
    expect(outcome('phone', { surface: 'job' })).toBe('block')
    expect(outcome('phone', { surface: 'title' })).toBe('block')
    expect(outcome('phone', { surface: 'filename' })).toBe('hold')
    expect(outcome('phone', { surface: 'attachment' })).toBe('hold')
  })

  test('from the start of a contract on contacts are free, and paying elsewhere is not', () => {
    for (const stage of ['under', 'after'] as const) {
      expect(outcome('phone', { stage })).toBe('allow')
      expect(outcome('talk-elsewhere', { stage })).toBe('allow')
      expect(outcome('payment', { stage })).toBe('allow')
      expect(outcome('pay-elsewhere', { stage })).toBe('block')
      expect(outcome('forbidden-ask', { stage })).toBe('block')
    }
  })

  test('what is doubtful, or of a rule that is not proven, is a notice', () => {
    expect(outcome('phone', {}, 0.6)).toBe('notice')
    expect(outcome('phone', {}, 0.4)).toBe('allow')
    expect(outcome('pay-elsewhere', { noticeOnly: ['pay-elsewhere.test'] })).toBe('notice')
  })

  test('a declared exception lets its kinds through and no others', () => {
    const exceptions = [{ kind: 'system-access' as const, lets: ['email' as const] }]
    expect(outcome('email', { exceptions })).toBe('allow')
    expect(outcome('phone', { exceptions })).toBe('mask')
    expect(outcome('pay-elsewhere', { exceptions })).toBe('block')
  })

  test('a text that states its exception gives a notice', () => {
    expect(outcome('email', { states: 'legal' })).toBe('notice')
    expect(outcome('pay-elsewhere', { states: 'legal' })).toBe('block')
  })

  test('the worst finding decides, and each says by which rule', () => {
    const judged = judge([finding('phone'), finding('pay-elsewhere')], before)
    expect(judged.outcome).toBe('block')
    expect(judged.findings.map(one => [one.outcome, one.because])).toEqual([
      ['mask', 'D2.1'],
      ['block', 'D3.2'],
    ])
  })
})
