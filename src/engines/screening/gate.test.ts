import { describe, expect, test } from 'vitest'
import { isCalm } from './gate.ts'

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
})
