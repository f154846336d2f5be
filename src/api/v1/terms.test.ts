import { expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { publishTerms } from '#modules/policy/acts'
import { presetDraft } from '#modules/policy/rules/built-in'
import type { PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'

async function call(w: World, who: PersonCtx | null, method: string, path: string, body?: object) {
  const answer = await makeApi(w.live).request(path, {
    method,
    headers: { ...(who && { authorization: `Bearer ${w.bearer(who)}` }), 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    owed: answer.headers.get('symbolon-terms-to-answer'),
    body: text === '' ? null : JSON.parse(text),
  }
}

const processor = { name: 'Quill OCR', purpose: 'Reading scans.', region: 'Portugal', sees: 'Scanned pages.' }
const choices = { work_product: 'in', communications: 'out', platform: 'in' }

test('a program hears on every call that terms wait, answers them, and each word stands under that version', async () => {
  await using w = await openWorld()
  const ada = await w.person({ country: 'US' })
  await publishTerms(w.system, { terms: { ...presetDraft('described'), processors: [processor] } })
  await w.advance({ days: 29 })
  expect(await call(w, ada, 'GET', '/me/terms')).toMatchObject({
    owed: null,
    body: { toAnswer: null, upcoming: [{ version: 3 }], region: { default: 'in', evaluation: 'creation' } },
  })
  await w.advance({ days: 1 })
  expect(await call(w, ada, 'GET', '/me')).toMatchObject({ status: 200, owed: '3', body: { termsToAnswer: 3 } })
  // Told, not stopped.
  expect(await call(w, ada, 'GET', '/notices')).toMatchObject({ status: 200, owed: '3' })
  expect(await call(w, ada, 'POST', '/me/terms', { version: 2, choices })).toMatchObject({
    status: 409,
    body: { reason: 'terms-outdated' },
  })
  expect(await call(w, ada, 'POST', '/me/terms', { version: 3, choices: { work_product: 'in' } })).toMatchObject({ status: 422 })
  expect((await call(w, ada, 'GET', '/me/terms')).body.words).toEqual({
    work_product: null,
    communications: null,
    platform: null,
  })
  expect((await call(w, ada, 'POST', '/me/terms', { version: 3, choices })).status).toBe(204)
  const after = await call(w, ada, 'GET', '/me/terms')
  expect(after).toMatchObject({ owed: null, body: { toAnswer: null, words: choices } })
  expect(after.body.seen[0]).toMatchObject({ version: 3, answeredAt: w.live.clock.now().toISOString() })
  const { rows } = await w.owner.query<{ terms_version: number; source: string }>(
    'select distinct terms_version, source from consent.change where subject_id = $1',
    [ada.actor.accountId],
  )
  expect(rows).toEqual([{ terms_version: 3, source: 'api' }])
})

test('anyone reads the terms, every version, and what changes between two, for a country or a region', async () => {
  await using w = await openWorld()
  const { body } = await call(w, null, 'GET', '/terms')
  expect(body).toMatchObject({ terms: { version: 2, processors: [] }, state: 'in-force', text: { region: 'europe' } })
  expect(body.versions.map((one: { version: number; state: string }) => [one.version, one.state])).toEqual([
    [2, 'in-force'],
    [1, 'past'],
  ])
  expect((await call(w, null, 'GET', '/terms?country=US')).body.text.region).toBe('elsewhere')
  expect((await call(w, null, 'GET', '/terms/2?region=elsewhere')).body.text.region).toBe('elsewhere')
  expect((await call(w, null, 'GET', '/terms/1')).body).toMatchObject({ state: 'past', terms: { learningFrom: null } })
  expect((await call(w, null, 'GET', '/terms/9')).status).toBe(404)
  const { body: diff } = await call(w, null, 'GET', '/terms/diff?from=1&to=2&country=US')
  expect(diff.sections.find((one: { id: string }) => one.id === 'learning')).toMatchObject({ kind: 'removed' })
  expect(diff.sections.find((one: { id: string }) => one.id === 'silence')).toMatchObject({ kind: 'added' })
  expect((await call(w, null, 'GET', '/terms/diff?from=2&to=2')).status).toBe(404)
})
