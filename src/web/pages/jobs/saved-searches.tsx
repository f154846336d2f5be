import { Trash2 } from 'lucide-react'
import { Link } from 'react-router'
import type { SavedSearch } from '#modules/jobs/schema'
import { jobWords as words } from '#web/messages/jobs.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { Section } from '#web/ui/page-header.tsx'

/** The person's saved searches, and a form that keeps the one shown. */
export function SavedSearches({ saved, query, suggested }: { saved: SavedSearch[]; query: string; suggested: string }) {
  if (saved.length === 0 && query === '') return null
  return (
    <div className="pt-6">
      <Section title={words.savedSearches}>
        {saved.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {saved.map(search => (
              <li key={search.id} className="flex min-h-10 items-center justify-between gap-3 ps-2 hover:bg-hover">
                <Link to={`/jobs${search.query ? `?${search.query}` : ''}`} className="min-w-0 flex-1 py-2 break-words">
                  {search.name}
                </Link>
                <Form intent="delete" className="gap-0!">
                  <input type="hidden" name="searchId" value={search.id} />
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={words.deleteSearch(search.name)}
                    icon={<Trash2 className="size-4" aria-hidden="true" />}
                  >
                    {words.delete}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        {query !== '' && !saved.some(search => search.query === query) && (
          <Form intent="keep" className="flex-row! flex-wrap items-end gap-2! pt-4">
            <Field name="name" label={words.searchName} className="w-full max-w-60">
              <Input defaultValue={suggested} maxLength={80} key={suggested} />
            </Field>
            <Button>{words.saveSearch}</Button>
          </Form>
        )}
      </Section>
    </div>
  )
}
