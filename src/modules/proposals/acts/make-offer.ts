import type { AccountId, JobId, OfferId, ProposalId, RoomId, SideId } from '#lib/ids'
import { conflict, missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { approvalLimitOf } from '#modules/accounts/reads'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { policyNow } from '#modules/policy/reads'
import { recordOffer, tellVersion, writeVersion } from '#modules/proposals/acts/lock-offer'
import { followProposal, lockProposal } from '#modules/proposals/acts/lock-proposal'
import { mustMove, needsApproval, totalOf } from '#modules/proposals/rules'
import type { OfferState, OfferTerms } from '#modules/proposals/schema'
import { brokenConstraint } from '#platform/db'
import { inTx, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface NewOffer {
  /** A proposal of one's job, or a room of one's own as client: an invitation's, or the next contract's talk. */
  about: { proposalId: ProposalId } | { roomId: RoomId }
  terms: OfferTerms
  currency: string
  note: string
}

/** Offers terms to a freelancer. Above the organisation's limit it waits for somebody else's approval first. */
export function makeOffer(ctx: AnyCtx, input: NewOffer): Promise<{ offerId: OfferId; state: OfferState }> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireRight(person, 'hire')
    requireVerified(person)
    const matter = await lockedMatter(tx, input.about)
    if (matter.proposal) mustMove(matter.proposal.state, 'offer')
    const limit = await approvalLimitOf(tx, matter.clientSideId)
    const isWaiting = needsApproval(limit, totalOf(input.terms), input.currency)
    const { policy } = await policyNow(tx)
    const offer = {
      id: tx.newId<'offer'>(),
      roomId: matter.roomId,
      proposalId: matter.proposal?.id ?? null,
      jobId: matter.jobId,
      clientSideId: matter.clientSideId,
      freelancerSideId: matter.freelancerSideId,
      clientAccountId: person.accountId,
      freelancerAccountId: matter.freelancerAccountId,
      state: isWaiting ? ('awaiting_approval' as const) : ('sent' as const),
      version: 1,
      sentVersion: isWaiting ? 0 : 1,
      expiresAt: addDays(tx.now(), policy.clocks.offerDays),
      createdAt: tx.now(),
      updatedAt: tx.now(),
    }
    await tx.db.insertInto('proposals.offer').values(offer).execute().catch(oneOpenOffer)
    const itemId = await writeVersion(tx, {
      offerId: offer.id,
      roomId: offer.roomId,
      number: 1,
      bySide: 'client',
      terms: input.terms,
      note: input.note,
      currency: input.currency,
    })
    if (isWaiting) {
      await recordOffer(tx, 'offer.awaiting-approval', offer)
    } else {
      await followProposal(tx, matter.proposal, 'offer')
      await tellVersion(tx, offer, { number: 1, itemId, note: input.note })
      await recordOffer(tx, 'offer.made', offer)
    }
    return { offerId: offer.id, state: offer.state }
  })
}

function oneOpenOffer(error: unknown): never {
  if (brokenConstraint(error) !== 'one_open_offer_per_room') throw error
  throw conflict('offer-open', 'An offer is open in this room already. Change that one, or withdraw it first.')
}

async function lockedMatter(tx: TxCtx, about: NewOffer['about']) {
  const room = 'roomId' in about ? await ownRoom(tx, about.roomId) : null
  const proposalId = 'proposalId' in about ? about.proposalId : await proposalOf(tx, room!.id as RoomId)
  const proposal = proposalId ? await lockProposal(tx, proposalId, 'client') : null
  const own = room ?? (await ownRoom(tx, proposal!.roomId))
  return {
    proposal,
    roomId: own.id as RoomId,
    jobId: own.jobId as JobId | null,
    clientSideId: own.clientSideId as SideId,
    freelancerSideId: own.freelancerSideId as SideId,
    freelancerAccountId: own.freelancerAccountId as AccountId,
  }
}

/** A room of the side acted for, as its client. Refuses one that has its contract: the next contract has a room of its own. */
async function ownRoom(tx: TxCtx, roomId: RoomId) {
  const room = await tx.db
    .selectFrom('items.room')
    .selectAll()
    .where('id', '=', roomId)
    .where('clientSideId', '=', sideOf(personOf(tx)))
    .executeTakeFirst()
  if (!room) throw missing('room')
  if (room.contractId)
    throw conflict(
      'room-has-contract',
      'This room has its contract already. Change that contract, or invite them to another job.',
    )
  return room
}

async function proposalOf(tx: TxCtx, roomId: RoomId): Promise<ProposalId | null> {
  const row = await tx.db
    .selectFrom('proposals.proposal')
    .select('id')
    .where('roomId', '=', roomId)
    .where('state', 'not in', ['withdrawn', 'expired', 'declined'])
    .executeTakeFirst()
  return (row?.id as ProposalId | undefined) ?? null
}
