import { eventsNear, hasClass, type Event, type Text } from './events.ts'
import { digitsOf, figureRuns, type Figure } from './figures.ts'
import { isWrittenElse } from './other-numbers.ts'
import { isCutUp, isDenied, isInThe, isNumbered, isLabelled } from './numbered.ts'
import { isColumn, isCounting, isLeetNumber, isPlainlyElse, isSpread, isUniform, shapeScore } from './phone-shape.ts'
import { isInternational, nationalForm } from './plans.ts'
import type { Draft } from './drafts.ts'
import { disguised, lookalike } from './scattered.ts'

/** Phone numbers in a text, however they are written. */
export function phones(text: Text, isTaken: (start: number, end: number) => boolean, surface: string): Draft[] {
  const drafts: Draft[] = []
  const runs = figureRuns(text.words)
  for (const run of runs) {
    if (drafts.length > 48) {
      // So many numbers in one piece of text are taken as one stretch.
      drafts.push({ ...drafts.at(-1)!, end: text.words[runs.at(-1)!.last]!.end, value: undefined })
      break
    }
    const parts = partsOf(run.figures)
    let best: Draft | null = null
    for (const part of parts) {
      const draft = weigh(text, part, surface)
      if (draft && !isTaken(text.words[part[0]!.first]!.start, text.words[part.at(-1)!.last]!.end)) {
        if (draft.score >= 0.5) drafts.push(draft)
        if (!best || draft.score > best.score) best = draft
      }
    }
    if (parts.length > 1 && isUniform(run.figures)) {
      const draft = weigh(text, run.figures, surface)
      if (draft && draft.score >= 0.5) drafts.push({ ...draft, rule: 'phone.spaced' })
    } else if (parts.length > 1 && (isColumn(run.figures) || isSpread(text, run.figures))) {
      const draft = weigh(text, run.figures, surface)
      if (draft && draft.score >= 0.5) drafts.push({ ...draft, rule: 'phone.spaced' })
    } else if (
      parts.length > 1 &&
      run.figures.length <= 6 &&
      run.figures.slice(1).every((figure, i) => /^\)?\s?[/-]\s$|^\)\s?$/.test(figure.gap) || (i > 0 && figure.gap === ' ')) &&
      nationalForm(digitsOf(run.figures)) === 'trunk'
    ) {
      const draft = weigh(text, run.figures, surface)
      if (draft && draft.score >= 0.5) drafts.push({ ...draft, rule: 'phone.spaced' })
    } else if (parts.length > 1 && (!best || best.score < 0.65)) {
      const draft = weigh(text, run.figures, surface, true)
      if (draft && draft.score >= 0.5 && !isTaken(text.words[run.first]!.start, text.words[run.last]!.end)) drafts.push(draft)
    }
  }
  if (!drafts.some(draft => draft.score >= 0.65)) {
    const hinted = disguised(text, isTaken)
    drafts.push(...(hinted ? [hinted] : lookalike(text)))
  }
  return drafts
}

const isListGap = (gap: string) => /[\n;!?]|\s\|\s|,\s|: |\. |\?|\s[/&=]\s|[=<>{}[\]"']/.test(gap)

/** The run cut where a list or a sentence goes on, and before a plus sign. */
function partsOf(figures: readonly Figure[]): Figure[][] {
  const parts: Figure[][] = []
  let part: Figure[] = []
  for (const figure of figures) {
    const isPlus = figure.gap.includes('+') && /[\s,;:(]\+$|^\+$/.test(figure.gap)
    const isSingle = figure.digits.length === 1 && part.at(-1)?.digits.length === 1 && !figure.gap.includes('\n')
    if (
      part.length &&
      !isSingle &&
      !/^[\])>}]\s?[[({<]$/.test(figure.gap) &&
      (isPlus || isListGap(figure.gap)) &&
      !(/^["'\s+,.]*$/.test(figure.gap) && /["']/.test(figure.gap) && figure.form === 'digits')
    ) {
      parts.push(part)
      part = []
    }
    part.push(figure)
  }
  if (part.length) parts.push(part)
  return parts.length > 1 || figures.length === 0 ? parts : [[...figures]]
}

const counted = /^(?:sets?|level|part|page|chapter|lot|round|game|shift|leg|step|phase|day|week|unit|lesson|room|table)$/
const hours = /^(?:after|before|at|from|until|till|by|around|nach|ab|vor|um|despues|apres|depois|после|до)$/

const fewestDigits = 7

const isNumeral = ({ form, digits }: Figure) => form === 'digits' && digits.length > 1

function weigh(text: Text, figures: readonly Figure[], surface: string, isJoined = false): Draft | null {
  // What follows only leaves figures out.
  if (figures.reduce((sum, figure) => sum + figure.digits.length, 0) < fewestDigits) return null
  // A number word beside numerals is often none of theirs: "this one 4000 0000".
  if (
    figures.length > 1 &&
    figures[0]!.form === 'word' &&
    figures[0]!.digits !== '0' &&
    figures[1]!.digits.length >= 3 &&
    figures[1]!.form === 'digits'
  )
    return weigh(text, figures.slice(1), surface, isJoined)
  // "Set one 21-19, then 18-21".
  if (figures.length > 2 && figures[0]!.form === 'word' && counted.test(text.words[figures[0]!.first - 1]?.text ?? ''))
    return weigh(text, figures.slice(1), surface, isJoined)
  // "Won 6-4 3-6": a word that only sounds like a figure.
  if (
    figures.length > 4 &&
    /^(?:won|to|too|for|ate|tree)$/.test(text.words[figures[0]!.first]!.text) &&
    figures.slice(1).every(one => one.form === 'digits')
  )
    return weigh(text, figures.slice(1), surface, isJoined)
  // "21-18 19-21 15-13, three sets".
  const [most, tail] = [figures.slice(0, -1), figures.at(-1)!]
  if (most.length > 2 && tail.form === 'word' && tail.gap.includes(',') && most.every(isNumeral))
    return weigh(text, most, surface, isJoined)
  // "4155550163 after six" tells when to ring.
  const said = tail.first - 1 > (most.at(-1)?.last ?? tail.first) ? text.words[tail.first - 1]!.text : ''
  if (hours.test(said) && Number(tail.digits) < 25) return weigh(text, most, surface, isJoined)
  const digits = digitsOf(figures)
  if (digits.length < fewestDigits || digits.length > 17) return null
  // "+65 8123 4567, open 10 to 7": the last figures make none of what is one without them.
  const isAside = most.length > 1 && (said !== '' || (/[,;]/.test(tail.gap) && !isAny(digits)))
  if (isAside && digitsOf(most).length > 8 && isAny(digitsOf(most))) return weigh(text, most, surface, isJoined)
  if (isWrittenElse(text, figures, digits)) return null
  // 12,044,310 without its commas.
  if (figures.length === 1 && text.text.includes(digits.replace(/\B(?=(\d{3})+$)/g, ','))) return null
  const first = figures[0]!.first
  const last = figures.at(-1)!.last
  const start = text.words[first]!.start
  const end = text.words[last]!.end
  const before = text.text.slice(Math.max(0, start - 4), start)
  // The name of a document: 10.1016/j.cell.2019.05.031.
  if (/(?:^|[\s(:])10\.\d{4,9}\/\S*$/.test(text.text.slice(Math.max(0, start - 60), start))) return null
  const hasPlus = /\+\s?\(?$/.test(before) && !/["'`]\s*\+\s?$|\w\+$/.test(text.text.slice(Math.max(0, start - 6), start))
  const spoken = figures.filter(figure => figure.form === 'word' || figure.form === 'compound').length
  const leet = figures.filter(figure => figure.form === 'leet').length
  const gaps = figures.slice(1).map(figure => figure.gap)
  if (leet > 0 && !isLeetNumber(text, figures, digits)) return null
  // What is said around a date need not be looked at.
  if (spoken === 0 && !hasPlus && isPlainlyElse(figures, gaps, digits)) return null
  const context = contextOf(text, first, last, hasPlus && isInternational(digits))
  if (figures.length > 5 && context.call === 0 && isCounting(figures) && figures.every(one => one.form === 'digits')) return null
  // A list in code.
  if (
    context.call === 0 &&
    /\[\s?$/.test(text.text.slice(Math.max(0, start - 2), start)) &&
    gaps.every(gap => gap.trim() === ',') &&
    figures.length > 3
  )
    return null
  const evidence: string[] = []
  let score: number
  let rule = 'phone.plain'
  const isGlued = figures.some(figure => figure.form === 'compound' && figure.first === figure.last && figure.digits.length >= 3)
  if (spoken >= 3 || isGlued || (spoken >= 1 && figures.length >= 6)) {
    rule = 'phone.spelled'
    const isDialled = digits === '9876543210' && hasClass(text, last + 1, last + 8, 'TALK', 'TALKV')
    if (figures.length > 2 && context.call === 0 && isCounting(figures) && !isDialled) return null
    // Sums: two plus two is four.
    if (/\b(?:plus|minus|times)\b.*\b(?:is|equals|makes)\b/.test(text.text.slice(start, end))) return null
    const short = figures.filter(
      figure =>
        figure.digits.length <= 2 || figure.form === 'digits' || (figure.form === 'compound' && figure.first === figure.last),
    ).length
    score = digits.length >= 9 ? 0.86 : digits.length >= 7 ? 0.62 : 0
    // Hundreds said in full are a number only where they make one: seiscientos doce, trescientos …
    if (short < figures.length - 2 && !(figures.length <= 4 && nationalForm(digits) !== null)) score -= 0.3
    if (
      gaps.filter(gap => gap.includes(',') || gap.includes('\n')).length > figures.length * 0.9 &&
      figures.length < 6 &&
      !(figures.length <= 4 && nationalForm(digits) !== null)
    )
      score -= 0.2
    evidence.push('figures written as words', `${digits.length} digits`)
  } else {
    const whole = text.words.length <= last - first + 1 ? 1 : 0
    const shape = shapeScore(figures, digits, gaps, hasPlus, before, context.call + context.phone + whole, whole)
    if (shape === null) return null
    score = isJoined ? Math.min(shape, 0.3) : shape
    if (leet) {
      rule = 'phone.lookalike'
      score = Math.max(score, 0.7)
      evidence.push('letters in place of figures')
    } else if (isJoined) rule = 'phone.list'
    else if (figures.length >= 7) rule = 'phone.spaced'
    evidence.push(hasPlus ? 'starts with a country code' : `${digits.length} digits grouped like a phone number`)
  }
  score += context.score
  if (context.phone > 0 || context.call > 0) evidence.push('words about calling beside it')
  // One run of figures counts files, unless it begins like a mobile number.
  const isMobile = /^0(?:7\d{9}|[67]\d{8}|1[5-7]\d{8,9}|4\d{8})$/.test(digits)
  if (surface === 'filename' && figures.length === 1 && context.score >= 0 && !context.call && !context.phone && !isMobile)
    score -= 0.15
  return {
    kind: 'phone',
    rule,
    start,
    end: text.text[end] === ')' && before.includes('(') ? end : end,
    score: Math.min(0.99, score),
    value: hasPlus ? `+${digits}` : digits,
    evidence,
  }
}

const isAny = (digits: string) => nationalForm(digits) !== null || (digits.length > 9 && isInternational(digits))

const isDesk = (word: string, gap: string) =>
  gap.includes(':') && /^(?:bookings?|reservations?|orders|registration|claims|lines?)$/.test(word)

/** Whether the same kind of number stands before it in the sentence, said to be something else: part no. 0445-110, 0446-110. */
function isNextOf(text: Text, first: number, last: number): boolean {
  const { words } = text
  const { sentence } = words[first]!
  const length = last - first
  for (let i = first - 1; i > first - 16 && i > 0 && words[i]!.sentence === sentence; i--) {
    if (words[i]!.kind !== 'digits') continue
    let from = i
    while (from > 0 && words[from - 1]!.kind === 'digits' && words[from]!.gap.length <= 1) from--
    const isAlike = i - from === length && words[i]!.text.length === words[last]!.text.length
    if (isAlike && words[from]!.text.length === words[first]!.text.length)
      return hasClass(text, from - 4, from - 1, 'IDNOUN') && !isDesk(words[from - 1]!.text, words[from]!.gap)
    if (length === 0 || words[i]!.text.length > 3) return false
    i = from
  }
  return false
}

function contextOf(text: Text, first: number, last: number, hasCountry: boolean): { score: number; phone: number; call: number } {
  const { words } = text
  const sentence = words[first]!.sentence
  let [phone, call] = [0, 0]
  for (const event of eventsNear(text, 'PHONECTX', first - 7, last + 7)) {
    // "Order number", "security number": that is no telephone.
    if (
      /^(?:numbers?|numero|nummer|номер|رقم)$/.test(words[event.last]!.text) &&
      hasClass(text, event.first - 2, event.first - 1, 'IDNOUN')
    )
      continue
    if (event.last < first && first - event.last <= 6 && words[event.first]!.sentence >= sentence - 1) phone++
    else if (event.first > last && event.first - last <= 6) phone++
  }
  for (const event of eventsNear(text, 'PHONEACT', first - 9, last + 11)) {
    if ((event.last < first && first - event.last <= 8) || (event.first > last && event.first - last <= 10)) call++
  }
  // Nobody hides, or takes back, what a number honestly is.
  if (isCutUp(text, first, last) || isDenied(text, first, last)) return { score: 0.4, phone, call }
  // "Offer_WhatsApp_0550123456.pdf": the name of a channel is all that a number needs.
  if (eventsNear(text, 'MESS', first - 1, first - 1).some(event => event.last === first - 1)) call++
  if (call === 0 && !hasCountry && isNumbered(text, first)) return { score: -0.6, phone: 0, call }
  let score = call > 0 ? 0.45 : phone > 0 ? 0.3 : 0
  let isOther = false
  for (
    let i = first - 1;
    i >= 0 && i >= first - 4 && words[i]!.clause >= words[first]!.clause - 1 && words[i]!.sentence === sentence;
    i--
  ) {
    // "Booking: 702.598.4163" tells where to book.
    if (
      text.at[i]?.includes('IDNOUN') &&
      !isInThe(text, i) &&
      !(last - first === 2 && i === first - 1 && isDesk(words[i]!.text, words[first]!.gap))
    )
      isOther = true
  }
  if (!isOther && call === 0 && (isNextOf(text, first, last) || isLabelled(text, first))) isOther = true
  const gapBefore = words[first]!.gap
  if (/#$|n°$|№$/.test(gapBefore.trim()) && !(first > 0 && text.at[first - 1]?.includes('PHONECTX'))) isOther = true
  if (/[=]\s*["']?$/.test(gapBefore) && phone === 0) isOther = true
  const next = words[last + 1]
  if (next && next.gap.length <= 2 && text.at[last + 1]?.includes('UNIT')) isOther = true
  if (next && next.gap === ' ' && text.at[last + 1]?.includes('IDNOUN') && call === 0) isOther = true
  if (/^\s?[%$€£¥₹₽]/.test(text.text.slice(words[last]!.end, words[last]!.end + 2))) isOther = true
  if (/^[a-z0-9_-]{0,12}[/=]$/.test(gapBefore.slice(-1)) && phone === 0) isOther = true
  // Nothing else that is numbered has the code of a country.
  if (isOther && !hasCountry)
    score -= call > 0 ? 0.1 : phone > 0 ? (first === last && text.at[first - 1]?.includes('IDNOUN') ? 0.55 : 0.45) : 0.6
  // What is only a sample in another sentence does not keep anybody from calling.
  const isSample = (event: Event) =>
    (event.last < first ? event.last >= first - 8 : event.first > last && event.first <= last + 6) &&
    (call === 0 || words[event.first]!.sentence === sentence)
  if (eventsNear(text, 'SAMPLE', first - 8, last + 6).some(isSample)) score -= call > 1 ? 0.3 : 0.7
  if (hasClass(text, first - 4, first - 1, 'MONEY') && call === 0) score -= 0.35
  return { score, phone, call }
}
