import type { Draft } from './drafts.ts'
import { eventAt, eventsNear, hasClass, type Event, type Text } from './events.ts'
import { isDoubtfulTld, isFileEnding, isReserved, isTld, plainEnding, providers } from './endings.ts'
import type { Word } from './words.ts'

/** Words that stand before "at" without being a mailbox. */
const notLocal = new Set(
  'look looking looked available work working worked is are was be hosted lives live see find found me you us them it meet here there online arrive arrives starts start everything nothing anything host located based ends end point points only out good great best hand least most all once served running runs deployed page pages site docs documentation demo portfolio article news website link details gallery works samples case cases study studies store shop offices office team code repo repository source sources project projects support help press sign signup login register demos tests test build builds version versions api app apps live hosted running visible browse viewable published deployed released shown listed sold example examples tutorial guide guides recipe recipes report reports photos pictures images videos video recording recordings slides stuff pricing rates terms policy rules info information further also again tomorrow today usually always currently previously formerly recently still talk speak speaking engineer developer designer manager intern job jobs employed ceo cto prices stands set listening check checking visit read more'.split(
    ' ',
  ),
)

interface Spoken {
  first: number
  last: number
  labels: string[]
  isSaid: boolean
}

const isAtGap = (gap: string) => /[([{<]\s*$/.test(gap) || /^\s*[)\]}>]/.test(gap)

export function spokenAddresses(text: Text, drafts: Draft[]) {
  const { words } = text
  for (const event of [...(text.events.get('PROV') ?? []), ...(text.events.get('GMAILW') ?? [])]) {
    // "yahoo, dot com" alone is half an address.
    const bare = words[event.last + 1]
    if (
      bare &&
      event.first > 0 &&
      bare.gap === ' ' &&
      words[event.first]!.gap === ' ' &&
      /^(?:com|ru|fr|de|es|net)$/.test(bare.text)
    )
      drafts.push(
        spoken(
          text,
          event.first - 1,
          event.last + 1,
          0.72,
          `${words[event.first - 1]!.text}@${words[event.first]!.text}.${bare.text}`,
        ),
      )
    const dot = eventAt(text, 'DOT', event.last + 1)
    const ending = dot && words[dot.last + 1]
    if (ending && isTld(ending.text) && !isDoubtfulTld(ending.text))
      drafts.push(spoken(text, event.first, dot.last + 1, 0.7, words[event.first]!.text))
  }
  for (let i = 0; i < words.length; i++) {
    const sign = words[i]!.gap
    if (i > 0 && sign.includes('@') && sign.length < 6 && /^\W*@+\W*$/.test(sign)) {
      // The sign itself, and the dot said as a word.
      const host = spokenHost(text, i)
      const mail = host && host.labels[0] !== 'gmail' ? undefined : text.events.get('GMAILW')?.find(event => event.first === i)
      if (mail) drafts.push(spoken(text, i - 1, mail.last, 0.8, `${words[i - 1]!.text}@gmail`))
      if (host?.isSaid && !isReserved(host.labels.join('.')))
        drafts.push(
          spoken(
            text,
            spokenLocal(text, i - 1)?.first ?? i - 1,
            host.last,
            0.85,
            `${words[i - 1]!.text}@${host.labels.join('.')}`,
          ),
        )
    }
    const isMarked = words[i]!.text === 'a' && /[([{]\s*$/.test(words[i]!.gap) && /^\s*[)\]}]/.test(words[i + 1]?.gap ?? '')
    const atEvent = eventAt(text, 'AT', i, true)
    if (!atEvent && !isMarked) continue
    const last = atEvent ? atEvent.last : i
    // A name of two words: at oak fern dot studio.
    const host = spokenHost(text, last + 1) ?? twoWordHost(text, last + 1)
    const local = spokenLocal(text, i - 1)
    if (!local) continue
    const word = words[i]!.text
    const isBracketed = isMarked || isAtGap(words[i]!.gap) || (words[last + 1] !== undefined && isAtGap(words[last + 1]!.gap))
    const isOdd = word !== 'at' && word !== 'chez' && word !== 'a' && word !== 'et' && word !== 'ات'
    const from = words[local.first]!
    const mailbox = local.labels.join('')
    const isPhrase = notLocal.has(from.text) && local.first === i - 1
    const hasCall =
      hasClass(text, local.first - 8, (host?.last ?? last) + 8, 'CHAN', 'MAILME', 'TALKME', 'REACHAT') ||
      hasClass(text, local.first - 4, local.first - 1, 'TALK')
    if (!host) {
      const step = /^(?:the|my|a|their|el|la|le|o|dem|der)$/.test(words[last + 1]?.text ?? '') ? 2 : 1
      const provider = words[last + step]
      const isProvider =
        provider !== undefined &&
        (providers.has(provider.text) || text.at[last + step]?.includes('GMAILW')) &&
        provider.text.length >= 3
      // An ending said right behind it, with no dot: собака mail ru.
      const bare = words[last + step + 1]
      if (
        isOdd &&
        !isPhrase &&
        provider &&
        bare?.gap === ' ' &&
        // Some endings are words: "la arroba también es".
        (/^(?:com|ru|net|org|br|mx|pl|uk)$/.test(bare.text) || (isProvider && /^(?:de|fr|es|it|in)$/.test(bare.text)))
      ) {
        drafts.push(spoken(text, local.first, last + step + 1, 0.78, `${mailbox}@${provider.text}.${bare.text}`))
        continue
      }
      if (!isProvider || isPhrase || provider.gap.length > 3) continue
      if (/^(?:orange|terra|yandex|naver|live|wp|ig|sky|hey|free)$/.test(provider.text) && !hasCall) continue
      drafts.push(
        spoken(
          text,
          local.first,
          last + step,
          0.6 +
            (hasCall ? 0.2 : 0) +
            (isOdd || isBracketed ? 0.2 : 0) +
            (/gmail|hotmail|icloud|proton/.test(provider.text) ? 0.15 : 0),
          `${mailbox}@${provider.text}`,
        ),
      )
      continue
    }
    const name = host.labels.join('.')
    if (isReserved(name) || (isFileEnding(host.labels.at(-1)!) && !isTld(host.labels.at(-1)!))) continue
    const isAlone = standsAlone(text, local.first, host.last)
    let score = host.isSaid ? 0.82 : 0.45
    if (isOdd || isBracketed) score += 0.3
    if (hasCall) score += 0.25
    if (isAlone && !isPhrase) score += 0.3
    else if (local.labels.length > 1 || /\d/.test(mailbox)) score += 0.25
    if (providers.has(host.labels[0]!)) score += 0.35
    if (isPhrase) score -= host.isSaid ? 0.15 : 0.5
    const ending = host.labels.at(-1)!
    // "La arroba también es": words, and no dot at all.
    const hasDot = host.isSaid || text.text.slice(words[host.first]!.start, words[host.last]!.end).includes('.')
    if (!hasDot && (isDoubtfulTld(ending) || ending.length === 2) && !providers.has(host.labels[0]!)) continue
    if (isDoubtfulTld(ending) && !isOdd && !isBracketed && !providers.has(host.labels[0]!) && !(hasCall && !isPhrase) && !isAlone)
      score -= words[host.last + 1] && words[host.last + 1]!.sentence === words[host.last]!.sentence ? 0.35 : 0.1
    if (/^(?:the|a|an|this|that|my|your|our|its|one|every|each|end|no)$/.test(host.labels[0]!)) score -= 0.5
    if (score >= 0.5) drafts.push(spoken(text, local.first, host.last, score, `${mailbox}@${name}`))
  }
}

/** Whether little else is said in the text, or in the line. */
function standsAlone(text: Text, first: number, last: number): boolean {
  const { words } = text
  if (words.length - (last - first + 1) <= 2) return true
  const [before, after] = [words[first]!, words[last + 1]]
  return (first === 0 || isLine(before) || before.gap.includes(':')) && isLine(after)
}

const isLine = (word: Word | undefined) => !word || word.gap.includes('\n') || word.gap.includes('|')

function spoken(text: Text, first: number, last: number, score: number, value: string): Draft {
  return {
    kind: 'email',
    rule: 'email.spelled',
    start: text.words[first]!.start,
    end: text.words[last]!.end,
    score: Math.min(0.98, score),
    value,
    evidence: ['an address with its signs said as words'],
  }
}

/** A host of two words in a short text: at oak fern dot studio. */
function twoWordHost(text: Text, from: number): Spoken | null {
  if (text.words.length > 14 || text.words[from + 1]?.gap !== ' ') return null
  const host = spokenHost(text, from + 1)
  const label = text.words[from]!
  if (!host?.isSaid || isDoubtfulTld(host.labels.at(-1)!) || label.kind !== 'letters' || label.text.length < 3) return null
  return { ...host, first: from, labels: [label.text + host.labels[0]!, ...host.labels.slice(1)] }
}

const isDotWord = (text: Text, i: number) => text.at[i]?.includes('DOT') === true
const isDotGap = (gap: string) => gap !== ' ' && /^\s?(?:\.|\(\.\)|\[\.\]|\(|\[|\{)\s?$/.test(gap)

/** "You sleep at home. Deal?": a capital letter where others are small begins a sentence. */
const isNewSentence = ({ original, from }: Text, word: Word) =>
  original !== undefined &&
  /^\p{Lu}\p{Ll}/u.test(original.slice(from[word.start])) &&
  /\p{Ll}\. $/u.test(original.slice(0, from[word.start]))

/** The words of a host from here: labels with dots said or written between, ending in a real name. */
function spokenHost(text: Text, from: number): Spoken | null {
  const { words } = text
  const labels: string[] = []
  let [i, isSaid, last, lastGood] = [from, false, from, -1]
  let goodCount = 0
  while (i < words.length && labels.length < 6) {
    let label = words[i]!.text
    if (words[i]!.kind === 'sign') return null
    // A dash said inside a label.
    while (
      i + 2 < words.length &&
      !words[i + 1]!.gap.includes('(') &&
      (text.at[i + 1]?.includes('DASH') || text.at[i + 1]?.includes('UNDER'))
    ) {
      const dash = eventAt(text, 'DASH', i + 1) ?? eventAt(text, 'UNDER', i + 1)
      if (!dash || dash.last + 1 >= words.length) break
      label += `-${words[dash.last + 1]!.text}`
      i = dash.last + 1
    }
    const mail = text.events.get('GMAILW')?.find(event => event.first === i && event.last > i)
    if (mail) {
      label = 'gmail'
      i = mail.last
    }
    while (i + 1 < words.length && words[i + 1]!.gap === '-' && !isDotWord(text, i + 1)) {
      label += `-${words[i + 1]!.text}`
      i++
    }
    // An ending said letter by letter: dot n z.
    const after = words[i + 1]
    if (labels.length > 0 && label.length === 1 && after?.text.length === 1 && after.gap === ' ' && isTld(label + after.text)) {
      label += after.text
      i++
    }
    const plain = plainEnding(label)
    labels.push(isTld(plain) ? plain : label)
    last = i
    if (labels.length > 1 && isTld(plain)) {
      lastGood = last
      goodCount = labels.length
    }
    const next = words[i + 1]
    if (!next) break
    // The dot com era.
    if (isDotWord(text, i + 1) && /^(?:era|eras|bubble|boom|crash|bust)$/.test(words[i + 3]?.text ?? '')) break
    if (isDotWord(text, i + 1) && i + 2 < words.length && next.gap.length <= 3) {
      isSaid = true
      i = (eventAt(text, 'DOT', i + 1, true)?.last ?? i + 1) + 1
    } else if (
      isDotGap(next.gap) &&
      (next.gap.trim() !== '.' ||
        !next.gap.endsWith(' ') ||
        (isTld(next.text) && !isDoubtfulTld(next.text) && !isNewSentence(text, next)))
    )
      i++
    else break
  }
  return lastGood < 0 ? null : { first: from, last: lastGood, labels: labels.slice(0, goodCount), isSaid }
}

/** The words of a mailbox that end here. */
function spokenLocal(text: Text, to: number): Spoken | null {
  const { words } = text
  if (to < 0) return null
  const labels = [words[to]!.text]
  let first = to
  while (first > 0 && labels.length < 12) {
    const word: Word = words[first]!
    const before = text.at[first - 1]
    const joint = before?.includes('DOT') ? '.' : before?.includes('UNDER') ? '_' : before?.includes('DASH') ? '-' : ''
    if (joint !== '' && first >= 2) {
      const event = signEndingAt(text, first - 1)
      const start = event ? event.first : first - 1
      if (start < 1) break
      labels.unshift(words[start - 1]!.text, joint)
      first = start - 1
    } else if (/^[._+-]$/.test(word.gap)) {
      labels.unshift(words[first - 1]!.text, word.gap)
      first--
    } else break
  }
  return { first, last: to, labels, isSaid: false }
}

function signEndingAt(text: Text, last: number): Event | undefined {
  for (const name of ['UNDER', 'DASH', 'DOT']) {
    const event = eventsNear(text, name, last, last).find(one => one.last === last)
    if (event) return event
  }
  return undefined
}
