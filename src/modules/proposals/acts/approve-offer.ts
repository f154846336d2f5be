import type { OfferId } from '#lib/ids'
import { addDays } from '#lib/time'
import { forbidden } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { policyNow } from '#modules/policy/reads'
import { endOffer, lockOffer, recordOffer, tellVersion } from '#modules/proposals/acts/lock-offer'
import { followProposal } from '#modules/proposals/acts/lock-proposal'
import { mustMove, mustOffer } from '#modules/proposals/rules'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

/** Lets an offer above the limit go out. Never by who wrote it. */
export function approveOffer(ctx: AnyCtx, input: { offerId: OfferId }): Promise<void> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    const offer = await lockOffer(tx, input.offerId, 'client')
    requireRight(person, 'approve-spending')
    mustOffer(offer, 'approve', 'client', tx.now())
    if (offer.authorId === person.accountId)
      throw forbidden('own-offer', 'Somebody else has to approve what you wrote. Ask an owner, an admin or finance.')
    // Withdrawn or declined while it waited: there is nobody to offer to any more.
    if (offer.proposal && offer.proposal.state !== 'offered') mustMove(offer.proposal.state, 'offer')
    const { policy } = await policyNow(tx)
    await tx.db
      .updateTable('proposals.offer')
      .set({
        state: 'sent',
        sentVersion: offer.version,
        approvedBy: person.accountId,
        approvedAt: tx.now(),
        expiresAt: addDays(tx.now(), policy.clocks.offerDays),
        updatedAt: tx.now(),
      })
      .where('id', '=', offer.id)
      .execute()
    await followProposal(tx, offer.proposal, 'offer')
    // The room hears it now, from who let it out: the text is the version's own.
    await tellVersion(tx, offer, { number: offer.version, itemId: offer.itemId, note: offer.note })
    await recordOffer(tx, 'offer.approved', { ...offer, sentVersion: offer.version }, { authorId: offer.authorId })
  })
}

/** Says no inside the organisation: the offer is withdrawn. */
export function rejectOffer(ctx: AnyCtx, input: { offerId: OfferId }): Promise<void> {
  return inTx(ctx, async tx => {
    const offer = await lockOffer(tx, input.offerId, 'client')
    requireRight(personOf(tx), 'approve-spending')
    mustOffer(offer, 'reject', 'client', tx.now())
    await followProposal(tx, offer.proposal, 'unoffer')
    await endOffer(tx, offer, 'withdrawn')
    await recordOffer(tx, 'offer.rejected', { ...offer, sentVersion: 0 }, { authorId: offer.authorId })
  })
}
