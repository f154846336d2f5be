import { describe, expect, test } from 'vitest'
import { honestTexts, readHonest, readPart, type HonestText } from '#test/screening/set'
import { isCalm } from './gate.ts'
import { draftsOf } from './texts.ts'

describe('the first pass', () => {
  test.each([
    'thanks, looks good to me',
    'I tried adding a function to NodeInternal but could not satisfy the borrow checker',
    'see https://github.com/dtolnay/syn/issues/440',
    '@Ben, can you look at it?',
    'Lieferung am Freitag, danke!',
    'Спасибо, всё понятно.',
  ])('lets go: %s', text => {
    expect(isCalm(text, 'message')).toBe(true)
  })

  test.each([
    '212 555 0147',
    'ada@quill.dev',
    'skyp3 id',
    'w h a t s app',
    'tele\u200bgram',
    'wa.me/1',
    'YWRhQHF1aWxsLmRldg==',
    'аdа маil раураl ok',
    '加我微信',
    'paypal?',
  ])('looks closer at: %s', text => {
    expect(isCalm(text, 'message')).toBe(false)
  })

  test('overlooks nothing that the second pass finds', () => {
    const cases = [...readPart('cases'), ...readPart('examples'), ...readPart('locked')].flatMap(({ text, surface }) =>
      text === undefined ? [] : [{ text, surface: surface ?? ('message' as const) }],
    )
    const honest = Object.keys(honestTexts).flatMap(name =>
      readHonest(name as HonestText).map(text => ({ text, surface: 'message' as const })),
    )
    const calm = [...cases, ...honest].filter(({ text, surface }) => isCalm(text, surface))
    expect(calm.length).toBeGreaterThan(2_000)
    expect(calm.filter(({ text, surface }) => draftsOf(text, surface).some(({ draft }) => draft.score >= 0.65))).toEqual([])
  })
})
