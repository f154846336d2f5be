import type { Draft } from './drafts.ts'
import { eventsOf, type Text } from './events.ts'

// Names and numbers of accounts that have a form of their own.

/** "Friend code 187402963", and the long number of Session. */
export function friendCodes(text: Text, drafts: Draft[]) {
  const { words } = text
  for (const event of eventsOf(text, 'FCODE')) {
    // 1-800-KNIT-NOW: letters of the keypad.
    if (event.value !== 'vanity') continue
    let letters = 0
    let last = event.last
    while (last + 1 < words.length && letters < 7 && /^[- ]$/.test(words[last + 1]!.gap)) letters += words[++last]!.text.length
    if (letters === 7 && last > event.last)
      drafts.push({
        kind: 'phone',
        rule: 'phone.letters',
        start: words[event.first]!.start,
        end: words[last]!.end,
        score: 0.76,
        evidence: ['a free number with letters of the keypad'],
      })
  }
  for (const event of eventsOf(text, 'FCODE')) {
    for (let i = event.last + 1; i <= event.last + 3 && i < words.length; i++) {
      if (!/^(?:\d{5,14}|05[0-9a-f]{64})$/.test(words[i]!.text)) continue
      drafts.push({
        kind: 'messenger',
        rule: 'handle.code',
        start: words[event.first]!.start,
        end: words[i]!.end,
        score: 0.78,
        value: words[i]!.text,
        evidence: ['the number of an account to chat with'],
      })
      return
    }
  }
}

/** `Falkor#21456`, as games and Discord write their names. */
export function taggedNames(text: Text, drafts: Draft[]) {
  const isTold = ['MESS', 'AMBW'].some(name => eventsOf(text, name).some(event => /discord|game|xbox|steam/.test(event.value)))
  if (!isTold) return
  for (const match of text.text.matchAll(/(?:^|[\s("'])([a-z][a-z0-9_.]{2,20}#(?:\d{4,5}|[a-z]{2,4}\d?))(?![\w-])/g)) {
    const start = match.index + match[0].indexOf(match[1]!)
    drafts.push({
      kind: 'messenger',
      rule: 'handle.code',
      start,
      end: start + match[1]!.length,
      score: 0.78,
      value: match[1]!,
      evidence: ['a name with its number, as games write it'],
    })
  }
}

/** `npub1…`, the public key that Nostr writes to. */
export function nostrKeys(text: Text, drafts: Draft[]) {
  for (const match of text.text.matchAll(/\bnpub1[a-z0-9]{50,62}\b/g))
    drafts.push({
      kind: 'messenger',
      rule: 'handle.code',
      start: match.index,
      end: match.index + match[0].length,
      score: 0.8,
      value: match[0],
      evidence: ['a key to be written to'],
    })
}

/** @name:server.org of Matrix. */
export function matrixNames(text: Text, drafts: Draft[]) {
  for (const match of text.text.matchAll(/(?:^|[\s("'])(@[a-z0-9._=-]+:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12})\b/g)) {
    const start = match.index + match[0].indexOf('@')
    drafts.push({
      kind: 'messenger',
      rule: 'handle.matrix',
      start,
      end: start + match[1]!.length,
      score: 0.85,
      value: `matrix:${match[1]!}`,
      evidence: ['a name on Matrix'],
    })
  }
}

/** `live:name`, as Skype writes its names. */
export function skypeNames(text: Text, drafts: Draft[]) {
  for (const match of text.text.matchAll(/(?:^|[\s("'>→])(live:\.?[a-z][a-z0-9._-]{3,40})/g)) {
    const start = match.index + match[0].indexOf('live:')
    drafts.push({
      kind: 'messenger',
      rule: 'handle.brand',
      start,
      end: start + match[1]!.length,
      score: 0.82,
      value: `skype:${match[1]!}`,
      evidence: ['a name on skype'],
    })
  }
}

const nameInFileName =
  /(?:^|[\s_.-])(?:tg|telegram|ig|insta|instagram|wa|whatsapp|snap|skype|discord|signal)[_-](?:at|is|id|name|user)[_-]([a-z][a-z0-9.]{3,})\.(?:png|jpe?g|pdf|docx?|zip|psd|ai|mp[34]|txt)$/
const addressInFileName =
  /([a-z0-9.]{3,})_{1,2}(?:at_{1,2})?(gmail|yahoo|hotmail|outlook|icloud|proton|protonmail|gmx|yandex)_{1,2}(com|de|net|org|me|ru|fr|es)(?![a-z])/

/** Logo_tg-at-kasimir.png, mail__pepper__gmail_com.jpg: a name or an address in the name of a file. */
export function namesInFileNames(text: Text, drafts: Draft[]): void {
  for (const [kind, rule, found] of [
    ['messenger', 'handle.brand', nameInFileName.exec(text.text)],
    ['email', 'email.spaced', addressInFileName.exec(text.text)],
  ] as const) {
    if (!found) continue
    const value = kind === 'email' ? `${found[1]}@${found[2]}.${found[3]}` : found[1]!
    const evidence = ['told in the name of a file']
    drafts.push({ kind, rule, start: found.index, end: found.index + found[0].length, score: 0.76, value, evidence })
  }
}
