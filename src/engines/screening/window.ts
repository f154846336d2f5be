import {
  countsThings,
  draftsOf,
  isAboutContact,
  isDoubtedIn,
  isOnward,
  statesOf,
  togetherIn,
  toldInParts,
  toldInTurns,
  weighedDraftsOf,
} from '#engines/screening/second'
import type { Draft } from './drafts.ts'
import { fold } from './fold.ts'
import { isCalm } from './gate.ts'
import { figureGroup, groupsOf, talks } from './groups.ts'
import { numberWords } from './lexicon.ts'
import { isAboutWork, isListed, isTogether } from './joined.ts'
import type { Placed } from './texts.ts'
import type { Finding, Found, Said, Surface } from './types.ts'
import { wordsOf } from './words.ts'

/** Several messages as one text, with the message and the place that each of its characters came from. */
interface Joined {
  text: string
  /** Where each part begins in the text, which message it is, and where in that message it begins. */
  parts: { start: number; end: number; message: number; offset: number }[]
}

/**
 * What is found only over several messages: the parts of a number, an address said word by word, a name after the
 * channel it belongs to, with the other side's "yes" between. The message that completes it carries the finding.
 */
export function acrossMessages(messages: readonly Said[], own: readonly Finding[], surface: Surface): Finding[] {
  const findings: Finding[] = []
  const add = (joined: Joined, draft: Draft, from: number, to: number, penalty = 0) => {
    const covered = joined.parts.filter(part => part.start < to && part.end > from)
    const last = covered.at(-1)
    if (!last || covered.length < 2) return
    // What begins with a country code answers nothing else.
    if (/^\+\d{9}/.test(draft.value ?? '')) penalty = Math.min(penalty, 0)
    if (draft.kind === 'phone' && hasOtherWords(messages, covered)) penalty = Math.max(penalty, 0.35)
    if (draft.rule.startsWith('ask.') && countsThings(messages, last.message)) return
    if (!isTogether(messages, covered, draft)) return
    // What one message says by itself was judged there; words beside it add nothing to an ask.
    if (draft.kind === 'forbidden-ask' && saysAlone(joined, draft)) return
    if (draft.score - penalty < 0.65 || isListed(messages, covered, draft)) return
    const start = last.offset + Math.max(0, from - last.start)
    const end = last.offset + Math.min(last.end, to) - last.start
    // "Western", "union?", "no, the film genre".
    const next = messages[last.message + 1]
    if (next && next.from !== messages[last.message]!.from && denied.test(next.text)) return
    const isKnown = (one: Finding) => one.message === last.message && (one.kind === draft.kind || one.score >= 0.65)
    if (own.some(isKnown) || findings.some(isKnown)) return
    findings.push({
      kind: draft.kind,
      start,
      end: Math.max(end, start + 1),
      message: last.message,
      ...(draft.value === undefined ? {} : { value: draft.value }),
      rule: `split.${draft.rule.split('.')[0]}`,
      score: Math.round(Math.min(0.97, draft.score - penalty) * 100) / 100,
      evidence: [...draft.evidence, alongWith(covered.map(part => part.message))],
    })
  }
  for (const side of ['a', 'b'] as const) {
    const figures = figureGroup(messages, side)
    if (figures.length > 1) {
      const joined = join(messages, figures, ' ')
      const penalty = answersPenalty(messages, figures, side)
      for (const { draft, from, to } of foundIn(joined.text, surface))
        if (draft.kind === 'phone') add(joined, draft, from, to, penalty)
    }
    if (mayTellInParts(messages, side))
      for (const one of toldInParts(messages, side))
        if (![...own, ...findings].some(other => other.message === one.message && other.score >= 0.65)) findings.push(one)
    for (const group of groupsOf(messages, side)) {
      if (group.length < 2) continue
      const penalty = answersPenalty(messages, group, side)
      const spaced = join(messages, group, ' ')
      for (const { draft, from, to } of foundIn(spaced.text, surface))
        add(spaced, draft, from, to, draft.kind === 'phone' ? penalty : 0)
      const tight = join(messages, group, '')
      for (const { draft, from, to } of foundIn(tight.text, surface))
        if (isSolid(draft) || isCutName(tight, draft)) add(tight, draft, from, to)
    }
  }
  // An address asked for and told bit by bit.
  for (const group of talks(messages)) {
    const talk = join(messages, group, ' ')
    for (const { draft, from, to } of foundIn(talk.text.replace(/[?!]/g, ' '), surface))
      if (draft.rule === 'email.spelled' || draft.rule === 'email.plain') add(talk, draft, from, to, 0.02)
  }
  for (const one of toldInTurns(messages))
    if (![...own, ...findings].some(other => Math.abs(other.message! - one.message!) <= 4 && other.score >= 0.65))
      findings.push(one)
  // Both sides' words in their order: who asks and who answers make one offer together.
  for (const group of talks(messages)) {
    const talk = join(messages, group, ', ')
    for (const { draft, from, to } of foundIn(talk.text, surface))
      if (
        (draft.kind !== 'phone' || draft.rule === 'phone.disguised') &&
        isTold(draft) &&
        !(/^talk\.(?:both|hint)/.test(draft.rule) && isAboutWork(messages, group.at(-1)!))
      )
        // What makes figures a number may be said behind them.
        add(talk, draft, draft.kind === 'address' ? 0 : from, draft.rule === 'phone.disguised' ? talk.text.length : to, 0.02)
    const message = group.at(-1)!
    if (!/[\p{L}\d]/u.test(messages[message]!.text)) continue
    if ([...own, ...findings].some(one => group.includes(one.message ?? 0) && one.score >= 0.65)) continue
    const together = togetherIn(talk.text, surface)
    if (together)
      findings.push({
        ...together,
        start: 0,
        end: Math.max(1, messages[message]!.text.length),
        message,
        rule: 'split.worded',
        evidence: [alongWith(group)],
      })
  }
  return findings
}

/** The messages before the one that carries a finding, for whoever reads why. */
const alongWith = (group: readonly number[]) =>
  `together with ${group
    .slice(0, -1)
    .map(one => `message ${one + 1}`)
    .join(', ')}`

const denied = /^\W*(?:no|nope|nein|non|nao|não|нет|لا|不是)[\s,.!]/iu

/** Whether an address was asked for, a few messages ago, so that somebody is let into a system to see the work. */
export function statedInTalk(messages: readonly Said[], findings: readonly Finding[], surface: Surface): Found['states'] {
  const strong = findings.filter(finding => finding.score >= 0.65)
  if (strong.length === 0 || strong.some(({ kind, rule }) => kind !== 'email' && !rule.startsWith('ask.'))) return null
  const [first, last] = [Math.min(...strong.map(one => one.message!)), Math.max(...strong.map(one => one.message!))]
  const around = messages.map((_, i) => i).slice(Math.max(0, first - 3), last + 2)
  const { text } = join(messages, around, ', ')
  if (last - first > 3 || text.length > mostAround) return null
  const drafts = weighedDraftsOf(text, surface)
  return drafts.length > 0 && statesOf(drafts) === 'system-access' ? 'system-access' : null
}

/** Fewer words than these tell less than what is said around them: so far to each side, so much of it. */
const [fewWords, reach, mostAround] = [8, 4, 400]
/** A rule that is so sure is not doubted. */
const certain = 0.85

/** Findings in few words, taken back to a notice where the conversation around them is about the work. */
export function doubtedInTalk(messages: readonly Said[], findings: readonly Finding[]): Finding[] {
  return findings.map(finding => {
    const at = finding.message!
    if (finding.score < 0.65 || finding.score >= certain || messages[at]!.text.trim().split(/\s+/).length >= fewWords)
      return finding
    const around = messages
      .map((_, i) => i)
      .slice(Math.max(0, at - reach), at + reach + 1)
      .filter(i => messages[i]!.text.length <= 160)
    const { text } = join(messages, around, ', ')
    const isDoubted = around.length > 1 && text.length <= mostAround && isDoubtedIn(text, finding.rule)
    return isDoubted ? { ...finding, score: 0.6 } : finding
  })
}

/** Whether a side has said at least two things that could be parts: figures, a bare host, letters of a code. */
function mayTellInParts(messages: readonly Said[], side: 'a' | 'b'): boolean {
  const isPart = ({ from, text }: Said) =>
    from === side &&
    text.length <= 160 &&
    (/\d|^\W*[\w-]+\.[a-z]{2,8}\W*$|^\s*[a-z]{3,4}\s*$|[@]|\b(?:at|arroba|arobase|between)\s*$|\bbetween\b|\b(?:in ?front|before)\b/i.test(
      text,
    ) ||
      wordsOf(fold(text).text).some(word => numberWords.has(word.text)))
  // A name with a dot or a line in it is half an address by itself.
  const isName = ({ from, text }: Said) => from === side && text.length < 40 && /[a-z]{2}[._][a-z]+\d{0,4}\W*$/i.test(text)
  return messages.some(isName) || messages.filter(isPart).length > 1
}

/** Whether all that a finding rests on stands in one of the parts. */
const saysAlone = ({ text, parts }: Joined, { evidence }: Draft) =>
  parts.some(part => evidence.every(one => one.split(' … ').every(piece => text.slice(part.start, part.end).includes(piece))))

/** Whether the parts of a number stand among other words, and nothing said nearby is about reaching somebody. */
function hasOtherWords(messages: readonly Said[], covered: Joined['parts']): boolean {
  const isOther = ({ message, offset }: Joined['parts'][number]) =>
    wordsOf(fold(messages[message]!.text.slice(offset)).text).some(
      word =>
        word.kind === 'letters' &&
        word.text.length > 3 &&
        !numberWords.has(word.text) &&
        !isOnward(word.text) &&
        !/^[a-z]*\d/.test(word.text) &&
        !besideParts.test(word.text),
    )
  if (!covered.some(isOther)) return false
  const [first, last] = [covered[0]!.message, covered.at(-1)!.message]
  return !messages.slice(Math.max(0, first - 3), last + 1).some(said => isAboutContact(said.text))
}

/** Which part it is, and when to ring. */
const besideParts =
  /^(?:first|second|third|last|half|part|rest|then|next|begins?|starts?|ends?|with|after|before|lunch|dinner|noon|evenings?|mornings?|tonight|tomorrow|today|weekends?|anytime|late|early)$/

/** What is found in joined messages; most talk ends at the first pass. */
function foundIn(text: string, surface: Surface): Placed[] {
  return isCalm(text, surface) ? [] : draftsOf(text, surface)
}

/** A name of a channel that was cut in two: "i'm on the tele", "gram app". */
function isCutName(joined: Joined, draft: Draft): boolean {
  if (!/^talk\.(?:brand|alone)$/.test(draft.rule) || draft.score < 0.7) return false
  return joined.parts.slice(1).some(part => {
    const around = joined.text.slice(Math.max(0, part.start - 9), part.start + 9)
    const cut = Math.min(9, part.start)
    return [
      ...around.matchAll(/telegram|whatsapp|instagram|discord|snapchat|messenger|facebook|signal|wechat|skype|viber/gi),
    ].some(name => name.index < cut && name.index + name[0].length > cut)
  })
}

/** Kinds that hold when words are put together without a blank between. */
function isSolid(draft: Draft): boolean {
  return (
    draft.kind === 'email' ||
    draft.rule.startsWith('link.') ||
    draft.rule === 'handle.brand' ||
    (draft.rule === 'talk.brand' && draft.score >= 0.85)
  )
}

function isTold(draft: Draft): boolean {
  return (
    draft.rule === 'handle.brand' ||
    draft.rule === 'payment.handle' ||
    draft.rule === 'meeting.id' ||
    draft.rule === 'talk.name' ||
    draft.rule === 'decoded.said-signs' ||
    draft.rule === 'address.street' ||
    draft.rule === 'phone.disguised' ||
    draft.kind === 'pay-elsewhere' ||
    draft.kind === 'forbidden-ask' ||
    draft.rule === 'talk.hint'
  )
}

function join(messages: readonly Said[], group: readonly number[], glue: string): Joined {
  const parts: Joined['parts'] = []
  let text = ''
  for (const message of group) {
    if (text !== '') text += glue
    const said = messages[message]!.text
    // "Then the …" only says that it goes on.
    const opening =
      /^\s*(?:(?:and|then|next|after that|followed by|plus)[\s,:]+(?:(?:the|comes|is)\s+)?|(?:first|second|third|last|other|finally|part (?:one|two|three|\d))(?: (?:half|part|bit|piece|word))?(?:[\s:,]+|$)|(?:starts|ends|begins) with[\s,:]+)*/iu.exec(
        said,
      )![0].length
    const offset = glue === ', ' ? 0 : opening
    const rest = said.slice(offset)
    const cut = glue === '' ? rest.trimEnd() : glue === ', ' ? rest.replace(/[\s.?!]+$/, '') : rest
    // A sentence before it is no part of the word.
    if (glue === '' && text !== '' && /^[a-z]/i.test(cut) && isSentence(messages[parts.at(-1)!.message]!.text)) text += ' '
    // A letter a message: T, G.
    if (glue === ' ' && /^[a-z]$/i.test(cut.trim()) && /(?:^| )[a-z]+ $/i.test(text) && isLetters(messages, parts))
      text = text.trimEnd()
    // An ending by itself: .studio
    if (glue === ' ' && /^\.[a-z]{2,}/i.test(cut) && text.endsWith(' ') && /[a-z0-9]\s*$/i.test(text)) text = text.trimEnd()
    // The path of a link: forms.gle, /Zq8L
    if (glue === ' ' && /^\/\w/.test(cut) && /\.[a-z]{2,}\s*$/i.test(text)) text = text.trimEnd()
    parts.push({ start: text.length, end: text.length + cut.length, message, offset })
    text += cut
  }
  return { text, parts }
}

/** Whether all parts so far are one letter each. */
const isLetters = (messages: readonly Said[], parts: Joined['parts']) =>
  parts.every(({ message }) => /^\W*[a-z]\W*$/i.test(messages[message]!.text))

const isSentence = (text: string) => text.trim().split(/\s+/).length > 3

/** How much it speaks against a number that its parts answer questions of the other side about something else. */
function answersPenalty(messages: readonly Said[], group: readonly number[], side: 'a' | 'b'): number {
  let penalty = 0
  for (let i = Math.max(0, group[0]! - 3); i < messages.length && i <= group.at(-1)! + 1; i++)
    if (isAboutContact(messages[i]!.text)) return -0.2
  for (const i of group) {
    for (let before = i - 1; before >= 0 && before >= i - 2; before--) {
      const said = messages[before]!
      if (said.from === side) continue
      if (isOnward(said.text.trim())) break
      if (!/[?？؟]/.test(said.text) && said.text.length < 24 && /\p{L}/u.test(said.text)) penalty = Math.max(penalty, 0.3)
      if (/[?？؟]/.test(said.text) || /^(?:and|what|how|which|when)\b/i.test(said.text)) penalty = Math.max(penalty, 0.6)
      break
    }
  }
  return penalty
}
