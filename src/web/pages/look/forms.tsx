import { Search } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { Checkbox, RadioGroup, Switch } from '#web/ui/choice.tsx'
import { Field } from '#web/ui/field.tsx'
import { FileInput } from '#web/ui/file-input.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { DateInput, Input, MoneyInput, Select, Textarea } from '#web/ui/input.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { TagsInput } from '#web/ui/tags-input.tsx'

export function FormPieces() {
  return (
    <Section title="Form">
      <Form className="max-w-xl" intent="look">
        <Field name="title" label="Title" help="What you need, in one line." isRequired>
          <Input />
        </Field>
        <Field name="wrong" label="With an error" error="Write at least 10 characters." help="The error stands above the help.">
          <Input defaultValue="Logo" />
        </Field>
        <Field name="text" label="Description" isOptional>
          <Textarea placeholder="Grows with its text" />
        </Field>
        <Field name="q" label="With an icon">
          <Input type="search" lead={<Search aria-hidden="true" />} placeholder="Search" />
        </Field>
        <Field name="kind" label="Kind">
          <Select
            placeholder="Choose"
            options={[
              { value: 'fixed', label: 'Fixed price' },
              { value: 'hourly', label: 'Hourly' },
            ]}
          />
        </Field>
        <Field name="skills" label="Skills" help="Up to 20, separated by commas.">
          <TagsInput defaultValue="React, Accessibility" known={['TypeScript', 'PostgreSQL']} />
        </Field>
        <Field name="amount" label="Budget">
          <MoneyInput currency="EUR" currencyName="currency" defaultValue="1,200" />
        </Field>
        <Field name="rate" label="Rate">
          <MoneyInput currency="EUR" defaultValue="65" />
        </Field>
        <Field name="due" label="Due">
          <DateInput defaultValue="2026-12-01" />
        </Field>
        <Field name="files" label="Files">
          <FileInput multiple />
        </Field>
        <RadioGroup
          name="visibility"
          legend="Who sees the post"
          defaultValue="public"
          choices={[
            { value: 'public', label: 'Everyone', help: 'Found by search, also outside.' },
            { value: 'invited', label: 'Invited people only' },
          ]}
        />
        <Checkbox name="terms" label="I have read the terms" help="They are version 3, of 5 Jan 2026." />
        <Switch name="learn" label="Work product" help="Learned from only if the other side is in as well." defaultChecked />
        <Switch name="learn2" label="Communications" />
        <Field name="off" label="Disabled">
          <Input disabled defaultValue="Can’t be changed now" />
        </Field>
        <FormActs>
          <Button look="primary">Save</Button>
          <Button look="quiet" type="button">
            Cancel
          </Button>
        </FormActs>
      </Form>
    </Section>
  )
}
