import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { unfoldWoff2 } from '#adapters/pdf/woff2'

const require = createRequire(import.meta.url)
const folder = path.dirname(require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'))
const files = readdirSync(folder).filter(name => name.endsWith('-wght-normal.woff2'))

describe('a font that was unfolded', () => {
  // Fontkit draws the folded form too, by code of its own: both must come to the same outlines.
  test.each(files)('%s draws and measures every letter as the folded one does', name => {
    const folded = readFileSync(path.join(folder, name))
    const [before, after] = [create(folded) as Font, create(Buffer.from(unfoldWoff2(folded))) as Font]
    expect(after.characterSet).toEqual(before.characterSet)
    expect(after.characterSet.length).toBeGreaterThan(50)
    const shape = (font: Font, point: number) => {
      const glyph = font.glyphForCodePoint(point)
      return [glyph.advanceWidth, glyph.path.toSVG()]
    }
    for (const point of before.characterSet) expect(shape(after, point)).toEqual(shape(before, point))
  })

  test('is made only of a font', () => {
    expect(() => unfoldWoff2(new Uint8Array(64))).toThrow('This is no font in WOFF2.')
  })
})
