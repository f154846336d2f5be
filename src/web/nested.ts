import { Refusal } from '#lib/refusal'

type Node = { [key: string]: unknown } | unknown[]

const maxFields = 2_000
const maxDepth = 6
const maxIndex = 499
const forbidden = new Set(['__proto__', 'prototype', 'constructor'])

/**
 * Form data as nested data: `a` → text, `a[]` and a repeated `a` → list, `a.0.b` → list of objects. Empty texts and
 * empty files are left out. Refuses names that are too many, too deep or not names of fields.
 */
export function nestedOf(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  const names = [...new Set(form.keys())]
  if (names.length > maxFields) throw tooMuch()
  for (const name of names) {
    const given = form.getAll(name).filter(value => (typeof value === 'string' ? value !== '' : value.size > 0))
    const isList = name.endsWith('[]')
    const keys = (isList ? name.slice(0, -2) : name).split('.')
    if (keys.length > maxDepth || keys.some(key => forbidden.has(key) || key === '')) throw tooMuch()
    if (isList) put(root, keys, given)
    else if (given.length > 0) put(root, keys, given.length > 1 ? given : given[0])
  }
  return closed(root) as Record<string, unknown>
}

function put(root: Record<string, unknown>, keys: string[], value: unknown): void {
  let at: Record<string, unknown> = root
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(at, key) ? at[key] : undefined
    const isOpen = typeof next === 'object' && next !== null && !Array.isArray(next) && !(next instanceof File)
    at = (isOpen ? next : (at[key] = {})) as Record<string, unknown>
  }
  at[keys.at(-1)!] = value
}

/** Objects whose keys are all indices become lists without holes, in the order of the indices. */
function closed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof File) return value
  if (Array.isArray(value)) return value
  const entries = Object.entries(value as Node).map(([key, inner]) => [key, closed(inner)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))) {
    if (entries.some(([key]) => Number(key) > maxIndex)) throw tooMuch()
    return entries.toSorted((one, other) => Number(one[0]) - Number(other[0])).map(([, inner]) => inner)
  }
  return Object.fromEntries(entries)
}

function tooMuch(): Refusal {
  return new Refusal('invalid', 'bad-form', 'This form could not be read. Load the page again and retry.')
}
