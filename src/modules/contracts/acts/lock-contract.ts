import { sql } from 'kysely'
import type { ContractId, MilestoneId } from '#lib/ids'
import { forbidden, missing } from '#lib/refusal'
import { requireRight, type Right } from '#modules/accounts/rules'
import type { ContractEvent } from '#modules/contracts/events'
import type { Contract, Milestone, Party } from '#modules/contracts/schema'
import { writeItem } from '#modules/items/acts'
import { sideInRoom } from '#modules/items/rules'
import { personOf, sideOf, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** A contract whose row this transaction holds: nobody else changes it or its milestones meanwhile. */
export interface Held {
  contract: Contract
  milestones: Milestone[]
}

/** Locks a contract with its milestones; every act takes this lock first, so acts on one contract happen one after the other. */
export async function holdContract(tx: TxCtx, contractId: ContractId): Promise<Held> {
  const contract = await tx.db
    .selectFrom('contracts.contract')
    .selectAll()
    .where('id', '=', contractId)
    .forUpdate()
    .executeTakeFirst()
  if (!contract) throw missing('contract')
  const milestones = await tx.db
    .selectFrom('contracts.milestone')
    .selectAll()
    .where('contractId', '=', contractId)
    .orderBy('position')
    .execute()
  return { contract: contract as unknown as Contract, milestones: milestones as unknown as Milestone[] }
}

/** The same for the person who acts: the side they stand on now, with the right that side needs for this. */
export async function holdForSide(
  tx: TxCtx,
  contractId: ContractId,
  right: Right | { client: Right; freelancer: Right },
): Promise<Held & { side: Party }> {
  const person = personOf(tx)
  const kept = await holdContract(tx, contractId)
  const side = sideInRoom(kept.contract, [sideOf(person)])
  if (!side) throw forbidden('acting-as', 'This contract belongs to another side of yours. Switch to acting for it first.')
  requireRight(person, typeof right === 'string' ? right : right[side])
  return { ...kept, side }
}

/** The milestone in a contract that is held. */
export function milestoneIn(kept: Held, milestoneId: MilestoneId): Milestone {
  const milestone = kept.milestones.find(one => one.id === milestoneId)
  if (!milestone) throw missing('milestone')
  return milestone
}

/** Changes a milestone's row, in the database and in what is held. */
export async function change(tx: TxCtx, milestone: Milestone, to: Partial<Omit<Milestone, 'id' | 'contractId'>>): Promise<void> {
  await tx.db
    .updateTable('contracts.milestone')
    .set(to)
    .where('contractId', '=', milestone.contractId)
    .where('id', '=', milestone.id)
    .execute()
  Object.assign(milestone, to)
}

/** The same for the contract's own row. */
export async function changeContract(tx: TxCtx, contract: Contract, to: Partial<Omit<Contract, 'id'>>): Promise<void> {
  await tx.db.updateTable('contracts.contract').set(to).where('id', '=', contract.id).execute()
  Object.assign(contract, to)
}

export interface Step {
  what: ContractEvent
  milestone?: Milestone
  amountMinor?: bigint
  rule?: string
  /** The room has an item of the act's own already. */
  isInRoom?: boolean
}

/** Tells what happened: a line of the contract's history, a line in its room, an event to both sides. */
export async function tell(tx: TxCtx, contract: Contract, step: Step): Promise<void> {
  const { id: contractId, roomId, jobId, clientSideId, freelancerSideId } = contract
  const person = tx.actor.kind === 'person' ? tx.actor : null
  const milestoneId = step.milestone?.id
  // Numbered under the contract's lock, so without a gap.
  await sql`insert into contracts.step (contract_id, number, kind, milestone_id, actor_id, org_id, amount_minor, rule, at)
    select ${contractId}, coalesce(max(number), 0) + 1, ${step.what}, ${milestoneId ?? null}, ${person?.accountId ?? null},
           ${person?.actingAs?.orgId ?? null}, ${step.amountMinor ?? null}, ${step.rule ?? null}, ${tx.now()}
      from contracts.step where contract_id = ${contractId}`.execute(tx.db)
  if (!step.isInRoom) {
    const refs = { what: step.what, contractId, ...(milestoneId && { milestoneId }), ...(person && { byId: person.accountId }) }
    await writeItem(tx, { roomId, kind: 'system', text: '', refs })
  }
  await record(tx, {
    kind: step.what,
    refs: { contractId, roomId, clientSideId, freelancerSideId, ...(jobId && { jobId }), ...(milestoneId && { milestoneId }) },
    topics: [`side:${clientSideId}`, `side:${freelancerSideId}`, `room:${roomId}`, `contract:${contractId}`],
  })
}
