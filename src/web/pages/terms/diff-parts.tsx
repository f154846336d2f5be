import { changedRules } from '#modules/policy/rules/changes'
import type { SectionChange, SentenceChange } from '#modules/policy/rules/diff'
import type { Terms } from '#modules/policy/schema'
import { terms as words } from '#web/messages/terms.ts'
import { StateWord } from '#web/ui/badge.tsx'
import { Diff, type Change } from '#web/ui/diff.tsx'

const heads = {
  added: { tone: 'agreed', word: words.diff.sectionAdded },
  removed: { tone: 'stopped', word: words.diff.sectionRemoved },
  changed: { tone: 'waits', word: words.diff.sectionChanged },
} as const

/** The sections that differ, sentence by sentence; the others are named only. `Heading` is the level under the page's own. */
export function SectionChanges({
  sections,
  heading: Heading = 'h2',
}: {
  sections: readonly SectionChange[]
  heading?: 'h2' | 'h3'
}) {
  const same = sections.filter(section => section.kind === 'same')
  const changed = sections.filter(section => section.kind !== 'same')
  if (changed.length === 0) return <p>{words.diff.none}</p>
  return (
    <>
      <div className="flex flex-col gap-7">
        {changed.map(section => (
          <section key={section.id} aria-labelledby={`change-${section.id}`}>
            <div className="flex flex-wrap items-baseline gap-x-3 pb-2">
              <Heading id={`change-${section.id}`} className="text-14">
                {section.title}
              </Heading>
              <StateWord tone={heads[section.kind as 'added'].tone}>{heads[section.kind as 'added'].word}</StateWord>
              {section.titleBefore !== null && (
                <span className="text-13 text-dim">{words.diff.titleWas(section.titleBefore)}</span>
              )}
            </div>
            <ul className="prose-width flex flex-col gap-2">
              {section.sentences.map((sentence, index) => (
                <Sentence key={index} sentence={sentence} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {same.length > 0 && (
        <p className="mt-7 text-13 text-dim">
          {words.diff.sameTitle}: {same.map(section => section.title).join(', ')}.
        </p>
      )}
    </>
  )
}

const added = 'decoration-accent-text bg-accent-soft text-accent-text underline decoration-2 underline-offset-3'
const removed = 'text-dim decoration-stop-text decoration-2'

/** The kind is said in words, drawn as a line through or under, and last as a colour. */
function Sentence({ sentence }: { sentence: SentenceChange }) {
  if (sentence.kind === 'same') return <li className="border-s-2 border-line ps-3 text-dim">{sentence.text}</li>
  if (sentence.kind === 'changed')
    return (
      <li className="border-s-2 border-wait-line ps-3">
        <Kind word={words.diff.changed} />
        <span className="block">
          <span className="sr-only">{words.diff.before}: </span>
          <del className={removed}>{sentence.before}</del>
        </span>
        <span className="block pt-1">
          <span className="sr-only">{words.diff.after}: </span>
          <ins className={added}>{sentence.after}</ins>
        </span>
      </li>
    )
  return sentence.kind === 'added' ? (
    <li className="border-s-2 border-accent-line ps-3">
      <Kind word={words.diff.added} />
      <ins className={added}>{sentence.text}</ins>
    </li>
  ) : (
    <li className="border-s-2 border-stop-line ps-3">
      <Kind word={words.diff.removed} />
      <del className={removed}>{sentence.text}</del>
    </li>
  )
}

function Kind({ word }: { word: string }) {
  return <span className="block text-12 font-medium text-dim">{word}</span>
}

const rule = (one: Terms['regions'][number]) => words.diff.rule(one.default, one.evaluation)

/** Defaults, purposes and processors that differ, a line each. */
export function ruleChanges(before: Terms, after: Terms): Change[] {
  const { regions, purposes, processors } = changedRules(before, after)
  return [
    ...regions.map(one => ({
      key: `region ${one.after.region}`,
      term: words.regionName(one.after),
      before: rule(one.before),
      after: rule(one.after),
      isChanged: true,
    })),
    ...purposes.map(one => ({
      key: `purpose ${one.name}`,
      term: words.diff.purposeTerm(one.name),
      before: one.before?.detail ?? null,
      after: one.after?.detail ?? null,
      isChanged: true,
    })),
    ...processors.map(one => ({
      key: `processor ${one.name}`,
      term: words.diff.processorTerm(one.name),
      before: one.before ? `${one.before.purpose} ${one.before.sees}` : null,
      after: one.after ? `${one.after.purpose} ${one.after.sees}` : null,
      isChanged: true,
    })),
  ]
}

/** The same as a table. */
export function RuleChanges({ before, after }: { before: Terms; after: Terms }) {
  const changes = ruleChanges(before, after)
  return changes.length === 0 ? <p>{words.diff.nothing}</p> : <Diff caption={words.diff.rulesCaption} changes={changes} />
}
