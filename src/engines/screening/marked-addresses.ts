import type { Draft } from './drafts.ts'
import { isReserved, isTld } from './endings.ts'
import { hasClass, type Text } from './noted.ts'

// Addresses whose signs are put in brackets in some disguise, or drawn as pictures: 0tt0 [a] m0ssg4te [.] 10, mirel 🐒 zoho ⚫ eu.

const bracketed =
  /([\w.!$|+-]{2,30})\s*[([{<]\s*(?:@|at?|4t|47|t4|ta|a\+|@t|ä|4|arr[o0]b[a4]|klammer\w*)\s*[)\]}>]\s*([\w!$|/\\-]{2,30})\s*[([{<]\s*(?:[.,·•]|d[o0][t7]|t[o0]d|p[vu]nt[o0]|p[o0]nt[o0]|punkt|point|pt)\s*[)\]}>]\s*([\w!]{2,7})/i
const drawn =
  /([\p{L}][\p{L}\p{N}._-]*)\s*(?:🐌|🌀|🐒|🐵|🐚|🐶|🐕|🐘|🍥|ⓐ)\ufe0f?\s*([\p{L}\p{N}-]{2,})\s*(?:⚫|⚪|🔵|🔴|🟢|🟡|🟠|🟣|🟤|🔘|🎱|●|⏺)\ufe0f?\s*(\p{L}{2,10})(?!\p{L})/u

/** MirkaKovalAtGmailDotCom */
const inCapitals = /\b([A-Z][a-z]+(?:[A-Z][a-z]+){0,2})At([A-Z][a-z]+)Dot(Com|De|Dev|Net|Org|Fr|Es|Io|Me|Eu|Co|Ru|Br|Pt|In)\b/

export function markedAddresses(text: Text): Draft[] {
  const { original } = text
  if (original === undefined) return []
  const found = bracketed.exec(original) ?? drawn.exec(original) ?? inCapitals.exec(original)
  if (!found) return []
  const isDrawn = /\P{ASCII}/u.test(found[0]) && drawn.test(found[0])
  if (isDrawn && !isTld(found[3]!.toLowerCase())) return []
  if (isReserved(`${found[2]}.${found[3]}`.toLowerCase()) || hasClass(text, 0, text.words.length, 'SAMPLE')) return []
  const start = text.from.findIndex(from => from >= found.index)
  const end = text.to.findLastIndex(to => to <= found.index + found[0].length)
  if (start < 0 || end < start) return []
  return [
    {
      kind: 'email',
      rule: 'email.spaced',
      start,
      end: end + 1,
      score: isDrawn ? 0.74 : 0.82,
      value: `${found[1]}@${found[2]}.${found[3]}`.toLowerCase(),
      evidence: [isDrawn ? 'an address with pictures for its signs' : 'an address with its signs in brackets'],
    },
  ]
}

/** Whether the pictures or the brackets of such an address may be there. */
export const mayBeMarked = ({ original = '' }: Text): boolean =>
  /[([{<][^)\]}>]{1,9}[)\]}>][^[({<]*[([{<][^)\]}>]{1,7}[)\]}>]/.test(original) ||
  /[🐌🌀🐒🐵🐚🐶🐕🐘🍥]/u.test(original) ||
  /[a-z]At[A-Z][a-z]+Dot[A-Z]/.test(original)
