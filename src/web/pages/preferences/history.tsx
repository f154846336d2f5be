import { isUuid, type OrgId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { deviceWords } from '#modules/accounts/rules'
import { historyPage, type ChangeView } from '#modules/consent/reads/history'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { useNudges } from '#web/nudge.ts'
import { AiTabs } from '#web/pages/preferences/ai-tabs.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Timeline, type Moment } from '#web/ui/timeline.tsx'
import type { Route } from './+types/history'

const words = consentWords.history

export const meta: Route.MetaFunction = () => [{ title: common.titled(consentWords.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const org = query.get('org')
  if (org !== null && !isUuid(org)) throw missing('organisation')
  const orgId = org as OrgId | null
  const page = await historyPage(ctx, { cursor: query.get('after'), ...(orgId && { orgId }) })
  const { accountId, memberships } = personOf(ctx)
  return {
    ...page,
    org: memberships.find(one => one.orgId === orgId) ?? null,
    topic: orgId ? `side:${orgId}` : `account:${accountId}`,
  }
}

export default function AiHistory({ loaderData: { rows, next, org, topic } }: Route.ComponentProps) {
  useNudges([topic])
  return (
    <>
      {org ? (
        <PageHeader
          title={consentWords.organisation.history}
          crumbs={[
            { to: `/organisations/${org.orgId}`, label: org.orgName },
            { to: `/organisations/${org.orgId}/ai`, label: consentWords.organisation.title },
          ]}
        />
      ) : (
        <AiTabs />
      )}
      <div className="max-w-3xl">
        <p className="prose-width pb-5 text-dim">
          {words.lead} <TextLink to="/settings/receipts">{words.receipts}</TextLink>
        </p>
        {rows.length === 0 ? (
          <EmptyState title={words.empty}>{words.emptyNote}</EmptyState>
        ) : (
          <Timeline label={consentWords.tabs.history} moments={rows.map(momentOf)} />
        )}
        <Pager next={next} />
      </div>
    </>
  )
}

function momentOf(row: ChangeView): Moment {
  const { contract, device } = row
  const facts = [
    words.before(row.before),
    row.by.isMe ? null : row.by.name && words.by(row.by.name),
    row.actingAs && words.acting(row.actingAs),
    words.sources[row.source],
    device && words.from(device.ip, deviceWords(device.userAgent)),
    row.termsVersion !== null && words.terms(row.termsVersion),
    words.changed(row.roomsChanged),
  ].filter(Boolean)
  return {
    key: row.id,
    tone: row.choice === 'in' ? 'agreed' : 'plain',
    title: (
      <>
        {words.said(consentWords.parts[row.category], row.choice)}{' '}
        <span className="text-dim">
          {contract ? (
            <>
              {words.forContract} <TextLink to={`/contracts/${contract.id}/ai`}>{contract.title ?? contract.id}</TextLink>
            </>
          ) : (
            words.general
          )}
        </span>
      </>
    ),
    when: <TimeText at={row.appliedAt} />,
    note: <span className="break-words">{facts.join(' · ')}</span>,
  }
}
