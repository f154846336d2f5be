import { z } from 'zod'
import type { Json } from '#engines/merkle/canonical'
import type { Claim } from '#engines/merkle/receipt'
import type { Id } from '#lib/ids'

export type EntryId = Id<'log-entry'>

/** What is entered in the log. */
export const entryKinds = ['preference-change', 'manifest', 'withdrawal', 'access', 'terms', 'policy'] as const
export type EntryKind = (typeof entryKinds)[number]

export interface NewEntry {
  kind: EntryKind
  /** Facts and ids, never a text that somebody wrote. A manifest's root stands in a member `manifestRoot`. */
  body: Json
  /** Who may have a receipt: accounts, and organisations by their ids; none for what concerns everyone alike. */
  accounts: readonly string[]
  /** What it is about, in a sentence for those people; by default one for its kind. */
  says?: string
  /** That items are, or are not, in manifests which the body names. */
  claims?: readonly Claim[]
}

export const EntryRef = z.object({ entryId: z.uuid('This is no id of an entry.') })
export const ReceiptList = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

const size = z
  .string('Give a size: a whole number, as it stands in a checkpoint.')
  .regex(/^\d{1,15}$/, 'A size is a whole number, as it stands in a checkpoint.')
  .transform(Number)
/** Sizes of the log at two of its checkpoints; the last one's when `to` is left out. */
export const SizeSpan = z.object({ from: size, to: size.optional() })
export type SizeSpan = z.infer<typeof SizeSpan>
