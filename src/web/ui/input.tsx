import type { ComponentProps, InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react'
import { currencies } from '#lib/money'
import { formWords } from '#web/messages/forms.ts'
import { cx } from '#web/ui/class.ts'
import { useControl, useFormState } from '#web/ui/form-context.ts'

export function Input(props: InputHTMLAttributes<HTMLInputElement> & { lead?: ReactNode }) {
  const { lead, className, ...rest } = props
  const control = useControl(rest)
  const input = (
    <input
      type="text"
      {...control}
      defaultValue={control.value === undefined ? control.defaultValue : undefined}
      className={cx('control', lead !== undefined && 'ps-8!', className)}
    />
  )
  if (lead === undefined) return input
  return (
    <span className="relative block">
      <span className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-dim [&_svg]:size-4">{lead}</span>
      {input}
    </span>
  )
}

/** Grows with its text. */
export function Textarea(props: ComponentProps<'textarea'>) {
  const control = useControl(props)
  return (
    <textarea
      rows={4}
      {...control}
      defaultValue={control.value === undefined ? control.defaultValue : undefined}
      className={cx('control', props.className)}
    />
  )
}

export interface Option {
  value: string
  label: string
}

/** The browser's own list: quick, accessible, and right on phones. */
export function Select(props: SelectHTMLAttributes<HTMLSelectElement> & { options: readonly Option[]; placeholder?: string }) {
  const { options, placeholder, className, ...rest } = props
  const control = useControl(rest)
  return (
    <span className={cx('relative block', className)}>
      <select
        {...control}
        defaultValue={control.value === undefined ? control.defaultValue : undefined}
        className="control appearance-none pe-8!"
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Chevron />
    </span>
  )
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-dim"
      aria-hidden="true"
    >
      <path d="m4 6 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

/** A calendar day as `2026-12-01`. */
export function DateInput(props: InputHTMLAttributes<HTMLInputElement>) {
  return <Input type="date" {...props} className={cx('num w-44', props.className)} />
}

interface MoneyInputProps {
  /** The amount as typed; the field's own name. */
  defaultValue?: string | undefined
  /** The currency that is fixed or first chosen. */
  currency: string
  /** With a name, the currency can be chosen and is sent under it. */
  currencyName?: string
  placeholder?: string
}

/** An amount, typed as people write it, with its currency always in sight. */
export function MoneyInput({ defaultValue, currency, currencyName, placeholder }: MoneyInputProps) {
  const typed = useFormState()?.values[currencyName ?? '']
  const control = useControl({ defaultValue })
  return (
    <span className="flex w-full max-w-72 gap-2">
      <input
        {...control}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        defaultValue={control.defaultValue}
        className="control num text-end"
      />
      {currencyName ? (
        <span className="relative w-24 flex-none">
          <select
            name={currencyName}
            aria-label={formWords.currency}
            defaultValue={typeof typed === 'string' ? typed : currency}
            className="control appearance-none pe-8!"
          >
            {Object.keys(currencies).map(code => (
              <option key={code}>{code}</option>
            ))}
          </select>
          <Chevron />
        </span>
      ) : (
        <span className="flex flex-none items-center px-1 text-dim" title={formWords.amountIn(currency)}>
          {currency}
        </span>
      )}
    </span>
  )
}
