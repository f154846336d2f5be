import type { OfferId } from '#lib/ids'
import { addDays } from '#lib/time'
import { approvalLimitOf } from '#modules/accounts/reads'
import { requireRight } from '#modules/accounts/rules'
import { policyNow } from '#modules/policy/reads'
import { endOffer, lockOffer, recordOffer, tellVersion, writeVersion } from '#modules/proposals/acts/lock-offer'
import { followProposal } from '#modules/proposals/acts/lock-proposal'
import { mustOffer, needsApproval, termsChanged, totalOf } from '#modules/proposals/rules'
import type { OfferState, OfferTerms } from '#modules/proposals/schema'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

export interface CounterOffer {
  offerId: OfferId
  /** The version that was read and is answered. */
  version: number
  terms: OfferTerms
  note: string
}

/** Answers terms with other terms: the next version. The side whose turn it is may; a client's above the limit waits for approval. */
export function counterOffer(ctx: AnyCtx, input: CounterOffer): Promise<{ version: number; state: OfferState }> {
  return inTx(ctx, async tx => {
    const offer = await lockOffer(tx, input.offerId)
    requireRight(personOf(tx), offer.side === 'client' ? 'hire' : 'propose')
    mustOffer(offer, 'counter', offer.side, tx.now())
    if (input.version !== offer.version) throw termsChanged()
    const limit = offer.side === 'client' ? await approvalLimitOf(tx, offer.clientSideId) : null
    const isWaiting = needsApproval(limit, totalOf(input.terms), offer.currency)
    const { policy } = await policyNow(tx)
    const version = offer.version + 1
    const sentVersion = isWaiting ? offer.sentVersion : version
    const state = isWaiting ? 'awaiting_approval' : 'sent'
    const { terms, note } = input
    const itemId = await writeVersion(tx, {
      offerId: offer.id,
      roomId: offer.roomId,
      number: version,
      bySide: offer.side,
      terms,
      note,
      currency: offer.currency,
    })
    await tx.db
      .updateTable('proposals.offer')
      .set({ version, sentVersion, state, expiresAt: addDays(tx.now(), policy.clocks.offerDays), updatedAt: tx.now() })
      .where('id', '=', offer.id)
      .execute()
    if (isWaiting) {
      await recordOffer(tx, 'offer.awaiting-approval', { ...offer, sentVersion })
    } else {
      await tellVersion(tx, offer, { number: version, itemId, note })
      await recordOffer(tx, 'offer.countered', { ...offer, sentVersion }, { version })
    }
    return { version, state }
  })
}

/** Says no to the other side's terms; the proposal goes back to talking. */
export function declineOffer(ctx: AnyCtx, input: { offerId: OfferId; text: string }): Promise<void> {
  return inTx(ctx, async tx => {
    const offer = await lockOffer(tx, input.offerId)
    requireRight(personOf(tx), offer.side === 'client' ? 'hire' : 'propose')
    mustOffer(offer, 'decline', offer.side, tx.now())
    await followProposal(tx, offer.proposal, 'unoffer')
    await endOffer(tx, offer, 'declined', input.text)
  })
}

/** Takes one's own terms back, by the side that wrote the version that stands. */
export function withdrawOffer(ctx: AnyCtx, input: { offerId: OfferId }): Promise<void> {
  return inTx(ctx, async tx => {
    const offer = await lockOffer(tx, input.offerId)
    requireRight(personOf(tx), offer.side === 'client' ? 'hire' : 'propose')
    mustOffer(offer, 'withdraw', offer.side, tx.now())
    await followProposal(tx, offer.proposal, 'unoffer')
    await endOffer(tx, offer, 'withdrawn')
  })
}
