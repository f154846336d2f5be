import type { SideId } from '#lib/ids'

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
