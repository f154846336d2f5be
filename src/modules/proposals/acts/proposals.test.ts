import { expect, test } from 'vitest'
import type { FileId, SideId } from '#lib/ids'
import { declineProposal, shortlistProposal, unshortlistProposal, viewProposal } from '#modules/proposals/acts/answer-proposal'
import { declineInvitation, inviteToJob } from '#modules/proposals/acts/invite-to-job'
import { saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { withdrawProposal } from '#modules/proposals/acts/withdraw-proposal'
import {
  invitations,
  proposalCounts,
  proposalCountsByJob,
  proposalDrafts,
  proposalsOfJob,
  proposalsOfSide,
} from '#modules/proposals/reads/lists'
import { proposalFor, proposePage } from '#modules/proposals/reads/proposal'
import { storeFile } from '#modules/files/acts'
import { fileFacts } from '#modules/files/reads'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { messagesPage } from '#modules/rooms/reads/messages'
import { coverLetter, openJob, propose, talk } from '#test/matters'
import { openWorld } from '#test/world'

const draft = { cover: 'I would like', bid: '1,2', durationDays: '', answers: ['half'], fileIds: [] }
const sideId = (ctx: { actor: { accountId: string } }) => ctx.actor.accountId as string as SideId

test('a draft is kept as typed, once per job, seen by its side alone, and becomes the proposal', async () => {
  await using w = await openWorld()
  const client = await w.person({ name: 'Clara Client' })
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const jobId = await openJob(w, client, { questions: ['When?'] })
  const first = await saveProposalDraft(freelancer, { jobId, draft })
  expect(await saveProposalDraft(freelancer, { jobId, draft: { ...draft, cover: 'I would love' } })).toBe(first)
  expect((await proposePage(freelancer, jobId)).draft).toMatchObject({ cover: 'I would love', bid: '1,2', answers: ['half'] })
  expect(await proposalDrafts(freelancer)).toMatchObject([{ jobTitle: 'Web shop for books', isOpen: true }])
  expect((await proposalsOfJob(client, { jobId, part: 'all' })).rows).toEqual([])
  await expect(proposalFor(client, first)).rejects.toMatchObject({ kind: 'missing' })

  const sent = await propose(freelancer, jobId, coverLetter, ['In April.'])
  expect(sent.proposalId).toBe(first)
  expect(await proposalDrafts(freelancer)).toEqual([])
  expect(await proposalFor(client, first)).toMatchObject({
    cover: coverLetter,
    answers: [{ question: 'When?', text: 'In April.' }],
    state: 'submitted',
    side: 'client',
  })
  await expect(saveProposalDraft(freelancer, { jobId, draft })).rejects.toMatchObject({ reason: 'proposal-sent' })
})

test('one’s own job, a closed one, an unanswered question and an unconfirmed address are refused', async () => {
  await using w = await openWorld()
  const client = await w.person()
  const freelancer = await w.person()
  const jobId = await openJob(w, client, { questions: ['When?', 'How?'] })
  await expect(propose(client, jobId, coverLetter, ['a', 'b'])).rejects.toMatchObject({ reason: 'own-job' })
  await expect(propose(freelancer, jobId, coverLetter, ['a'])).rejects.toMatchObject({ field: 'answers.1' })
  await expect(propose(await w.person({ emailVerified: false }), jobId, coverLetter, ['a', 'b'])).rejects.toMatchObject({
    reason: 'email-unverified',
  })
  await w.owner.query(`update jobs.job set state = 'closed'`)
  await expect(propose(freelancer, jobId, coverLetter, ['a', 'b'])).rejects.toMatchObject({ reason: 'job-not-open' })
  const hidden = await openJob(w, client, { visibility: 'invited' })
  await expect(propose(freelancer, hidden)).rejects.toMatchObject({ kind: 'missing' })
})

test('sent twice at once, one proposal and one room', async () => {
  await using w = await openWorld()
  const client = await w.person()
  const freelancer = await w.person()
  const jobId = await openJob(w, client)
  const sent = await Promise.allSettled(Array.from({ length: 4 }, () => propose(freelancer, jobId)))
  expect(sent.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  const { rows } = await w.owner.query(
    'select (select count(*)::int from items.room) as rooms, (select count(*)::int from proposals.proposal) as proposals',
  )
  expect(rows[0]).toEqual({ rooms: 1, proposals: 1 })
})

test('files go with the proposal and the client can open them then, not before', async () => {
  await using w = await openWorld()
  const client = await w.person()
  const freelancer = await w.person()
  const jobId = await openJob(w, client)
  const file = await storeFile(freelancer, { name: 'plan.txt', bytes: Buffer.from('a plan'), purpose: 'proposal' })
  expect(await fileFacts(client, [file.id])).toEqual([])
  const proposal = { cover: coverLetter, bidMinor: 1n, durationDays: null, answers: [], fileIds: [file.id as FileId] }
  const { roomId } = await submitProposal(freelancer, { jobId, proposal })
  expect((await messagesPage(client, { roomId })).rows[0]!.files).toMatchObject([{ name: '', check: { state: 'reading' } }])
  await w.settle()
  expect((await messagesPage(client, { roomId })).rows[0]!.files).toMatchObject([{ name: 'plan.txt' }])
})

test('the client marks it viewed once, shortlists and takes it back, and declines with a reason', async () => {
  await using w = await openWorld()
  const { client, freelancer, proposalId, jobId, roomId } = await talk(w)
  await viewProposal(client, proposalId)
  await viewProposal(client, proposalId)
  await expect(viewProposal(freelancer, proposalId)).rejects.toMatchObject({ kind: 'missing' })
  await shortlistProposal(client, proposalId)
  expect(await proposalCounts(client, jobId)).toEqual({ all: 1, new: 0, shortlisted: 1, over: 0 })
  const bare = await openJob(w, client)
  expect(await proposalCountsByJob(client, [jobId, bare])).toEqual({ [jobId]: { all: 1, new: 0 } })
  expect(await proposalCountsByJob(freelancer, [jobId])).toEqual({})
  expect((await proposalsOfJob(client, { jobId, part: 'shortlisted' })).rows).toMatchObject([
    { freelancerName: 'Filipe Freitas', isShortlisted: true, excerpt: coverLetter, bidMinor: 120_000n },
  ])
  await unshortlistProposal(client, proposalId)
  await declineProposal(client, { proposalId, text: 'We found somebody nearer.' })
  expect((await messagesPage(freelancer, { roomId })).rows.at(-1)).toMatchObject({
    kind: 'decline',
    text: 'We found somebody nearer.',
  })
  expect((await proposalsOfSide(freelancer, { part: 'over' })).rows).toMatchObject([
    { state: 'declined', clientName: 'Clara Client' },
  ])
  await expect(withdrawProposal(freelancer, proposalId)).rejects.toMatchObject({ reason: 'proposal-declined' })
  const { rows } = await w.owner.query(`select kind from platform.event where kind like 'proposal.%' order by id`)
  expect(rows.map(row => String(row.kind)).toSorted((one, other) => one.localeCompare(other))).toEqual([
    'proposal.declined',
    'proposal.shortlisted',
    'proposal.submitted',
    'proposal.unshortlisted',
    'proposal.viewed',
  ])
})

test('a withdrawn proposal can be sent anew, in the same room', async () => {
  await using w = await openWorld()
  const { freelancer, client, proposalId, jobId, roomId } = await talk(w)
  await withdrawProposal(freelancer, proposalId)
  const again = await propose(freelancer, jobId, `${coverLetter} Better now.`)
  expect(again.roomId).toBe(roomId)
  expect(await proposalFor(client, again.proposalId)).toMatchObject({ cover: `${coverLetter} Better now.` })
  expect(await proposalFor(client, proposalId)).toMatchObject({ cover: coverLetter, state: 'withdrawn' })
})

test('an invitation opens a room, lets a hidden job be seen, and the proposal goes on in that room', async () => {
  await using w = await openWorld()
  const client = await w.person({ name: 'Clara Client' })
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const jobId = await openJob(w, client, { visibility: 'invited' })
  await expect(inviteToJob(freelancer, { jobId, sideId: sideId(client), text: 'Come and see' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(inviteToJob(client, { jobId, sideId: sideId(client), text: 'Come and see' })).rejects.toMatchObject({
    reason: 'own-side',
  })
  const { roomId } = await inviteToJob(client, { jobId, sideId: sideId(freelancer), text: 'Your shops are lovely.' })
  await expect(inviteToJob(client, { jobId, sideId: sideId(freelancer), text: 'Come and see' })).rejects.toMatchObject({
    reason: 'invited-before',
  })
  expect((await proposePage(freelancer, jobId)).invitation).toMatchObject({ text: 'Your shops are lovely.' })
  expect((await invitations(freelancer, {})).rows).toMatchObject([{ otherName: 'Clara Client', state: 'sent' }])
  const sent = await propose(freelancer, jobId)
  expect(sent.roomId).toBe(roomId)
  expect((await invitations(client, { jobId })).rows).toMatchObject([{ otherName: 'Filipe Freitas', state: 'accepted' }])
})

test('an agency is invited through its owner, and a declined invitation says so in the room', async () => {
  await using w = await openWorld()
  const client = await w.person()
  const agencyId = await w.organisation('agency')
  const owner = await w.join(await w.person({ name: 'Olga Owner' }), agencyId, 'owner')
  const jobId = await openJob(w, client)
  const { invitationId, roomId } = await inviteToJob(client, {
    jobId,
    sideId: agencyId as string as SideId,
    text: 'Your shops are lovely.',
  })
  await declineInvitation(owner, { invitationId, text: 'We are full until June.' })
  expect((await messagesPage(client, { roomId })).rows.at(-1)).toMatchObject({ kind: 'decline', authorName: 'Olga Owner' })
  await expect(declineInvitation(owner, { invitationId, text: '' })).rejects.toMatchObject({ reason: 'invitation-declined' })
})

test('withdrawing and declining at once: one of them, told to the other', async () => {
  await using w = await openWorld()
  const { client, freelancer, proposalId } = await talk(w)
  const done = await Promise.allSettled([
    withdrawProposal(freelancer, proposalId),
    declineProposal(client, { proposalId, text: '' }),
  ])
  expect(done.filter(one => one.status === 'fulfilled')).toHaveLength(1)
})
