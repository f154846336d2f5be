import { OfferForm, type OfferTerms } from '#modules/proposals/schema'
import type { FormErrors, FormValues } from '#web/forms.ts'
import { rowCountOf } from '#web/pages/offers/rows.ts'
import { fieldWords } from '#web/messages/forms.ts'

const fields = ['title', 'description', 'amount', 'dueOn'] as const

type Read = { ok: true; value: { currency: string; note: string; terms: OfferTerms } } | { ok: false; errors: FormErrors }

/** The offer form as typed: milestone rows keep their places, so that a sentence stands beside the row it means. */
export function offerOf(form: FormData): { values: FormValues; read: Read } {
  const values: FormValues = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const milestones = Array.from({ length: rowCountOf(values) }, (_, index) =>
    Object.fromEntries(fields.map(field => [field, text(`milestones.${index}.${field}`)])),
  )
  const typed = { currency: text('currency'), note: text('note'), title: text('title'), scope: text('scope'), milestones }
  const result = OfferForm.safeParse(typed, { error: issue => fieldWords(issue) })
  if (result.success) return { values, read: { ok: true, value: result.data } }
  const errors: FormErrors = {}
  for (const issue of result.error.issues) errors[issue.path.map(String).join('.')] ??= issue.message
  return { values, read: { ok: false, errors } }
}
