import { ChevronRight } from 'lucide-react'
import { redirect } from 'react-router'
import { countryName } from '#lib/countries'
import { currencies } from '#lib/money'
import { deleteSavedSearch, saveSearch } from '#modules/jobs/acts'
import { mySavedSearches, searchJobs } from '#modules/jobs/reads'
import { NewSavedSearch, SavedSearchRef } from '#modules/jobs/schema'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { jobWords as words } from '#web/messages/jobs.ts'
import { askedIn } from '#web/pages/jobs/asked.ts'
import { JobRow } from '#web/pages/jobs/job-row.tsx'
import { SavedSearches } from '#web/pages/jobs/saved-searches.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Input, Select } from '#web/ui/input.tsx'
import { EmptyState } from '#web/ui/list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/search'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { values, errors, search, filters, query } = askedIn(new URL(request.url))
  const [hits, saved] = await Promise.all([searchJobs(ctx, search), ctx.actor.kind === 'person' ? mySavedSearches(ctx) : null])
  const rows = hits.rows.map(row => ({ ...row, country: row.clientCountry && countryName(row.clientCountry) }))
  return {
    values,
    errors,
    filters,
    query,
    rows,
    next: hits.next,
    total: hits.total,
    isRanked: search.words.trim() !== '' && search.sort !== 'newest',
    saved,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData?.values.words ? `${loaderData.values.words} · ${words.find}` : words.find) },
]

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const url = new URL(request.url)
  if ((await formDataOf(request)).get('intent') === 'delete') {
    const gone = await readForm(request, SavedSearchRef)
    if (!gone.ok) return formAgain(gone)
    await deleteSavedSearch(ctx, gone.value)
    return redirect(`/jobs${url.search}`)
  }
  const read = await readForm(request, NewSavedSearch.omit({ query: true }))
  if (!read.ok) return formAgain(read)
  const { query } = askedIn(url)
  await saveSearch(ctx, NewSavedSearch.parse({ name: read.value.name, query }))
  return redirect(`/jobs${query ? `?${query}` : ''}`)
})

export default function JobSearchPage({ loaderData }: Route.ComponentProps) {
  const { rows, next, total, values, errors, filters, query, saved, isRanked } = loaderData
  const isAsked = query !== ''
  return (
    <>
      <PageHeader title={words.find} note={saved ? undefined : words.findNote} />
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <Form method="get" action="/jobs" state={null} className="contents!" aria-label={words.search}>
          <div className="flex items-start gap-2 lg:col-start-2">
            <Input
              type="search"
              name="words"
              aria-label={words.search}
              defaultValue={values.words}
              placeholder={words.searchHint}
              maxLength={400}
              key={values.words}
              className="min-w-0 flex-1"
            />
            <Button look="primary">{words.go}</Button>
          </div>
          <details
            className="group lg:row-span-2 lg:row-start-1 lg:[&::details-content]:[content-visibility:visible]"
            open={Object.keys(errors).length > 0}
          >
            <summary className="flex cursor-pointer items-center gap-1.5 py-1.5 font-medium lg:cursor-default">
              <ChevronRight className="size-4 text-dim group-open:rotate-90 lg:hidden" aria-hidden="true" />
              {words.filters}
              {filters > 0 && <span className="num text-dim">{filters}</span>}
            </summary>
            <div className="flex flex-col gap-4 pt-2" key={query}>
              <Filters values={values} errors={errors} />
              <div className="flex gap-2">
                <Button>{words.apply}</Button>
                {isAsked && (
                  <ButtonLink to="/jobs" look="quiet">
                    {words.clear}
                  </ButtonLink>
                )}
              </div>
            </div>
          </details>
        </Form>
        <div className="min-w-0 lg:col-start-2">
          {rows.length === 0 ? (
            <EmptyState
              title={isAsked ? words.none : words.noneYet}
              act={isAsked ? <ButtonLink to="/jobs">{words.clear}</ButtonLink> : undefined}
            >
              {isAsked ? words.noneNote : words.noneYetNote}
            </EmptyState>
          ) : (
            <>
              <p role="status" className="pb-2 text-13 text-dim">
                {total !== null && words.count(total)}
                {total !== null && total >= 1000 && isRanked && <> · {words.windowNote}</>}
              </p>
              <ul aria-label={words.jobs} className="divide-y divide-line border-y border-line">
                {rows.map(row => (
                  <JobRow key={row.id} job={row} />
                ))}
              </ul>
            </>
          )}
          <Pager next={next} />
          {saved && <SavedSearches saved={saved} query={query} suggested={values.words} />}
        </div>
      </div>
    </>
  )
}

function Filters({ values, errors }: Pick<Route.ComponentProps['loaderData'], 'values' | 'errors'>) {
  const wrong = (name: string) => (errors[name] ? { error: errors[name] } : {})
  return (
    <>
      <Field name="skills" label={words.skills} help={words.skillsFilterHelp} {...wrong('skills')}>
        <Input defaultValue={values.skills} maxLength={400} />
      </Field>
      <Field name="kind" label={words.kind} {...wrong('kind')}>
        <Select
          defaultValue={values.kind}
          placeholder={words.anyKind}
          options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <Field name="min" label={words.budgetFrom} {...wrong('min')}>
          <Input inputMode="decimal" className="num" defaultValue={values.min} maxLength={20} />
        </Field>
        <Field name="max" label={words.budgetTo} {...wrong('max')}>
          <Input inputMode="decimal" className="num" defaultValue={values.max} maxLength={20} />
        </Field>
      </div>
      <Field name="currency" label={words.currency} {...wrong('currency')}>
        <Select
          defaultValue={values.currency}
          placeholder={words.anyCurrency}
          options={Object.keys(currencies).map(code => ({ value: code, label: code }))}
        />
      </Field>
      <Field name="posted" label={words.posted} {...wrong('posted')}>
        <Select
          defaultValue={values.posted}
          placeholder={words.anyTime}
          options={Object.entries(words.within).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      {values.words !== '' && (
        <Field name="sort" label={words.sort} {...wrong('sort')}>
          <Select
            defaultValue={values.sort || 'relevance'}
            options={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
          />
        </Field>
      )}
    </>
  )
}
