import { friendCodes, matrixNames, namesInFileNames, nostrKeys, skypeNames, taggedNames } from './account-codes.ts'
import type { Draft } from './drafts.ts'
import { handleAt, introductions } from './handle-shape.ts'
import { isTechnical, on, personal } from './weak-brands.ts'
import { eventsOf, hasClass, type Event, type Text } from './events.ts'
import type { FindingKind } from './types.ts'
import { isCode } from './vetoes.ts'

const brands = ['MESS', 'SOC', 'PAYB', 'PROV', 'MESSASK', 'CHATAPP', 'URLW', 'AMB', 'AMBW'] as const

/** Names on a messenger, a social site or a way of paying, told beside its name. */
export function handles(text: Text): Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < brands.length; i++) {
    const events = eventsOf(text, brands[i]!)
    for (let k = 0; k < events.length; k++) brandHandle(text, events[k]!, drafts)
  }
  marked(text, drafts)
  friendCodes(text, drafts)
  if (text.text.includes('_') || text.text.includes('-')) namesInFileNames(text, drafts)
  if (text.text.includes('@') && text.text.includes(':')) matrixNames(text, drafts)
  if (text.text.includes('live:')) skypeNames(text, drafts)
  if (text.text.includes('#')) taggedNames(text, drafts)
  if (text.text.includes('npub1')) nostrKeys(text, drafts)
  return drafts
}

const saysDm = /^[,.;:]? (?:dm|dms|pm|message|write|add|follow|text)(?: me| us| there| for|$)/

const called = /^(?:username|handle|nick|nickname|id|user)$/

function brandHandle(text: Text, brand: Event, drafts: Draft[]) {
  const { words } = text
  if (brand.class === 'PAYB' && /^(?:crypto)$/.test(brand.value)) return
  // A name that is a word, too, must stand as a label: "Wire: @fern", "LINE → fern.ink".
  const isWeak = brand.class === 'AMB' || brand.class === 'AMBW'
  const isLabel = /^\s*[:=→>|–-]|^ @$/.test(words[brand.last + 1]?.gap ?? '') || called.test(words[brand.last + 1]?.text ?? '')
  if (isWeak && (!isLabel || isTechnical(text, brand))) return personal(text, brand, drafts)
  const isWork =
    brand.class !== 'CHATAPP' &&
    brand.class !== 'URLW' &&
    (hasClass(text, brand.last + 1, brand.last + 2, 'SUBJ') || hasClass(text, brand.first - 4, brand.first - 1, 'SUBJV'))
  // A Chinese character counts half.
  let reach = 5
  for (let i = brand.last + 1; i < words.length && i <= brand.last + reach; i++) {
    const word = words[i]!
    if (word.kind === 'sign' && reach < 10) reach++
    if (word.sentence > words[brand.last]!.sentence + (word.gap.includes('\n') ? 1 : 0)) break
    // Names of machines: discord-relay-6b8f55c0.
    const handle = handleAt(text, i)
    if (!handle) continue
    // A package of code: from '@coop/payments'.
    if (handle.isMarked && text.text[handle.end] === '/' && /["'`]/.test(text.text[handle.start - 1] ?? '')) continue
    if (word.gap === '-' && !handle.isMarked && handle.name.includes('-')) break
    // "messenger-RNA", "line-drawing_646x555.ai": a word put together.
    if (word.gap === '-' && (handle.name.startsWith('rna') || (isWeak && /^[a-z]{4,}_\d+x\d+/.test(handle.name)))) break
    // "signal-handler.c": code.
    if (
      word.gap === '-' &&
      /^[a-z]+\.(?:c|h|cc|cpp|py|js|ts|go|rs|java|rb|php|cs|kt|swift|sh|md|json|ya?ml|toml)$/.test(handle.name)
    )
      break
    // "Does it handle stickers": a verb.
    if (
      words[i - 1]!.text.startsWith('handle') &&
      /^handles?$/.test(words[i - 1]!.text) &&
      /^(?:it|you|they|we|i|to|that|this|bot|can|does)$/.test(words[i - 2]?.text ?? '')
    )
      break
    const isIntroduced = (word.gap !== ' ' && /[:=>]\s*[@$]?$|-\s+$/.test(word.gap)) || introductions.has(words[i - 1]!.text)
    let score = 0
    if (handle.isMarked) score = 0.92
    else if (handle.isOdd && isIntroduced) score = 0.88
    else if (handle.isOdd && i <= brand.last + 2) score = 0.74
    // "Instagram, I'm fernlark": a word that is none.
    else if (
      /^i?m$/.test(words[i - 1]!.text) &&
      i === brand.last + 2 &&
      handle.name.length > 7 &&
      !text.at[i] &&
      !/(?:ing|ed|ly)$/.test(handle.name)
    )
      score = 0.7
    // "прайс_телеграм_glebpots.docx": a word in other letters right behind the channel.
    else if (i === brand.last + 1 && word.gap === '_' && isForeign(text, brand, i)) score = 0.72
    else if (
      i === brand.last + 1 &&
      /:\s*$/.test(word.gap) &&
      word.kind !== 'digits' &&
      endsHere(text, i) &&
      !hasClass(text, i, i, 'SUBJ', 'HAVE')
    )
      score = 0.7
    else if (
      introductions.has(words[i - 1]!.text) &&
      /^(?:id|username|handle|nick|nickname|号|ник)$/.test(words[i - 1]!.text) &&
      endsHere(text, i)
    )
      score = 0.76
    // "LINE id fern".
    else if (i === brand.last + 1 && /^(?:id|handle|username|nick)$/.test(words[brand.last]!.text) && word.kind !== 'digits')
      score = 0.76
    if (brand.class === 'PROV') {
      // "My gmail is name", "gmail: name88".
      const isMine = hasClass(text, brand.first - 1, brand.first - 1, 'MY')
      if (isInAddress(text, brand) || word.kind === 'digits') continue
      score =
        i <= brand.last + 2 &&
        (isMine || /:/.test(word.gap)) &&
        // "My mailbox is much faster": a word as well as a provider.
        ((isIntroduced && words[brand.first]!.text !== 'mailbox') || handle.isOdd) &&
        !hasClass(text, i, i, 'SUBJ')
          ? 0.78
          : 0
    }
    // "Add us on LINE: nekobanpaku"; "insta oakandember, dm for the sizes".
    const isBare = word.kind === 'letters' && handle.name.length > 5 && !text.at[i] && i === brand.last + 1
    if (
      score <= 0.7 &&
      isBare &&
      isWeak &&
      isLabel &&
      endsHere(text, i) &&
      hasClass(text, brand.first - 4, brand.first - 1, 'TALKME')
    )
      score = 0.76
    else if (score === 0 && isBare && brand.class === 'SOC' && word.gap === ' ' && saysDm.test(text.text.slice(handle.end)))
      score = 0.72
    else if (isWeak && !handle.isMarked && !handle.isOdd) continue
    // "Revolut and N26": another name of the same kind.
    if (score === 0 || (!handle.isMarked && hasClass(text, i, i, brand.class))) continue
    if (isWork) score -= 0.4
    if (hasClass(text, brand.first - 6, i + 4, 'SAMPLE')) score -= 0.4
    if (!handle.isMarked && isCode(text, words[brand.first]!.start)) score -= 0.4
    if (score >= 0.5) {
      drafts.push({
        kind: kindOf(brand),
        rule: brand.class === 'PAYB' ? 'payment.handle' : 'handle.brand',
        start: words[brand.first]!.start,
        end: handle.end,
        score,
        value: `${brand.value}:${handle.name.replace(/^@/, '')}`,
        evidence: [`a name on ${brand.value}`],
      })
      return
    }
  }
  if (isWeak) return
  // The name first: "@bluefern on telegram", "$bluefern cashapp", "bluefern_dev in tg".
  for (let i = brand.first - 1; i >= 0 && i >= brand.first - 3; i--) {
    if (words[i]!.sentence !== words[brand.first]!.sentence) break
    const handle = handleAt(text, i)
    if (!handle || handle.end > words[brand.first]!.start) continue
    // "Cell C28 me formula tuta hua": no mailbox is that short.
    if (brand.class === 'PROV' && !handle.isMarked && handle.name.length < 5) continue
    // "I'm fernlark on Snapchat": a word that is none.
    const isMe =
      /^i?m$/.test(words[i - 1]?.text ?? '') && handle.name.length > 5 && !text.at[i] && !/(?:ing|ed|ly)$/.test(handle.name)
    const isOn = on.test(words[brand.first]!.text) || hasClass(text, i + 1, brand.first - 1, 'ON')
    const isIt = words[brand.first - 2]?.text === 'is' && hasClass(text, brand.first - 1, brand.first, 'MY')
    if ((handle.isMarked || ((handle.isOdd || isMe) && (isOn || isIt) && !isCode(text, handle.start))) && !isWork) {
      drafts.push({
        kind: kindOf(brand),
        rule: brand.class === 'PAYB' ? 'payment.handle' : 'handle.brand',
        start: handle.start,
        end: words[brand.last]!.end,
        score: handle.isMarked ? 0.85 : 0.76,
        value: `${brand.value}:${handle.name}`,
        evidence: [`a name on ${brand.value}`],
      })
      return
    }
  }
}

/** Whether the provider's name is part of an address that is found as such. */
function isInAddress(text: Text, brand: Event): boolean {
  const before = text.text[text.words[brand.first]!.start - 1]
  const after = text.text[text.words[brand.last]!.end]
  return before === '@' || before === '.' || after === '.' || after === '@'
}

/** Whether a channel is named in other than Latin letters, and the word behind it is a Latin one that means nothing here. */
function isForeign(text: Text, brand: Event, i: number): boolean {
  const { text: name } = text.words[i]!
  return /[\u0400-\u9fff]/.test(text.words[brand.last]!.text) && /^[a-z]{5,}$/.test(name) && !text.at[i]?.length
}

function endsHere(text: Text, i: number): boolean {
  const next = text.words[i + 1]
  return !next || next.sentence !== text.words[i]!.sentence || next.clause !== text.words[i]!.clause
    ? !next || !next.gap.startsWith(',')
    : false
}

function kindOf(brand: Event): FindingKind {
  if (brand.class === 'PROV') return 'email'
  return brand.class === 'PAYB' ? 'payment' : brand.class === 'SOC' ? 'handle' : 'messenger'
}

/** "dm me @bluefern": a marked name right after an ask to write. */
function marked(text: Text, drafts: Draft[]) {
  const { words } = text
  for (const name of ['TALKME', 'REACHAT', 'IMON', 'LOOKUP', 'SAMENAME'] as const) {
    for (const event of eventsOf(text, name)) {
      for (
        let i = Math.max(0, name === 'TALKME' ? event.first - 4 : event.last + 1);
        i <= event.last + 3 && i < words.length;
        i++
      ) {
        const handle = handleAt(text, i)
        if (!handle?.isMarked || words[i]!.sentence !== words[event.last]!.sentence) continue
        // "hero@3x.webp": how many times larger a picture is.
        if (/^\d(?:\.\d)?x(?:\.|$)/.test(handle.name)) continue
        if (handle.name.includes('.') && /\.(?:com|net|org|example|test|invalid)$/.test(handle.name)) continue
        drafts.push({
          kind: 'handle',
          rule: 'handle.marked',
          start: handle.start,
          end: handle.end,
          score: name === 'TALKME' || name === 'REACHAT' ? 0.76 : 0.62,
          value: handle.name,
          evidence: ['a name to write to'],
        })
      }
    }
  }
}
