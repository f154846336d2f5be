import { expect, test } from 'vitest'
import { categoryOf, otherSide, sideInRoom } from '#modules/items/rules'

test.each([
  ['proposal', false, 'platform'],
  ['proposal', true, 'platform'],
  ['answer', false, 'platform'],
  ['invitation', false, 'platform'],
  ['message', false, null],
  ['message', true, 'communications'],
  ['file', false, null],
  ['file', true, 'work_product'],
  ['deliverable', true, 'work_product'],
  ['change-request', true, 'work_product'],
  ['offer', false, null],
  ['decline', true, 'communications'],
  ['terms', true, 'work_product'],
  ['system', true, null],
  ['system', false, null],
] as const)('a %s (contract started: %s) is of the category %s', (kind, hasStarted, category) => {
  expect(categoryOf(kind, hasStarted)).toBe(category)
})

test('a side of the room is found among all sides of the viewer', () => {
  const room = { clientSideId: 'c', freelancerSideId: 'f' }
  expect([['x', 'c'], ['f'], ['x'], []].map(sides => sideInRoom(room, sides))).toEqual(['client', 'freelancer', null, null])
  expect([otherSide(room, 'client'), otherSide(room, 'freelancer')]).toEqual(['f', 'c'])
})
