import { expect, test } from 'vitest'
import { conflict, forbidden, invalid, isRefusal, missing, Refusal, statusOf } from '#lib/refusal'
import { must } from '#lib/must'

test('a refusal is known by its shape, so that two copies of the class agree', () => {
  const fromElsewhere = Object.assign(new Error('no'), { isRefusal: true })
  expect(isRefusal(fromElsewhere)).toBe(true)
  expect([new Error('a fault'), null, undefined, 'text', { isRefusal: true }].map(isRefusal)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('every refusal says to a person what to do, to a program why, and names the field', () => {
  expect(invalid('title', 'Give the job a title.')).toMatchObject({
    kind: 'invalid',
    field: 'title',
    fields: { title: 'Give the job a title.' },
  })
  expect(missing('room')).toMatchObject({ kind: 'missing', reason: 'not-found', fields: {} })
  expect([forbidden('a', 'b'), conflict('a', 'b'), new Refusal('limit', 'a', 'b')].map(one => statusOf[one.kind])).toEqual([
    403, 409, 429,
  ])
})

test('what cannot be is a fault and no refusal', () => {
  expect(must(0, 'zero is a value')).toBe(0)
  expect(() => must(null, 'there is a room')).toThrow('must: there is a room')
})
