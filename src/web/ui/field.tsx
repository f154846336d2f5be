import { useId, type ReactNode } from 'react'
import { formWords } from '#web/messages/forms.ts'
import { cx } from '#web/ui/class.ts'
import { FieldContext, useFormState } from '#web/ui/form-context.ts'

interface FieldProps {
  /** The field's name in the form; also where its error is looked up. */
  name: string
  label: ReactNode
  help?: ReactNode
  isRequired?: boolean
  /** Says "optional" behind the label, for forms where most is required. */
  isOptional?: boolean
  /** An error from elsewhere than the form's answer. */
  error?: string
  children: ReactNode
  className?: string
}

/** Label above, help below, error beside; the control inside takes its name, id and description from here. */
export function Field({ name, label, help, isRequired = false, isOptional, error, children, className }: FieldProps) {
  const id = useId()
  const state = useFormState()
  const key = name.replace(/\[\]$/, '')
  const wrong = error ?? state?.errors[key]
  const describedBy = cx(wrong && `${id}-error`, help !== undefined && `${id}-help`) || undefined
  const view = { id, name, isRequired, isInvalid: Boolean(wrong), describedBy, typed: state?.values[name] }
  return (
    <FieldContext value={view}>
      <div className={cx('flex flex-col gap-1.5', className)}>
        <label htmlFor={id} className="flex items-baseline gap-1.5 font-medium">
          {label}
          {isRequired && <RequiredMark />}
          {isOptional && <span className="text-13 font-normal text-dim">{formWords.optional}</span>}
        </label>
        {children}
        <FieldNotes id={id} help={help} error={wrong} />
      </div>
    </FieldContext>
  )
}

export function RequiredMark() {
  return (
    <span className="text-stop-text" title={formWords.required} aria-hidden="true">
      *
    </span>
  )
}

/** Help and error under a control; ids are made from the control's id. */
export function FieldNotes({ id, help, error }: { id: string; help?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-13 text-stop-text">
          <svg viewBox="0 0 16 16" className="mt-px size-4 flex-none" aria-hidden="true">
            <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="none" stroke="currentColor" strokeWidth="1.3" />
            <path d="M8 4.5v4M8 10.8v.5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
          {error}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className="prose-width text-13 text-dim">
          {help}
        </p>
      )}
    </>
  )
}

/** Several controls under one question. */
export function FieldGroup({ legend, help, error, children, isRequired }: GroupProps) {
  const id = useId()
  const describedBy = cx(error && `${id}-error`, help !== undefined && `${id}-help`) || undefined
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={describedBy} aria-invalid={error ? true : undefined}>
      <legend className="mb-1.5 flex gap-1.5 font-medium">
        {legend}
        {isRequired && <RequiredMark />}
      </legend>
      {children}
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  )
}

interface GroupProps {
  legend: ReactNode
  help?: ReactNode
  error?: string | undefined
  isRequired?: boolean
  children: ReactNode
}
