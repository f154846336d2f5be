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
