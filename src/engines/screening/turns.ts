import { isFileEnding, isTld } from './endings.ts'
import { read } from './events.ts'
import { fold } from './fold.ts'
import { nationalForm } from './plans.ts'
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
  const told = [nameTold(messages, texts), numberTold(messages, texts), signsTold(messages, texts), streetTold(messages, texts)]
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

/** A message that is nothing but a name: with a line, a dot or figures in it. */
const bareName = /^(?:i'?m |it'?s |yes,? |yep,? |@)?((?:[a-z][a-z0-9]*(?:[._][a-z0-9]+)+)|[a-z]{5,}\d{1,4})[.!]?$/i
const notNames =
  /^(?:v\d|mp[34]|h26\d|utf|draft|frame|layer|page|slide|version|scene|screen|sheet|figure|iphone|pixel|galaxy|windows|android)/i

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
    if (!isName(texts[i]!)) continue
    const around = texts.map((said, j) => ({ said, j })).filter(({ j }) => j !== i && Math.abs(j - i) <= reach)
    const read4 = around.map(({ said, j }) => ({ j, text: read(fold(said)) }))
    if (read4.some(({ text }) => ['SUBJ', 'SUBJV', 'SYSTEM', 'DATA'].some(name => text.events.has(name)))) continue
    const channel = read4.find(
      ({ text }) =>
        text.words.length <= 7 &&
        (['MESS', 'SOC', 'CHATAPP'].some(name => text.events.has(name)) || (text.words.length <= 4 && text.events.has('AMB'))),
    )
    if (channel)
      return { kind: 'messenger', message: Math.max(i, channel.j), score: 0.74, evidence: 'a channel, and a name for it' }
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

const sign = /^(?:at|@|arroba|arobase|at-?zeichen|klammeraffe|собака|🐌|🌀|🐒|🐵)$/iu

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

/** "Where is the workshop?", "12 Cooper's Yard". */
function streetTold(messages: readonly Said[], texts: readonly string[]): Told | null {
  for (let i = 1; i < texts.length; i++) {
    const asked = texts
      .slice(Math.max(0, i - 2), i)
      .some((said, k) => messages[Math.max(0, i - 2) + k]!.from !== messages[i]!.from && whichStreet.test(said))
    if (asked && street.test(texts[i]!))
      return { kind: 'address', message: i, score: 0.72, evidence: 'a street that was asked for' }
  }
  return null
}
