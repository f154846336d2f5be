import { share } from '#lib/money'
import type { OrderKind, OrderState } from '#modules/money/schema'

/** What a milestone costs, brings and leaves, in minor units (rule D5.7). */
export interface Sums {
  amountMinor: bigint
  clientFeeMinor: bigint
  /** What the client is charged, and what is held. */
  grossMinor: bigint
  freelancerFeeMinor: bigint
  /** What the freelancer gets. */
  netMinor: bigint
}

/** The sums of an amount under the fees of a contract; both fees round down, so that nobody pays the rounding. */
export function sumsOf(amountMinor: bigint, fees: { clientFeeBps: number; freelancerFeeBps: number }): Sums {
  const clientFeeMinor = share(amountMinor, fees.clientFeeBps)
  const freelancerFeeMinor = share(amountMinor, fees.freelancerFeeBps)
  return {
    amountMinor,
    clientFeeMinor,
    grossMinor: amountMinor + clientFeeMinor,
    freelancerFeeMinor,
    netMinor: amountMinor - freelancerFeeMinor,
  }
}

/**
 * Where an order stands after an answer. Answers come twice and out of order: an older word never undoes a
 * newer one, and only a payout can still fail after it succeeded.
 */
export function nextOrderState(kind: OrderKind, state: OrderState, answer: 'succeeded' | 'pending' | 'declined'): OrderState {
  if (state === 'asked' || state === 'pending') return answer
  if (state === 'succeeded' && answer === 'declined' && kind === 'payout') return 'bounced'
  return state
}

/** Whether an answer says the opposite of what was settled, which a person must look at. */
export function isContradiction(kind: OrderKind, state: OrderState, answer: 'succeeded' | 'pending' | 'declined'): boolean {
  if (state === 'declined') return answer === 'succeeded' && kind !== 'payout'
  return state === 'succeeded' && answer === 'declined' && kind !== 'payout'
}

const slots = 16

/** The slot of a hot platform account that a movement uses, from the last bits of its id. */
export function slotOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16) % slots
}

const firstChaseMs = 30_000
const lastChaseMs = 6 * 60 * 60_000

/** When to ask the provider again: as long as has been waited already, at least 30 s and at most 6 h. */
export function nextChase(askedAt: Date, now: Date): Date {
  const waitedMs = now.getTime() - askedAt.getTime()
  return new Date(now.getTime() + Math.min(Math.max(waitedMs, firstChaseMs), lastChaseMs))
}

/** Why this much can't be paid out; null when it can. */
export function whyNoPayout(amountMinor: bigint, availableMinor: bigint): string | null {
  if (availableMinor <= 0n) return 'Nothing can be paid out yet. Released money rests first; the dates are on this page.'
  return amountMinor > availableMinor ? 'That is more than you can pay out now. Ask for the available amount or less.' : null
}
