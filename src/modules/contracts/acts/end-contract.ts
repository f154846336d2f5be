import type { ContractId } from '#lib/ids'
import { conflict } from '#lib/refusal'
import { addDays } from '#lib/time'
import { change, changeContract, holdContract, holdForSide, tell, type Held } from '#modules/contracts/acts/lock-contract'
import { clocksOf, refundHeld } from '#modules/contracts/acts/move-money'
import { askBack } from '#modules/contracts/acts/ask-back'
import { heldStates, moveMilestone, mustContract } from '#modules/contracts/rules'
import type { Party } from '#modules/contracts/schema'
import { sumsOf } from '#modules/money/rules'
import { noteContractEnd } from '#modules/pairs/acts'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'

/**
 * Ends a contract. The freelancer gives held money back at once; the client with money held asks for it, and the
 * contract ends when every request is answered with yes or silence (rule D5.5). Nothing held: it ends now.
 */
export function endContract(ctx: AnyCtx, input: { contractId: ContractId }): Promise<void> {
  return inTx(ctx, async tx => {
    const { side, ...kept } = await holdForSide(tx, input.contractId, { client: 'hire', freelancer: 'propose' })
    const { contract, milestones } = kept
    mustContract('end', side, contract.state)
    const inEscrow = milestones.filter(one => heldStates.includes(one.state))
    if (side === 'freelancer') {
      for (const milestone of inEscrow) {
        const state = moveMilestone('give-back', side, contract, milestone)
        await refundHeld(tx, contract, milestone, state)
        const { grossMinor } = sumsOf(milestone.amountMinor, contract)
        await tell(tx, contract, { what: 'milestone.refunded', milestone, amountMinor: grossMinor, rule: 'D5.5' })
      }
      return finish(tx, kept, side)
    }
    if (inEscrow.length === 0) return finish(tx, kept, side)
    if (contract.endRequestedAt)
      throw conflict(
        'end-requested',
        'You asked to end this contract already. It ends when the freelancer has answered, or when the days for it are over.',
      )
    for (const milestone of inEscrow) if (milestone.state !== 'refund_requested') await askBack(tx, kept, milestone, side)
    await changeContract(tx, contract, { endRequestedAt: tx.now() })
    await tell(tx, contract, { what: 'contract.end-requested', rule: 'D5.5' })
  })
}

/** Ends a contract whose end the client asked for, once nothing is held any more. */
export async function finishIfAsked(tx: TxCtx, kept: Held): Promise<void> {
  const { contract, milestones } = kept
  const isOpen = contract.state === 'active' || contract.state === 'paused'
  if (isOpen && contract.endRequestedAt && !milestones.some(one => heldStates.includes(one.state)))
    await finish(tx, kept, 'client')
}

async function finish(tx: TxCtx, { contract, milestones }: Held, by: Party): Promise<void> {
  for (const milestone of milestones)
    if (milestone.state === 'planned') await change(tx, milestone, { state: 'cancelled', fundingProblem: null })
  const hasStarted = contract.startedAt !== null
  await changeContract(tx, contract, { state: 'ended', endedAt: tx.now(), endedBy: by, endRequestedAt: null, pausedAt: null })
  if (hasStarted) await noteContractEnd(tx, contract.pairId)
  await tell(tx, contract, { what: 'contract.ended', rule: 'D5.3' })
}

/** Closes a contract when the days for feedback after its end are over; false when they are not. */
export function closeContract(ctx: AnyCtx, input: { contractId: ContractId }): Promise<boolean> {
  return inTx(ctx, async tx => {
    const { contract } = await holdContract(tx, input.contractId)
    const { feedbackDays } = await clocksOf(tx, contract)
    if (
      contract.state !== 'ended' ||
      contract.isDisputed ||
      !contract.endedAt ||
      addDays(contract.endedAt, feedbackDays) > tx.now()
    )
      return false
    await changeContract(tx, contract, { state: 'closed', closedAt: tx.now() })
    await tell(tx, contract, { what: 'contract.closed' })
    return true
  })
}
