import { FileSignature } from 'lucide-react'
import { Link } from 'react-router'
import { linesOfContracts } from '#modules/consent/reads/contract-line'
import type { CategoryLine } from '#modules/consent/rules/line'
import { contractsPage, type ContractRow } from '#modules/contracts/reads/contracts'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { contractTones, contractWords as words } from '#web/messages/contracts.ts'
import { useNudges } from '#web/nudge.ts'
import { contractSeal } from '#web/pages/contracts/seal.tsx'
import { MoneyText } from '#web/parts/money-text.tsx'
import { Seal } from '#web/parts/seal.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/list'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const tab = query.get('tab') === 'ended' ? ('ended' as const) : ('active' as const)
  const page = await contractsPage(ctx, { tab, cursor: query.get('after') ?? undefined })
  const lines = await linesOfContracts(
    ctx,
    page.rows.map(row => row.id),
  )
  return { tab, ...page, lines, topic: `side:${sideOf(personOf(ctx))}` }
}

export default function Contracts({ loaderData: { tab, rows, next, lines, topic } }: Route.ComponentProps) {
  useNudges([topic])
  const isEnded = tab === 'ended'
  return (
    <>
      <PageHeader title={words.title} />
      <nav aria-label={words.title} className="-mx-1 flex gap-1 border-b border-line px-1">
        {(['active', 'ended'] as const).map(one => (
          <Link
            key={one}
            to={one === 'active' ? '/contracts' : '/contracts?tab=ended'}
            aria-current={tab === one ? 'page' : undefined}
            className="-mb-px flex h-9 items-center border-b-2 border-transparent px-2 text-dim hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {words[one]}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState
          title={isEnded ? words.emptyEndedTitle : words.emptyTitle}
          icon={<FileSignature aria-hidden="true" />}
          act={isEnded ? undefined : <ButtonLink to="/jobs">{words.findWork}</ButtonLink>}
        >
          {isEnded ? words.emptyEndedNote : words.emptyNote}
        </EmptyState>
      ) : (
        <DataRows label={words[tab]}>
          {rows.map(row => (
            <Row key={row.id} row={row} lines={lines.get(row.id) ?? []} />
          ))}
        </DataRows>
      )}
      <Pager next={next} />
    </>
  )
}

function Row({ row, lines }: { row: ContractRow; lines: readonly CategoryLine[] }) {
  const { id, title, otherName, side, state, currency, next } = row
  const isMine = next.by === side
  return (
    <DataRow
      to={`/contracts/${id}`}
      lead={<Seal {...contractSeal({ isStarted: state !== 'awaiting_funding', lines, label: words.sealLabel(otherName) })} />}
      title={title}
      note={
        <>
          {words.with(otherName, side)}
          {next.kind !== 'over' && (
            <>
              {' · '}
              <span className={isMine ? 'font-medium text-ink' : undefined}>{words.next(next, side)}</span>
              {next.dueAt && (
                <>
                  {' '}
                  {words.until} <TimeText at={next.dueAt} show="date" />
                </>
              )}
            </>
          )}
        </>
      }
      facts={
        <>
          {row.heldMinor > 0n && (
            <span className="text-dim">
              <MoneyText money={{ minor: row.heldMinor, currency }} /> {words.held}
            </span>
          )}
          <span>
            <MoneyText money={{ minor: row.releasedMinor, currency }} className="font-medium" />{' '}
            <span className="text-dim">
              {words.of} <MoneyText money={{ minor: row.agreedMinor, currency }} />
            </span>
          </span>
          <StateWord tone={contractTones[state]}>{words.states[state]}</StateWord>
        </>
      }
    />
  )
}
