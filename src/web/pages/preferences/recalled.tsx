import type { Recalled } from '#modules/models/schema'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'

const words = learnedWords.recall

export interface Asked {
  words: string
  rows: Recalled[]
}

/** Asks one's own model for one's own earlier work by words (rule D1.21, the feature `recall`). */
export function AskModel({ asked }: { asked: Asked | null }) {
  return (
    <Section title={words.title} note={words.note}>
      <Form method="get" action="/settings/ai/learned" state={null} aria-label={words.title}>
        <div className="flex items-start gap-2">
          <Input
            type="search"
            name="words"
            aria-label={words.field}
            defaultValue={asked?.words}
            key={asked?.words}
            placeholder={words.hint}
            maxLength={400}
            className="min-w-0 flex-1"
          />
          <Button>{words.ask}</Button>
        </div>
      </Form>
      {asked && (
        <div className="pt-4" role="status">
          {asked.rows.length === 0 ? (
            <p>{words.none(asked.words)}</p>
          ) : (
            <DataRows label={words.found}>
              {asked.rows.map(row => (
                <DataRow
                  key={row.itemId}
                  title={<TextLink to={`/messages/${row.roomId}/items/${row.itemId}`}>{row.excerpt}</TextLink>}
                  note={
                    <>
                      {row.isOwn ? words.own : words.other} · <TimeText at={row.createdAt} />
                    </>
                  }
                />
              ))}
            </DataRows>
          )}
        </div>
      )}
    </Section>
  )
}
