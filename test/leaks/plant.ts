import { expect } from 'vitest'
import type { FileId } from '#lib/ids'
import { changeAccount } from '#modules/accounts/acts/change-account'
import { createOrganisation } from '#modules/accounts/acts/organisations'
import { storeFile } from '#modules/files/acts'
import { editJob, postJob, saveJobDraft, saveSearch } from '#modules/jobs/acts'
import { JobBody } from '#modules/jobs/schema'
import { addPortfolioItem } from '#modules/profiles/acts/portfolio'
import { publishProfile, saveProfile } from '#modules/profiles/acts/profile'
import { declineProposal } from '#modules/proposals/acts/answer-proposal'
import { inviteToJob, declineInvitation } from '#modules/proposals/acts/invite-to-job'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { editMessage } from '#modules/rooms/acts/edit-message'
import { saveDraft } from '#modules/rooms/acts/save-draft'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { declareException } from '#modules/screening/acts/exceptions'
import { contestFinding } from '#modules/screening/acts/reviews'
import { ContestInput, DeclareInput } from '#modules/screening/schema'
import { sideOf } from '#platform/ctx'
import { termsOf, type PersonCtx } from '#test/signed'
import type { World } from '#test/world'

/** Every planted contact has this in it, and nothing else in the world has. */
export const mark = 'qzplant'
let planted = 0
/** What the freelancer writes; everything else is the client's. */
const ofFreelancer = new Set([
  'proposaldraft',
  'filetext',
  'filename',
  'cover',
  'answer',
  'about',
  'aboutdraft',
  'headline',
  'skill',
  'piecetitle',
  'piece',
  'thirdcover',
  'declineinvitation',
  'name',
])
const contact = (where: string) => `${mark}-${ofFreelancer.has(where) ? 'f' : 'c'}${++planted}-${where}@harbourmail.pt`
const withContact = (where: string) => `You can also reach me at ${contact(where)} any time, I read it daily.`

const description = 'A shop for our 240 titles with search, a basket and checkout, delivered as source code.'
const jobOf = (more: object = {}) =>
  JobBody.parse({ title: 'Web shop for books', description, skills: ['TypeScript'], budgetMaxMinor: '200000', ...more })
const bid = { bidMinor: 120_000n, durationDays: 30, answers: [] as string[], fileIds: [] as FileId[] }
const cover = 'I have built four shops like this one, the last for a publisher in Porto. I would start with the catalogue.'
const screened = { reason: 'screened' }

export interface Planted {
  client: PersonCtx
  freelancer: PersonCtx
  ids: Record<string, string>
}

/** Contacts through every place where something can be written before a contract: what others read must have none. */
export async function plantEverywhere(w: World): Promise<Planted> {
  const client = await w.person({ name: 'Clara Client' })
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const ids: Record<string, string> = {}
  await plantInPublic(client, freelancer, ids)

  const jobId = await saveJobDraft(client, { draft: jobOf({ questions: ['How many shops have you made?'] }) })
  await postJob(client, { jobId })
  await expect(editJob(client, { jobId, draft: jobOf({ questions: [withContact('question')] }) })).rejects.toMatchObject(screened)
  const other = await saveJobDraft(client, { draft: jobOf() })
  await postJob(client, { jobId: other })
  await saveProposalDraft(freelancer, {
    jobId: other,
    draft: { cover: withContact('proposaldraft'), bid: '', durationDays: '', answers: [], fileIds: [] },
  })
  const text = (name: string, words: string) =>
    storeFile(freelancer, { name, bytes: new TextEncoder().encode(words), purpose: 'proposal' })
  const attached = [await text('notes.txt', withContact('filetext')), await text(`${contact('filename')}.txt`, 'Plain notes.')]
  const { proposalId, roomId } = await submitProposal(freelancer, {
    jobId,
    proposal: {
      ...bid,
      cover: `${cover} ${withContact('cover')}`,
      answers: [withContact('answer')],
      fileIds: attached.map(one => one.id),
    },
  })
  await w.settle()
  Object.assign(ids, { jobId, proposalId, roomId, fileId: attached[0]!.id })

  const { id: itemId } = await sendMessage(client, { roomId, text: withContact('message'), fileIds: [] })
  await editMessage(client, { roomId, itemId, text: withContact('edit') })
  const later = await sendMessage(client, { roomId, text: 'Good morning.', fileIds: [] })
  await editMessage(client, { roomId, itemId: later.id, text: withContact('editedin') })
  await editMessage(client, { roomId, itemId: later.id, text: 'Good morning again.' })
  await saveDraft(client, { roomId, text: withContact('draft') })
  const blocked = `Skip the fee: I pay you directly by PayPal, write to ${contact('blocked')}.`
  await expect(sendMessage(client, { roomId, text: blocked, fileIds: [] })).rejects.toMatchObject(screened)
  await contestFinding(client, ContestInput.parse({ roomId, itemId, note: withContact('note') }))
  const reason = { roomId, kind: 'legal', reason: withContact('reason'), lets: ['email'] }
  await expect(declareException(client, DeclareInput.parse(reason))).rejects.toMatchObject(screened)
  const stated = `Please sign the NDA: Harbour Books Ltd, 12 Quay Street, contact for notices ${contact('stated')}`
  await sendMessage(client, { roomId, text: stated, fileIds: [], confirmsException: true })

  const { invitationId } = await inviteToJob(client, {
    jobId: other,
    sideId: sideOf(freelancer.actor),
    text: withContact('invitation'),
  })
  await declineInvitation(freelancer, { invitationId, text: withContact('declineinvitation') })
  const terms = termsOf(120_000n)
  for (const wrong of [
    { ...terms, title: `Shop, ${contact('termstitle')}` },
    { ...terms, scope: withContact('termsscope') },
    { ...terms, milestones: [{ ...terms.milestones[0]!, description: withContact('milestone') }] },
  ])
    await expect(makeOffer(client, { about: { proposalId }, terms: wrong, currency: 'EUR', note: '' })).rejects.toMatchObject(
      screened,
    )
  const { offerId } = await makeOffer(client, { about: { proposalId }, terms, currency: 'EUR', note: withContact('offernote') })
  Object.assign(ids, { offerId, itemId, invitationId })

  const third = await saveJobDraft(client, { draft: jobOf() })
  await postJob(client, { jobId: third })
  const sent = await submitProposal(freelancer, {
    jobId: third,
    proposal: { ...bid, cover: `${cover} ${withContact('thirdcover')}` },
  })
  await declineProposal(client, { proposalId: sent.proposalId, text: withContact('decline') })
  await w.settle()
  return { client, freelancer, ids }
}

async function plantInPublic(client: PersonCtx, freelancer: PersonCtx, ids: Record<string, string>): Promise<void> {
  const about = 'I make shops for publishers: search, basket and checkout, plain and quick.'
  await saveProfile(freelancer, { headline: 'Shops for publishers', about: withContact('aboutdraft'), skills: ['TypeScript'] })
  await expect(publishProfile(freelancer)).rejects.toMatchObject({ ...screened, fields: { about: expect.any(String) } })
  await saveProfile(freelancer, { about })
  await publishProfile(freelancer)
  for (const wrong of [
    { headline: `Shops, ${contact('headline')}` },
    { about: withContact('about') },
    { skills: [contact('skill')] },
  ])
    await expect(saveProfile(freelancer, wrong)).rejects.toMatchObject(screened)
  const piece = { title: 'A shop', description: '', linkUrl: null, fileIds: [] }
  for (const wrong of [
    { title: contact('piecetitle') },
    { description: withContact('piece') },
    { linkUrl: `https://wa.me/351912345678?text=${mark}link` },
  ])
    await expect(addPortfolioItem(freelancer, { ...piece, ...wrong })).rejects.toMatchObject(screened)
  ids.pieceId = (await addPortfolioItem(freelancer, piece)).id
  await expect(changeAccount(freelancer, { name: contact('name') })).rejects.toMatchObject(screened)
  await expect(createOrganisation(client, { kind: 'company', name: contact('orgname'), country: 'PT' })).rejects.toMatchObject(
    screened,
  )
  const draftId = await saveJobDraft(client, {
    draft: jobOf({ title: `Shop, ${contact('jobtitle')}`, description: withContact('job') + description }),
  })
  await expect(postJob(client, { jobId: draftId })).rejects.toMatchObject({
    ...screened,
    fields: { title: expect.any(String), description: expect.any(String) },
  })
  await saveSearch(client, { name: contact('searchname'), query: 'words=shop' })
  ids.sideId = sideOf(freelancer.actor)
}
