import { decide } from '#modules/consent/rules/decide'
import {
  contractCategories,
  type ContractCategory,
  type Principal,
  type RawPrincipal,
  type Reason,
  type RoomFacts,
} from '#modules/consent/schema'

/** The bit of a category in a room's answer. */
export const bitOf: Record<ContractCategory, number> = { work_product: 1, communications: 2 }

export interface RoomState {
  mask: number
  /** Without its guests, whose own word is asked per item. */
  partyMask: number
  rechecks: boolean
  against: Record<ContractCategory, Reason[]>
}

/** A principal as one category sees them. */
export function principalFor(raw: RawPrincipal, category: ContractCategory): Principal {
  const { id, role, asks, rechecks, lapsed = false, isPresent } = raw
  return { id, role, asks, rechecks, lapsed, isPresent, said: raw[category], saidHere: raw.here?.[category] ?? null }
}

/** What a room's next items are stamped with. */
export function stateOf(facts: RoomFacts): RoomState {
  const state: RoomState = { mask: 0, partyMask: 0, rechecks: false, against: { work_product: [], communications: [] } }
  state.rechecks = facts.principals.some(one => one.role !== 'guest' && one.rechecks)
  for (const category of contractCategories) {
    const principals = facts.principals.map(raw => principalFor(raw, category))
    state.against[category] = decide({ ...facts, principals })
    if (state.against[category].length === 0) state.mask |= bitOf[category]
    const parties = principals.filter(one => one.role !== 'guest')
    if (decide({ ...facts, principals: parties }).length === 0) state.partyMask |= bitOf[category]
  }
  return state
}

/** Whether a room stands as it did, with the same reasons. */
export function isSame(facts: RoomFacts, state: RoomState): boolean {
  const isSameAnswer = facts.mask === state.mask && facts.partyMask === state.partyMask && facts.rechecks === state.rechecks
  return (
    isSameAnswer &&
    facts.against != null &&
    contractCategories.every(one => told(facts.against?.[one]) === told(state.against[one]))
  )
}

const told = (reasons: readonly Reason[] = []) => reasons.map(reason => reason.text).join(' ')
