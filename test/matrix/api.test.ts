import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiDoor } from './doors.ts'
import { apiTable as table } from './expectations/index.ts'
import { gaps, Hearing } from './judge.ts'
import { stage, type Stage } from './scene.ts'

const door = apiDoor()
let staged: Stage
let hearing: Hearing
beforeAll(async () => {
  staged = await stage()
  hearing = new Hearing(door, staged)
})
afterAll(() => staged?.[Symbol.asyncDispose]())

describe('who may do what over the API', () => {
  test('every route has a declared expectation, and every expectation a route', () => {
    expect(gaps(door, table)).toEqual({ undeclared: [], gone: [] })
  })
  test.each(Object.entries(table))('%s', async (key, entry) => {
    expect(await hearing.judge(key, entry)).toEqual([])
  })
})
