import { countryName } from '#lib/countries'
import { readTerms, termsVersions } from '#modules/policy/reads/compare'
import { regionTerms } from '#modules/policy/rules'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { terms as words } from '#web/messages/terms.ts'
import { readerOf, versionOf } from '#web/pages/terms/of.ts'
import { Processors, Purposes, Sections, TermsFacts, Versions } from '#web/pages/terms/parts.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/show'

export const meta: Route.MetaFunction = () => [
  { title: common.titled(words.title) },
  { name: 'description', content: words.description },
]

/** The text in force, or one version of it. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const reader = await readerOf(ctx, request)
  const named: Record<string, string | undefined> = params
  const shown = await readTerms(ctx, { ...reader, version: named.version === undefined ? undefined : versionOf(named) })
  return {
    ...shown,
    versions: await termsVersions(ctx),
    country: reader.country && countryName(reader.country),
    isOwnText: shown.region.region === regionTerms(shown.terms, reader.country).region,
    isNamed: named.version !== undefined,
  }
}

export default function TermsPage({ loaderData }: Route.ComponentProps) {
  const { terms, text, region, state, versions, country, isOwnText, isNamed } = loaderData
  const others = terms.regions.filter(one => one.region !== region.region)
  const parts = [
    ...text.sections.map(section => ({ id: section.id, title: section.title })),
    { id: 'purposes', title: words.purposesTitle },
    { id: 'processors', title: words.processorsTitle },
    { id: 'versions', title: words.versionsTitle },
  ]
  return (
    <>
      <PageHeader
        title={text.title}
        {...(isNamed && { crumbs: [{ to: '/terms', label: words.crumb }] })}
        note={<span className="prose-width block">{words.lead}</span>}
      />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_13rem]">
        <nav aria-label={words.onPage} className="lg:order-2">
          <div className="lg:sticky lg:top-20">
            <h2 className="pb-1.5 text-13 text-dim max-lg:sr-only">{words.onPage}</h2>
            <ul className="flex flex-col text-13 max-lg:flex-row max-lg:flex-wrap max-lg:gap-x-4">
              {parts.map(part => (
                <li key={part.id}>
                  <a href={`#${part.id}`} className="inline-block rounded-sm py-1 hover:underline">
                    {part.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
        <div className="min-w-0">
          <div className="pb-6">
            <TermsFacts terms={terms} text={text} state={state} />
            <p className="prose-width mt-4 text-13 text-dim">
              {words.region} {words.regionName(region)}.{' '}
              {isOwnText && (country ? words.yourCountry(country) : words.unknownCountry)}
            </p>
            {others.length > 0 && (
              <p className="text-13 text-dim">
                {words.regions}:{' '}
                {others.map((one, index) => (
                  <span key={one.region}>
                    {index > 0 && ', '}
                    <TextLink to={`?region=${one.region}`}>{words.regionName(one)}</TextLink>
                  </span>
                ))}
              </p>
            )}
          </div>
          <Sections sections={text.sections} />
          <Section id="purposes" title={words.purposesTitle} note={words.purposesNote}>
            <Purposes purposes={terms.purposes} />
          </Section>
          <Section id="processors" title={words.processorsTitle}>
            <Processors processors={terms.processors} />
          </Section>
          <Section id="versions" title={words.versionsTitle} note={words.versionsNote}>
            <Versions versions={versions} />
          </Section>
        </div>
      </div>
    </>
  )
}
