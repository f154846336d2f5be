import { pieceOf, type Piece } from './dictated-pieces.ts'
import { fold } from './fold.ts'
import { isInternational, nationalForm } from './plans.ts'
import { onward } from './replies.ts'
import type { Finding, Said } from './types.ts'

/** What somebody says who dictates: take a pen, in parts, a zero in front, ring me. */
const dictating =
  /\bpen\b|\b(?:mine|it|line|number) (?:starts|begins|ends) with\b|(?:office|direct|land|mtn) ?line\b|save this one|try me at|telemovel|\bhmu\b|call anytime|\btext when done\b|\btu notes\b|\bvas-y\b|(?:os|los) (?:dois|dos|tres|três) primeir[oa]s|(?:first|last) (?:two|three|four) (?:digits|figures|numbers)|\bsonne ce soir\b|\bdial\b|\bkeypad\b|\bhalf of it\b|\bthe rest is\b|(?:write|take|note|jot|copy|type) (?:this|it|that|them|these)(?: \w+)? ?down|\bnote down|take down|\bring(?:ing)? (?:me|you|u|it|us)\b|\bcall(?:ing)? (?:me|you|u|it|us)\b|\btext(?:ing)? (?:me|you|u|us)\b|\bphon(?:e|ing) (?:me|you|u)\b|in (?:pieces|bits|parts|chunks|portions|slices)|(?:first|second|last) bit|\bready\b|green app|blue app|\bddd\b|so ligar|\bliga ai\b|whats|\binsta|telegram|\bsignal\b|(?:your|my|ur) (?:number|cell|phone|mobile)|\bnummer\b|\bnumero\b|\bzap\b|telefon|номер|телефон|电话|号码|رقم|\bshoot\b|\b(?:mornings|evenings|nights|weekends|afternoons|days) only\b|\b(?:don't|dont|never|no) (?:texts?|calls?|ring)\b|\bwill (?:ring|call|text|phone)\b|\b(?:calling|ringing|texting)\b(?! (?:it|this|that|the))|\bsaved you\b|\bmy voice\b|\brest\s?\?|\blast ones\b|quick before|\bafter (?:six|five|seven|eight|\d) (?:pls|please)|starred out|\bas (?:prices|amounts)\b|رن عليا|رن علي|كلمني|something to write with|\bto finish\b|piece by piece|bit by bit|part (?:one|two|1|2)|(?:zero|0|plus) in front|area code|country code|\bdial|\bapunt[ae]|\banot[ae]|por partes|a trozos|em partes|aos poucos|\bnote[zr]?\b|par morceaux|en plusieurs fois|in teilen|in stucken|stuck fur stuck|schreib (?:mit|auf)|notier|записыва|по частям|пиши(?:те)? цифр|сохрани|набер|набира|звон|分段|分开发|记一下|记下|打给|拨|likh lo|likho|note kar|tukd|اكتب عندك|سجل عندك|على دفعات/

/** What leaves no doubt that the figures are to be dialled, whatever they were called before. */
const insisting =
  /\bdial\b|\bkeypad\b|\b(?:that's|thats|it's|is) my (?:line|number|phone|mobile|cell)\b|\b(?:ring|ringing|calling|phoning|texting|phone|sonne|klingel) (?:you|u|me|te|dich)\b|\bto ring\b|\btogether and (?:ring|call|dial|text)\b|[$€£]\s?0\d{3}|not prices|not pages|now you have me|\bte sonne\b/

const denial =
  /^\W*(?:(?:ha|haha|hehe|lol|oh|ah|sorry|jaja|kkk)\W+)*(?:no|nah|nope|nee|nein|não|non|нет|nahi|لا|不是|不)(?![\p{L}])/iu

/** What figures count when they are no number to dial. */
const counts =
  /\b(?:invoice|order|ticket|tracking|version|page|serial|model|build|issue|port\b|isbn|sku|batch|lot\b|px\b|pixel|eur\b|usd|words?\b|count|total|budget|price|draft|rows?\b|lines|score|seats|votes|meter|chapter|photo|picture|image|frame|layer|factura|pedido|pagina|rechnung|bestell|seite|facture|commande|fatura|uhr|o'clock|kwh|kw\b|mah\b|ml\b|zahler|reading)|[$€£%]|заказ|счет|страниц|订单|发票|页|张|个|小时|часов|штук|(?:\d ?|in )(?:[cmk]m|kg)\b|\d ?[ap]m\b|\d:\d\d|\d%|\b[gm]b\b|°/

/** What one side tells in parts, over several messages: a number that it dictates, the code of a meeting. */
export function toldInParts(messages: readonly Said[], side: 'a' | 'b'): Finding[] {
  const findings: Finding[] = []
  const told = dictated(messages, side)
  const last = told?.pieces.at(-1)
  if (told && last)
    findings.push({
      kind: 'phone',
      start: last.start,
      end: last.end,
      message: last.message,
      value: told.digits,
      rule: 'split.phone',
      score: 0.78,
      evidence: [`dictated in ${told.pieces.length} messages`],
    })
  const host = mailHost(messages, side)
  if (host >= 0)
    findings.push({
      kind: 'email',
      start: 0,
      end: messages[host]!.text.length,
      message: host,
      rule: 'split.email',
      score: 0.76,
      evidence: ['the host of an address, and what stands before its sign'],
    })
  const code = meetingCode(messages, side)
  if (code >= 0)
    findings.push({
      kind: 'meeting',
      start: 0,
      end: messages[code]!.text.length,
      message: code,
      rule: 'split.meeting',
      score: 0.76,
      evidence: ['the code of a meeting, in pieces'],
    })
  return findings
}

/** A number dictated by one side in several messages among other words, or null: only where it says that it dictates. */
function dictated(messages: readonly Said[], side: 'a' | 'b'): { pieces: Piece[]; digits: string } | null {
  const from = Math.max(0, messages.length - 12)
  const window = messages.slice(from)
  if (window.some(said => said.text.length > 160)) return null
  const all = window.map(said => fold(said.text).text)
  // "614 what, frames?", "nah, keep going": what the other side took it for, and was told that it is not.
  const isTurnedDown = window.map(
    (said, i) =>
      said.from !== side &&
      /[?？؟]\s*$/.test(said.text) &&
      window.slice(i + 1, i + 3).some(next => next.from === side && denial.test(next.text)),
  )
  const isCounted = all.some((text, i) => counts.test(text) && !isTurnedDown[i])
  if (isCounted && !all.some(text => insisting.test(text))) return null
  const piecesOf = (isOwn: (said: Said) => boolean) =>
    window.flatMap((said, i) => {
      const piece = isOwn(said) ? pieceOf(said.text) : null
      return piece ? [{ ...piece, message: from + i }] : []
    })
  let pieces = piecesOf(said => said.from === side)
  let isSaid =
    isTurnedDown.includes(true) ||
    all.some(text => dictating.test(text) || insisting.test(text)) ||
    isShaped(messages, pieces, side)
  // Both sides: "Still 06?", "yes, 39 98", "21 44".
  const both = piecesOf(() => true)
  if (both.length > pieces.length && isShared(messages, both, isSaid)) {
    pieces = both
    isSaid = true
  }
  if (pieces.length < 2 || pieces.length > 8) return null
  // "Last four: 0186", "middle 555", "front 303": in their places.
  const places = pieces.map(({ message }) => placeOf(messages[message]!.text))
  const isPlaced = pieces.length > 2 && places.every(place => place > 0) && new Set(places).size === pieces.length
  if (!isSaid && !isPlaced) return null
  const inOrder = isPlaced
    ? pieces.toSorted((a, b) => placeOf(messages[a.message]!.text) - placeOf(messages[b.message]!.text))
    : pieces
  let digits = inOrder.map(piece => piece.digits).join('')
  const hasPlus = digits.startsWith('+')
  digits = digits.replaceAll('+', '')
  if (all.some(text => /(?:zero|\b0) (?:in front|before|first)|(?:add|put) a (?:zero|0)\b/.test(text)) && !digits.startsWith('0'))
    digits = `0${digits}`
  if (digits.length < 9 || digits.length > 13) return null
  if (/(\d)\1{5,}/.test(digits)) return null
  const isNumber = nationalForm(digits) !== null || ((hasPlus || digits.length > 10) && isInternational(digits))
  return isNumber ? { pieces, digits } : null
}

/** Where a part is said to belong: 1 in front, 2 in the middle, 3 at the end, 0 where nothing is said. */
function placeOf(said: string): number {
  const text = fold(said).text
  // 2 of 3: 555
  const counted = /^\W*([1-3]) ?(?:of|\/) ?3\b/.exec(text)
  if (counted) return Number(counted[1])
  if (/\b(?:middle|centre|center|mid|medio|meio|milieu|mitte)\b|середин|中间/.test(text)) return 2
  if (/\b(?:last|final|finally|ends?|ending|end|tail|back|ultim[oa]s?|final|dernier|letzte)\b|конец|конце|最后/.test(text))
    return 3
  return /\b(?:first|front|starts?|begins?|beginning|area|prefix|primer[oa]s?|debut|anfang|vorne|ddd)\b|начал|开头/.test(text)
    ? 1
    : 0
}

/** Parts in the lengths of a number, one after the other, with nothing but nods between: 503, 555, 0142. */
function isShaped(messages: readonly Said[], pieces: readonly Piece[], side: 'a' | 'b'): boolean {
  const digits = pieces.map(piece => piece.digits).join('')
  const isUsual = pieces.map(piece => piece.digits.length).join('-') === '3-3-4'
  if (!isUsual && !(pieces.length >= 3 && digits.startsWith('0') && nationalForm(digits) === 'trunk')) return false
  const [first, last] = [pieces[0]!.message, pieces.at(-1)!.message]
  // The other side nods, says the figures again, or a few words that ask nothing; "probe A", "probe B" name what is measured.
  const others = messages.slice(first, last).filter(said => said.from !== side && !onward.test(said.text.trim()))
  const openings = others.flatMap(({ text }) => /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? [])
  return (
    new Set(openings).size === openings.length &&
    others.every(
      ({ text }) =>
        /^\W*\d{2,4}\W*$/.test(text) ||
        (text.length < 32 && !/\d/.test(text) && (!/[?？؟]/.test(text) || /^\W*(?:sorry|what|huh|eh|hm)\b.{0,18}$/i.test(text))),
    )
  )
}

/** Parts from both sides, in pairs or more, that begin with a zero and have hardly a word beside them, or are said to be a number. */
function isShared(messages: readonly Said[], pieces: readonly Piece[], isSaid: boolean): boolean {
  const digits = pieces.map(piece => piece.digits).join('')
  if (pieces.length < 3 || pieces.some(piece => piece.digits.length < 2)) return false
  const isUsual = pieces.map(piece => piece.digits.length).join('-') === '3-3-4'
  if (!isUsual && (!/^0\d{9,10}$/.test(digits) || nationalForm(digits) !== 'trunk')) return false
  const isBare = ({ message }: Piece) =>
    messages[message]!.text.replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .split(' ').length <= 2
  const between = messages.slice(pieces[0]!.message, pieces.at(-1)!.message)
  if (isUsual && isSaid) return true
  return (
    pieces.every(isBare) &&
    between.every((said, i) => pieces.some(piece => piece.message === pieces[0]!.message + i) || onward.test(said.text.trim()))
  )
}

const fileName = /\.(?:pdf|png|jpe?g|gif|svg|docx?|xlsx?|pptx?|zip|js|ts|md|csv|txt|html?|py|json|css|php)$/i

/** "Proton.me", "nadia goes in front": the message that completes an address of which the host was told by itself; or -1. */
function mailHost(messages: readonly Said[], side: 'a' | 'b'): number {
  const own = (is: (text: string) => boolean, beside = -1) =>
    messages.findIndex(
      ({ from, text }, i) =>
        from === side && text.length < 64 && i !== beside && (beside < 0 || Math.abs(i - beside) < 5) && is(text.trim()),
    )
  const host = own(text => bareHost.test(text) && !fileName.test(text))
  const told = host < 0 ? -1 : own(text => parted.test(text), host)
  if (told >= 0) return Math.max(host, told)
  const sign = own(text => text.length < 24 && loneSign.test(text))
  const rest = sign < 0 ? -1 : own(text => withEnding.test(text), sign)
  if (rest > sign) return rest
  const name = own(text => bareName.test(text) && !fileName.test(text))
  const provider = name < 0 ? -1 : own(text => mailbox.test(text), name)
  return provider < 0 ? namedBox(messages, side) : Math.max(name, provider)
}

/** "Lena.vogt", "hm?", "proton": a name with a dot and, by itself, who keeps the box; the message that completes it, or -1. */
function namedBox(messages: readonly Said[], side: 'a' | 'b'): number {
  const name = messages.findIndex(
    ({ from, text }) => from === side && text.length < 90 && boxName.test(lastSaid(text)) && !fileName.test(text.trim()),
  )
  if (name < 0) return -1
  const from = Math.max(0, name - 4)
  const near = messages.slice(from, name + 5)
  const provider = near.findIndex(({ text }, i) => i + from !== name && text.length < 40 && provided.test(fold(text).text))
  return provider < 0 || near.some(({ text }) => isOfWork.test(text)) ? -1 : Math.max(name, provider + from)
}

/** The last sentence of a message. */
const lastSaid = (text: string) =>
  text
    .trim()
    .split(/[!?.]\s+/)
    .at(-1)!

const boxName = /^(?:\p{L}+[\s:,-]+){0,3}(?!www\.)[a-z]{2,}(?:[._][a-z]+){1,2}\d{0,4}[.!]?$/iu
/** Who keeps a mailbox, with next to nothing around. */
const provided =
  /^(?:(?:and|then|it'?s|at|the|with|second|last|other|part|piece|half|box|my|is|ends?|wahi|hot|chez|bei|en|no|na|em|da|it|of|mail|that|google):?[\s,-]+)*(?:gmail|googlemail|google'?s?|yahoo|outlook|hotmail|proton(?:mail)?|icloud|gmx|zoho|fastmail|tuta|yandex|rediff|libero|sapo|uol|яндекс|гугл|бк|джимейл|ياهو|جيميل|谷歌)(?:[\s,.:!?-]+(?:one|mail|com|of|course|part|last|half|domain|yes|yep|right|wala|ka|please|then|there|dot|punto|no|ru|me|de))*[\s.!?]*$/i
const isOfWork =
  /\b(?:template|render|newsletter|bot|widget|icon|test|clients?|inbox(?:es)?|import|export|repo|branch|token|class|field)\b/i

const bareHost = /^(?:it's |its |at )?[a-z0-9-]{3,}\.[a-z]{2,8}$/i
const parted =
  /\b(?:goes?|comes?|stands?|belongs?|put|with) (?:it |that |the \w+ )?(?:in ?front|before|between|in between|in the middle|ahead)\b|@ (?:goes|comes|in|between)/i
/** A sign by itself, or behind a name: "at", "pieter at". */
const loneSign = /^(?:[a-z0-9._-]+ )?(?:at|@|arroba|arobase|a-?còng|at-?zeichen|собака)$/i
const withEnding =
  /^(?:[a-z0-9-]+\.[a-z]{2,8}(?:\.[a-z]{2})?\b|.*\b(?:dot|punto|ponto|punkt|point|точка) (?:com|net|org|co|io|de|es|fr|pt|br|pl|ru|me|dev|eu|uk|za|in|studio|design)\b)/i
const bareName = /^[a-z]{2,}[._][a-z]{2,}\d{0,4}$/i
/** The mailbox, and whose it is. */
const mailbox = /(?=.*\be?-?(?:mail|box|address|piece)\b).*\b(?:gmail|yahoo|outlook|hotmail|proton|icloud|gmx|zoho|fastmail)\b/i

/** The letters of a meeting at Google told one group a message; the message with the last, or -1. */
function meetingCode(messages: readonly Said[], side: 'a' | 'b'): number {
  if (
    !messages.some(said =>
      /\bmeet|video|\broom\b|\bjoin|reuni|videollamad|besprechung|созвон|встреч|会议|google/i.test(said.text),
    )
  )
    return -1
  // Told in one go: xkt-pmrd-vqe.
  const whole = messages.findLastIndex(
    ({ from, text }) => from === side && /^\W*[a-z]{3}-[a-z]{4}-[a-z]{3}\W*$/i.test(text) && !/[aeiou]{2}/i.test(text),
  )
  if (whole >= 0) return whole
  const groups: { length: number; message: number }[] = []
  messages.forEach((said, message) => {
    if (said.from === side && /^[a-z]{3,4}$/i.test(said.text.trim())) groups.push({ length: said.text.trim().length, message })
  })
  const [one, two, three] = groups.slice(-3)
  // Words have vowels.
  if (!groups.slice(-3).some(group => /^[^aeiou]+$/i.test(messages[group.message]!.text.trim()))) return -1
  return one && two && three && one.length === 3 && two.length === 4 && three.length === 3 && three.message - one.message <= 6
    ? three.message
    : -1
}
