import { describe, expect, test } from 'vitest'
import { checkFile } from '#engines/merkle/check-file'
import { sha256 } from '#engines/merkle/sha2'
import { makeApi } from '#api/app'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { sequenceAll } from '#modules/proofs/acts/sequence-entries'
import { openWorld, type World } from '#test/world'

async function opened(w: World) {
  const ada = await w.person()
  const authorization = `Bearer ${w.bearer(ada)}`
  const api = makeApi(w.live)
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await api.request(path, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  return { ada, get, asAda: (path: string) => get(path, { authorization }) }
}

describe('proofs over the API', () => {
  test('a receipt is taken as it is answered and checked with nothing but the key', async () => {
    await using w = await openWorld()
    const { ada, get, asAda } = await opened(w)
    const entry = {
      kind: 'preference-change' as const,
      body: { category: 'platform', choice: 'out' },
      accounts: [ada.actor.accountId],
    }
    const { entryId } = await appendEntry(ada, entry)
    expect((await asAda(`/proofs/entries/${entryId}`)).status).toBe(409)
    await sequenceAll(w.system)
    const { keys } = JSON.parse((await get('/proofs/key')).text) as { keys: { key: string }[] }
    const receipt = await asAda(`/proofs/entries/${entryId}`)
    expect(checkFile(sha256, receipt.text, [keys[0]!.key])).toMatchObject({ kind: 'receipt', holds: true })
    expect(JSON.parse((await asAda('/proofs/entries')).text)).toMatchObject({ rows: [{ entryId, number: 1 }], next: null })
    expect((await get(`/proofs/entries/${entryId}`)).status).toBe(401)
  })

  test('everyone gets the checkpoint and the proof that the log only grew', async () => {
    await using w = await openWorld()
    const { ada, get } = await opened(w)
    for (let n = 0; n < 3; n++) {
      await appendEntry(ada, { kind: 'terms', body: { n }, accounts: [] })
      await sequenceAll(w.system)
    }
    const { file, size, key } = JSON.parse((await get('/proofs/checkpoint')).text) as { file: object; size: number; key: string }
    expect(size).toBe(3)
    expect(checkFile(sha256, JSON.stringify(file), [key])).toMatchObject({ kind: 'checkpoint', holds: true })
    for (const query of ['from=0', 'from=1', 'from=2&to=3', 'from=3'])
      expect(checkFile(sha256, (await get(`/proofs/consistency?${query}`)).text, [key])).toMatchObject({
        kind: 'consistency',
        holds: true,
      })
  })

  test.each(['', 'from=', 'from=-1', 'from=x', 'from=1.5', 'from=9', 'from=0&to=7', 'from=1&to=0', 'from=1e99'])(
    'sizes that make no sense are refused with a sentence: %s',
    async query => {
      await using w = await openWorld()
      const { ada, get } = await opened(w)
      await appendEntry(ada, { kind: 'terms', body: {}, accounts: [] })
      await sequenceAll(w.system)
      const { status, text } = await get(`/proofs/consistency?${query}`)
      expect(status).toBe(422)
      expect((JSON.parse(text) as { errors: { message: string }[] }).errors[0]!.message).toMatch(/\.$/)
    },
  )
})
