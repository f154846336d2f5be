import { expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { openWorld, type World } from '#test/world'

/** What the tests read of answers. */
interface Body {
  id?: string
  lint?: unknown
  rows?: unknown[]
  next?: string | null
  total?: number
  reason?: string
  errors?: { field: string }[]
}

function caller(w: World, token?: string) {
  const api = makeApi(w.live)
  return async (method: string, path: string, body?: object) => {
    const answer = await api.request(path, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Body }
  }
}
const whole = {
  title: 'Label for a rye bread',
  description: 'A paper label of two colours with room for a stamp, for a bread that keeps ten days.',
  skills: ['Illustration'],
  budgetMinMinor: '90000',
  budgetMaxMinor: '140000',
}

test('a program writes, lints, posts, finds, changes, closes, copies and throws away a job', async () => {
  await using w = await openWorld()
  const [clara, otto] = [await w.person(), await w.person()]
  const [call, other, visitor] = [caller(w, w.bearer(clara)), caller(w, w.bearer(otto)), caller(w)]
  expect((await visitor('POST', '/jobs', whole)).status).toBe(401)
  const { status, body } = await call('POST', '/jobs', { title: 'Label' })
  expect(status).toBe(201)
  const path = `/jobs/${body.id}`
  expect((await call('GET', `${path}/lint`)).body.lint).toMatchObject({
    description: expect.any(String),
    budgetMax: expect.any(String),
  })
  const refused = await call('POST', `${path}/posting`)
  expect(refused.status).toBe(422)
  expect(refused.body.errors!.map(one => one.field).toSorted()).toEqual(['budgetMax', 'description', 'skills'])
  expect((await call('PUT', path, whole)).status).toBe(204)
  for (const [method, at] of [
    ['GET', path],
    ['PUT', path],
    ['DELETE', path],
    ['POST', `${path}/posting`],
    ['GET', `${path}/lint`],
  ] as const)
    expect((await other(method, at, method === 'GET' ? undefined : whole)).status, `${method} ${at}`).toBe(404)
  expect((await call('POST', `${path}/posting`)).status).toBe(204)
  expect((await visitor('GET', path)).body).toMatchObject({
    state: 'open',
    isMine: false,
    budgetMinMinor: '90000',
    budgetMaxMinor: '140000',
    currency: 'EUR',
  })
  expect(
    (await visitor('GET', '/jobs?words=rye&skills=illustration&kind=fixed&currency=EUR&budgetMinMinor=100000')).body,
  ).toMatchObject({ rows: [{ id: body.id }], total: 1, next: null })
  expect((await visitor('GET', '/jobs?kind=gift')).body.errors).toMatchObject([{ field: 'kind' }])
  expect((await call('PUT', path, { ...whole, title: 'Label for a wheat bread' })).status).toBe(204)
  expect((await visitor('GET', '/jobs?words=wheat')).body.total).toBe(1)
  expect((await call('DELETE', path)).body.reason).toBe('job-open')
  expect((await other('POST', `${path}/closure`)).status).toBe(404)
  expect((await call('POST', `${path}/closure`)).status).toBe(204)
  expect((await call('GET', '/me/jobs?tab=ended')).body.rows).toMatchObject([{ id: body.id, state: 'closed' }])
  const copy = await call('POST', `${path}/copies`)
  expect(copy.status).toBe(201)
  expect((await call('GET', '/me/jobs/counts')).body).toEqual({ open: 0, drafts: 1, filled: 0, ended: 1 })
  expect((await call('DELETE', `/jobs/${copy.body.id}`)).status).toBe(204)
  expect((await call('GET', '/jobs/not-an-id')).status).toBe(422)
})

test('a program keeps, lists and deletes its searches', async () => {
  await using w = await openWorld()
  const [call, other] = [caller(w, w.bearer(await w.person())), caller(w, w.bearer(await w.person()))]
  const { status, body } = await call('POST', '/me/saved-searches', { name: 'Bread', query: 'words=bread' })
  expect(status).toBe(201)
  expect((await call('GET', '/me/saved-searches')).body.rows).toMatchObject([{ name: 'Bread', query: 'words=bread' }])
  expect((await other('GET', '/me/saved-searches')).body.rows).toEqual([])
  expect((await other('DELETE', `/me/saved-searches/${body.id}`)).status).toBe(404)
  expect((await call('DELETE', `/me/saved-searches/${body.id}`)).status).toBe(204)
  expect((await call('POST', '/me/saved-searches', { name: '', query: '' })).body.errors).toMatchObject([{ field: 'name' }])
})
