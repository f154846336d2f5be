import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { RoomId } from '#lib/ids'
import { changeAccount } from '#modules/accounts/acts/change-account'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { messageFor } from '#modules/rooms/reads/messages'
import { addSyntheticCase } from '#modules/screening/acts/cases'
import { reportContact } from '#modules/screening/acts/reports'
import { contestFinding, decideReview, lookAtReview } from '#modules/screening/acts/reviews'
import { checkText, myReviews, reviewsPage, syntheticCases } from '#modules/screening/reads'
import { ContestInput, SyntheticCase } from '#modules/screening/schema'
import { receiptsPage } from '#modules/proofs/reads/receipts'
import { addPortfolioItem } from '#modules/profiles/acts/portfolio'
import { inRead } from '#platform/ctx'
import { meet, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

const mail = 'ops@harbourmail.pt'
const plain = `You can also write to ${mail} about the shop.`
const say = (who: PersonCtx, roomId: RoomId, text: string, more: { confirmsException?: boolean } = {}) =>
  sendMessage(who, { roomId, text, fileIds: [], ...more })
const read = async (who: PersonCtx, roomId: RoomId, id: Parameters<typeof messageFor>[2]) => messageFor(who, roomId, id)

describe('“not a contact detail”', () => {
  async function contested(w: World) {
    const { client, freelancer, roomId } = await meet(w)
    await say(freelancer, roomId, 'What is the mailbox called in the mock-up?')
    const { id } = await say(client, roomId, plain)
    await say(client, roomId, 'It is only a sample.')
    const { reviewId } = await contestFinding(
      client,
      ContestInput.parse({ roomId, itemId: id, note: 'A sample text of the mock-up.' }),
    )
    const staff = await w.person({ name: 'Stefan Staff', isStaff: true })
    return { client, freelancer, roomId, id, reviewId, staff }
  }

  test('goes to staff with the room around it, and every look is kept', async () => {
    await using w = await openWorld()
    const { client, freelancer, reviewId, staff } = await contested(w)
    expect((await reviewsPage(staff)).rows).toMatchObject([
      { id: reviewId, why: 'contested', authorName: 'Clara Client', decision: null },
    ])
    const seen = await lookAtReview(staff, { reviewId })
    expect([seen.note, seen.authorName]).toEqual(['A sample text of the mock-up.', 'Clara Client'])
    expect((await myReviews(client)).rows).toMatchObject([{ id: reviewId, excerpt: plain }])
    expect(seen.context.map(one => [one.isSubject, one.text])).toEqual([
      [false, 'What is the mailbox called in the mock-up?'],
      [true, plain],
      [false, 'It is only a sample.'],
    ])
    expect(seen.context[1]!.findings).toMatchObject([{ kind: 'email' }])
    expect((await w.owner.query('select staff_id from screening.look')).rows).toEqual([{ staff_id: staff.actor.accountId }])
    // A second look adds nothing: both whose words were opened hold one receipt.
    await lookAtReview(staff, { reviewId })
    for (const one of [client, freelancer])
      expect((await receiptsPage(one)).rows).toMatchObject([
        { kind: 'access', says: expect.stringContaining('looked at') as string },
      ])
    expect((await receiptsPage(staff)).rows).toEqual([])
    for (const other of [client, freelancer]) {
      expect(() => lookAtReview(other, { reviewId })).toThrow(expect.objectContaining({ reason: 'staff-only' }))
      expect(() => reviewsPage(other)).toThrow(expect.objectContaining({ reason: 'staff-only' }))
    }
  })

  test('opens the text by the decision of staff, told to both', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId, id, reviewId, staff } = await contested(w)
    await decideReview(staff, { reviewId, decision: 'open', reason: 'A sample in a mock-up.' })
    await w.settle()
    const others = await read(freelancer, roomId, id)
    expect(others.text).toBe(plain)
    for (const one of [others, await read(client, roomId, id)])
      expect(one.screening!.review).toMatchObject({ decision: 'open', reason: 'A sample in a mock-up.' })
    expect((await myReviews(client)).rows).toMatchObject([{ id: reviewId, decision: 'open' }])
    await expect(decideReview(staff, { reviewId, decision: 'keep', reason: 'No.' })).rejects.toMatchObject({
      reason: 'review-decided',
    })
  })

  test('is kept masked by the decision of staff, and asked once', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId, id, reviewId, staff } = await contested(w)
    await expect(contestFinding(client, ContestInput.parse({ roomId, itemId: id }))).rejects.toMatchObject({
      reason: 'review-asked',
    })
    await expect(decideReview(staff, { reviewId, decision: 'keep', reason: `It is ${mail}` })).rejects.toMatchObject({
      reason: 'screened',
    })
    await decideReview(staff, { reviewId, decision: 'keep', reason: 'It is a working address.' })
    await w.settle()
    expect((await read(freelancer, roomId, id)).text).not.toContain('harbourmail')
    await expect(contestFinding(freelancer, ContestInput.parse({ roomId, itemId: id }))).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  test('about a public text lets that text of that person pass', async () => {
    await using w = await openWorld()
    const [author, other, staff] = [await w.person(), await w.person(), await w.person({ isStaff: true })]
    const piece = { title: 'A form', description: `The sample says ${mail}.`, linkUrl: null, fileIds: [] }
    await expect(addPortfolioItem(author, piece)).rejects.toMatchObject({
      reason: 'screened',
      fields: { description: expect.any(String) },
    })
    const { reviewId } = await contestFinding(author, ContestInput.parse({ surface: 'profile', text: piece.description }))
    expect(await lookAtReview(staff, { reviewId })).toMatchObject({
      text: piece.description,
      authorName: author.actor.name,
      context: [],
    })
    expect((await myReviews(author)).rows).toMatchObject([{ surface: 'profile', excerpt: piece.description }])
    const asked = { text: piece.description, surface: 'profile' } as const
    expect(await checkText(author, asked)).toMatchObject({ outcome: 'block', delivered: null })
    await decideReview(staff, { reviewId, decision: 'open', reason: 'A picture of a form.' })
    await w.settle()
    // What is shown before publishing says the same as publishing does.
    expect(await checkText(author, asked)).toMatchObject({ outcome: 'allow', delivered: piece.description })
    expect(await checkText(other, asked)).toMatchObject({ outcome: 'block' })
    await addPortfolioItem(author, piece)
    await expect(addPortfolioItem(other, piece)).rejects.toMatchObject({ reason: 'screened' })
  })

  test('teaches nothing by itself; staff add cases in their own words only', async () => {
    await using w = await openWorld()
    const { reviewId, staff } = await contested(w)
    const add = (input: object) => addSyntheticCase(staff, { reviewId, ...SyntheticCase.parse(input) })
    await expect(add({ text: 'The sample says post@lighthouse.example.', verdict: 'allow' })).rejects.toMatchObject({
      reason: 'review-open',
    })
    await decideReview(staff, { reviewId, decision: 'open', reason: 'A sample in a mock-up.' })
    for (const copied of [plain, `Sample: ${mail}`, 'OPS @ harbourmail . pt', 'What is the mailbox called in the mock-up?'])
      await expect(add({ text: copied, verdict: 'allow' }), copied).rejects.toMatchObject({ reason: 'private-text' })
    await add({ text: 'In the mock-up the field reads post@lighthouse.example.', verdict: 'allow', kinds: ['email'] })
    expect(await syntheticCases(w.system)).toMatchObject([{ verdict: 'allow', text: expect.stringContaining('lighthouse') }])
  })
})

test('a name that staff let pass can be used, by who asked for it', async () => {
  await using w = await openWorld()
  const [author, staff] = [await w.person(), await w.person({ isStaff: true })]
  const name = `Post ${mail}`
  await expect(changeAccount(author, { name })).rejects.toMatchObject({
    reason: 'screened',
    fields: { name: expect.any(String) },
  })
  const kept = await w.owner.query(`select account_id, surface, findings from items.refused`)
  expect(kept.rows).toMatchObject([
    { account_id: author.actor.accountId, surface: 'name', findings: [{ kind: 'email', words: expect.stringContaining(mail) }] },
  ])
  const { reviewId } = await contestFinding(author, ContestInput.parse({ surface: 'name', text: name }))
  await decideReview(staff, { reviewId, decision: 'open', reason: 'It is the name of the shop.' })
  await w.settle()
  await changeAccount(author, { name })
})

describe('“this is a contact detail”', () => {
  async function reported(w: World) {
    const { client, freelancer, roomId } = await meet(w)
    const { id } = await say(freelancer, roomId, 'The third drawer has what you need.')
    const { reviewId } = await reportContact(client, { roomId, itemId: id, note: 'Where to find me, he says.' })
    return { client, freelancer, roomId, id, reviewId, staff: await w.person({ name: 'Stefan Staff', isStaff: true }) }
  }

  test('goes to staff, and neither its writer nor what they wrote notices', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId, id, reviewId, staff } = await reported(w)
    await w.settle()
    expect((await reviewsPage(staff)).rows).toMatchObject([{ id: reviewId, why: 'reported', authorName: 'Filipe Freitas' }])
    const look = await lookAtReview(staff, { reviewId })
    expect(look).toMatchObject({ note: 'Where to find me, he says.', authorName: 'Filipe Freitas' })
    expect(look.context.find(one => one.isSubject)?.text).toContain('third drawer')
    expect((await read(client, roomId, id)).screening).toMatchObject({ report: { decision: null }, review: null })
    expect((await myReviews(client)).rows).toMatchObject([{ id: reviewId, excerpt: 'The third drawer has what you need.' }])
    expect((await read(freelancer, roomId, id)).screening).toBe(null)
    expect((await myReviews(freelancer)).rows).toEqual([])
    expect([(await receiptsPage(client)).rows.length, (await receiptsPage(freelancer)).rows.length]).toEqual([1, 0])
    const { rows } = await inRead(freelancer, tx => sql`select * from screening.review`.execute(tx.db))
    expect(rows).toEqual([])
  })

  test('is decided for its reporter: the text stays as it was, and nobody but the reporter is told', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId, id, reviewId, staff } = await reported(w)
    await expect(decideReview(staff, { reviewId, decision: 'keep', reason: 'No.' })).rejects.toMatchObject({ field: 'decision' })
    await decideReview(staff, { reviewId, decision: 'contact', reason: 'Yes, a social name.' })
    await w.settle()
    expect((await read(freelancer, roomId, id)).text).toContain('third drawer')
    expect((await read(client, roomId, id)).text).toContain('third drawer')
    expect((await read(client, roomId, id)).screening!.report).toEqual({ decision: 'contact', reason: 'Yes, a social name.' })
    // That staff read it stands among its writer's receipts from here on (rule B1.27).
    expect((await receiptsPage(freelancer)).rows).toMatchObject([{ kind: 'access' }])
    const told = await w.owner.query(`select account_id from notices.notice where kind like 'review.%'`)
    expect(told.rows).toEqual([{ account_id: client.actor.accountId }])
    await addSyntheticCase(staff, { reviewId, ...SyntheticCase.parse({ text: 'Find me as redoak there.', verdict: 'block' }) })
  })

  test('is asked once by each, about the other side’s texts that one can read', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId, id } = await reported(w)
    const report = (who: PersonCtx) => reportContact(who, { roomId, itemId: id, note: '' })
    await expect(report(client)).rejects.toMatchObject({ reason: 'reported' })
    await expect(report(freelancer)).rejects.toMatchObject({ reason: 'own-side' })
    await expect(report(await w.person())).rejects.toMatchObject({ kind: 'missing' })
    // Its writer may contest what screening kept back of it all the same, whoever reported it.
    const masked = await say(freelancer, roomId, plain)
    await reportContact(client, { roomId, itemId: masked.id, note: '' })
    await contestFinding(freelancer, ContestInput.parse({ roomId, itemId: masked.id }))
  })
})
