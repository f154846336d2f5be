import type { RoomId } from '#lib/ids'
import { endOffer } from '#modules/proposals/acts/lock-offer'
import { writeItem } from '#modules/items/acts'
import { inTx, type Ctx } from '#platform/ctx'
import { record, type Happened } from '#platform/events'
import type { TaskList } from '#platform/tasks'

const batch = 50

export const proposalsTasks: TaskList = {
  listeners: [
    { name: 'proposals.expire-of-job', kinds: ['job.closed', 'job.expired', 'job.removed', 'job.filled'], run: expireOfJob },
  ],
  sweeps: [{ name: 'proposals.expire-offers', run: expireOffers }],
}

/** What nobody talked about yet ends with its job; talks and offers go on. */
async function expireOfJob(ctx: Ctx, happened: Happened): Promise<void> {
  const jobId = happened.refs.jobId
  if (!jobId) return
  await inTx(ctx, async tx => {
    const rows = await tx.db
      .updateTable('proposals.proposal')
      .set({ state: 'expired', endedAt: tx.now(), updatedAt: tx.now() })
      .where('jobId', '=', jobId)
      .where('state', 'in', ['submitted', 'viewed', 'shortlisted'])
      .returning(['id', 'roomId', 'clientSideId', 'freelancerSideId'])
      .execute()
    for (const { id: proposalId, ...row } of rows) {
      await writeItem(tx, {
        roomId: row.roomId as RoomId,
        kind: 'system',
        text: '',
        refs: { what: 'proposal.expired', proposalId },
      })
      const { roomId, clientSideId, freelancerSideId } = row
      await record(tx, {
        kind: 'proposal.expired',
        refs: { proposalId, jobId, roomId: roomId!, clientSideId, freelancerSideId },
        topics: [`side:${clientSideId}`, `side:${freelancerSideId}`, `room:${roomId}`],
      })
    }
    await tx.db
      .updateTable('proposals.invitation')
      .set({ state: 'expired', answeredAt: tx.now() })
      .where('jobId', '=', jobId)
      .where('state', '=', 'sent')
      .execute()
  })
}

/** Offers run out (rule D5.2); their proposals go back to talking. */
async function expireOffers(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const due = await tx.db
      .selectFrom('proposals.offer')
      .select(['id', 'proposalId'])
      .where('state', 'in', ['awaiting_approval', 'sent'])
      .where('expiresAt', '<=', tx.now())
      .orderBy('expiresAt')
      .limit(batch)
      .execute()
    let done = 0
    for (const { id, proposalId } of due) {
      // Proposal before offer: the one order of locks. What is being decided on right now stays for the next round.
      if (proposalId) {
        const free = await tx.db
          .selectFrom('proposals.proposal')
          .select('id')
          .where('id', '=', proposalId)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst()
        if (!free) continue
      }
      const offer = await tx.db
        .selectFrom('proposals.offer')
        .selectAll()
        .where('id', '=', id)
        .where('state', 'in', ['awaiting_approval', 'sent'])
        .where('expiresAt', '<=', tx.now())
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!offer) continue
      if (proposalId) {
        await tx.db
          .updateTable('proposals.proposal')
          .set({ state: 'talking', updatedAt: tx.now() })
          .where('id', '=', proposalId)
          .where('state', '=', 'offered')
          .execute()
      }
      await endOffer(tx, offer, 'expired')
      done++
    }
    return done
  })
}
