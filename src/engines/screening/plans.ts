import { plans } from './tables/plans.generated.ts'

interface Plan {
  region: string
  code: string
  trunk: string
  mobileLengths: number
  /** By the first two figures, 25 bits to a number. */
  mobile: readonly number[]
  fixedLengths: number
  fixed: readonly number[]
}

const byCode = new Map<string, Plan[]>()
const byRegion = new Map<string, Plan>()

function startsIn(text: string): number[] {
  let value = 0n
  for (const char of text) value = value * 36n + BigInt(Number.parseInt(char, 36))
  return [0n, 25n, 50n, 75n].map(at => Number((value >> at) & 0x1ffffffn))
}

for (const line of plans.split('\n')) {
  const [region, code, trunk, mobileLengths, mobile, fixedLengths, fixed] = line.split(' ') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const plan = {
    region,
    code,
    trunk: trunk === '-' ? '' : trunk,
    mobileLengths: Number.parseInt(mobileLengths, 36),
    mobile: startsIn(mobile),
    fixedLengths: Number.parseInt(fixedLengths, 36),
    fixed: startsIn(fixed),
  }
  byCode.set(code, [...(byCode.get(code) ?? []), plan])
  byRegion.set(region, plan)
}

function fits(plan: Plan, national: string): 'mobile' | 'fixed' | null {
  const length = 1 << national.length
  if (((plan.mobileLengths | plan.fixedLengths) & length) === 0) return null
  const start = Number(national.slice(0, 2))
  const at = Math.floor(start / 25)
  const bit = 1 << (start % 25)
  if (plan.mobileLengths & length && plan.mobile[at]! & bit) return 'mobile'
  if (plan.fixedLengths & length && plan.fixed[at]! & bit) return 'fixed'
  return null
}

/** Whether the digits are a possible number with their country code in front. */
export function isInternational(digits: string): boolean {
  for (let length = 1; length <= 3; length++) {
    const regions = byCode.get(digits.slice(0, length))
    if (!regions) continue
    const rest = digits.slice(length)
    // People write the trunk zero after the country code: +44 (0) 7700.
    return regions.some(
      plan =>
        fits(plan, rest) !== null ||
        (plan.trunk !== '' && rest.startsWith(plan.trunk) && fits(plan, rest.slice(plan.trunk.length)) !== null),
    )
  }
  return false
}

/** The regions that most writers are from; a bare number is measured by their plans only. */
const usual = [
  'US',
  'IN',
  'GB',
  'FR',
  'DE',
  'ES',
  'BR',
  'RU',
  'CN',
  'MX',
  'AU',
  'IT',
  'PK',
  'BD',
  'NG',
  'PH',
  'ID',
  'UA',
  'PL',
  'NL',
  'SA',
  'EG',
  'AE',
  'MA',
  'DZ',
  'TR',
  'AR',
  'CO',
  'PT',
  'CH',
  'AT',
  'BE',
  'ZA',
  'KE',
  'VN',
  'JP',
].map(region => byRegion.get(region)!)

/** How the digits look as a number dialled inside a country: with the trunk digit in front, without, or not at all. */
export function nationalForm(digits: string): 'trunk' | 'mobile' | 'fixed' | null {
  let best: 'mobile' | 'fixed' | null = null
  for (const plan of usual) {
    if (plan.trunk !== '' && plan.trunk !== '1' && digits.startsWith(plan.trunk) && fits(plan, digits.slice(plan.trunk.length)))
      return 'trunk'
    if (plan.trunk === '1' && digits.length === 11 && digits.startsWith('1') && fits(plan, digits.slice(1))) return 'trunk'
    const form = fits(plan, digits)
    if (form === 'mobile') best = 'mobile'
    else if (form === 'fixed') best ??= 'fixed'
  }
  return best
}
