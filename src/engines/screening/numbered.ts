import { hasClass, type Text } from './noted.ts'

const isNumberWord = (word: string) => /^(?:numbers?|no|nr|num|numero|numeros|nummer|номер|номера|رقم)$/.test(word)
/** What a number to reach somebody is called, and words that call it anything: my best number, the secret number. */
const reaching =
  /tele|phone|fono|handy|mobil|movil|celul|fix|cell|portable|whats|viber|signal|contact|contat|kontakt|^(?:ruf|fax|festnetz|durchwahl|hot|service|notruf|haupt|privat|geschaft|buro|haus|office|home|work|desk|direct|call|text|sms|zap|tlf|tel|ligne|linea|linha|casa|bureau|studio|atelier)|телеф|мобил|сотов|ватсап|вотсап|связи|личн|рабоч|прям|домашн|هاتف|جوال|موبايل|واتس|تواصل|مكتب|اتصال/
const anything = new Set(
  'my our your his her the a an this that these those good best right better new old real own other same second first third last secret magic lucky private personal main emergency usual whatsapp is are was has with and or of for to at on in me us you same mi tu su mon ma ton votre meu minha seu sua meine mein ihre unsere neue eigene мой моя мне это наш твой ваш новый второй основной den dem der die das le la el o um un una ein eine mera meri apna'.split(
    ' ',
  ),
)
const between = new Set('de do da du des d del della la le el o os as'.split(' '))
const copula = new Set('is ist es e est war lautet was hai'.split(' '))

/**
 * Whether the grammar before a number says what it counts, and that is no telephone: permit number, Losnummer, numéro de
 * colis, номер партии, رقم الملف, 批号. Any noun will do, so that nobody has to list them all.
 */
export function isNumbered(text: Text, first: number): boolean {
  const { words } = text
  const { sentence, start, kind } = words[first]!
  // Nobody spells a permit number out, or gives it a country code.
  if (kind !== 'digits' || text.text[start - 1] === '+') return false
  let i = first - 1
  if (i > 0 && copula.has(words[i]!.text)) i--
  // "Zeichnungsnr. 0176": that dot ends no sentence.
  const isShort = words[first]!.gap === '. ' && /(?:nr|no|num|art|pos|ref)$/.test(words[i]?.text ?? '')
  if (i < 0 || (words[i]!.sentence !== sentence && !isShort) || hasClass(text, i - 3, i, 'MY', 'ME')) return false
  const before = text.text.slice(Math.max(0, start - 9), start)
  if (/[\u4e00-\u9fff](?:号|码|编号)[\s:：为是]{0,2}$/.test(before))
    return !/手机|电话|联系|微信|我|他|她|座机|热线|传真|号码|这|扣|拨|打/.test(before)
  const word = words[i]!.text
  if (isInThe(text, i)) return false
  const isCounted = (at: number) => {
    const one = words[at]?.text ?? ''
    return /^\p{L}{3,}$/u.test(one) && !anything.has(one) && !reaching.test(one) && words[at]!.sentence === sentence
  }
  if (/.{3}(?:nummern?|nr|kennzeichen|zahl|zahlen)$/.test(word)) return !reaching.test(word)
  if (isNumberWord(word)) return i > 0 && isCounted(i - 1) && !isPlace(text, i - 1)
  if (!isCounted(i)) return false
  for (let at = i - 1; at >= i - 3 && at >= 0 && words[at]!.sentence === sentence; at--) {
    if (isNumberWord(words[at]!.text)) return words[at]!.text !== 'no' && words[at]!.text !== 'number'
    if (!between.has(words[at]!.text)) return false
  }
  return false
}

/** "Nairobi number": a name that begins with a capital letter, unlike the word behind it, and is in no list. */
function isPlace({ words, original, from, at }: Text, i: number): boolean {
  const isCapital = (one: number) => /\p{Lu}/u.test(original?.[from[words[one]!.start]!] ?? '')
  return (
    isCapital(i) && !isCapital(i + 1) && !at[i] && words[i]!.text.length > 4 && !/(?:ing|ion|ment|er|e|s)$/.test(words[i]!.text)
  )
}

/** LCCN 2021-945512, BLD-2024-0031: capital letters before figures name a register, unless they are a country or a way to call. */
export function isLabelled(text: Text, first: number): boolean {
  const word = text.words[first - 1]
  if (!word || !text.original || word.kind !== 'letters' || !/^(?:[ -]|: ?)$/.test(text.words[first]!.gap)) return false
  const label = text.original.slice(text.from[word.start], text.to[word.end - 1])
  if (
    !/^[A-ZА-Я]{2,6}$/.test(label) ||
    countries.test(label) ||
    callable.test(word.text) ||
    hasClass(text, first - 1, first - 1, 'PHONECTX', 'CHAN', 'MESS')
  )
    return false
  return /\p{Ll}{2}/u.test(text.original)
}

/** Two letters that may stand before a number of that country. */
const countries =
  /^(?:UK|GB|US|DE|FR|ES|IT|RU|CN|IN|BR|PT|AU|CA|AE|NL|CH|AT|BE|IE|PL|MX|NZ|ZA|SA|EG|TR|WA|TG|ME|MY|IS|NO|SE|DK|FI|ID|OR|AT|ON|OK|CALL)$/

const callable =
  /^(?:usa|nyc|lon|uae|fra|ger|esp|ind|aus|can|mex|bra|rus|chn|ksa|tel|cel|cell|mob|sms|whats|call|text|ring|dial|fon|fone|zap|imo|line|asap|pls|thx|hey|the|num|tlf|gsm|mms|fax|here|this|mine|and|use|try|save|note|yes|reach|its|get)$/

/** "Liga no 11 98427-3061": in Portuguese the word stands for "on the". */
export const isInThe = (text: Text, i: number): boolean =>
  text.words[i]!.text === 'no' && hasClass(text, i - 1, i, 'CALLME', 'TALKME', 'TALK')

const denying =
  /\b(?:isn'?t|is not|is no|are not|aren'?t|not (?:really )?an?|ist (?:\w+ ){0,2}kein|kein(?:e|en)? (?:echte )?|no (?:es|son)|nao e|n'est pas|pas (?:vraiment )?une?|nahin?)\b|не |مو |مش |ليس|ليست|ما هو |不是|不算/g

/** "Part number 0171 3928471, though it isn't a part number": who denies what a number is called means another use of it. */
export function isDenied(text: Text, first: number, last: number): boolean {
  const { words, text: folded } = text
  const end = words[last]!.end
  const rest = folded.slice(end, end + 90)
  if (!hasClass(text, first - 5, first - 1, 'IDNOUN') && !/[\u4e00-\u9fff]/.test(rest)) return false
  for (const denial of rest.matchAll(denying)) {
    const said = rest.slice(denial.index + denial[0].length, denial.index + denial[0].length + 24).split(/[.!?,;]/)[0]!
    for (let i = first - 1; i >= 0 && i >= first - 5; i--) {
      const label = words[i]!.text
      if (hasClass(text, i, i, 'IDNOUN') && label.length > 2 && !isNumberWord(label) && said.includes(label)) return true
    }
    if (/[\u4e00-\u9fff]/.test(said) && said.length > 1 && folded.slice(0, words[first]!.start).includes(said.slice(0, 2)))
      return true
  }
  return false
}

/** Whether characters that nobody sees stand between the figures of a number. */
export function isCutUp(text: Text, first: number, last: number): boolean {
  if (text.original === undefined) return false
  const [start, end] = [text.words[first]!.start, text.words[last]!.end]
  const raw = text.original.slice(text.from[start], text.to[end - 1])
  return (raw.match(/\d[\s.-]?[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]+(?=[\s.-]?\d)/g)?.length ?? 0) > 1
}
