import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/time'
import { addPolicy, ensurePolicy } from '#modules/policy/acts'
import { policyNow } from '#modules/policy/reads'
import { Policy } from '#modules/policy/schema'
import { openWorld, worldStart } from '#test/world'

const withRest = (restDays: number) => ({ ...Policy.parse({}), clocks: { ...Policy.parse({}).clocks, restDays } })

describe('policy', () => {
  test('every number of the rule book has its default, from the first start', async () => {
    await using w = await openWorld()
    const { version, policy } = await policyNow(w.visitor)
    expect(version).toBe(1)
    expect(policy.fees).toEqual({ clientBps: 500, freelancerBps: 1000 })
    expect(policy.clocks).toMatchObject({
      reviewDays: 14,
      restDays: 5,
      refundAnswerDays: 7,
      offerDays: 7,
      circumventionMonths: 24,
    })
  })

  test('starting again, also twice at once, adds no document', async () => {
    await using w = await openWorld()
    await Promise.all([ensurePolicy(w.system), ensurePolicy(w.system), ensurePolicy(w.system)])
    expect((await w.owner.query('select 1 from policy.document')).rowCount).toBe(1)
  })

  test('a new document is in force from its instant on, and not before', async () => {
    await using w = await openWorld()
    expect(await addPolicy(w.system, { policy: withRest(9), effectiveAt: addDays(worldStart, 3) })).toBe(2)
    expect((await policyNow(w.visitor)).policy.clocks.restDays).toBe(5)
    await w.advance({ days: 3 })
    expect(await policyNow(w.visitor)).toMatchObject({ version: 2, policy: { clocks: { restDays: 9 } } })
  })

  test('a document can’t take effect before the last one', async () => {
    await using w = await openWorld()
    await addPolicy(w.system, { policy: withRest(9), effectiveAt: addDays(worldStart, 3) })
    await expect(addPolicy(w.system, { policy: withRest(2), effectiveAt: worldStart })).rejects.toMatchObject({
      reason: 'policy-runs-back',
    })
  })

  test('two documents at once are two versions, or one is refused; never one lost', async () => {
    await using w = await openWorld()
    const tries = await Promise.allSettled(
      [6, 7, 8].map(days => addPolicy(w.system, { policy: withRest(days), effectiveAt: addDays(worldStart, 1) })),
    )
    const made = tries.filter(one => one.status === 'fulfilled').map(one => one.value)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made).size).toBe(made.length)
    expect((await w.owner.query('select 1 from policy.document')).rowCount).toBe(1 + made.length)
  })

  test.each([
    { fees: { clientBps: 5001 } },
    { clocks: { reviewDays: 0 } },
    { clocks: { restDays: 1.5 } },
    { limits: { fileBytes: -1 } },
  ])('%j is out of bounds', async policy => {
    await using w = await openWorld()
    expect(() => addPolicy(w.system, { policy, effectiveAt: worldStart })).toThrow(/too_|invalid_/)
  })

  test('a document is never changed nor removed, whoever asks', async () => {
    await using w = await openWorld()
    for (const statement of [`update policy.document set body = '{}'`, 'delete from policy.document'])
      await expect(w.owner.query(statement)).rejects.toThrow(/append-only/)
  })
})
