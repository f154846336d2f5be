import { expect, test } from 'vitest'
import { freshScene } from '#web/parts/screened/fresh-scene.ts'
import { look, lookNear } from '#web/parts/screened/screener.ts'

const plain = 'The label is drawn on paper first and printed in two colours, with room for a stamp. '.repeat(40)
const number = 'My number is +351 912 345 678. '
const scene = freshScene('freelancer')
const wordsIn = (text: string, last: ReturnType<typeof look>) =>
  lookNear(text, scene, last).findings.map(one => text.slice(one.start, one.end))

test('in a long text the words around a change are looked at, and what was seen elsewhere stays', () => {
  const first = look(number + plain, scene)
  expect(first.findings).toHaveLength(1)
  const text = `${number}${plain}Write to jonas@harbourmail.pt`
  expect(wordsIn(text, first)).toEqual([expect.stringContaining('912 345 678'), expect.stringContaining('jonas@harbourmail.pt')])
  expect(lookNear(text, scene, first)).toMatchObject({ outcome: 'mask', text })
})

test('what was typed into is looked at again', () => {
  const first = look(plain + number, scene)
  expect(wordsIn(plain + number.replace('345', 'or so'), first)).toEqual([])
  expect(wordsIn(`${plain}Not mine. ${number}`, first)).toEqual([expect.stringContaining('912 345 678')])
})

test('under a contract contact is free and payment outside is not; terms that both sign are refused instead of masked', () => {
  const under = freshScene('freelancer', { pairState: 'under-contract' })
  expect(look(number, under)).toMatchObject({ outcome: 'allow', findings: [] })
  expect(look('Skip the platform fee and pay me directly by bank transfer.', under).outcome).toBe('block')
  expect(look(number, { ...scene, isRefused: true }).outcome).toBe('block')
})

test('a number that was begun in one message and ends in this one is found with the talk around it', () => {
  const before = [{ from: 'b' as const, text: 'my whatsapp is +351 912' }]
  expect(look('345 678', scene).findings).toEqual([])
  expect(look('345 678', { ...scene, before }).findings).toHaveLength(1)
})
