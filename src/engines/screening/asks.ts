import type { Draft } from './drafts.ts'
import { clauseOf, isCode, isCompound, isCondition, isLater, isRefused } from './vetoes.ts'
import { subjectWeight } from './subject.ts'
import { eventsNear, hasClass, none, startNear, type Event, type Text } from './events.ts'
import { isArticle, isComparing, isInAddress, isOfThing, isOutdoors, isTurnedDown } from './things.ts'
import { isDisguised } from './disguise.ts'
import { look, nextMet, patternRows } from './rows.ts'
import { patterns, type Pattern, type Step } from './patterns.ts'
import type { FindingKind } from './types.ts'
import { sentenceEnd, sentenceStart } from './words.ts'

interface Match {
  pattern: Pattern
  events: Event[]
}

/** What a text asks or offers in words: to talk elsewhere, to be paid elsewhere. */
export function asksIn(text: Text): Draft[] {
  look(patternRows, text.seen)
  let i = nextMet(patternRows, text.seen, 0)
  if (i < 0) return []
  const best = new Map<string, Draft>()
  let tries = 0
  for (; i >= 0; i = nextMet(patternRows, text.seen, i + 1)) {
    const found = matches(text, patterns[i]!)
    for (let k = 0; k < found.length && k < mostOfOne; k++) {
      if (++tries > most && (best.size > 0 || tries > 2 * most)) return [...best.values(), ...flood(text, best)]
      const draft = weigh(text, found[k]!)
      if (!draft) continue
      const key = `${draft.kind}:${draft.start}`
      if ((best.get(key)?.score ?? -1) < draft.score) best.set(key, draft)
    }
  }
  return [...best.values()]
}

/** So many matches in one piece of text are no conversation, of one pattern or of all. */
const [mostOfOne, most] = [16, 150]

/** What is left of a text that is full of asks is taken as one. */
function flood(text: Text, best: ReadonlyMap<string, Draft>): Draft[] {
  const first = [...best.values()].find(draft => draft.score >= 0.65)
  if (!first) return []
  return [
    { ...first, start: Math.min(first.start, text.text.length - 1), end: text.text.length, evidence: ['asks all over the text'] },
  ]
}

function of(text: Text, step: Step): readonly Event[] {
  let all: readonly Event[] = none
  for (let i = 0; i < step.names.length; i++) {
    const { name, value } = step.names[i]!
    const list = text.events.get(name)
    if (list === undefined || list.length === 0) continue
    const own = value === undefined ? list : list.filter(event => event.value === value)
    all = all.length === 0 ? own : [...all, ...own].toSorted((a, b) => a.first - b.first)
  }
  return all
}

function matches(text: Text, pattern: Pattern): readonly Match[] {
  const lists: (readonly Event[])[] = []
  for (let i = 0; i < pattern.steps.length; i++) {
    const list = of(text, pattern.steps[i]!)
    if (list.length === 0) return none
    lists.push(list)
  }
  const found: Match[] = []
  for (const first of lists[0]!) {
    const events = follow(text, [first], lists, pattern)
    if (events) found.push({ pattern, events })
  }
  return found
}

/** The events of the remaining steps, the nearest that lead to the end. */
function follow(text: Text, events: Event[], lists: (readonly Event[])[], pattern: Pattern): Event[] | null {
  const { steps, flags } = pattern
  const at = events.length
  if (at === steps.length) return events
  const from = events[at - 1]!
  const step = steps[at]!
  const { sentence } = text.words[from.last]!
  const sentences = flags.includes('x') ? 1 : 0
  let candidates: { event: Event; way: number }[] | undefined
  const low = step.isEitherWay ? from.first - step.gap - 1 : from.last + 1
  const high = from.last + step.gap + 1
  const list = lists[at]!
  for (let i = startNear(list, low); i < list.length && list[i]!.first <= high; i++) {
    const event = list[i]!
    const after = event.first - from.last - 1
    if (event.last < low || after > step.gap) continue
    const way = after >= 0 ? after : step.isEitherWay ? from.first - event.last - 1 : -1
    if (way >= 0 && way <= step.gap && Math.abs(text.words[event.first]!.sentence - sentence) <= sentences)
      (candidates ??= []).push({ event, way })
  }
  if (candidates === undefined) return null
  if (candidates.length > 1) candidates.sort((a, b) => a.way - b.way)
  for (let i = 0; i < candidates.length && i < 6; i++) {
    const whole = follow(text, [...events, candidates[i]!.event], lists, pattern)
    if (whole) return whole
  }
  return null
}

const callNext = new Set(
  'at on when if tomorrow tonight today now later asap before after anytime please directly back first once or and so to instead maybe over any then there pls plz for this in between around whenever sometime quickly by up from'.split(
    ' ',
  ),
)

function weigh(text: Text, { pattern, events }: Match): Draft | null {
  const { words } = text
  const first = Math.min(...events.map(event => event.first))
  const last = Math.max(...events.map(event => event.last))
  const { sentence } = words[first]!
  let { score } = pattern
  if (pattern.flags.includes('k') && words.length > 7) return null
  if (pattern.flags.includes('w') && words.length - (last - first + 1) > 2) return null
  if (pattern.flags.includes('q') && !isQuestion(text, last)) return null
  if (pattern.flags.includes('c') && !isCall(text, events[0]!)) return null
  const brand = events.find(
    event =>
      event.class === 'MESS' ||
      event.class === 'SOC' ||
      event.class === 'AMB' ||
      event.class === 'MEET' ||
      event.class === 'PAYB',
  )
  const subject = subjectWeight(text, brand ?? events.at(-1)!, first, last)
  if (subject > 0) score -= pattern.flags.includes('S') ? subject * 0.5 : subject
  const isMasked = brand !== undefined && isDisguised(text, brand)
  if (isMasked || brand?.isHidden) score += 0.2
  if (pattern.flags.includes('m') && !isMasked && !text.isDecoded) return null
  const least = text.isDecoded && pattern.flags.includes('m') ? 0.45 : 0.5
  if (
    brand &&
    pattern.steps.length === 2 &&
    (brand.class === 'MESS' || brand.class === 'SOC') &&
    (events[0]!.class === 'MY' || events[0]!.class === 'YOUR') &&
    isCompound(text, brand)
  )
    score -= 0.3
  if (pattern.rule.endsWith('.both') && subject > 0) return null
  if (
    pattern.flags.includes('p') &&
    words.length > 5 &&
    !(events[0]!.class === 'PAYV' && events[0]!.first === 0) &&
    !namesPerson(text, first, last)
  )
    score -= 0.2
  if (isCode(text, words[first]!.start)) score -= 0.3
  // From here on it only falls.
  if (score < least) return null
  if (isRefused(text, first, last, pattern.rule.startsWith('pay.') || pattern.rule === 'away.talk')) return null
  if (
    (pattern.rule === 'pay.brand' || pattern.rule === 'pay.direct') &&
    eventsNear(text, 'BANKQ', first - 30, last + 30).some(event => words[event.first]!.sentence === sentence)
  )
    score -= 0.3
  // "Do you take PayPal here?" asks about this place.
  if (pattern.rule === 'pay.brand' && brand && /^(?:here|hier|ici|aqui|здесь|тут)$/.test(words[brand.last + 1]?.text ?? ''))
    score -= 0.3
  const isMoney = pattern.rule.startsWith('pay.')
  if (pattern.rule === 'pay.skip' && isCondition(text, last)) return null
  // "Let's keep it in escrow."
  if (
    pattern.rule === 'pay.skip' &&
    /\b(?:keep|leave|stay|have)\w* (?:\w+ ){0,2}in (?:the )?escrow|\bkeep(?:ing)? (?:the )?(?:escrow|milestones?)\b(?! (?:out|aside|away|small|low|off))/.test(
      text.text,
    )
  )
    return null
  // "Your number one tip", "your best line of the poem".
  if (
    pattern.rule === 'ask.channel' &&
    /^(?:numbers?|lines?|no)$/.test(words[last]!.text) &&
    /^(?:one|of|two|1)$/.test(words[last + 1]?.text ?? '')
  )
    return null
  if (isTurnedDown(text, last)) return null
  // "Faster than discord.com"; the "wa.me" of a link is not "wa" and "me".
  if (brand && /^(?:than|als|чем)$/.test(words[brand.first - 1]?.text ?? '')) return null
  if (events.length === 2 && events[1]!.class === 'ME' && words[events[1]!.first]!.gap === '.') return null
  if (text.text.includes('@') && events.some(event => isInAddress(text, event))) return null
  if (pattern.rule === 'ask.channel' && events.some(event => isOfThing(text, event))) return null
  if (events.some(event => /^0[67]$/.test(words[event.last]!.text)) && /\d[:-]\d\d/.test(text.text)) return null
  if (
    events.some(
      event => (event.class === 'THERE' && isArticle(text, event)) || (event.class === 'SAMENAME' && isComparing(text, event)),
    )
  )
    return null
  if (pattern.rule === 'away.talk' && isOutdoors(text, first, last)) return null
  // "Azul por fora e branco por dentro": the outside of a thing.
  if (
    /^(?:away|pay)\./.test(pattern.rule) &&
    text.text.includes('dentro') &&
    words.some(word => word.text === 'dentro' && word.sentence === sentence)
  )
    return null
  if (!isMoney && isLater(text, first)) return null
  if (score < least) return null
  const [from, to] = clauseOf(text, first, last)
  return {
    kind: kindOf(pattern, brand),
    rule: pattern.rule,
    start: words[from]!.start,
    end: words[to]!.end,
    score: Math.min(0.98, score),
    value: brand?.value || undefined,
    evidence: [events.map(event => text.text.slice(words[event.first]!.start, words[event.last]!.end)).join(' … ')],
  }
}

/** Whether somebody is spoken of or to nearby. */
function namesPerson(text: Text, first: number, last: number): boolean {
  return hasClass(text, first - 12, last + 12, 'ME', 'MY', 'I', 'YOU', 'YOUR', 'LETS', 'ASK')
}

function kindOf(pattern: Pattern, brand: Event | undefined): FindingKind {
  if (pattern.kind !== 'messenger' || !brand) return pattern.kind
  return brand.class === 'SOC' ? 'handle' : brand.class === 'MEET' ? 'meeting' : 'messenger'
}

/** How questions begin, by their first word and their first two. */
const opensQuestion = new Set(
  [
    ...'do does can could would will may are have is'
      .split(' ')
      .flatMap(verb => ['you', 'u', 'we', 'i'].map(who => `${verb} ${who}`)),
    ...'which messenger,which app,what app,what messenger,how about,what about,whats your,what is,whats ur,any chance,got any'.split(
      ',',
    ),
  ].flatMap(both => [both, both.split(' ')[0]!]),
)

function isQuestion(text: Text, last: number): boolean {
  const { words } = text
  const i = sentenceEnd(words, last)
  const after = i + 1 < words.length ? words[i + 1]!.gap : text.text.slice(words[i]!.end)
  if (after.includes('?')) return true
  // Asked without the sign.
  const first = sentenceStart(words, last)
  if (
    !after.includes('.') &&
    opensQuestion.has(words[first]!.text) &&
    opensQuestion.has(`${words[first]!.text} ${words[first + 1]?.text ?? ''}`)
  )
    return true
  return after.includes('?') || /^(?:吗|呢|么|kya)$/.test(words[i]!.text)
}

/** "Call me" is an ask; "call me Jo" is a name, "callMeBack(" is code. */
function isCall(text: Text, event: Event): boolean {
  const phrase = text.words
    .slice(event.first, event.last + 1)
    .map(word => word.text)
    .join(' ')
  if (text.words[event.last + 1]?.text === 'like' || isNaming(text, event)) return false
  if (phrase !== 'call me' && phrase !== 'call us' && phrase !== 'call my')
    return !text.text.slice(text.words[event.last]!.end).startsWith('(')
  const next = text.words[event.last + 1]
  return (
    !next ||
    next.sentence !== text.words[event.last]!.sentence ||
    next.kind === 'digits' ||
    callNext.has(next.text) ||
    next.clause !== text.words[event.last]!.clause
  )
}

/** "Appelez-moi Maud": the word behind begins with a capital letter, as names do. */
function isNaming(text: Text, event: Event): boolean {
  const next = text.words[event.last + 1]
  if (!text.original || !next || next.clause !== text.words[event.last]!.clause || next.kind !== 'letters') return false
  if (!/^(?:m|appel|llam)/.test(text.words[event.first]!.text)) return false
  return /\p{Lu}/u.test(text.original[text.from[next.start]!] ?? '')
}
