import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomBytes } from 'node:crypto'
import { tokenHash } from '#platform/tokens'
import type { Ctx, Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'
import { makeApi } from '../app.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w[Symbol.asyncDispose]())

async function tokenFor(ctx: Ctx & { actor: Person }): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await w.owner.query('update accounts.session set token = $1 where id = $2', [tokenHash(token), ctx.actor.sessionId])
  return token
}
const call = (path: string, token: string | null, init: RequestInit = {}) =>
  makeApi(w.live).request(path, {
    ...init,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(init.headers as Record<string, string>) },
  })
const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

test('a program writes a profile with pictures, publishes it and finds it', async () => {
  const token = await tokenFor(await w.person({ name: 'Prog Rammer' }))
  const form = new FormData()
  form.set('purpose', 'portfolio')
  form.set(
    'file',
    new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0aa' } })
            .png()
            .toBuffer(),
        ),
      ],
      'tide.png',
    ),
  )
  const uploaded = await call('/files', token, { method: 'POST', body: form })
  expect(uploaded.status).toBe(201)
  const file = (await uploaded.json()) as { id: string }
  expect(file).toMatchObject({ name: 'tide.png', mediaType: 'image/png', width: 40 })
  expect(
    (
      await call(
        '/me/portfolio',
        token,
        json('POST', { title: 'Tides', linkUrl: 'https://example.com/tides', fileIds: [file.id] }),
      )
    ).status,
  ).toBe(201)
  expect((await call('/me/profile/publication', token, json('POST', {}))).status).toBe(422)
  const about = 'I make programs that make profiles, with a little care and a lot of tests.'
  expect(
    (
      await call(
        '/me/profile',
        token,
        json('PATCH', {
          headline: 'Okapi programs',
          about,
          skills: ['TypeScript'],
          rateMinor: '6000',
          currency: 'EUR',
          languages: [{ code: 'en', level: 'fluent' }],
        }),
      )
    ).status,
  ).toBe(204)
  expect((await call(`/files/${file.id}/content`, null)).status).toBe(404)
  expect((await call('/me/profile/publication', token, json('POST', {}))).status).toBe(204)
  expect((await call(`/files/${file.id}/content`, null)).status).toBe(404)
  await w.settle()
  const { rows } = (await (await call('/people?words=okapi&rateMax=60', null)).json()) as {
    rows: { sideId: string; rateMinor: string }[]
  }
  expect(rows).toMatchObject([{ name: 'Prog Rammer', rateMinor: '6000' }])
  expect(await (await call(`/people/${rows[0]!.sideId}`, null)).json()).toMatchObject({
    about,
    isMine: false,
    portfolio: [{ title: 'Tides', files: [{ id: file.id, byteCount: expect.any(String) }] }],
  })
  const part = await call(`/files/${file.id}/content`, null, { headers: { range: 'bytes=0-3' } })
  expect(part.status).toBe(206)
  expect(Buffer.from(await part.arrayBuffer()).toString('latin1')).toBe('\x89PNG')
})

test('raw bytes are taken with a name; what is wrong is a problem with its field', async () => {
  const token = await tokenFor(await w.person())
  const raw = await call('/files?name=notes.txt&purpose=message', token, { method: 'POST', body: 'hello' })
  expect(await raw.json()).toMatchObject({ name: 'notes.txt', byteCount: '5' })
  const fields = async (answer: Response) =>
    ((await answer.json()) as { errors: { field: string }[] }).errors.map(error => error.field)
  expect(await fields(await call('/files?purpose=message', token, { method: 'POST', body: 'x' }))).toEqual(['name'])
  expect(await fields(await call('/files?name=a.txt', token, { method: 'POST', body: 'x' }))).toEqual(['purpose'])
  const large = await call('/files?name=a.txt&purpose=message', token, {
    method: 'POST',
    body: Buffer.alloc(26 * 1024 * 1024, 'a'),
  })
  expect(large.status).toBe(413)
  expect((await call('/files?name=a.txt&purpose=message', null, { method: 'POST', body: 'x' })).status).toBe(401)
})
