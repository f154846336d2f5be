import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiDoor, pageDoor, type Door } from './doors.ts'
import { apiTable, pageTable } from './expectations/index.ts'
import { routeOf, together } from './judge.ts'
import { stage, type Stage } from './scene.ts'
import { viewers, type Entry, type Sample } from './viewers.ts'

let staged: Stage
beforeAll(async () => {
  process.env.NODE_ENV = 'production'
  staged = await stage()
})
afterAll(() => staged?.[Symbol.asyncDispose]())

const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')
const at = '2026-03-02T09:00:00.000Z'
const cursors = [
  'nonsense',
  cursor('x'),
  cursor('x', 'y'),
  cursor(at, 'y'),
  cursor('0000-01-01T00:00:00.000Z', crypto.randomUUID()),
  cursor('newest', 'x', at, 'y'),
  cursor('newest', 1, 'infinity', crypto.randomUUID()),
  cursor('newest', '0', at, crypto.randomUUID()),
  cursor('best', '1e99', '1', at, 'x', '1', at, 'y'),
  cursor('best', '1', '1', at, crypto.randomUUID(), '1', at, 'y'),
]
const ids = ['no-id', '00000000-0000-0000-0000-000000000000', crypto.randomUUID()]
const values = ['a\0b', '\ud800', 'x'.repeat(70_000), '99999999999999999999']
const queries = ['\ud800', 'x'.repeat(3_000), '-1', '1e99', "' :* & !"]
const notTexts = [null, 7, true, [], {}, ['\0'], { $ne: 1 }]

/** Asks as somebody to whom the route is open, and as somebody else; what they send is the one thing that is wrong. */
async function faultsOf(door: Door, key: string, entry: Entry): Promise<string[]> {
  const { scene, w, undo } = staged
  const ask = door.open(w)
  const open = viewers.find(one => entry.who[one] === 'open' && one !== 'stranger') ?? 'client'
  const faults = new Set<string>()
  const samples = [...samplesOf(door, key, entry)]
  for (let at = 0; at < samples.length; at += together) {
    // Only what is sent is tried here, not how often.
    await w.owner.query('delete from platform.rate_limit')
    await Promise.all(
      samples.slice(at, at + together).map(async (sample, index) => {
        const viewer = (at + index) % 3 === 0 ? 'otherFreelancer' : open
        const { outcome, status } = await ask(scene, viewer, routeOf(key), sample)
        if (outcome === 'fault') faults.add(`${key}: ${status} after ${JSON.stringify(sample).slice(0, 160)}`)
      }),
    )
  }
  await undo.back()
  return [...faults].slice(0, 3)
}

/** Every field of a JSON body or a form, one at a time, as something nobody means. */
function* spoiled(part: Record<string, unknown>, bad: readonly unknown[]): Generator<Record<string, unknown>> {
  for (const [name, value] of Object.entries(part)) {
    for (const one of bad) yield { ...part, [name]: one }
    if (value && typeof value === 'object' && !Array.isArray(value))
      for (const inner of spoiled(value as Record<string, unknown>, bad)) yield { ...part, [name]: inner }
  }
}

function* samplesOf(door: Door, key: string, entry: Entry): Generator<Sample> {
  const good = entry.send?.(staged.scene) ?? {}
  const route = routeOf(key)
  for (const [, name] of route.matchAll(/[{:](\w+)/g))
    for (const id of ids) yield { ...good, params: { ...good.params, [name!]: id } }
  if (good.body && !(good.body instanceof Uint8Array))
    for (const body of spoiled(good.body as Record<string, unknown>, [...values, ...notTexts])) yield { ...good, body }
  if (good.form) for (const form of spoiled(good.form, values)) yield { ...good, form: form as Record<string, string> }
  if (!key.startsWith('GET ')) return
  for (const name of door.queries(route)) {
    for (const bad of name === 'after' || name === 'cursor' ? cursors : queries)
      yield { ...good, query: { ...good.query, [name]: bad } }
  }
}

describe('hostile input', () => {
  test('junk in any place of any API call is refused, never a fault of ours', { timeout: 90_000 }, async () => {
    const wrong: string[] = []
    for (const [key, entry] of Object.entries(apiTable)) wrong.push(...(await faultsOf(apiDoor(), key, entry)))
    expect(wrong).toEqual([])
  })

  test('junk in any place of any page or form is refused, never a fault of ours', { timeout: 90_000 }, async () => {
    const door = await pageDoor()
    const wrong: string[] = []
    for (const [key, entry] of Object.entries(pageTable)) wrong.push(...(await faultsOf(door, key, entry)))
    expect(wrong).toEqual([])
  })
})
