import { sql } from 'kysely'
import type { AccountId, ContractId, ItemId, RoomId, SideId } from '#lib/ids'
import { forbidden, missing, Refusal } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { contractRoom, type ContractRoom } from '#modules/consent/acts/clause'
import { holdRooms, restateRooms } from '#modules/consent/acts/restate-rooms'
import type { LabelValue } from '#modules/consent/schema'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { inTx, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/**
 * Labels a contract: everything in it, made before or after, is ineligible from here for good (rule B1.11). Refuses (invalid)
 * `phi` unless an agreement (BAA) with one of its sides is on file (rule B9.10).
 */
export function labelContract(ctx: AnyCtx, input: { contractId: ContractId; value: LabelValue }): Promise<void> {
  return inTx(ctx, async tx => {
    const room = await contractRoom(tx, input.contractId)
    if (input.value === 'phi') await requireBaa(tx, [room.clientSideId, room.freelancerSideId])
    await holdRooms(tx, [room.roomId])
    await sql`select consent.mark_label(${input.value}, ${room.roomId}, null, null)`.execute(tx.db)
    await restateRooms(tx, [room.roomId], 'label')
    await keepLabel(tx, { value: input.value, roomId: room.roomId }, room)
  })
}

/** Labels one item of a contract, with the same effect for it alone. */
export function labelItem(ctx: AnyCtx, input: { contractId: ContractId; itemId: ItemId; value: LabelValue }): Promise<void> {
  return inTx(ctx, async tx => {
    const room = await contractRoom(tx, input.contractId)
    if (input.value === 'phi') await requireBaa(tx, [room.clientSideId, room.freelancerSideId])
    const { rows } = await sql<{ found: number }>`
      select consent.mark_label(${input.value}, ${room.roomId}, ${input.itemId}, null) as found`.execute(tx.db)
    if (rows[0]?.found !== 1) throw missing('item')
    await keepLabel(tx, { value: input.value, roomId: room.roomId, itemId: input.itemId }, room)
  })
}

/** Labels a platform item of the person's own. */
export function labelOwnItem(ctx: AnyCtx, input: { itemId: ItemId; value: LabelValue }): Promise<void> {
  const { accountId } = personOf(ctx)
  return inTx(ctx, async tx => {
    const { rows } = await sql<{ found: number }>`
      select consent.mark_label(${input.value}, null, ${input.itemId}, ${accountId}) as found`.execute(tx.db)
    if (rows[0]?.found !== 1) throw missing('item')
    await keepLabel(tx, { value: input.value, ownerId: accountId, itemId: input.itemId }, null)
  })
}

async function keepLabel(
  tx: TxCtx,
  label: { value: LabelValue; roomId?: RoomId; itemId?: ItemId; ownerId?: AccountId },
  room: ContractRoom | null,
): Promise<void> {
  const { accountId } = personOf(tx)
  await tx.db
    .insertInto('consent.label')
    .values({ id: tx.newId<'label'>(), ...label, setBy: accountId, setAt: tx.now() })
    .execute()
  const accounts = room ? [room.clientAccountId, room.freelancerAccountId, room.clientSideId, room.freelancerSideId] : [accountId]
  const body = { label: label.value, ...(room && { contractId: room.contractId }), ...(label.itemId && { itemId: label.itemId }) }
  await appendEntry(tx, {
    kind: 'preference-change',
    body: { ...body, at: tx.now().toISOString() },
    accounts,
    says: 'A label was set: what carries it is never learned from.',
  })
  await record(tx, {
    kind: 'consent.labelled',
    refs: {
      value: label.value,
      ...(room && { contractId: room.contractId, roomId: room.roomId }),
      ...(label.itemId && { itemId: label.itemId }),
    },
    topics: room
      ? [`room:${room.roomId}`, `contract:${room.contractId}`, `side:${room.clientSideId}`, `side:${room.freelancerSideId}`]
      : [`account:${accountId}`],
  })
}

async function requireBaa(tx: TxCtx, sides: string[]): Promise<void> {
  const { rows } = await sql<{ isOnFile: boolean }>`select consent.has_baa(${sides}::uuid[]) as is_on_file`.execute(tx.db)
  if (rows[0]?.isOnFile) return
  throw new Refusal(
    'invalid',
    'no-baa',
    'Health data needs a business associate agreement on file. Ask whoever runs this marketplace to note the one with your organisation.',
    'value',
  )
}

/** Notes that an agreement with a side is on file (rule B9.10); the operator and staff do. A second time changes nothing; refuses (missing) an unknown side. */
export function noteAgreement(ctx: AnyCtx, input: { sideId: SideId; kind: 'dpa' | 'baa' }): Promise<void> {
  if (ctx.actor.kind === 'visitor' || (ctx.actor.kind === 'person' && !ctx.actor.isStaff))
    throw forbidden('staff-only', 'Agreements are noted by staff.')
  return inTx(ctx, async tx => {
    if (!(await sideNames(tx, [input.sideId])).has(input.sideId)) throw missing('organisation or person')
    await tx.db
      .insertInto('consent.agreement')
      .values({ ...input, notedBy: tx.actor.kind === 'person' ? tx.actor.accountId : null, notedAt: tx.now() })
      .onConflict(known => known.columns(['sideId', 'kind']).doNothing())
      .execute()
  })
}
