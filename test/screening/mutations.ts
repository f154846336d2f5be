// Changes of a case that leave what it says as it was; each answers null where it would not.
import type { Case } from './set.ts'

/** Families whose point is the very letters, cases or places of characters: a change there is another text. */
const literal = new Set(['encoded', 'reversed', 'code', 'filename', 'leet', 'homoglyph', 'zero-width', 'attachment', 'url'])
const lookalikes: Record<string, string> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', s: 'ѕ' }
/** Codes in which the case of a letter counts: addresses of wallets, base64, links with ids. */
const hasCode = (text: string) => /https?:|0x[0-9a-f]{8}|\w{24}|\w\/\w/i.test(text)
const isLatin = (text: string) => !/[^\s!-\u024f\u2000-\u206f\u20a0-\u20bf]/.test(text)
const isMessage = (one: Case) => one.surface === undefined || one.surface === 'message'

/** By what they change. */
export const mutations: Record<string, (one: Case) => string | null> = {
  'capital letters': one =>
    literal.has(one.family) || hasCode(one.text!) || !isLatin(one.text!) ? null : one.text!.toUpperCase(),
  'small letters': one => (literal.has(one.family) || hasCode(one.text!) ? null : one.text!.toLowerCase()),
  'blanks around': one => `  \n${one.text!}  \n`,
  'doubled blanks': one => (literal.has(one.family) || one.family === 'spaced' ? null : one.text!.replaceAll(' ', '  ')),
  'no-break blanks': one => (one.family === 'code' ? null : one.text!.replaceAll(' ', '\u00a0')),
  'a polite beginning': one => (isMessage(one) && !literal.has(one.family) ? `Thanks for your message!\n\n${one.text!}` : null),
  'a polite end': one => (isMessage(one) && !literal.has(one.family) ? `${one.text!}\n\nBest wishes and a good week` : null),
  'invisible characters in each word': one =>
    one.family === 'code' ? null : one.text!.replaceAll(/([a-z]{2})([a-z]{2})/gi, '$1\u200b$2'),
  'Cyrillic look-alikes in Latin words': one =>
    literal.has(one.family) || !isLatin(one.text!) || hasCode(one.text!)
      ? null
      : one.text!.replaceAll(/[aceopxyis]/g, letter => lookalikes[letter]!),
  'full-width digits': one =>
    literal.has(one.family) || hasCode(one.text!)
      ? null
      : one.text!.replaceAll(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'decomposed accents': one => (one.family === 'homoglyph' ? null : one.text!.normalize('NFD')),
}
