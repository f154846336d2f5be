import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { isUuid } from '#lib/ids'
import { missing } from '#lib/refusal'
import { withdrawalFor } from '#modules/models/reads/withdrawal'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { useNudges } from '#web/nudge.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Progress } from '#web/ui/loading.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import type { Route } from './+types/withdrawal'

const words = learnedWords.withdrawal

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { accountId, memberships } = personOf(ctx)
  if (!isUuid(params.withdrawalId)) throw missing('withdrawal')
  return {
    withdrawal: await withdrawalFor(ctx, { withdrawalId: params.withdrawalId }),
    now: ctx.now(),
    topics: [`account:${accountId}`, ...memberships.map(one => `side:${one.orgId}`)],
  }
}

export default function WithdrawalPage({ loaderData: { withdrawal, now, topics } }: Route.ComponentProps) {
  useNudges(topics)
  useAgain(
    withdrawal.rebuiltAt === null ||
      (withdrawal.items > 0 && withdrawal.receipts.length === 0) ||
      withdrawal.receipts.some(one => one.number === null),
  )
  const { scope, items, at, rebuiltAt, backupsUntil, receipts } = withdrawal
  const left = receipts.flatMap(one => one.disclosed)
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={words.title}
        crumbs={[
          { to: '/settings/ai', label: consentWords.title },
          { to: '/settings/ai/withdraw', label: consentWords.tabs.withdraw },
        ]}
        note={learnedWords.withdraw.row(learnedWords.withdraw.scopes[scope], items)}
      />
      <Section title={words.steps}>
        <Timeline
          label={words.steps}
          moments={[
            { key: 'serving', tone: 'agreed', title: words.serving, when: <TimeText at={at} />, note: words.servingNote },
            {
              key: 'rebuilt',
              tone: rebuiltAt ? 'agreed' : 'waits',
              title: words.rebuilt,
              when: rebuiltAt && <TimeText at={rebuiltAt} />,
            },
            {
              key: 'backups',
              tone: backupsUntil <= now ? 'agreed' : 'waits',
              title: words.backups,
              when: <TimeText at={backupsUntil} show="date" />,
            },
          ]}
        />
        <div role="status" className="pt-3 empty:hidden">
          {!rebuiltAt && <Progress label={words.rebuilding} />}
        </div>
      </Section>
      <Section title={words.receipts} note={words.receiptsNote} act={<TextLink to="/proofs">{words.verifier}</TextLink>}>
        {receipts.length === 0 ? (
          <p className="text-dim">{items === 0 ? words.receiptsNone : words.receiptsWait}</p>
        ) : (
          <DataRows label={words.receipts}>
            {receipts.map((one, index) => (
              <DataRow
                key={one.entryId}
                title={one.says}
                note={one.number === null ? words.waiting : words.entry(one.number.toLocaleString('en'))}
                act={
                  one.number !== null && (
                    <a
                      href={`/settings/receipts/${one.entryId}`}
                      className="btn btn-plain btn-small"
                      aria-label={words.downloadOf(index + 1)}
                      download
                    >
                      {words.download}
                    </a>
                  )
                }
              />
            ))}
          </DataRows>
        )}
      </Section>
      <Section title={words.left}>
        {left.length === 0 ? (
          <p className="text-dim">{words.leftNone}</p>
        ) : (
          <ul>
            {left.map(one => (
              <li key={`${one.item} ${one.at}`}>
                {one.processor} · {one.purpose} · <TimeText at={new Date(one.at)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

const againMs = 3_000

/** Reads the page again every few seconds while something is awaited that no nudge tells of: the receipts' places in the log. */
function useAgain(isAwaited: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const timer = isAwaited && state === 'idle' ? setTimeout(() => void revalidate(), againMs) : undefined
    return () => clearTimeout(timer)
  }, [isAwaited, state, revalidate])
}
