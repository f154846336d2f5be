import { Link } from 'react-router'
import type { Page } from '#lib/page'
import type { CockpitCounts, CockpitRow, OrganisationPreferences } from '#modules/consent/reads/organisation'
import type { Gap } from '#modules/consent/rules/line'
import { contractCategories } from '#modules/consent/schema'
import { consentWords } from '#web/messages/consent.ts'
import { Pick } from '#web/parts/pick.tsx'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Form } from '#web/ui/form.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Table, type Column } from '#web/ui/table.tsx'

const words = consentWords.organisation

/** The floor per part: a switch for owners and admins, a sentence for everybody else (rule B1.10). */
export function FloorSection({ org }: { org: OrganisationPreferences }) {
  return (
    <Section title={words.floorTitle} note={words.floorNote}>
      <div className="divide-y divide-line border-y border-line">
        {org.floors.map(({ category, said }) => {
          const part = consentWords.parts[category]
          return (
            <div key={category} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div>
                <p className="font-medium">{part}</p>
                <p className="text-13 text-dim">{said ? words.said[said] : words.unsaid}</p>
              </div>
              {org.whyNot === null && (
                <Form preventScrollReset aria-label={consentWords.choices.ask(part)}>
                  <input type="hidden" name="category" value={category} />
                  <Pick
                    label={consentWords.choices.ask(part)}
                    choices={[
                      { value: 'in', label: consentWords.in },
                      { value: 'out', label: consentWords.out },
                    ]}
                    current={said}
                  />
                </Form>
              )}
            </div>
          )
        })}
      </div>
      <p className="pt-2 text-13 text-dim">{org.whyNot ?? words.members}</p>
    </Section>
  )
}

const tones: Record<Gap, Tone> = { in: 'agreed', 'we-out': 'plain', 'they-out': 'waits', 'both-out': 'plain', other: 'stopped' }
const gaps = ['in', 'we-out', 'they-out', 'both-out', 'other'] as const

const columns: Column<CockpitRow>[] = [
  {
    head: words.contract,
    isName: true,
    cell: row => (
      <>
        <Link to={`/contracts/${row.contractId}/ai`} className="link">
          {row.title}
        </Link>
        <span className="block text-12 font-normal text-dim">
          {[
            row.otherName,
            row.clause && words.clause(row.clause),
            row.label && words.label(row.label),
            row.labelledItems > 0 && words.labelledItems(row.labelledItems),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  },
  ...contractCategories.map((category, index) => ({
    head: consentWords.parts[category],
    cell: (row: CockpitRow) => {
      const line = row.lines[index]!
      return (
        <>
          <StateWord tone={tones[line.gap]}>{words.gaps[line.gap]}</StateWord>
          <span className="block text-12 text-dim">{line.text}</span>
        </>
      )
    },
  })),
]

interface CockpitProps {
  page: Page<CockpitRow>
  counts: CockpitCounts & { contracts: number }
  gap: Gap | null
}

/** Every contract with where it stands; the state to look at stands in the address (rule B1.28). */
export function Cockpit({ page, counts, gap }: CockpitProps) {
  const of = (one: Gap) => `${counts.work_product[one].toLocaleString('en')} / ${counts.communications[one].toLocaleString('en')}`
  const shown = gaps.filter(one => counts.work_product[one] + counts.communications[one] > 0 || one === gap)
  return (
    <Section title={`${words.cockpit} (${counts.contracts.toLocaleString('en')})`} note={words.cockpitNote}>
      {counts.contracts === 0 ? (
        <EmptyState title={words.empty}>{words.emptyNote}</EmptyState>
      ) : (
        <>
          <nav aria-label={words.cockpit} className="flex flex-wrap gap-1.5 pb-3">
            {[null, ...shown].map(one => (
              <Link
                key={one ?? 'all'}
                to={one ? `?gap=${one}` : '?'}
                preventScrollReset
                aria-current={one === gap ? 'true' : undefined}
                className="btn btn-plain btn-small aria-[current=true]:border-control! aria-[current=true]:bg-fill!"
              >
                {one ? words.gaps[one] : words.all}
                {one && <span className="num text-dim">{of(one)}</span>}
              </Link>
            ))}
          </nav>
          {page.rows.length === 0 ? (
            <p className="text-dim">{words.noneOfGap}</p>
          ) : (
            <Table caption={words.cockpit} columns={columns} rows={page.rows} keyOf={row => row.contractId} />
          )}
          <Pager next={page.next} />
        </>
      )}
    </Section>
  )
}
