import { createContext, useContext } from 'react'
import type { FormState } from '#web/form-state.ts'

interface FormView {
  state: FormState | null
  isBusy: boolean
}
export const FormContext = createContext<FormView>({ state: null, isBusy: false })

/** Whether the form around is being sent. */
export function useFormBusy(): boolean {
  return useContext(FormContext).isBusy
}

/** What the form around was refused with, if it was. */
export function useFormState(): FormState | null {
  return useContext(FormContext).state
}

interface FieldView {
  id: string
  name: string
  isRequired: boolean
  isInvalid: boolean
  describedBy: string | undefined
  /** What was typed before the form came back. */
  typed: string | string[] | undefined
}
export const FieldContext = createContext<FieldView | null>(null)

interface ControlProps {
  id?: string
  name?: string
  required?: boolean
  defaultValue?: unknown
}

/** Attributes of a control from the field around it; what is given on the control itself wins. */
export function useControl<Props extends ControlProps>(props: Props) {
  const field = useContext(FieldContext)
  const state = useFormState()
  const name = props.name ?? field?.name
  const typed = field && name === field.name ? field.typed : name ? state?.values[name] : undefined
  return {
    ...props,
    id: props.id ?? field?.id,
    name,
    required: props.required ?? field?.isRequired,
    'aria-invalid': field?.isInvalid || undefined,
    'aria-describedby': field?.describedBy,
    defaultValue: typed ?? props.defaultValue,
  }
}
