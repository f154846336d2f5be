import { features, stateOfFeature, type Feature } from '#modules/consent/rules/features'
import type { Category } from '#modules/consent/schema'
import { consentWords as words } from '#web/messages/consent.ts'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Table } from '#web/ui/table.tsx'

const tones: Record<ReturnType<typeof stateOfFeature>, Tone> = { full: 'agreed', assist: 'agreed', same: 'agreed', off: 'plain' }

/** For every feature what it needs and what it does in each state (rule D1.21). */
export function FeatureTable({ isIn }: { isIn: Record<Category, boolean> }) {
  const columns = [
    {
      head: words.choices.feature,
      isName: true,
      cell: (one: Feature) => (
        <>
          {words.features[one.id].name}
          {!one.isHere && <span className="block text-12 font-normal text-dim">{words.choices.later}</span>}
        </>
      ),
    },
    { head: words.choices.needs, cell: (one: Feature) => (one.learns ? words.parts[one.learns] : words.choices.nothing) },
    { head: words.choices.whenIn, cell: (one: Feature) => words.features[one.id].in },
    { head: words.choices.whenOut, cell: (one: Feature) => words.features[one.id].out },
    {
      head: words.choices.forYou,
      cell: (one: Feature) => {
        const state = stateOfFeature(one, isIn)
        return one.isHere ? (
          <StateWord tone={tones[state]}>{words.states[state]}</StateWord>
        ) : (
          <span className="text-dim">{words.choices.later}</span>
        )
      },
    },
  ]
  return <Table caption={words.choices.featuresTitle} columns={columns} rows={features} keyOf={one => one.id} />
}
