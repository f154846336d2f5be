import { isUuid } from '#lib/ids'
import { Refusal } from '#lib/refusal'

/** One page of a list: rows and the opaque cursor of the next page, if there is one. */
export interface Page<Row> {
  rows: Row[]
  next: string | null
}

/** Rows of a page when nobody asks for another number, and the most one may ask for. */
export const pageLimit = 20
export const pageLimitMax = 100

/** A keyset cursor from the sort keys of the last row shown. */
export function cursorOf(keys: (string | Date | bigint | number)[]): string {
  const plain = keys.map(key => (key instanceof Date ? key.toISOString() : String(key)))
  return Buffer.from(JSON.stringify(plain)).toString('base64url')
}

/** What a sort key is: an instant as `cursorOf` writes it, an id, or a text that its reader checks. */
export type KeyKind = 'instant' | 'id' | 'text'

/**
 * The keys in a cursor, or null for the first page. Refuses a cursor that is not of this list; it comes from an
 * address, so every key must be of its kind before a database sees it.
 */
export function keysOf(cursor: string | null | undefined, kinds: readonly KeyKind[]): string[] | null {
  if (!cursor) return null
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    if (Array.isArray(keys) && keys.length === kinds.length && kinds.every((kind, at) => isKey(kind, keys[at])))
      return keys as string[]
  } catch {
    // falls through to the refusal below
  }
  throw new Refusal('invalid', 'bad-cursor', 'This page link is not valid any more. Start from the first page.', 'cursor')
}

function isKey(kind: KeyKind, key: unknown): boolean {
  if (typeof key !== 'string' || key.includes('\0')) return false
  if (kind === 'id') return isUuid(key)
  return kind === 'text' || (/^[12]\d{3}-/.test(key) && !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key)
}

/** Cuts `limit + 1` rows read into a page; the extra row only tells that there is more. */
export function pageOf<Row>(rows: Row[], limit: number, keys: (row: Row) => (string | Date | bigint | number)[]): Page<Row> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? cursorOf(keys(last)) : null }
}

/** A limit asked for, held between 1 and 100. */
export function limitOf(asked: number | undefined): number {
  return Math.min(Math.max(Math.trunc(asked === undefined || Number.isNaN(asked) ? pageLimit : asked), 1), pageLimitMax)
}
