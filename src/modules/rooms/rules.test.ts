import { expect, test } from 'vitest'
import { excerptAround, mentionsIn } from '#modules/rooms/rules'

const people = [{ name: 'Ada Byron' }, { name: 'Ada Lima' }, { name: 'João Sá' }]
const named = (text: string) => mentionsIn(text, people).map(person => person.name)

test('a person is named by full name, or by a first name that only they have', () => {
  expect(named('@Ada Byron please look')).toEqual(['Ada Byron'])
  expect(named('@ada please look')).toEqual([])
  expect(named('thanks, @joão!')).toEqual(['João Sá'])
  expect(named('write to x@joão.example')).toEqual([])
  expect(named('@Ada Byronic')).toEqual([])
})

test('an excerpt stands around the word that was found', () => {
  const text = `${'lorem ipsum '.repeat(40)}the harbour at night ${'dolor sit '.repeat(40)}`
  const piece = excerptAround(text, 'harbour', 80)
  expect(piece).toContain('harbour')
  expect(piece.startsWith('…') && piece.endsWith('…')).toBe(true)
  expect(piece.length).toBeLessThanOrEqual(82)
  expect(excerptAround('short', 'x')).toBe('short')
})
