import { Builder, type Folded } from './fold.ts'
import { isTld } from './endings.ts'
import { classOf } from './words.ts'

/** Closes the blanks at the signs of an address: `t . me / name`, `cantera . es`. */
export function closeGaps(folded: Folded): Folded {
  const { text } = folded
  if (/\n[@.]\n/.test(text)) return closeGaps(withoutLines(folded))
  const hasSigns = /[()[\]{}<>*@]/.test(text)
  // {a} and {d} for the signs of an address.
  if (hasSigns && /[([{<]\s?a\s?[)\]}>].*[([{<]\s?d\s?[)\]}>]/.test(text)) {
    const signs = text.replace(/(?<=[([{<]\s?)a(?=\s?[)\]}>])/g, '@').replace(/(?<=[([{<]\s?)d(?=\s?[)\]}>])/g, '.')
    return closeGaps({ ...folded, text: signs })
  }
  if (hasSigns && /[\])>}]\s?[[({<].*[\])>}]\s?[[({<]/.test(text) && !/[=;]|<\/|=>/.test(text))
    return closeGaps(withoutBrackets(folded))
  const hasSaid =
    (hasSigns && /[([{<*]\s?(?:dot|punto|ponto|point|punkt|точка|at|arroba|arobase|собака|ät|@|\.)\s?[)\]}>*]/.test(text)) ||
    (hasSigns && / ?[+/] ?@ ?[+/]/.test(text))
  if (!hasSaid && !text.includes(' . ') && !text.includes(' ./') && !text.includes('\n.')) return folded
  const out = new Builder()
  for (let i = 0; i < text.length; i++) {
    const said = hasSaid ? saidSign(text, i) : null
    if (said && (said.sign === '@' || joins(text, said.end))) {
      out.pushText(said.sign, folded.from[i]!, folded.to[said.end - 1]!)
      i = said.end - 1
      continue
    }
    const isGap = text[i] === ' ' || text[i] === '\n'
    if (
      isGap &&
      ((text[i + 1] === '.' && joins(text, i + 2)) ||
        (text[i - 1] === '.' && out.last() === 46 && joins(text, i)) ||
        (text[i + 1] === '/' && isHostBefore(out)) ||
        (text[i - 1] === '/' && out.last() === 47))
    )
      continue
    out.push(text.charCodeAt(i), folded.from[i]!, folded.to[i]!)
  }
  return out.done()
}

/** A sign on a line of its own: the lines around it are one. */
function withoutLines(folded: Folded): Folded {
  const text = folded.text.replace(/\n([@.])\n/g, ' $1 ')
  return { ...folded, text }
}

/** `(ole)(@)(proton)(.)(me)`: brackets around every piece. */
function withoutBrackets(folded: Folded): Folded {
  const out = new Builder()
  for (let i = 0; i < folded.text.length; i++) {
    if (!'()[]{}<>'.includes(folded.text[i]!)) out.push(folded.text.charCodeAt(i), folded.from[i]!, folded.to[i]!)
  }
  return out.done()
}

/** A sign of an address said in brackets: (dot), [at], + @ +; with the blanks around it. */
function saidSign(text: string, start: number): { sign: string; end: number } | null {
  const match =
    /^\s?(?:[([{<*]\s?(?:(dot|punto|ponto|point|punkt|точка|\.)|at|arroba|arobase|собака|ät|@)\s?[)\]}>*]|\+\s?@\s?\+|\/\s?(?:@|(\.))\s?\/)\s?/.exec(
      text.slice(start, start + 16),
    )
  return match ? { sign: match[1] || match[2] ? '.' : '@', end: start + match[0].length } : null
}

/** Whether a real ending of a host follows. */
function joins(text: string, from: number): boolean {
  let start = from
  while (text[start] === ' ') start++
  let end = start
  while (end < text.length && classOf[text.charCodeAt(end)] === 1) end++
  // The ending may come only after the next dot: (dot) com (dot) br, mail (dot) host (dot) com.
  const next = text.slice(end, end + 12)
  return (
    end - start >= 2 &&
    ((end - start <= 8 && isTld(text.slice(start, end))) || /^\s?[([{]\s?(?:dot|\.|punto|ponto|point|punkt)|^\.[a-z]/.test(next))
  )
}

const isHostBefore = (out: Builder) => /\.[a-z]{2,6}$/.test(out.tail(8))
