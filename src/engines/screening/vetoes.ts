import { eventsNear, eventsOf, hasClass, type Event, type Text } from './events.ts'
import { isCompared } from './things.ts'

/** "Our WhatsApp replies": the name only says what kind of thing is meant. */
export function isCompound(text: Text, brand: Event): boolean {
  const next = text.words[brand.last + 1]
  if (next && /^[a-z]/.test(next.text) && !/^[a-z]/.test(text.words[brand.last]!.text)) return false
  if (!next || next.gap !== ' ' || next.kind !== 'letters' || text.at[brand.last + 1]?.includes('IDW')) return false
  return !/^(?:is|are|was|for|to|if|so|and|or|on|in|at|with|please|pls|plz|too|now|then|instead|also|ist|es|est|e|y|et|und|o|ou|oder|por|pour|per|hai|do|kya|dijiye|se|pe|par|bhejo|batao|share|number|no|nr|num|handle|id|tag|contact|me|there|works|then|because|when|but|same|starts|name|under|as|would|will|can|just|i|you|we)$/.test(
    next.text,
  )
}

/** Whether the words stand in code and not in a comment of it. */
export function isCode(text: Text, start: number): boolean {
  const { text: folded } = text
  text.hasCode ??= /[{};=]/.test(folded) && codeSigns.test(folded)
  if (!text.hasCode) return false
  const before = folded.slice(Math.max(0, start - 200), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return !/\/\/|#|\/\*|<!--|--/.test(line)
}

const codeSigns =
  /\{ ?[a-z-]+: ?[^{}]{1,40}\}|===|=>|\) ?\{|\);|\bconst |\bimport |\breturn |<\/[a-z]|\/>|\$\{|\bdef |\bselect |\bexport [a-z_]+=|\bgit log |\bupdate \w+ set |\bwhere \w+ ?(?:=|in \(|like )|\b(?:type|syntax|reference|value)error: | --[a-z]+=|\bprocess\.env\b|[a-z]\.[a-z]+\(\{/

/** "I'd rather not run it through the site": the way that would be right is what is refused. */
function isNotThis(text: Text, event: Event): boolean {
  const { words } = text
  if (
    !/^(?:through|via|over|on|in|inside|within|por|pela|pelo|en|dentro|par|sur|uber|auf|hier|через|на|通过|用)$/.test(
      words[event.first]!.text,
    )
  )
    return false
  return eventsNear(text, 'NEG', event.first - 6, event.first - 1).some(
    neg =>
      neg.last < event.first &&
      words[neg.first]!.clause === words[event.first]!.clause &&
      !hasClass(text, neg.last + 1, event.first - 1, 'BUT'),
  )
}

/** "My English is not good for chat here", "video call over Zoom": this place or its call is what is turned down. */
function isNotHere(text: Text, event: Event): boolean {
  const { words } = text
  const said = text.text.slice(words[event.first]!.start, words[event.last]!.end)
  if (callWord.test(said))
    return ['MEET', 'MESS'].some(name =>
      eventsNear(text, name, event.last + 1, event.last + 3).some(one => one.first > event.last),
    )
  if (said === '站内') return /^(?:说不|聊不|不|太慢|看不)/.test(text.text.slice(words[event.last]!.end))
  if (!hereWord.test(said) || /^(?:not|no|don'?t|never)\b/.test(said)) return false
  const { sentence } = words[event.first]!
  const isNo = (neg: Event) => neg.last < event.first && words[neg.first]!.sentence === sentence && !isInside(text, neg, 'NONEG')
  if (eventsNear(text, 'NEG', event.first - 4, event.first - 1).some(isNo)) return true
  if (/\b(?:not|isn't|is not) (?:for me|my thing)\b/.test(text.text)) return true
  const around = text.words.slice(Math.max(0, event.first - 5), event.last + 5).filter(word => word.sentence === sentence)
  return around.some(word => disliking.test(word.text))
}

/** What is said of this place by those who would rather be elsewhere. */
const disliking =
  /^(?:ignor|shy$|hat(?:e|ing)|avoid|tired|bored?$|slow|los(?:e|ing)$|awkward|uncomfort|lagg|annoy|miss(?:ed|ing)?$|clumsy|buggy)/

const callWord = /^(?:videollamada|videochamada|video ?call|appel video|videoanruf|видеозвонок|视频)/
const hereWord = /\b(?:here|on-platform|on platform|hier|aqui|ici|yahan|yahin)$|(?:здесь|тут|这里|这儿|站内|هنا)$/

/** "Rather not split the file": it refuses something else; only with nothing or a talk behind it is it about the ask. */
function isRatherElse(text: Text, event: Event): boolean {
  const { words } = text
  if (
    !/^(?:not|no|nicht|pas|nao|не)$/.test(words[event.last]!.text) ||
    !rather.test(words[event.first]!.text + ' ' + words[event.last]!.text)
  )
    return false
  const next = words[event.last + 1]
  if (!next || next.clause !== words[event.last]!.clause) return false
  // "Rather not talk here" is no refusal to talk.
  if (ofPlace.test(next.text)) {
    const rest = words.slice(event.last + 2, event.last + 7).filter(word => word.clause === next.clause)
    if (rest.some(word => /^(?:here|site|platform|chat|inbox|hier|aqui|ici|здесь|тут)$/.test(word.text))) return true
  }
  return !ofTalk.test(next.text)
}

const rather = /^(?:rather|id|i|we|wed|would|prefer|lieber|mejor|prefiero|prefiro|melhor|plutot) (?:not|no|nicht|nao|pas)$/
const ofPlace =
  /^(?:talk|chat|write|discuss|pay|do|run|use|deal|communicate|put|say|type|post|hablar|falar|parler|reden|schreiben|sprechen|говорить|писать)$/
const ofTalk =
  /^(?:be|talk|chat|share|give|send|leave|move|switch|go|take|pay|do|say|use|call|phone|join|exchange|meet|tell|hand|post|put|please|thanks|thank|sorry|before|until|till|yet|on|by|via|over|outside|off|deal|work|communicate|write|text|that|dar|hablar|usar|ir|pagar|salir|compartir|falar|sair|passar|mandar|aufs|auf|per|über|uber|telefonieren|wechseln|schreiben)$/

/** How many words to each side count as beside. */
const sight = 40

const isInside = (text: Text, event: Event, name: string) =>
  eventsNear(text, name, event.first, event.last).some(one => one.first <= event.first && one.last >= event.last && one !== event)

/** Whether the asking is a refusal, a rule that is told, or a warning (rule B2.8). */
export function isRefused(text: Text, first: number, last: number, isMoney: boolean): boolean {
  const { words } = text
  const { sentence, clause } = words[first]!
  for (const event of eventsNear(text, 'REFUSE', first - sight, last + sight)) {
    if (
      isInside(text, event, 'AWAY') ||
      isInside(text, event, 'NONEG') ||
      eventsNear(text, 'SKIPMS', event.first, event.last).length > 0 ||
      isInside(text, event, 'PUSH') ||
      isInside(text, event, 'HALFHERE') ||
      isInside(text, event, 'EITHERW') ||
      isCompared(text, event) ||
      isRatherElse(text, event) ||
      isNotThis(text, event) ||
      isNotHere(text, event) ||
      isPortugueseNo(text, event)
    )
      continue
    const distance = Math.abs(words[event.first]!.sentence - sentence)
    if (distance > 1) continue
    const [low, high] = event.first > last ? [last, event.first] : [event.last, first]
    if (hasClass(text, low + 1, high - 1, 'BUT') && !(event.first > last)) continue
    if (distance === 0 || (words.length < 40 && !text.isPart)) return true
  }
  for (const event of eventsNear(text, 'NEG', first - 12, last)) {
    if (words[event.first]!.sentence !== sentence || event.first > last) continue
    if (
      isInside(text, event, 'NONEG') ||
      isInside(text, event, 'AWAY') ||
      isInside(text, event, 'NOFEE') ||
      isInside(text, event, 'SKIPMS') ||
      isInside(text, event, 'PUSH') ||
      isInside(text, event, 'EVADE') ||
      isInside(text, event, 'TALKME') ||
      isInside(text, event, 'SITEASK') ||
      isInside(text, event, 'PHONEACT') ||
      isInside(text, event, 'TALKOUT') ||
      isInside(text, event, 'MESS') ||
      isInside(text, event, 'AFTER') ||
      isFrenchOnly(text, event, last) ||
      isRatherElse(text, event) ||
      isPortugueseNo(text, event)
    )
      continue
    if (event.last < first - 6) continue
    if (words[event.first]!.clause !== clause && first - event.last > 2) continue
    // "Outside of here I don't work."
    if (
      event.first > first &&
      event.last < last &&
      (hasClass(text, event.last + 1, event.last + 1, 'TALKV', 'TALK', 'WORKV') ||
        ofOneself.test(words[event.last + 1]?.text ?? ''))
    )
      return true
    if (event.first >= first && event.first <= last && isMoney) {
      // "I get paid in the contract, never by Zelle."
      if (last - event.last <= 2 && words[event.first]!.text === 'never') return true
      if (words[event.first]!.clause !== clause) continue
      if (event.first > first) continue
    }
    return true
  }
  // "Fora do site eu não fecho": the verb of it stands behind.
  const isDenied = (event: Event) =>
    event.first > last && words[event.first]!.clause === clause && ofOneself.test(words[event.last + 1]?.text ?? '')
  if (eventsNear(text, 'NEG', last + 1, last + 4).some(isDenied)) return true
  if (isQuoted(text, first, last)) return true
  if (
    eventsNear(text, 'QUOTE', first - sight, first).some(event => words[event.first]!.sentence === sentence && event.last < first)
  )
    return true
  return false
}

/** Dealing, said of oneself. */
const ofOneself =
  /^(?:fecho|negocio|aceito|faco|trato|cierro|acepto|trabajo|hago|travaille|fais|accepte|traite|arbeite|nehme|verhandle|cobro|обсуждаю|рассматриваю|работаю|беру|принимаю|договариваюсь|соглашаюсь|согласен|согласна|пойду|перехожу)$/

/** Who quotes the other side: "you write", "your question", "that talk"; in front of the quotation or behind it. */
const quoting =
  /\b(?:you|u) (?:\w+ )?(?:say|said|write|wrote|tell|told|ask|asked|propose|proposed|suggest|suggested|mean|keep saying)\b|\b(?:your|this|that|the) (?:\w+ )?(?:question|idea|offer|line|talk|message|sentence|suggestion|proposal|energy|trick)\b|\b(?:me dices|dices|decis|me preguntas|quanto a|voce (?:diz|disse|fala)|tu (?:dis|proposes)|vous (?:dites|proposez)|deine (?:frage|idee)|ihre (?:frage|idee)|du (?:sagst|schreibst|fragst)|sie (?:sagen|schreiben|fragen)|ты (?:пишешь|говоришь)|вы (?:пишете|говорите)|aap (?:bol|keh|kah)\w*)\b|你说|您说/

/** A quotation that is turned down: "let's do half in cash"? No. */
function isAnswered(text: Text, first: number, last: number): boolean {
  const { text: folded, words } = text
  const open = folded.lastIndexOf('"', words[last]!.start)
  const close = folded.indexOf('"', words[last]!.end)
  if (open < 0 || close < 0 || folded.slice(0, open).split('"').length % 2 === 0 || close - open > 160) return false
  const isOutside = (event: Event) => words[event.first]!.start > close || words[event.last]!.end <= open
  // Who quotes may be part of what was found.
  if (words[first]!.start < open - 24) return false
  return (
    quoting.test(folded.slice(Math.max(0, open - 60), open)) ||
    quoting.test(folded.slice(close, close + 40)) ||
    ['NEG', 'REFUSE'].some(name => eventsOf(text, name).some(isOutside))
  )
}

/** Words in quotation marks in a text about texts: copy to be written or translated. */
function isQuoted(text: Text, first: number, last: number): boolean {
  const { text: folded, words } = text
  const [start, end] = [words[first]!.start, words[last]!.end]
  if (!folded.slice(Math.max(0, start - 300), start + 1).includes('"') || !folded.slice(end, end + 300).includes('"'))
    return false
  if (told.test(folded.slice(Math.max(0, start - 40), start)) || isAnswered(text, first, last)) return true
  return hasClass(text, first - sight, last + sight, 'SUBJV', 'QUOTE', 'SUBJ', 'WORKQ')
}

const told =
  /\b(?:told|said|says|asked|wrote|writes|dijo|dijeron|escribio|disse|disseram|dit|ecrit|sagte|schrieb|gesagt)\b[^".!?]{0,24}"[^"]{0,20}$/

/** French "ne … que" means only. */
function isFrenchOnly(text: Text, event: Event, last: number): boolean {
  if (!/^(?:ne|n)$/.test(text.words[event.first]!.text)) return false
  const rest = text.words.slice(event.last + 1, last + 1).map(word => word.text)
  return rest.some(word => word === 'que' || word === 'qu') && !rest.includes('pas')
}

/** "Without a milestone I don't start": what is left out is a condition. */
export function isCondition(text: Text, last: number): boolean {
  const { sentence } = text.words[last]!
  return eventsNear(text, 'NEG', last + 1, last + 5).some(
    event =>
      event.first > last &&
      text.words[event.first]!.sentence === sentence &&
      !isInside(text, event, 'NONEG') &&
      !isInside(text, event, 'AWAY'),
  )
}

/** In Portuguese "no" means "in the". */
function isPortugueseNo(text: Text, event: Event): boolean {
  return text.words[event.first]!.text === 'no' && eventsOf(text, 'PTWORD').length > 0
}

/** Whether it is said for the time after the contract's start, or refused for the time before. */
export function isLater(text: Text, at: number): boolean {
  const { sentence } = text.words[at]!
  if (
    eventsNear(text, 'AFTER', at - sight, at + sight).some(
      event => Math.abs(text.words[event.first]!.sentence - sentence) <= 1 && !hasClass(text, event.first, event.first, 'BEFORE'),
    )
  )
    return true
  return eventsOf(text, 'BEFORE').length > 0 && (eventsOf(text, 'NEG').length > 0 || eventsOf(text, 'REFUSE').length > 0)
}

/** The clauses that the words belong to, as first and last word. */
export function clauseOf(text: Text, first: number, last: number): [number, number] {
  const { words } = text
  let [from, to] = [first, last]
  while (from > 0 && words[from - 1]!.clause === words[first]!.clause && first - from < 40) from--
  while (to + 1 < words.length && words[to + 1]!.clause === words[last]!.clause && to - last < 40) to++
  return [from, to]
}
