import { MoneyText } from '#web/parts/money-text.tsx'
import { Seal } from '#web/parts/seal.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { BarChart, ColumnChart, Sparkbar } from '#web/ui/chart.tsx'
import { Diff } from '#web/ui/diff.tsx'
import { Card, DataRow, DataRows, Facts } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Table, type Column } from '#web/ui/table.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { Track } from '#web/ui/track.tsx'

const at = new Date('2026-11-20T14:05:00Z')
const eur = (minor: bigint) => <MoneyText money={{ minor, currency: 'EUR' }} />
const all = { said: 'yes', learned: 'no', seen: 'yes', paid: 'yes' } as const

const columns: Column<{ id: string; name: string; amount: bigint }>[] = [
  { head: 'What', cell: row => row.name, isName: true },
  { head: 'When', cell: () => <TimeText at={at} /> },
  { head: 'Amount', cell: row => eur(row.amount), isNumber: true },
]

export function ListPieces() {
  return (
    <>
      <Section title="Rows">
        <DataRows label="Contracts">
          {['Ada Okonkwo', 'Northwind Studio', 'Yusuf Demir', 'Ana-Lucía Ferreira'].map((name, index) => (
            <DataRow
              key={name}
              to={`/look?row=${index}`}
              lead={<Avatar name={name} isOrg={index === 1} />}
              title={index === 0 ? 'Redesign of the booking flow' : `Milestone ${index} for ${name}`}
              note={name}
              facts={
                <>
                  <Seal client freelancer={index !== 2} quarters={all} label={name} size={16} />
                  <StateWord tone={index === 2 ? 'waits' : 'agreed'}>{index === 2 ? 'Waits for you' : 'Active'}</StateWord>
                  {eur(120_000n)}
                  <TimeText at={at} show="date" />
                </>
              }
              act={index === 2 ? <Button size="small">Review</Button> : undefined}
            />
          ))}
        </DataRows>
        <Pager next="abc" />
      </Section>
      <Section title="Table">
        <Table
          caption="Postings of November"
          rows={[
            { id: '1', name: 'Wireframes', amount: 120_000n },
            { id: '2', name: 'Client fee', amount: 6_000n },
          ]}
          keyOf={row => row.id}
          columns={columns}
        />
      </Section>
      <Section title="Money track">
        <Track
          label="Money of “Wireframes”"
          steps={[
            { key: 'f', label: 'Funded', state: 'done', note: <TimeText at={at} show="date" /> },
            { key: 's', label: 'Submitted', state: 'done', note: <TimeText at={at} show="date" /> },
            { key: 'a', label: 'Approved', state: 'current', note: 'by 4 Dec at the latest' },
            { key: 'r', label: 'Released', state: 'later' },
            { key: 'p', label: 'Paid', state: 'later' },
          ]}
        />
        <div className="h-5" />
        <Track
          label="Money of “Prototype”"
          steps={[
            { key: 'f', label: 'Funded', state: 'done' },
            { key: 's', label: 'Submitted', state: 'done' },
            { key: 'a', label: 'Disputed', state: 'stopped', note: 'answer by 27 Nov' },
            { key: 'r', label: 'Released', state: 'later' },
          ]}
        />
      </Section>
      <Section title="Card and facts">
        <Card title="Wireframes" acts={<Button look="primary">Approve and release €1,200</Button>}>
          <Facts
            facts={[
              { term: 'Amount', value: eur(120_000n) },
              { term: 'Submitted', value: <TimeText at={at} /> },
              { term: 'Answer by', value: '4 Dec 2026 (rule D5.3)' },
            ]}
          />
        </Card>
      </Section>
      <Section title="Timeline">
        <Timeline
          label="History"
          moments={[
            { key: '1', tone: 'agreed', title: 'Both signed', when: <TimeText at={at} />, note: 'Terms version 2.' },
            { key: '2', tone: 'waits', title: 'Offer countered', when: <TimeText at={at} /> },
            { key: '3', tone: 'plain', title: 'Offer sent', when: <TimeText at={at} /> },
          ]}
        />
      </Section>
      <Section title="Old and new terms">
        <Diff
          caption="Offer 2 against offer 1"
          beforeLabel="Offer 1"
          afterLabel="Offer 2"
          changes={[
            { key: 'p', term: 'Price', before: '€1,000', after: '€1,200', isChanged: true },
            { key: 'd', term: 'Due', before: '1 Dec 2026', after: '1 Dec 2026', isChanged: false },
            { key: 'n', term: 'AI clause', before: null, after: 'assist only', isChanged: true },
          ]}
        />
      </Section>
      <Section title="Charts">
        <div className="grid gap-8 sm:grid-cols-2">
          <BarChart
            caption="Money at a glance"
            unit="Amount"
            bars={[
              { key: 'h', label: 'Held', value: 2400, text: '€2,400', tone: 'waits' },
              { key: 'd', label: 'Due', value: 1200, text: '€1,200' },
              { key: 'p', label: 'Paid', value: 5400, text: '€5,400', tone: 'plain' },
            ]}
          />
          <ColumnChart
            caption="Paid by month"
            unit="Amount"
            bars={[3, 5, 2, 8, 6, 9].map((value, index) => ({
              key: `${index}`,
              label: ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'][index]!,
              value,
              text: `€${value}00`,
            }))}
          />
        </div>
        <p className="mt-4">
          Answers per week <Sparkbar values={[3, 5, 0, 8, 6, 9, 12]} label="Rising from 3 to 12 a week" />
        </p>
      </Section>
    </>
  )
}
