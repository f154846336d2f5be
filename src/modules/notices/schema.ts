import { z } from 'zod'

export const MailWish = z.object({ mail: z.enum(['all', 'important', 'none'], 'Choose all, important or none.') })
export type MailWish = z.infer<typeof MailWish>['mail']

export const NoticePage = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  unread: z.enum(['yes']).optional(),
  audience: z.enum(['about-you', 'broadcast']).optional(),
})

/** A notice as its reader gets it: the words are made by the page from the kind, the names and the ids. */
export interface Notice {
  id: string
  audience: 'about-you' | 'broadcast'
  kind: string
  refs: Record<string, string>
  /** Who did it, by the name of the side they stand on; null for the clock and the system. */
  who: string | null
  /** What it is about: a room's, job's or organisation's name. */
  about: string | null
  createdAt: Date
  readAt: Date | null
}
