import type { CategoryLine } from '#modules/consent/rules/line'
import type { RoomMatter } from '#modules/proposals/reads/offer'
import type { RoomView } from '#modules/rooms/schema'
import type { PairState } from '#modules/pairs/rules'
import { roomWords } from '#web/messages/rooms.ts'
import { screenedWords } from '#web/messages/screened.ts'
import { learnedAnswer, learnedReason } from '#web/parts/learn-seal.tsx'
import type { SealReasons } from '#web/parts/seal-details.tsx'
import type { Quarters } from '#web/parts/seal.tsx'

const words = roomWords.sealReasons

interface SealInput {
  room: Pick<RoomView, 'contractId'>
  pairState: PairState
  matter: RoomMatter
  /** What may be learned from its contract; null while there is none. */
  lines: readonly CategoryLine[] | null
  label: string
}

/** The seal of a room: who has agreed to terms, and the four answers as far as they are known already. */
export function sealOf({ room, pairState, matter, lines, label }: SealInput): {
  client: boolean
  freelancer: boolean
  quarters: Quarters
  reasons: SealReasons
  label: string
} {
  const isSigned = room.contractId !== null
  const isFree = pairState === 'under-contract' || pairState === 'after-contract'
  const open = matter.offer?.state === 'sent' ? matter.offer.bySide : null
  return {
    label,
    client: isSigned || open === 'client',
    freelancer: isSigned || open === 'freelancer',
    quarters: {
      said: isFree ? 'yes' : 'waits',
      learned: learnedAnswer(lines),
      seen: 'yes',
      paid: isSigned ? 'yes' : open ? 'waits' : 'no',
    },
    reasons: {
      said: isFree
        ? { reason: screenedWords.sealSaid.under, rule: 'D2.2' }
        : { reason: screenedWords.sealSaid.before, rule: 'D2.1' },
      learned: learnedReason(lines, room.contractId),
      seen: { reason: words.seen },
      paid: { reason: isSigned ? words.paidYes : open ? words.paidWaits : words.paidNo, rule: 'D5.3' },
    },
  }
}
