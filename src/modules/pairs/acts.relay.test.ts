import { expect, test } from 'vitest'
import type { PairId } from '#lib/ids'
import { addDays } from '#lib/time'
import { mintRelay, resolveRelay } from '#modules/pairs/acts/relay'
import { inTx, sideOf } from '#platform/ctx'
import { meet } from '#test/signed'
import { openWorld } from '#test/world'

test('a relay address stands for one side in one matter until its end, and tells nothing of who that is', async () => {
  await using w = await openWorld()
  const { client, freelancer } = await meet(w)
  const { rows } = await w.owner.query<{ id: PairId }>('select id from pairs.pair')
  const subjectId = client.newId<'booking'>()
  const about = { pairId: rows[0]!.id, purpose: 'booking' as const, subjectId, expiresAt: addDays(w.live.clock.now(), 2) }
  const mint = (side: typeof client) => inTx(client, tx => mintRelay(tx, { ...about, sideId: sideOf(side.actor) }))
  const [one, again, other] = [await mint(client), await mint(client), await mint(freelancer)]
  expect(again).toBe(one)
  expect(other).not.toBe(one)
  expect(one).toMatch(/^[a-z2-7]{26}$/)
  expect(await resolveRelay(w.system, one.toUpperCase())).toMatchObject({
    sideId: sideOf(client.actor),
    purpose: 'booking',
    subjectId,
  })
  expect(await resolveRelay(await w.person(), one)).toBeNull()
  await w.advance({ days: 2 })
  expect(await resolveRelay(w.system, one)).toBeNull()
})
