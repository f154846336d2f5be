import type { InvitationId, JobId, RoomId, SideId } from '#lib/ids'
import { conflict, missing } from '#lib/refusal'
import { speakerOf } from '#modules/accounts/reads'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { openRoom, writeItem } from '#modules/items/acts'
import { inviteeAdded } from '#modules/jobs/acts'
import { lockMatter } from '#modules/proposals/acts/submit-proposal'
import { jobFacts } from '#modules/proposals/reads/job'
import { inTx, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Invites a freelancer side to one's open job: opens a room with the invitation, and lets them see a job that is not public. */
export function inviteToJob(
  ctx: AnyCtx,
  input: { jobId: JobId; sideId: SideId; text: string },
): Promise<{ invitationId: InvitationId; roomId: RoomId }> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireRight(person, 'hire')
    requireVerified(person)
    await lockMatter(tx, input.jobId, input.sideId)
    const job = await jobFacts(tx, input.jobId)
    if (job.clientSideId !== sideOf(person)) throw missing('job')
    if (job.state !== 'open') throw conflict('job-not-open', 'Only an open job can have guests. Post it first.')
    const own: string[] = [sideOf(person), person.accountId, ...person.memberships.map(m => m.orgId)]
    if (own.includes(input.sideId)) throw conflict('own-side', 'You can’t invite yourself or your own organisation.')
    const freelancerAccountId = await speakerOf(tx, input.sideId)
    if (!freelancerAccountId) throw missing('freelancer')
    await mustBeNew(tx, input)

    const sides = { clientSideId: job.clientSideId, freelancerSideId: input.sideId }
    const people = { clientAccountId: job.authorId, freelancerAccountId }
    const { roomId } = await openRoom(tx, { ...sides, ...people, matter: 'invitation', jobId: job.id, title: job.title })
    const invitationId = tx.newId<'invitation'>()
    await tx.db
      .insertInto('proposals.invitation')
      .values({ id: invitationId, jobId: job.id, roomId, ...sides, state: 'sent', createdAt: tx.now() })
      .execute()
    await inviteeAdded(tx, { jobId: job.id, sideId: input.sideId })
    await writeItem(tx, { roomId, kind: 'invitation', text: input.text, refs: { invitationId, jobId: job.id } })
    await recordInvitation(tx, 'invitation.sent', { invitationId, jobId: job.id, roomId, ...sides })
    return { invitationId, roomId }
  })
}

async function mustBeNew(tx: TxCtx, input: { jobId: JobId; sideId: SideId }): Promise<void> {
  const invited = await tx.db
    .selectFrom('proposals.invitation')
    .select('id')
    .where('jobId', '=', input.jobId)
    .where('freelancerSideId', '=', input.sideId)
    .executeTakeFirst()
  if (invited) throw conflict('invited-before', 'You have invited them to this job already.')
  const proposed = await tx.db
    .selectFrom('proposals.proposal')
    .select('id')
    .where('jobId', '=', input.jobId)
    .where('freelancerSideId', '=', input.sideId)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
  if (proposed) throw conflict('proposed-before', 'They have sent you a proposal for this job. Answer that one.')
}

/** Says no to an invitation; accepting one is proposing. */
export function declineInvitation(ctx: AnyCtx, input: { invitationId: InvitationId; text: string }): Promise<void> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireRight(person, 'propose')
    const row = await tx.db
      .selectFrom('proposals.invitation')
      .selectAll()
      .where('id', '=', input.invitationId)
      .where('freelancerSideId', '=', sideOf(person))
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw missing('invitation')
    if (row.state !== 'sent') throw conflict(`invitation-${row.state}`, 'This invitation was answered already, or ran out.')
    await tx.db
      .updateTable('proposals.invitation')
      .set({ state: 'declined', answeredAt: tx.now() })
      .where('id', '=', row.id)
      .execute()
    const roomId = row.roomId as RoomId
    if (input.text) await writeItem(tx, { roomId, kind: 'decline', text: input.text, refs: { invitationId: row.id } })
    else await writeItem(tx, { roomId, kind: 'system', text: '', refs: { what: 'invitation.declined', invitationId: row.id } })
    await recordInvitation(tx, 'invitation.declined', {
      invitationId: row.id,
      jobId: row.jobId,
      roomId,
      clientSideId: row.clientSideId,
      freelancerSideId: row.freelancerSideId,
    })
  })
}

interface InvitationRefs {
  invitationId: string
  jobId: string
  roomId: string
  clientSideId: string
  freelancerSideId: string
}
async function recordInvitation(tx: TxCtx, kind: string, refs: InvitationRefs): Promise<void> {
  await record(tx, {
    kind,
    refs: { ...refs },
    topics: [`side:${refs.clientSideId}`, `side:${refs.freelancerSideId}`, `room:${refs.roomId}`],
  })
}
