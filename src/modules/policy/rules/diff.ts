import type { TermsSection } from '#modules/policy/schema'

/** One sentence of a section: in both texts, only in the new one, only in the old one, or worded anew. */
export type SentenceChange =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  | { kind: 'changed'; before: string; after: string }

/** One section of two texts beside each other; `title` is the new one where there is one. */
export interface SectionChange {
  id: string
  kind: 'same' | 'added' | 'removed' | 'changed'
  title: string
  /** The old title, if it is another. */
  titleBefore: string | null
  sentences: SentenceChange[]
}

/** The sentences of a section, in order (Unicode UAX #29). */
export function sentencesOf(section: Pick<TermsSection, 'paragraphs'>, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
  return section.paragraphs.flatMap(paragraph =>
    [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter(text => text !== ''),
  )
}

/** Two texts section by section (matched by id) and sentence by sentence, in the order of the new one; what is gone stands where it stood. */
export function diffTerms(before: readonly TermsSection[], after: readonly TermsSection[], locale: string): SectionChange[] {
  const changes: SectionChange[] = after.map(section => {
    const old = before.find(one => one.id === section.id)
    if (!old) return whole(section, 'added', locale)
    const sentences = paired(runs(sentencesOf(old, locale), sentencesOf(section, locale)))
    const titleBefore = old.title === section.title ? null : old.title
    const isSame = titleBefore === null && sentences.every(one => one.kind === 'same')
    return { id: section.id, kind: isSame ? 'same' : 'changed', title: section.title, titleBefore, sentences }
  })
  for (const [index, section] of before.entries()) {
    if (after.some(one => one.id === section.id)) continue
    const previous = index === 0 ? -1 : changes.findIndex(change => change.id === before[index - 1]!.id)
    changes.splice(previous + 1, 0, whole(section, 'removed', locale))
  }
  return changes
}

function whole(section: TermsSection, kind: 'added' | 'removed', locale: string): SectionChange {
  const sentences = sentencesOf(section, locale).map(text => ({ kind, text }))
  return { id: section.id, kind, title: section.title, titleBefore: null, sentences }
}

type Run = { kind: 'same' | 'added' | 'removed'; text: string }

/** The shortest way from one list to the other, by their longest common subsequence. */
function runs(before: readonly string[], after: readonly string[]): Run[] {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j]!
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: Run[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      found.push({ kind: 'same', text: after[j]! })
      i++
      j++
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'removed', text: before[i++]! })
    } else found.push({ kind: 'added', text: after[j++]! })
  }
  return found
}

/** Within a stretch of removed and added sentences, two that share at least half their words are one that was worded anew. */
function paired(found: readonly Run[]): SentenceChange[] {
  const changes: SentenceChange[] = []
  for (let start = 0; start < found.length;) {
    if (found[start]!.kind === 'same') {
      changes.push(found[start++]!)
      continue
    }
    let end = start
    while (end < found.length && found[end]!.kind !== 'same') end++
    const stretch = found.slice(start, end)
    const removed = stretch.filter(one => one.kind === 'removed')
    const waiting: Run[] = []
    for (const one of stretch.filter(run => run.kind === 'added')) {
      const twin = removed.findIndex(other => likeness(one.text, other.text) >= 0.5)
      if (twin === -1) waiting.push(one)
      else {
        changes.push(...removed.splice(0, twin), ...waiting.splice(0))
        changes.push({ kind: 'changed', before: removed.shift()!.text, after: one.text })
      }
    }
    changes.push(...removed, ...waiting)
    start = end
  }
  return changes
}

/** The part of two sentences' words that they share, 0 to 1. */
function likeness(one: string, other: string): number {
  const [these, those] = [wordsIn(one), wordsIn(other)]
  const shared = [...these].filter(word => those.has(word)).length
  return shared / Math.max(these.size, those.size, 1)
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
