import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'

describe('folding', () => {
  test.each([
    ['６４６－５５５', '646-555'],
    ['6️⃣4️⃣', '64'],
    ['𝖻𝗅𝗎𝖾@𝖿𝖾𝗋𝗇', 'blue@fern'],
    ['८७६ ٦٤٦', '876 646'],
    ['tele\u200bgram', 'telegram'],
    ['6̶4̶6̶', '646'],
    ['julеѕ.mаrchаnd', 'jules.marchand'],
    ['Écris-moi', 'ecris-moi'],
  ])('%s reads as %s', (written, read) => {
    expect(fold(written).text).toBe(read)
  })

  test('Russian words stay Russian', () => {
    expect(fold('Нужен бот для телеграма').text).toBe('нужен бот для телеграма')
  })

  test('a Russian word with Latin look-alikes is read as Russian', () => {
    expect(fold('тeлeгpaм, мой').text).toBe(fold('телеграм, мой').text)
  })

  test('every character knows where it came from', () => {
    const written = 'a\u200b𝖻ß c'
    const { text, from, to } = fold(written)
    expect(text).toBe('abss c')
    expect([...from]).toEqual([0, 2, 4, 4, 5, 6])
    expect([...to]).toEqual([1, 4, 5, 5, 6, 7])
  })

  test('lone surrogates are passed over', () => {
    expect(fold('a\ud800b').text).toBe('ab')
  })
})
