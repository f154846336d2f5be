import type { ProposalId } from '#lib/ids'
import { writeItem } from '#modules/items/acts'
import { endOffer, lockOpenOfferOf } from '#modules/proposals/acts/lock-offer'
import { lockProposal, moveProposal, recordProposal } from '#modules/proposals/acts/lock-proposal'
import { nextState } from '#modules/proposals/rules'
import { inTx, type AnyCtx } from '#platform/ctx'

/** Marks that the client side has opened a proposal; only the first time counts. */
export function viewProposal(ctx: AnyCtx, proposalId: ProposalId): Promise<void> {
  return inTx(ctx, async tx => {
    const proposal = await lockProposal(tx, proposalId, 'client')
    if (!nextState(proposal.state, 'view')) return
    await moveProposal(tx, proposal, 'view', { viewedAt: tx.now() })
    await recordProposal(tx, 'proposal.viewed', proposal)
  })
}

/** Puts a proposal on the client's short list; the mark stays when talk begins. */
export function shortlistProposal(ctx: AnyCtx, proposalId: ProposalId): Promise<void> {
  return inTx(ctx, async tx => {
    const proposal = await lockProposal(tx, proposalId, 'client')
    if (proposal.shortlistedAt) return
    await moveProposal(tx, proposal, 'shortlist', { shortlistedAt: tx.now(), viewedAt: proposal.viewedAt ?? tx.now() })
    await recordProposal(tx, 'proposal.shortlisted', proposal)
  })
}

/** Takes a proposal off the short list. */
export function unshortlistProposal(ctx: AnyCtx, proposalId: ProposalId): Promise<void> {
  return inTx(ctx, async tx => {
    const proposal = await lockProposal(tx, proposalId, 'client')
    if (!proposal.shortlistedAt) return
    await moveProposal(tx, proposal, 'unshortlist', { shortlistedAt: null })
    await recordProposal(tx, 'proposal.unshortlisted', proposal)
  })
}

/** Says no to a proposal, with a reason if one is given. Refuses while one's own offer is open. */
export function declineProposal(ctx: AnyCtx, input: { proposalId: ProposalId; text: string }): Promise<void> {
  return inTx(ctx, async tx => {
    const proposal = await lockProposal(tx, input.proposalId, 'client')
    await moveProposal(tx, proposal, 'decline', { endedAt: tx.now() })
    const { roomId, id: proposalId } = proposal
    const waiting = await lockOpenOfferOf(tx, proposalId)
    if (waiting) await endOffer(tx, waiting, 'withdrawn')
    if (input.text) await writeItem(tx, { roomId, kind: 'decline', text: input.text, refs: { proposalId } })
    else await writeItem(tx, { roomId, kind: 'system', text: '', refs: { what: 'proposal.declined', proposalId } })
    await recordProposal(tx, 'proposal.declined', proposal)
  })
}
