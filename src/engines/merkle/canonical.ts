/** What can be written in one way only: plain JSON values, no holes, no dates. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one text of a JSON value (RFC 8785): members in the order of their UTF-16 units, no spaces, numbers as ECMAScript writes
 * them. Throws for what JSON can't say: half a character, a number that is none. A member that is undefined is left out.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('A canonical text has no number that is not finite.')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('A canonical text has no half characters.')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(one => canonical(one as Json)).join(',')}]`
  if (typeof value !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null))
    throw new Error('A canonical text is made of plain values only.')
  const members = Object.entries(value as Record<string, Json | undefined>).filter(([, one]) => one !== undefined)
  // The default order of texts is that of their UTF-16 units, which is what the standard asks for.
  const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, one]) => `${canonical(key)}:${canonical(one!)}`).join(',')}}`
}
