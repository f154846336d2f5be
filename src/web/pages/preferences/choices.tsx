import { redirect } from 'react-router'
import { prefer } from '#modules/consent/acts'
import { myPreferences } from '#modules/consent/reads/mine'
import { learnsFrom } from '#modules/consent/rules/features'
import { GeneralWord } from '#modules/consent/schema/inputs'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords as words } from '#web/messages/consent.ts'
import { useNudges } from '#web/nudge.ts'
import { AiTabs } from '#web/pages/preferences/ai-tabs.tsx'
import { ChoiceRow } from '#web/pages/preferences/choice-row.tsx'
import { FeatureTable } from '#web/pages/preferences/feature-table.tsx'
import { Saved } from '#web/pages/preferences/saved.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/choices'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { accountId, memberships } = personOf(ctx)
  const said = new URL(request.url).searchParams.get('said')
  return {
    mine: await myPreferences(ctx),
    said: said === 'in' || said === 'out' ? said : null,
    topics: [`account:${accountId}`, ...memberships.map(one => `side:${one.orgId}`)],
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, GeneralWord)
  if (!read.ok) return formAgain(read)
  await prefer(ctxOf(context), { scope: 'account', ...read.value })
  return redirect(`/settings/ai?said=${read.value.choice}`)
})

export default function AiPreferences({ loaderData: { mine, said, topics } }: Route.ComponentProps) {
  useNudges(topics)
  return (
    <>
      <AiTabs />
      <div className="max-w-4xl">
        <p className="prose-width pb-4">
          {words.choices.lead} <TextLink to="/terms">{words.choices.terms}</TextLink>
        </p>
        <Saved text={said && words.choices.saved}>
          {said === 'out' && <TextLink to="/settings/ai/withdraw">{words.choices.savedForward}</TextLink>}
        </Saved>
        <div className="divide-y divide-line border-y border-line">
          {mine.preferences.map(preference => (
            <ChoiceRow key={preference.category} preference={preference} />
          ))}
        </div>
        <div className="h-9" />
        <Section title={words.choices.featuresTitle} note={words.choices.featuresNote}>
          <FeatureTable isIn={learnsFrom(mine.preferences)} />
        </Section>
        <Section title={words.choices.recordsTitle} note={words.choices.recordsNote}>
          <a href="/settings/ai/records" className="btn btn-plain" download>
            {words.choices.download}
          </a>
        </Section>
      </div>
    </>
  )
}
