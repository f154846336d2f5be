import { conflict, forbidden } from '#lib/refusal'
import type { ContractState, Milestone, MilestoneState, Party } from '#modules/contracts/schema'

export type By = Party | 'system'
export type MilestoneAct =
  | 'fund'
  | 'hold'
  | 'fail-charge'
  | 'drop-charge'
  | 'return-charge'
  | 'pay-bonus'
  | 'submit'
  | 'request-changes'
  | 'approve'
  | 'auto-approve'
  | 'cancel'
  | 'request-refund'
  | 'agree-refund'
  | 'refuse-refund'
  | 'refund-by-silence'
  | 'give-back'

interface Move {
  by: By
  from: readonly MilestoneState[]
  /** `before` = where it stood before the refund was asked for. */
  to: MilestoneState | 'before'
  /** In which states of the contract. */
  within: readonly ContractState[]
}

const going = ['active', 'paused'] as const
const held = ['funded', 'submitted', 'changes_requested'] as const
const any = ['awaiting_funding', 'active', 'paused', 'ended', 'closed'] as const

/** Rule D5.3 as a table: who may do what from where, and where it leads. Nothing else happens to a milestone. */
export const milestoneMoves: Record<MilestoneAct, Move> = {
  fund: { by: 'client', from: ['planned'], to: 'funding', within: ['awaiting_funding', 'active'] },
  hold: { by: 'system', from: ['funding'], to: 'funded', within: ['awaiting_funding', 'active', 'paused'] },
  'fail-charge': { by: 'system', from: ['funding'], to: 'planned', within: ['awaiting_funding', 'active', 'paused'] },
  // What is left of a charge that was answered after the contract ended, or of a bonus that failed.
  'drop-charge': { by: 'system', from: ['funding'], to: 'cancelled', within: any },
  'return-charge': { by: 'system', from: ['funding'], to: 'refunded', within: ['ended', 'closed'] },
  'pay-bonus': { by: 'system', from: ['funding'], to: 'released', within: any },
  submit: { by: 'freelancer', from: held, to: 'submitted', within: ['active'] },
  'request-changes': { by: 'client', from: ['submitted'], to: 'changes_requested', within: going },
  approve: { by: 'client', from: ['submitted', 'changes_requested', 'refund_requested'], to: 'released', within: going },
  'auto-approve': { by: 'system', from: ['submitted'], to: 'released', within: ['active'] },
  cancel: { by: 'client', from: ['planned'], to: 'cancelled', within: ['awaiting_funding', 'active', 'paused'] },
  'request-refund': { by: 'client', from: held, to: 'refund_requested', within: going },
  'agree-refund': { by: 'freelancer', from: ['refund_requested'], to: 'refunded', within: going },
  'refuse-refund': { by: 'freelancer', from: ['refund_requested'], to: 'before', within: going },
  'refund-by-silence': { by: 'system', from: ['refund_requested'], to: 'refunded', within: going },
  'give-back': { by: 'freelancer', from: [...held, 'refund_requested'], to: 'refunded', within: going },
}

/** States in which a milestone's money lies in escrow. */
export const heldStates: readonly MilestoneState[] = [...held, 'refund_requested']

export type ContractAct = 'pause' | 'resume' | 'end' | 'pay-bonus'
const contractMoves: Record<ContractAct, { by: readonly Party[]; from: readonly ContractState[] }> = {
  pause: { by: ['client', 'freelancer'], from: ['active'] },
  resume: { by: ['client', 'freelancer'], from: ['paused'] },
  end: { by: ['client', 'freelancer'], from: ['awaiting_funding', 'active', 'paused'] },
  'pay-bonus': { by: ['client'], from: ['active', 'paused', 'ended'] },
}

const contractIs: Record<ContractState, string> = {
  awaiting_funding: 'The contract starts when the first milestone is funded. Until then this can’t be done.',
  active: 'The contract is running already.',
  paused: 'The contract is paused. Resume it first.',
  ended: 'This contract has ended.',
  closed: 'This contract is closed.',
}
const milestoneIs: Record<MilestoneState, string> = {
  planned: 'This milestone is not funded yet.',
  funding: 'The payment for this milestone is on its way. Wait for the bank’s answer.',
  funded: 'No work was submitted for this milestone yet.',
  submitted: 'The work of this milestone waits for the client’s review.',
  changes_requested: 'Changes were asked for. The work has to be submitted again first.',
  released: 'This milestone was approved and its money released.',
  refund_requested: 'The client asked for this milestone’s money back. That has to be answered first.',
  refunded: 'The money of this milestone went back to the client.',
  cancelled: 'This milestone was cancelled.',
}
const onlyFor: Record<By, string> = {
  client: 'Only the client can do this.',
  freelancer: 'Only the freelancer can do this.',
  system: 'This happens by itself.',
}

export interface MilestoneFacts {
  state: MilestoneState
  stateBeforeRefund: MilestoneState | null
  kind: Milestone['kind']
}

export interface ContractFacts {
  state: ContractState
  isDisputed: boolean
}

/** What waits while a contract is disputed: money neither leaves escrow nor is asked for, by anybody or by a clock (rule D5.5). */
export const waitsForDispute: readonly MilestoneAct[] = [
  'approve',
  'auto-approve',
  'request-refund',
  'agree-refund',
  'refund-by-silence',
  'give-back',
]
const disputed = 'This contract is disputed. Its money stays where it is until that is decided.'

/** Why somebody can't do this to a milestone now; null when they can. The same sentence disables the button and refuses the act. */
export function whyNotMilestone(act: MilestoneAct, by: By, contract: ContractFacts, milestone: MilestoneFacts): string | null {
  const move = milestoneMoves[act]
  if (move.by !== by) return onlyFor[move.by]
  if (!move.within.includes(contract.state)) return contractIs[contract.state]
  if (contract.isDisputed && waitsForDispute.includes(act)) return disputed
  if (move.from.includes(milestone.state)) return null
  const isHeld = heldStates.includes(milestone.state)
  if (act === 'fund' && isHeld) return 'This milestone is funded already.'
  if (act === 'cancel' && isHeld) return 'This milestone is funded. Ask for its money back instead.'
  if (act === 'request-refund' && milestone.state === 'refund_requested')
    return 'You asked for this milestone’s money back already.'
  if ((act === 'agree-refund' || act === 'refuse-refund') && isHeld)
    return 'The client did not ask for this milestone’s money back, or took it back.'
  return milestoneIs[milestone.state]
}

/** Where the act leads; refuses with the sentence when it isn't possible. */
export function moveMilestone(act: MilestoneAct, by: By, contract: ContractFacts, milestone: MilestoneFacts): MilestoneState {
  const sentence = whyNotMilestone(act, by, contract, milestone)
  if (sentence && milestoneMoves[act].by !== by) throw forbidden('other-side', sentence)
  if (sentence === disputed) throw conflict('contract-disputed', sentence)
  if (sentence) throw conflict(`milestone-${milestone.state.replaceAll('_', '-')}`, sentence)
  const { to } = milestoneMoves[act]
  return to === 'before' ? (milestone.stateBeforeRefund ?? 'funded') : to
}

/** Why a side can't do this to a contract now; null when it can. */
export function whyNotContract(act: ContractAct, side: Party, state: ContractState): string | null {
  const move = contractMoves[act]
  if (!move.by.includes(side)) return onlyFor[move.by[0]!]
  if (move.from.includes(state)) return null
  return act === 'resume' && state === 'active' ? 'The contract is not paused.' : contractIs[state]
}

export function mustContract(act: ContractAct, side: Party, state: ContractState): void {
  const sentence = whyNotContract(act, side, state)
  if (sentence)
    throw contractMoves[act].by.includes(side)
      ? conflict(`contract-${state.replaceAll('_', '-')}`, sentence)
      : forbidden('other-side', sentence)
}

export interface NextStep {
  kind: 'fund-first' | 'fund' | 'wait-bank' | 'work' | 'rework' | 'review' | 'answer-refund' | 'resume' | 'nothing-open' | 'over'
  /** Who has to do it. */
  by: Party | 'bank' | null
  milestoneId: Milestone['id'] | null
  dueAt: Date | null
}

const byUrgency: [MilestoneState, NextStep['kind'], NextStep['by'], 'reviewDueAt' | 'refundDueAt' | null][] = [
  ['refund_requested', 'answer-refund', 'freelancer', 'refundDueAt'],
  ['submitted', 'review', 'client', 'reviewDueAt'],
  ['changes_requested', 'rework', 'freelancer', null],
  ['funded', 'work', 'freelancer', null],
  ['funding', 'wait-bank', 'bank', null],
  ['planned', 'fund', 'client', null],
]

/** What has to happen next in a contract, by whom and until when. */
export function nextStep(
  contract: { state: ContractState },
  milestones: readonly Pick<Milestone, 'id' | 'state' | 'position' | 'reviewDueAt' | 'refundDueAt'>[],
): NextStep {
  if (contract.state === 'ended' || contract.state === 'closed') return { kind: 'over', by: null, milestoneId: null, dueAt: null }
  const ordered = milestones.toSorted((one, other) => one.position - other.position)
  for (const [state, kind, by, due] of byUrgency) {
    const milestone = ordered.find(one => one.state === state)
    if (!milestone) continue
    if (contract.state === 'paused' && state !== 'refund_requested')
      return { kind: 'resume', by: null, milestoneId: null, dueAt: null }
    const isFirst = kind === 'fund' && contract.state === 'awaiting_funding'
    return { kind: isFirst ? 'fund-first' : kind, by, milestoneId: milestone.id, dueAt: due && milestone[due] }
  }
  return { kind: 'nothing-open', by: null, milestoneId: null, dueAt: null }
}
