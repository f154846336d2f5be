import { Link } from 'react-router'
import { formatMoney, share } from '#lib/money'
import { how as words } from '#web/messages/how.ts'
import { rateText } from '#web/parts/money-text.tsx'
import { Column } from '#web/parts/public-frame.tsx'
import { Badge, StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Table, type Column as TableColumn } from '#web/ui/table.tsx'
import { Track } from '#web/ui/track.tsx'
import type { Route } from './+types/how'

export const meta: Route.MetaFunction = () => [
  { title: `${words.title} · Symbolon` },
  { name: 'description', content: words.description },
]

const price = { minor: 100_000n, currency: 'EUR' }
const clientBps = 500
const freelancerBps = 1_000

const clockColumns: TableColumn<(typeof words.clockRows)[number]>[] = [
  { head: words.clocks.clock, cell: row => row.clock, isName: true },
  { head: words.clocks.length, cell: row => <span className="num whitespace-nowrap">{row.length}</span> },
  { head: words.clocks.then, cell: row => <span className="text-dim">{row.then}</span> },
]
const feeColumns: TableColumn<{ party: string; rate: string; amount: string; total: string }>[] = [
  { head: words.fees.party, cell: row => row.party, isName: true },
  { head: words.fees.fee, cell: row => row.rate, isNumber: true },
  { head: words.fees.amount, cell: row => row.amount, isNumber: true },
  { head: words.fees.total, cell: row => <strong className="font-semibold">{row.total}</strong>, isNumber: true },
]

export default function How() {
  return (
    <Column>
      <h1 className="pt-4 text-28">{words.title}</h1>
      <p className="mt-2 text-16 text-dim">{words.lead}</p>

      <ol className="mt-8 mb-12">
        {words.steps.map((step, index) => (
          <li
            key={step.title}
            className="grid grid-cols-[2rem_1fr] gap-x-3 border-t border-line py-4 sm:grid-cols-[2rem_1fr_auto]"
          >
            <span className="num pt-px text-13 text-dim" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h2 className="text-14">{step.title}</h2>
              <p className="prose-width text-dim">{step.text}</p>
            </div>
            <span className="max-sm:col-start-2 max-sm:pt-2">
              <Badge>{words.who[step.who as keyof typeof words.who]}</Badge>
            </span>
          </li>
        ))}
      </ol>

      <Section title={words.wayTitle} note={words.wayLead}>
        <div className="rounded-lg border border-line px-4 py-5">
          <Track
            label={words.wayTitle}
            steps={words.way.map(({ label, note }, index) => ({
              key: label,
              label,
              note,
              state: index === 0 ? 'done' : index === 1 ? 'current' : 'later',
            }))}
          />
        </div>
      </Section>

      <Section title={words.feesTitle} note={words.feesLead}>
        <Fees />
      </Section>

      <Section title={words.clocksTitle} note={words.clocksLead}>
        <Table caption={words.clocksTitle} rows={words.clockRows} keyOf={row => row.clock} columns={clockColumns} />
      </Section>

      <Section id="rules" title={words.rulesTitle} note={words.rulesLead}>
        <div className="divide-y divide-line border-y border-line">
          {words.rules.map(rule => (
            <div key={rule.title} className="py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3>{rule.title}</h3>
                <span className="text-13">
                  <StateWord tone={rule.isBuilt ? 'agreed' : 'plain'}>{rule.isBuilt ? words.isBuilt : words.isPlanned}</StateWord>
                </span>
              </div>
              <p className="prose-width mt-1 text-dim">{rule.text}</p>
              <p className="prose-width mt-1.5 text-13 text-dim">
                <span className="font-medium text-ink">{words.exceptLabel}.</span> {rule.except}
                {rule.to && (
                  <>
                    {' '}
                    <Link to={rule.to} className="link">
                      {words.whole}
                    </Link>
                  </>
                )}
              </p>
            </div>
          ))}
        </div>
      </Section>

      <div className="flex flex-wrap gap-2.5 pb-8">
        <ButtonLink to="/sign-up?as=client" look="primary">
          {words.hire}
        </ButtonLink>
        <ButtonLink to="/sign-up?as=freelancer">{words.work}</ButtonLink>
      </div>
    </Column>
  )
}

function Fees() {
  const clientFee = share(price.minor, clientBps)
  const freelancerFee = share(price.minor, freelancerBps)
  const read = (minor: bigint) => formatMoney({ minor, currency: price.currency })
  const rows = [
    {
      party: words.who.client,
      rate: rateText(clientBps),
      amount: `+ ${read(clientFee)}`,
      total: `${words.clientPays} ${read(price.minor + clientFee)}`,
    },
    {
      party: words.who.freelancer,
      rate: rateText(freelancerBps),
      amount: `− ${read(freelancerFee)}`,
      total: `${words.freelancerGets} ${read(price.minor - freelancerFee)}`,
    },
  ]
  return <Table caption={words.feesCaption} hasCaption rows={rows} keyOf={row => row.party} columns={feeColumns} />
}
