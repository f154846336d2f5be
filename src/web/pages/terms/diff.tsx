import { compareTerms } from '#modules/policy/reads/compare'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { terms as words } from '#web/messages/terms.ts'
import { RuleChanges, SectionChanges } from '#web/pages/terms/diff-parts.tsx'
import { readerOf, spanOf } from '#web/pages/terms/of.ts'
import { TermsStateWord } from '#web/pages/terms/parts.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/diff'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? words.diff.title(loaderData.before.version, loaderData.after.version) : words.title) },
]

/** Two versions of the terms beside each other (rule D9.7). */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  return compareTerms(ctx, { ...(await readerOf(ctx, request)), ...spanOf(params) })
}

export default function TermsDiffPage({ loaderData: { before, after, state, region, sections } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={words.diff.title(before.version, after.version)}
        crumbs={[{ to: '/terms', label: words.crumb }]}
        note={
          <>
            <span className="prose-width block">{words.diff.lead}</span>
            {after.effectiveAt && (
              <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                <TermsStateWord state={state} />
                <span>
                  {state === 'upcoming' ? words.diff.effective : words.diff.effectiveSince} <TimeText at={after.effectiveAt} />
                </span>
                <span className="text-13">
                  {words.region} {words.regionName(region)}.
                </span>
              </span>
            )}
          </>
        }
        act={<ButtonLink to={`/terms/${after.version}`}>{words.diff.whole}</ButtonLink>}
      />
      <Section title={words.diff.rulesTitle} note={words.diff.rulesNote}>
        <RuleChanges before={before} after={after} />
      </Section>
      <SectionChanges sections={sections} />
    </>
  )
}
