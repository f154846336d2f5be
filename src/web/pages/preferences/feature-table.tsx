import { features, stateOfFeature, type Feature, type FeatureState } from '#modules/consent/rules/features'
import type { Category } from '#modules/consent/schema'
import { consentWords as words } from '#web/messages/consent.ts'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Table, type Column } from '#web/ui/table.tsx'

type Row = Feature & { state: FeatureState }
const tones: Record<FeatureState, Tone> = { full: 'agreed', assist: 'agreed', same: 'agreed', off: 'plain' }

const columns: Column<Row>[] = [
  { head: words.choices.feature, isName: true, cell: row => words.features[row.id].name },
  { head: words.choices.needs, cell: row => (row.learns ? words.parts[row.learns] : words.choices.nothing) },
  { head: words.choices.whenIn, cell: row => words.features[row.id].in },
  { head: words.choices.whenOut, cell: row => words.features[row.id].out },
  {
    head: words.choices.forYou,
    cell: row =>
      row.isHere ? (
        <StateWord tone={tones[row.state]}>{words.states[row.state]}</StateWord>
      ) : (
        <span className="text-dim">{words.choices.later}</span>
      ),
  },
]

/** For every feature what it needs and what it does in each state (rule D1.21). */
export function FeatureTable({ isIn }: { isIn: Record<Category, boolean> }) {
  const rows = features.map(feature => ({ ...feature, state: stateOfFeature(feature, isIn) }))
  return <Table caption={words.choices.featuresTitle} columns={columns} rows={rows} keyOf={row => row.id} isStacked />
}
