import type { ProposalId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { sideInRoom } from '#modules/items/rules'
import { nextState, mustMove, type ProposalAct } from '#modules/proposals/rules'
import type { Party, Proposal } from '#modules/proposals/schema'
import { personOf, sideOf, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/*
 * Locks are taken in one order everywhere: job and side (an advisory one), proposal, offer, room. So two acts
 * on the same matter wait for each other and never deadlock.
 */

export type Sent = Proposal & { roomId: NonNullable<Proposal['roomId']>; side: Party }

/** Locks a sent proposal of the side acted for. Refuses (missing) one that is not theirs, and a person without the right. */
export async function lockProposal(tx: TxCtx, proposalId: ProposalId, by: Party | 'either'): Promise<Sent> {
  const person = personOf(tx)
  const row = await tx.db
    .selectFrom('proposals.proposal')
    .selectAll()
    .where('id', '=', proposalId)
    .where('state', '<>', 'draft')
    .forUpdate()
    .executeTakeFirst()
  const side = row && sideInRoom(row, [sideOf(person)])
  if (!row || !side || (by !== 'either' && side !== by)) throw missing('proposal')
  requireRight(person, side === 'client' ? 'hire' : 'propose')
  return { ...(row as unknown as Sent), side }
}

/** Moves a locked proposal along its table and says so. */
export async function moveProposal(
  tx: TxCtx,
  proposal: Sent,
  act: ProposalAct,
  more: Record<string, unknown> = {},
): Promise<void> {
  const state = mustMove(proposal.state, act)
  await tx.db
    .updateTable('proposals.proposal')
    .set({ state, updatedAt: tx.now(), ...more })
    .where('id', '=', proposal.id)
    .execute()
}

/** Tells what happened to a proposal; both sides' pages and the room read again. */
export async function recordProposal(
  tx: TxCtx,
  kind: string,
  proposal: Pick<Sent, 'id' | 'jobId' | 'roomId' | 'clientSideId' | 'freelancerSideId'>,
): Promise<void> {
  const { id: proposalId, jobId, roomId, clientSideId, freelancerSideId } = proposal
  await record(tx, {
    kind,
    refs: { proposalId, jobId, roomId, clientSideId, freelancerSideId },
    topics: [`side:${clientSideId}`, `side:${freelancerSideId}`, `room:${roomId}`],
  })
}

/** Moves the proposal an offer belongs to, when the table lets it: an offer can outlive a proposal's other states. */
export async function followProposal(tx: TxCtx, proposal: Sent | null, act: ProposalAct): Promise<void> {
  if (proposal && nextState(proposal.state, act))
    await moveProposal(tx, proposal, act, act === 'hire' ? { endedAt: tx.now() } : {})
}
