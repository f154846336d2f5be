import type { Draft } from './drafts.ts'
import { eventsOf, hasClass, type Text } from './events.ts'
import { isFileEnding, isReserved, isTld } from './endings.ts'
import type { Link } from './links.ts'
import { isCode } from './vetoes.ts'

const drawn =
  /\w\([^)]*\)\s*@|\bdot (?:by|to) dot\b|\b(?:glyphs?|typeface|kerning|el logo|le logo|das logo|the logo|tipografia|schriftart)\b/

/** An address told in pieces: a host, the sign described ("a curl"), a word about post. */
export function pieces(text: Text, found: readonly Link[]): Draft[] {
  const { words } = text
  // np.dot(a, b) @ w; dot by dot; the signs of a typeface.
  if (words.length > 60 || drawn.test(text.text)) return []
  const named = nameAndProvider(text)
  if (named) return [named]
  const signs = eventsOf(text, 'ATHINT')
  const isBoxAndHost = eventsOf(text, 'BOXW').length > 0 || eventsOf(text, 'HOSTW').length > 0
  const isPost = eventsOf(text, 'POSTW').length > 0
  // An @ that belongs to no address: "info@ my domain", "before the @".
  const isLoose = /@(?:\s|$|["'),.;])/.test(text.text) && (found.length > 0 || eventsOf(text, 'PROV').length > 0)
  if (signs.length === 0 && !isLoose && !(isBoxAndHost && isPost)) return []
  if ((signs.length > 0 || isLoose) && !isPost && words.length > 18) return []
  // A sign and a provider by their names are no work.
  const isSure = (signs.length > 0 || isLoose) && eventsOf(text, 'PROV').length + eventsOf(text, 'GMAILW').length > 0 && isPost
  if (
    !isSure &&
    words.some((_, i) => hasClass(text, i, i, 'SUBJV', 'SAMPLE', 'SYSTEM', 'CLIENTS') && !hasClass(text, i, i, 'BOXW'))
  )
    return []
  const host = hostOf(text, found)
  if (!host || isCode(text, host.start)) return []
  return [
    {
      kind: 'email',
      rule: 'email.pieces',
      start: host.start,
      end: host.end,
      score: signs.length > 0 || isLoose ? 0.72 : 0.6,
      evidence: ['an address told in pieces'],
    },
  ]
}

/** "Greta.holm, the yahoo one": a name with a dot or a line in it, and a provider behind it. */
function nameAndProvider(text: Text): Draft | null {
  const { words } = text
  for (const provider of [...eventsOf(text, 'PROV'), ...eventsOf(text, 'GMAILW')]) {
    const from = Math.max(0, provider.first - 6)
    const start = words[from]!.start
    const before = text.text.slice(start, words[provider.first]!.start)
    const name =
      /(?:^|[\s:("'])([a-z]{2,}(?:[._][a-z]{2,})+\d{0,4})(?=[\s,;.]+(?:(?:on|the|it's|its|is|a|my|with|then|and|at|over|der|die|das|bei|en|el|la|de|le|chez|no|na|em|в|на)[\s,]+){0,3}$)/.exec(
        before,
      )
    if (!name) continue
    const [host, ending] = [name[1]!, name[1]!.split('.').at(-1)!]
    if (isFileEnding(ending) || (host.includes('.') && isTld(ending)) || isCode(text, start + name.index)) continue
    if (hasClass(text, from, provider.last + 4, 'SUBJV', 'SAMPLE')) continue
    return {
      kind: 'email',
      rule: 'email.pieces',
      start: start + name.index + name[0].indexOf(host),
      end: words[provider.last]!.end,
      score: 0.74,
      evidence: ['a name, and the provider of its mailbox'],
    }
  }
  return null
}

function hostOf(text: Text, found: readonly Link[]): { start: number; end: number } | null {
  const { words } = text
  const link = found.find(one => !one.hasScheme && one.path === '' && !isReserved(one.host))
  if (link) return link
  const mail = [...eventsOf(text, 'PROV'), ...eventsOf(text, 'GMAILW')][0]
  if (mail) return { start: words[mail.first]!.start, end: words[mail.last]!.end }
  for (const dot of eventsOf(text, 'DOT')) {
    const ending = words[dot.last + 1]
    // An ending said letter by letter.
    const next = words[dot.last + 2]
    if (ending && next && ending.text.length === 1 && next.text.length === 1 && isTld(ending.text + next.text))
      return { start: words[Math.max(0, dot.first - 1)]!.start, end: next.end }
    if (ending && dot.first > 0 && isTld(ending.text) && ending.text.length <= 6)
      return { start: words[dot.first - 1]!.start, end: ending.end }
  }
  return null
}
