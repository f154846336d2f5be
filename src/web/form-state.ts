/** What was typed, by field name, to fill a form again. Files and secrets are left out. */
export type FormValues = Record<string, string | string[]>
/** One sentence per field name; `''` is the form as a whole. */
export type FormErrors = Record<string, string>

/** What an action answers when a form must be shown again. */
export interface FormState {
  values: FormValues
  errors: FormErrors
  /** The sentence for the form as a whole, if there is one. */
  message: string | null
  /** Stable name of what was refused, for programs. */
  reason: string | null
  /** What else the refusal tells, e.g. the findings of a text. */
  details?: Readonly<Record<string, unknown>>
}

/** An action's answer as form state; null when it is something else. */
export function formStateOf(answer: unknown): FormState | null {
  return answer && typeof answer === 'object' && 'values' in answer && 'errors' in answer ? (answer as FormState) : null
}
