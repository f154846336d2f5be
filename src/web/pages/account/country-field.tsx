import { account as words } from '#web/messages/account.ts'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/input.tsx'

interface CountryFieldProps {
  countries: readonly { code: string; name: string }[]
  label?: string
  help?: string
  defaultValue?: string | undefined
}

/** Every country by name; the list comes from the server, so that it is the same before and after script. */
export function CountryField({ countries, label = words.country, help, defaultValue }: CountryFieldProps) {
  return (
    <Field name="country" label={label} help={help} isRequired>
      <Select
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={words.chooseCountry}
        autoComplete="country"
        defaultValue={defaultValue}
      />
    </Field>
  )
}
