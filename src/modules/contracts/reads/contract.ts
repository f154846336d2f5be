import type { ContractId, ItemId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { sideNames, type SideName } from '#modules/accounts/reads'
import { whyNot, type Right } from '#modules/accounts/rules'
import type { ContractEvent } from '#modules/contracts/events'
import {
  heldStates,
  milestoneMoves,
  nextStep,
  whyNotContract,
  whyNotMilestone,
  type ContractAct,
  type MilestoneAct,
  type NextStep,
} from '#modules/contracts/rules'
import type { Contract, Handover, Milestone, MilestoneState, Party } from '#modules/contracts/schema'
import { fileFacts } from '#modules/files/reads'
import type { FileFacts } from '#modules/files/schema'
import { readable } from '#modules/items/reads'
import { otherSide, sideInRoom } from '#modules/items/rules'
import { sidesThatCanPay } from '#modules/money/reads'
import { sumsOf, type Sums } from '#modules/money/rules'
import { pairView, type PairView } from '#modules/pairs/reads'
import { policyOf } from '#modules/policy/reads'
import { inRead, personOf, sideOf, type AnyCtx, type Person, type TxCtx } from '#platform/ctx'

/** What a person may do to a milestone: the act, and why not now (null = they can). */
export type PersonMilestoneAct = Exclude<
  MilestoneAct,
  'hold' | 'fail-charge' | 'drop-charge' | 'return-charge' | 'pay-bonus' | 'auto-approve' | 'refund-by-silence'
>

export interface HandoverView extends Handover {
  note: string
  authorName: string
  files: FileFacts[]
  /** The client's words, when changes were asked for. */
  outcomeNote: string | null
}
export interface MilestoneView extends Milestone {
  sums: Sums
  handovers: HandoverView[]
  can: Record<PersonMilestoneAct, string | null>
  /** When released money can be paid out. */
  restsUntil: Date | null
}
export interface StepView {
  number: number
  kind: ContractEvent
  milestoneId: string | null
  actorName: string | null
  amountMinor: bigint | null
  rule: string | null
  at: Date
}
export interface ContractView extends Contract {
  /** The side of it on which the viewer stands. */
  side: Party
  client: SideName
  freelancer: SideName
  other: SideName
  pair: PairView
  milestones: MilestoneView[]
  /** What was agreed and what became of it; bonuses stand apart. */
  totals: { agreedMinor: bigint; heldMinor: bigint; releasedMinor: bigint; refundedMinor: bigint; bonusMinor: bigint }
  signatures: { side: Party; name: string; at: Date }[]
  steps: StepView[]
  clocks: { reviewDays: number; restDays: number; refundAnswerDays: number }
  /** Whether the client has a verified way to pay (rule D3.4). */
  clientCanPay: boolean
  next: NextStep
  can: Record<ContractAct, string | null>
}

const milestoneActs = Object.entries(milestoneMoves)
  .filter(([, move]) => move.by !== 'system')
  .map(([act]) => act) as PersonMilestoneAct[]
const rightFor: Record<PersonMilestoneAct, Right> = {
  fund: 'fund',
  submit: 'propose',
  'request-changes': 'hire',
  approve: 'hire',
  cancel: 'hire',
  'request-refund': 'hire',
  'agree-refund': 'propose',
  'refuse-refund': 'propose',
  'give-back': 'propose',
}
const stepLimit = 200

/** One contract of the viewer's with everything its page shows. Refuses (missing) one that is not theirs. */
export function contractFor(ctx: AnyCtx, contractId: ContractId): Promise<ContractView> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const row = await tx.db.selectFrom('contracts.contract').selectAll().where('id', '=', contractId).executeTakeFirst()
    if (!row) throw missing('contract')
    const contract = row as unknown as Contract
    const acting = sideInRoom(contract, [sideOf(person)])
    const side = acting ?? sideInRoom(contract, [person.accountId, ...person.memberships.map(m => m.orgId)])!
    const elsewhere = acting ? null : 'This contract belongs to another side of yours. Switch to acting for it first.'
    const milestones = (await tx.db
      .selectFrom('contracts.milestone')
      .selectAll()
      .where('contractId', '=', contractId)
      .orderBy('position')
      .execute()) as unknown as Milestone[]
    const { policy } = await policyOf(tx, contract.policyVersion)
    const { reviewDays, restDays, refundAnswerDays } = policy.clocks
    const signatures = await tx.db
      .selectFrom('contracts.signature')
      .selectAll()
      .where('contractId', '=', contractId)
      .orderBy('signedAt')
      .execute()
    const steps = await tx.db
      .selectFrom('contracts.step')
      .selectAll()
      .where('contractId', '=', contractId)
      .orderBy('number', 'desc')
      .limit(stepLimit)
      .execute()
    const handovers = await handoversOf(tx, contract)
    const people = [
      ...signatures.map(one => one.accountId),
      ...steps.flatMap(one => one.actorId ?? []),
      ...handovers.map(one => one.authorId),
    ]
    const names = await sideNames(tx, [contract.clientSideId, contract.freelancerSideId, ...people])
    const nameOf = (id: string) => names.get(id)?.name ?? 'A former member'
    const views = milestones.map(milestone => ({
      ...milestone,
      sums: sumsOf(milestone.amountMinor, contract),
      handovers: handovers
        .filter(one => one.milestoneId === milestone.id)
        .map(one => ({ ...one, authorName: nameOf(one.authorId) })),
      can: Object.fromEntries(
        milestoneActs.map(act => [act, elsewhere ?? mayAct(person, act, side, contract, milestone)]),
      ) as MilestoneView['can'],
      restsUntil: milestone.releasedAt && addDays(milestone.releasedAt, restDays),
    }))
    return {
      ...contract,
      side,
      client: names.get(contract.clientSideId)!,
      freelancer: names.get(contract.freelancerSideId)!,
      other: names.get(otherSide(contract, side))!,
      pair: await pairView(tx, contract.pairId),
      milestones: views,
      totals: totalsOf(views),
      signatures: signatures.map(one => ({ side: one.side as Party, name: nameOf(one.accountId), at: one.signedAt })),
      steps: steps.map(one => ({ ...one, kind: one.kind as ContractEvent, actorName: one.actorId && nameOf(one.actorId) })),
      clocks: { reviewDays, restDays, refundAnswerDays },
      clientCanPay: (await sidesThatCanPay(tx, [contract.clientSideId])).size > 0,
      next: nextStep(contract, milestones),
      can: Object.fromEntries(
        (['pause', 'resume', 'end', 'pay-bonus'] as const).map(act => [
          act,
          elsewhere ?? mayContract(person, act, side, contract),
        ]),
      ) as ContractView['can'],
    }
  })
}

function mayAct(person: Person, act: PersonMilestoneAct, side: Party, contract: Contract, milestone: Milestone): string | null {
  return whyNotMilestone(act, side, contract, milestone) ?? whyNot(person, rightFor[act])
}

function mayContract(person: Person, act: ContractAct, side: Party, contract: Contract): string | null {
  const right = act === 'pay-bonus' ? 'fund' : side === 'client' ? 'hire' : 'propose'
  if (act === 'end' && side === 'client' && contract.endRequestedAt) return 'You asked to end this contract already.'
  return whyNotContract(act, side, contract.state) ?? whyNot(person, right)
}

function totalsOf(milestones: MilestoneView[]): ContractView['totals'] {
  const agreed = milestones.filter(one => one.kind === 'milestone')
  const sum = (from: MilestoneView[], is: (state: MilestoneState) => boolean) =>
    from.reduce((total, one) => (is(one.state) ? total + one.amountMinor : total), 0n)
  return {
    agreedMinor: sum(agreed, state => state !== 'cancelled'),
    heldMinor: sum(agreed, state => heldStates.includes(state)),
    releasedMinor: sum(agreed, state => state === 'released'),
    refundedMinor: sum(agreed, state => state === 'refunded'),
    bonusMinor: sum(
      milestones.filter(one => one.kind === 'bonus'),
      state => state === 'released',
    ),
  }
}

async function handoversOf(tx: TxCtx, contract: Contract): Promise<Omit<HandoverView, 'authorName'>[]> {
  const rows = (await tx.db
    .selectFrom('contracts.submission')
    .selectAll()
    .where('contractId', '=', contract.id)
    .orderBy('milestoneId')
    .orderBy('number', 'desc')
    .execute()) as unknown as Handover[]
  const itemIds = rows.flatMap(row => [row.itemId, ...(row.outcomeItemId ? [row.outcomeItemId] : [])])
  const texts = await textsOf(tx, contract.roomId, itemIds)
  const files = await fileFacts(
    tx,
    rows.flatMap(row => row.fileIds),
  )
  return rows.map(row => ({
    ...row,
    note: texts.get(row.itemId) ?? '',
    files: row.fileIds.flatMap(id => files.find(file => file.id === id) ?? []),
    outcomeNote: (row.outcomeItemId && texts.get(row.outcomeItemId)) ?? null,
  }))
}

async function textsOf(tx: TxCtx, roomId: Contract['roomId'], ids: ItemId[]): Promise<Map<ItemId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('items.item')
    .select(['id', readable(tx)])
    .where('roomId', '=', roomId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id as ItemId, row.text]))
}
