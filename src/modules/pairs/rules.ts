import type { ExceptionKind, FindingKind, Stage } from '#engines/screening/types'
import type { SideId } from '#lib/ids'
import { share, type Money } from '#lib/money'

export type PairState = 'strangers' | 'talking' | 'under-contract' | 'after-contract'

export interface PairFacts {
  firstWrittenAt: Date | null
  firstContactAt: Date | null
  contractsRunning: number
  contractStartedAt: Date | null
}

/** Where two sides stand: what may be said, learned and paid hangs on it (rule book, Words). */
export function pairState(pair: PairFacts): PairState {
  if (pair.contractsRunning > 0) return 'under-contract'
  if (pair.contractStartedAt) return 'after-contract'
  return pair.firstContactAt ? 'talking' : 'strangers'
}

/** The two sides in the order in which a pair is kept. */
export function inOrder(one: SideId, other: SideId): [SideId, SideId] {
  return one < other ? [one, other] : [other, one]
}

export const exceptionKinds = ['legal', 'system-access', 'organisation', 'tier', 'prior-relationship'] as const
/** What an exception can let through: means of contact. Payment has its own ways out (rule D3.3). */
export const contactKinds = [
  'phone',
  'email',
  'address',
  'messenger',
  'handle',
  'meeting',
  'link',
  'form',
  'talk-elsewhere',
] as const

/** How the contact rules look at a pair: a first start is never forgotten (rule D2.2). */
export function stageOf(pair: { contractStartedAt: Date | null; contractsRunning: number } | null): Stage {
  if (!pair?.contractStartedAt) return 'before'
  return pair.contractsRunning > 0 ? 'under' : 'after'
}

export type ExceptionState = 'waiting' | 'in-force' | 'ended' | 'refused' | 'expired'

/** Where an exception stands: it counts from the other side's acknowledgement until its end. */
export function exceptionState(
  one: { acknowledgedAt: Date | null; expiresAt: Date; endedHow: 'ended' | 'refused' | 'expired' | null },
  now: Date,
): ExceptionState {
  if (one.endedHow) return one.endedHow
  if (one.expiresAt <= now) return 'expired'
  return one.acknowledgedAt ? 'in-force' : 'waiting'
}

/**
 * What an exception of a kind lets through, of what was asked for: `legal` and `system-access` leave all talk here
 * (rule D2.3), a relationship from before the marketplace is free of its rules (rule D3.3).
 */
export function letsOf(kind: ExceptionKind, asked: readonly FindingKind[]): FindingKind[] {
  if (kind === 'prior-relationship') return [...contactKinds, 'payment', 'pay-elsewhere']
  if (kind === 'organisation' || kind === 'tier') return [...contactKinds]
  return asked.filter(one => one !== 'talk-elsewhere' && one !== 'meeting' && one !== 'messenger' && one !== 'handle')
}

/**
 * The fee that frees two sides at once (rule D3.3): a share of a year's work at the highest of the hourly rates in the
 * contract, the proposal and the profile, rounded down, capped as the policy says. Null when no rate is known.
 */
export function conversionFee(
  hourlyMinor: readonly bigint[],
  currency: string,
  policy: { shareBps: number; hoursPerYear: number; capMinor: Record<string, number> },
): Money | null {
  if (hourlyMinor.length === 0) return null
  const rate = hourlyMinor.reduce((most, one) => (one > most ? one : most))
  const minor = share(rate * BigInt(policy.hoursPerYear), policy.shareBps)
  const cap = policy.capMinor[currency]
  return { minor: cap !== undefined && minor > BigInt(cap) ? BigInt(cap) : minor, currency }
}
