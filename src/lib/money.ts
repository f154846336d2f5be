/** An amount in integer minor units of one currency (ISO 4217). Never a float, never across currencies. */
export interface Money {
  minor: bigint
  currency: string
}

/** The currencies an instance can hold, with their number of decimals (ISO 4217). */
export const currencies: Record<string, number> = { EUR: 2, USD: 2, GBP: 2, CHF: 2, JPY: 0, BRL: 2, INR: 2, PLN: 2 }

/** The largest amount one input may name: 10 million units. */
export const maxMinor = 1_000_000_000n

/** The part of an amount that a rate in basis points takes, rounded down, so that nobody pays the rounding. */
export function share(minor: bigint, rateBps: number): bigint {
  return (minor * BigInt(rateBps)) / 10_000n
}

/** `1200.00 EUR` as a person reads it: "€1,200" or "€1,200.50". */
export function formatMoney(money: Money, locale = 'en-GB'): string {
  const decimals = currencies[money.currency] ?? 2
  const digits = money.minor % 10n ** BigInt(decimals) === 0n ? 0 : decimals
  return formatterOf(locale, money.currency, digits).format(decimalText(money) as unknown as number)
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Formatters are kept: making one costs more than the rest of a list's row. */
function formatterOf(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formatters.set(key, formatter)
  }
  return formatter
}

/** The amount as a plain decimal, exact: 120050 EUR → "1200.50". */
export function decimalText(money: Money): string {
  const decimals = currencies[money.currency] ?? 2
  const sign = money.minor < 0n ? '-' : ''
  const digits = (money.minor < 0n ? -money.minor : money.minor).toString().padStart(decimals + 1, '0')
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** What a person typed as an amount ("1,200.50", "1200") in minor units; null when it is no amount. */
export function parseAmount(text: string, currency: string): bigint | null {
  const decimals = Object.hasOwn(currencies, currency) ? currencies[currency] : undefined
  if (decimals === undefined) return null
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d+))?$/.exec(text.trim().replace(/[\s\u00a0€$£]/g, ''))
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > decimals) return null
  return BigInt(match[1]!.replaceAll(',', '') + fraction.padEnd(decimals, '0'))
}
