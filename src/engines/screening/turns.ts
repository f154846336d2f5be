import { isFileEnding, isTld } from './endings.ts'
import { read, type Text } from './events.ts'
import { fold } from './fold.ts'
import { nationalForm } from './plans.ts'
import { asking } from './replies.ts'
import { draftsOf } from './texts.ts'
import type { Finding, FindingKind, Said } from './types.ts'

// What only the turns of two sides tell: a name after the channel it belongs to, a number that one begins and the other
// confirms, an address sign by sign, a street that was asked for.

/** So far apart the parts may stand. */
const reach = 4
const short = 64

interface Told {
  kind: FindingKind
  message: number
  score: number
  evidence: string
}

/** What a conversation of short messages tells in turns, each with the message that completes it. */
export function toldInTurns(messages: readonly Said[]): Finding[] {
  const texts = messages.map(({ text }) => (text.length <= short ? text.trim() : ''))
  const told = [
    nameTold(messages, texts),
    numberTold(messages, texts),
    ownNumberTold(messages, texts),
    signsTold(messages, texts),
    streetTold(messages, texts),
    codeTold(messages, texts),
    meantTold(messages, texts),
  ]
  return told.flatMap(one =>
    one === null
      ? []
      : {
          kind: one.kind,
          start: 0,
          end: Math.max(1, messages[one.message]!.text.length),
          message: one.message,
          rule: `split.${one.kind === 'messenger' ? 'handle' : one.kind}`,
          score: one.score,
          evidence: [one.evidence],
        },
  )
}

/** A message that tells a name and hardly more: with a line, a dot or figures in it. */
const bareName =
  /^(?:(?:[^@.!?]{0,24}\b)?(?:i'?m|it'?s|as|under|look for|find|search(?: for)?|add|called|name(?: is)?|id(?: is)?|user(?:name)?(?: is)?|nick(?: is)?|yes|yep|mine is|soy|ich bin|je suis|sou|main|сам|я)[ :,]+|@)?@?((?:[a-z][a-z0-9]*(?:[._][a-z0-9]+)+)|[a-z]{5,}\d{1,4})(?:,? (?:on (?:it|there)|there|here|please|pls|dort|alli|allí|lá|là-bas|там))?[.!]?$/i
const notNames =
  /^(?:v\d|mp[34]|h26\d|utf|draft|frame|layer|page|slide|version|scene|screen|sheet|figure|iphone|pixel|galaxy|windows|android)/i
/** Who asks for the name, and an answer that may be one. */
const askedName =
  /^(?:and |ok,? |so |your |the |what )*(?:name|handle|id|user(?:name)?|nick(?:name)?|called|under|as|which name)\s*\?/i
const plainName = /^@?[a-z][a-z0-9._-]{3,24}[.!]?$/i

function isName(said: string): boolean {
  const name = bareName.exec(said)?.[1]
  if (name === undefined || notNames.test(name)) return false
  const parts = name.split('.')
  const ending = parts.at(-1)!.toLowerCase()
  return parts.length === 1 || !(isFileEnding(ending) || (parts.length === 2 && isTld(ending)))
}

/** "Do you snap?", "yes", "gwen_letters". */
function nameTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let i = texts.length - 1; i >= 0; i--) {
    const isAsked =
      i > 0 && askedName.test(texts[i - 1]!) && plainName.test(texts[i]!) && messages[i - 1]!.from !== messages[i]!.from
    if (!isAsked && !isName(texts[i]!)) continue
    const around = texts.map((said, j) => ({ said, j })).filter(({ j }) => j !== i && Math.abs(j - i) <= reach)
    const read4 = around.map(({ said, j }) => ({ j, text: read(fold(said)) }))
    if (read4.some(({ text }) => isOfWork(text))) continue
    const channel = read4.find(({ text }) => isChannel(text))
    if (channel)
      return {
        kind: channel.text.events.has('PROV') ? 'email' : 'messenger',
        message: Math.max(i, channel.j),
        score: 0.74,
        evidence: 'a channel, and a name for it',
      }
  }
  return null
}

/** Whether a few words name where somebody could be written to. */
function isChannel({ events, words }: Text): boolean {
  if (words.length <= 7 && ['MESS', 'SOC', 'CHATAPP'].some(name => events.has(name))) return true
  return (words.length <= 4 && (events.has('AMB') || events.has('PROV'))) || (words.length <= 2 && events.has('AMBW'))
}

/** Whether a message is about the work; the app that a channel is called by is no work. */
function isOfWork(text: Text): boolean {
  const channels = text.events.get('CHATAPP') ?? []
  return ['SUBJ', 'SUBJV', 'SYSTEM', 'DATA'].some(name =>
    text.events.get(name)?.some(event => !channels.some(one => one.first <= event.first && one.last >= event.last)),
  )
}

/** The same of a message; a sample is no place either. */
function isSaidOfWork(said: string): boolean {
  const text = read(fold(said))
  return isOfWork(text) || text.events.has('SAMPLE')
}

/** A message that is a piece of a code: "part one bWlyYUBxdWF5", "then 7696e672e696f". */
const codePiece =
  /^(?:(?:part|half|first|second|third|last|rest|then|and|it|is|of|the|here|next|one|two|three|base64|hex|[123][:.)])[\s:,]+)*([A-Za-z0-9+/=_-]{6,})\W*$/

/** Pieces of one code, told one after the other, that only together read as something. */
function codeTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (const side of ['a', 'b']) {
    const pieces = texts
      .map((said, at) => ({ at, piece: messages[at]!.from === side ? codePiece.exec(said)?.[1] : undefined }))
      .filter(({ piece }) => piece !== undefined && (/\d/.test(piece) || /[a-z][A-Z]/.test(piece)))
    for (let i = 1; i < pieces.length; i++) {
      if (pieces[i]!.at - pieces[i - 1]!.at > reach) continue
      const joined = pieces[i - 1]!.piece! + pieces[i]!.piece!
      const found =
        joined.length < 12
          ? undefined
          : draftsOf(joined, 'message').find(({ draft }) => draft.rule.startsWith('decoded.') && draft.score >= 0.7)
      if (found)
        return {
          kind: found.draft.kind,
          message: pieces[i]!.at,
          score: 0.8,
          evidence: `two pieces of a code: ${found.draft.evidence[0] ?? ''}`,
        }
    }
  }
  return null
}

const meant =
  /^(?:no|nope|nah|non|nein|nao|não|нет)?[\s,.:-]*(?:i mean|i meant|yours?|you|mail|e-?mail|phone|not here|the app|to call|to ring|your own|which one do i get from you)\b/i

/** "Could I ring", "the client?", "you. which digits": asked back what is meant, somebody says it plainly. */
function meantTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let i = 2; i < texts.length; i++) {
    const [ask, back, reply] = [texts[i - 2]!, texts[i - 1]!, texts[i]!]
    if (messages[i - 2]!.from !== messages[i]!.from || messages[i - 1]!.from === messages[i]!.from) continue
    if (!asking.test(back) || back.length > 24 || !meant.test(reply) || ask.length > 40) continue
    if ([ask, back, reply].some(isSaidOfWork)) continue
    const joined = `${ask.replace(/[?.!\s]+$/, '')} ${reply.replace(/^(?:no|nope|nah|non|nein|nao|não|нет)[\s,.]+/i, '').replace(/[.!]/g, ' ')}?`
    const found = draftsOf(joined, 'message').find(
      ({ draft }) => draft.score >= 0.65 && /^(?:talk|ask|offer|away)\./.test(draft.rule),
    )
    if (found) return { kind: found.draft.kind, message: i, score: 0.72, evidence: found.draft.evidence[0] ?? '' }
  }
  return null
}

/** Words that may stand beside figures which are told in turns. */
const besides =
  /\b(?:yes|yep|yeah|ok|and|then|it|is|that|what|comes?|after|before|starts?|begins?|ends?|with|first|last|rest|the|evenings?|mornings?|ring|call|me|next|so|of|digits?)\b/gi
const cues = /\b(?:starts?|begins?|ends?|comes? after|after that|then|ring|call me)\b/i

/** "What comes after 077?", "00", "then?", "900461": figures of both, and nothing else beside. */
function numberTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let end = texts.length - 1; end > 0; end--) {
    let digits = ''
    let count = 0
    let hasCue = false
    const sides = new Set<string>()
    for (let i = end; i >= 0 && i > end - 6; i--) {
      const said = texts[i]!
      if (said.replace(besides, '').replace(/[\d\s?.!,-]/g, '') !== '') break
      const own = said.replace(/\D/g, '')
      hasCue ||= cues.test(said)
      if (own === '') continue
      digits = own + digits
      count++
      sides.add(messages[i]!.from)
      if (digits.length > 12) break
      const isShaped = digits.startsWith('0')
        ? nationalForm(digits) === 'trunk'
        : digits.length === 10 && nationalForm(digits) !== null
      if (count >= 2 && sides.size === 2 && hasCue && digits.length >= 9 && isShaped)
        return { kind: 'phone', message: end, score: 0.74, evidence: 'a number that both sides tell' }
    }
  }
  return null
}

const aside =
  /\b(?:yes|yep|ok|and|then|it|is|that|what|next|so|plus|rest|last|first|the|a|lot|fine|there|you|go|one|sec|wait|hang|on|evenings?|mornings?|tonight|afternoons?|noon|weekends?|after|before|lunch|six|seven|eight|nine|ring|call|text|me|sms|save|it|kr|lo|abends|morgens|am|besten|anrufen|tardes?|mañanas?|noches?|llama|soir|matin|appelle|вечером|утром|звони|shaam|ko|noite|manhã|liga|only|odd|offer|customer|please|pls|haha|lol|number|digits|tel|cell|mobile)\b/giu
const ringing =
  /\b(?:evenings?|mornings?|tonight|afternoons?|weekends?|ring|call|text|sms|save|abends|morgens|anrufen|llama|soir|matin|appelle|вечером|утром|звони|shaam|noite|liga|there you go)\b|晚上|早上/iu

/** "Mornings. 07700", "hang on", "900518, there you go": the figures of one side, with what people say beside a number. */
function ownNumberTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let end = texts.length - 1; end > 0; end--) {
    let digits = ''
    let count = 0
    let hasCue = false
    for (let i = end; i >= 0 && i > end - 8; i--) {
      if (messages[i]!.from !== messages[end]!.from) {
        hasCue ||= ringing.test(texts[i]!)
        continue
      }
      const said = texts[i]!
      const own = said.replace(/\D/g, '')
      if (own === '') break
      if (said.replace(aside, '').replace(/[\d\s?.!,:;()+/-]/g, '').length > 8) break
      hasCue ||= ringing.test(said)
      digits = own + digits
      count++
      if (digits.length > 11) break
      if (count >= 2 && hasCue && digits.startsWith('0') && digits.length >= 9 && nationalForm(digits) === 'trunk')
        return { kind: 'phone', message: end, score: 0.76, evidence: 'a number that one side tells in parts' }
    }
  }
  return null
}

const sign =
  /^(?:(?:then |and )?(?:the )?(?:curly a|a (?:in a|with a) (?:ring|circle|curl|tail))|at|@|arroba|arobase|at-?zeichen|klammeraffe|собака|🐌|🌀|🐒|🐵)$/iu

/** "H.bram", "at", "gmx", "de": a word, the sign, a word, an ending. */
function signsTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let i = 1; i < texts.length; i++) {
    if (!sign.test(texts[i]!)) continue
    const own = (j: number) => messages[j]!.from === messages[i]!.from
    const after = texts
      .slice(i + 1, i + 6)
      .map((said, k) => ({ said, at: i + 1 + k }))
      .filter(({ at }) => own(at))
    const before = texts
      .slice(Math.max(0, i - 3), i)
      .some((said, k) => own(Math.max(0, i - 3) + k) && /^[a-z][a-z0-9._-]*$/i.test(said))
    const host = after.findIndex(({ said }) => /^[a-z][a-z0-9-]{2,}$/i.test(said))
    const ending = after.find(({ said }, k) => k > host && isTld(said.replace(/^[.\s]+|[.!\s]+$/g, '').toLowerCase()))
    if (before && host >= 0 && ending)
      return { kind: 'email', message: ending.at, score: 0.76, evidence: 'an address, told piece by piece' }
  }
  return null
}

const whichStreet =
  /^(?:and )?(?:street|address|town|which street|what street|what door|adresse|straße|calle|rua|rue)\s*\?|\bwhere(?:'s| is| are) (?:the|your) (?:workshop|studio|office|shop|house|place|atelier)\b|\bwhere do i (?:park|come)\b/i
const street =
  /\b\d{1,4}[a-z]? (?:\p{Lu}[\p{L}']+ ){1,3}(?:street|st|road|rd|lane|yard|avenue|ave|square|place|row|close|court|hill|mews|drive|way|quay)\b|\b(?:rua|calle|rue|via|avenida|plaza|largo|praça|ulitsa|ул\.?) [\p{L}' ]+ \d{1,4}\b|\b\p{Lu}\p{L}+(?:straße|strasse|weg|gasse|platz|allee) \d{1,4}\b/iu

const streetName =
  /^(?:it'?s |in |at |en |à )?(?:(?:calle|rue|rua|via|avenida|plaza|largo|praça|ул\.?|улица) [\p{L}' ]{3,24}|(?:\p{Lu}[\p{L}']+ ){1,2}(?:street|st|road|rd|lane|yard|avenue|row|square|mews)|\p{Lu}\p{L}+(?:straße|strasse|weg|gasse|platz|allee))[.,]?$/iu
const houseNumber =
  /^(?:(?:no\.?|number|nr\.?|n[ºo°]|au|at|el|it'?s|im)\s*)?\d{1,4}\s?[a-zº°]{0,3}\b(?:.*\b(?:come|knock|ring|bell|floor|door|pasa|pásate|passe|passez|vem|komm|klingel|приходи|заходи|morning|afternoon|evening|lunes|martes|demain|monday|tuesday|wednesday|thursday|friday|saturday|tomorrow)\b|[.!]?$)/iu

/** "Where is the workshop?", "12 Cooper's Yard"; "calle Olivo", "number?", "18". */
function streetTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let i = 1; i < texts.length; i++) {
    const asked = texts
      .slice(Math.max(0, i - 2), i)
      .some((said, k) => messages[Math.max(0, i - 2) + k]!.from !== messages[i]!.from && whichStreet.test(said))
    if (asked && street.test(texts[i]!))
      return { kind: 'address', message: i, score: 0.72, evidence: 'a street that was asked for' }
    const named = texts
      .slice(Math.max(0, i - 3), i)
      .some((said, k) => messages[Math.max(0, i - 3) + k]!.from === messages[i]!.from && streetName.test(said))
    if (named && houseNumber.test(texts[i]!) && !texts.slice(Math.max(0, i - 4), i).some(isSaidOfWork))
      return { kind: 'address', message: i, score: 0.72, evidence: 'a street, and then its number' }
  }
  return null
}
