import { ShieldCheck } from 'lucide-react'
import { offersToApprove } from '#modules/proposals/reads/offer'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { offerWords as words } from '#web/messages/proposals.ts'
import { useNudges } from '#web/nudge.ts'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/approvals'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.approvals) }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  return { ...(await offersToApprove(ctx)), org: person.actingAs?.orgName ?? null, topic: `side:${sideOf(person)}` }
}

export default function Approvals({ loaderData }: Route.ComponentProps) {
  const { rows, org, topic } = loaderData
  useNudges([topic])
  return (
    <>
      <PageHeader title={words.approvals} note={org ? words.approvalsNote(org) : undefined} />
      {rows.length === 0 ? (
        <EmptyState icon={<ShieldCheck aria-hidden="true" />} title={words.approvalsNone}>
          {org ? words.approvalsNoneNote : words.approvalsAlone}
        </EmptyState>
      ) : (
        <DataRows label={words.approvals}>
          {rows.map(row => (
            <DataRow
              key={row.id}
              to={`/offers/${row.id}`}
              title={row.title}
              note={row.whyNot ? `${row.otherName}. ${row.whyNot}` : row.otherName}
              facts={
                <>
                  <StateWord tone="waits">
                    {row.state === 'awaiting_approval' ? words.waitsToSend : words.waitsToAccept}
                  </StateWord>
                  <MoneyText money={{ minor: row.totalMinor, currency: row.currency }} className="num font-medium text-ink" />
                  <span>
                    {words.runsOut} <TimeText at={row.expiresAt} show="date" />
                  </span>
                </>
              }
            />
          ))}
        </DataRows>
      )}
    </>
  )
}
