import { Banknote } from 'lucide-react'
import { Link } from 'react-router'
import type { ReactNode } from 'react'
import { heldForMe, milestoneTitles } from '#modules/contracts/reads/contracts'
import { balancesOf, monthsOf, payoutsOf, type Balance } from '#modules/money/reads'
import { whyNot } from '#modules/accounts/rules'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { moneyWords as words, payoutTones } from '#web/messages/money.ts'
import { useNudges } from '#web/nudge.ts'
import { MoneyTabs } from '#web/pages/money/tabs.tsx'
import { MonthCharts } from '#web/pages/money/month-charts.tsx'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Table } from '#web/ui/table.tsx'
import type { Route } from './+types/show'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const [{ balances, resting }, held, months, payouts] = await Promise.all([
    balancesOf(ctx),
    heldForMe(ctx),
    monthsOf(ctx),
    payoutsOf(ctx, { cursor: after, limit: 10 }),
  ])
  const titles = await milestoneTitles(
    ctx,
    resting.map(one => one.milestoneId),
  )
  const now = ctx.now()
  return {
    balances: withHeld(balances, held),
    resting,
    titles,
    months,
    payouts,
    now,
    whyNotPayout: whyNot(person, 'manage-money'),
    topic: `side:${sideOf(person)}`,
  }
}

type Shown = Balance & { heldForMeMinor: bigint }

/** One row per currency in which there is anything, also when it is only held for us. */
function withHeld(balances: Balance[], held: { currency: string; minor: bigint }[]): Shown[] {
  const none = { heldMinor: 0n, restingMinor: 0n, availableMinor: 0n, inTransitMinor: 0n, paidOutMinor: 0n }
  const codes = [...new Set([...balances, ...held].map(one => one.currency))].toSorted()
  return codes.map(currency => ({
    ...(balances.find(one => one.currency === currency) ?? { currency, ...none }),
    heldForMeMinor: held.find(one => one.currency === currency)?.minor ?? 0n,
  }))
}

export default function MoneyPage({ loaderData }: Route.ComponentProps) {
  const { balances, resting, titles, months, payouts, now, whyNotPayout, topic } = loaderData
  useNudges([topic])
  const canPayOut = whyNotPayout === null && balances.some(one => one.availableMinor > 0n)
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        act={
          canPayOut ? (
            <ButtonLink to="/money/payout" look="primary">
              {words.payOutShort}
            </ButtonLink>
          ) : undefined
        }
      />
      <MoneyTabs />
      {balances.length === 0 && (
        <EmptyState
          title={words.emptyTitle}
          icon={<Banknote aria-hidden="true" />}
          act={<ButtonLink to="/contracts">{words.toContracts}</ButtonLink>}
        >
          {words.emptyNote}
        </EmptyState>
      )}
      {balances.map(balance => (
        <Balances key={balance.currency} balance={balance} />
      ))}
      {whyNotPayout !== null && balances.length > 0 && <p className="pb-6 text-13 text-dim">{whyNotPayout}</p>}
      {resting.length > 0 && (
        <Section title={words.restingTitle}>
          <Table
            caption={words.restingTitle}
            rows={resting}
            keyOf={row => row.milestoneId}
            columns={[
              {
                head: words.milestone,
                isName: true,
                cell: row => (
                  <Link to={`/contracts/${row.contractId}#${row.milestoneId}`} className="link">
                    {titles.get(row.milestoneId)?.title ?? words.milestone}
                  </Link>
                ),
              },
              { head: words.restsUntil, isNumber: true, cell: row => <TimeText at={row.dueAt} /> },
              {
                head: words.amount,
                isNumber: true,
                cell: row => <MoneyText money={{ minor: row.amountMinor, currency: row.currency }} />,
              },
            ]}
          />
        </Section>
      )}
      {months.length > 0 && <MonthCharts months={months} now={now} />}
      {payouts.rows.length > 0 && (
        <Section title={words.payouts}>
          <DataRows label={words.payouts}>
            {payouts.rows.map(row => (
              <DataRow
                key={row.id}
                title={<MoneyText money={{ minor: row.amountMinor, currency: row.currency }} />}
                note={
                  <>
                    {row.methodLabel} · <TimeText at={row.askedAt} />
                    {row.problem && <span className="block">{row.problem}</span>}
                  </>
                }
                facts={<StateWord tone={payoutTones[row.state]}>{words.payoutStates[row.state]}</StateWord>}
              />
            ))}
          </DataRows>
          <Pager next={payouts.next} />
        </Section>
      )}
    </>
  )
}

function Balances({ balance }: { balance: Shown }) {
  const { currency } = balance
  const all: [label: string, minor: bigint, note: string, always?: boolean][] = [
    [words.heldByMe, balance.heldMinor, words.heldByMeNote],
    [words.heldForMe, balance.heldForMeMinor, words.heldForMeNote],
    [words.resting, balance.restingMinor, words.restingNote],
    [words.available, balance.availableMinor, words.availableNote, true],
    [words.inTransit, balance.inTransitMinor, words.inTransitNote],
    [words.paidOut, balance.paidOutMinor, ''],
  ]
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-5 border-b border-line pb-6 sm:grid-cols-2 lg:grid-cols-3">
      {all
        .filter(([, minor, , always]) => minor !== 0n || always)
        .map(([label, minor, note]) => (
          <Figure key={label} label={label} note={note}>
            <MoneyText money={{ minor, currency }} />
          </Figure>
        ))}
    </dl>
  )
}

function Figure({ label, note, children }: { label: string; note: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-dim">{label}</dt>
      <dd className="text-20 font-semibold">{children}</dd>
      {note && <dd className="pt-0.5 text-13 text-dim">{note}</dd>}
    </div>
  )
}
