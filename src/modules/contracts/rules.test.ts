import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#lib/refusal'
import {
  heldStates,
  milestoneMoves,
  moveMilestone,
  nextStep,
  whyNotContract,
  whyNotMilestone,
  type By,
  type MilestoneAct,
} from '#modules/contracts/rules'
import type { ContractState, MilestoneState } from '#modules/contracts/schema'

const acts = Object.keys(milestoneMoves) as MilestoneAct[]
const states: MilestoneState[] = [
  'planned',
  'funding',
  'funded',
  'submitted',
  'changes_requested',
  'released',
  'refund_requested',
  'refunded',
  'cancelled',
]
const contracts: ContractState[] = ['awaiting_funding', 'active', 'paused', 'ended', 'closed']
const standing = (state: ContractState) => ({ state, isDisputed: false })
const sides: By[] = ['client', 'freelancer', 'system']
const facts = (state: MilestoneState) => ({ state, stateBeforeRefund: 'submitted' as const, kind: 'milestone' as const })

/** Where an act leads, or null when it is refused. */
function outcomeOf(...asked: Parameters<typeof moveMilestone>): MilestoneState | null {
  try {
    return moveMilestone(...asked)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

test('every combination of act, side and states either moves along the table or is refused with a sentence', () => {
  const all = acts.flatMap(act =>
    sides.flatMap(by => contracts.flatMap(contract => states.map(state => ({ act, by, contract, state })))),
  )
  for (const { act, by, contract, state } of all) {
    const move = milestoneMoves[act]
    const isAllowed = move.by === by && move.within.includes(contract) && move.from.includes(state)
    const to = move.to === 'before' ? 'submitted' : move.to
    expect(whyNotMilestone(act, by, standing(contract), facts(state)) ?? '').toMatch(isAllowed ? /^$/ : /^[A-Z].{10,}\.$/)
    expect(outcomeOf(act, by, standing(contract), facts(state))).toBe(isAllowed ? to : null)
  }
})

test('money enters escrow only by the bank’s yes and leaves it only to one of the two sides', () => {
  const edges = Object.entries(milestoneMoves).flatMap(([act, move]) => move.from.map(from => ({ act, from, to: move.to })))
  const isHeld = (state: string) => state === 'before' || heldStates.some(held => held === state)
  const into = edges.filter(edge => !isHeld(edge.from) && isHeld(edge.to))
  const outOf = edges.filter(edge => isHeld(edge.from) && !isHeld(edge.to))
  expect(new Set(into.map(edge => edge.act))).toEqual(new Set(['hold']))
  expect(new Set(outOf.map(edge => edge.to))).toEqual(new Set(['released', 'refunded']))
})

test('however acts follow each other, a milestone that was released, refunded or cancelled stays so', () => {
  const anyAct = fc.record({
    act: fc.constantFrom(...acts),
    by: fc.constantFrom(...sides),
    contract: fc.constantFrom(...contracts),
  })
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), all => {
      const milestone = { ...facts('planned'), stateBeforeRefund: null as MilestoneState | null }
      const seen: MilestoneState[] = []
      for (const { act, by, contract } of all) {
        if (whyNotMilestone(act, by, standing(contract), milestone) !== null) continue
        const before = milestone.state
        expect(['released', 'refunded', 'cancelled']).not.toContain(before)
        milestone.state = moveMilestone(act, by, standing(contract), milestone)
        milestone.stateBeforeRefund = act === 'request-refund' ? before : null
        seen.push(milestone.state)
      }
      expect(
        seen.filter(state => state === 'released' || state === 'refunded' || state === 'cancelled').length,
      ).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('while a contract is disputed nobody and no clock moves held money, and work goes on', () => {
  const stands = { state: 'active' as const, isDisputed: true }
  const may = acts.filter(act =>
    states.some(state => whyNotMilestone(act, milestoneMoves[act].by, stands, facts(state)) === null),
  )
  const leaves = acts.filter(act => ['released', 'refunded', 'refund_requested'].includes(milestoneMoves[act].to))
  // A bonus never lay in escrow.
  expect(may.filter(act => leaves.includes(act))).toEqual(['pay-bonus'])
  expect(may).toEqual(expect.arrayContaining(['submit', 'request-changes', 'refuse-refund', 'fund']))
})

test('pause, resume, end and bonus are refused where they make no sense, with a sentence', () => {
  expect(whyNotContract('pause', 'client', 'active')).toBe(null)
  expect(whyNotContract('pause', 'freelancer', 'awaiting_funding')).toContain('starts when the first milestone is funded')
  expect(whyNotContract('resume', 'client', 'active')).toBe('The contract is not paused.')
  expect(whyNotContract('end', 'freelancer', 'ended')).toBe('This contract has ended.')
  expect(whyNotContract('pay-bonus', 'freelancer', 'active')).toBe('Only the client can do this.')
  expect(whyNotContract('pay-bonus', 'client', 'closed')).toBe('This contract is closed.')
})

test('the next step is what has a deadline first, and nothing when the contract is over', () => {
  const at = new Date('2026-03-10T09:00:00Z')
  const milestone = (position: number, state: MilestoneState) => ({
    id: `m${position}` as never,
    position,
    state,
    reviewDueAt: at,
    refundDueAt: at,
  })
  expect(nextStep({ state: 'awaiting_funding' }, [milestone(1, 'planned')])).toMatchObject({ kind: 'fund-first', by: 'client' })
  expect(nextStep({ state: 'active' }, [milestone(1, 'released'), milestone(2, 'planned')])).toMatchObject({
    kind: 'fund',
    milestoneId: 'm2',
    dueAt: null,
  })
  expect(nextStep({ state: 'active' }, [milestone(1, 'funded'), milestone(2, 'submitted')])).toMatchObject({
    kind: 'review',
    by: 'client',
    dueAt: at,
  })
  expect(nextStep({ state: 'paused' }, [milestone(1, 'submitted')])).toMatchObject({ kind: 'resume' })
  expect(nextStep({ state: 'paused' }, [milestone(1, 'refund_requested')])).toMatchObject({
    kind: 'answer-refund',
    by: 'freelancer',
  })
  expect(nextStep({ state: 'closed' }, [milestone(1, 'planned')])).toMatchObject({ kind: 'over' })
})
