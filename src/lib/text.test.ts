import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, tidy, wordsOf } from '#lib/text'

const anyText = fc.string({ unit: 'binary', maxLength: 400 })
// Pieces that are dangerous side by side: controls, line ends, combining marks, halves of a surrogate pair.
const trickyText = fc
  .array(
    fc.constantFrom('e', '\u0301', '\u0001', '\r', '\n', ' ', '\u00a0', '\ufeff', 'ﬁ', '한', '\u1112', '\u1161', '🙂', 'x'),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''))

describe('tidy', () => {
  test('leaves composed text with Unix line ends and without controls, and once tidied, text stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), text => {
        const kept = tidy(text)
        expect(kept).toBe(kept.normalize('NFC'))
        // oxlint-disable-next-line no-control-regex -- their absence is the point
        expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
        expect(tidy(kept)).toBe(kept)
      }),
    )
  })

  test('keeps tabs, line ends and every letter', () => {
    expect(tidy('  one\r\n\ttwo\rthree\u0000 🙂 é ')).toBe('one\n\ttwo\nthree 🙂 é')
  })
})

describe('excerpt', () => {
  test('is one line, at most as long as asked and an ellipsis, and never half a character', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.lorem({ maxCount: 80 }), fc.string({ unit: 'grapheme', maxLength: 400 }), trickyText),
        fc.integer({ min: 2, max: 120 }),
        (text, max) => {
          const short = excerpt(text, max)
          expect(short.length).toBeLessThanOrEqual(max + 1)
          expect(short.isWellFormed()).toBe(true)
          expect(short).not.toMatch(/\n/)
        },
      ),
    )
  })

  test('is cut at the end of a word', () => {
    expect(excerpt('The quick brown fox jumps', 16)).toBe('The quick brown…')
    expect(excerpt('Short enough', 240)).toBe('Short enough')
    expect(excerpt('Pneumonoultramicroscopic', 10)).toBe('Pneumonoul…')
  })
})

describe('wordsOf', () => {
  test('reads a list as typed, each word once, in the order and form of their first time', () => {
    expect(wordsOf(' React, Node.js;react\n  Go ,, ')).toEqual(['React', 'Node.js', 'Go'])
    expect(wordsOf('')).toEqual([])
  })

  test('gives at most as many as asked, of at most 40 characters, none empty and none twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), fc.integer({ min: 0, max: 20 }), (text, max) => {
        const words = wordsOf(text, max)
        expect(words.length).toBeLessThanOrEqual(max)
        expect(new Set(words.map(word => word.toLowerCase())).size).toBe(words.length)
        for (const word of words) expect(word.length > 0 && word.length <= 40 && word === word.trim()).toBe(true)
      }),
    )
    expect(wordsOf(`${'x'.repeat(40)}1, ${'x'.repeat(40)}2`)).toEqual(['x'.repeat(40)])
  })
})
