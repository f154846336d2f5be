/**
 * Text as it is stored: NFC, Unix line ends, no control characters but tab and line end, outer blanks cut. The brackets
 * that mark what is not delivered (⟦ ⟧) become plain ones, so that nobody can write such a mark.
 */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- removing them is the point
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffc]/g, '')
      .replaceAll('\u27e6', '[')
      .replaceAll('\u27e7', ']')
      // After that: a control between a letter and its accent kept them apart.
      .normalize('NFC')
      .trim()
  )
}

/** The first `max` characters on a word's end, with an ellipsis if something was cut. */
export function excerpt(text: string, max = 240): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= max) return flat
  const cut = upTo(flat, max)
  return cut.slice(0, cut.lastIndexOf(' ') > max / 2 ? cut.lastIndexOf(' ') : cut.length) + '…'
}

/** The words of a skill list as typed ("react, Node.js"), each once, at most `max`. */
export function wordsOf(text: string, max = 20): string[] {
  const seen = new Map<string, string>()
  for (const part of text.split(/[,;\n]/)) {
    const word = upTo(tidy(part), 40).trim()
    if (word && !seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word)
  }
  return [...seen.values()].slice(0, max)
}

/** The first `max` UTF-16 units, without half a character at the end. */
function upTo(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}
