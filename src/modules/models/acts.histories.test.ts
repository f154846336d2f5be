import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountId, ContractId, ItemId, RoomId } from '#lib/ids'
import { eligibility } from '#modules/consent/reads/eligibility'
import type { ItemPlace } from '#modules/consent/schema'
import { marketplace } from '#modules/models/schema'
import type { TermsPreset } from '#modules/policy/schema'
import { inRead } from '#platform/ctx'
import { eager, freshModel, live, modelIds, storedModel } from '#test/models'
import { openWorld, type World } from '#test/world'
import { history } from '../../../test/consent/history.ts'

const runs = Number(process.env.SYMBOLON_SOAK ?? 12)
const worlds = new Map<TermsPreset, World>()
beforeAll(async () => {
  for (const termsPreset of ['described', 'ask-first'] as const) worlds.set(termsPreset, await openWorld({ termsPreset }))
})
afterAll(async () => {
  for (const world of worlds.values()) await world[Symbol.asyncDispose]()
})

interface Case {
  place: ItemPlace
  for: AccountId | 'marketplace'
  in?: ContractId
}

const checked = new Set<string>()
/** Every item not looked at before, for each who could ask, here and in each other contract of theirs. */
async function casesOf(w: World): Promise<Case[]> {
  const items = await w.owner.query<{ room: RoomId | null; owner: AccountId | null; item: ItemId; askers: AccountId[] | null }>(
    `select i.room_id as room, null as owner, i.id as item, array[r.client_account_id, r.freelancer_account_id] as askers
       from items.item i join items.room r on r.id = i.room_id
     union all select null, account_id, id, array[account_id] from items.public_item`,
  )
  const rooms = await w.owner.query<{ contract_id: ContractId; a: AccountId; b: AccountId }>(
    'select contract_id, client_account_id as a, freelancer_account_id as b from items.room where contract_id is not null',
  )
  return items.rows.flatMap(({ room, owner, item, askers }) => {
    if (checked.has(item)) return []
    checked.add(item)
    const place: ItemPlace = room ? { itemId: item, roomId: room } : { itemId: item, ownerId: owner! }
    const own: Case[] = (askers ?? []).flatMap(asker => [
      { place, for: asker },
      ...rooms.rows.filter(one => one.a === asker || one.b === asker).map(one => ({ place, for: asker, in: one.contract_id })),
    ])
    return [{ place, for: 'marketplace' as const }, ...own]
  })
}

test(`the gateway’s functions give exactly what the pure rule allows, and every model is byte for byte what a full rebuild makes, in ${runs} random histories`, async () => {
  let given = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(history, fc.nat(3), async (lines, mood) => {
      const told = mood === 0 ? lines : eager(lines)
      const preset = (told[0] as { preset: TermsPreset }).preset
      const w = worlds.get(preset)!
      const system = await live(w, preset, told)
      for (const one of await casesOf(w)) {
        const room = 'roomId' in one.place ? one.place.roomId : null
        const owner = 'ownerId' in one.place ? one.place.ownerId : null
        const { rows } = await w.owner.query('select 1 from models.give($1, $2, $3, $4, $5)', [
          one.for === 'marketplace' ? marketplace : one.for,
          room,
          owner,
          one.place.itemId,
          one.in ?? null,
        ])
        const ruled = await inRead(system, tx => eligibility(tx, { item: one.place, for: one.for, in: one.in }))
        expect({ ...one, isGiven: rows.length > 0 }, JSON.stringify(ruled.because)).toEqual({ ...one, isGiven: ruled.eligible })
        if (ruled.eligible) given++
        else refused++
      }
      for (const modelId of await modelIds(w))
        expect(await storedModel(w, modelId), modelId).toEqual(await freshModel(w, modelId))
    }),
    { numRuns: runs, endOnFailure: process.env.SYMBOLON_NO_SHRINK === '1' },
  )
  expect([given > 20, refused > 20], `${given} given, ${refused} refused`).toEqual([true, true])
}, 3_600_000)
