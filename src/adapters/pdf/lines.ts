import type { Face, Fonts } from '#adapters/pdf/fonts'
import type { Text, Tone } from '#platform/paper'

/** Letters of one face, beside each other. */
export interface Run {
  text: string
  face: Face
  width: number
  /** What stands there, where the run itself says only that it can't be drawn. */
  actual?: string
}
export type Line = Run[]
export interface Style {
  size: number
  leading: number
  tone: Tone
  isBold: boolean
}
export interface Setter {
  /** A paragraph as lines of at most `width` points. A word that is longer is broken where it has to be. */
  lines(text: Text, size: number, width: number): { lines: Line[]; style: Style }
  /** Whether something was not drawn up to now. */
  hasUndrawn(): boolean
}
const undrawn = '[…]'
// They would be looked for as letters: control, format and private characters, and halves of one.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu

/** Sets text into lines; measures each word once. */
export function openSetter({ text: faces, code }: Fonts): Setter {
  const faceOf = new Map<string, Face | null>()
  const widths = new Map<string, number>()
  let found = false

  function faceFor(letter: string, last: Face | null): Face | null {
    if (last && letter === ' ') return last
    let face = faceOf.get(letter)
    if (face === undefined) {
      const point = letter.codePointAt(0)!
      face = faces.find(one => one.font.hasGlyphForCodePoint(point)) ?? null
      faceOf.set(letter, face)
    }
    return face
  }

  function widthOf(face: Face, text: string, size: number): number {
    const key = `${face.name} ${text}`
    let width = widths.get(key)
    if (width === undefined) {
      width = face.font.layout(text).advanceWidth / face.font.unitsPerEm
      widths.set(key, width)
    }
    return width * size
  }

  /** A word as runs of one face each; what none draws is one run together. */
  function runsOf(word: string, size: number, isCode: boolean): Run[] {
    const parts: { text: string; face: Face | null }[] = []
    for (const letter of word) {
      const face = isCode ? code : faceFor(letter, parts.at(-1)?.face ?? null)
      const last = parts.at(-1)
      if (last && last.face === face) last.text += letter
      else parts.push({ text: letter, face })
    }
    return parts.map(({ text, face }) => {
      if (face) return { text, face, width: widthOf(face, text, size) }
      found = true
      return { text: undrawn, face: faces[0]!, width: widthOf(faces[0]!, undrawn, size), actual: text }
    })
  }

  function wordsOf(paragraph: string, size: number, width: number, isCode: boolean): Run[][] {
    return paragraph.split(/ +/).flatMap(word => {
      const runs = runsOf(word, size, isCode)
      if (sum(runs) <= width) return [runs]
      // Broken into the longest pieces that fit, without a hyphen: it may be a number or a hash.
      const pieces: Run[][] = []
      let piece = ''
      for (const letter of word) {
        if (piece !== '' && sum(runsOf(piece + letter, size, isCode)) > width) {
          pieces.push(glued(runsOf(piece, size, isCode)))
          piece = ''
        }
        piece += letter
      }
      return [...pieces, runsOf(piece, size, isCode)]
    })
  }

  return {
    lines({ text, tone = 'ink', isBold = false, isCode = false }, given, width) {
      const size = isCode ? given * 0.9 : given
      const space = { text: ' ', face: isCode ? code : faces[0]! }
      const spaceWidth = widthOf(space.face, ' ', size)
      const lines: Line[] = []
      for (const paragraph of text.normalize('NFC').split('\n')) {
        let line: Line = []
        for (const word of wordsOf(paragraph.replaceAll('\t', ' ').replace(unseen, '').trimEnd(), size, width, isCode)) {
          if (line.length > 0 && (isGlued(line) || sum(line) + spaceWidth + sum(word) > width)) {
            lines.push(line)
            line = []
          }
          const last = line.at(-1)
          if (last?.actual && word[0]?.actual) {
            // Neighbours that can't be drawn are one gap.
            last.actual += ` ${word[0].actual}`
            line.push(...word.slice(1))
          } else line.push(...(last ? [{ ...space, width: spaceWidth }] : []), ...word)
        }
        lines.push(line)
      }
      return { lines: lines.map(joined), style: { size, leading: size * 1.42, tone, isBold } }
    },
    hasUndrawn: () => found,
  }
}
const glue = new WeakSet<Run>()
function glued(runs: Run[]): Run[] {
  for (const run of runs) glue.add(run)
  return runs
}
const isGlued = (line: Line) => glue.has(line.at(-1)!)
const sum = (runs: readonly Run[]) => runs.reduce((total, run) => total + run.width, 0)

/** Neighbours of one face as one run, so that a line is drawn in one go. */
function joined(line: Line): Line {
  const out: Line = []
  for (const run of line) {
    const last = out.at(-1)
    if (last && last.face === run.face && !last.actual && !run.actual)
      out[out.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width }
    else out.push(run)
  }
  return out
}
