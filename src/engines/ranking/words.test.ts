import { describe, expect, test } from 'vitest'
import { askedIn, vectorOf, wordsIn } from '#engines/ranking/words'

describe('words that are compared', () => {
  test('case, accents and width make no difference', () => {
    expect(wordsIn('Diseño GRÁFICO Łódź ｗｅｂ')).toEqual(['diseno', 'grafico', 'lodz', 'web'])
  })
  test('a plural meets its singular', () => {
    expect(wordsIn('designers companies css business')).toEqual(['designer', 'company', 'css', 'business'])
  })
  test('names of languages stay whole', () => {
    expect(wordsIn('C++, C# and Node.js')).toEqual(['c++', 'c#', 'and', 'node', 'js'])
  })
  test('scripts without spaces are found by pairs', () => {
    expect(wordsIn('網頁設計 app')).toEqual(['網頁', '頁設', '設計', 'app'])
  })
})

describe('a search as typed', () => {
  test('knows words, phrases, what is left out and beginnings', () => {
    expect(askedIn('java designer "logo design" -wordpress reac*')).toEqual({
      words: [
        { text: 'java', isPrefix: false },
        { text: 'designer', isPrefix: true },
        { text: 'reac', isPrefix: true },
      ],
      phrases: [['logo', 'design']],
      without: [{ text: 'wordpress', isPrefix: false }],
    })
  })
  test('hostile input is only words', () => {
    expect(askedIn(`'; drop table -- " & | ! <-> :* \\ (`).words.map(word => word.text)).toEqual(['drop', 'table'])
  })
})

test('a vector tells each word with its places and weight', () => {
  expect(
    vectorOf([
      { text: 'Logo design', weight: 'A' },
      { text: "It's a logo", weight: 'C' },
    ]),
  ).toBe(`'logo':1A,8C 'design':2A 'it':5C 's':6C 'a':7C`)
})
