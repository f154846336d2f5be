import type { Draft } from './drafts.ts'
import { eventsOf, hasClass, type Text } from './events.ts'
import { digitsOf, figureRuns } from './figures.ts'

const walletRule =
  /\b(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,62}|[13][a-z1-9]{25,34}|t[a-z0-9]{33}|ltc1[a-z0-9]{25,60}|4[0-9ab][a-z1-9]{93})\b/g
const ibanRule = /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b/g
const upiRule =
  /\b[a-z0-9._-]{3,}@(?:ok(?:sbi|axis|icici|hdfcbank)|ybl|ibl|axl|paytm|apl|upi|sbi|icici|hdfcbank|axisbank|kotak|yesbank|airtel|freecharge|fbl|jio|ptyes|ptaxis|pthdfc|ptsbi|waaxis|wahdfcbank|wasbi|barodampay|cnrb|pnb|boi|idfcbank|federal|indus|rbl|yapl|jupiteraxis|slice|fam|naviaxis|timecosmos)\b/g
const cashtagRule = /(?:^|[\s(])\$[a-z][a-z0-9_]{2,19}\b/g

/** Account numbers of the standard's registry and of everybody's documentation. */
const examples = new Set(
  'de89370400440532013000 gb29nwbk60161331926819 gb82west12345698765432 gb33bukb20201555555555 fr1420041010050500013m02606 fr7630006000011234567890189 es9121000418450200051332 nl91abna0417164300 it60x0542811101000000123456 at611904300234573201 be68539007547034 ch9300762011623852957 pt50000201231234567890154 pl61109010140000071219812874 ie29aibk93115212345678'.split(
    ' ',
  ),
)

/** What is said beside an account by somebody who wants money on it. */
const askedThere =
  /\b(?:straight there|there please|put (?:it|the \w+|\w+ part)|then i (?:begin|start)|(?:for|put) the (?:first|second|other|next) (?:part|half|one|stage)|deposit|advance|up ?front|half|as (?:the )?reference|and i'?ll (?:begin|start|order|get)|thanks?|please)\b/

/** Where money could be sent: wallets, bank accounts, payment addresses. */
export function paymentIds(text: Text): Draft[] {
  const drafts: Draft[] = []
  const { text: folded } = text
  const add = (start: number, end: number, score: number, value: string, what: string) =>
    drafts.push({
      kind: 'payment',
      rule: `payment.${what.replace(/^payment /, '').replace(' ', '-')}`,
      start,
      end,
      score,
      value,
      evidence: [`looks like a ${what}`],
    })
  // Both are long, and mix letters and figures.
  if (text.words.some(word => word.text.length >= 26)) {
    for (const match of folded.matchAll(walletRule)) {
      const near = around(text, match.index, match.index + match[0].length)
      // Bitcoin has no contracts of which developers talk.
      const isAsked =
        near('PAYV', 'PAYME', 'PAYB', 'ME', 'MY') || (/^(?:bc1|ltc1)/.test(match[0]) && near('I', 'GIVE', 'YOU', 'THERE', 'LETS'))
      const isCode = near('SUBJ', 'SUBJV', 'SAMPLE', 'IDNOUN') && !near('PAYME', 'MY', 'ME', 'PAYB')
      if (isCode || (!isAsked && !/^(?:0x|bc1|ltc1)/.test(match[0]))) continue
      if (!/\d/.test(match[0])) continue
      add(
        match.index,
        match.index + match[0].length,
        isAsked ? 0.9 : match[0].startsWith('bc1') ? 0.72 : 0.55,
        match[0],
        'wallet',
      )
    }
  }
  for (const match of text.words.some(word => word.kind === 'mixed') ? folded.matchAll(ibanRule) : []) {
    if (!isIban(match[0].replaceAll(' ', ''))) continue
    const near = around(text, match.index, match.index + match[0].length)
    const isSentTo =
      /\b(?:transfer|pay|send|wire|deposit|uberweis\w*|transferir?|virement|vire[rz]?)\b[^.]{0,24}\b(?:to|an|auf|a|sur|para)[\s:]+$/
    const before = folded.slice(Math.max(0, match.index - 48), match.index)
    if (near('SAMPLE', 'SUBJ', 'SUBJV') && !near('MY', 'PAYME') && !isSentTo.test(before)) continue
    if (examples.has(match[0].replaceAll(' ', '')) && near('SAMPLE')) continue
    // People who show how a thing is done use these, too: only what is asked beside them tells.
    const isAsked = near('MY', 'PAYME', 'PAYV') || (!near('IDNOUN', 'WORKQ') && askedThere.test(folded))
    if (examples.has(match[0].replaceAll(' ', '')) && !isAsked) continue
    add(
      match.index,
      match.index + match[0].length,
      near('PAYV', 'PAYME', 'MY', 'PAYB', 'ME') ? 0.92 : 0.78,
      match[0].replaceAll(' ', '').toUpperCase(),
      'bank account',
    )
  }
  bankDetails(text, drafts)
  meetingIds(text, drafts)
  if (folded.includes('@'))
    for (const match of folded.matchAll(upiRule))
      add(match.index, match.index + match[0].length, 0.88, match[0], 'payment address')
  if (folded.includes('$')) {
    for (const match of folded.matchAll(cashtagRule)) {
      const start = match.index + match[0].indexOf('$')
      if (around(text, start, match.index + match[0].length)('PAYB'))
        add(start, match.index + match[0].length, 0.85, match[0].trim(), 'payment name')
    }
  }
  return drafts
}

/** The number of a meeting: Zoom, ID 712 3456 7890. */
function meetingIds(text: Text, drafts: Draft[]) {
  const { words } = text
  saidMeeting(text, drafts)
  for (const event of eventsOf(text, 'MEET')) {
    let digits = 0
    let [first, last] = [-1, -1]
    for (let i = event.first - 2; i > event.first - 6 && i >= 2 && digits === 0; i--) {
      // The room before the name: room 672-849-1033 on Zoom.
      if (words[i]!.kind === 'digits' && words[i - 2]!.kind === 'digits' && words[i]!.gap.length === 1) {
        digits = words[i]!.text.length + words[i - 1]!.text.length + words[i - 2]!.text.length
        first = i - 2
        last = event.last
        if (digits < 9) digits = 0
      }
    }
    const reach = digits > 0 ? 0 : 9
    for (let i = event.last + 1; i < words.length && i <= event.last + reach; i++) {
      if (words[i]!.kind !== 'digits') {
        if (digits > 0) break
        continue
      }
      if (first < 0) first = i
      digits += words[i]!.text.length
      last = i
    }
    if (digits < 9 || digits > 12 || hasClass(text, event.first - 4, last + 4, 'SAMPLE')) continue
    drafts.push({
      kind: 'meeting',
      rule: 'meeting.id',
      start: words[Math.min(first, event.first)]!.start,
      end: words[last]!.end,
      score: 0.84,
      value: event.value,
      evidence: ['the number of a meeting elsewhere'],
    })
    return
  }
}

/** The number of a meeting in words, and the letters of one at Google: rfx-wqpd-kbn. */
function saidMeeting(text: Text, drafts: Draft[]) {
  const { words } = text
  const meets = eventsOf(text, 'MEET')
  const run = meets.length > 0 ? figureRuns(words).find(one => /^\d{9,12}$/.test(digitsOf(one.figures))) : undefined
  const isSpelled = run && run.figures.some(figure => figure.form !== 'digits')
  if (run && isSpelled && meets.some(event => Math.abs(event.first - run.first) <= 10)) {
    drafts.push({
      kind: 'meeting',
      rule: 'meeting.id',
      start: words[run.first]!.start,
      end: words[run.last]!.end,
      score: 0.8,
      value: digitsOf(run.figures),
      evidence: ['the number of a meeting elsewhere'],
    })
  }
  if (!text.text.includes('-') || !['MEET', 'MEETW', 'JOINW', 'CHATAPP'].some(name => eventsOf(text, name).length > 0)) return
  const code = /(?:^|[\s:("])([a-z]{3}-[a-z]{4}-[a-z]{3})(?![a-z-])/.exec(text.text)
  if (!code) return
  const start = code.index + code[0].indexOf(code[1]!)
  drafts.push({
    kind: 'meeting',
    rule: 'meeting.id',
    start,
    end: start + code[1]!.length,
    score: 0.76,
    value: code[1]!,
    evidence: ['the code of a meeting elsewhere'],
  })
}

/** An account's figures right behind its name: sort code 04-00-04, account 12345678. */
function bankDetails(text: Text, drafts: Draft[]) {
  const { words } = text
  if ([...text.text.matchAll(ibanRule)].some(([said]) => examples.has(said.replaceAll(' ', '')))) return
  for (const event of eventsOf(text, 'BANKB')) {
    if (event.value !== 'bank' && event.value !== 'till') continue
    let digits = 0
    let last = event.last
    // The account may be told before its sort code.
    for (let i = Math.max(0, event.first - 4); i < event.first; i++)
      if (words[i]!.kind === 'digits' && words[i]!.text.length >= 7) digits += words[i]!.text.length
    for (let i = event.last + 1; i < words.length && i <= event.last + 10; i++) {
      if (words[i]!.kind !== 'digits' && !/^[a-z]{2}\d{2}/.test(words[i]!.text)) continue
      digits += words[i]!.text.length
      last = i
    }
    if (
      digits < (event.value === 'till' ? 5 : 7) ||
      hasClass(text, event.first - 6, last + 6, 'SAMPLE') ||
      hasClass(text, event.first - 4, event.first - 1, 'SUBJV')
    )
      continue
    drafts.push({
      kind: 'payment',
      rule: 'payment.bank-account',
      start: words[event.first]!.start,
      end: words[last]!.end,
      score: 0.8,
      evidence: ['the figures of a bank account'],
    })
    return
  }
}

/** Whether classes occur within eight words of a stretch. */
function around(text: Text, start: number, end: number) {
  let [first, last] = [0, text.words.length - 1]
  while (first < text.words.length - 1 && text.words[first]!.end <= start) first++
  while (last > 0 && text.words[last]!.start >= end) last--
  return (...names: string[]) => hasClass(text, first - 8, last + 8, ...names)
}

const ibanCountries =
  'ad ae al at az ba be bg bh br by ch cr cy cz de dk do ee eg es fi fo fr gb ge gi gl gr gt hr hu ie il iq is it jo kw kz lb lc li lt lu lv ly mc md me mk mr mt mu nl no pk pl ps pt qa ro rs ru sa sc sd se si sk sm st sv tl tn tr ua va vg xk'

/** The check digits of an international bank account number (ISO 13616). */
function isIban(text: string): boolean {
  if (text.length < 15 || text.length > 34 || !ibanCountries.includes(text.slice(0, 2))) return false
  let rest = 0
  for (const char of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
