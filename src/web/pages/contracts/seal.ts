import { contractWords as words } from '#web/messages/contracts.ts'
import type { SealProps } from '#web/parts/seal.tsx'
import type { SealReasons } from '#web/parts/seal-details.tsx'

/** A contract's seal: both have signed, and money may move from its start. Said and learned have no answer yet. */
export function contractSeal({ isStarted, label }: { isStarted: boolean; label: string }): SealProps {
  const opened = isStarted ? 'yes' : 'waits'
  return { client: true, freelancer: true, quarters: { said: 'unknown', learned: 'unknown', seen: 'yes', paid: opened }, label }
}

export function sealReasons(isStarted: boolean): SealReasons {
  return {
    seen: { reason: words.seal.seenYes },
    paid: { reason: isStarted ? words.seal.paidYes : words.seal.paidWaits, rule: 'D5.3' },
  }
}
