import type { Event, Text } from './events.ts'

/** Whether a name was written with look-alikes, figures for letters or signs between, and the words around were not. */
export function isDisguised(text: Text, brand: Event): boolean {
  if (text.original === undefined) return false
  const [start, end] = [text.words[brand.first]!.start, text.words[brand.last]!.end]
  const name = text.text.slice(start, end)
  if (!/^[a-z][a-z -]*$/.test(name)) return false
  // What reads as it is written, but for capital letters, hides nothing.
  text.isAsWritten ??= text.text === text.original.toLowerCase()
  const isMasked =
    (brand.isHidden && name.replace(/[a-z]/g, '').length >= 2) ||
    (!text.isAsWritten &&
      (rawOf(text, start, end).split(/[\s.·_*-]/).length > name.split(' ').length + 2 || differs(text, start, end)))
  if (!isMasked) return false
  // Where every word looks odd, it is the way the whole text came about.
  text.oddWords ??= Uint8Array.from(text.words, word =>
    /^[a-z]{3,}$/.test(word.text) ? (differs(text, word.start, word.end) ? 2 : 1) : 0,
  )
  let [odd, others] = [0, 0]
  for (let i = 0; i < text.oddWords.length; i++) {
    if ((i >= brand.first && i <= brand.last) || text.oddWords[i] === 0) continue
    others++
    if (text.oddWords[i] === 2) odd++
  }
  return odd < 2 || odd * 3 < others
}

const rawOf = (text: Text, start: number, end: number) => text.original!.slice(text.from[start], text.to[end - 1])

/** Whether words were written with other characters than they read. */
function differs(text: Text, start: number, end: number): boolean {
  const raw = rawOf(text, start, end)
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u0308\u0327]/g, '')
    .toLowerCase()
  return raw.replace(/[\s'’‑–-]/g, '') !== text.text.slice(start, end).replace(/[ '’-]/g, '')
}
