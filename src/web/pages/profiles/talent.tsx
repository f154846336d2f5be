import { ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { currencies } from '#lib/money'
import { searchTalent } from '#modules/profiles/reads/search'
import { countryName } from '#lib/countries'
import { languageCodes, languageName, rateText } from '#modules/profiles/rules'
import { TalentSearch, type TalentRow } from '#modules/profiles/schema'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { profiles as words } from '#web/messages/profiles.ts'
import { Face } from '#web/pages/profiles/face.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, Select } from '#web/ui/input.tsx'
import { EmptyState } from '#web/ui/list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/talent'

export const meta: Route.MetaFunction = () => [
  { title: common.titled(words.talent) },
  { name: 'description', content: words.talentNote },
]

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''))
  const asked = TalentSearch.parse({ ...query, cursor: query.after ?? null })
  const hits = await searchTalent(ctxOf(context), asked)
  const isNarrow = Boolean(asked.words || asked.skills.length || asked.rateMax || asked.availability || asked.language)
  return { ...hits, asked, isNarrow }
}

export default function Talent({ loaderData }: Route.ComponentProps) {
  const { rows, next, total, sort, isNarrow } = loaderData
  return (
    <>
      <PageHeader title={words.talent} note={words.talentNote} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Filters {...loaderData} />
        <section aria-label={words.results} className="min-w-0">
          {rows.length > 0 && total !== null && (
            <p className="num pb-2 text-13 text-dim">
              {words.found(total)}
              {sort === 'relevance' && total >= 1000 && `. ${words.rankedNote}`}
            </p>
          )}
          {rows.length === 0 ? (
            <EmptyState
              title={isNarrow ? words.noneTitle : words.nobodyTitle}
              act={
                isNarrow ? (
                  <ButtonLink to="/talent">{words.clear}</ButtonLink>
                ) : (
                  <ButtonLink to="/settings/profile">{words.ownProfile}</ButtonLink>
                )
              }
            >
              {isNarrow ? words.none : words.nobody}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {rows.map(row => (
                <Row key={row.sideId} row={row} />
              ))}
            </ul>
          )}
          {rows.length > 0 && <Pager next={next} />}
        </section>
      </div>
    </>
  )
}

function Row({ row }: { row: TalentRow }) {
  const facts = [
    row.kind === 'agency' ? words.agency : null,
    row.country ? countryName(row.country) : null,
    words.availabilities[row.availability],
  ]
  return (
    <li className="relative flex gap-3 px-2 py-3.5 hover:bg-hover">
      <Face name={row.name} fileId={row.avatarFileId} isOrg={row.kind === 'agency'} size={48} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="min-w-0 text-14">
            <Link to={`/people/${row.sideId}`} className="after:absolute after:inset-0">
              <bdi>{row.name}</bdi>
            </Link>
          </h2>
          <span className="num text-13">{rateText(row) ?? <span className="text-dim">{words.noRate}</span>}</span>
        </div>
        <p dir="auto">{row.headline}</p>
        <p className="text-13 text-dim">{facts.filter(Boolean).join(' · ')}</p>
        <ul className="flex flex-wrap gap-1.5 pt-2" aria-label={words.skills}>
          {row.skills.slice(0, 8).map(skill => (
            <li key={skill} dir="auto" className="rounded-sm bg-fill px-1.5 py-0.5 text-12">
              {skill}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function Filters({ asked, isNarrow }: { asked: TalentSearch; isNarrow: boolean }) {
  const { search } = useLocation()
  const chosen = [asked.skills.length > 0, asked.rateMax, asked.availability, asked.language].filter(Boolean).length
  const choices = (['full-time', 'part-time', 'open'] as const).map(value => ({ value, label: words.availabilities[value] }))
  return (
    <Form method="get" key={search} state={null} aria-label={words.filters} className="self-start lg:sticky lg:top-6">
      <Field name="words" label={words.words} help={words.wordsHelp}>
        <Input type="search" maxLength={200} defaultValue={asked.words} />
      </Field>
      <details className="group lg:[&::details-content]:[content-visibility:visible]">
        <summary className="flex cursor-pointer items-center gap-1.5 py-1.5 font-medium lg:cursor-default">
          <ChevronRight className="size-4 text-dim group-open:rotate-90 lg:hidden" aria-hidden="true" />
          {words.filters}
          {chosen > 0 && <span className="num text-dim">{chosen}</span>}
        </summary>
        <div className="flex flex-col gap-4 pt-2">
          <Field name="skills" label={words.skills}>
            <Input defaultValue={asked.skills.join(', ')} />
          </Field>
          <Field name="rateMax" label={words.rateMax}>
            <Input inputMode="decimal" className="num" defaultValue={asked.rateMax} />
          </Field>
          <Field name="currency" label={words.currency}>
            <Select options={Object.keys(currencies).map(code => ({ value: code, label: code }))} defaultValue={asked.currency} />
          </Field>
          <Field name="availability" label={words.availability}>
            <Select options={choices} placeholder={words.any} defaultValue={asked.availability ?? ''} />
          </Field>
          <Field name="language" label={words.language}>
            <Select
              options={languageCodes.map(code => ({ value: code, label: languageName(code) }))}
              placeholder={words.any}
              defaultValue={asked.language ?? ''}
            />
          </Field>
          {asked.words !== '' && (
            <Field name="sort" label={words.sort}>
              <Select
                options={[
                  { value: 'relevance', label: words.relevance },
                  { value: 'newest', label: words.newest },
                ]}
                defaultValue={asked.sort ?? 'relevance'}
              />
            </Field>
          )}
        </div>
      </details>
      <FormActs>
        <Button look="primary">{words.search}</Button>
        {isNarrow && (
          <ButtonLink to="/talent" look="quiet">
            {words.clear}
          </ButtonLink>
        )}
      </FormActs>
    </Form>
  )
}
