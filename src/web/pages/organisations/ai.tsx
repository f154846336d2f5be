import { redirect } from 'react-router'
import { missing } from '#lib/refusal'
import type { OrgId } from '#lib/ids'
import { OrgRef } from '#modules/accounts/schema'
import { prefer } from '#modules/consent/acts'
import { cockpitCounts, cockpitPage, organisationPreferences } from '#modules/consent/reads/organisation'
import { gaps, GeneralWord } from '#modules/consent/schema/inputs'
import { processors } from '#modules/models/reads'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { organisations } from '#web/messages/organisations.ts'
import { useNudges } from '#web/nudge.ts'
import { Cockpit, FloorSection } from '#web/pages/organisations/ai-parts.tsx'
import { Saved } from '#web/pages/preferences/saved.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/ai'

const words = consentWords.organisation

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const orgId = orgIdOf(params)
  const query = new URL(request.url).searchParams
  const gap = gaps.find(one => one === query.get('gap')) ?? null
  const org = await organisationPreferences(ctx, { orgId })
  const cockpit =
    org.whyNot === null
      ? {
          page: await cockpitPage(ctx, { orgId, cursor: query.get('after'), ...(gap && { gap }) }),
          counts: await cockpitCounts(ctx, { orgId }),
        }
      : null
  return { org, cockpit, gap, listed: (await processors(ctx)).filter(one => !one.endedAt), isSaved: query.has('saved') }
}

function orgIdOf(params: { orgId: string }): OrgId {
  const read = OrgRef.safeParse(params)
  if (!read.success) throw missing('organisation')
  return read.data.orgId
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const orgId = orgIdOf(params)
  const read = await readForm(request, GeneralWord)
  if (!read.ok) return formAgain(read)
  await prefer(ctxOf(context), { scope: 'organisation', orgId, ...read.value })
  return redirect(`/organisations/${orgId}/ai?saved`)
})

export default function OrganisationAi({ loaderData: { org, cockpit, gap, listed, isSaved } }: Route.ComponentProps) {
  useNudges([`side:${org.orgId}`])
  const at = `/organisations/${org.orgId}`
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={words.title}
        crumbs={[
          { to: '/settings/organisations', label: organisations.title },
          { to: at, label: org.orgName },
        ]}
      />
      <Saved text={isSaved && words.saved} />
      <FloorSection org={org} />
      <Section title={words.agreements}>
        {org.agreements.length === 0 ? (
          <p className="text-dim">{words.noAgreements}</p>
        ) : (
          <Facts
            facts={org.agreements.map(one => ({ term: words.kinds[one.kind], value: <TimeText at={one.notedAt} show="date" /> }))}
          />
        )}
      </Section>
      {cockpit ? (
        <>
          <Cockpit {...cockpit} gap={gap} />
          <Section title={words.reportTitle} note={words.reportNote}>
            <div className="flex flex-wrap gap-2">
              <a href={`${at}/ai/report.pdf`} className="btn btn-plain" download>
                {words.reportPdf}
              </a>
              <a href={`${at}/ai/report`} className="btn btn-plain" download>
                {words.report}
              </a>
            </div>
          </Section>
        </>
      ) : (
        <div className="pb-9">
          <Notice>{words.onlyRunners}</Notice>
        </div>
      )}
      <Section title={words.processors}>
        {listed.length === 0 ? (
          <p className="text-dim">{learnedWords.outside.noProcessors}</p>
        ) : (
          <Facts
            facts={listed.map(one => ({ term: one.name, value: `${one.region} · ${one.purposes.join(', ')} · ${one.sees}` }))}
          />
        )}
      </Section>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <TextLink to={`/settings/ai/history?org=${org.orgId}`}>{words.history}</TextLink>
        {org.whyNot === null && (
          <ButtonLink to={`/settings/ai/withdraw?scope=all&orgId=${org.orgId}`} size="small">
            {words.withdraw}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
