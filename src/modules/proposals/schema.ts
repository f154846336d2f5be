import { z } from 'zod'
import type { AccountId, ContractId, FileId, InvitationId, JobId, OfferId, OrgId, ProposalId, RoomId, SideId } from '#lib/ids'
import { currencies, maxMinor, parseAmount } from '#lib/money'
import { tidy } from '#lib/text'

const text = (max: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, `Keep it under ${max + 1} characters.`))
const fileIds = z
  .array(z.uuid())
  .max(10, 'Attach 10 files at most.')
  .default([])
  .transform(ids => ids as FileId[])
const day = z.iso
  .date('Write the day like 2026-12-01.')
  .nullish()
  .transform(value => value ?? null)
const currency = z.enum(Object.keys(currencies) as [string, ...string[]], 'Pick one of the currencies.')

/** What is kept while it is typed: anything, as long as it is not huge. */
export const ProposalDraft = z.object({
  cover: z.string().max(20_000, 'That is too long to keep. Shorten it to 5,000 characters.').default(''),
  bid: z.string().max(40).default(''),
  durationDays: z.string().max(10).default(''),
  answers: z.array(z.string().max(10_000)).max(20).default([]),
  fileIds,
})
export type ProposalDraft = z.infer<typeof ProposalDraft>

/** A proposal as it is sent. */
export const ProposalInput = z.object({
  cover: text(5_000).pipe(z.string().min(50, 'Write at least 50 characters: what you would do, and why you.')),
  bidMinor: z.coerce
    .bigint('Write an amount, like 1200.')
    .min(1n, 'Write an amount above zero.')
    .max(maxMinor, 'That is more than one job can pay here.'),
  durationDays: z.coerce
    .number('Write a number of days.')
    .int('Write whole days.')
    .min(1, 'At least 1 day.')
    .max(730, 'At most 730 days.')
    .nullish()
    .transform(value => value ?? null),
  answers: z.array(text(2_000)).max(20).default([]),
  fileIds,
})
export type ProposalInput = z.infer<typeof ProposalInput>

export const DeclineInput = z.object({ text: text(1_000).default('') })
export const InvitationInput = z.object({
  sideId: z.uuid('Pick whom to invite.').transform(id => id as SideId),
  text: text(2_000).pipe(z.string().min(10, 'Write a line or two: why you thought of them.')),
})

/** The same as typed in the page: whom is in the address, the job is picked. */
export const InvitationForm = InvitationInput.omit({ sideId: true }).extend({
  jobId: z.uuid('Pick a job.').transform(id => id as JobId),
})

const MilestoneTerms = z.object({
  title: text(120).pipe(z.string().min(3, 'Give the milestone a name of 3 characters or more.')),
  description: text(5_000).default(''),
  amountMinor: z
    .string()
    .regex(/^\d{1,12}$/, 'Write an amount in minor units, like 120000 for €1,200.')
    .refine(value => BigInt(value) > 0n, 'Write an amount above zero.')
    .refine(value => BigInt(value) <= maxMinor, 'That is more than one milestone can hold here.'),
  dueOn: day,
})
export const OfferTerms = z.object({
  title: text(120).pipe(z.string().min(3, 'Give the work a name of 3 characters or more.')),
  scope: text(20_000).pipe(z.string().min(20, 'Say in at least 20 characters what will be made.')),
  milestones: z.array(MilestoneTerms).min(1, 'Add at least one milestone.').max(100, 'That is too many milestones.'),
})
export type OfferTerms = z.infer<typeof OfferTerms>

const note = text(2_000).default('')
export const OfferInput = z.object({ currency, terms: OfferTerms, note })
export const CounterInput = z.object({ version: z.coerce.number().int().min(1), terms: OfferTerms, note })

/** The same as typed in the page: amounts as people write them, empty milestone rows left out. */
export const OfferForm = z
  .object({
    currency,
    note,
    title: z.string('Give the work a name.'),
    scope: z.string('Say what will be made.'),
    milestones: z
      .array(
        z.object({
          title: z.string().default(''),
          description: z.string().default(''),
          amount: z.string().default(''),
          dueOn: z.string().default(''),
        }),
      )
      .default([]),
  })
  .transform((form, given) => {
    const rows = form.milestones
      .map((row, at) => ({ ...row, at }))
      .filter(row => row.title + row.description + row.amount + row.dueOn !== '')
    const milestones = rows.map(row => ({
      title: row.title,
      description: row.description,
      amountMinor: parseAmount(row.amount, form.currency)?.toString() ?? '',
      dueOn: row.dueOn || null,
    }))
    for (const [index, row] of rows.entries()) {
      if (milestones[index]!.amountMinor === '')
        given.addIssue({
          code: 'custom',
          path: ['milestones', row.at, 'amount'],
          message: 'Write an amount, like 1,200 or 1,200.50.',
        })
    }
    const read = OfferTerms.safeParse({ title: form.title, scope: form.scope, milestones })
    for (const issue of read.success ? [] : read.error.issues) {
      const [first, index, field] = issue.path
      if (field === 'amountMinor' && milestones[Number(index)]?.amountMinor === '') continue
      const path =
        first === 'milestones' && index !== undefined
          ? ['milestones', rows[Number(index)]!.at, field === 'amountMinor' ? 'amount' : String(field)]
          : issue.path
      given.addIssue({ code: 'custom', path, message: issue.message })
    }
    return {
      currency: form.currency,
      note: form.note,
      terms: read.success ? read.data : { title: '', scope: '', milestones: [] },
    }
  })

export type ProposalState =
  | 'draft'
  | 'submitted'
  | 'viewed'
  | 'shortlisted'
  | 'talking'
  | 'offered'
  | 'hired'
  | 'declined'
  | 'withdrawn'
  | 'expired'
export type OfferState = 'awaiting_approval' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
export type InvitationState = 'sent' | 'accepted' | 'declined' | 'expired'
export type Party = 'client' | 'freelancer'

export interface Proposal {
  id: ProposalId
  jobId: JobId
  clientSideId: SideId
  freelancerSideId: SideId
  freelancerAccountId: AccountId
  /** A draft has none. */
  roomId: RoomId | null
  state: ProposalState
  bidMinor: bigint | null
  currency: string
  durationDays: number | null
  fileIds: FileId[]
  submittedAt: Date | null
  viewedAt: Date | null
  shortlistedAt: Date | null
  endedAt: Date | null
  updatedAt: Date
}

export interface Invitation {
  id: InvitationId
  jobId: JobId
  roomId: RoomId
  clientSideId: SideId
  freelancerSideId: SideId
  state: InvitationState
  createdAt: Date
}

export interface OfferVersion {
  number: number
  bySide: Party
  authorId: AccountId
  orgId: OrgId | null
  terms: OfferTerms
  note: string
  totalMinor: bigint
  currency: string
  createdAt: Date
}

export interface Offer {
  id: OfferId
  roomId: RoomId
  proposalId: ProposalId | null
  jobId: JobId | null
  clientSideId: SideId
  freelancerSideId: SideId
  state: OfferState
  /** The version that stands, as this viewer may know it. */
  version: number
  expiresAt: Date
  updatedAt: Date
  /** The viewer's side in it. */
  side: Party
  contractId: ContractId | null
}
