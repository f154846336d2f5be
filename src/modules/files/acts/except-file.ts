import type { FileId, PairId, RoomId } from '#lib/ids'
import { conflict, missing } from '#lib/refusal'
import { holdPair } from '#modules/pairs/acts'
import { keepException } from '#modules/pairs/acts/exceptions'
import type { ExceptionId } from '#modules/pairs/schema'
import { personOf, type TxCtx } from '#platform/ctx'

/** Ties an exception to a file of one's own that waits in a room; the other side opens it by acknowledging. */
export async function exceptFile(
  tx: TxCtx,
  input: { fileId: FileId; declared: Omit<Parameters<typeof keepException>[1], 'id' | 'pairId' | 'room' | 'fileId' | 'itemId'> },
): Promise<ExceptionId> {
  const known = await tx.db
    .selectFrom('files.file as f')
    .innerJoin('items.room as r', 'r.id', 'f.roomId')
    .select(['r.id as roomId', 'r.pairId', 'r.matter'])
    .where('f.id', '=', input.fileId)
    .where('f.ownerId', '=', personOf(tx).accountId)
    .executeTakeFirst()
  if (!known) throw missing('file')
  await holdPair(tx, known.pairId as PairId)
  const file = await tx.db
    .selectFrom('files.file')
    .select(['shownAt', 'exceptionId'])
    .where('id', '=', input.fileId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (file.shownAt) throw conflict('nothing-kept-back', 'The other side can open this file already.')
  if (file.exceptionId) throw conflict('exception-waits', 'You have declared this already. The other side can open it.')
  const id = tx.newId<'exception'>()
  const room = { id: known.roomId as RoomId, matter: known.matter }
  await keepException(tx, { ...input.declared, id, pairId: known.pairId as PairId, room, fileId: input.fileId })
  await tx.db.updateTable('files.file').set({ exceptionId: id }).where('id', '=', input.fileId).execute()
  return id
}
