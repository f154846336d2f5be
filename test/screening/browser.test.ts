import { beforeAll, describe, expect, test } from 'vitest'
import { freshScene } from '#web/parts/screened/fresh-scene.ts'
import { browserScript, gzipKb, screenerOf, verdictInBrowser, type Script } from './browser.ts'
import { stoppedBy } from './rates.ts'
import { readPart } from './set.ts'

describe('the screening in a browser', () => {
  let script: Script
  beforeAll(async () => {
    script = await browserScript()
  })

  test('comes with at most 90 kB for English; more for each other language, and where something shows', () => {
    expect(gzipKb(script.first.values())).toBeLessThanOrEqual(90)
    expect(gzipKb(script.first.values())).toBeGreaterThan(5)
    expect(gzipKb(script.second.values())).toBeLessThanOrEqual(97.5)
    expect(script.tongues.size).toBe(8)
    for (const [name, code] of script.tongues) expect(gzipKb([code]), name).toBeLessThanOrEqual(17)
  })

  test('brings the second pass only when something shows', async () => {
    const scene = freshScene('freelancer')
    const { look, bringSecond } = await screenerOf(script)
    expect(look('The label is drawn on paper first. Two rounds of changes?', scene).findings).toEqual([])
    expect(await bringSecond()).toBe(false)
    look('My number is +351 912 345 678.', scene)
    expect(await bringSecond()).toBe(true)
    expect(look('My number is +351 912 345 678.', scene).findings).toHaveLength(1)
  })

  test('says the same as the server on at least 99 % of the cases', async () => {
    const isStopped = await verdictInBrowser(script)
    const cases = [...readPart('cases'), ...readPart('locked')]
    let differing = 0
    let stopped = 0
    for (const one of cases) {
      const own = await isStopped(one)
      if (own) stopped++
      if (own !== stoppedBy(one).length > 0) differing++
    }
    expect(differing / cases.length).toBeLessThanOrEqual(0.01)
    expect(stopped).toBeGreaterThan(0)
  }, 120_000)
})
