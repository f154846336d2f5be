import type { ContractLine } from '#modules/consent/reads/contract-line'
import { labels } from '#modules/consent/schema'
import { consentWords } from '#web/messages/consent.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'

const words = consentWords.contract

/** Labels that were set, and how to set one on the whole contract (rule B1.11). */
export function LabelSection({ line: { labels: set, whyNotLabel } }: { line: ContractLine }) {
  return (
    <Section title={words.labelsTitle} note={words.labelsNote}>
      {set.length > 0 && (
        <div className="pb-4">
          <DataRows label={words.labelsTitle}>
            {set.map(one => (
              <DataRow
                key={one.id}
                title={consentWords.labels[one.value].name}
                note={one.itemId ? words.labelItem : words.labelWhole}
                facts={<TimeText at={one.setAt} />}
              />
            ))}
          </DataRows>
        </div>
      )}
      {whyNotLabel ? (
        <Notice>{whyNotLabel}</Notice>
      ) : (
        <Form intent="label" preventScrollReset>
          <RadioGroup
            name="value"
            legend={words.labelPick}
            choices={labels.map(value => ({
              value,
              label: consentWords.labels[value].name,
              help: consentWords.labels[value].text,
            }))}
            isRequired
          />
          <FormActs>
            <Button look="danger">{words.labelAct}</Button>
          </FormActs>
        </Form>
      )}
    </Section>
  )
}
