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
  if (i < 0 || words[i]!.sentence !== sentence || hasClass(text, i - 3, i, 'MY', 'ME')) return false
  const before = text.text.slice(Math.max(0, start - 9), start)
  if (/[\u4e00-\u9fff](?:号|码|编号)[\s:：为是]{0,2}$/.test(before))
    return !/手机|电话|联系|微信|我|他|她|座机|热线|传真|号码|这|扣|拨|打/.test(before)
  const word = words[i]!.text
  const isCounted = (at: number) => {
    const one = words[at]?.text ?? ''
    return /^\p{L}{3,}$/u.test(one) && !anything.has(one) && !reaching.test(one) && words[at]!.sentence === sentence
  }
  if (/.{3}(?:nummern?|nr|kennzeichen|zahl|zahlen)$/.test(word)) return !reaching.test(word)
  if (isNumberWord(word)) return i > 0 && isCounted(i - 1)
  if (!isCounted(i)) return false
  for (let at = i - 1; at >= i - 3 && at >= 0 && words[at]!.sentence === sentence; at--) {
    if (isNumberWord(words[at]!.text)) return words[at]!.text !== 'no' && words[at]!.text !== 'number'
    if (!between.has(words[at]!.text)) return false
  }
  return false
}
