import { data } from 'react-router'
import type { z } from 'zod'
import { isRefusal, statusOf } from '#lib/refusal'
import type { FormErrors, FormState, FormValues } from '#web/form-state.ts'
import { fieldWords } from '#web/messages/forms.ts'
import { nestedOf } from '#web/nested.ts'

export type { FormErrors, FormState, FormValues }
export type Read<Value> = { ok: true; value: Value; values: FormValues } | { ok: false; values: FormValues; errors: FormErrors }

const secret = /password|passcode|secret|token|otp|code$/i
const read = new WeakMap<Request, Promise<FormData>>()

/** The request's form data; a request's body can be read only once, so it is kept. */
export function formDataOf(request: Request): Promise<FormData> {
  let form = read.get(request)
  if (!form) read.set(request, (form = request.formData().then(storable)))
  return form
}

/** No text keeps a NUL: a database can't store one, and nobody typed it. */
function storable(form: FormData): FormData {
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    if (!values.some(value => typeof value === 'string' && value.includes('\0'))) continue
    form.delete(name)
    for (const value of values) form.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  }
  return form
}

/**
 * Reads a form through a module's schema. Names may be plain, repeated (`skills[]`) or paths (`milestones.0.title`).
 * An empty field counts as not given. Files stay `File`.
 */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<Read<z.output<Schema>>> {
  const form = await formDataOf(request)
  const values = valuesOf(form)
  const result = schema.safeParse(nestedOf(form), { error: issue => fieldWords(issue) })
  if (result.success) return { ok: true, value: result.data, values }
  const errors: FormErrors = {}
  for (const issue of result.error.issues) errors[issue.path.map(String).join('.')] ??= issue.message
  return { ok: false, values, errors }
}

/** A form that could not be read, as the answer of an action (422). */
export function formAgain(read: { values: FormValues; errors: FormErrors }) {
  const state: FormState = { ...read, message: read.errors[''] ?? null, reason: 'invalid' }
  return data(state, { status: 422 })
}

interface ActionArgs {
  request: Request
}

/**
 * An action whose refusals fill the form again: a `Refusal` becomes its sentence at its field, with everything that
 * was typed. What must be shown as a page (sign in first, no such thing) goes on as thrown.
 */
export function actionOf<Args extends ActionArgs, Result>(act: (args: Args) => Promise<Result>) {
  return async (args: Args) => {
    try {
      return await act(args)
    } catch (thrown) {
      if (!isRefusal(thrown) || thrown.kind === 'sign-in' || thrown.kind === 'missing') throw thrown
      const { message, reason, fields, kind, details } = thrown
      const isAtField = Object.keys(fields).length > 0
      const values = valuesOf(await formDataOf(args.request).catch(() => new FormData()))
      const state: FormState = { values, errors: { ...fields }, message: isAtField ? null : message, reason, details }
      return data(state, { status: statusOf[kind] })
    }
  }
}

function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (secret.test(name)) continue
    const texts = form.getAll(name).filter(value => typeof value === 'string')
    if (texts.length > 0) values[name] = name.endsWith('[]') || texts.length > 1 ? texts : texts[0]!
  }
  return values
}
