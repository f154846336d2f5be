import { policyNow } from '#modules/policy/reads'
import { ctxOf } from '#web/ctx.ts'
import { linkClass, publishedHosts, webAddress } from '#web/host-class.ts'
import { common } from '#web/messages/common.ts'
import { contactRules as words } from '#web/messages/contact-rules.ts'
import { HostsSection, RulesSection, WhatTable } from '#web/pages/rules/parts.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/contact'

export const meta: Route.MetaFunction = () => [
  { title: common.titled(words.title) },
  { name: 'description', content: words.description },
]

const kinds = ['legal', 'system-access', 'organisation', 'prior-relationship'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { policy } = await policyNow(ctx)
  const { exceptionDays, noticeOnlyRules } = policy.screening
  const typed = (new URL(request.url).searchParams.get('address') ?? '').slice(0, 2_000)
  const url = webAddress(typed)
  return {
    days: exceptionDays,
    months: policy.clocks.circumventionMonths,
    fee: policy.conversion,
    noticeOnly: noticeOnlyRules,
    hosts: publishedHosts(),
    asked: { typed, host: url?.hostname ?? null, type: url && linkClass(url) },
    isPerson: ctx.actor.kind === 'person',
  }
}

const parts = [
  ['what', words.whatTitle],
  ['when', words.whenTitle],
  ['outcomes', words.outcomesTitle],
  ['exceptions', words.exceptionsTitle],
  ['payment', words.paymentTitle],
  ['blocked', words.blockedTitle],
  ['concerned', words.concernedTitle],
  ['object', words.objectTitle],
  ['hosts', words.hostsTitle],
  ['rules', words.rulesTitle],
  ['rates', words.ratesTitle],
] as const

export default function ContactRules({ loaderData }: Route.ComponentProps) {
  const { days, months, fee, noticeOnly, hosts, asked, isPerson } = loaderData
  return (
    <>
      <PageHeader title={words.title} note={<span className="prose-width block">{words.lead}</span>} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_13rem]">
        <nav aria-label={words.onPage} className="lg:order-2">
          <div className="lg:sticky lg:top-20">
            <h2 className="pb-1.5 text-13 text-dim max-lg:sr-only">{words.onPage}</h2>
            <ul className="flex flex-col text-13 max-lg:flex-row max-lg:flex-wrap max-lg:gap-x-4">
              {parts.map(([id, title]) => (
                <li key={id}>
                  <a href={`#${id}`} className="block py-1 text-dim underline-offset-3 hover:text-ink hover:underline">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
        <div className="min-w-0">
          <Section id="what" title={words.whatTitle} note={words.placesNote}>
            <WhatTable />
            <h3 className="pt-5 pb-1 text-13 font-medium">{words.whyTitle}</h3>
            <Points points={words.why} />
          </Section>
          <Section id="when" title={words.whenTitle}>
            <p className="prose-width">{words.when}</p>
          </Section>
          <Section id="outcomes" title={words.outcomesTitle}>
            <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
              {words.outcomes.map(one => (
                <div key={one.name} className="contents">
                  <dt className="font-medium">{one.name}</dt>
                  <dd className="prose-width max-sm:pb-1.5">
                    {one.text} <Rule rule={one.rule} />
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section
            id="exceptions"
            title={words.exceptionsTitle}
            note={words.exceptionsLead}
            act={
              isPerson && (
                <ButtonLink to="/exceptions/new" size="small">
                  {words.declare}
                </ButtonLink>
              )
            }
          >
            <ul className="divide-y divide-line border-y border-line">
              {kinds.map(kind => (
                <li key={kind} id={`exception-${kind}`} className="py-3">
                  <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <h3 className="text-14">{words.exceptions[kind].name}</h3>
                    <span className="num text-13 text-dim">{words.upTo(days[kind])}</span>
                  </div>
                  <p className="prose-width">{words.exceptions[kind].text}</p>
                  <p className="prose-width text-13 text-dim">
                    {words.lets}: {words.exceptions[kind].lets}
                  </p>
                </li>
              ))}
            </ul>
            <p className="prose-width pt-3 text-dim">{words.statesNote}</p>
            {isPerson && (
              <p className="pt-2">
                <TextLink to="/exceptions">{words.yourExceptions}</TextLink>
              </p>
            )}
          </Section>
          <Section id="payment" title={words.paymentTitle}>
            <Points points={words.payment(months)} />
            <h3 className="pt-4 pb-1 text-13 font-medium">{words.waysOutTitle}</h3>
            <Points points={words.waysOut(fee)} />
          </Section>
          <Section id="blocked" title={words.blockedTitle} note={words.blockedLead}>
            <Points points={words.blocked} />
          </Section>
          <Section id="concerned" title={words.concernedTitle}>
            <Points points={words.concerned} />
            <h3 className="pt-4 pb-1 text-13 font-medium">{words.harbourTitle}</h3>
            <p className="prose-width">
              {words.harbour} <Rule rule="B2.7" />
            </p>
          </Section>
          <Section id="object" title={words.objectTitle}>
            <Points points={words.object} />
            {isPerson && (
              <p className="pt-2">
                <TextLink to="/reviews">{words.yourReviews}</TextLink>
              </p>
            )}
          </Section>
          <HostsSection hosts={hosts} asked={asked} />
          <RulesSection noticeOnly={noticeOnly} />
          <Section id="rates" title={words.ratesTitle} note={words.ratesLead}>
            <ButtonLink to="/rules/contact/error-rates">{words.ratesLink}</ButtonLink>
          </Section>
        </div>
      </div>
    </>
  )
}

function Rule({ rule }: { rule: string }) {
  return <span className="num text-13 whitespace-nowrap text-dim">{words.rule(rule)}</span>
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="prose-width flex list-disc flex-col gap-1 ps-5">
      {points.map(point => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
