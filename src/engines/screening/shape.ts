import { Builder, type Folded } from './fold.ts'
import { plainWords } from './lexicon.ts'
import { classOf, isWordChar } from './words.ts'

/** Signs that are put between the letters of a word to break it up. */
const separators = ' \n.-_*|/,~+:\'"^=<>#()[]{}'

/**
 * Joins letters that stand one by one: `b l u e @ f e r n . d e v`, `w.h.a.t.s.a.p.p`. Two blanks, or a blank between
 * letters parted by another sign, stay the end of a word. Answers the same text when there is nothing to join.
 */
export function joinSpaced(folded: Folded): Folded {
  const { text } = folded
  if (!hasSpaced(text)) return folded
  const out = new Builder()
  let i = 0
  let isChanged = false
  while (i < text.length) {
    const run = i === 0 || !isWordChar(text.charCodeAt(i - 1)) ? spacedRun(text, i) : null
    if (run && !run.isWord) {
      for (; i < run.end; i++) out.push(text.charCodeAt(i), folded.from[i]!, folded.to[i]!)
      continue
    }
    if (!run) {
      out.push(text.charCodeAt(i), folded.from[i]!, folded.to[i]!)
      i++
      continue
    }
    isChanged = true
    const cuts = wordCuts(run.kept.map(at => (at < 0 ? ' ' : text[at]!)).join(''))
    for (const [k, at] of run.kept.entries()) {
      if (cuts.has(k)) out.push(32, folded.from[Math.abs(at)]!, folded.from[Math.abs(at)]!)
      out.push(at < 0 ? 32 : text.charCodeAt(at), folded.from[Math.abs(at)]!, folded.to[Math.abs(at)]!)
    }
    i = run.end
  }
  return isChanged ? out.done() : folded
}

/** Where words begin inside letters that were joined: talkoutside, addmeontelegram. */
function wordCuts(joined: string): Set<number> {
  const cuts = new Set<number>()
  if (joined.length < 7 || joined.length > 48 || !/^[a-z\u0400-\u04ff]+$/.test(joined) || plainWords.has(joined)) return cuts
  // The fewest words that make up the whole.
  const best: { count: number; from: number }[] = [{ count: 0, from: -1 }]
  for (let end = 1; end <= joined.length; end++) {
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = best[start]
      const word = joined.slice(start, end)
      if (before && (plainWords.has(word) || shortWords.has(word)) && (!best[end] || best[end]!.count > before.count + 1))
        best[end] = { count: before.count + 1, from: start }
    }
  }
  for (let at = best[joined.length]?.from; at !== undefined && at > 0; at = best[at]?.from) cuts.add(at)
  return cuts
}

const shortWords = new Set('me on my at to us is id by via in it the for you no a'.split(' '))

/** Whether three single characters stand in a row anywhere: cheap to see, and without it there is nothing to join. */
function hasSpaced(text: string): boolean {
  let singles = 0
  let before = false
  for (let i = 0; i < text.length; i++) {
    const isWord = isWordChar(text.charCodeAt(i))
    if (isWord && !before) singles = i + 1 >= text.length || !isWordChar(text.charCodeAt(i + 1)) ? singles + 1 : 0
    if (singles >= 3) return true
    before = isWord
  }
  return false
}

/** A run of at least four single letters, figures and signs of an address, with the same separator between. */
function spacedRun(text: string, start: number): { end: number; kept: number[]; isWord: boolean } | null {
  if (!isWordChar(text.charCodeAt(start))) return null
  const separator = text[start + 1]!
  if (separator === undefined || !separators.includes(separator)) return null
  const kept = [start]
  let i = start + 1
  let letters = classOf[text.charCodeAt(start)] === 1 ? 1 : 0
  let singles = 1
  while (i < text.length) {
    if (text[i] !== separator) {
      // Between letters parted by another sign, a blank is the end of a word.
      if (separator !== ' ' && text[i] === ' ' && isSingle(text, i + 1)) {
        kept.push(-i)
        i++
      } else break
    } else {
      i++
      if (text[i] === separator && separator === ' ') {
        kept.push(-i)
        while (text[i] === separator) i++
      }
    }
    if (!isSingle(text, i)) break
    kept.push(i)
    if (isWordChar(text.charCodeAt(i))) {
      singles++
      if (classOf[text.charCodeAt(i)] === 1) letters++
    }
    i++
  }
  if (kept.length < 3) return null
  return { end: kept.at(-1)! < 0 ? -kept.at(-1)! : kept.at(-1)! + 1, kept, isWord: singles >= 4 && letters >= 3 }
}

/** A number written down one figure after the other, over several lines. */
export function joinLines(folded: Folded): Folded {
  const { text } = folded
  if (text.length > 80 || !/^\d[\d .]*\n[\d\s.]+$/.test(text) || /\d{2}/.test(text)) return folded
  return { ...folded, text: text.replaceAll('\n', ' ') }
}

/** @ . _ - / and brackets, in which an at may be said. */
const isAddressSign = (code: number) =>
  code === 64 ||
  code === 46 ||
  code === 95 ||
  code === 45 ||
  code === 47 ||
  code === 91 ||
  code === 93 ||
  code === 40 ||
  code === 41

/** Whether one letter, figure or sign of an address stands here alone. */
function isSingle(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code !== code) return false
  if (isWordChar(code)) return !isWordChar(text.charCodeAt(i + 1))
  return isAddressSign(code) && !isWordChar(text.charCodeAt(i + 1))
}

/** Takes out what parts the pieces of one string in code: `"646" + "555"`. */
export function joinLiterals(folded: Folded): Folded {
  const { text } = folded
  if (!/["'`]\s*(?:\+|\.\.|\.|&|,|<>)\s*["'`]/.test(text)) return folded
  const isList = /\.join\(\s*(["'`])(.{0,3}?)\1\s*\)|\bconcat\b|implode|''\.join|"".join/.exec(text)
  const out = new Builder()
  let i = 0
  while (i < text.length) {
    const char = text[i]!
    if ((char === '"' || char === "'" || char === '`') && i > 0) {
      let j = i + 1
      while (text[j] === ' ') j++
      const joint = text[j]
      if (joint === '+' || joint === '&' || (joint === '.' && text[j + 1] !== 'j') || (joint === ',' && isList)) {
        j++
        while (text[j] === ' ' || text[j] === '.' || text[j] === '\n') j++
        if (text[j] === '"' || text[j] === "'" || text[j] === '`') {
          const glue = joint === ',' ? (isList?.[2] ?? '') : ''
          out.pushText(glue, folded.from[i]!, folded.to[j]!)
          i = j + 1
          continue
        }
      }
    }
    out.push(text.charCodeAt(i), folded.from[i]!, folded.to[i]!)
    i++
  }
  return out.done()
}

const entity: Record<string, string> = {
  commat: '@',
  period: '.',
  amp: '&',
  colon: ':',
  sol: '/',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  plus: '+',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
}

/** Reads `&#64;`, `%40`, `\u0040`, `\x40`, `=40`, `\100` and `chr(64)` as what they stand for. */
export function readEscapes(folded: Folded): Folded {
  const { text } = folded
  if (!/&[#a-z]|%[2-7][0-9a-f]|\\[ux]|=[2-7][0-9a-f]|cha?r\(\d|(?:\\[0-7]{2,3}){4}/.test(text)) return folded
  const escape =
    /&#x([0-9a-f]{2,5});?|&#(\d{2,6});?|&([a-z]{2,6});|%([2-7][0-9a-f])|\\+u(?:\{([0-9a-f]{2,5})\}|([0-9a-f]{4}))|\\+x([0-9a-f]{2})|=([2-7][0-9a-f])|\\([0-7]{2,3})(?![0-9a-z])|["'`]\s*[+.&]\s*(?:char|chr)\((\d{2,3})\)\s*[+.&]\s*["'`]/g
  const out = new Builder()
  let done = 0
  for (const match of text.matchAll(escape)) {
    const [whole, hex, decimal, name, percent, braced, unicode, x, quoted, octal, char] = match
    const code = octal
      ? Number.parseInt(octal, 8)
      : (decimal ?? char)
        ? Number(decimal ?? char)
        : Number.parseInt(hex ?? percent ?? braced ?? unicode ?? x ?? quoted ?? '0', 16)
    const as = name ? entity[name] : code >= 32 && code < 0x10000 ? String.fromCharCode(code).toLowerCase() : undefined
    if (as === undefined) continue
    for (; done < match.index; done++) out.push(text.charCodeAt(done), folded.from[done]!, folded.to[done]!)
    done = match.index + whole.length
    out.pushText(as, folded.from[match.index]!, folded.to[done - 1]!)
  }
  if (done === 0) return folded
  for (; done < text.length; done++) out.push(text.charCodeAt(done), folded.from[done]!, folded.to[done]!)
  return out.done()
}

/** The text backwards, with its way back. */
export function reversed(folded: Folded): Folded {
  return {
    text: Array.from(folded.text).toReversed().join(''),
    from: folded.from.toReversed(),
    to: folded.to.toReversed(),
  }
}
