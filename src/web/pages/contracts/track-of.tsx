import type { MilestoneView } from '#modules/contracts/reads/contract'
import { contractWords } from '#web/messages/contracts.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import type { Step } from '#web/ui/track.tsx'

const words = contractWords.steps
const date = (at: Date | null) => (at ? <TimeText at={at} show="date" /> : undefined)

/** Where a milestone's money stands on its way: what is reached is done, the last of it is now. Nothing for one that was cancelled. */
export function trackOf(milestone: MilestoneView, now: Date): Step[] {
  const { state, fundedAt, submittedAt, approvedAt, releasedAt, restsUntil } = milestone
  if (state === 'cancelled') return []
  const funded: Step = { key: 'funded', label: words.funded, state: fundedAt ? 'done' : 'later', note: date(fundedAt) }
  if (state === 'refunded')
    return [funded, { key: 'refunded', label: words.refunded, state: 'stopped', note: date(milestone.refundedAt) }]
  if (state === 'refund_requested')
    return [funded, { key: 'refund', label: words.refund, state: 'current', note: date(milestone.refundDueAt) }]
  const isReleased = state === 'released'
  const isChanging = state === 'changes_requested'
  const isAvailable = isReleased && restsUntil !== null && restsUntil <= now
  const reached = (is: boolean): Step['state'] => (is ? 'done' : 'later')
  const steps: Step[] = [
    funded,
    {
      key: 'submitted',
      label: isChanging ? words.changes : words.submitted,
      state: reached(submittedAt !== null),
      note: date(submittedAt),
    },
    { key: 'approved', label: words.approved, state: reached(isReleased), note: date(approvedAt) },
    { key: 'released', label: words.released, state: reached(isReleased), note: date(releasedAt) },
    { key: 'paid', label: words.paid, state: reached(isAvailable), note: isReleased ? date(restsUntil) : undefined },
  ]
  const shown = milestone.kind === 'bonus' ? steps.filter(step => step.key !== 'submitted' && step.key !== 'approved') : steps
  const last = shown.findLastIndex(step => step.state === 'done')
  return shown.map((step, index) => (index === last && !isAvailable ? { ...step, state: 'current' } : step))
}
