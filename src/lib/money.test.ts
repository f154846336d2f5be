import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies, decimalText, formatMoney, parseAmount, share } from '#lib/money'

const currency = fc.constantFrom(...Object.keys(currencies))
const minor = fc.bigInt({ min: 0n, max: 10n ** 12n - 1n })

describe('money', () => {
  test('what is written as a decimal is read back as the same amount, in every currency', () => {
    fc.assert(
      fc.property(
        minor,
        currency,
        (amount, code) => parseAmount(decimalText({ minor: amount, currency: code }), code) === amount,
      ),
    )
  })

  test('what a person sees is read back as the same amount', () => {
    const pounds = fc.constantFrom('EUR', 'USD', 'GBP')
    fc.assert(
      fc.property(
        minor,
        pounds,
        (amount, code) => parseAmount(formatMoney({ minor: amount, currency: code }, 'en-US'), code) === amount,
      ),
    )
  })

  test('is shown without cents when there are none, and exact beyond what a float can hold', () => {
    expect(formatMoney({ minor: 120_000n, currency: 'EUR' })).toBe('€1,200')
    expect(formatMoney({ minor: 120_050n, currency: 'EUR' })).toBe('€1,200.50')
    expect(formatMoney({ minor: -5n, currency: 'EUR' })).toBe('-€0.05')
    expect(formatMoney({ minor: 1_200n, currency: 'JPY' })).toBe('JP¥1,200')
    expect(formatMoney({ minor: 9_007_199_254_740_993_01n, currency: 'EUR' })).toBe('€9,007,199,254,740,993.01')
  })

  test('negative amounts keep their sign in front of the whole number', () => {
    expect(decimalText({ minor: -5n, currency: 'EUR' })).toBe('-0.05')
    expect(decimalText({ minor: -120_050n, currency: 'EUR' })).toBe('-1200.50')
    expect(decimalText({ minor: 0n, currency: 'JPY' })).toBe('0')
  })

  test.each(['', ' ', '-5', '1.2.3', '1,20', '1.005', '12e3', 'ten', '1.', '.5', '0x10', '1,2000', '9'.repeat(13)])(
    '%j is no amount',
    text => {
      expect(parseAmount(text, 'EUR')).toBeNull()
    },
  )

  test('an amount may be typed with a sign, blanks and thousands', () => {
    expect(parseAmount(' € 1,200.5 ', 'EUR')).toBe(120_050n)
    expect(parseAmount('1200', 'JPY')).toBe(1200n)
    expect(parseAmount('1200.5', 'JPY')).toBeNull()
  })

  test('a currency the instance does not hold has no amounts', () => {
    expect(parseAmount('5', 'XXX')).toBeNull()
    expect(parseAmount('5', 'constructor')).toBeNull()
  })

  test('a share is rounded down, never more than its rate, and less than one minor unit below it', () => {
    const rate = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(minor, rate, (amount, bps) => {
        const exact = amount * BigInt(bps)
        const part = share(amount, bps) * 10_000n
        return part <= exact && exact - part < 10_000n
      }),
    )
  })

  test('a share and the rest are the whole', () => {
    fc.assert(
      fc.property(
        minor,
        fc.integer({ min: 0, max: 10_000 }),
        (amount, bps) => share(amount, bps) <= amount && share(amount, 10_000) === amount,
      ),
    )
  })
})
