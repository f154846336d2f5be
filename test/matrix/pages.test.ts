import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageDoor, type Door } from './doors.ts'
import { pageTable as table } from './expectations/index.ts'
import { gaps, Hearing } from './judge.ts'
import { stage, type Stage } from './scene.ts'

let door: Door
let staged: Stage
let hearing: Hearing
beforeAll(async () => {
  // The kit's page is no part of what is built.
  process.env.NODE_ENV = 'production'
  door = await pageDoor()
  staged = await stage()
  hearing = new Hearing(door, staged)
})
afterAll(() => staged?.[Symbol.asyncDispose]())

describe('who may do what in the pages', () => {
  test('every page has a declared expectation, and every expectation a page', () => {
    expect(gaps(door, table)).toEqual({ undeclared: [], gone: [] })
  })
  test.each(Object.entries(table))('%s', async (key, entry) => {
    expect(await hearing.judge(key, entry)).toEqual([])
  })
})
