import { parseAmount } from '#lib/money'
import { JobSearch } from '#modules/jobs/schema'
import { jobWords as words } from '#web/messages/jobs.ts'

/** A search as it stands in the address; every part of it is kept for the form, whatever it is. */
export interface Asked {
  values: Record<'words' | 'skills' | 'kind' | 'min' | 'max' | 'currency' | 'posted' | 'sort', string>
  errors: Record<string, string>
  search: JobSearch
  /** How many filters besides the words are set. */
  filters: number
  /** The address's query without the page, to keep it. */
  query: string
}

const parts = {
  words: 'words',
  skills: 'skills',
  kind: 'kind',
  min: 'budgetMinMinor',
  max: 'budgetMaxMinor',
  currency: 'currency',
  posted: 'postedWithinDays',
  sort: 'sort',
} as const

/** Reads the address of a search. What can't be read is left out of the search and told beside its field. */
export function askedIn(url: URL): Asked {
  const given = url.searchParams
  const values = Object.fromEntries(
    Object.keys(parts).map(name => [name, (given.get(name) ?? '').slice(0, 400)]),
  ) as Asked['values']
  const errors: Record<string, string> = {}
  const currency = values.currency || 'EUR'
  const amount = (name: 'min' | 'max') => {
    if (values[name].trim() === '') return undefined
    const minor = parseAmount(values[name], currency)
    if (minor === null) errors[name] = words.amountWrong
    return minor ?? undefined
  }
  const input: Record<string, unknown> = {
    words: values.words,
    skills: values.skills,
    kind: values.kind,
    currency: values.currency,
    postedWithinDays: values.posted,
    sort: values.sort,
    budgetMinMinor: amount('min'),
    budgetMaxMinor: amount('max'),
    cursor: given.get('after') ?? undefined,
  }
  let read = JobSearch.safeParse(input)
  if (!read.success) {
    for (const issue of read.error.issues) {
      const key = String(issue.path[0])
      const name = Object.entries(parts).find(([, field]) => field === key)?.[0]
      if (name) errors[name] ??= issue.message
      delete input[key]
    }
    read = JobSearch.safeParse(input)
  }
  const search = read.success ? read.data : JobSearch.parse({})
  if (
    search.budgetMinMinor !== undefined &&
    search.budgetMaxMinor !== undefined &&
    search.budgetMinMinor > search.budgetMaxMinor
  ) {
    errors.min = 'The lower amount is above the higher one. Swap them.'
    search.budgetMinMinor = undefined
  }
  const kept = new URLSearchParams(Object.entries(values).filter(([, value]) => value.trim() !== ''))
  const filters = Object.entries(values).filter(
    ([name, value]) => name !== 'words' && name !== 'sort' && value.trim() !== '',
  ).length
  return { values, errors, search, filters, query: kept.toString() }
}
