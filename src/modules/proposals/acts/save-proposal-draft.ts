import { sql } from 'kysely'
import type { JobId, ProposalId } from '#lib/ids'
import { conflict } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { openJobFor } from '#modules/proposals/reads/job'
import type { ProposalDraft } from '#modules/proposals/schema'
import { inTx, personOf, sideOf, type AnyCtx } from '#platform/ctx'

/** Keeps a proposal as typed so far; one per side and job, seen by that side alone. Answers its id. */
export function saveProposalDraft(ctx: AnyCtx, input: { jobId: JobId; draft: ProposalDraft }): Promise<ProposalId> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireRight(person, 'propose')
    const job = await openJobFor(tx, input.jobId)
    const { fileIds, ...typed } = input.draft
    const { rows } = await sql<{ id: ProposalId }>`
      insert into proposals.proposal (id, job_id, client_side_id, freelancer_side_id, freelancer_account_id, state, currency, draft, file_ids, created_at, updated_at)
      values (${tx.newId()}, ${job.id}, ${job.clientSideId}, ${sideOf(person)}, ${person.accountId}, 'draft', ${job.currency},
        ${JSON.stringify(typed)}, ${fileIds}, ${tx.now()}, ${tx.now()})
      on conflict (job_id, freelancer_side_id) where state not in ('withdrawn', 'expired')
      do update set draft = excluded.draft, file_ids = excluded.file_ids, updated_at = excluded.updated_at where proposal.state = 'draft'
      returning id`.execute(tx.db)
    if (!rows[0]) throw conflict('proposal-sent', 'You have sent a proposal for this job already.')
    return rows[0].id
  })
}

/** Throws a draft away. */
export function dropProposalDraft(ctx: AnyCtx, jobId: JobId): Promise<void> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    requireRight(person, 'propose')
    await tx.db
      .deleteFrom('proposals.proposal')
      .where('jobId', '=', jobId)
      .where('freelancerSideId', '=', sideOf(person))
      .where('state', '=', 'draft')
      .execute()
  })
}
