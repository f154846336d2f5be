import { expect, test } from 'vitest'
import { spend } from '#platform/limits'
import { openWorld } from '#test/world'

const dayMs = 86_400_000

test('as many tries are let through as the limit says, also when they come at once, and each bucket has its own', async () => {
  await using w = await openWorld()
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => spend(w.live, 'sign-in:ada', 5, dayMs)))
  expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(5)
  const refused = tries.filter(one => one.status === 'rejected').map(one => one.reason as unknown)
  expect(refused).toEqual(
    Array.from({ length: 7 }, () =>
      expect.objectContaining({
        kind: 'limit',
        reason: 'too-many',
        message: expect.stringMatching(/Try again in \d+ minutes?\./),
      }),
    ),
  )
  await expect(spend(w.live, 'sign-in:ben', 5, dayMs)).resolves.toBeUndefined()
})

test('a new window starts anew, and moving the instance’s clock opens no door', async () => {
  await using w = await openWorld()
  await spend(w.live, 'x', 1, dayMs)
  await w.advance({ days: 2 })
  await expect(spend(w.live, 'x', 1, dayMs)).rejects.toMatchObject({ kind: 'limit' })
  await w.owner.query(`update platform.rate_limit set window_start = window_start - interval '1 day'`)
  await expect(spend(w.live, 'x', 1, dayMs)).resolves.toBeUndefined()
})
