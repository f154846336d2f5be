import { redirect } from 'react-router'
import { answerTerms } from '#modules/consent/acts/answer-terms'
import { wordsGiven } from '#modules/consent/reads/words-given'
import { noteTermsSeen } from '#modules/policy/acts'
import { myTermsSeen, unansweredTerms } from '#modules/policy/reads'
import { compareTerms, readTerms } from '#modules/policy/reads/compare'
import { categories } from '#modules/policy/rules'
import { TermsAnswer } from '#modules/policy/schema'
import { inTx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { terms as words } from '#web/messages/terms.ts'
import { locale, readerOf } from '#web/pages/terms/of.ts'
import { AllAtOnce, EachByItself, ShortVersion, WaysOut, WhatChanged } from '#web/pages/terms/welcome-parts.tsx'
import { Column } from '#web/parts/public-frame.tsx'
import { backPath } from '#web/theme.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/welcome'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

const nextOf = (next: unknown) => (backPath(next) === '/' ? '/home' : backPath(next))

/** Shown before anything else at the first sign-in and after new terms (rule D1.5); that it was is kept. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const next = nextOf(new URL(request.url).searchParams.get('next'))
  if (ctx.actor.kind !== 'person') throw redirect(`/sign-in?next=${encodeURIComponent('/welcome/terms')}`)
  const version = await unansweredTerms(ctx)
  if (version === null) throw redirect(next)
  await inTx(ctx, tx => noteTermsSeen(tx, { version, locale }))
  const reader = { ...(await readerOf(ctx, request)), region: null }
  const { region } = await readTerms(ctx, { ...reader, version })
  const answered = (await myTermsSeen(ctx)).find(seen => seen.answeredAt !== null)
  const given = await wordsGiven(ctx)
  const asks = region.default === 'ask' || given.wasAsked
  return {
    version,
    next,
    asks,
    // Where people are asked, nothing is marked; elsewhere what they said, else what the terms start with.
    marked: Object.fromEntries(categories.map(category => [category, asks ? null : (given.words[category] ?? 'in')])),
    changes: answered ? await compareTerms(ctx, { ...reader, from: answered.version, to: version }) : null,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const form = await formDataOf(request)
  const all = form.get('all')
  if (all === 'in' || all === 'out') for (const category of categories) form.set(`choices.${category}`, all)
  const read = await readForm(request, TermsAnswer)
  if (!read.ok) return formAgain(read)
  await answerTerms(ctxOf(context), { ...read.value, source: 'welcome' })
  return redirect(nextOf(form.get('next')))
})

function noteFor(asks: boolean, isAgain: boolean): string {
  if (isAgain) return asks ? words.welcome.asksAgainNote : words.welcome.inAgainNote
  return asks ? words.welcome.asksNote : words.welcome.inNote
}

export default function WelcomeTerms({ loaderData: { version, next, asks, marked, changes } }: Route.ComponentProps) {
  const hidden = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="next" value={next} />
    </>
  )
  return (
    <Column>
      <PageHeader
        title={changes ? words.welcome.newTitle : words.welcome.title}
        note={<span className="prose-width block">{changes ? words.welcome.newLead : words.welcome.lead}</span>}
      />
      {changes ? <WhatChanged changes={changes} /> : <ShortVersion />}
      <section aria-labelledby="answer" className="flex flex-col gap-5 border-t border-line pt-6">
        <div>
          <h2 id="answer" className="text-16">
            {words.welcome.switchesTitle}
          </h2>
          <p className="prose-width text-dim">{noteFor(asks, changes !== null)}</p>
        </div>
        <AllAtOnce>{hidden}</AllAtOnce>
        <EachByItself marked={marked}>{hidden}</EachByItself>
      </section>
      <WaysOut />
    </Column>
  )
}
