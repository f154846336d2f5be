import type { FindingKind } from '#engines/screening/types'
import { exceptions as words } from '#web/messages/exceptions.ts'
import { kindWords } from '#web/messages/findings.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Checkbox, RadioGroup } from '#web/ui/choice.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { useFormState } from '#web/ui/form-context.ts'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, Textarea } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { common } from '#web/messages/common.ts'

/** What a person declares by a form; a badge's exception is the operator's. */
export const declarable = ['legal', 'system-access', 'organisation', 'prior-relationship'] as const
export type Declarable = (typeof declarable)[number]

/** What papers and systems can need; talk stays here under both. */
const lettable: Partial<Record<Declarable, FindingKind[]>> = {
  legal: ['email', 'phone', 'address', 'form', 'link'],
  'system-access': ['email', 'phone', 'link'],
}

interface DeclareFormProps {
  kind: Declarable
  room: { id: string; people: { accountId: string; name: string }[] }
  itemId: string | null
  fileId: string | null
  /** How long it lasts at most. */
  days: number
}

/** The form of one kind of exception. */
export function DeclareForm({ kind, room, itemId, fileId, days }: DeclareFormProps) {
  const isTied = Boolean(itemId ?? fileId)
  return (
    <Form>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="roomId" value={room.id} />
      {itemId && <input type="hidden" name="itemId" value={itemId} />}
      {fileId && <input type="hidden" name="fileId" value={fileId} />}
      {kind === 'legal' && (
        <RadioGroup
          name="paper"
          legend={words.paper}
          choices={Object.entries(words.papers).map(([value, label]) => ({ value, label }))}
          isRequired
        />
      )}
      {kind === 'system-access' && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="system" label={words.system} help={words.systemHelp} isRequired>
            <Input maxLength={120} autoComplete="off" />
          </Field>
          <Field name="who" label={words.who} help={words.whoHelp} isRequired>
            <Input maxLength={120} autoComplete="off" />
          </Field>
        </div>
      )}
      <Field
        name="reason"
        label={words.reason}
        help={words.reasons[kind]}
        {...(kind === 'system-access' ? { isOptional: true } : { isRequired: true })}
      >
        <Textarea dir="auto" rows={3} maxLength={400} />
      </Field>
      {!isTied && <Lets kind={kind} />}
      {kind === 'prior-relationship' && <Notice>{words.priorNote}</Notice>}
      {room.people.length > 2 && (
        <FieldGroup legend={words.people} help={words.peopleHelp}>
          {room.people.map(person => (
            <Checkbox key={person.accountId} name="people[]" value={person.accountId} label={<bdi>{person.name}</bdi>} />
          ))}
        </FieldGroup>
      )}
      <Field name="days" label={words.days} help={words.daysHelp(days)}>
        <Input inputMode="numeric" className="num w-28!" defaultValue={String(days)} maxLength={4} autoComplete="off" />
      </Field>
      <FormActs>
        <Button look="primary">{words.send}</Button>
        <ButtonLink to={`/exceptions?room=${room.id}`} look="quiet">
          {common.cancel}
        </ButtonLink>
      </FormActs>
    </Form>
  )
}

function Lets({ kind }: { kind: Declarable }) {
  const error = useFormState()?.errors.lets
  const kinds = lettable[kind]
  if (!kinds) return <p className="prose-width text-dim">{kind === 'organisation' ? words.letsAllRoom : words.letsAll}</p>
  return (
    <FieldGroup legend={words.letsLegend} help={words.letsHelp} error={error} isRequired>
      {kinds.map(one => (
        <Checkbox key={one} name="lets[]" value={one} label={kindWords[one]} defaultChecked={one === 'email'} />
      ))}
    </FieldGroup>
  )
}
