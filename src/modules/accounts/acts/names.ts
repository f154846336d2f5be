import { tidy } from '#lib/text'

/** A person's or organisation's public name as everyone reads it: the only way such a name is stored. */
export function deliverName(name: string): string {
  return tidy(name).replace(/\s+/g, ' ')
}
