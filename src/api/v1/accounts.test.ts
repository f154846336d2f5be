import { expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { openWorld, type World } from '#test/world'

type Call = (
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<{ status: number; body: Record<string, never> & { [key: string]: unknown } }>

function caller(w: World, token?: string): Call {
  const api = makeApi(w.live)
  return async (method, path, body, headers = {}) => {
    const answer = await api.request(path, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : {} }
  }
}

async function tokenMailed(w: World, to: string, subject: string): Promise<string> {
  await w.settle()
  const { rows } = await w.owner.query<{ body: string }>(
    'select body from platform.mailbox where to_address = $1 and subject = $2',
    [to, subject],
  )
  return /token=([\w.-]+)/.exec(rows[0]!.body)![1]!
}

test('a program signs up, confirms, signs in, reads its account, proves itself and signs out', async () => {
  await using w = await openWorld()
  const call = caller(w)
  const ada = { name: 'Ada Byron', email: 'Ada@Example.org', password: 'engine and needle', country: 'PT', purpose: 'both' }
  expect(await call('POST', '/accounts', ada)).toEqual({ status: 202, body: { mailed: true } })
  const token = await tokenMailed(w, 'ada@example.org', 'Confirm your e-mail address')
  expect((await call('POST', '/accounts/verification', { token })).status).toBe(204)
  const { body } = await call('POST', '/sessions', { email: ada.email, password: ada.password })
  expect(body.kind).toBe('signed-in')
  const me = caller(w, String(body.token))
  expect((await me('GET', '/me')).body).toMatchObject({
    name: 'Ada Byron',
    email: 'ada@example.org',
    emailVerified: true,
    memberships: [],
    actingAs: null,
  })
  expect((await me('PATCH', '/me', { purpose: 'hire' })).status).toBe(204)
  expect((await me('GET', '/me')).body).toMatchObject({ asClient: true, asFreelancer: false })
  expect((await me('POST', '/sessions/current/proof', { password: 'wrong' })).body).toMatchObject({ reason: 'wrong-password' })
  expect((await me('POST', '/sessions/current/proof', { password: ada.password })).status).toBe(204)
  expect((await me('GET', '/sessions')).body).toHaveLength(1)
  expect((await me('DELETE', '/sessions/current')).status).toBe(204)
  expect((await me('GET', '/me')).body).toMatchObject({ status: 401, reason: 'session-ended' })
})

test('a wrong input names every field with a sentence', async () => {
  await using w = await openWorld()
  const { status, body } = await caller(w)('POST', '/accounts', { name: 'A', email: 'nobody', password: 'short', country: 'XX' })
  expect(status).toBe(422)
  const errors = body.errors as unknown as { field: string; message: string }[]
  expect(errors.map(error => error.field).toSorted()).toEqual(['country', 'email', 'name', 'password', 'purpose'])
  for (const { message } of errors) expect(message).toMatch(/^[A-Z].+[.)]$/)
})

test('a program manages an organisation and acts for it by a header', async () => {
  await using w = await openWorld()
  const [olga, nina] = [await w.person({ name: 'Olga Owner' }), await w.person({ name: 'Nina New', email: 'nina@example.org' })]
  const [owner, other] = [caller(w, w.bearer(olga)), caller(w, w.bearer(nina))]
  const { orgId } = (await owner('POST', '/organisations', { kind: 'agency', name: 'Studio Norte', country: 'PT' })).body
  expect((await other('GET', `/organisations/${orgId}`)).status).toBe(404)
  expect((await other('GET', '/me', undefined, { 'symbolon-acting-as': String(orgId) })).body).toMatchObject({
    reason: 'not-a-member',
  })
  const { invitationId } = (
    await owner('POST', `/organisations/${orgId}/invitations`, { email: 'nina@example.org', role: 'finance' })
  ).body
  expect((await other('GET', '/me/invitations')).body).toMatchObject([{ id: invitationId, orgName: 'Studio Norte' }])
  expect((await other('POST', `/invitations/${invitationId}/acceptance`)).body).toEqual({ orgId })
  expect((await other('GET', '/me', undefined, { 'symbolon-acting-as': String(orgId) })).body).toMatchObject({
    actingAs: { role: 'finance' },
  })
  expect((await owner('PUT', `/organisations/${orgId}/approval-limit`, { aboveMinor: '100000', currency: 'EUR' })).status).toBe(
    204,
  )
  expect((await other('GET', `/organisations/${orgId}`)).body).toMatchObject({ approvalAboveMinor: '100000', invitations: [] })
  expect((await other('PUT', `/organisations/${orgId}/members/${nina.actor.accountId}`, { role: 'owner' })).status).toBe(403)
  expect((await owner('DELETE', `/organisations/${orgId}/members/${nina.actor.accountId}`)).status).toBe(204)
  expect((await other('GET', '/me', undefined, { 'symbolon-acting-as': String(orgId) })).status).toBe(403)
  expect((await owner('DELETE', `/organisations/${orgId}/membership`)).body).toMatchObject({ reason: 'member-change' })
})

test('the document describes these routes', async () => {
  await using w = await openWorld()
  const document = (await caller(w)('GET', '/openapi.json')).body as unknown as { paths: Record<string, object> }
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/accounts', '/sessions', '/me', '/organisations/{orgId}/members/{accountId}']),
  )
})
