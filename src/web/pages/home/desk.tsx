import { Link } from 'react-router'
import { may } from '#modules/accounts/rules'
import { balancesOf, type Balance } from '#modules/money/reads'
import { noticesPage } from '#modules/notices/reads/notices'
import { waitingFor, type Waiting } from '#modules/notices/reads/waiting'
import { placeOf, sentenceOf } from '#modules/notices/rules/words'
import { formatMoney } from '#lib/money'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { desk as words } from '#web/messages/desk.ts'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { BarChart } from '#web/ui/chart.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/desk'

export const meta: Route.MetaFunction = () => [{ title: words.title }]

/** What waits for the reader, their money, and what happened; one read each. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  const [waiting, money, { rows }] = await Promise.all([
    waitingFor(ctx),
    may(person, 'see-money') ? balancesOf(ctx) : { balances: [], resting: [] },
    noticesPage(ctx, { audience: 'about-you', limit: 8 }),
  ])
  return {
    waiting,
    balances: money.balances,
    lately: rows.map(row => ({ id: row.id, at: row.createdAt, text: sentenceOf(row), to: placeOf(row) })),
    isClient: person.actingAs ? person.actingAs.orgKind === 'company' : person.asClient,
    isFreelancer: person.actingAs ? person.actingAs.orgKind === 'agency' : person.asFreelancer,
    name: person.actingAs?.orgName ?? person.name,
    isVerified: person.emailVerified,
  }
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  const { waiting, balances, lately, isClient, name, isVerified } = loaderData
  return (
    <>
      <PageHeader
        title={name}
        act={
          isClient ? (
            <ButtonLink to="/jobs/new" look="primary">
              {words.postJob}
            </ButtonLink>
          ) : (
            <ButtonLink to="/jobs" look="primary">
              {words.findWork}
            </ButtonLink>
          )
        }
      />
      {!isVerified && (
        <Notice tone="waits" act={<ButtonLink to="/verify">{words.verifyAct}</ButtonLink>}>
          {words.verify}
        </Notice>
      )}
      <div className="grid gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Section title={words.waits}>
          {waiting.length === 0 ? <NothingWaits {...loaderData} /> : <WaitingRows rows={waiting} />}
        </Section>
        <div>
          <Section title={words.money}>
            <MoneyGlance balances={balances} />
          </Section>
          <Section title={words.activity}>
            {lately.length === 0 ? (
              <p className="text-dim">{words.noActivity}</p>
            ) : (
              <>
                <ul className="flex flex-col gap-3">
                  {lately.map(one => (
                    <li key={one.id} className="text-13">
                      <Link to={one.to} className="hover:underline">
                        {one.text}
                      </Link>
                      <TimeText at={one.at} className="num block text-12 text-dim" />
                    </li>
                  ))}
                </ul>
                <p className="pt-3 text-13">
                  <Link to="/notices" className="link">
                    {words.toNotices}
                  </Link>
                </p>
              </>
            )}
          </Section>
        </div>
      </div>
    </>
  )
}

function NothingWaits({ isClient, isFreelancer }: { isClient: boolean; isFreelancer: boolean }) {
  return (
    <EmptyState
      title={words.nothingTitle}
      act={
        isFreelancer && !isClient ? (
          <ButtonLink to="/settings/profile">{words.profile}</ButtonLink>
        ) : (
          <ButtonLink to="/jobs/new">{words.postJob}</ButtonLink>
        )
      }
    >
      {isFreelancer && !isClient ? words.nothingFreelancer : words.nothingClient}
    </EmptyState>
  )
}

function WaitingRows({ rows }: { rows: Waiting[] }) {
  return (
    <DataRows label={words.waits}>
      {rows.map(row => {
        const { what, when } = words.kinds[row.kind]
        return (
          <DataRow
            key={`${row.kind} ${row.to} ${row.part}`}
            to={row.to}
            title={what}
            note={[row.part ?? row.title, row.part ? row.title : null, row.who].filter(Boolean).join(' · ')}
            facts={
              <>
                {row.count !== null && <span>{words.count(row.count)}</span>}
                {row.amountMinor !== null && row.currency && (
                  <MoneyText money={{ minor: row.amountMinor, currency: row.currency }} className="text-ink" />
                )}
                {row.dueAt && (
                  <span>
                    {when} <TimeText at={row.dueAt} show="date" />
                  </span>
                )}
              </>
            }
          />
        )
      })}
    </DataRows>
  )
}

function MoneyGlance({ balances }: { balances: Balance[] }) {
  if (balances.length === 0) return <p className="text-dim">{words.noMoney}</p>
  return (
    <div className="flex flex-col gap-6">
      {balances.map(balance => {
        const bar = (key: string, label: string, minor: bigint, tone: 'accent' | 'waits' | 'plain') => ({
          key,
          label,
          value: Number(minor),
          text: formatMoney({ minor, currency: balance.currency }),
          tone,
        })
        return (
          <BarChart
            key={balance.currency}
            caption={words.chart(balance.currency)}
            unit={balance.currency}
            bars={[
              bar('held', words.held, balance.heldMinor, 'waits'),
              bar('resting', words.resting, balance.restingMinor, 'waits'),
              bar('available', words.available, balance.availableMinor, 'accent'),
              bar('paid', words.paid, balance.paidOutMinor, 'plain'),
            ]}
          />
        )
      })}
      <p className="text-13">
        <Link to="/money" className="link">
          {words.toMoney}
        </Link>
      </p>
    </div>
  )
}
