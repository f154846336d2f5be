import { expect, test } from 'vitest'
import { moveClock, openClock } from '#platform/clock'
import { openPool } from '#platform/db'
import { hourMs } from '#lib/time'
import { openWorld } from '#test/world'

test('the clock moves ahead for every process, and never back', async () => {
  await using w = await openWorld()
  const [here, there] = [openPool(w.workerUrl, 1), openPool(w.appUrl, 1)]
  try {
    const [one, other] = [await openClock(here), await openClock(there)]
    expect(await moveClock(here, 48 * hourMs)).toBe(48 * hourMs)
    expect(await moveClock(here, 0)).toBe(48 * hourMs)
    for (const byMs of [-1, Number.NaN, -Infinity])
      await expect(moveClock(here, byMs)).rejects.toThrow('The clock only moves ahead.')
    await expect(w.owner.query('update platform.instance set clock_offset_ms = -1')).rejects.toThrow(/the_clock_only_runs_ahead/)
    expect(other.now().getTime() - Date.now()).toBeLessThan(hourMs)
    await Promise.all([one.refresh(), other.refresh()])
    for (const clock of [one, other]) expect(clock.now().getTime() - Date.now()).toBeGreaterThan(47 * hourMs)
  } finally {
    await Promise.all([here.end(), there.end()])
  }
})

test('processes are told that the clock moved', async () => {
  await using w = await openWorld()
  const { listen } = await import('#platform/nudges')
  const { promise, resolve } = Promise.withResolvers<void>()
  const ears = await listen(w.workerUrl, { clock: () => resolve() })
  const pool = openPool(w.workerUrl, 1)
  try {
    await moveClock(pool, 1)
    await expect(promise).resolves.toBeUndefined()
  } finally {
    await Promise.all([ears.stop(), pool.end()])
  }
})
