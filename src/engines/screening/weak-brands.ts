import type { Draft } from './drafts.ts'
import { hasClass, type Event, type Text } from './events.ts'
import { handleAt, introductions } from './handle-shape.ts'

// Names of channels that are words, too (Line, Signal, Matrix, X), beside the name of somebody there.

export const on = /^(?:on|via|over|in|auf|sur|por|no|en|bei)$/
/** Words of programs and pages, where names with a line in them are told all day. */
const technical = new Set(['session', 'element', 'matrix', 'line', 'wire', 'x'])

/** "Session id: abc_123" of a program, and not "Session" as it writes itself. */
export const isTechnical = (text: Text, brand: Event): boolean =>
  technical.has(brand.value) &&
  brand.value !== 'line' &&
  brand.value !== 'wire' &&
  !isCapital(text, brand) &&
  !startsCapital(text, brand)

/** "Message bluefern_dev on LINE", "my Steam is @fern.k": told by somebody of himself, or written as a name with an ask to write there. */
export function personal(text: Text, brand: Event, drafts: Draft[]): void {
  const { words } = text
  const isNamed = isCapital(text, brand)
  const next = words[brand.last + 1]
  // "On line 42".
  if (next?.kind === 'digits') return
  for (let i = Math.max(0, brand.first - 3); i <= brand.last + 4 && i < words.length; i++) {
    if (i >= brand.first && i <= brand.last) continue
    const word = words[i]!
    if (word.sentence !== words[brand.first]!.sentence || word.kind === 'digits') continue
    const handle = handleAt(text, i)
    if (!handle || (!handle.isMarked && !handle.isOdd)) continue
    const isTold = i > brand.last ? isToldBehind(text, brand, i, isNamed) : isToldBefore(text, brand, i, isNamed)
    if (!isTold || hasClass(text, brand.first - 6, i + 4, 'SAMPLE', 'SUBJV')) continue
    drafts.push({
      kind: 'messenger',
      rule: 'handle.brand',
      start: Math.min(handle.start, words[brand.first]!.start),
      end: Math.max(handle.end, words[brand.last]!.end),
      score: handle.isMarked ? 0.8 : 0.74,
      value: `${brand.value}:${handle.name.replace(/^@/, '')}`,
      evidence: [`a name on ${brand.value}`],
    })
    return
  }
}

/** "My LINE is fern_k", "on Line I'm called fern_k", "find me on Matrix as fern_k". */
function isToldBehind(text: Text, brand: Event, i: number, isNamed: boolean): boolean {
  const { words } = text
  if (isAsked(text, brand, isNamed) || (i === brand.last + 1 && hasClass(text, i + 1, i + 4, 'TALKME'))) return true
  const isIntroduced = introductions.has(words[i - 1]!.text) || /[:(=>–-]\s*$/.test(words[i]!.gap)
  if (!isIntroduced) return false
  const isMine = hasClass(text, brand.first - 3, brand.first, 'MY') && (!technical.has(brand.value) || isNamed)
  const isMe = isOn(text, brand) && hasClass(text, brand.last + 1, i - 1, 'IAM')
  return (isMine && !(technical.has(brand.value) && words[brand.last + 1]?.text === 'id')) || isMe
}

/** "I'm fern_k on Steam", "fern_k is my Steam", "message fern_k on LINE". */
function isToldBefore(text: Text, brand: Event, i: number, isNamed: boolean): boolean {
  const { words } = text
  if (hasClass(text, brand.first - 1, brand.first, 'MY')) return words.slice(i + 1, brand.first).some(word => word.text === 'is')
  if (!isOn(text, brand)) return false
  if (hasClass(text, i - 3, i - 1, 'IAM') || /^(?:i?m|as)$/.test(words[i - 1]?.text ?? '')) return true
  return isNamed && hasClass(text, i - 5, i - 1, 'REACHX', 'TALKME')
}

function isAsked(text: Text, brand: Event, isNamed: boolean): boolean {
  if (hasClass(text, brand.first - 6, brand.last + 5, 'TALKME', 'LOOKUP', 'IMON'))
    return !technical.has(brand.value) || isNamed || isOn(text, brand)
  return isNamed && isOn(text, brand) && hasClass(text, brand.first - 6, brand.first - 1, 'REACHX')
}

const isOn = (text: Text, brand: Event) =>
  on.test(text.words[brand.first]!.text) || on.test(text.words[brand.first - 1]?.text ?? '')

const startsCapital = ({ words, original, from }: Text, brand: Event) =>
  original !== undefined && /\p{Lu}/u.test(original[from[words[brand.first]!.start]!] ?? '')

/** Whether it is written with a capital letter that no beginning of a sentence explains. */
function isCapital(text: Text, brand: Event): boolean {
  const { words, original } = text
  const word = words[brand.last]!
  if (original === undefined || words[brand.last - 1]?.sentence !== word.sentence) return false
  return /\p{Lu}/u.test(original[text.from[word.start]!] ?? '')
}
