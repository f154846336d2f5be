import { z } from 'zod'
import type { ExceptionKind, FindingKind } from '#engines/screening/types'
import type { AccountId, FileId, Id, ItemId, PairId, RoomId, SideId } from '#lib/ids'
import { tidy } from '#lib/text'
import { contactKinds, exceptionKinds } from '#modules/pairs/rules'

export type ExceptionId = Id<'exception'>

const reason = z
  .string('Say in a sentence what it is for.')
  .transform(tidy)
  .pipe(z.string().min(3, 'Say in a sentence what it is for.').max(500, 'Keep it to 500 characters.'))

/** What a person fills in to declare an exception; `lets` may be left out when it is tied to one text or file. */
export const NewException = z.object({
  kind: z.enum(exceptionKinds, 'Choose what the exception rests on.'),
  reason,
  lets: z.preprocess(
    given => (typeof given === 'string' ? [given] : given),
    z.array(z.enum(contactKinds, 'Choose what it lets through.')).max(contactKinds.length).default([]),
  ),
  people: z.preprocess(
    given => (typeof given === 'string' ? [given] : given),
    z
      .array(z.uuid('Name people by their ids.').transform(id => id as AccountId))
      .max(50)
      .default([]),
  ),
  roomId: z
    .uuid('This is no id of a room.')
    .transform(id => id as RoomId)
    .optional(),
  itemId: z
    .uuid('This is no id of a message.')
    .transform(id => id as ItemId)
    .optional(),
  fileId: z
    .uuid('This is no id of a file.')
    .transform(id => id as FileId)
    .optional(),
  days: z.coerce.number('Write a number of days.').int('Write whole days.').min(1, 'At least 1 day.').max(3_650).optional(),
})
export type NewException = z.output<typeof NewException>

export interface PairException {
  id: ExceptionId
  pairId: PairId
  kind: ExceptionKind
  reason: string
  lets: FindingKind[]
  people: AccountId[]
  roomId: RoomId | null
  itemId: ItemId | null
  fileId: FileId | null
  declaredBy: AccountId
  declaredSideId: SideId
  declaredAt: Date
  acknowledgedBy: AccountId | null
  acknowledgedAt: Date | null
  expiresAt: Date
  endedAt: Date | null
  endedHow: 'ended' | 'refused' | 'expired' | null
}

export interface Relay {
  localPart: string
  pairId: PairId
  sideId: SideId
  purpose: 'booking' | 'file'
  subjectId: string
  expiresAt: Date
}
