import type { ContractId, MilestoneId } from '#lib/ids'
import { conflict, forbidden } from '#lib/refusal'
import { approvalLimitOf } from '#modules/accounts/reads'
import { may } from '#modules/accounts/rules'
import { holdForSide, tell } from '#modules/contracts/acts/lock-contract'
import { mustContract } from '#modules/contracts/rules'
import type { Milestone } from '#modules/contracts/schema'
import { writeItem } from '#modules/items/acts'
import { askCharge } from '#modules/money/acts/ask-charge'
import { sumsOf } from '#modules/money/rules'
import type { MethodId } from '#modules/money/schema'
import { inTx, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface Bonus {
  contractId: ContractId
  id?: MilestoneId
  amountMinor: bigint
  methodId: MethodId
  note: string
}

/** Orders a bonus: charged, then released at once. The same `id` twice is one bonus. */
export function payBonus(ctx: AnyCtx, input: Bonus): Promise<MilestoneId> {
  return inTx(ctx, async tx => {
    const { contract, milestones, side } = await holdForSide(tx, input.contractId, 'fund')
    const known = milestones.find(one => one.id === input.id)
    if (known) {
      if (known.kind === 'bonus' && known.amountMinor === input.amountMinor) return known.id
      throw conflict('bonus-key-reused', 'This bonus was already asked for with another amount. Open the contract again.')
    }
    mustContract('pay-bonus', side, contract.state)
    await mustBeWithinLimit(tx, contract.clientSideId, input.amountMinor, contract.currency)
    const id = input.id ?? tx.newId<'milestone'>()
    const sums = sumsOf(input.amountMinor, contract)
    const { clientSideId, currency } = contract
    const chargeId = await askCharge(tx, {
      contractId: contract.id,
      milestoneId: id,
      clientSideId,
      currency,
      sums,
      methodId: input.methodId,
    })
    const milestone = {
      contractId: contract.id,
      id,
      position: Math.max(0, ...milestones.map(one => one.position)) + 1,
      kind: 'bonus' as const,
      title: 'Bonus',
      amountMinor: input.amountMinor,
      state: 'funding' as const,
      chargeId,
    }
    await tx.db.insertInto('contracts.milestone').values(milestone).execute()
    if (input.note)
      await writeItem(tx, {
        roomId: contract.roomId,
        kind: 'terms',
        text: input.note,
        refs: { what: 'bonus', contractId: contract.id, milestoneId: id },
      })
    await tell(tx, contract, { what: 'milestone.funding', milestone: milestone as Milestone, amountMinor: sums.grossMinor })
    return id
  })
}

async function mustBeWithinLimit(
  tx: TxCtx,
  sideId: Parameters<typeof approvalLimitOf>[1],
  amountMinor: bigint,
  currency: string,
): Promise<void> {
  const limit = await approvalLimitOf(tx, sideId)
  const needsApprover = limit !== null && (limit.currency !== currency || amountMinor > limit.aboveMinor)
  if (needsApprover && !may(personOf(tx), 'approve-spending')) {
    throw forbidden(
      'needs-approve-spending',
      'This is above your organisation’s limit. Ask somebody there who may approve spending to pay it.',
    )
  }
}
