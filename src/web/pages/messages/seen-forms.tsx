import { screenedWords as words } from '#web/messages/screened.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'

interface AboutProps {
  roomId: string
  /** A message or a file of one's own that is kept back. */
  about: { itemId: string } | { fileId: string }
}

function Hidden({ about }: Pick<AboutProps, 'about'>) {
  return Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
const idOf = (about: AboutProps['about']) => Object.values(about)[0] as string

/** Declares an exception for something that was sent already. */
export function ExceptForm({ roomId, about, otherName }: AboutProps & { otherName: string }) {
  return (
    <details className="open:basis-full">
      <summary className="btn btn-plain btn-small">{words.except}</summary>
      <Form
        intent={`except:${idOf(about)}`}
        action={`/messages/${roomId}`}
        preventScrollReset
        className="gap-3! px-0.5 pt-3 pb-1"
      >
        <Hidden about={about} />
        <RadioGroup name="kind" legend={words.exceptTitle} choices={words.exceptKinds} defaultValue="legal" />
        <Field name="reason" label={words.exceptReason} help={words.exceptReasonHelp(otherName)} isRequired>
          <Input maxLength={500} />
        </Field>
        <div>
          <Button look="primary" size="small">
            {words.exceptDeclare}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** "Not a contact detail", about something that was sent already: a person looks. */
export function ContestForm({ roomId, about }: AboutProps) {
  return (
    <details className="open:basis-full">
      <summary className="btn btn-plain btn-small">{words.contest}</summary>
      <Form
        intent={`contest:${idOf(about)}`}
        action={`/messages/${roomId}`}
        preventScrollReset
        className="gap-3! px-0.5 pt-3 pb-1"
      >
        <Hidden about={about} />
        <Field name="note" label={words.contestWhat} help={words.contestWhatHelp} isOptional>
          <Input maxLength={1_000} />
        </Field>
        <div>
          <Button look="primary" size="small">
            {words.contestAsk}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** "This is a contact detail", about what the other side wrote. */
export function ReportForm({ roomId, itemId, otherName }: { roomId: string; itemId: string; otherName: string }) {
  return (
    <Form
      intent={`report:${itemId}`}
      action={`/messages/${roomId}`}
      className="my-1 max-w-2xl gap-3! rounded-lg border border-line bg-raised px-3 py-2.5"
    >
      <input type="hidden" name="itemId" value={itemId} />
      <p>
        <span className="font-medium">{words.reportTitle}</span> <span className="text-dim">{words.reportNote(otherName)}</span>
      </p>
      <Field name="note" label={words.reportWhat} isOptional>
        <Input maxLength={1_000} />
      </Field>
      <FormActs>
        <Button look="primary" size="small">
          {words.reportSend}
        </Button>
        <ButtonLink to={`/messages/${roomId}`} look="quiet" size="small">
          {words.reportCancel}
        </ButtonLink>
      </FormActs>
    </Form>
  )
}
