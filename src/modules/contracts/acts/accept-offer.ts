import type { ContractId, OfferId } from '#lib/ids'
import { conflict } from '#lib/refusal'
import { signContract } from '#modules/contracts/acts/start-contract'
import type { Contract } from '#modules/contracts/schema'
import { roomFor } from '#modules/items/reads'
import { policyNow } from '#modules/policy/reads'
import { markOfferAccepted } from '#modules/proposals/acts/mark-offer-accepted'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

/**
 * Signs the version of an offer that the person read: both sides are bound from here, under the fees and clocks in
 * force now (rules B0.1, D5.7). Refuses other terms or fees than were shown, and an offer that is over.
 */
export async function acceptOffer(
  ctx: AnyCtx,
  input: { offerId: OfferId; version: number; policyVersion?: number },
): Promise<ContractId> {
  const person = personOf(ctx)
  return inTx(ctx, async tx => {
    const { offer, terms, currency } = await markOfferAccepted(tx, input)
    const { version: policyVersion, policy } = await policyNow(tx)
    if (input.policyVersion !== undefined && input.policyVersion !== policyVersion) {
      throw conflict('fees-changed', 'The fees or clocks changed since you opened this offer. Look at them again, then accept.')
    }
    const room = await roomFor(tx, offer.roomId)
    const contract: Contract = {
      id: tx.newId<'contract'>(),
      roomId: offer.roomId,
      pairId: room.pairId,
      offerId: offer.id,
      offerVersion: offer.version,
      jobId: offer.jobId,
      clientSideId: offer.clientSideId,
      freelancerSideId: offer.freelancerSideId,
      clientAccountId: room.clientAccountId,
      freelancerAccountId: room.freelancerAccountId,
      state: 'awaiting_funding',
      isDisputed: false,
      title: terms.title,
      scope: terms.scope,
      currency,
      policyVersion,
      clientFeeBps: policy.fees.clientBps,
      freelancerFeeBps: policy.fees.freelancerBps,
      signedAt: tx.now(),
      startedAt: null,
      pausedAt: null,
      endRequestedAt: null,
      endedAt: null,
      endedBy: null,
      closedAt: null,
    }
    const contractId = contract.id
    const sides = { client: contract.clientSideId, freelancer: contract.freelancerSideId }
    const signer = offer.side
    const other = signer === 'client' ? 'freelancer' : 'client'
    await signContract(tx, contract, [
      { side: signer, accountId: person.accountId, orgId: person.actingAs?.orgId ?? null, signedAt: tx.now() },
      // Whoever sent the terms signed them by sending.
      {
        side: other,
        accountId: offer.authorId,
        orgId: (sides[other] as string) === offer.authorId ? null : sides[other],
        signedAt: offer.updatedAt,
      },
    ])
    await tx.db
      .insertInto('contracts.milestone')
      .values(
        terms.milestones.map((milestone, index) => ({
          contractId,
          id: tx.newId<'milestone'>(),
          position: index + 1,
          title: milestone.title,
          description: milestone.description,
          amountMinor: BigInt(milestone.amountMinor),
          dueOn: milestone.dueOn,
          state: 'planned',
        })),
      )
      .execute()
    return contractId
  })
}
