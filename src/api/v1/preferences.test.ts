import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { start, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

let w: World
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w[Symbol.asyncDispose]())

async function call(who: PersonCtx, method: string, path: string, body?: object) {
  const answer = await makeApi(w.live).request(path, {
    method,
    headers: { authorization: `Bearer ${w.bearer(who)}`, 'content-type': 'application/json', 'user-agent': 'a program' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, type: answer.headers.get('content-type'), body: text === '' ? null : JSON.parse(text) }
}
const brazilians = async () => ({
  client: await w.person({ name: 'Clara Client', country: 'BR', asFreelancer: false }),
  freelancer: await w.person({ name: 'Filipe Freitas', country: 'BR', asClient: false }),
})

describe('preferences for programs', () => {
  test('are read and said, in general and for one contract, and the contract’s line follows on both sides', async () => {
    const { client, freelancer, contractId } = await start(w, [10_000n], await brazilians())
    expect(await call(freelancer, 'PUT', '/me/preferences', { work_product: 'out', platform: 'out' })).toMatchObject({
      status: 200,
      body: { roomsChanged: 1 },
    })
    const mine = await call(freelancer, 'GET', '/me/preferences')
    expect(mine.body.preferences.map((one: { said: string | null }) => one.said)).toEqual(['out', null, 'out'])
    expect(mine.body.features.find((one: { id: string }) => one.id === 'recall').state).toBe('off')
    const line = async (who: PersonCtx) => (await call(who, 'GET', `/contracts/${contractId}/preferences`)).body
    expect((await line(client)).lines[0].text).toBe('Out, because the other side is out.')
    await call(freelancer, 'PUT', `/contracts/${contractId}/preferences`, { work_product: 'in' })
    expect((await line(client)).lines[0]).toMatchObject({ isIn: true, text: 'In: both sides are in.' })
    expect((await line(freelancer)).own[0]).toEqual({ category: 'work_product', general: 'out', here: 'in' })
    const history = await call(freelancer, 'GET', '/me/preferences/history?limit=2')
    expect(history.body.rows.map((one: { choice: string; source: string }) => [one.choice, one.source])).toEqual([
      ['in', 'api'],
      ['out', 'api'],
    ])
    expect(history.body.next).toEqual(expect.any(String))
    expect((await call(freelancer, 'GET', '/me/consent-records')).type).toBe('application/ld+json')
    expect((await call(freelancer, 'PUT', '/me/preferences', {})).status).toBe(422)
    expect((await call(freelancer, 'PUT', '/me/preferences', { platform: 'maybe' })).body).toMatchObject({
      errors: [{ field: 'platform', message: 'Choose in or out.' }],
    })
  })

  test('a clause, a label, the request and an item’s answer', async () => {
    const { client, freelancer, contractId, roomId } = await start(w, [10_000n], await brazilians())
    const { id: itemId } = await sendMessage(client, { roomId, text: 'The covers are blue.', fileIds: [] })
    const eligible = async () => (await call(client, 'GET', `/rooms/${roomId}/items/${itemId}/eligibility`)).body
    expect(await eligible()).toMatchObject({ eligible: true, because: [{ rule: 'D1.8' }] })
    expect(await call(client, 'POST', `/contracts/${contractId}/preference-request`)).toMatchObject({
      status: 409,
      body: { reason: 'nothing-to-ask' },
    })
    await call(freelancer, 'PUT', '/me/preferences', { communications: 'out' })
    expect((await call(client, 'POST', `/contracts/${contractId}/preference-request`)).status).toBe(201)
    expect((await call(client, 'POST', `/contracts/${contractId}/preference-request`)).body.reason).toBe('asked-already')
    const clause = await call(client, 'POST', `/contracts/${contractId}/clauses`, { value: 'assist-only' })
    const answer = `/contracts/${contractId}/clauses/${clause.body.clauseId}/answer`
    expect((await call(client, 'POST', answer, { answer: 'sign' })).body.reason).toBe('not-yours-to-answer')
    expect((await call(freelancer, 'POST', answer, { answer: 'sign' })).status).toBe(204)
    expect((await call(client, 'POST', `/contracts/${contractId}/labels`, { value: 'phi' })).body).toMatchObject({
      reason: 'no-baa',
      errors: [{ field: 'value' }],
    })
    expect((await call(client, 'POST', `/contracts/${contractId}/labels`, { value: 'privileged', itemId })).status).toBe(204)
    expect(await eligible()).toEqual({ eligible: false, because: [{ rule: 'B1.11', text: 'It carries the label privileged.' }] })
    expect((await call(client, 'GET', `/rooms/${roomId}/items/${itemId}/eligibility?for=marketplace`)).body.eligible).toBe(false)
  })

  test('a withdrawal is planned, done and listed', async () => {
    const { client, contractId, roomId } = await start(w, [10_000n], await brazilians())
    await sendMessage(client, { roomId, text: 'The covers are blue.', fileIds: [] })
    const asked = { scope: 'contract', contractId }
    const plan = await call(client, 'POST', '/withdrawals/plan', asked)
    expect(plan).toMatchObject({ status: 200, body: { items: 1, disclosed: 0, contracts: [{ contractId, items: 1 }] } })
    expect((await call(client, 'GET', '/withdrawals')).body.rows).toEqual([])
    const done = await call(client, 'POST', '/withdrawals', asked)
    expect(done).toMatchObject({ status: 201, body: { items: 1 } })
    await w.settle()
    expect((await call(client, 'GET', '/withdrawals')).body.rows).toMatchObject([
      { id: done.body.withdrawalId, scope: 'contract', items: 1, isMine: true, contractId, rebuiltAt: expect.any(String) },
    ])
    expect((await call(client, 'POST', '/withdrawals', { scope: 'contract' })).body).toMatchObject({
      errors: [{ field: 'contractId', message: 'Name the contract.' }],
    })
  })
})
