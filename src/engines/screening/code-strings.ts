import { Builder, type Folded } from './fold.ts'

// Strings that code puts together otherwise than with a plus: by a format, by the code of a character, by a list of figures.

const charCall = /\b(?:string\.)?fromcharcode\((\d{2,3})\)/g
const format =
  /\b(?:printf|sprintf|fprintf|format|console\.log|log)\(\s*(["'`])([^"'`]{1,60}%[sd][^"'`]{0,60})\1\s*,\s*([^)]{1,120})\)|(["'`])([^"'`]{0,60}\{\d?\}[^"'`]{0,60})\4\.format\(([^)]{1,120})\)/g
const figures = /\[\s*((?:["'`]?\d{1,4}["'`]?\s*,\s*){2,14}["'`]?\d{1,4}["'`]?)\s*\]\s*\.\s*join\(\s*(["'`])\2\s*\)/g

/** Reads what such code prints in its place; answers the same text when there is none. */
export function readCodeStrings(folded: Folded): Folded {
  const { text } = folded
  if (!/fromcharcode\(\d|%[sd]|\{\d?\}|\]\s*\.\s*join\(/.test(text)) return folded
  let read = replaced(folded, charCall, match => `"${String.fromCharCode(Number(match[1])).toLowerCase()}"`)
  read = replaced(read, format, match => filled(match[2] ?? match[5]!, match[3] ?? match[6]!))
  return replaced(read, figures, match => match[1]!.replace(/\D/g, ''))
}

/** `"%s@%s", "tess", "proton.me"` as it is printed; null when a value is no literal. */
function filled(pattern: string, values: string): string | null {
  // A version: %d.%d.%d
  if (/%d\.%d/.test(pattern)) return null
  const literals = values.split(',').map(value => /^\s*(["'`]?)([\w.@+-]{1,60})\1\s*$/.exec(value))
  let next = 0
  let isWhole = true
  const told = pattern.replace(/%[sd]|\{\d?\}/g, () => {
    const literal = literals[next++]
    if (!literal || (literal[1] === '' && !/^\d+$/.test(literal[2]!))) isWhole = false
    return literal?.[2] ?? ''
  })
  return isWhole && next > 0 ? `"${told}"` : null
}

function replaced(folded: Folded, what: RegExp, as: (match: RegExpMatchArray) => string | null): Folded {
  const { text } = folded
  const out = new Builder()
  let done = 0
  for (const match of text.matchAll(what)) {
    const told = as(match)
    if (told === null) continue
    for (; done < match.index; done++) out.push(text.charCodeAt(done), folded.from[done]!, folded.to[done]!)
    done = match.index + match[0].length
    out.pushText(told, folded.from[match.index]!, folded.to[done - 1]!)
  }
  if (done === 0) return folded
  for (; done < text.length; done++) out.push(text.charCodeAt(done), folded.from[done]!, folded.to[done]!)
  return out.done()
}
