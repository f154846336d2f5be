import { engineVersion } from '#engines/delivery/deliver'
import {
  proven,
  publishedRates,
  ruleGroups,
  type ErrorRates,
  type Group,
  type Proof,
  type RuleGroup,
  type Share,
} from '#web/error-rates.ts'
import { common } from '#web/messages/common.ts'
import { errorRates as words } from '#web/messages/contact-rules.ts'
import { ruleWordsOf } from '#web/messages/findings.ts'
import { percent, RateCell } from '#web/pages/rules/rate-cell.tsx'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { EmptyState, Facts } from '#web/ui/list.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import { Table, type Column } from '#web/ui/table.tsx'
import type { Route } from './+types/error-rates'

export const meta: Route.MetaFunction = () => [
  { title: common.titled(words.title) },
  { name: 'description', content: words.description },
]

export function loader() {
  const rates = publishedRates()
  return { rates, groups: rates ? ruleGroups(rates.rules) : [], proof: proven, engine: engineVersion }
}

const states: Record<ErrorRates['rules'][number]['state'], Tone> = { proven: 'agreed', failed: 'info', few: 'plain' }

const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
const languageWord = (code: string) => {
  try {
    return language.of(code) ?? code
  } catch {
    return code
  }
}
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')

export default function ErrorRatesPage({ loaderData: { rates, groups, proof, engine } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={words.title}
        crumbs={[{ to: '/rules/contact', label: words.back }]}
        note={<span className="prose-width block">{words.lead}</span>}
      />
      {rates ? <Shown {...{ rates, groups, proof, engine }} /> : <EmptyState title={words.none}>{words.noneText}</EmptyState>}
    </>
  )
}

interface ShownProps {
  rates: ErrorRates
  groups: RuleGroup[]
  proof: Proof
  engine: string
}

function Shown({ rates, groups, proof, engine }: ShownProps) {
  const { all, set } = rates
  return (
    <>
      <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3">
        <Headline term={words.recall} note={words.recallLong} share={all.recall} />
        <Headline term={words.falsePositives} note={words.falseLong} share={all.falsePositives} />
        <Headline term={words.precision} note={words.precisionLong} share={all.precision} />
      </dl>
      <div className="pt-4 pb-9 text-13">
        <Facts
          facts={[
            { term: words.engine, value: engine },
            { term: words.set, value: <code className="font-mono text-12">{set.version}</code> },
            { term: words.cases, value: set.cases.toLocaleString('en') },
            { term: words.lockedCases, value: set.locked.toLocaleString('en') },
          ]}
        />
        <p className="prose-width pt-3 text-dim">{words.boundsNote}</p>
      </div>
      <Groups
        title={words.partsTitle}
        note={words.partsNote}
        head={words.part}
        rows={(['all', 'open', 'locked'] as const).map(part => ({ ...asGroup(rates[part]), name: words.parts[part] }))}
      />
      <Groups title={words.familiesTitle} note={words.familiesNote} head={words.family} rows={rates.families} nameOf={capital} />
      <Groups title={words.languagesTitle} head={words.language} rows={rates.languages} nameOf={languageWord} />
      <Honest rows={rates.honest} />
      <Rules rows={[...rates.rules.filter(one => one.state !== 'few'), ...groups]} proof={proof} />
    </>
  )
}

const asGroup = (rates: ErrorRates['all']): Omit<Group, 'name'> => ({
  ...rates,
  block: rates.recall.of,
  allow: rates.falsePositives.of,
})

function Headline({ term, note, share }: { term: string; note: string; share: Share }) {
  return (
    <div className="bg-raised px-4 py-3.5">
      <dt className="text-13 text-dim">{term}</dt>
      <dd>
        <span className="num text-28 font-semibold">{percent(share.rate)}</span>
        <span className="num block text-13 text-dim">
          {words.bounds(percent(share.low), percent(share.high))} · {words.of(share.hits, share.of)}
        </span>
        <span className="block pt-1 text-13">{note}</span>
      </dd>
    </div>
  )
}

interface GroupsProps {
  title: string
  note?: string
  head: string
  rows: Group[]
  nameOf?: (name: string) => string
}

function Groups({ title, note, head, rows, nameOf = name => name }: GroupsProps) {
  const most = roundUp(Math.max(...rows.filter(row => row.falsePositives.of > 0).map(row => row.falsePositives.high), 0.01))
  const columns: Column<Group>[] = [
    { head, cell: row => nameOf(row.name), isName: true },
    { head: words.recall, cell: row => <RateCell share={row.recall} /> },
    { head: words.falsePositives, cell: row => <RateCell share={row.falsePositives} most={most} tone="waits" /> },
    { head: words.f1, cell: row => (row.block > 0 ? row.f1.toFixed(3) : words.notCounted), isNumber: true },
  ]
  return (
    <Section title={title} note={[note, words.falseNote(percent(most))].filter(Boolean).join(' ')}>
      <Table caption={title} rows={rows} keyOf={row => row.name} columns={columns} />
    </Section>
  )
}

function roundUp(rate: number): number {
  return Math.min(1, Math.ceil(rate * 20) / 20)
}

function Honest({ rows }: { rows: ErrorRates['honest'] }) {
  const most = Math.max(...rows.map(row => Math.max(row.flagged.high, row.limit)), 0.001)
  const columns: Column<ErrorRates['honest'][number]>[] = [
    { head: words.origin, cell: row => capital(row.name), isName: true },
    { head: words.falsePositives, cell: row => <RateCell share={row.flagged} most={most} tone="waits" /> },
    { head: words.limit, cell: row => percent(row.limit), isNumber: true },
  ]
  return (
    <Section title={words.honestTitle} note={words.honestNote}>
      <Table caption={words.honestTitle} rows={rows} keyOf={row => row.name} columns={columns} />
    </Section>
  )
}

type RuleLine = ErrorRates['rules'][number] | RuleGroup

function Rules({ rows, proof }: { rows: RuleLine[]; proof: Proof }) {
  const columns: Column<RuleLine>[] = [
    { head: words.rule, cell: row => ('rule' in row ? <RuleName rule={row.rule} /> : <GroupName group={row} />), isName: true },
    { head: words.precision, cell: row => <RateCell share={row.precision} /> },
    {
      head: words.state,
      cell: row => (
        <span className="whitespace-nowrap">
          <StateWord tone={states[row.state]}>{('rule' in row ? words.states : words.groupStates)[row.state]}</StateWord>
        </span>
      ),
    },
  ]
  return (
    <Section title={words.rulesTitle} note={words.rulesNote(proof.cases, percent(proof.low))}>
      <Table caption={words.rulesTitle} rows={rows} keyOf={row => ('rule' in row ? row.rule : row.name)} columns={columns} />
    </Section>
  )
}

function RuleName({ rule }: { rule: string }) {
  return (
    <>
      {ruleWordsOf(rule)?.name ?? rule}
      <code className="block font-mono text-12 font-normal text-dim">{rule}</code>
    </>
  )
}

function GroupName({ group }: { group: RuleGroup }) {
  return (
    <>
      {words.ruleGroups[group.name]}
      <span className="block max-w-96 text-12 font-normal text-dim">
        {words.fewEach} {[...new Set(group.rules.map(rule => ruleWordsOf(rule)?.name ?? rule))].join(', ')}
      </span>
    </>
  )
}
