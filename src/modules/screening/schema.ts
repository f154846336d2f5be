import { z } from 'zod'
import type { ExceptionKind, JudgedFinding, Outcome } from '#engines/screening/types'
import type { AccountId, FileId, Id, ItemId, PairId, RoomId } from '#lib/ids'
import { tidy } from '#lib/text'
import { NewException, type ExceptionId } from '#modules/pairs/schema'
import type { ExceptionState } from '#modules/pairs/rules'
import { caseKinds, surfaces } from '#modules/screening/rules'

export type ReviewId = Id<'review'>

const id = <Of extends string>(what: string) => z.uuid(`This is no id of a ${what}.`).transform(given => given as Of)
const words = (max: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, `Keep it to ${max.toLocaleString('en')} characters.`))

/** An exception between two sides: in a room, or by its pair. */
export const DeclareInput = NewException.extend({ pairId: id<PairId>('pair').optional() })
export type DeclareInput = z.output<typeof DeclareInput>
export const ExceptionRef = z.object({ exceptionId: id<ExceptionId>('exception') })
export const ExceptionList = z.object({
  pairId: id<PairId>('pair').optional(),
  roomId: id<RoomId>('room').optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

/** "Not a contact detail": about a text of a room, a file, or a public text that was refused. */
export const ContestInput = z
  .object({
    roomId: id<RoomId>('room').optional(),
    itemId: id<ItemId>('message').optional(),
    fileId: id<FileId>('file').optional(),
    surface: z.enum(surfaces).optional(),
    text: words(20_000).default(''),
    note: words(1_000).default(''),
  })
  .refine(
    given => [given.itemId, given.fileId, given.surface].filter(Boolean).length === 1,
    'Say what it is about: a message (itemId), a file (fileId), or a public text (surface and text).',
  )
  .refine(given => !given.itemId || given.roomId, 'Name the room of the message.')
  .refine(given => !given.surface || given.text !== '', 'Send the text that was refused.')
export type ContestInput = z.output<typeof ContestInput>

/** "This is a contact detail": about a text of the other side in a room. */
export const ReportInput = z.object({ roomId: id<RoomId>('room'), itemId: id<ItemId>('message'), note: words(1_000).default('') })
export type ReportInput = z.output<typeof ReportInput>

export const ReviewRef = z.object({ reviewId: id<ReviewId>('review') })
export const ReviewList = z.object({
  state: z.enum(['open', 'decided']).default('open'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
export const DecisionInput = z.object({
  decision: z.enum(
    ['open', 'keep', 'contact', 'fine'],
    'Choose: open it or keep it masked; of a report, whether it is a contact detail or fine.',
  ),
  reason: words(1_000).pipe(z.string().min(3, 'Say in a sentence why. Who asked can read it.')),
})
export type DecisionInput = z.output<typeof DecisionInput>

/** A case for the test set, in staff's own words. */
export const SyntheticCase = z
  .object({
    text: words(4_000).optional(),
    messages: z
      .array(z.object({ from: z.enum(['a', 'b']), text: words(2_000) }))
      .max(16)
      .optional(),
    surface: z.enum(surfaces).default('message'),
    stage: z.enum(['before', 'under', 'after']).default('before'),
    verdict: z.enum(['allow', 'block'], 'Say what should become of it: allow or block.'),
    kinds: z.array(z.enum(caseKinds)).max(caseKinds.length).default([]),
    family: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,39}$/, 'Name the family in small letters, like order-numbers.')
      .default('staff'),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'Name the language like en or hi-Latn.')
      .default('en'),
  })
  .refine(given => (given.text ?? '') !== '' || (given.messages ?? []).length > 0, 'Write a text, or messages.')
export type SyntheticCase = z.output<typeof SyntheticCase>

export const CheckInput = z.object({
  text: z.string().max(80_000, 'A text to look at has 80,000 characters at most.'),
  surface: z.enum(surfaces).default('message'),
  roomId: id<RoomId>('room').optional(),
})
export type CheckInput = z.output<typeof CheckInput>
export const MistakeInput = z.object({ roomId: id<RoomId>('room').optional() })

/** How a text of a room stands with what screening saw: what anybody of the room may know, and what its author may. */
export interface SeenView {
  /** How much of it the other side gets now. */
  delivery: 'whole' | 'masked' | 'held'
  /** What it may be opened under, by acknowledging it. */
  exception: { id: ExceptionId; kind: ExceptionKind; reason: string; state: ExceptionState; isMine: boolean } | null
  review: { id: ReviewId; decision: 'open' | 'keep' | null; reason: string | null } | null
  /** What the viewer themselves reported it as; nobody else's. */
  report: { decision: 'contact' | 'fine' | null; reason: string | null } | null
  /** The author's only. */
  own: OwnSeen | null
}
export interface OwnSeen {
  outcome: Exclude<Outcome, 'block'>
  findings: JudgedFinding[]
  /** What the other side reads. */
  delivered: string
  /** An exception that the text states and that waits for the writer's one tap. */
  states: 'legal' | 'system-access' | null
  heldUntil: Date | null
  openedAt: Date | null
  openedBy: 'contract-start' | 'exception' | 'review' | null
}

export type Decision = DecisionInput['decision']
export interface Review {
  id: ReviewId
  /** Contested by its writer, held for a look, or reported by who received it. */
  why: 'contested' | 'held' | 'reported'
  roomId: RoomId | null
  itemId: ItemId | null
  version: number | null
  fileId: FileId | null
  surface: string | null
  authorId: AccountId
  reporterId: AccountId | null
  askedAt: Date
  decision: Decision | null
  reason: string | null
  decidedBy: AccountId | null
  decidedAt: Date | null
}
export interface ReviewContext {
  seq: bigint
  itemId: ItemId
  authorId: AccountId
  authorName: string
  kind: string
  isSubject: boolean
  text: string
  findings: JudgedFinding[] | null
  createdAt: Date
}
