import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb, openPool } from '#platform/db'
import { sessionCookie } from '#platform/session-cookie'
import type { NudgeHub } from '#api/nudges'
import { openWorld, type World } from '#test/world'
import { cspOf } from './web/csp.ts'
import { makeApp, type WebBuild } from './serve.ts'

/** Stands in for the built pages: the door is what is tried here. */
const pages: WebBuild = {
  handle: async request =>
    new Response(`${request.method} ${(await request.text()).length}`, { headers: { 'content-type': 'text/html' } }),
  cspOf,
}
const hub: NudgeHub = { subscribe: async () => new Response(null, { status: 204 }), stop: async () => {} }

let w: World
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w[Symbol.asyncDispose]())

const doorOf = (baseUrl = 'http://localhost:3000') => makeApp({ ...w.live, config: { ...w.live.config, baseUrl } }, pages, hub)
const ask = async (path: string, init: RequestInit = {}, baseUrl?: string) => doorOf(baseUrl).request(path, init)
const form = (headers: Record<string, string>, body = 'a=b'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:3000', ...headers },
})

describe('the door', () => {
  test('says that it lives, and that it is ready; while it closes it is not', async () => {
    const app = doorOf()
    expect(await (await app.request('/livez')).text()).toBe('alive\n')
    expect((await app.request('/readyz')).status).toBe(200)
    ;(app as unknown as { drain(): void }).drain()
    expect((await app.request('/readyz')).status).toBe(503)
    expect((await app.request('/livez')).status).toBe(200)
  })

  test('is not ready when the database does not answer', async () => {
    const nowhere = openDb(openPool('postgres://nobody:none@127.0.0.1:1/none', 1))
    const app = makeApp({ ...w.live, db: nowhere }, pages, hub)
    expect((await app.request('/readyz')).status).toBe(503)
    expect((await app.request('/livez')).status).toBe(200)
    await nowhere.destroy()
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site of the same owner', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:3000' }],
    ['an old browser on another site', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['nowhere', {}],
  ])('refuses a form sent from %s', async (_from, headers) => {
    const answer = await ask('/jobs/new', form(headers))
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('sent from another site')
  })

  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['our own page in an old browser', { origin: 'http://localhost:3000' }],
    ['the same host behind a proxy', { origin: 'https://localhost:3000' }],
  ])('takes a form sent from %s', async (_from, headers) => {
    expect((await ask('/jobs/new', form(headers))).status).toBe(200)
  })

  test('reading needs no such mark: links from elsewhere work', async () => {
    expect((await ask('/jobs', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200)
  })

  test('a cookie is no proof to the API: it takes a bearer token only', async () => {
    const person = await w.person()
    const cookie = sessionCookie(w.live.config, w.bearer(person)).split(';')[0]!
    expect((await ask('/api/v1/me', { headers: { cookie } })).status).toBe(401)
    expect((await ask('/api/v1/me', { headers: { authorization: `Bearer ${w.bearer(person)}` } })).status).toBe(200)
  })

  test('a page runs only script of its own answer: a new nonce each time, nothing unsafe', async () => {
    const policies = await Promise.all([1, 2].map(async () => (await ask('/')).headers.get('content-security-policy')!))
    const [one, other] = policies.map(policy => Object.fromEntries(policy.split('; ').map(part => [part.split(' ')[0], part])))
    expect(policies.join()).not.toMatch(/unsafe-|\*|https?:/)
    expect(one!['script-src']).toMatch(/^script-src 'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic'$/)
    expect(one!['script-src']).not.toBe(other!['script-src'])
    expect(one).toMatchObject({
      'default-src': "default-src 'none'",
      'style-src': "style-src 'self'",
      'frame-ancestors': "frame-ancestors 'none'",
      'base-uri': "base-uri 'none'",
      'form-action': "form-action 'self'",
    })
  })

  test('every answer says how it may be used, also a refusal and the API’s', async () => {
    for (const path of ['/', '/livez', '/api/v1/jobs', '/api/v1/nothing', '/assets/none.js']) {
      const { headers } = await ask(path)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('strict-transport-security'), path).toBeNull()
    }
    expect((await ask('/', {}, 'https://work.example.org')).headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}/)
    expect((await ask('/')).headers.get('cache-control')).toBe('private, no-store')
  })

  test('over https the session’s cookie is bound to this very host', () => {
    const secure = sessionCookie({ ...w.live.config, baseUrl: 'https://work.example.org' }, 'token')
    expect(secure).toMatch(/^__Host-symbolon_session=token; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/)
    expect(secure).not.toContain('Domain')
    expect(sessionCookie(w.live.config, 'token')).toMatch(
      /^symbolon_session=token; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
  })

  test('takes no more than it can hold, whether or not the sender tells how much', async () => {
    const person = await w.person()
    const own = { 'sec-fetch-site': 'same-origin' }
    const big = 'x'.repeat(1024 * 1024 + 1)
    const untold = () => new Response(big).body!
    expect((await ask('/jobs/new', form(own, big))).status).toBe(413)
    expect((await ask('/jobs/new', { ...form({ ...own, 'content-length': String(big.length) }), body: big })).status).toBe(413)
    const token = { authorization: `Bearer ${w.bearer(person)}`, 'content-type': 'application/json' }
    const told = await ask('/api/v1/jobs', {
      method: 'POST',
      headers: { ...token, 'content-length': String(big.length) },
      body: big,
    })
    expect([told.status, ((await told.json()) as { reason: string }).reason]).toEqual([413, 'body-too-large'])
    expect(
      (await ask('/api/v1/jobs', { method: 'POST', headers: token, body: untold(), duplex: 'half' } as RequestInit)).status,
    ).toBe(413)
    expect((await ask('/api/v1/files?name=a.txt&purpose=message', { method: 'POST', body: big })).status).toBe(413)
    expect((await ask('/api/v1/files?name=a.txt&purpose=message', { method: 'POST', headers: token, body: big })).status).toBe(
      201,
    )
    expect((await ask('/api/hooks/payments', { method: 'POST', body: 'x'.repeat(70_000) })).status).toBe(413)
  })

  test('an address the API does not have is refused as a program reads it, never with a page', async () => {
    const answer = await ask('/api/v1/nothing')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect(await answer.json()).toMatchObject({ reason: 'no-such-route', title: expect.stringContaining('openapi.json') })
    expect((await ask('/api/v2/jobs', { method: 'POST', body: '{}' })).headers.get('content-type')).toBe(
      'application/problem+json',
    )
  })

  test('an address with a NUL in it leads nowhere', async () => {
    expect((await ask('/jobs?words=a%00b')).status).toBe(400)
    expect((await ask('/api/v1/jobs?words=a%00b')).status).toBe(400)
  })

  test('who asks too often is told to wait, and how long', async () => {
    const tries = await Promise.all(
      Array.from({ length: 21 }, () =>
        ask('/api/v1/sessions', {
          method: 'POST',
          body: JSON.stringify({ email: 'nobody@example.org', password: 'a wrong password' }),
        }),
      ),
    )
    const last = tries.find(answer => answer.status === 429)!
    const told = (await last.json()) as { retryAfterSeconds: number }
    expect(told).toMatchObject({ reason: 'too-many', title: expect.stringContaining('Try again in') })
    expect(Number(last.headers.get('retry-after'))).toBe(told.retryAfterSeconds)
    expect(told.retryAfterSeconds).toBeGreaterThan(0)
  })
})
