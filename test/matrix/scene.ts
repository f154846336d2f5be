import sharp from 'sharp'
import { hashPassword } from '#adapters/argon2'
import type { OrgId } from '#lib/ids'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor } from '#modules/contracts/reads/contract'
import { storeFile } from '#modules/files/acts'
import { inviteMember } from '#modules/accounts/acts/invitations'
import { setApprovalLimit } from '#modules/accounts/acts/organisations'
import { actAs } from '#modules/accounts/acts/sessions'
import { closeJob, postJob, saveJobDraft, saveSearch } from '#modules/jobs/acts'
import { JobBody } from '#modules/jobs/schema'
import { addMethod } from '#modules/money/acts/add-method'
import { addPortfolioItem } from '#modules/profiles/acts/portfolio'
import { publishProfile, saveProfile } from '#modules/profiles/acts/profile'
import { shortlistProposal } from '#modules/proposals/acts/answer-proposal'
import { inviteToJob } from '#modules/proposals/acts/invite-to-job'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { saveProposalDraft } from '#modules/proposals/acts/save-proposal-draft'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { saveDraft } from '#modules/rooms/acts/save-draft'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { sideOf, type Ctx, type OrgRole, type Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'
import { openUndo, type Undo } from './undo.ts'
import type { Viewer } from './viewers.ts'

type PersonCtx = Ctx & { actor: Person }
export type SignedIn = Exclude<Viewer, 'stranger'>

/** Everything the routes are asked about, by its id. */
export interface Scene {
  id: Record<string, string>
  /** What each viewer's requests carry. */
  token: Record<SignedIn, string>
  accountId: Record<SignedIn, string>
}
export const password = 'three herons on a pier'

/** A world with the scene in it, and how to put it back. */
export interface Stage {
  scene: Scene
  w: World
  undo: Undo
  [Symbol.asyncDispose](): Promise<void>
}

/** A company's hire of an agency at every stage, made through acts. */
export async function stage(): Promise<Stage> {
  const w = await openWorld()
  const orgId = await w.organisation('company')
  const people = await arrive(w, orgId, await w.organisation('agency'))
  const { client, freelancer, otherFreelancer } = people
  const id: Record<string, string> = { orgId }
  Object.assign(id, await companyOf(w, client, otherFreelancer, orgId))
  Object.assign(id, await present(freelancer))
  Object.assign(id, await jobsAndTalk(w, client, freelancer, otherFreelancer))
  Object.assign(id, await contract(w, client, freelancer))
  await w.settle()
  // The clock moved; everybody proved who they are just now.
  await w.owner.query('update accounts.session set stepped_up_at = $1, updated_at = $1', [w.live.clock.now()])
  id.mailId = (await w.owner.query<{ id: string }>('select id from platform.mailbox limit 1')).rows[0]!.id
  const each = <T>(of: (ctx: PersonCtx) => T) =>
    Object.fromEntries(Object.entries(people).map(([viewer, ctx]) => [viewer, of(ctx)])) as Record<SignedIn, T>
  const scene = { id, token: each(ctx => w.bearer(ctx)), accountId: each(ctx => ctx.actor.accountId) }
  return { scene, w, undo: await openUndo(w), [Symbol.asyncDispose]: () => w[Symbol.asyncDispose]() }
}

async function arrive(w: World, company: OrgId, agency: OrgId): Promise<Record<SignedIn, PersonCtx>> {
  const joining = (orgId: OrgId) => async (name: string, role: OrgRole) => {
    const email = `${name.split(' ')[0]!.toLowerCase()}@example.org`
    const isAgency = orgId === agency
    const member = await w.join(await w.person({ name, email, asClient: !isAgency, asFreelancer: isAgency }), orgId, role)
    await actAs(member, { orgId })
    return member
  }
  const [joined, joinedStudio] = [joining(company), joining(agency)]
  return {
    client: await joined('Clara Client', 'owner'),
    owner: await joined('Olga Owner', 'owner'),
    admin: await joined('Adam Admin', 'admin'),
    hirer: await joined('Hanna Hirer', 'hirer'),
    finance: await joined('Femi Finance', 'finance'),
    member: await joined('Mia Member', 'member'),
    freelancer: await joinedStudio('Filipe Freitas', 'owner'),
    studioAdmin: await joinedStudio('Sara Santos', 'admin'),
    studioHirer: await joinedStudio('Hugo Horta', 'hirer'),
    studioFinance: await joinedStudio('Flor Faria', 'finance'),
    studioMember: await joinedStudio('Miguel Maia', 'member'),
    otherClient: await w.person({ name: 'Otto Other', asFreelancer: false }),
    otherFreelancer: await w.person({ name: 'Ola Other', asClient: false, email: 'ola@example.org' }),
    staff: await w.person({ name: 'Stefan Staff', isStaff: true }),
  }
}

async function companyOf(w: World, client: PersonCtx, invited: PersonCtx, orgId: OrgId) {
  const leaver = await w.join(await w.person({ name: 'Lea Leaver' }), orgId, 'member')
  const { invitationId } = await inviteMember(client, { orgId, email: 'ola@example.org', role: 'member' })
  await setApprovalLimit(client, { orgId, aboveMinor: 500_000n, currency: 'EUR' })
  const now = w.live.clock.now()
  await w.owner.query(
    `insert into accounts.credential (id, account_id, provider_account_id, provider_id, password, created_at, updated_at) values ($1, $2, $5, 'credential', $3, $4, $4)`,
    [client.newId(), client.actor.accountId, await hashPassword(password), now, String(client.actor.accountId)],
  )
  const passkeyId = client.newId()
  await w.owner.query(
    `insert into accounts.passkey (id, name, public_key, account_id, credential_id, counter, device_type, backed_up, created_at) values ($1, 'Key', 'k', $2, 'c', 0, 'singleDevice', false, $3)`,
    [passkeyId, client.actor.accountId, now],
  )
  const methodId = await addMethod(client, { direction: 'pay', token: 'sandbox-ok' })
  return {
    leaverId: leaver.actor.accountId,
    orgInvitationId: invitationId,
    invitedAccountId: invited.actor.accountId,
    passkeyId,
    sessionId: client.actor.sessionId,
    methodId,
  }
}

async function present(freelancer: PersonCtx) {
  const about = 'I make shops for publishers: search, basket and checkout, plain and quick.'
  await saveProfile(freelancer, {
    headline: 'Shops for publishers',
    about,
    skills: ['TypeScript', 'PostgreSQL'],
    rateMinor: 6_000n,
    currency: 'EUR',
  })
  const bytes = new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer(),
  )
  const picture = await storeFile(freelancer, { name: 'shop.png', bytes, purpose: 'portfolio' })
  const piece = await addPortfolioItem(freelancer, {
    title: 'A shop',
    description: 'For poetry.',
    linkUrl: null,
    fileIds: [picture.id],
  })
  await publishProfile(freelancer)
  const searchId = await saveSearch(freelancer, { name: 'Shops', query: 'words=shop' })
  const payMethodId = await addMethod(freelancer, { direction: 'be_paid', token: 'sandbox-ok' })
  return { pieceId: piece.id, publicFileId: picture.id, searchId, payMethodId, sideId: sideOf(freelancer.actor) }
}

async function post(client: PersonCtx, title: string, more: object = {}) {
  const description = 'A shop for our 240 titles with search, a basket and checkout, delivered as source code.'
  const draft = JobBody.parse({ title, description, skills: ['TypeScript'], budgetMaxMinor: '200000', ...more })
  const jobId = await saveJobDraft(client, { draft })
  await postJob(client, { jobId })
  return jobId
}

const cover = 'I have built four shops like this one, the last for a publisher in Porto. I would start with the catalogue.'
const bid = { cover, bidMinor: 120_000n, durationDays: 30, answers: [], fileIds: [] }
export const terms = (...amounts: number[]) => ({
  title: 'Web shop for books',
  scope: 'A shop with search, basket and checkout, delivered as source code.',
  milestones: amounts.map((minor, index) => ({
    title: `Part ${index + 1}`,
    description: 'As agreed.',
    amountMinor: String(minor),
    dueOn: null,
  })),
})

async function jobsAndTalk(w: World, client: PersonCtx, freelancer: PersonCtx, otherFreelancer: PersonCtx) {
  const jobId = await post(client, 'Web shop for books')
  const { proposalId, roomId } = await submitProposal(freelancer, { jobId, proposal: bid })
  await shortlistProposal(client, proposalId)
  const note = await storeFile(client, {
    name: 'titles.csv',
    bytes: new TextEncoder().encode('title,price\n'),
    purpose: 'message',
  })
  const message = await sendMessage(client, { roomId, text: 'Our titles. When could you start?', fileIds: [note.id] })
  await sendMessage(freelancer, { roomId, text: 'On Monday.', fileIds: [] })
  await saveDraft(client, { roomId, text: 'And how long' })
  const bareJobId = await post(client, 'Newsletter template')
  await saveProposalDraft(freelancer, {
    jobId: bareJobId,
    draft: { cover: 'I would', bid: '', durationDays: '', answers: [], fileIds: [] },
  })
  const hiddenJobId = await post(client, 'Unannounced series', { visibility: 'invited' })
  const { invitationId } = await inviteToJob(client, {
    jobId: hiddenJobId,
    sideId: sideOf(freelancer.actor),
    text: 'Your shops are plain and quick.',
  })
  const closedJobId = await post(client, 'Old leaflet')
  await closeJob(client, { jobId: closedJobId })
  const draftJobId = await saveJobDraft(client, {
    draft: JobBody.parse({ title: 'Catalogue', description: 'x'.repeat(60), skills: ['Layout'], budgetMaxMinor: '90000' }),
  })
  const offered = await submitProposal(freelancer, { jobId: await post(client, 'Order form'), proposal: bid })
  const { offerId } = await makeOffer(client, {
    about: { proposalId: offered.proposalId },
    terms: terms(120_000),
    currency: 'EUR',
    note: '',
  })
  const large = await submitProposal(otherFreelancer, { jobId: await post(client, 'Stock system'), proposal: bid })
  const waiting = await makeOffer(client, {
    about: { proposalId: large.proposalId },
    terms: terms(900_000),
    currency: 'EUR',
    note: '',
  })
  await w.settle()
  const jobs = { jobId, bareJobId, hiddenJobId, closedJobId, draftJobId, invitationId }
  const talk = { proposalId, roomId, itemId: message.id, fileId: note.id }
  const offers = {
    offerId,
    offerRoomId: offered.roomId,
    offeredProposalId: offered.proposalId,
    waitingOfferId: waiting.offerId,
    waitingRoomId: large.roomId,
  }
  return { ...jobs, ...talk, ...offers }
}

/** A contract with a milestone in each state: released and paid, submitted, funded, planned. */
async function contract(w: World, client: PersonCtx, freelancer: PersonCtx) {
  const { proposalId } = await submitProposal(freelancer, { jobId: await post(client, 'Shop for prints'), proposal: bid })
  const { offerId } = await makeOffer(client, {
    about: { proposalId },
    terms: terms(40_000, 30_000, 20_000, 10_000),
    currency: 'EUR',
    note: '',
  })
  const contractId = await acceptOffer(freelancer, { offerId, version: 1 })
  const { rows } = await w.owner.query<{ id: string }>(`select id from money.method where side_id = $1`, [sideOf(client.actor)])
  const milestones = (await contractFor(client, contractId)).milestones.map(one => one.id)
  const [released, submitted, funded, planned] = milestones
  for (const milestoneId of [released!, submitted!, funded!])
    await fundMilestone(client, { contractId, milestoneId, methodId: rows[0]!.id as never })
  await w.settle()
  await submitWork(freelancer, { contractId, milestoneId: released!, note: 'The first part.', fileIds: [] })
  await approveWork(client, { contractId, milestoneId: released! })
  await w.advance({ days: 6 })
  await submitWork(freelancer, { contractId, milestoneId: submitted!, note: 'The second part.', fileIds: [] })
  return { contractId, releasedId: released!, submittedId: submitted!, fundedId: funded!, plannedId: planned! }
}
