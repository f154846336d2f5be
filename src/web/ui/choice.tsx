import { useContext, useId, type InputHTMLAttributes, type ReactNode } from 'react'
import { cx } from '#web/ui/class.ts'
import { FieldContext, useFormState } from '#web/ui/form-context.ts'
import { FieldGroup, FieldNotes } from '#web/ui/field.tsx'

interface TickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'children'> {
  name: string
  label: ReactNode
  help?: ReactNode
}

/** Whether a tick was set when the form came back; undefined when the form is new. */
function useTyped(name: string, value: string): boolean | undefined {
  const state = useFormState()
  if (!state) return undefined
  const typed = state.values[name]
  return Array.isArray(typed) ? typed.includes(value) : typed === value
}

/** One tick; sends `on` or its value. */
export function Checkbox({ name, label, help, value = 'on', defaultChecked, ...rest }: TickProps) {
  const id = useId()
  const error = useFormState()?.errors[name]
  const typed = useTyped(name, String(value))
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="flex min-h-6 items-start gap-2.5">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={typed ?? defaultChecked}
          aria-describedby={cx(error && `${id}-error`, help !== undefined && `${id}-help`) || undefined}
          aria-invalid={error ? true : undefined}
          {...rest}
          className="tick mt-0.5"
        />
        <span>{label}</span>
      </label>
      <div className="ps-6.5">
        <FieldNotes id={id} help={help} error={error} />
      </div>
    </div>
  )
}

interface Choice {
  value: string
  label: ReactNode
  help?: ReactNode
  isDisabled?: boolean
}
interface RadioGroupProps {
  name: string
  legend: ReactNode
  choices: readonly Choice[]
  defaultValue?: string | undefined
  help?: ReactNode
  isRequired?: boolean
  /** Beside each other for two or three short words. */
  isRow?: boolean
}

/** One of a few; each with a word of what it means. */
export function RadioGroup({ name, legend, choices, defaultValue, help, isRequired, isRow }: RadioGroupProps) {
  const state = useFormState()
  const id = useId()
  const typed = state?.values[name]
  const chosen = typeof typed === 'string' ? typed : defaultValue
  return (
    <FieldGroup legend={legend} help={help} error={state?.errors[name]} isRequired={isRequired ?? false}>
      <div className={cx('flex gap-x-5 gap-y-2', !isRow && 'flex-col')}>
        {choices.map(choice => (
          <label key={choice.value} className={cx('flex min-h-6 items-start gap-2.5', choice.isDisabled && 'text-dim')}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              disabled={choice.isDisabled}
              aria-describedby={choice.help === undefined ? undefined : `${id}-${choice.value}`}
              className="tick mt-0.5"
            />
            <span>
              {choice.label}
              {choice.help !== undefined && (
                <span id={`${id}-${choice.value}`} className="block text-13 text-dim">
                  {choice.help}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

interface SwitchProps extends TickProps {
  /** Inside a `Field` the label is drawn by the field. */
  isBare?: boolean
}

/** On or off, for what holds from the moment it is saved. */
export function Switch({ name, label, help, value = 'on', defaultChecked, isBare, ...rest }: SwitchProps) {
  const field = useContext(FieldContext)
  const own = useId()
  const id = isBare && field ? field.id : own
  const typed = useTyped(name, String(value))
  const input = (
    <input
      id={id}
      type="checkbox"
      role="switch"
      name={name}
      value={value}
      defaultChecked={typed ?? defaultChecked}
      aria-describedby={help === undefined ? undefined : `${id}-help`}
      {...rest}
      className="switch"
    />
  )
  if (isBare) return input
  return (
    <div className="flex items-start justify-between gap-6">
      <div className="flex flex-col gap-0.5">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <FieldNotes id={id} help={help} />
      </div>
      {input}
    </div>
  )
}
