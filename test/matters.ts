import type { JobId, ProposalId, RoomId } from '#lib/ids'
import { addDays } from '#lib/time'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { sideOf, type Ctx, type Person } from '#platform/ctx'
import type { World } from '#test/world'

export type PersonCtx = Ctx & { actor: Person }

/** An open job of the side the client acts for. */
export async function openJob(
  w: World,
  client: PersonCtx,
  input: { questions?: string[]; visibility?: 'public' | 'invited'; title?: string } = {},
): Promise<JobId> {
  const id = client.newId<'job'>()
  await w.owner.query(
    `insert into jobs.job (id, client_side_id, author_id, state, kind, title, description, questions, visibility, posted_at, expires_at, created_at, updated_at)
     values ($1, $2, $3, 'open', 'fixed', $4, 'A shop for books, with search and checkout.', $5, $6, $7, $8, $7, $7)`,
    [
      id,
      sideOf(client.actor),
      client.actor.accountId,
      input.title ?? 'Web shop for books',
      JSON.stringify(input.questions ?? []),
      input.visibility ?? 'public',
      w.live.clock.now(),
      addDays(w.live.clock.now(), 30),
    ],
  )
  return id
}

export const coverLetter =
  'I have built four shops like this one, the last for a publisher in Porto. I would start with the catalogue.'

/** A proposal that was sent, with the room it opened. */
export function propose(
  freelancer: PersonCtx,
  jobId: JobId,
  cover = coverLetter,
  answers: string[] = [],
): Promise<{ proposalId: ProposalId; roomId: RoomId }> {
  return submitProposal(freelancer, { jobId, proposal: { cover, bidMinor: 120_000n, durationDays: 30, answers, fileIds: [] } })
}

/** A client, a freelancer and their room, from a proposal. */
export async function talk(
  w: World,
): Promise<{ client: PersonCtx; freelancer: PersonCtx; roomId: RoomId; proposalId: ProposalId; jobId: JobId }> {
  const client = await w.person({ name: 'Clara Client', asFreelancer: false })
  const freelancer = await w.person({ name: 'Filipe Freitas', asClient: false })
  const jobId = await openJob(w, client)
  const { proposalId, roomId } = await propose(freelancer, jobId)
  return { client, freelancer, roomId, proposalId, jobId }
}
