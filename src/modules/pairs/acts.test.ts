import { describe, expect, test } from 'vitest'
import type { SideId } from '#lib/ids'
import { addMonths } from '#lib/time'
import { ensurePair, noteContractEnd, noteContractStart, noteWriting } from '#modules/pairs/acts'
import { pairView } from '#modules/pairs/reads'
import { inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import { openWorld, worldStart, type World } from '#test/world'

type Someone = Ctx & { actor: Person }
const begin = (ctx: Someone, other: SideId) => inTx(ctx, tx => ensurePair(tx, sideOf(ctx.actor), other))

async function two(w: World) {
  const [ada, ben] = [await w.person(), await w.person({ name: 'Ben Roy' })]
  return { ada, ben, pairId: await begin(ada, sideOf(ben.actor)) }
}
const write = (ctx: Someone, pairId: Awaited<ReturnType<typeof begin>>) =>
  inTx(ctx, tx => noteWriting(tx, pairId, sideOf(ctx.actor)))
const contactsTold = async (w: World) =>
  (await w.owner.query(`select 1 from platform.event where kind = 'pair.first-contact'`)).rowCount

describe('a pair', () => {
  test('is one, whoever begins it, also when both do at once', async () => {
    await using w = await openWorld()
    const [ada, ben] = [await w.person(), await w.person()]
    const ids = await Promise.all([begin(ada, sideOf(ben.actor)), begin(ben, sideOf(ada.actor)), begin(ada, sideOf(ben.actor))])
    expect(new Set(ids).size).toBe(1)
    expect((await w.owner.query('select 1 from pairs.pair')).rowCount).toBe(1)
  })

  test('is not of one side alone', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await expect(begin(ada, sideOf(ada.actor))).rejects.toThrow(/a_pair_is_of_two_sides_in_order/)
  })

  test('has its first contact when the second side writes, and from then on the period without going around runs', async () => {
    await using w = await openWorld()
    const { ada, ben, pairId } = await two(w)
    await write(ada, pairId)
    await write(ada, pairId)
    expect(await pairView(ada, pairId)).toMatchObject({ state: 'strangers', firstContactAt: null, circumventionUntil: null })
    await w.advance({ days: 2 })
    await write(ben, pairId)
    const contact = new Date(worldStart.getTime() + 2 * 86_400_000)
    expect(await pairView(ben, pairId)).toMatchObject({
      state: 'talking',
      firstContactAt: contact,
      circumventionUntil: addMonths(contact, 24),
    })
    await w.advance({ days: 1 })
    await write(ada, pairId)
    await write(ben, pairId)
    expect((await pairView(ada, pairId)).firstContactAt).toEqual(contact)
    expect(await contactsTold(w)).toBe(1)
  })

  test('both write at the same moment: one is the first, the other is the first contact, told once', async () => {
    await using w = await openWorld()
    for (let round = 0; round < 15; round++) {
      const { ada, ben, pairId } = await two(w)
      await Promise.all([write(ada, pairId), write(ben, pairId), write(ada, pairId), write(ben, pairId)])
      const { rows } = await w.owner.query('select first_writer_side_id, first_contact_at from pairs.pair where id = $1', [
        pairId,
      ])
      expect([sideOf(ada.actor), sideOf(ben.actor)]).toContain(rows[0].first_writer_side_id)
      expect(rows[0].first_contact_at).toEqual(worldStart)
      expect(await contactsTold(w)).toBe(round + 1)
    }
  })

  test('counts its contracts, also those that start at once, and never below zero', async () => {
    await using w = await openWorld()
    const { ada, ben, pairId } = await two(w)
    const start = (ctx: Ctx) => inTx(ctx, tx => noteContractStart(tx, pairId))
    const end = (ctx: Ctx) => inTx(ctx, tx => noteContractEnd(tx, pairId))
    await Promise.all([start(ada), start(ben), start(w.system)])
    expect(await pairView(ada, pairId)).toMatchObject({
      state: 'under-contract',
      contractStartedAt: worldStart,
      contractEndedAt: null,
    })
    await w.advance({ days: 5 })
    await Promise.all([end(ada), end(w.system)])
    expect((await pairView(ada, pairId)).state).toBe('under-contract')
    await end(ben)
    expect(await pairView(ben, pairId)).toMatchObject({
      state: 'after-contract',
      contractStartedAt: worldStart,
      contractEndedAt: w.live.clock.now(),
    })
    await expect(end(ada)).rejects.toThrow(/running_contracts_are_counted/)
    await start(ada)
    expect(await pairView(ada, pairId)).toMatchObject({ state: 'under-contract', contractStartedAt: worldStart })
  })

  test('is not there for a stranger, and open to a member of a side', async () => {
    await using w = await openWorld()
    const { ben } = await two(w)
    const orgId = await w.organisation('company')
    const acting = await w.join(await w.person(), orgId, 'member')
    const pairId = await begin(acting, sideOf(ben.actor))
    expect(await pairView(await w.join(await w.person(), orgId, 'finance'), pairId)).toMatchObject({ state: 'strangers' })
    await expect(pairView(await w.person(), pairId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(pairView(w.visitor, pairId)).rejects.toMatchObject({ kind: 'missing' })
  })
})
