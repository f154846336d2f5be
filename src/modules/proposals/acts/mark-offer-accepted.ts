import type { OfferId } from '#lib/ids'
import { forbidden } from '#lib/refusal'
import { approvalLimitOf } from '#modules/accounts/reads'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { lockOffer, recordOffer, type LockedOffer } from '#modules/proposals/acts/lock-offer'
import { followProposal } from '#modules/proposals/acts/lock-proposal'
import { mustOffer, needsApproval, termsChanged } from '#modules/proposals/rules'
import type { OfferTerms } from '#modules/proposals/schema'
import { personOf, type TxCtx } from '#platform/ctx'

export interface AcceptedOffer {
  offer: LockedOffer
  terms: OfferTerms
  currency: string
  totalMinor: bigint
}

/**
 * Accepts the version of an offer that was read; called by contracts, which signs in the same transaction.
 * Refuses changed terms, an offer that is over, one's own terms, a person without the right, and a client's single
 * person above the organisation's limit. The terms answered are as delivered: what both sides could read.
 */
export async function markOfferAccepted(tx: TxCtx, input: { offerId: OfferId; version: number }): Promise<AcceptedOffer> {
  const offer = await lockOffer(tx, input.offerId)
  await mustMayAccept(tx, offer)
  mustOffer(offer, 'accept', offer.side, tx.now())
  if (input.version !== offer.version) throw termsChanged()
  const { termsDelivered } = await tx.db
    .selectFrom('proposals.offerVersion')
    .select('termsDelivered')
    .where('offerId', '=', offer.id)
    .where('number', '=', offer.version)
    .executeTakeFirstOrThrow()
  await tx.db
    .updateTable('proposals.offer')
    .set({ state: 'accepted', endedAt: tx.now(), updatedAt: tx.now() })
    .where('id', '=', offer.id)
    .execute()
  await followProposal(tx, offer.proposal, 'hire')
  await recordOffer(tx, 'offer.accepted', offer, { version: offer.version })
  const terms = termsDelivered as unknown as OfferTerms
  return { offer: { ...offer, state: 'accepted' }, terms, currency: offer.currency, totalMinor: offer.totalMinor }
}

/** A freelancer's terms above the limit need two people: an approver who wrote none of the client's versions. */
async function mustMayAccept(tx: TxCtx, offer: LockedOffer): Promise<void> {
  const person = personOf(tx)
  requireVerified(person)
  if (offer.side === 'freelancer') return requireRight(person, 'propose')
  const limit = await approvalLimitOf(tx, offer.clientSideId)
  if (!needsApproval(limit, offer.totalMinor, offer.currency)) return requireRight(person, 'hire')
  requireRight(person, 'approve-spending')
  if (offer.clientAuthors.includes(person.accountId)) {
    throw forbidden(
      'own-offer',
      'These terms are above your organisation’s limit. Somebody else who may approve spending has to accept them.',
    )
  }
}
