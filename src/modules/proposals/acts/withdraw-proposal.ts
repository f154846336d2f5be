import { sql } from 'kysely'
import type { ProposalId, RoomId } from '#lib/ids'
import { writeItem } from '#modules/items/acts'
import { endOffer, lockOpenOfferOf } from '#modules/proposals/acts/lock-offer'
import { lockProposal, moveProposal, recordProposal } from '#modules/proposals/acts/lock-proposal'
import { inTx, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { kept } from '#platform/db'
import { record } from '#platform/events'

/** Takes one's own proposal back; an offer that is open on it is declined with it. Refuses once hired. */
export function withdrawProposal(ctx: AnyCtx, proposalId: ProposalId): Promise<void> {
  return inTx(ctx, async tx => {
    const proposal = await lockProposal(tx, proposalId, 'freelancer')
    await moveProposal(tx, proposal, 'withdraw', { endedAt: tx.now() })
    const offer = await lockOpenOfferOf(tx, proposalId)
    if (offer) await endOffer(tx, offer, 'declined')
    await writeItem(tx, { roomId: proposal.roomId, kind: 'system', text: '', refs: { what: 'proposal.withdrawn', proposalId } })
    await recordProposal(tx, 'proposal.withdrawn', proposal)
  })
}

/**
 * Called by rooms before it writes a message, in the same transaction: the client's first message moves the proposal
 * on to talking. One statement that mostly finds nothing.
 */
export async function noteTalk(tx: TxCtx, roomId: RoomId): Promise<void> {
  const { rows } = await sql<{ id: string; jobId: string; clientSideId: string; freelancerSideId: string }>`${kept}
    update proposals.proposal set state = 'talking', viewed_at = coalesce(viewed_at, ${tx.now()}), updated_at = ${tx.now()}
    where room_id = ${roomId} and client_side_id = ${sideOf(personOf(tx))} and state in ('submitted', 'viewed', 'shortlisted')
    returning id, job_id, client_side_id, freelancer_side_id`.execute(tx.db)
  for (const { id: proposalId, ...row } of rows) {
    await record(tx, {
      kind: 'proposal.talking',
      refs: { proposalId, roomId, ...row },
      topics: [`side:${row.clientSideId}`, `side:${row.freelancerSideId}`],
    })
  }
}
