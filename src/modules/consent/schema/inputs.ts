import { z } from 'zod'
import type { AccountId, ContractId, ItemId, OrgId, RoomId, SideId } from '#lib/ids'
import { categories, clauses, contractCategories, labels } from '#modules/consent/schema'

const id = <Of extends string>(what: string) => z.uuid(`This is no id of ${what}.`).transform(given => given as Of)
const inOrOut = z.enum(['in', 'out'], 'Choose in or out.')
const hereToo = z.enum(['in', 'out', 'inherit'], 'Choose in, out or as in general.')
const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number('Ask for 1 to 100 rows.').int().min(1).max(100).optional(),
}

export const ContractRef = z.object({ contractId: id<ContractId>('a contract') })
export const OrganisationRef = z.object({ orgId: id<OrgId>('an organisation') })
export const RoomItemRef = z.object({ roomId: id<RoomId>('a room'), itemId: id<ItemId>('an item') })
export const OwnItemRef = z.object({ itemId: id<ItemId>('an item') })
export const ClauseRef = ContractRef.extend({ clauseId: z.uuid('This is no id of a clause.') })
export const PageAsked = z.object(page)

/** One general word: what a form says. */
export const GeneralWord = z.object({ category: z.enum(categories, 'Choose one of the three parts.'), choice: inOrOut })
/** One word for a contract. */
export const ContractWord = z.object({ category: z.enum(contractCategories, 'Choose work or conversations.'), choice: hereToo })
const someOf = 'Say in or out for at least one part.'
/** Several general words at once: what a program says. */
export const GeneralWords = z
  .object({ work_product: inOrOut, communications: inOrOut, platform: inOrOut })
  .partial()
  .refine(words => Object.keys(words).length > 0, someOf)
export const ContractWords = z
  .object({ work_product: hereToo, communications: hereToo })
  .partial()
  .refine(words => Object.keys(words).length > 0, someOf)

export const NewClause = z.object({ value: z.enum(clauses, 'Choose one of the three clauses.') })
/** The same from a form, which names the clause too. */
export const ClauseForm = z.object({
  clauseId: z.uuid('This is no id of a clause.'),
  answer: z.enum(['sign', 'decline', 'withdraw'], 'Sign, decline or withdraw it.'),
})
export const ClauseAnswer = ClauseForm.pick({ answer: true })
const labelValue = z.enum(labels, 'Choose one of the four labels.')
export const NewLabel = z.object({ value: labelValue, itemId: id<ItemId>('an item').optional() })
export const OwnLabel = z.object({ value: labelValue })
export const NewAgreement = z.object({
  sideId: id<SideId>('an organisation or a person'),
  kind: z.enum(['dpa', 'baa'], 'Choose DPA or BAA.'),
})
export const EligibilityAsked = z.object({
  for: z.enum(['me', 'marketplace'], 'Ask for me or for the marketplace.').default('me'),
  in: id<ContractId>('a contract').optional(),
})
export const HistoryAsked = PageAsked.extend({ orgId: id<OrgId>('an organisation').optional() })
export const gaps = ['in', 'we-out', 'they-out', 'both-out', 'other'] as const
export const CockpitAsked = PageAsked.extend({ gap: z.enum(gaps, 'Choose one of the states.').optional() })
export const AgreementsAsked = PageAsked

const scope = z.enum(['all', 'contract', 'item'], 'Choose all, one contract or one item.')
/** What is to be taken back; exactly what its scope needs must be named (rule B1.15). */
export const WithdrawalAsked = z
  .object({
    scope,
    contractId: id<ContractId>('a contract').optional(),
    itemId: id<ItemId>('an item').optional(),
    orgId: id<OrgId>('an organisation').optional(),
  })
  .superRefine((asked, told) => {
    const need = (field: 'contractId' | 'itemId', message: string) => told.addIssue({ code: 'custom', path: [field], message })
    if (asked.scope === 'contract' && !asked.contractId) need('contractId', 'Name the contract.')
    if (asked.scope === 'item' && !asked.itemId) need('itemId', 'Name the item.')
    if (asked.scope !== 'item' && asked.itemId) need('itemId', 'An item is named only to withdraw that item.')
    if (asked.scope === 'all' && asked.contractId) need('contractId', 'A contract is named only to withdraw that contract.')
  })
  .transform(asked => asked as WithdrawalInput)
export type WithdrawalInput = { orgId?: OrgId } & (
  | { scope: 'all' }
  | { scope: 'contract'; contractId: ContractId }
  | { scope: 'item'; itemId: ItemId; contractId?: ContractId }
)
export const AccountRef = z.object({ accountId: id<AccountId>('an account') })
