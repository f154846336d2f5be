import { publicFindings, publicRefusal } from '#engines/delivery/public'
import type { ExceptionKind, FindingKind } from '#engines/screening/types'
import type { AccountId, FileId, ItemId, PairId, RoomId, SideId } from '#lib/ids'
import { conflict, forbidden, invalid, missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { exceptionState, letsOf } from '#modules/pairs/rules'
import type { ExceptionId, PairException } from '#modules/pairs/schema'
import { policyNow } from '#modules/policy/reads'
import { inTx, personOf, sideOf, type AnyCtx, type Ctx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

export interface Declared {
  id?: ExceptionId
  pairId: PairId
  kind: ExceptionKind
  reason: string
  lets: readonly FindingKind[]
  people?: readonly AccountId[]
  /** The room it holds in; none = everywhere between the two. */
  room?: { id: RoomId; matter: string } | null
  itemId?: ItemId | null
  fileId?: FileId | null
  days?: number | undefined
}

/**
 * Keeps an exception that the side acted for declares; it counts when the other side acknowledges it (rule D2.3).
 * Refuses a kind that this instance does not offer, a reason with contact in it, and one that lets nothing through.
 */
export async function keepException(tx: TxCtx, input: Declared): Promise<ExceptionId> {
  const person = personOf(tx)
  requireRight(person, 'talk')
  requireVerified(person)
  const { sides, own } = await sidesOf(tx, input.pairId)
  const { policy } = await policyNow(tx)
  const { screening } = policy
  const wrong = publicFindings([{ field: 'reason', text: input.reason, surface: 'message' }], screening.noticeOnlyRules)
  if (wrong.some(one => one.outcome !== 'notice' && one.outcome !== 'allow')) throw publicRefusal(wrong)
  if (input.kind === 'tier' && !screening.tierExempts)
    throw conflict('exception-not-offered', 'No badge lifts the contact rules on this instance.')
  if (input.kind === 'organisation') mustBeExempt(screening.exemptOrganisations, sides, input.room ?? null)
  const isTied = Boolean(input.itemId ?? input.fileId)
  const lets = isTied ? [] : letsOf(input.kind, input.lets)
  if (lets.length === 0 && !isTied)
    throw invalid('lets', 'Choose what it lets through. Talk stays here under this kind of exception.', 'lets-nothing')
  const days = Math.min(input.days ?? Infinity, screening.exceptionDays[input.kind])
  const id = input.id ?? tx.newId<'exception'>()
  await tx.db
    .insertInto('pairs.exception')
    .values({
      id,
      pairId: input.pairId,
      kind: input.kind,
      reason: input.reason,
      lets,
      people: [...(input.people ?? [])],
      roomId: input.room?.id ?? null,
      itemId: input.itemId ?? null,
      fileId: input.fileId ?? null,
      declaredBy: person.accountId,
      declaredSideId: own,
      declaredAt: tx.now(),
      expiresAt: addDays(tx.now(), days),
    })
    .execute()
  await tell(tx, 'exception.declared', { id, pairId: input.pairId, roomId: input.room?.id ?? null }, sides, otherOf(sides, own))
  return id
}

function mustBeExempt(exempt: readonly string[], sides: readonly SideId[], room: { matter: string } | null): void {
  if (!sides.some(side => exempt.includes(side)))
    throw conflict('exception-not-offered', 'Only an organisation that the operator of this instance has exempted can use this.')
  if (room?.matter !== 'invitation')
    throw conflict('exception-not-here', 'An exempt organisation is free in rooms that began with its invitation. Choose one.')
}

/** Acknowledges what the other side declared: from now on it counts. A second time changes nothing. Answers it. */
export async function keepAcknowledgement(tx: TxCtx, id: ExceptionId): Promise<PairException> {
  const { one, sides, own } = await lockException(tx, id)
  if (one.declaredSideId === own)
    throw forbidden('own-exception', 'The other side acknowledges this, not the one that declared it.')
  const state = exceptionState(one, tx.now())
  if (state === 'in-force') return one
  if (state !== 'waiting') throw over()
  const acknowledged = { acknowledgedBy: personOf(tx).accountId, acknowledgedAt: tx.now() }
  await tx.db.updateTable('pairs.exception').set(acknowledged).where('id', '=', id).execute()
  await tell(tx, 'exception.acknowledged', one, sides, otherOf(sides, own))
  return { ...one, ...acknowledged }
}

function over() {
  return conflict('exception-over', 'This exception has ended. Declare a new one if it is still needed.')
}

/** Ends an exception from now on, by either side; the other side's no to one that waits is `refused`. */
export function endException(ctx: AnyCtx, input: { exceptionId: ExceptionId }): Promise<void> {
  return inTx(ctx, async tx => {
    const { one, sides, own } = await lockException(tx, input.exceptionId)
    const state = exceptionState(one, tx.now())
    if (state !== 'waiting' && state !== 'in-force') throw over()
    const endedHow = state === 'waiting' && one.declaredSideId !== own ? 'refused' : 'ended'
    await tx.db
      .updateTable('pairs.exception')
      .set({ endedAt: tx.now(), endedBy: personOf(tx).accountId, endedHow })
      .where('id', '=', one.id)
      .execute()
    await tell(tx, 'exception.ended', one, sides, otherOf(sides, own))
  })
}

/** Ends what has run out by the instance's clock. Answers how many. */
export function expireExceptions(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const due = await tx.db
      .selectFrom('pairs.exception as e')
      .innerJoin('pairs.pair as p', 'p.id', 'e.pairId')
      .select(['e.id', 'e.pairId', 'e.roomId', 'e.declaredSideId', 'p.lowSideId', 'p.highSideId'])
      .where('e.endedAt', 'is', null)
      .where('e.expiresAt', '<=', tx.now())
      .orderBy('e.expiresAt')
      .limit(100)
      .forUpdate('e')
      .skipLocked()
      .execute()
    for (const one of due) {
      await tx.db
        .updateTable('pairs.exception')
        .set({ endedAt: tx.now(), endedHow: 'expired' })
        .where('id', '=', one.id)
        .execute()
      const sides = [one.lowSideId, one.highSideId] as [SideId, SideId]
      await tell(tx, 'exception.ended', one as unknown as PairException, sides, one.declaredSideId as SideId)
    }
    return due.length
  })
}

async function lockException(tx: TxCtx, id: ExceptionId) {
  const row = await tx.db.selectFrom('pairs.exception').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw missing('exception')
  const one = row as unknown as PairException
  return { one, ...(await sidesOf(tx, one.pairId)) }
}

/** Both sides of a pair of the viewer's, and which of them they act for. */
async function sidesOf(tx: TxCtx, pairId: PairId): Promise<{ sides: [SideId, SideId]; own: SideId }> {
  const row = await tx.db.selectFrom('pairs.pair').select(['lowSideId', 'highSideId']).where('id', '=', pairId).executeTakeFirst()
  if (!row) throw missing('pair')
  const sides = [row.lowSideId, row.highSideId] as [SideId, SideId]
  const own = sides.find(side => side === sideOf(personOf(tx)))
  if (!own) throw forbidden('acting-as', 'This belongs to another side of yours. Switch to acting for it first.')
  return { sides, own }
}

function otherOf(sides: [SideId, SideId], own: SideId): SideId {
  return sides[0] === own ? sides[1] : sides[0]
}

/** `sideId` is whom a notice goes to. */
function tell(
  tx: TxCtx,
  kind: string,
  one: { id: ExceptionId; pairId: PairId; roomId: RoomId | null },
  sides: readonly SideId[],
  sideId: SideId,
): Promise<void> {
  return record(tx, {
    kind,
    refs: { exceptionId: one.id, pairId: one.pairId, sideId, ...(one.roomId && { roomId: one.roomId }) },
    topics: [...sides.map(side => `side:${side}`), ...(one.roomId ? [`room:${one.roomId}`] : [])],
  })
}
