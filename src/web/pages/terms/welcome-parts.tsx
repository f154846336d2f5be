import type { ReactNode } from 'react'
import type { TermsDifference } from '#modules/policy/reads/compare'
import { categories } from '#modules/policy/rules'
import { terms as words } from '#web/messages/terms.ts'
import { RuleChanges, SectionChanges } from '#web/pages/terms/diff-parts.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Section } from '#web/ui/page-header.tsx'

/** For who reads the terms for the first time. */
export function ShortVersion() {
  return (
    <Section title={words.welcome.shortTitle}>
      <ul className="prose-width flex list-disc flex-col gap-1 ps-5">
        {words.welcome.short.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="pt-3">
        <TextLink to="/terms">{words.welcome.whole}</TextLink>
      </p>
    </Section>
  )
}

/** For who answered an earlier version: only what differs from it. */
export function WhatChanged({ changes: { before, after, sections } }: { changes: TermsDifference }) {
  return (
    <Section title={words.welcome.changedTitle} note={words.welcome.changedNote(before.version, after.version)}>
      <div className="flex flex-col gap-7 pt-2">
        <RuleChanges before={before} after={after} />
        <div>
          <SectionChanges sections={sections} heading="h3" />
        </div>
        <p>
          <TextLink to="/terms">{words.welcome.whole}</TextLink>
        </p>
      </div>
    </Section>
  )
}

/** One press for either answer, both of the same weight. */
export function AllAtOnce({ children }: { children: ReactNode }) {
  return (
    <Form intent="all" aria-label={words.welcome.allAtOnce}>
      {children}
      <div className="grid grid-cols-2 gap-3 sm:max-w-md">
        <Button name="all" value="in" size="large">
          {words.welcome.allYes}
        </Button>
        <Button name="all" value="out" size="large">
          {words.welcome.allNo}
        </Button>
      </div>
    </Form>
  )
}

/** Three switches, each with its yes and its no. */
export function EachByItself({ marked, children }: { marked: Record<string, string | null>; children: ReactNode }) {
  return (
    <Form intent="each" aria-label={words.welcome.each}>
      <p className="text-dim">{words.welcome.or}</p>
      {children}
      {categories.map(category => (
        <RadioGroup
          key={category}
          name={`choices.${category}`}
          legend={words.welcome.questions[category].legend}
          help={words.welcome.questions[category].help}
          choices={[
            { value: 'in', label: words.welcome.yes },
            { value: 'out', label: words.welcome.no },
          ]}
          defaultValue={marked[category] ?? undefined}
          isRequired
          isRow
        />
      ))}
      <FormActs>
        <Button look="primary">{words.welcome.save}</Button>
      </FormActs>
    </Form>
  )
}

/** What stays open meanwhile. */
export function WaysOut() {
  return (
    <div className="mt-10 flex flex-col gap-3 border-t border-line pt-5 text-13 text-dim">
      <p>
        {words.welcome.nothingElse} {words.welcome.leave}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Form action="/sign-out" state={null}>
          <Button size="small">{words.welcome.signOut}</Button>
        </Form>
        <ButtonLink to="/terms" size="small" look="quiet">
          {words.title}
        </ButtonLink>
        <ButtonLink to="/how" size="small" look="quiet">
          {words.welcome.help}
        </ButtonLink>
      </div>
    </div>
  )
}
