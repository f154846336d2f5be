import type { CategoryLine } from '#modules/consent/rules/line'
import { contractWords as words } from '#web/messages/contracts.ts'
import { screenedWords } from '#web/messages/screened.ts'
import { learnedAnswer, learnedReason } from '#web/parts/learn-seal.tsx'
import type { SealProps } from '#web/parts/seal.tsx'
import type { SealReasons } from '#web/parts/seal-details.tsx'

interface SealInput {
  isStarted: boolean
  /** What may be learned from it. */
  lines: readonly CategoryLine[]
}

/** A contract's seal: both have signed; what may be said, learned and paid follows from its start and from both sides' words. */
export function contractSeal({ isStarted, lines, label }: SealInput & { label: string }): SealProps {
  const opened = isStarted ? 'yes' : 'waits'
  return {
    client: true,
    freelancer: true,
    quarters: { said: opened, learned: learnedAnswer(lines), seen: 'yes', paid: opened },
    label,
  }
}

export function sealReasons({ isStarted, lines, contractId }: SealInput & { contractId: string }): SealReasons {
  return {
    said: isStarted
      ? { reason: screenedWords.sealSaid.under, rule: 'D2.2' }
      : { reason: screenedWords.sealSaid.before, rule: 'D2.1' },
    learned: learnedReason(lines, contractId),
    seen: { reason: words.seal.seenYes },
    paid: { reason: isStarted ? words.seal.paidYes : words.seal.paidWaits, rule: 'D5.3' },
  }
}
