import type { ContractId, MilestoneId, SideId } from '#lib/ids'
import { addDays } from '#lib/time'
import { escrowOf, feesFor, post, restingOf } from '#modules/money/acts/post'
import type { Sums } from '#modules/money/rules'
import type { TxCtx } from '#platform/ctx'

export interface Release {
  contractId: ContractId
  milestoneId: MilestoneId
  freelancerSideId: SideId
  currency: string
  sums: Sums
  restDays: number
}

/** Releases a milestone's money from escrow: it rests on the freelancer's side, both fees go to the platform (rule D5.5). */
export async function release(tx: TxCtx, input: Release): Promise<void> {
  const { sums, contractId, milestoneId, currency, freelancerSideId } = input
  const isNew = await post(tx, {
    cause: `release:${milestoneId}`,
    kind: 'release',
    currency,
    contractId,
    milestoneId,
    legs: [
      [escrowOf(contractId), -sums.grossMinor],
      [restingOf(freelancerSideId), sums.netMinor],
      [feesFor(milestoneId), sums.clientFeeMinor + sums.freelancerFeeMinor],
    ],
  })
  if (!isNew) return
  await tx.db
    .insertInto('money.resting')
    .values({
      id: tx.newId<'resting'>(),
      sideId: freelancerSideId,
      currency,
      amountMinor: sums.netMinor,
      feeMinor: sums.freelancerFeeMinor,
      contractId,
      milestoneId,
      releasedAt: tx.now(),
      dueAt: addDays(tx.now(), input.restDays),
    })
    .execute()
}
