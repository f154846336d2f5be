import { sql } from 'kysely'
import type { FileId, JobId, ProposalId, RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { sideNames, type SideName } from '#modules/accounts/reads'
import { whyNot } from '#modules/accounts/rules'
import { readable } from '#modules/items/reads'
import { sideInRoom } from '#modules/items/rules'
import { jobFacts, whyNotPropose, type JobFacts } from '#modules/proposals/reads/job'
import { whyNotNow, type ProposalAct } from '#modules/proposals/rules'
import type { Party, Proposal, ProposalDraft } from '#modules/proposals/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface ProposalView extends Proposal {
  roomId: RoomId
  side: Party
  jobTitle: string
  cover: string
  answers: { question: string; text: string }[]
  /** The other side's public name. */
  other: SideName | null
  /** The person who wrote it. */
  freelancer: SideName | null
  openOfferId: string | null
  /** Why an act can't be done now by this person; null when it can. */
  whyNot: Record<'shortlist' | 'unshortlist' | 'decline' | 'withdraw' | 'offer', string | null>
}

/** One sent proposal with its texts, for either side. Refuses (missing) another's, and another's draft. */
export function proposalFor(ctx: AnyCtx, proposalId: ProposalId): Promise<ProposalView> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const row = await tx.db
      .selectFrom('proposals.proposal')
      .selectAll()
      .where('id', '=', proposalId)
      .where('state', '<>', 'draft')
      .executeTakeFirst()
    const side = row && sideInRoom(row, [sideOf(person), person.accountId, ...person.memberships.map(m => m.orgId)])
    if (!row || !side) throw missing('proposal')
    const proposal = row as unknown as Proposal & { roomId: RoomId }
    const texts = await textsOf(tx, proposal)
    const room = await tx.db.selectFrom('items.room').select('title').where('id', '=', proposal.roomId).executeTakeFirstOrThrow()
    const names = await sideNames(tx, [row.clientSideId, row.freelancerSideId, row.freelancerAccountId])
    const offer = await tx.db
      .selectFrom('proposals.offer')
      .select('id')
      .where('proposalId', '=', proposalId)
      .where('state', 'in', ['awaiting_approval', 'sent'])
      .executeTakeFirst()
    const right = whyNot(person, side === 'client' ? 'hire' : 'propose')
    const why = (act: ProposalAct, by: Party) => (by === side ? (right ?? whyNotNow(proposal.state, act)) : null)
    return {
      ...proposal,
      ...texts,
      side,
      jobTitle: room.title,
      other: names.get(side === 'client' ? row.freelancerSideId : row.clientSideId) ?? null,
      freelancer: names.get(row.freelancerAccountId) ?? null,
      openOfferId: offer?.id ?? null,
      whyNot: {
        shortlist: why('shortlist', 'client'),
        unshortlist: why('unshortlist', 'client'),
        decline: why('decline', 'client'),
        withdraw: why('withdraw', 'freelancer'),
        offer: offer ? 'An offer is open already.' : why('offer', 'client'),
      },
    }
  })
}

async function textsOf(tx: TxCtx, proposal: { id: ProposalId; roomId: RoomId }) {
  const rows = await tx.db
    .selectFrom('items.item')
    .select(['kind', 'refs', readable(tx)])
    .where('roomId', '=', proposal.roomId)
    .where('kind', 'in', ['proposal', 'answer'])
    .where(sql<boolean>`refs->>'proposalId' = ${proposal.id}`)
    .orderBy('seq')
    .limit(40)
    .execute()
  const answers = rows
    .filter(row => row.kind === 'answer')
    .map(row => ({ question: String((row.refs as { question?: string }).question ?? ''), text: row.text }))
  return { cover: rows.find(row => row.kind === 'proposal')?.text ?? '', answers }
}

export interface ProposePage {
  job: JobFacts
  draft: (ProposalDraft & { savedAt: Date }) | null
  /** A proposal that was sent already. */
  sentId: ProposalId | null
  invitation: { id: string; roomId: RoomId; text: string } | null
  whyNot: string | null
}

/** What the page to propose needs: the job, the draft kept so far, and whether proposing is possible. */
export function proposePage(ctx: AnyCtx, jobId: JobId): Promise<ProposePage> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const job = await jobFacts(tx, jobId)
    const row = await tx.db
      .selectFrom('proposals.proposal')
      .select(['id', 'state', 'draft', 'fileIds', 'updatedAt'])
      .where('jobId', '=', jobId)
      .where('freelancerSideId', '=', sideOf(person))
      .where('state', 'not in', ['withdrawn', 'expired'])
      .executeTakeFirst()
    const isDraft = row?.state === 'draft'
    const typed = row?.draft as unknown as Omit<ProposalDraft, 'fileIds'>
    return {
      job,
      draft: isDraft ? { ...typed, fileIds: row.fileIds as FileId[], savedAt: row.updatedAt } : null,
      sentId: row && !isDraft ? (row.id as ProposalId) : null,
      invitation: await invitationTo(tx, jobId),
      whyNot: whyNot(person, 'propose') ?? whyNotPropose(tx, job)?.message ?? null,
    }
  })
}

async function invitationTo(tx: TxCtx, jobId: JobId) {
  const row = await tx.db
    .selectFrom('proposals.invitation as v')
    .innerJoin('items.item as i', join => join.onRef('i.roomId', '=', 'v.roomId').on('i.kind', '=', 'invitation'))
    .select(['v.id', 'v.roomId', readable(tx)])
    .where('v.jobId', '=', jobId)
    .where('v.freelancerSideId', '=', sideOf(personOf(tx)))
    .where('v.state', '=', 'sent')
    .executeTakeFirst()
  return row ? { id: row.id, roomId: row.roomId as RoomId, text: row.text } : null
}
