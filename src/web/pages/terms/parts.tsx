import type { Processor, Purpose, Terms, TermsSection, TermsText } from '#modules/policy/schema'
import type { TermsState } from '#modules/policy/rules'
import { terms as words } from '#web/messages/terms.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Table, type Column } from '#web/ui/table.tsx'

const states: Record<TermsState, { tone: Tone; word: string }> = {
  'in-force': { tone: 'agreed', word: words.inForce },
  upcoming: { tone: 'waits', word: words.upcoming },
  past: { tone: 'plain', word: words.past },
}

export function TermsStateWord({ state }: { state: TermsState }) {
  return <StateWord tone={states[state].tone}>{states[state].word}</StateWord>
}

function Span({ terms }: { terms: Pick<Terms, 'effectiveAt' | 'endsAt'> }) {
  return (
    <>
      {words.from} {terms.effectiveAt ? <TimeText at={terms.effectiveAt} /> : words.always}
      {terms.endsAt && (
        <>
          {' '}
          {words.until} <TimeText at={terms.endsAt} />
        </>
      )}
    </>
  )
}

/** Which version this is, since when, and the hash by which it can be told from any other. */
export function TermsFacts({ terms, text, state }: { terms: Terms; text: TermsText; state: TermsState }) {
  return (
    <Facts
      facts={[
        {
          term: words.facts.version,
          value: (
            <>
              {terms.version} <TermsStateWord state={state} />
            </>
          ),
        },
        { term: words.facts.from, value: <Span terms={terms} /> },
        {
          term: words.facts.announced,
          value: terms.announcedAt ? <TimeText at={terms.announcedAt} /> : words.facts.withInstance,
        },
        { term: words.facts.preset, value: words.presets[terms.preset] },
        { term: words.facts.hash, value: <code className="font-mono text-12 break-all">{text.sha256}</code> },
      ]}
    />
  )
}

export function Sections({ sections }: { sections: readonly TermsSection[] }) {
  return sections.map(section => (
    <Section key={section.id} id={section.id} title={section.title}>
      <div className="prose-width flex flex-col gap-2">
        {section.paragraphs.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Section>
  ))
}

const purposeColumns: Column<Purpose>[] = [
  { head: words.purpose, cell: row => row.name, isName: true },
  { head: words.part, cell: row => (row.category ? words.parts[row.category] : words.noContent) },
  { head: words.detail, cell: row => row.detail },
]

export function Purposes({ purposes }: { purposes: readonly Purpose[] }) {
  if (purposes.length === 0) return <p>{words.noPurposes}</p>
  return <Table caption={words.purposesTitle} rows={purposes} keyOf={row => row.id} columns={purposeColumns} />
}

const processorColumns: Column<Processor>[] = [
  { head: words.processor, cell: row => row.name, isName: true },
  { head: words.processorPurpose, cell: row => row.purpose },
  { head: words.processorRegion, cell: row => row.region },
  { head: words.processorSees, cell: row => row.sees },
]

export function Processors({ processors }: { processors: readonly Processor[] }) {
  if (processors.length === 0) return <p>{words.noProcessors}</p>
  return <Table caption={words.processorsTitle} rows={processors} keyOf={row => row.name} columns={processorColumns} />
}

type Version = Terms & { state: TermsState }
const versionColumns: Column<Version>[] = [
  {
    head: words.facts.version,
    cell: row => <TextLink to={`/terms/${row.version}`}>{words.nameOf(row.version)}</TextLink>,
    isName: true,
  },
  { head: words.state, cell: row => <TermsStateWord state={row.state} /> },
  { head: words.facts.from, cell: row => <Span terms={row} /> },
  {
    head: words.changes,
    cell: row =>
      row.version === 1 ? (
        <span className="text-dim">{words.first}</span>
      ) : (
        <TextLink to={`/terms/diff/${row.version - 1}/${row.version}`}>{words.whatChanged}</TextLink>
      ),
  },
]

export function Versions({ versions }: { versions: readonly Version[] }) {
  return <Table caption={words.versionsTitle} rows={versions} keyOf={row => String(row.version)} columns={versionColumns} />
}
