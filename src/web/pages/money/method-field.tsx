import { Link } from 'react-router'
import type { Method } from '#modules/money/schema'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/input.tsx'

interface MethodFieldProps {
  methods: readonly Method[]
  label: string
  placeholder: string
  addTo: string
  addLabel: string
  chosen?: string | undefined
}

/** Picks one of the side's methods; the only one is chosen already. */
export function MethodField({ methods, label, placeholder, addTo, addLabel, chosen }: MethodFieldProps) {
  const options = methods.map(method => ({ value: method.id as string, label: method.label }))
  return (
    <Field
      name="methodId"
      label={label}
      isRequired
      help={
        <Link to={addTo} className="link">
          {addLabel}
        </Link>
      }
    >
      <Select
        options={options}
        {...(options.length > 1 ? { placeholder } : {})}
        defaultValue={chosen ?? (options.length === 1 ? options[0]!.value : '')}
      />
    </Field>
  )
}
