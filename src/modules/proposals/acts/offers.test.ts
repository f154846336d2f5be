import { expect, test } from 'vitest'
import type { OfferId } from '#lib/ids'
import { approveOffer, rejectOffer } from '#modules/proposals/acts/approve-offer'
import { declineProposal } from '#modules/proposals/acts/answer-proposal'
import { counterOffer, declineOffer, withdrawOffer } from '#modules/proposals/acts/counter-offer'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { markOfferAccepted } from '#modules/proposals/acts/mark-offer-accepted'
import { withdrawProposal } from '#modules/proposals/acts/withdraw-proposal'
import { matterOfRoom, offerFor, offersOfSide, offersToApprove } from '#modules/proposals/reads/offer'
import { inRead, inTx } from '#platform/ctx'
import { messagesPage } from '#modules/rooms/reads/messages'
import { openJob, propose, talk, type PersonCtx } from '#test/matters'
import { openWorld, type World } from '#test/world'

const terms = (amountMinor = '120000') => ({
  title: 'Web shop',
  scope: 'A shop for books with search and checkout.',
  milestones: [{ title: 'All of it', description: '', amountMinor, dueOn: null }],
})
const accept = (ctx: PersonCtx, offerId: OfferId, version: number) => inTx(ctx, tx => markOfferAccepted(tx, { offerId, version }))

async function offered(w: World) {
  const made = await talk(w)
  const { offerId } = await makeOffer(made.client, {
    about: { proposalId: made.proposalId },
    terms: terms(),
    currency: 'EUR',
    note: 'As we said',
  })
  const state = async () =>
    (
      await w.owner.query(
        'select p.state as proposal, o.state as offer, o.version from proposals.offer o join proposals.proposal p on p.id = o.proposal_id where o.id = $1',
        [offerId],
      )
    ).rows[0]
  return { ...made, offerId, state }
}

test('an offer is made, countered, read as a diff of versions, and accepted as it stands', async () => {
  await using w = await openWorld()
  const { client, freelancer, offerId, roomId, state } = await offered(w)
  expect(await state()).toEqual({ proposal: 'offered', offer: 'sent', version: 1 })
  await expect(counterOffer(client, { offerId, version: 1, terms: terms(), note: '' })).rejects.toMatchObject({
    reason: 'not-your-turn',
  })
  await counterOffer(freelancer, { offerId, version: 1, terms: terms('150000'), note: 'Search costs more' })
  await expect(counterOffer(client, { offerId, version: 1, terms: terms(), note: '' })).rejects.toMatchObject({
    reason: 'terms-changed',
  })
  await expect(accept(client, offerId, 1)).rejects.toMatchObject({ reason: 'terms-changed' })
  await expect(accept(freelancer, offerId, 2)).rejects.toMatchObject({ reason: 'not-your-turn' })
  const view = await offerFor(client, offerId)
  expect(view.versions.map(version => [version.number, version.bySide, version.totalMinor])).toEqual([
    [1, 'client', 120_000n],
    [2, 'freelancer', 150_000n],
  ])
  expect(view.fees).toMatchObject({ totalMinor: 150_000n, clientPaysMinor: 157_500n, freelancerGetsMinor: 135_000n })
  expect(view.whyNot).toMatchObject({ accept: null, counter: null, decline: null })
  const accepted = await accept(client, offerId, 2)
  expect(accepted).toMatchObject({ totalMinor: 150_000n, currency: 'EUR', terms: terms('150000') })
  expect(await state()).toEqual({ proposal: 'hired', offer: 'accepted', version: 2 })
  expect((await messagesPage(client, { roomId })).rows.filter(row => row.kind === 'offer').map(row => row.text)).toEqual([
    'As we said',
    'Search costs more',
  ])
  expect((await matterOfRoom(freelancer, roomId, 'freelancer')).offer).toMatchObject({ state: 'accepted', totalMinor: 150_000n })
})

test('accepting twice at once accepts once', async () => {
  await using w = await openWorld()
  const { freelancer, offerId } = await offered(w)
  const done = await Promise.allSettled(Array.from({ length: 4 }, () => accept(freelancer, offerId, 1)))
  expect(done.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  expect(done.find(one => one.status === 'rejected')!.reason).toMatchObject({ reason: 'offer-accepted' })
})

test('accepting while the other withdraws, counters, or leaves: one of the two, never both', async () => {
  for (const other of ['withdraw offer', 'withdraw proposal', 'counter'] as const) {
    await using w = await openWorld()
    const { client, freelancer, offerId, proposalId, state } = await offered(w)
    // For the freelancer's own moves the client has to be the one who accepts.
    const isOwn = other !== 'withdraw offer'
    if (isOwn) await counterOffer(freelancer, { offerId, version: 1, terms: terms('130000'), note: '' })
    const move = {
      'withdraw offer': () => withdrawOffer(client, { offerId }),
      'withdraw proposal': () => withdrawProposal(freelancer, proposalId),
      counter: () => counterOffer(client, { offerId, version: 2, terms: terms('125000'), note: '' }),
    }[other]
    const done = await Promise.allSettled([accept(isOwn ? client : freelancer, offerId, isOwn ? 2 : 1), move()])
    expect(
      done.filter(one => one.status === 'fulfilled'),
      other,
    ).toHaveLength(1)
    const isAccepted = done[0]!.status === 'fulfilled'
    const { proposal, offer } = await state()
    expect(offer === 'accepted', other).toBe(isAccepted)
    expect(proposal === 'hired', other).toBe(isAccepted)
  }
})

test('declined and withdrawn offers lead back to talking, and an open one blocks a second and a decline', async () => {
  await using w = await openWorld()
  const { client, freelancer, offerId, proposalId, roomId, state } = await offered(w)
  await expect(makeOffer(client, { about: { roomId }, terms: terms(), currency: 'EUR', note: '' })).rejects.toMatchObject({
    reason: 'proposal-offered',
  })
  await expect(declineProposal(client, { proposalId, text: '' })).rejects.toMatchObject({ reason: 'proposal-offered' })
  await expect(withdrawOffer(freelancer, { offerId })).rejects.toMatchObject({ reason: 'not-yours' })
  await declineOffer(freelancer, { offerId, text: 'Too tight for me.' })
  expect(await state()).toMatchObject({ proposal: 'talking', offer: 'declined' })
  const second = await makeOffer(client, { about: { roomId }, terms: terms('140000'), currency: 'EUR', note: '' })
  await withdrawOffer(client, { offerId: second.offerId })
  expect((await offersOfSide(freelancer, { as: 'freelancer' })).rows.map(row => row.state).toSorted()).toEqual([
    'declined',
    'withdrawn',
  ])
})

test('an offer runs out after seven days, by the instance’s clock', async () => {
  await using w = await openWorld()
  const { freelancer, offerId, roomId, state } = await offered(w)
  await w.advance({ days: 6 })
  expect(await state()).toMatchObject({ offer: 'sent' })
  await w.advance({ days: 1 })
  expect(await state()).toMatchObject({ proposal: 'talking', offer: 'expired' })
  expect((await messagesPage(freelancer, { roomId })).rows.at(-1)).toMatchObject({
    kind: 'system',
    refs: { what: 'offer.expired' },
  })
  await expect(accept(freelancer, offerId, 1)).rejects.toMatchObject({ reason: 'offer-expired' })
})

async function company(w: World, aboveMinor = 100_000) {
  const orgId = await w.organisation('company')
  await w.owner.query('update accounts.organisation set approval_above_minor = $2 where id = $1', [orgId, aboveMinor])
  const join = async (name: string, role: 'hirer' | 'finance' | 'admin' | 'owner') =>
    w.join(await w.person({ name }), orgId, role)
  const [hirer, admin, finance] = [
    await join('Hanna Hirer', 'hirer'),
    await join('Aldo Admin', 'admin'),
    await join('Fin Ance', 'finance'),
  ]
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const { proposalId, roomId } = await propose(freelancer, await openJob(w, hirer))
  return { hirer, admin, finance, freelancer, proposalId, roomId }
}

test('above the limit an offer waits for somebody else, and the freelancer knows nothing of it until then', async () => {
  await using w = await openWorld()
  const { hirer, admin, finance, freelancer, proposalId, roomId } = await company(w)
  const { offerId, state } = await makeOffer(admin, { about: { proposalId }, terms: terms(), currency: 'EUR', note: 'Welcome' })
  expect(state).toBe('awaiting_approval')
  await expect(offerFor(freelancer, offerId)).rejects.toMatchObject({ kind: 'missing' })
  const raw = (ctx: PersonCtx) =>
    inRead(ctx, async tx => (await tx.db.selectFrom('proposals.offerVersion').selectAll().execute()).length)
  expect([await raw(freelancer), await raw(hirer)]).toEqual([0, 1])
  expect((await messagesPage(freelancer, { roomId })).rows.map(row => row.kind)).toEqual(['proposal'])
  expect((await offersToApprove(finance)).rows).toMatchObject([{ id: offerId, whyNot: null }])
  expect((await offersToApprove(admin)).rows[0]!.whyNot).toContain('somebody else')
  await expect(approveOffer(admin, { offerId })).rejects.toMatchObject({ reason: 'own-offer' })
  await expect(approveOffer(hirer, { offerId })).rejects.toMatchObject({ reason: 'needs-approve-spending' })
  await approveOffer(finance, { offerId })
  expect(await offerFor(freelancer, offerId)).toMatchObject({ state: 'sent' })
  expect((await messagesPage(freelancer, { roomId })).rows.at(-1)).toMatchObject({ kind: 'offer', text: 'Welcome' })
  await accept(freelancer, offerId, 1)
})

test('two approvers at once: it goes out once', async () => {
  await using w = await openWorld()
  const { hirer, admin, finance, proposalId, roomId, freelancer } = await company(w)
  const { offerId } = await makeOffer(hirer, { about: { proposalId }, terms: terms(), currency: 'EUR', note: '' })
  const done = await Promise.allSettled([
    approveOffer(admin, { offerId }),
    approveOffer(finance, { offerId }),
    rejectOffer(admin, { offerId }),
  ])
  expect(done.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  const offers = (await messagesPage(freelancer, { roomId })).rows.filter(row => row.kind === 'offer')
  expect(offers.length).toBe(done[2]!.status === 'fulfilled' ? 0 : 1)
})

test('a rejected offer was never seen; one for a proposal that was withdrawn meanwhile can’t go out', async () => {
  await using w = await openWorld()
  const { hirer, admin, freelancer, proposalId, roomId } = await company(w)
  const first = await makeOffer(hirer, { about: { proposalId }, terms: terms(), currency: 'EUR', note: '' })
  await rejectOffer(admin, { offerId: first.offerId })
  await expect(offerFor(freelancer, first.offerId)).rejects.toMatchObject({ kind: 'missing' })
  const second = await makeOffer(hirer, { about: { proposalId }, terms: terms(), currency: 'EUR', note: '' })
  await withdrawProposal(freelancer, proposalId)
  await expect(approveOffer(admin, { offerId: second.offerId })).rejects.toMatchObject({ reason: 'proposal-withdrawn' })
  expect((await messagesPage(freelancer, { roomId })).rows.map(row => row.kind)).toEqual(['proposal', 'system'])
})

test('a freelancer’s counter above the limit needs two people of the client’s side', async () => {
  await using w = await openWorld()
  const { hirer, admin, finance, freelancer, proposalId } = await company(w)
  const { offerId, state } = await makeOffer(admin, { about: { proposalId }, terms: terms('90000'), currency: 'EUR', note: '' })
  expect(state).toBe('sent')
  await counterOffer(freelancer, { offerId, version: 1, terms: terms('130000'), note: '' })
  expect((await offersToApprove(finance)).rows).toMatchObject([{ id: offerId, bySide: 'freelancer' }])
  await expect(accept(hirer, offerId, 2)).rejects.toMatchObject({ reason: 'needs-approve-spending' })
  await expect(accept(admin, offerId, 2)).rejects.toMatchObject({ reason: 'own-offer' })
  const waiting = await counterOffer(admin, { offerId, version: 2, terms: terms('125000'), note: 'Almost' })
  expect(waiting).toEqual({ version: 3, state: 'awaiting_approval' })
  expect(await offerFor(freelancer, offerId)).toMatchObject({ version: 2, state: 'sent' })
  await expect(withdrawOffer(freelancer, { offerId })).rejects.toMatchObject({ reason: 'awaiting-approval' })
  await approveOffer(finance, { offerId })
  expect(await offerFor(freelancer, offerId)).toMatchObject({ version: 3 })
  await accept(freelancer, offerId, 3)
})

test('a stranger finds no offer, and a person without the right can’t make one', async () => {
  await using w = await openWorld()
  const { offerId, client, freelancer, proposalId } = await offered(w)
  await expect(offerFor(await w.person(), offerId)).rejects.toMatchObject({ kind: 'missing' })
  await expect(accept(await w.person(), offerId, 1)).rejects.toMatchObject({ kind: 'missing' })
  await expect(makeOffer(freelancer, { about: { proposalId }, terms: terms(), currency: 'EUR', note: '' })).rejects.toMatchObject(
    { kind: 'missing' },
  )
  const tooMany = { ...terms(), milestones: Array.from({ length: 31 }, () => terms().milestones[0]!) }
  await withdrawOffer(client, { offerId })
  await expect(makeOffer(client, { about: { proposalId }, terms: tooMany, currency: 'EUR', note: '' })).rejects.toMatchObject({
    field: 'milestones',
  })
})
