import { redirect } from 'react-router'
import { missing } from '#lib/refusal'
import { withdraw } from '#modules/consent/acts'
import { WithdrawalAsked } from '#modules/consent/schema/inputs'
import { withdrawalPlan, withdrawalsPage } from '#modules/models/reads'
import type { WithdrawalInput, WithdrawalPlan } from '#modules/models/schema'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { useNudges } from '#web/nudge.ts'
import { AiTabs } from '#web/pages/preferences/ai-tabs.tsx'
import { Plan } from '#web/pages/preferences/plan.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/withdraw'

const words = learnedWords.withdraw

export const meta: Route.MetaFunction = () => [{ title: common.titled(consentWords.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const { accountId, memberships } = personOf(ctx)
  const asked = askedIn(query)
  const org = asked?.orgId ? memberships.find(one => one.orgId === asked.orgId) : null
  if (org === undefined) throw missing('organisation')
  const plan = await withdrawalPlan(ctx, asked ?? { scope: 'all' })
  const before = asked ? null : await withdrawalsPage(ctx, { cursor: query.get('after') })
  return { asked, orgName: org?.orgName ?? null, plan, before, topic: `account:${accountId}` }
}

/** What the address asks to see the plan of; null when it asks for none, missing when it can't be read. */
function askedIn(query: URLSearchParams): WithdrawalInput | null {
  if (query.get('scope') === null) return null
  const { scope, contractId, itemId, orgId } = Object.fromEntries(query)
  const read = WithdrawalAsked.safeParse({ scope, contractId, itemId, orgId })
  if (!read.success) throw missing('plan')
  return read.data
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, WithdrawalAsked)
  if (!read.ok) return formAgain(read)
  const { withdrawalId } = await withdraw(ctxOf(context), read.value)
  return redirect(`/settings/ai/withdrawals/${withdrawalId}`)
})

export default function WithdrawPage({ loaderData: { asked, orgName, plan, before, topic } }: Route.ComponentProps) {
  useNudges([topic])
  return (
    <>
      <AiTabs />
      <div className="max-w-3xl">
        <p className="prose-width pb-5 text-dim">{words.lead}</p>
        {asked ? <Plan asked={asked} orgName={orgName} plan={plan} /> : <Ways plan={plan} />}
        {before && (
          <Section title={words.before}>
            {before.rows.length === 0 ? (
              <p className="text-dim">{words.beforeNone}</p>
            ) : (
              <DataRows label={words.before}>
                {before.rows.map(row => (
                  <DataRow
                    key={row.id}
                    to={`/settings/ai/withdrawals/${row.id}`}
                    title={words.row(words.scopes[row.scope], row.items)}
                    note={
                      <>
                        <TimeText at={row.at} />
                        {!row.isMine && ` · ${words.by}`}
                      </>
                    }
                    facts={
                      <StateWord tone={row.rebuiltAt ? 'agreed' : 'waits'}>
                        {row.rebuiltAt ? learnedWords.withdrawal.rebuilt : learnedWords.withdrawal.serving}
                      </StateWord>
                    }
                  />
                ))}
              </DataRows>
            )}
            <Pager next={before.next} />
          </Section>
        )}
      </div>
    </>
  )
}

/** The three ways; each leads to its plan first. */
function Ways({ plan }: { plan: WithdrawalPlan }) {
  return (
    <Section title={words.waysTitle}>
      <DataRows label={words.waysTitle}>
        <DataRow
          title={words.all}
          note={words.allNote}
          act={
            <ButtonLink size="small" to="?scope=all" aria-label={words.seeOf(words.all)}>
              {words.see}
            </ButtonLink>
          }
        />
        {plan.contracts.map(one => (
          <DataRow
            key={one.contractId}
            title={`${words.contract}: ${one.title}`}
            note={words.items(one.items)}
            act={
              <ButtonLink size="small" to={`?scope=contract&contractId=${one.contractId}`} aria-label={words.seeOf(one.title)}>
                {words.see}
              </ButtonLink>
            }
          />
        ))}
        <DataRow
          title={words.item}
          note={words.itemNote}
          act={
            <ButtonLink size="small" to="/settings/ai/learned">
              {words.itemAct}
            </ButtonLink>
          }
        />
      </DataRows>
    </Section>
  )
}
