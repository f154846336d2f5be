import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { maskToken } from '#engines/delivery/deliver'
import { meet, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

let w: World
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w[Symbol.asyncDispose]())

const mail = 'ops@harbourmail.pt'

async function call(who: PersonCtx, method: string, path: string, body?: object) {
  const answer = await makeApi(w.live).request(path, {
    method,
    headers: { authorization: `Bearer ${w.bearer(who)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, type: answer.headers.get('content-type'), text, body: text === '' ? null : JSON.parse(text) }
}

test('a program gets the same outcomes: what was found to its author, what was delivered to the other side', async () => {
  const { client, freelancer, roomId } = await meet(w)
  const messages = `/rooms/${roomId}/messages`
  const text = `You can also write to ${mail} about the shop.`
  const sent = await call(client, 'POST', messages, { text })
  expect(sent).toMatchObject({
    status: 201,
    body: { screening: { delivery: 'masked', outcome: 'mask', findings: [{ kind: 'email' }] } },
  })
  const own = await call(client, 'GET', `${messages}/${sent.body.id}`)
  expect(own.body).toMatchObject({
    text,
    textWritten: text,
    screening: { outcome: 'mask', delivered: expect.stringContaining(maskToken) },
  })
  const others = await call(freelancer, 'GET', messages)
  expect(others.text).not.toContain('harbourmail')
  expect(others.body.rows[0].screening).toEqual({ delivery: 'masked', exception: null, review: null, report: null })
  expect((await call(client, 'POST', messages, { text: 'Good morning.' })).body.screening).toBeNull()
})

test('what is refused is a problem with its findings, and stays a draft', async () => {
  const { client, roomId } = await meet(w)
  const text = 'Let us skip the fee here: I pay you directly by PayPal.'
  const refused = await call(client, 'POST', `/rooms/${roomId}/messages`, { text })
  expect(refused).toMatchObject({
    status: 422,
    type: 'application/problem+json',
    body: {
      reason: 'screened',
      errors: [{ field: 'text' }],
      findings: expect.arrayContaining([expect.objectContaining({ because: 'D3.2' })]),
    },
  })
  expect((await call(client, 'GET', `/rooms/${roomId}/draft`)).body.text).toBe(text)
  expect((await call(client, 'POST', '/screening/check', { text, roomId })).body).toMatchObject({
    outcome: 'block',
    delivered: null,
  })
})

test('exceptions are declared, acknowledged, listed and ended', async () => {
  const { client, freelancer, roomId } = await meet(w)
  const declared = { roomId, kind: 'legal', reason: 'An agreement before we talk about titles.', lets: ['email'] }
  const { status, body } = await call(client, 'POST', '/exceptions', declared)
  expect(status).toBe(201)
  const path = `/exceptions/${body.exceptionId}`
  expect((await call(freelancer, 'GET', `/exceptions?roomId=${roomId}`)).body.rows).toMatchObject([
    { state: 'waiting', isMine: false },
  ])
  expect((await call(client, 'POST', `${path}/acknowledgement`, {})).status).toBe(403)
  expect((await call(freelancer, 'POST', `${path}/acknowledgement`, {})).status).toBe(200)
  const { id } = (await call(client, 'POST', `/rooms/${roomId}/messages`, { text: `It is ${mail}` })).body
  expect((await call(freelancer, 'GET', `/rooms/${roomId}/messages/${id}`)).body.text).toBe(`It is ${mail}`)
  expect((await call(freelancer, 'DELETE', path)).status).toBe(204)
  expect((await call(client, 'GET', '/exceptions')).body.rows).toMatchObject([{ state: 'ended', isMine: true }])
})

test('“not a contact detail” goes to staff, whose decision opens it', async () => {
  const { client, freelancer, roomId } = await meet(w)
  const staff = await w.person({ isStaff: true })
  const { id } = (await call(client, 'POST', `/rooms/${roomId}/messages`, { text: `The sample reads ${mail}` })).body
  const asked = await call(client, 'POST', '/screening/reviews', { roomId, itemId: id, note: 'A sample.' })
  expect(asked.status).toBe(201)
  const path = `/staff/reviews/${asked.body.reviewId}`
  expect((await call(freelancer, 'GET', path)).status).toBe(403)
  expect((await call(staff, 'GET', '/staff/reviews')).body.rows).toMatchObject([{ id: asked.body.reviewId }])
  expect((await call(staff, 'GET', path)).body).toMatchObject({ note: 'A sample.', context: [{ isSubject: true }] })
  expect((await call(staff, 'POST', `${path}/decision`, { decision: 'open', reason: 'A sample.' })).status).toBe(204)
  await w.settle()
  expect((await call(freelancer, 'GET', `/rooms/${roomId}/messages/${id}`)).text).toContain(mail)
  expect((await call(client, 'GET', '/screening/reviews')).body.rows).toMatchObject([{ decision: 'open' }])
  const written = { text: 'In the mock-up stands post@lighthouse.example.', verdict: 'allow' }
  expect((await call(staff, 'POST', `${path}/cases`, written)).status).toBe(201)
  expect((await call(client, 'POST', '/screening/mistakes', {})).status).toBe(201)
})
