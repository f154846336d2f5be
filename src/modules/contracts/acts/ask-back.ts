import { addDays } from '#lib/time'
import { change, tell, type Held } from '#modules/contracts/acts/lock-contract'
import { clocksOf, stoppedClock } from '#modules/contracts/acts/move-money'
import { moveMilestone, type By } from '#modules/contracts/rules'
import type { Milestone } from '#modules/contracts/schema'
import { sumsOf } from '#modules/money/rules'
import type { TxCtx } from '#platform/ctx'

/** Asks for a held milestone's money back, alone or at the end of its contract. */
export async function askBack(tx: TxCtx, { contract }: Held, milestone: Milestone, by: By): Promise<void> {
  const state = moveMilestone('request-refund', by, contract, milestone)
  const { refundAnswerDays } = await clocksOf(tx, contract)
  const clock = stoppedClock(milestone, tx.now())
  await change(tx, milestone, {
    state,
    stateBeforeRefund: milestone.state,
    refundDueAt: addDays(tx.now(), refundAnswerDays),
    ...clock,
  })
  await tell(tx, contract, {
    what: 'milestone.refund-requested',
    milestone,
    amountMinor: sumsOf(milestone.amountMinor, contract).grossMinor,
    rule: 'D5.5',
  })
}
