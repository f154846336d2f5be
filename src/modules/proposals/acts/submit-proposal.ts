import { sql } from 'kysely'
import type { JobId, ProposalId, RoomId, SideId } from '#lib/ids'
import { decimalText } from '#lib/money'
import { conflict, Refusal } from '#lib/refusal'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { attachFiles } from '#modules/files/acts'
import { openRoom, setFreelancerSpeaker, writeItem } from '#modules/items/acts'
import { saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { recordProposal } from '#modules/proposals/acts/lock-proposal'
import { openJobFor, type JobFacts } from '#modules/proposals/reads/job'
import type { ProposalDraft, ProposalInput } from '#modules/proposals/schema'
import { ifRefused, inRead, inTx, personOf, sideOf, type AnyCtx, type Ctx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/**
 * Sends a proposal: opens the room (or goes on in the invitation's), writes cover letter and answers into it and
 * clears the draft. Refuses one's own job, a job that isn't open, a second proposal, an unanswered question.
 */
export function submitProposal(
  ctx: AnyCtx,
  input: { jobId: JobId; proposal: ProposalInput },
): Promise<{ proposalId: ProposalId; roomId: RoomId }> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireRight(person, 'propose')
    requireVerified(person)
    ifRefused(tx, async (own, { reason }) => {
      if (reason === 'screened') await saveProposalDraft(own, { jobId: input.jobId, draft: await typedOf(own, input) })
    })
    const sideId = sideOf(person)
    await lockMatter(tx, input.jobId, sideId)
    const job = await openJobFor(tx, input.jobId)
    mustAnswer(job, input.proposal.answers)
    const known = await tx.db
      .selectFrom('proposals.proposal')
      .select(['id', 'state'])
      .where('jobId', '=', job.id)
      .where('freelancerSideId', '=', sideId)
      .where('state', 'not in', ['withdrawn', 'expired'])
      .forUpdate()
      .executeTakeFirst()
    if (known && known.state !== 'draft') throw conflict('proposal-sent', 'You have sent a proposal for this job already.')

    const proposalId = (known?.id ?? tx.newId()) as ProposalId
    const roomId = await roomOf(tx, job)
    await keep(tx, proposalId, job, roomId, input.proposal)
    const { fileIds, cover, answers } = input.proposal
    await writeItem(tx, { roomId, kind: 'proposal', text: cover, refs: { proposalId, fileIds } })
    // After the room's lock was taken: the pair's comes second everywhere.
    if (fileIds.length > 0) await attachFiles(tx, { fileIds, roomId, purpose: 'proposal' })
    for (const [index, question] of job.questions.entries()) {
      await writeItem(tx, { roomId, kind: 'answer', text: answers[index]!, refs: { proposalId, question, index } })
    }
    await recordProposal(tx, 'proposal.submitted', {
      id: proposalId,
      jobId: job.id,
      roomId,
      clientSideId: job.clientSideId,
      freelancerSideId: sideId,
    })
    return { proposalId, roomId }
  })
}

/** A proposal as it would be typed again: what screening refuses stays a draft. */
async function typedOf(ctx: Ctx, input: { jobId: JobId; proposal: ProposalInput }): Promise<ProposalDraft> {
  const { cover, answers, fileIds, bidMinor, durationDays } = input.proposal
  const { currency } = await inRead(ctx, tx => openJobFor(tx, input.jobId))
  return { cover, answers, fileIds, bid: decimalText({ minor: bidMinor, currency }), durationDays: String(durationDays ?? '') }
}

/** Held while a matter of one job and one freelancer side begins, so that it gets exactly one room. */
export async function lockMatter(tx: TxCtx, jobId: JobId, sideId: SideId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`proposals:${jobId}:${sideId}`}, 0))`.execute(tx.db)
}

function mustAnswer(job: JobFacts, answers: string[]): void {
  const fields: Record<string, string> = {}
  for (const index of job.questions.keys())
    if (!answers[index]) fields[`answers.${index}`] = 'Answer this question. A sentence is enough.'
  const first = Object.keys(fields)[0]
  if (first) throw new Refusal('invalid', 'unanswered', fields[first]!, first, fields)
}

/** The invitation's room if there is one, an earlier withdrawn proposal's room if it is still without contract, else a new one. */
async function roomOf(tx: TxCtx, job: JobFacts): Promise<RoomId> {
  const person = personOf(tx)
  const sideId = sideOf(person)
  const invitation = await tx.db
    .selectFrom('proposals.invitation')
    .select(['id', 'roomId', 'state'])
    .where('jobId', '=', job.id)
    .where('freelancerSideId', '=', sideId)
    .forUpdate()
    .executeTakeFirst()
  if (!invitation) {
    const earlier = await tx.db
      .selectFrom('items.room')
      .select('id')
      .where('jobId', '=', job.id)
      .where('freelancerSideId', '=', sideId)
      .where('clientSideId', '=', job.clientSideId)
      .where('contractId', 'is', null)
      .executeTakeFirst()
    if (earlier) {
      await setFreelancerSpeaker(tx, earlier.id as RoomId, person.accountId)
      return earlier.id as RoomId
    }
    const people = { clientAccountId: job.authorId, freelancerAccountId: person.accountId }
    const { roomId } = await openRoom(tx, {
      clientSideId: job.clientSideId,
      freelancerSideId: sideId,
      ...people,
      matter: 'proposal',
      jobId: job.id,
      title: job.title,
    })
    return roomId
  }
  const roomId = invitation.roomId as RoomId
  await setFreelancerSpeaker(tx, roomId, person.accountId)
  if (invitation.state === 'sent') {
    await tx.db
      .updateTable('proposals.invitation')
      .set({ state: 'accepted', answeredAt: tx.now() })
      .where('id', '=', invitation.id)
      .execute()
    await record(tx, {
      kind: 'invitation.accepted',
      refs: { invitationId: invitation.id, jobId: job.id, roomId, clientSideId: job.clientSideId, freelancerSideId: sideId },
      topics: [`side:${job.clientSideId}`, `side:${sideId}`],
    })
  }
  return roomId
}

async function keep(tx: TxCtx, id: ProposalId, job: JobFacts, roomId: RoomId, input: ProposalInput): Promise<void> {
  const person = personOf(tx)
  const sent = {
    roomId,
    state: 'submitted',
    bidMinor: input.bidMinor,
    currency: job.currency,
    durationDays: input.durationDays,
    freelancerAccountId: person.accountId,
    draft: '{}',
    fileIds: input.fileIds as string[],
    submittedAt: tx.now(),
    updatedAt: tx.now(),
  }
  const fresh = {
    id,
    jobId: job.id,
    clientSideId: job.clientSideId,
    freelancerSideId: sideOf(person),
    createdAt: tx.now(),
    ...sent,
  }
  await tx.db
    .insertInto('proposals.proposal')
    .values(fresh)
    .onConflict(oc => oc.column('id').doUpdateSet(sent))
    .execute()
}
