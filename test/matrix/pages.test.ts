import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageDoor, type Door } from './doors.ts'
import { pageTable as table } from './expectations/index.ts'
import { Copies, gaps } from './judge.ts'
import { stage } from './scene.ts'

let door: Door
let copies: Copies
beforeAll(async () => {
  // The kit's page is no part of what is built.
  process.env.NODE_ENV = 'production'
  door = await pageDoor()
  const { scene, frozen } = await stage()
  copies = new Copies(door, scene, frozen)
})
afterAll(() => copies?.close())

describe('who may do what in the pages', () => {
  test('every page has a declared expectation, and every expectation a page', () => {
    expect(gaps(door, table)).toEqual({ undeclared: [], gone: [] })
  })
  test.each(Object.entries(table))('%s', async (key, entry) => {
    expect(await copies.judge(key, entry)).toEqual([])
  })
})
