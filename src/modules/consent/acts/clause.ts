import type { ContractId, RoomId } from '#lib/ids'
import { conflict, forbidden, missing } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { holdRooms, restateRooms } from '#modules/consent/acts/restate-rooms'
import type { ClauseValue } from '#modules/consent/schema'
import { sideInRoom } from '#modules/items/rules'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { inTx, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

export interface ContractRoom {
  roomId: RoomId
  contractId: ContractId
  side: 'client' | 'freelancer'
  sideId: string
  clientSideId: string
  freelancerSideId: string
  clientAccountId: string
  freelancerAccountId: string
}

/** The room of a contract of the side that the person acts for. Refuses (missing) others, (forbidden) another of their sides. */
export async function contractRoom(tx: TxCtx, contractId: ContractId): Promise<ContractRoom> {
  const person = personOf(tx)
  const row = await tx.db
    .selectFrom('items.room')
    .select(['id', 'clientSideId', 'freelancerSideId', 'clientAccountId', 'freelancerAccountId'])
    .where('contractId', '=', contractId)
    .executeTakeFirst()
  if (!row) throw missing('contract')
  const { id, ...parties } = row
  const side = sideInRoom(parties, [sideOf(person)])
  if (!side) throw forbidden('acting-as', 'This contract belongs to another side of yours. Switch to acting for it first.')
  return { ...parties, roomId: id as RoomId, contractId, side, sideId: sideOf(person) }
}

/** The same for somebody who may sign for that side. */
async function signingRoom(tx: TxCtx, contractId: ContractId): Promise<ContractRoom> {
  const room = await contractRoom(tx, contractId)
  requireRight(personOf(tx), room.side === 'client' ? 'hire' : 'propose')
  return room
}

/** Proposes a clause on AI for a contract; it binds when the other side signs it (rule B1.11). Refuses (conflict) while another waits. */
export function proposeClause(ctx: AnyCtx, input: { contractId: ContractId; value: ClauseValue }): Promise<{ clauseId: string }> {
  return inTx(ctx, async tx => {
    const room = await signingRoom(tx, input.contractId)
    await holdRooms(tx, [room.roomId])
    const open = await tx.db
      .selectFrom('consent.clause')
      .select('id')
      .where('roomId', '=', room.roomId)
      .where('state', '=', 'proposed')
      .executeTakeFirst()
    if (open) throw conflict('clause-waits', 'A clause is waiting for an answer already. Answer or withdraw that one first.')
    const clauseId = tx.newId<'clause'>()
    await tx.db
      .insertInto('consent.clause')
      .values({
        id: clauseId,
        roomId: room.roomId,
        value: input.value,
        proposedBy: personOf(tx).accountId,
        proposedSideId: room.sideId,
        proposedAt: tx.now(),
        state: 'proposed',
      })
      .execute()
    await tellClause(tx, room, 'consent.clause-proposed', clauseId)
    return { clauseId }
  })
}

/**
 * Signs, declines or takes back a proposed clause. Signed by both it is in force from here until another is signed. Refuses
 * (forbidden) signing one's own side's proposal or withdrawing the other's, (conflict) one that was answered.
 */
export function answerClause(
  ctx: AnyCtx,
  input: { contractId: ContractId; clauseId: string; answer: 'sign' | 'decline' | 'withdraw' },
): Promise<void> {
  return inTx(ctx, async tx => {
    const room = await signingRoom(tx, input.contractId)
    await holdRooms(tx, [room.roomId])
    const clause = await tx.db
      .selectFrom('consent.clause')
      .select(['proposedSideId', 'state', 'value'])
      .where('id', '=', input.clauseId)
      .where('roomId', '=', room.roomId)
      .forUpdate()
      .executeTakeFirst()
    if (!clause) throw missing('clause')
    if (clause.state !== 'proposed') throw conflict('clause-answered', 'This clause was answered or taken back already.')
    const isOwn = clause.proposedSideId === room.sideId
    if (isOwn !== (input.answer === 'withdraw')) {
      const why = isOwn ? 'Your side proposed it, so the other side answers.' : 'Only the side that proposed it can take it back.'
      throw forbidden('not-yours-to-answer', why)
    }
    const isSigned = input.answer === 'sign'
    const { last } = await tx.db
      .selectFrom('consent.clause')
      .select(eb => eb.fn.max('signedNumber').as('last'))
      .where('roomId', '=', room.roomId)
      .executeTakeFirstOrThrow()
    await tx.db
      .updateTable('consent.clause')
      .set({
        state: isSigned ? 'signed' : input.answer === 'decline' ? 'declined' : 'withdrawn',
        signedNumber: isSigned ? (last ?? 0) + 1 : null,
        answeredBy: personOf(tx).accountId,
        answeredAt: tx.now(),
      })
      .where('id', '=', input.clauseId)
      .execute()
    if (isSigned) {
      await restateRooms(tx, [room.roomId], 'clause')
      const body = { contractId: room.contractId, clause: clause.value, at: tx.now().toISOString() }
      const accounts = [room.clientAccountId, room.freelancerAccountId, room.clientSideId, room.freelancerSideId]
      await appendEntry(tx, { kind: 'preference-change', body, accounts, says: 'Both sides signed an AI clause for a contract.' })
    }
    await tellClause(tx, room, `consent.clause-${isSigned ? 'signed' : 'closed'}`, input.clauseId)
  })
}

async function tellClause(tx: TxCtx, room: ContractRoom, kind: string, clauseId: string): Promise<void> {
  const { roomId, contractId, clientSideId, freelancerSideId } = room
  await record(tx, {
    kind,
    refs: { clauseId, contractId, roomId, clientSideId, freelancerSideId },
    topics: [`side:${clientSideId}`, `side:${freelancerSideId}`, `room:${roomId}`, `contract:${contractId}`],
  })
}
