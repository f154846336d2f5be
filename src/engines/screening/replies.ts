import type { Said } from './types.ts'

// What the other side says between the parts of something: a question, a nod, a word about reaching somebody.

/** A question. */
export const asking =
  /[?？؟]|^(?:which|what|how|where|who|welche|was|wie|wo|qu[eé]|cu[aá]l|quais|qual|quels?|quelles?)(?![\p{L}])|哪|什么|kaun|kya|какие|какой|какая/iu

/** A nod: it asks for no more than that it goes on. */
export const onward =
  /^(?:[^\p{L}\p{N}]*|(?:(?:(?:ah|oh|uh|lol|haha|and|the|is|that|so|say|what's)[\s,]+)*(?:ends? with|falta|e o resto|ok|okay|brb|lol|haha|nice|lovely|hold on|one sec|sec|a sec|yes|yep|yeah|y|and|then|next|go on|more|continue|what is that|got it|go ahead|rest|last part|what|hm+|mm+|noted|sure|cool|great|fine|done|wait|sí|si|sim|oui|ja|да|угу|ага|и|дальше|dale|claro|k|right|(?:first|second|other|next|last) (?:part|half|bit)|other half|half|before|after|so far|go|(?:okay|ok)? ?(?:i'm |im )?(?:writing|noting|saving|typing) (?:it|that|this)(?: down)?|pen ready|ready|writing|noting|typing|listening|with you|roger|copy that|yup|mhm|uh huh|apunto|anoto|te sigo|je note|notiere|schreibe mit|got (?:a pen|that|the first)|et (?:la suite|après|ensuite)|la suite|ensuite|y (?:luego|después|qué más)|luego|sigue|siga|sigo|e (?:depois|aí|o resto)|depois|continua|und (?:dann|weiter|der rest)|dann|weiter|а дальше|дальше\?|так|ну|записываю|пишу|потом|وبعدين|كمل|接着|记了|记好了|记下了|收到|说|然后呢|后面呢|aur|aur aage|phir kya|bolo|haan bolo|noted|haan|ha|aage|phir|نعم|تمام|طيب|ثم|好|嗯|对|继续|然后|有的))[^\p{L}\p{N}]*)$/iu

/** Whether a message asks something, and whether it only says that it goes on. */
export const isAsking = (said: string): boolean => asking.test(said)
export const isOnward = (said: string): boolean => onward.test(said)

/** Whether a message is about reaching somebody, and counts nothing. */
export function isAboutContact(said: string): boolean {
  // "The number of words", "room numbers" count something.
  const text = said.replace(counted, '')
  return (
    /\bpen\b|in (?:pieces|bits|parts)|ringing|calling|texting|\bapunta|\banota|записыва|по частям|记一下|take (?:this|it) down|\brings\b|last four|phone|number|mobile|cell|contact|call|reach|whats|mail|area code|digits|dial|country code|in pieces|in bits|vorwahl|\bring\b|كلم|\bbhejo|ll[aá]m[oae]|ligo|appelle|tel[eé]|m[oó]vil|num[eé]ro|handy|nummer|номер|телефон|звон|набер|رقم|电话|手机|号/i.test(
      text,
    ) && !/(?<!that |this )order|invoice|ticket|tracking|version|page|serial|part|model|build|issue|port/i.test(text)
  )
}

const counted =
  /\bnumbers? of\b|\b(?!(?:phone|your|ur|my|mobile|cell|contact|telephone|the|a|whatsapp|full|whole|direct|new|other|that|his|her|our|real|work|office|best|this|best|good)\b)\p{L}{3,} numbers?\b/giu

/** One word or two, and no question. */
export const isBareName = (said: string) =>
  !/[?？؟吗嘛呢没有加]/.test(said) && said.trim().split(/\s+/).length <= 2 && said.trim().length < 16

/** What has a number or comes in numbers, in talk about the work. */
const things =
  /\b(?:pages?|slides?|layers?|versions?|revisions?|rounds?|chapters?|frames?|screens?|tickets?|orders?|invoices?|rows?|figures? \d|modules?|templates?|pag[ei]\w*|seiten?|folien?|entw[uü]rf\w*|korrektur\w*|rechnung\w*|p[aá]ginas?|diapositivas?|m[oó]dulos?|facturas?|pedidos?|versi[oó]n\w*|vers[aã]o|revis\w+|planches?|diapos?|factures?|maquettes?)\b|страниц|слайд|верси|правк|заказ|счет|макет|页|张|版|订单|صفحة|شريحة|نسخة|طلب|फ़ाइल|पेज/iu
/** The ask names a way to reach somebody, or says whose number it wants. */
const ownWay =
  /phone|mobile|cell|whats|tele|call|contact|direct|personal|private|best|wa\b|handy|m[oó]vil|celular|tel[eé]|t[eé]l|телеф|мобил|личн|هاتف|جوال|واتس|手机|电话|微信|mera|tera|apna|aapka|tumhara|@/iu

/** "Number?", "send the number", "your number there", when one of the two has just named pages, slides or versions. */
export function countsThings(messages: readonly Said[], at: number): boolean {
  const said = messages[at]!.text
  if (said.length > 40 || ownWay.test(said)) return false
  if (!/num|nr\b|\bno\b|номер|رقم|号|mail|correo|linea|line/iu.test(said)) return false
  if (
    /\b(?:your|ur|dein\w*|ihre?|tu|su|votre|ton|seu|teu)\b|тво|ваш/iu.test(said) &&
    !/\b(?:there|for (?:it|that|them)|of (?:it|them)|da|dort|allí|là|lá)\b/iu.test(said)
  )
    return false
  return messages.slice(Math.max(0, at - 2), at).some(one => things.test(one.text) && !ownWay.test(one.text))
}

/** What a number is the number of, in a question; and nothing but figures in a row, without what begins a number to dial. */
const askedNumber =
  /\b(?:chip|pedigree|tag|plate|meter|orders?|invoice|ticket|tracking|serial|part|model|reference|ref|booking|case|customer|permit|licen[cs]e|isbn|ean|sku|batch|policy|claim|parcel|member|checksum|uuid|hash|crc|seed|total|sum|count|counter|views|vin|imei|pedido|factura|fatura|commande|facture|bestell\w*|rechnungs?\w*|kundennummer)\b|заказ|счет|накладн|订单|发票|快递|طلب|فاتورة/iu

/** "Order number?", "4155550183": figures that answer what they count. */
export function answersCount(messages: readonly Said[], at: number): boolean {
  const before = messages.slice(Math.max(0, at - 3), at).findLast(({ from }) => from !== messages[at]!.from)
  if (!before || !/^\s*[1-9][\d ]{6,16}\s*[.!]?\s*$/.test(messages[at]!.text)) return false
  return asking.test(before.text) && askedNumber.test(before.text) && !/phone|mobile|call|whats|contact/i.test(before.text)
}

/** "What mail?": asked back about the word that the other side left standing alone. */
export function isAskedBack(messages: readonly Said[], at: number): boolean {
  const before = messages[at - 1]
  if (!before || before.from === messages[at]!.from) return false
  const [word, said] = [before.text.trim().toLowerCase(), messages[at]!.text.trim().toLowerCase()]
  return (
    word.length > 1 && word.length < 16 && askedBack.test(said) && said.replace(askedBack, '').replace(/[?？؟\s]/gu, '') === word
  )
}

const askedBack =
  /^(?:what|which|что за|что|какая|какой|qué|cuál|quel|quelle|que|qual|welche|welcher|was für|was|kaun sa|kya|什么|哪个|أي)\s*/u

/** "Mobile?": which screen is meant, unless the talk was of reaching somebody. */
export function isOfScreen(messages: readonly Said[], at: number): boolean {
  if (!onScreen.test(messages[at]!.text)) return false
  return !messages.slice(Math.max(0, at - 4), at).some(one => isAboutContact(one.text) && !screens.test(one.text))
}

const onScreen = /^\W*(?:and |on |for |the |in |en |auf |sur |no )*(?:mobile|m[oó]vil|mobil|手机端|мобильн\p{L}*)\W*$/iu
const screens =
  /\d{2,4}\s?[x×*]\s?\d{2,4}|\bpx\b|pixel|breakpoint|viewport|desktop|tablet|responsive|landscape|portrait|screen|version|site|web/i
