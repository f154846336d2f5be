/** Why an act was not done, told to a person. Anything else that is thrown is a fault of ours. */
export type RefusalKind = 'invalid' | 'sign-in' | 'forbidden' | 'missing' | 'conflict' | 'limit' | 'too-large' | 'step-up'

/** The HTTP status of each kind of refusal. */
export const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  'sign-in': 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limit: 429,
  'too-large': 413,
  'step-up': 403,
}

/** A refusal: `reason` is stable for programs, `message` says to a person what to do, `field` names the input. */
export class Refusal extends Error {
  readonly isRefusal = true
  readonly kind: RefusalKind
  readonly reason: string
  readonly field: string | undefined
  /** Every field with its sentence, when more than one is wrong. */
  readonly fields: Record<string, string>
  /** What else a program or a page can use, e.g. the findings of a text; plain data. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    kind: RefusalKind,
    reason: string,
    message: string,
    field?: string,
    fields?: Record<string, string>,
    details: Record<string, unknown> = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.reason = reason
    this.field = field
    this.fields = fields ?? (field ? { [field]: message } : {})
    this.details = details
  }
}

/** By shape, not by class: pages and server hold their own copies in development. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && (thrown as Partial<Refusal>).isRefusal === true
}

/** The answer to whoever may not even know that the thing exists. */
export function missing(what: string): Refusal {
  return new Refusal('missing', 'not-found', `There is no such ${what}, or it is not open to you.`)
}

/** Refuses for a right that is missing; the sentence says which, and whom to ask. */
export function forbidden(reason: string, message: string): Refusal {
  return new Refusal('forbidden', reason, message)
}

/** Refuses because of how things stand now, e.g. the offer was withdrawn meanwhile. */
export function conflict(reason: string, message: string): Refusal {
  return new Refusal('conflict', reason, message)
}

/** Refuses one input by its field, which the form shows beside it. */
export function invalid(field: string, message: string, reason = 'invalid'): Refusal {
  return new Refusal('invalid', reason, message, field)
}
