import { caseKinds, surfaces } from '#modules/screening/rules'
import { kindWords } from '#web/messages/findings.ts'
import { reviews, staffReviews as words } from '#web/messages/reviews.ts'
import { Button } from '#web/ui/button.tsx'
import { Checkbox, RadioGroup } from '#web/ui/choice.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, Select, Textarea } from '#web/ui/input.tsx'

/** Open or keep, with the reason that both sides read; of a report what it is, for its reporter. */
export function DecisionForm({ isReport }: { isReport: boolean }) {
  return (
    <Form intent="decide" className="max-w-xl">
      <RadioGroup
        name="decision"
        legend={words.decision}
        choices={
          isReport
            ? [
                { value: 'contact', label: words.contact, help: words.contactHelp },
                { value: 'fine', label: words.fine, help: words.fineHelp },
              ]
            : [
                { value: 'open', label: words.open, help: words.openHelp },
                { value: 'keep', label: words.keep, help: words.keepHelp },
              ]
        }
        isRequired
      />
      <Field name="reason" label={words.reason} help={isReport ? words.reportReasonHelp : words.reasonHelp} isRequired>
        <Textarea rows={3} maxLength={1_000} />
      </Field>
      <FormActs>
        <Button look="primary">{words.save}</Button>
      </FormActs>
    </Form>
  )
}

/** A text for the test set, in staff's own words. */
export function CaseForm({ surface }: { surface: string }) {
  return (
    <Form intent="case" className="max-w-xl">
      <Field name="text" label={words.caseText} help={words.caseTextHelp} isRequired>
        <Textarea dir="auto" rows={4} maxLength={4_000} />
      </Field>
      <RadioGroup
        name="verdict"
        legend={words.verdict}
        choices={[
          { value: 'allow', label: words.allow },
          { value: 'block', label: words.block },
        ]}
        isRow
        isRequired
      />
      <FieldGroup legend={words.kinds} help={words.kindsHelp}>
        <div className="grid grid-cols-2 gap-2">
          {caseKinds.map(kind => (
            <Checkbox key={kind} name="kinds[]" value={kind} label={kindWords[kind]} />
          ))}
        </div>
      </FieldGroup>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="surface" label={words.surface}>
          <Select options={surfaces.map(value => ({ value, label: reviews.surfaces[value]! }))} defaultValue={surface} />
        </Field>
        <Field name="family" label={words.family} help={words.familyHelp}>
          <Input maxLength={40} defaultValue="staff" autoComplete="off" />
        </Field>
        <Field name="lang" label={words.lang} help={words.langHelp}>
          <Input maxLength={10} defaultValue="en" autoComplete="off" />
        </Field>
      </div>
      <FormActs>
        <Button look="primary">{words.addTo}</Button>
      </FormActs>
    </Form>
  )
}
