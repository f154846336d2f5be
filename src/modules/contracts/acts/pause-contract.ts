import type { ContractId } from '#lib/ids'
import { change, changeContract, holdForSide, tell } from '#modules/contracts/acts/lock-contract'
import { runningClock, stoppedClock } from '#modules/contracts/acts/move-money'
import { mustContract } from '#modules/contracts/rules'
import { inTx, type AnyCtx } from '#platform/ctx'

const rights = { client: 'hire', freelancer: 'propose' } as const

/** Pauses a contract, from either side: the review clocks stop and keep what is left of them. */
export function pauseContract(ctx: AnyCtx, input: { contractId: ContractId }): Promise<void> {
  return inTx(ctx, async tx => {
    const { contract, milestones, side } = await holdForSide(tx, input.contractId, rights)
    mustContract('pause', side, contract.state)
    await changeContract(tx, contract, { state: 'paused', pausedAt: tx.now() })
    for (const milestone of milestones)
      if (milestone.state === 'submitted') await change(tx, milestone, stoppedClock(milestone, tx.now()))
    await tell(tx, contract, { what: 'contract.paused', rule: 'D5.3' })
  })
}

/** Resumes a paused contract, from either side: the review clocks run on. */
export function resumeContract(ctx: AnyCtx, input: { contractId: ContractId }): Promise<void> {
  return inTx(ctx, async tx => {
    const { contract, milestones, side } = await holdForSide(tx, input.contractId, rights)
    mustContract('resume', side, contract.state)
    await changeContract(tx, contract, { state: 'active', pausedAt: null })
    for (const milestone of milestones)
      if (milestone.state === 'submitted') await change(tx, milestone, runningClock(milestone, tx.now()))
    await tell(tx, contract, { what: 'contract.resumed', rule: 'D5.3' })
  })
}
