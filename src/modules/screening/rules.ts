import { Refusal } from '#lib/refusal'
import type { Person } from '#platform/ctx'

export const surfaces = ['message', 'job', 'profile', 'proposal', 'title', 'name', 'filename', 'attachment'] as const
export const caseKinds = [
  'phone',
  'email',
  'address',
  'messenger',
  'handle',
  'meeting',
  'link',
  'form',
  'talk-elsewhere',
  'payment',
  'pay-elsewhere',
  'forbidden-ask',
] as const

/** Refuses (forbidden) who is not of this instance's staff. */
export function requireStaff(person: Person): void {
  if (!person.isStaff) throw new Refusal('forbidden', 'staff-only', 'Only staff of this instance can do this.')
}

/** Letters and digits only, small: a private text copied with other blanks or signs is still the private text. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const shortest = 5

/**
 * Whether a case holds a private text: the whole of it, any of the words something was found in, or its value. Then it is not
 * in staff's own words.
 */
export function holdsPrivate(own: readonly string[], text: string, found: readonly { words: string; value?: string }[]): boolean {
  const written = bare(own.join(' '))
  const parts = [text, ...found.flatMap(one => [one.words, one.value ?? ''])].map(bare)
  return parts.some(part => part.length >= shortest && written.includes(part))
}

const excerptLength = 160

/** A piece of a text on one line, around what was found in it, else from its beginning; 160 characters and two ellipses at most. */
export function excerptOf(text: string, found: { start: number; end: number } | null): string {
  const from = found === null ? 0 : Math.max(0, Math.min(found.start - 50, text.length - excerptLength))
  const piece = text.slice(from, from + excerptLength).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  const flat = piece.replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${flat}${from + excerptLength < text.length ? '…' : ''}`
}
