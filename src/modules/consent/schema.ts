import type { AccountId, ContractId, ItemId, OrgId, RoomId } from '#lib/ids'
import type { Category } from '#modules/items/schema'

export type { Category }
export const categories = ['work_product', 'communications', 'platform'] as const satisfies Category[]
/** The two that belong to a contract and need both sides (rule D1.8). */
export const contractCategories = ['work_product', 'communications'] as const
export type ContractCategory = (typeof contractCategories)[number]

export type Choice = 'in' | 'out'
export const clauses = ['no-ai', 'assist-only', 'exclusive-learning'] as const
export type ClauseValue = (typeof clauses)[number]
export const labels = ['privileged', 'phi', 'trade-secret', 'client-confidential'] as const
export type LabelValue = (typeof labels)[number]

export type SubjectId = AccountId | OrgId
export type ChangeSource = 'page' | 'api' | 'welcome' | 'intake' | 'operator'

/** Whose no or yes it is, as it is shown: the side, never the person within it (rule B1.25). */
export type Role = 'client' | 'freelancer' | 'client-org' | 'freelancer-org' | 'guest' | 'author' | 'author-org'

/** A principal with what they said; null = nothing. */
export interface Principal {
  id: SubjectId
  role: Role
  /** Nothing said = out (rule B1.6). */
  asks: boolean
  /** Judged once more when a model is built or asked (rule D1.13). */
  rechecks: boolean
  /** Looser terms took effect that they have not answered (rule B1.7). */
  lapsed?: boolean
  /** Guests: whether they are there now. */
  isPresent: boolean
  said: Choice | null
  /** Their word for this contract, above their general one (rule B1.10a). */
  saidHere: Choice | null
}

/** Why something is not learned: the rule, whose word it was, and a sentence for the person who asks. */
export interface Reason {
  rule: string
  role?: Role
  text: string
}

export interface RoomFacts {
  roomId: RoomId
  nextSeq: bigint
  mask: number
  partyMask: number
  rechecks: boolean
  label: LabelValue | null
  clause: ClauseValue | null
  /** The reasons that were kept last; null when the room was never worked out. */
  against?: Partial<Record<ContractCategory, Reason[]>> | null
  principals: RawPrincipal[]
}
/** A principal as the database tells it, for all categories at once. */
export interface RawPrincipal {
  id: SubjectId
  role: Role
  asks: boolean
  rechecks: boolean
  lapsed?: boolean
  isPresent: boolean
  work_product: Choice | null
  communications: Choice | null
  here: Partial<Record<ContractCategory, Choice>> | null
}

/** Where an item is: in a room, or among a person's published ones. */
export type ItemPlace = { itemId: ItemId } & ({ roomId: RoomId } | { ownerId: AccountId })

/** For whom a model would learn: an account's own, or everybody's of the marketplace. */
export type Purpose = 'learn'
export interface Asked {
  item: ItemPlace
  for: AccountId | 'marketplace'
  /** The contract in which the answer would be used. */
  in?: ContractId
}
export interface Answer {
  eligible: boolean
  because: Reason[]
}
