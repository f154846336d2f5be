import { expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { faults, meet, termsOf, type PersonCtx } from '#test/signed'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { openWorld, type World } from '#test/world'

/** Calls the API as somebody. */
function caller(w: World, who: PersonCtx) {
  const api = makeApi(w.live)
  return async (method: string, path: string, body?: object) => {
    const answer = await api.request(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${w.bearer(who)}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    // oxlint-disable-next-line typescript/no-explicit-any -- the test asks for what the document promises
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as any }
  }
}

test('a program funds, submits, asks for changes, approves, reads its money and pays out', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await meet(w)
  const { offerId } = await makeOffer(client, { about: { roomId }, terms: termsOf(120_000n, 5_000n), currency: 'EUR', note: '' })
  const [asClient, asFreelancer] = [caller(w, client), caller(w, freelancer)]

  const { status, body: signed } = await asFreelancer('POST', `/offers/${offerId}/acceptance`, { version: 1, policyVersion: 1 })
  expect(status).toBe(201)
  const contract = (await asClient('GET', `/contracts/${signed.contractId}`)).body
  expect(contract).toMatchObject({ state: 'awaiting_funding', side: 'client', can: { end: null, resume: expect.any(String) } })
  const at = `/contracts/${contract.id}/milestones/${contract.milestones[0].id}`
  const { body: method } = await asClient('POST', '/money/methods', { direction: 'pay', token: 'sandbox-ok' })
  expect((await asClient('POST', `${at}/funding`, { methodId: 'no' })).body.errors[0]).toEqual({
    field: 'methodId',
    message: 'Choose a payment method, or add one on the money page.',
  })
  expect((await asClient('POST', `${at}/funding`, { methodId: method.id })).status).toBe(202)
  await w.settle()
  expect((await asFreelancer('GET', '/contracts')).body.rows[0]).toMatchObject({
    state: 'active',
    heldMinor: '120000',
    next: { kind: 'work', by: 'freelancer' },
  })

  expect((await asFreelancer('POST', `${at}/submissions`, { note: 'Here it is.' })).status).toBe(204)
  expect((await asClient('POST', `${at}/change-requests`, { note: 'The basket forgets its books.' })).status).toBe(204)
  expect((await asFreelancer('POST', `${at}/submissions`, { note: 'It remembers them now.' })).status).toBe(204)
  expect((await asFreelancer('POST', `${at}/approval`)).body).toMatchObject({
    status: 403,
    title: 'Only the client can do this.',
  })
  expect((await asClient('POST', `${at}/approval`)).status).toBe(204)
  expect((await asClient('POST', `${at}/approval`)).body).toMatchObject({ status: 409, reason: 'milestone-released' })
  await w.advance({ days: 5 })

  const { body: money } = await asFreelancer('GET', '/money')
  expect(money.balances).toEqual([
    { currency: 'EUR', heldMinor: '0', restingMinor: '0', availableMinor: '108000', inTransitMinor: '0', paidOutMinor: '0' },
  ])
  const { body: account } = await asFreelancer('POST', '/money/methods', { direction: 'be_paid', token: 'sandbox-ok' })
  const payout = { methodId: account.id, currency: 'EUR', amountMinor: '108000' }
  expect((await asFreelancer('POST', '/money/payouts', payout)).body).toMatchObject({ status: 403, reason: 'needs-step-up' })
  await w.owner.query('update accounts.session set stepped_up_at = $2 where id = $1', [
    freelancer.actor.sessionId,
    w.live.clock.now(),
  ])
  expect((await asFreelancer('POST', '/money/payouts', payout)).status).toBe(202)
  await w.settle()
  expect((await asFreelancer('GET', '/money/payouts')).body.rows[0]).toMatchObject({ state: 'succeeded', amountMinor: '108000' })
  expect((await asFreelancer('GET', '/money/statement?limit=2')).body.rows).toHaveLength(2)
  expect((await asClient('GET', `/sides/${client.actor.accountId}/payment-method`)).body).toEqual({ isVerified: true })
  expect((await asClient('GET', '/money/proof')).status).toBe(403)
  expect(await faults(w)).toEqual([])
})

test('a program pauses, asks for money back, refuses, gives back, pays a bonus and ends', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await meet(w)
  const { offerId } = await makeOffer(client, { about: { roomId }, terms: termsOf(10_000n, 5_000n), currency: 'EUR', note: '' })
  const [asClient, asFreelancer] = [caller(w, client), caller(w, freelancer)]
  const { contractId } = (await asFreelancer('POST', `/offers/${offerId}/acceptance`, { version: 1 })).body
  const { body: method } = await asClient('POST', '/money/methods', { direction: 'pay', token: 'sandbox-ok' })
  const { milestones } = (await asClient('GET', `/contracts/${contractId}`)).body
  const at = (index: number) => `/contracts/${contractId}/milestones/${milestones[index].id}`
  await asClient('POST', `${at(0)}/funding`, { methodId: method.id })
  await w.settle()
  const done = async (answer: Promise<{ status: number }>) => expect((await answer).status).toBe(204)
  await done(asClient('POST', `/contracts/${contractId}/pause`))
  await done(asFreelancer('DELETE', `/contracts/${contractId}/pause`))
  await done(asClient('POST', `${at(0)}/refund-request`))
  await done(asFreelancer('POST', `${at(0)}/refund-request/answer`, { answer: 'refuse' }))
  await done(asFreelancer('POST', `${at(0)}/refund`))
  await done(asClient('POST', `${at(1)}/cancellation`))
  expect((await asClient('POST', `/contracts/${contractId}/bonuses`, { amountMinor: '700', methodId: method.id })).status).toBe(
    202,
  )
  await done(asClient('POST', `/contracts/${contractId}/end`))
  await w.settle()
  const { body: contract } = await asFreelancer('GET', `/contracts/${contractId}`)
  expect(contract).toMatchObject({
    state: 'ended',
    milestones: [{ state: 'refunded' }, { state: 'cancelled' }, { state: 'released', kind: 'bonus' }],
  })
  expect(await faults(w)).toEqual([])
})
