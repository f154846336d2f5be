import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiDoor } from './doors.ts'
import { apiTable as table } from './expectations/index.ts'
import { Copies, gaps } from './judge.ts'
import { stage } from './scene.ts'

const door = apiDoor()
let copies: Copies
beforeAll(async () => {
  const { scene, frozen } = await stage()
  copies = new Copies(door, scene, frozen)
  door.open(await copies.shared())
})
afterAll(() => copies?.close())

describe('who may do what over the API', () => {
  test('every route has a declared expectation, and every expectation a route', () => {
    expect(gaps(door, table)).toEqual({ undeclared: [], gone: [] })
  })
  test.each(Object.entries(table))('%s', async (key, entry) => {
    expect(await copies.judge(key, entry)).toEqual([])
  })
})
