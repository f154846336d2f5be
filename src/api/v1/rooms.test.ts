import { expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { coverLetter, openJob, type PersonCtx } from '#test/matters'
import { openWorld, type World } from '#test/world'

function caller(w: World, ctx: PersonCtx) {
  const api = makeApi(w.live)
  return async (method: string, path: string, body?: object) => {
    const answer = await api.request(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${w.bearer(ctx)}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    // oxlint-disable-next-line typescript/no-explicit-any -- the test asks for what the document promises
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as any, text }
  }
}

test('a program drafts, proposes, talks, offers, counters and declines', async () => {
  await using w = await openWorld()
  const client = await w.person({ name: 'Clara Client' })
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const [asClient, asFreelancer, asStranger] = [caller(w, client), caller(w, freelancer), caller(w, await w.person())]
  const jobId = await openJob(w, client, { questions: ['When?'] })

  expect((await asFreelancer('PUT', `/jobs/${jobId}/my-proposal`, { cover: 'I would' })).status).toBe(204)
  expect((await asFreelancer('GET', `/jobs/${jobId}/my-proposal`)).body.draft).toMatchObject({ cover: 'I would', bid: '' })
  expect((await asFreelancer('POST', `/jobs/${jobId}/proposals`, { cover: 'short', bidMinor: '120000' })).body).toMatchObject({
    status: 422,
    errors: [{ field: 'cover' }],
  })
  const sent = (
    await asFreelancer('POST', `/jobs/${jobId}/proposals`, { cover: coverLetter, bidMinor: '120000', answers: ['In April.'] })
  ).body
  expect((await asClient('GET', `/jobs/${jobId}/proposals`)).body.rows).toMatchObject([
    { id: sent.proposalId, bidMinor: '120000' },
  ])
  expect((await asClient('POST', `/proposals/${sent.proposalId}/shortlisting`)).status).toBe(204)
  expect((await asStranger('GET', `/proposals/${sent.proposalId}`)).status).toBe(404)

  const id = client.newId()
  const message = { id, text: 'When could you start?' }
  const first = await asClient('POST', `/rooms/${sent.roomId}/messages`, message)
  expect((await asClient('POST', `/rooms/${sent.roomId}/messages`, message)).body).toEqual(first.body)
  expect((await asFreelancer('GET', '/rooms')).body.rows).toMatchObject([{ otherName: 'Clara Client', unread: 1 }])
  expect((await asFreelancer('PUT', `/rooms/${sent.roomId}/reading`, { seq: first.body.seq })).status).toBe(204)
  expect((await asFreelancer('GET', '/rooms/unread')).body).toEqual({ rooms: 0, messages: 0 })
  expect((await asClient('PUT', `/rooms/${sent.roomId}/messages/${id}`, { text: 'When can you start?' })).status).toBe(204)
  expect((await asFreelancer('GET', `/rooms/${sent.roomId}/messages/${id}`)).body).toMatchObject({
    text: 'When can you start?',
    history: [{ text: 'When could you start?' }],
  })
  expect((await asStranger('GET', `/rooms/${sent.roomId}/messages`)).status).toBe(404)

  const terms = {
    title: 'Web shop',
    scope: 'A shop for books with search.',
    milestones: [{ title: 'All of it', amountMinor: '120000' }],
  }
  const { body: offer } = await asClient('POST', '/offers', { proposalId: sent.proposalId, currency: 'EUR', terms })
  const counter = {
    version: 1,
    terms: { ...terms, milestones: [{ title: 'All of it', amountMinor: '150000' }] },
    note: 'With search',
  }
  expect((await asFreelancer('POST', `/offers/${offer.offerId}/versions`, counter)).body).toEqual({ version: 2, state: 'sent' })
  const seen = (await asClient('GET', `/offers/${offer.offerId}`)).body
  expect(seen.changes.filter((change: { kind: string }) => change.kind === 'changed')).toMatchObject([
    { field: 'amount', before: '120000', after: '150000' },
    { field: 'total' },
  ])
  expect(seen.fees).toMatchObject({ clientPaysMinor: '157500', freelancerGetsMinor: '135000' })
  expect((await asClient('POST', `/offers/${offer.offerId}/decline`, { text: 'Too much for us.' })).status).toBe(204)
  expect((await asFreelancer('GET', `/proposals/${sent.proposalId}`)).body.state).toBe('talking')
})

test('what was written and not delivered is in no byte that the other side gets over the API', async () => {
  await using w = await openWorld()
  const client = await w.person({ name: 'Clara Client' })
  const freelancer = await w.person({ name: 'Filipe Freitas' })
  const [asClient, asFreelancer] = [caller(w, client), caller(w, freelancer)]
  const jobId = await openJob(w, client)
  const { roomId } = (await asFreelancer('POST', `/jobs/${jobId}/proposals`, { cover: coverLetter, bidMinor: '1' })).body
  const { body } = await asClient('POST', `/rooms/${roomId}/messages`, { text: 'Call sevenfivefive tomorrow' })
  await w.owner.query(`update items.item set text_delivered = 'Call [masked] tomorrow' where id = $1`, [body.id])
  for (const path of [
    '/rooms',
    `/rooms/${roomId}`,
    `/rooms/${roomId}/messages`,
    `/rooms/${roomId}/messages/${body.id}`,
    '/messages?words=tomorrow',
    '/messages?words=sevenfivefive',
  ]) {
    expect((await asFreelancer('GET', path)).text, path).not.toContain('sevenfivefive')
  }
  expect((await asClient('GET', `/rooms/${roomId}/messages`)).text).toContain('sevenfivefive')
})

test('every route of talk and hire is in the document', async () => {
  await using w = await openWorld()
  const { body } = await caller(w, await w.person())('GET', '/openapi.json')
  for (const path of ['/rooms/{roomId}/messages', '/offers/{offerId}/versions', '/jobs/{jobId}/invitations', '/approvals'])
    expect(Object.keys(body.paths)).toContain(path)
})
