import type { Draft } from './drafts.ts'
import { eventsNear, eventsOf, hasClass, type Text } from './events.ts'

const kinds = new Set(['email', 'phone', 'address'])
/** Plain to read: what was disguised is nobody's test data. */
const plainRules = /^(?:email\.plain|phone\.(?:plain|spaced|list)|address\.\w+)$/
/** Words to a person: with one of them outside of quotes, a contact is meant for that person. */
const personal = ['CALLME', 'TALKME', 'MAILME', 'LOOKUP', 'PUSH', 'OUTAPP', 'REACHHOW', 'ABUSE', 'PHONEACT', 'NUMHINT', 'OUTS']
/** Higher would act: what is taken for material is still told to its writer. */
const most = 0.6

const isKnown = (draft: Draft) => draft.score > most && kinds.has(draft.kind) && plainRules.test(draft.rule)

/** Contacts that the work is done on, as figures and letters: test data, what a parser reads, lines of a page or a template. */
export function asMaterial(text: Text, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(isKnown)) return [...drafts]
  const isAnywhere = codeSigns.test(text.text) || ['DATA', 'COPY', 'QUOTE'].some(name => text.events.has(name))
  if (!isAnywhere) return [...drafts]
  const kept = drafts.map(draft => (isKnown(draft) && isMaterial(text, draft) ? { ...draft, score: most } : draft))
  // What is read inside of them is no more than they are.
  const material = kept.filter((draft, i) => draft !== drafts[i])
  return kept.filter(draft => material.includes(draft) || !material.some(one => one.start < draft.end && one.end > draft.start))
}

function isMaterial(text: Text, draft: Draft): boolean {
  const { words } = text
  // What code puts together first, or signs were put into, was not to be read.
  if (draft.kind === 'email' && !text.original?.toLowerCase().includes(draft.value ?? '')) return false
  const first = words.findIndex(word => word.end > draft.start)
  if (first < 0) return false
  let last = first
  while (last + 1 < words.length && words[last + 1]!.start < draft.end) last++
  // "My", "me at" right before it.
  if (hasClass(text, first - 3, first - 1, 'MY', 'ME', 'REACHAT', 'I') && !isQuotedAt(text, draft.start, draft.end)) return false
  // "It is quicker to phone 020 7946 0381."
  if (hasClass(text, first - 1, first - 1, 'CALLV') && hasClass(text, first - 6, first - 2, 'BETTER', 'YOU', 'PLEASE'))
    return false
  // In code everything is quoted.
  const isQuoting = !text.text.includes('{')
  const isPersonal = personal.some(name =>
    eventsOf(text, name).some(event => !isQuoting || !isQuotedAt(text, words[event.first]!.start, words[event.last]!.end)),
  )
  if (isPersonal) return false
  const { sentence } = words[first]!
  const isNear = (name: string, sentences: number) =>
    eventsNear(text, name, first - 30, last + 30).some(
      event => Math.abs(words[event.first]!.sentence - sentence) <= sentences && (event.first < first || event.first > last),
    )
  if (isNear('DATA', 1)) return true
  if (codeSigns.test(text.text) && !/\/\/|#|\/\*|<!--|--/.test(lineBefore(text.text, draft.start))) return true
  return isQuotedAt(text, draft.start, draft.end) && (isNear('COPY', 1) || isNear('QUOTE', 0))
}

/** What stands in code and hardly ever in talk. */
const codeSigns =
  /\binsert into\b|\bvalues \(|\bassert |\bexpect\(|\bcurl -|\bsmtp_|: string\b|=> |===|\bconst \w+ =|\breturn |\bdef \w+\(|\bselect .{1,60} from\b/

const lineBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - 200), at)
    .split('\n')
    .at(-1)!

const opening = '"\'`‹“„<{'

/** Whether a place is inside quotation marks or a bracket of code. */
function isQuotedAt(text: Text, start: number, end: number): boolean {
  const before = text.text.slice(Math.max(0, start - 160), start)
  const after = text.text.slice(end, end + 160)
  for (const sign of opening) {
    const closing = sign === '{' ? '}' : sign === '<' ? '>' : sign
    if (!after.includes(closing)) continue
    if (sign === closing) {
      if (before.split(sign).length % 2 === 0) return true
    } else if (before.lastIndexOf(sign) > before.lastIndexOf(closing)) return true
  }
  return false
}
