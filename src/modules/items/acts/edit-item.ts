import { sql } from 'kysely'
import type { Delivery } from '#engines/delivery/deliver'
import type { ItemId, RoomId } from '#lib/ids'
import { must } from '#lib/must'
import { conflict, missing } from '#lib/refusal'
import { tidy } from '#lib/text'
import { deliveredAs, groundOf, judgeItem, keepSeen, type Ground } from '#modules/items/acts/screen-item'
import type { ItemKind } from '#modules/items/schema'
import { holdPair } from '#modules/pairs/acts'
import { keepException } from '#modules/pairs/acts/exceptions'
import type { ExceptionId } from '#modules/pairs/schema'
import { personOf, type TxCtx } from '#platform/ctx'

/** Holds a room's row: its items are written and edited one after the other until the commit. */
export async function holdRoom(tx: TxCtx, roomId: RoomId): Promise<{ pairId: Ground['pairId'] }> {
  const { rows } = await sql<{
    pairId: Ground['pairId']
  }>`select pair_id from items.room where id = ${roomId} for no key update`.execute(tx.db)
  if (!rows[0]) throw missing('room')
  return rows[0]
}

export interface Edit {
  roomId: RoomId
  itemId: ItemId
  text: string
  confirmsException?: boolean
}

/**
 * Replaces an item's text by its author's edit and keeps what stood before. The new text is screened with what stands
 * around it. Refuses (missing) another's item.
 */
export async function editItem(tx: TxCtx, input: Edit): Promise<void> {
  const { roomId, itemId } = input
  // Room, pair, item: the one order in which these are held.
  const { pairId } = await holdRoom(tx, roomId)
  await holdPair(tx, pairId)
  const old = await ownItem(tx, input)
  const text = tidy(input.text)
  const ground = must(await groundOf(tx, roomId, itemId, { around: old.seq }), 'a room that is held is there')
  const delivery = judgeItem(tx, ground, {
    roomId,
    kind: old.kind as ItemKind,
    text,
    asked: (old.refs as { question?: unknown }).question,
  })
  const sent = deliveredAs(delivery, text)
  const exceptionId = input.confirmsException && delivery.states ? tx.newId<'exception'>() : null
  await tx.db
    .insertInto('items.revision')
    .values({
      roomId,
      itemId,
      number: old.version,
      textWritten: old.textWritten,
      textDelivered: old.textDelivered,
      replacedAt: tx.now(),
    })
    .execute()
  const version = old.version + 1
  await tx.db
    .updateTable('items.item')
    .set({
      textWritten: text,
      textDelivered: sent.text,
      delivery: sent.delivery,
      exceptionId,
      version,
      editedAt: tx.now(),
      // New words are made now: they stay learnable only if their principals are in now as well (rule D1.13).
      learn: sql<boolean>`learn and case category
        when 'work_product' then (select learn_mask & 1 from items.room where id = ${roomId}) <> 0
        when 'communications' then (select learn_mask & 2 from items.room where id = ${roomId}) <> 0
        else consent.lets(author_id, org_id, 'platform') end`,
    })
    .where('roomId', '=', roomId)
    .where('id', '=', itemId)
    .execute()
  await keepSeen(tx, ground, { roomId, itemId, version, text, exceptionId }, delivery)
  if (exceptionId) await declareStated(tx, ground, { roomId, itemId, exceptionId }, delivery)
}

async function ownItem(tx: TxCtx, input: { roomId: RoomId; itemId: ItemId }) {
  const row = await tx.db
    .selectFrom('items.item')
    .select(['seq', 'kind', 'refs', 'version', 'exceptionId', 'textWritten', 'textDelivered'])
    .where('roomId', '=', input.roomId)
    .where('id', '=', input.itemId)
    .where('authorId', '=', personOf(tx).accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw missing('message')
  const { last } = await tx.db
    .selectFrom('items.revision')
    .select(of => of.fn.max('number').as('last'))
    .where('roomId', '=', input.roomId)
    .where('itemId', '=', input.itemId)
    .executeTakeFirstOrThrow()
  // What was replaced is numbered like its version.
  return { ...row, version: Number(last ?? 0) + 1 }
}

/** Declares the exception that a text states: the other side opens it by acknowledging (rule B2.6). */
export async function declareStated(
  tx: TxCtx,
  ground: Pick<Ground, 'pairId' | 'matter'>,
  item: { roomId: RoomId; itemId: ItemId; exceptionId: ExceptionId },
  stated: Pick<Delivery, 'states'>,
): Promise<void> {
  await keepException(tx, {
    id: item.exceptionId,
    pairId: ground.pairId,
    kind: must(stated.states, 'only what is stated is declared so'),
    reason: 'As the message says.',
    lets: [],
    room: { id: item.roomId, matter: ground.matter },
    itemId: item.itemId,
  })
}

/**
 * Ties an exception to a text of one's own that is kept back, with its reason or as the text states it. Refuses what is
 * delivered already, and what waits for the other side already.
 */
export async function exceptItem(
  tx: TxCtx,
  input: {
    roomId: RoomId
    itemId: ItemId
    declared: Omit<Parameters<typeof keepException>[1], 'id' | 'pairId' | 'room' | 'itemId'> | null
  },
): Promise<ExceptionId> {
  const { roomId, itemId } = input
  const { pairId } = await holdRoom(tx, roomId)
  await holdPair(tx, pairId)
  const item = await ownItem(tx, input)
  const seen = await tx.db
    .selectFrom('items.screening')
    .select(['states', 'openedAt', 'hides'])
    .where('roomId', '=', roomId)
    .where('itemId', '=', itemId)
    .where('version', '=', item.version)
    .executeTakeFirst()
  if (!seen?.hides || seen.openedAt)
    throw conflict('nothing-kept-back', 'Nothing of this text is kept back any more: the other side can read it.')
  if (item.exceptionId) throw conflict('exception-waits', 'You have declared this already. The other side can open it.')
  if (!input.declared && !seen.states)
    throw conflict('states-no-exception', 'This text does not say what the exception rests on. Declare it with a reason.')
  const { matter } = await tx.db.selectFrom('items.room').select('matter').where('id', '=', roomId).executeTakeFirstOrThrow()
  const exceptionId = tx.newId<'exception'>()
  if (input.declared)
    await keepException(tx, { ...input.declared, id: exceptionId, pairId, room: { id: roomId, matter }, itemId })
  else await declareStated(tx, { pairId, matter }, { roomId, itemId, exceptionId }, { states: seen.states as Delivery['states'] })
  await tx.db
    .updateTable('items.screening')
    .set({ exceptionId, ...(!input.declared && { outcome: 'notice' }) })
    .where('roomId', '=', roomId)
    .where('itemId', '=', itemId)
    .where('version', '=', item.version)
    .execute()
  await tx.db.updateTable('items.item').set({ exceptionId }).where('roomId', '=', roomId).where('id', '=', itemId).execute()
  return exceptionId
}
