import { describe, expect, test } from 'vitest'
import { diffTerms, sentencesOf } from '#modules/policy/rules/diff'
import type { TermsSection } from '#modules/policy/schema'

const section = (id: string, ...paragraphs: string[]): TermsSection => ({ id, title: id, paragraphs })

describe('a diff of two texts', () => {
  test('is by sentence: kept, added, removed, worded anew', () => {
    const before = [section('who', 'Both sides decide. A guest decides too.', 'Nothing else counts.')]
    const after = [section('who', 'Both sides decide. A guest who writes decides too.', 'We log who asked.')]
    expect(diffTerms(before, after, 'en')).toEqual([
      {
        id: 'who',
        kind: 'changed',
        title: 'who',
        titleBefore: null,
        sentences: [
          { kind: 'same', text: 'Both sides decide.' },
          { kind: 'changed', before: 'A guest decides too.', after: 'A guest who writes decides too.' },
          { kind: 'removed', text: 'Nothing else counts.' },
          { kind: 'added', text: 'We log who asked.' },
        ],
      },
    ])
  })

  test('keeps the new order, and shows a section that is gone where it stood', () => {
    const before = [section('one', 'A.'), section('two', 'B.'), section('three', 'C.')]
    const after = [section('one', 'A.'), section('three', 'C.'), section('four', 'D.')]
    expect(diffTerms(before, after, 'en').map(({ id, kind }) => [id, kind])).toEqual([
      ['one', 'same'],
      ['two', 'removed'],
      ['three', 'same'],
      ['four', 'added'],
    ])
  })

  test('of a text with itself is nothing but the same', () => {
    const text = [section('one', 'A. B. C.'), section('two', 'D.')]
    expect(
      diffTerms(text, text, 'en').every(({ kind, sentences }) => kind === 'same' && sentences.every(one => one.kind === 'same')),
    ).toBe(true)
  })

  test('a new title alone is a change, and moved paragraphs lose no sentence', () => {
    const [change] = diffTerms(
      [{ ...section('one', 'A first. B second.'), title: 'Old' }],
      [section('one', 'B second.', 'A first.')],
      'en',
    )
    expect(change).toMatchObject({ kind: 'changed', title: 'one', titleBefore: 'Old' })
    const words = (kinds: string[]) =>
      change!.sentences.flatMap(one => ('text' in one && kinds.includes(one.kind) ? [one.text] : [])).toSorted()
    expect(words(['same', 'added'])).toEqual(['A first.', 'B second.'])
    expect(words(['same', 'removed'])).toEqual(['A first.', 'B second.'])
  })

  test('a date or an abbreviation does not end a sentence of the built-in texts', () => {
    expect(
      sentencesOf(section('x', 'It starts on 5 January 2026 on, 00:00 UTC, and not before. Then it runs.'), 'en'),
    ).toHaveLength(2)
  })
})
