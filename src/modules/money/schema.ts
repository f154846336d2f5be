import { z } from 'zod'
import type { ContractId, Id, MilestoneId, SideId } from '#lib/ids'
import { currencies, maxMinor } from '#lib/money'

export type OrderId = Id<'payment-order'>
export type MethodId = Id<'payment-method'>

export type OrderKind = 'charge' | 'refund' | 'payout'
export type OrderState = 'asked' | 'pending' | 'succeeded' | 'declined' | 'bounced'
export type AccountKind = 'provider' | 'escrow' | 'resting' | 'wallet' | 'transit' | 'fees'
export type PostingKind =
  | 'fund'
  | 'release'
  | 'available'
  | 'refund'
  | 'refund-sent'
  | 'refund-kept'
  | 'payout'
  | 'payout-sent'
  | 'payout-back'
  | 'payout-bounced'

/** An amount in minor units, as a program writes it ("120000") or as the page's money field gives it. */
export const Minor = z
  .union([
    z.bigint(),
    z
      .string()
      .regex(/^\d{1,12}$/, 'Give the amount in minor units, like "120000".')
      .transform(BigInt),
  ])
  .refine(minor => minor > 0n, 'The amount must be more than zero.')
  .refine(minor => minor <= maxMinor, 'The amount is too large. The most is 10 million.')
export const Currency = z.string().refine(code => code in currencies, `Choose a currency: ${Object.keys(currencies).join(', ')}.`)

export const NewMethod = z.object({
  direction: z.enum(['pay', 'be_paid'], 'Choose whether to pay with it or be paid to it.'),
  token: z.string('Choose one of the methods.').min(1, 'Choose one of the methods.').max(200, 'Choose one of the methods.'),
  label: z.string().max(80, 'Choose one of the methods.').optional(),
})
export type NewMethod = z.output<typeof NewMethod>

export const MethodRef = z.object({ methodId: z.uuid('This is no method’s id.').transform(id => id as MethodId) })

export const NewPayout = z.object({
  /** Made by the page or program that asks, so that asking twice pays once. */
  id: z
    .uuid('Ask again from the money page.')
    .transform(id => id as OrderId)
    .optional(),
  methodId: z.uuid('Choose where the money goes.').transform(id => id as MethodId),
  currency: Currency,
  amountMinor: Minor,
})
export type NewPayout = z.output<typeof NewPayout>

export const ListInput = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
export type ListInput = z.output<typeof ListInput>

export interface PaymentOrder {
  id: OrderId
  kind: OrderKind
  sideId: SideId
  contractId: ContractId | null
  milestoneId: MilestoneId | null
  chargeId: OrderId | null
  amountMinor: bigint
  feeMinor: bigint
  currency: string
  methodToken: string | null
  methodLabel: string | null
  state: OrderState
  providerRef: string | null
  problem: string | null
  askedAt: Date
  answeredAt: Date | null
  settledAt: Date | null
}

export interface Method {
  id: MethodId
  direction: 'pay' | 'be_paid'
  label: string
  isVerified: boolean
  createdAt: Date
}
