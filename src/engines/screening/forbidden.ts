import type { Draft } from './drafts.ts'
import { clauseOf, isRefused } from './vetoes.ts'
import { eventsNear, eventsOf, hasClass, near, type Event, type Text } from './events.ts'

/** What belongs together for each thing that rule B3.5 never allows, and how far apart it may stand. */
const rules: readonly { rule: string; base: number; parts: [string, string]; reach: number; more: string[] }[] = [
  { rule: 'forbidden.fee', base: 0.58, parts: ['PAYREQ', 'FEEW'], reach: 7, more: ['STARTW', 'AMOUNT'] },
  { rule: 'forbidden.fee', base: 0.58, parts: ['FEEW', 'STARTW'], reach: 10, more: ['AMOUNT', 'PAYREQ'] },
  { rule: 'forbidden.fee', base: 0.62, parts: ['PAYREQ', 'STARTW'], reach: 8, more: ['FEEW', 'AMOUNT'] },
  { rule: 'forbidden.password', base: 0.6, parts: ['GIVECODE', 'CODEW'], reach: 5, more: ['GOTW'] },
  { rule: 'forbidden.password', base: 0.5, parts: ['CODEW', 'GOTW'], reach: 5, more: ['GIVECODE'] },
  { rule: 'forbidden.password', base: 0.7, parts: ['GIVECODE', 'OTPW'], reach: 3, more: ['GOTW'] },
  { rule: 'forbidden.password', base: 0.7, parts: ['GIVECODE', 'PASSW'], reach: 4, more: ['GOTW'] },
  { rule: 'forbidden.rent', base: 0.58, parts: ['RENTV', 'ACCW'], reach: 5, more: ['YOURACC'] },
  { rule: 'forbidden.rent', base: 0.62, parts: ['LIMITED', 'YOURSW'], reach: 10, more: ['YOURACC', 'ACCW', 'HAVE'] },
  { rule: 'forbidden.rent', base: 0.7, parts: ['USEPROF', 'SHAREW'], reach: 10, more: ['YOURACC', 'ACCW'] },
  { rule: 'forbidden.cheque', base: 0.66, parts: ['CHEQW', 'CHEQV'], reach: 16, more: ['YOU'] },
  { rule: 'forbidden.giftcard', base: 0.7, parts: ['GIFTC', 'GIFTV'], reach: 8, more: ['ME'] },
]

/** Asks that are never allowed: fees from a freelancer, codes and passwords, rented accounts, cheques to cash, gift cards. */
export function forbiddenAsks(text: Text): Draft[] {
  const drafts: Draft[] = []
  phrases(text, drafts)
  for (let i = 0; i < rules.length; i++) {
    const one = rules[i]!
    const firsts = eventsOf(text, one.parts[0])
    const seconds = eventsOf(text, one.parts[1])
    if (firsts.length === 0 || seconds.length === 0) continue
    for (const event of firsts) {
      const other = near(seconds, event.first - one.reach - 1, event.last + one.reach + 1).find(
        two =>
          reach(event, two) <= one.reach &&
          isNear(text, event, two) &&
          !(two.first >= event.first && two.last <= event.last) &&
          !(event.first >= two.first && event.last <= two.last),
      )
      if (!other) continue
      const from = Math.min(event.first, other.first)
      const to = Math.max(event.last, other.last)
      let score = one.base
      // "We send a code" is what a screen does.
      const isTold = (giver: Event) => /^(?:we|system|app|it|server|they|site)$/.test(text.words[giver.first - 1]?.text ?? '')
      const isBacked = one.more.some(name =>
        name === 'AMOUNT'
          ? hasFigures(text, from - 10, to + 10)
          : near(eventsOf(text, name), from - 10, to + 10).some(more => name !== 'GIVECODE' || !isTold(more)),
      )
      if (one.parts.includes('GIVECODE') && isTold(event)) continue
      score += isBacked ? 0.2 : 0
      score -= workWeight(text, from, to)
      if (
        one.rule === 'forbidden.password' &&
        hasClass(text, from - 6, to + 8, 'SUBJ') &&
        !hasClass(text, from - 8, to + 14, 'YOU', 'YOUR', 'ME', 'PASSW')
      )
        score -= 0.2
      if (isRefused(text, from, to, true)) continue
      add(text, drafts, one.rule, from, to, score, [event, other])
    }
  }
  return drafts
}

/** How much the words beside it say that it is what the work is about: a form, a text, a shop's own rules. */
function workWeight(text: Text, first: number, last: number): number {
  let weight = 0
  const isWorkWord = (i: number, ...names: string[]) =>
    hasClass(text, i, i, ...names) && !/^(?:in|out|like|wanted|looking|hire|seeking|for)$/.test(text.words[i]!.text)
  for (let i = Math.max(0, first - 4); i < first; i++)
    if (isWorkWord(i, 'SUBJV', 'CLIENTS')) {
      weight += 0.25
      break
    }
  if ([last + 1, last + 2].some(i => i < text.words.length && isWorkWord(i, 'SUBJ'))) weight += 0.25
  if (hasClass(text, first - 10, last + 10, 'WORKQ')) weight += 0.25
  return weight
}

/** Whether figures as of a sum are among the words from `low` to `high`. */
function hasFigures({ words }: Text, low: number, high: number): boolean {
  for (let i = Math.max(0, low); i <= high && i < words.length; i++)
    if (words[i]!.kind === 'digits' && words[i]!.text.length <= 5) return true
  return false
}

const reach = (a: { first: number; last: number }, b: { first: number; last: number }) =>
  Math.max(0, a.first > b.last ? a.first - b.last - 1 : b.first - a.last - 1)
const isNear = (text: Text, a: Event, b: Event) => Math.abs(text.words[a.first]!.sentence - text.words[b.first]!.sentence) <= 1

function add(text: Text, drafts: Draft[], rule: string, first: number, last: number, score: number, events: Event[]) {
  if (score < 0.5) return
  const [from, to] = clauseOf(text, first, last)
  drafts.push({
    kind: 'forbidden-ask',
    rule,
    start: text.words[from]!.start,
    end: text.words[to]!.end,
    score: Math.min(0.95, score),
    value: rule.split('.')[1],
    evidence: [events.map(event => text.text.slice(text.words[event.first]!.start, text.words[event.last]!.end)).join(' … ')],
  })
}

/** Whether a sum stands beside it. */
function hasAmount(text: Text, event: Event): boolean {
  for (let i = Math.max(0, event.first - 4); i <= event.last + 3 && i < text.words.length; i++)
    if (
      text.words[i]!.kind === 'digits' &&
      /[$€£]|usd|eur|dollar|euro/.test(text.text.slice(Math.max(0, text.words[i]!.start - 2), text.words[i]!.end + 8))
    )
      return true
  return false
}

/** Who pays for what others are to have. */
const payers = /^(?:we|well|wed|i|ill|id|company|client|agency|they|who|nous|je|wir|ich|nosotros|yo|eu|мы|я|我们)$/

/** Whole phrases that say it by themselves. */
function phrases(text: Text, drafts: Draft[]) {
  for (const event of eventsOf(text, 'FORBID')) {
    const near = (...names: string[]) => names.some(name => eventsNear(text, name, event.first - 9, event.last + 9).length > 0)
    let score = 0.5
    if (event.value === 'password') score = near('GIVECODE', 'GOTW') ? 0.78 : 0.45
    if (event.value === 'fee')
      score = near('PAYREQ', 'STARTW') ? 0.76 : hasAmount(text, event) && near('YOU', 'YOUR', 'ME', 'US', 'MY', 'I') ? 0.68 : 0.5
    if (event.value === 'secret') score = 0.8
    // "We pay for the training first."
    if (event.value === 'fromus') score = payers.test(text.words[event.first - 1]?.text ?? '') ? 0.4 : 0.7
    if (event.value === 'remote') score = near('YOUR', 'I', 'ME') ? 0.7 : 0.4
    if (event.value === 'rent') score = 0.84
    if (event.value === 'giftcard') score = near('GIFTC') ? 0.84 : 0.3
    if (event.value === 'cheque') score = near('YOU', 'YOUR', 'ME', 'PAYREQ', 'CHEQV') ? 0.78 : 0.5
    if (event.value !== 'remote' && event.value !== 'secret' && event.value !== 'giftcard')
      score -= workWeight(text, event.first, event.last)
    if (isRefused(text, event.first, event.last, true)) continue
    add(
      text,
      drafts,
      `forbidden.${event.value === 'secret' || event.value === 'remote' ? 'password' : event.value === 'fromus' ? 'fee' : event.value}`,
      event.first,
      event.last,
      score,
      [event],
    )
  }
}
