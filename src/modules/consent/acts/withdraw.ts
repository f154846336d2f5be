import { sql } from 'kysely'
import type { ContractId, ItemId, OrgId, RoomId } from '#lib/ids'
import { forbidden, missing } from '#lib/refusal'
import { roomOfContract } from '#modules/consent/acts/restate-rooms'
import type { SubjectId } from '#modules/consent/schema'
import { inTx, personOf, type AnyCtx, type Person, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import { later } from '#platform/tasks'

export type Withdrawal = { orgId?: OrgId } & (
  | { scope: 'all' }
  | { scope: 'contract'; contractId: ContractId }
  | { scope: 'item'; itemId: ItemId; contractId?: ContractId }
)
export interface Withdrawn {
  withdrawalId: string
  /** Items that no model may hold from here. */
  items: number
}

/**
 * Takes back what was learned: all, one contract's, or one item (rule B1.15). It is marked here, so nothing serves it after the
 * commit; the models are made anew without it by a task, which leaves the receipt. Covers what was written before and where the
 * withdrawer is a principal. Refuses (missing) what is not theirs, (forbidden) an organisation they do not run.
 */
export function withdraw(ctx: AnyCtx, input: Withdrawal): Promise<Withdrawn> {
  const person = personOf(ctx)
  return inTx(ctx, async tx => {
    const subjectId = subjectOf(person, input.orgId)
    const roomId = input.scope === 'contract' ? await roomOfContract(tx, input.contractId, subjectId) : null
    const itemId = input.scope === 'item' ? input.itemId : null
    const withdrawalId = tx.newId<'withdrawal'>()
    const { rows } = await sql<{ roomId: RoomId | null; items: number }>`
      select * from consent.mark_withdrawn(${withdrawalId}, ${subjectId}, ${input.scope}, ${roomId}, ${itemId})`.execute(tx.db)
    const items = rows.reduce((sum, row) => sum + row.items, 0)
    if (itemId && items === 0 && !(await isOwnItem(tx, subjectId, itemId))) throw missing('item')
    await tx.db
      .insertInto('consent.withdrawal')
      .values({ id: withdrawalId, subjectId, actorId: person.accountId, scope: input.scope, roomId, itemId, at: tx.now(), items })
      .execute()
    const rooms = rows.flatMap(row => (row.roomId ? [{ withdrawalId, roomId: row.roomId, items: row.items }] : []))
    if (rooms.length > 0) await tx.db.insertInto('consent.withdrawalRoom').values(rooms).execute()
    await later(tx, 'consent.rebuild', { withdrawalId })
    await record(tx, {
      kind: 'consent.withdrawn',
      refs: { withdrawalId, subjectId, scope: input.scope, ...(roomId && { roomId }) },
      topics: [`account:${person.accountId}`, `side:${subjectId}`, ...rooms.slice(0, 100).map(row => `room:${row.roomId}`)],
    })
    return { withdrawalId, items }
  })
}

function subjectOf(person: Person, orgId: OrgId | undefined): SubjectId {
  if (!orgId) return person.accountId
  const membership = person.memberships.find(one => one.orgId === orgId)
  if (!membership) throw missing('organisation')
  if (membership.role !== 'owner' && membership.role !== 'admin')
    throw forbidden('needs-admin', `Owners and admins of ${membership.orgName} withdraw for it. Ask one of them.`)
  return orgId
}

/** Whether the subject is a principal of an item that was withdrawn before, so that asking again is no mistake. */
async function isOwnItem(tx: TxCtx, subjectId: SubjectId, itemId: ItemId): Promise<boolean> {
  const { rows } = await sql<{ isOwn: boolean }>`select consent.is_principal(${subjectId}, ${itemId}) as is_own`.execute(tx.db)
  return rows[0]?.isOwn === true
}
