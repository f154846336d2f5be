import { Plus, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { decimalText } from '#lib/money'
import type { OfferTerms } from '#modules/proposals/schema'
import { formStateOf } from '#web/form-state.ts'
import { offerWords as words } from '#web/messages/proposals.ts'
import { useScript } from '#web/nudge.ts'
import { rowCountOf } from '#web/pages/offers/rows.ts'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import type { Scene } from '#web/parts/screened/screener.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { useFormState } from '#web/ui/form-context.ts'
import { DateInput, Input, MoneyInput, Select } from '#web/ui/input.tsx'
import { currencies } from '#lib/money'

interface OfferFieldsProps {
  terms: OfferTerms | null
  title: string
  currency: string
  /** A counter-offer keeps the currency. */
  isCurrencyFixed?: boolean
  scene: Scene
  otherName: string
}

/** The terms of an offer as fields; rows for milestones grow by a button, also without script. */
export function OfferFields({ terms, title, currency, isCurrencyFixed, scene, otherName }: OfferFieldsProps) {
  // Nothing of the terms is masked: both sides sign what both can read.
  const signed = useMemo(() => ({ ...scene, isRefused: true }), [scene])
  const state = formStateOf(useFormState())
  const hasScript = useScript()
  const given = terms?.milestones ?? []
  const first = state ? Math.max(rowCountOf(state.values), 1) : Math.max(given.length, 1)
  const [rows, setRows] = useState(() => Array.from({ length: first }, (_, index) => index))
  const chosen = typeof state?.values.currency === 'string' ? state.values.currency : currency
  const shown = hasScript ? rows : Array.from({ length: first + (state?.values.intent === 'add' ? 1 : 0) }, (_, index) => index)
  return (
    <>
      <Field name="title" label={words.title} isRequired>
        <Input defaultValue={terms?.title ?? title} maxLength={120} />
      </Field>
      <Field name="scope" label={words.scope} help={words.scopeHelp} isRequired>
        <ScreenedTextarea scene={signed} otherName={otherName} rows={8} defaultValue={terms?.scope} maxLength={20_000} />
      </Field>
      {isCurrencyFixed ? (
        <input type="hidden" name="currency" value={currency} />
      ) : (
        <Field name="currency" label={words.currency} className="max-w-32">
          <Select options={Object.keys(currencies).map(code => ({ value: code, label: code }))} defaultValue={currency} />
        </Field>
      )}
      <FieldGroup legend={words.milestones} help={words.milestonesHelp} error={state?.errors.milestones} isRequired>
        {shown.map((row, index) => (
          <MilestoneRow
            key={row}
            name={`milestones.${row}`}
            number={index + 1}
            milestone={given[row]}
            currency={isCurrencyFixed ? currency : chosen}
            scene={signed}
            otherName={otherName}
            onRemove={hasScript && rows.length > 1 ? () => setRows(rows.filter(other => other !== row)) : null}
          />
        ))}
        <div>
          <Button
            size="small"
            type={hasScript ? 'button' : 'submit'}
            name={hasScript ? undefined : 'intent'}
            value={hasScript ? undefined : 'add'}
            icon={<Plus className="size-4" aria-hidden="true" />}
            onClick={hasScript ? () => setRows([...rows, Math.max(...rows) + 1]) : undefined}
          >
            {words.add}
          </Button>
        </div>
      </FieldGroup>
      <Field name="note" label={words.note} help={words.noteHelp} isOptional>
        <ScreenedTextarea scene={scene} otherName={otherName} rows={3} maxLength={2_000} />
      </Field>
    </>
  )
}

interface MilestoneRowProps {
  name: string
  number: number
  milestone: OfferTerms['milestones'][number] | undefined
  currency: string
  onRemove: (() => void) | null
  scene: Scene
  otherName: string
}

function MilestoneRow({ name, number, milestone, currency, onRemove, scene, otherName }: MilestoneRowProps) {
  return (
    <div
      role="group"
      aria-label={words.milestone(number)}
      className="grid gap-3 rounded-lg border border-line bg-raised p-3.5 sm:grid-cols-[1fr_11rem_11rem]"
    >
      <div className="flex items-center justify-between sm:col-span-3">
        <span className="text-13 font-medium text-dim">{words.milestone(number)}</span>
        {onRemove && (
          <button
            type="button"
            onClick={onRemove}
            aria-label={words.remove(number)}
            className="-m-1 rounded-md p-1.5 text-dim hover:bg-hover hover:text-ink"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
      <Field name={`${name}.title`} label={words.milestoneTitle} isRequired>
        <Input defaultValue={milestone?.title} maxLength={120} />
      </Field>
      <Field name={`${name}.amount`} label={words.amount} isRequired>
        <MoneyInput
          currency={currency}
          defaultValue={milestone && decimalText({ minor: BigInt(milestone.amountMinor), currency })}
        />
      </Field>
      <Field name={`${name}.dueOn`} label={words.dueOn} isOptional>
        <DateInput className="w-full!" defaultValue={milestone?.dueOn ?? undefined} />
      </Field>
      <Field name={`${name}.description`} label={words.milestoneText} isOptional className="sm:col-span-3">
        <ScreenedTextarea
          scene={scene}
          otherName={otherName}
          rows={2}
          className="min-h-16!"
          defaultValue={milestone?.description}
          maxLength={5_000}
        />
      </Field>
    </div>
  )
}
