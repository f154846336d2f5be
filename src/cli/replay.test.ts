import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TermsPreset } from '#modules/policy/schema'
import { openWorld, type World } from '#test/world'
import { history } from '../../test/consent/history.ts'
import { play } from '../../test/consent/play.ts'
import { Oracle } from '../../test/consent/oracle.ts'
import { presetOf } from './replay.ts'
import { readLine } from './replay/lines.ts'

const runs = Number(process.env.SYMBOLON_SOAK ?? 100)
const worlds = new Map<TermsPreset, World>()
beforeAll(async () => {
  for (const termsPreset of ['described', 'ask-first'] as const) worlds.set(termsPreset, await openWorld({ termsPreset }))
})
afterAll(async () => {
  for (const world of worlds.values()) await world[Symbol.asyncDispose]()
})

describe('a replayed history', () => {
  test(`answers as a naive reading of the rules does, in ${runs} random histories through the acts`, async () => {
    await fc.assert(
      fc.asyncProperty(history, async lines => {
        const oracle = new Oracle()
        const told = lines.map(line => ({ line, answer: oracle.tell(readLine(JSON.stringify(line))) }))
        const expected = told
          .filter(one => one.answer !== null)
          .map(one => ({ id: (one.line as { id: string }).id, eligible: one.answer }))
        const preset = presetOf(JSON.stringify(lines[0]))
        const answers = await play(worlds.get(preset)!, preset, lines)
        expect(answers.map(one => (one.error ? one : { id: one.id, eligible: one.eligible }))).toEqual(expected)
      }),
      { numRuns: runs, endOnFailure: process.env.SYMBOLON_NO_SHRINK === '1' },
    )
  }, 3_600_000)
})

describe('a line that is refused', () => {
  const at = '2026-03-01T00:00:00Z'
  const people = [
    { type: 'account', id: 'a', region: 'US', at },
    { type: 'account', id: 'b', region: 'US', at },
    { type: 'account', id: 'c', region: 'US', at },
    { type: 'org', id: 'o', kind: 'company', at },
    { type: 'contract', id: 'k', client: { account: 'a' }, freelancer: { account: 'b' }, at },
    { type: 'item', id: 'i', contract: 'k', author: 'a', category: 'communications', at },
  ]
  const world = () => worlds.get('described')!

  test.each<[string, object | string]>([
    ['no JSON', 'oops'],
    ['no object', '[1]'],
    ['an empty line', ''],
    ['an unknown type', { type: 'wish', at }],
    ['no time', { type: 'account', id: 'z', region: 'US' }],
    ['a time that runs back', { type: 'account', id: 'z', region: 'US', at: '2026-02-28T23:59:59.999Z' }],
    ['the policy after the first line', { type: 'policy', preset: 'described', at }],
    ['a region that is none', { type: 'account', id: 'z', region: 'usa', at }],
    ['an id used before', { type: 'account', id: 'a', region: 'US', at }],
    ['an item’s id used before', { type: 'item', id: 'i', contract: 'k', author: 'a', category: 'communications', at }],
    ['an unknown account', { type: 'prefer', account: 'z', category: 'platform', choice: 'in', at }],
    ['an unknown organisation', { type: 'join', account: 'a', org: 'z', at }],
    ['an unknown contract', { type: 'clause', contract: 'z', value: 'no-ai', at }],
    ['an unknown item', { type: 'query', id: 'q', item: 'z', for: 'a', purpose: 'learn', at }],
    ['a word outside the lists', { type: 'prefer', account: 'a', category: 'platform', choice: 'maybe', at }],
    ['inherit in general', { type: 'prefer', account: 'a', category: 'communications', choice: 'inherit', at }],
    ['platform for one contract', { type: 'prefer', account: 'a', contract: 'k', category: 'platform', choice: 'in', at }],
    [
      'a word for another’s contract',
      { type: 'prefer', account: 'c', contract: 'k', category: 'communications', choice: 'in', at },
    ],
    ['a contract with oneself', { type: 'contract', id: 'z', client: { account: 'a' }, freelancer: { account: 'a' }, at }],
    [
      'an organisation not belonged to',
      { type: 'contract', id: 'z', client: { account: 'a', org: 'o' }, freelancer: { account: 'b' }, at },
    ],
    ['contract items without a contract', { type: 'item', id: 'z', author: 'a', category: 'communications', at }],
    [
      'contract items with an organisation',
      { type: 'item', id: 'z', contract: 'k', org: 'o', author: 'a', category: 'communications', at },
    ],
    [
      'an author who is neither party nor guest',
      { type: 'item', id: 'z', contract: 'k', author: 'c', category: 'communications', at },
    ],
    ['platform items of a contract', { type: 'item', id: 'z', contract: 'k', author: 'a', category: 'platform', at }],
    ['platform items with guests', { type: 'item', id: 'z', author: 'a', guests: ['b'], category: 'platform', at }],
    ['a label on nothing', { type: 'label', value: 'phi', at }],
    ['a withdrawal without a scope', { type: 'withdraw', by: 'a', at }],
    ['a withdrawal with two scopes', { type: 'withdraw', by: 'a', all: true, item: 'i', at }],
    ['a withdrawal by nobody', { type: 'withdraw', all: true, at }],
    ['a withdrawal by two', { type: 'withdraw', by: 'a', org: 'o', all: true, at }],
    ['a withdrawal by a stranger', { type: 'withdraw', by: 'c', contract: 'k', at }],
    ['a withdrawal of a stranger’s item', { type: 'withdraw', org: 'o', item: 'i', at }],
    ['another purpose', { type: 'query', id: 'q', item: 'i', for: 'a', purpose: 'advertise', at }],
    ['a use in a contract of others', { type: 'query', id: 'q', item: 'i', for: 'c', in: 'k', purpose: 'learn', at }],
    [
      'a use of the marketplace’s in a contract',
      { type: 'query', id: 'q', item: 'i', for: 'marketplace', in: 'k', purpose: 'learn', at },
    ],
  ])('%s: is told with its number and changes nothing', async (_, line) => {
    const later = { type: 'query', id: 'after', item: 'i', for: 'a', purpose: 'learn', at }
    const [refused, answer] = await play(world(), 'described', [...people, line, later])
    expect(refused).toEqual({ line: people.length + 1, error: expect.stringMatching(/^[A-Z“"a-z].+\.\)?$/) })
    expect(answer).toMatchObject({ id: 'after', eligible: true })
  })

  test('does not move the time: what follows may be earlier than it was', async () => {
    const late = { type: 'prefer', account: 'z', category: 'platform', choice: 'in', at: '2027-01-01T00:00:00Z' }
    const answers = await play(world(), 'described', [...people, late, { type: 'account', id: 'd', region: 'US', at }])
    expect(answers.map(one => one.line)).toEqual([people.length + 1])
  })

  test('joining twice and leaving without being in are no errors', async () => {
    const move = (type: string) => ({ type, account: 'a', org: 'o', at })
    expect(await play(world(), 'described', [...people, move('leave'), move('join'), move('join'), move('leave')])).toEqual([])
  })
})
