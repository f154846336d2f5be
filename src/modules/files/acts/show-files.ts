import { sql } from 'kysely'
import { engineVersion } from '#engines/delivery/deliver'
import type { Exception, Stage } from '#engines/screening/types'
import type { AccountId, FileId, PairId, RoomId } from '#lib/ids'
import { judgeReading, type ReadPart } from '#modules/files/rules'
import { publicPurposes, type Purpose, type Reading } from '#modules/files/schema'
import { holdPair } from '#modules/pairs/acts'
import { stageOf } from '#modules/pairs/rules'
import { policyNow } from '#modules/policy/reads'
import type { TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import { later } from '#platform/tasks'
import type { FileGap } from '#platform/ports'

export interface FileRow {
  id: FileId
  ownerId: AccountId
  roomId: RoomId | null
  purpose: Purpose
  attachedAt: Date | null
  shownAt: Date | null
  reading: Reading
}
const columns = ['id', 'ownerId', 'roomId', 'purpose', 'attachedAt', 'shownAt', 'reading'] as const

/** Keeps what was read of a file, once, and decides by it. Only the task that reads files does this. */
export async function keepReading(
  tx: TxCtx,
  fileId: FileId,
  found: { parts: ReadPart[]; unread: FileGap[]; words: string },
): Promise<void> {
  const file = await lockFile(tx, fileId)
  if (!file) return
  const { version } = await policyNow(tx)
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('files.reading')
    .values({
      fileId,
      ownerId: file.ownerId,
      parts: JSON.stringify(found.parts),
      unread: JSON.stringify(found.unread),
      engine: engineVersion,
      policyVersion: version,
      readAt: tx.now(),
    })
    .onConflict(oc => oc.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  if (file.roomId && found.words !== '') await tx.db.insertInto('files.words').values({ fileId, text: found.words }).execute()
  const next = await decide(tx, file, found)
  const topics = [`account:${file.ownerId}`, ...(file.roomId ? [`room:${file.roomId}`] : [])]
  const refs = { fileId, accountId: file.ownerId, ...(file.roomId && { roomId: file.roomId }) }
  await record(tx, { kind: 'file.read', refs, topics })
  if (file.attachedAt && !next.shownAt) await record(tx, { kind: 'file.waits', refs, topics })
}

async function lockFile(tx: TxCtx, fileId: FileId): Promise<FileRow | null> {
  const row = await tx.db.selectFrom('files.file').select(columns).where('id', '=', fileId).forUpdate().executeTakeFirst()
  return (row as FileRow | undefined) ?? null
}

/** Decides about files that were attached just now: shown at once where they may be, else when they were read. */
export async function showIfMay(tx: TxCtx, fileIds: readonly FileId[]): Promise<void> {
  const rows = await tx.db
    .selectFrom('files.file as f')
    .leftJoin('files.reading as r', 'r.fileId', 'f.id')
    .select(['f.id', 'f.ownerId', 'f.roomId', 'f.purpose', 'f.attachedAt', 'f.shownAt', 'f.reading', 'r.parts', 'r.unread'])
    .where('f.id', 'in', [...fileIds])
    .orderBy('f.id')
    .execute()
  for (const { parts, unread, ...file } of rows) {
    if (parts === null) await later(tx, 'files.read', { fileId: file.id })
    await decide(tx, file as FileRow, parts === null ? null : ({ parts, unread } as never))
  }
}

/** The judgement of what was read, where the file stands now; `null` = not read yet. Under a contract only payment keeps it back. */
async function decide(
  tx: TxCtx,
  file: FileRow,
  found: { parts: ReadPart[]; unread: FileGap[] } | null,
): Promise<Pick<FileRow, 'reading' | 'shownAt'>> {
  const { policy } = await policyNow(tx)
  const noticeOnly = policy.screening.noticeOnlyRules
  let ground = await groundOf(tx, file)
  let next = nextOf(tx, file, found, { ...ground, noticeOnly })
  if (file.roomId && ground.pairId && file.attachedAt && !next.shownAt && ground.stage === 'before') {
    // A contract that starts at this moment either opens it or is seen here.
    await holdPair(tx, ground.pairId)
    ground = await groundOf(tx, file)
    next = nextOf(tx, file, found, { ...ground, noticeOnly })
  }
  if (next.reading !== file.reading || next.shownAt !== file.shownAt)
    await tx.db.updateTable('files.file').set(next).where('id', '=', file.id).execute()
  return next
}

function nextOf(
  tx: TxCtx,
  file: FileRow,
  found: { parts: ReadPart[]; unread: FileGap[] } | null,
  situation: { stage: Stage; exceptions: Exception[]; noticeOnly: readonly string[] },
): Pick<FileRow, 'reading' | 'shownAt'> {
  const reading = found ? judgeReading(found.parts, found.unread, situation) : file.reading
  const isFree = situation.stage === 'before' ? reading === 'clear' : reading !== 'found'
  return { reading, shownAt: file.attachedAt && isFree ? (file.shownAt ?? tx.now()) : null }
}

async function groundOf(tx: TxCtx, file: FileRow): Promise<{ stage: Stage; exceptions: Exception[]; pairId: PairId | null }> {
  if (!file.roomId || publicPurposes.has(file.purpose)) return { stage: 'before', exceptions: [], pairId: null }
  const { rows } = await sql<{
    pairId: PairId
    contractStartedAt: Date | null
    contractsRunning: number
    exceptions: Exception[] | null
  }>`
    select p.id as pair_id, p.contract_started_at, p.contracts_running,
      (select jsonb_agg(jsonb_build_object('kind', e.kind, 'lets', to_jsonb(e.lets))) from pairs.exception e
        where e.pair_id = p.id and e.acknowledged_at is not null and e.ended_at is null and e.expires_at > ${tx.now()} and cardinality(e.lets) > 0
          and (e.people = '{}' or ${file.ownerId} = any (e.people)) and (e.room_id is null or e.room_id = r.id)) as exceptions
    from items.room r join pairs.pair p on p.id = r.pair_id where r.id = ${file.roomId}`.execute(tx.db)
  const row = rows[0]
  return { stage: stageOf(row ?? null), exceptions: row?.exceptions ?? [], pairId: row?.pairId ?? null }
}

/** Shows every file that waited in the rooms of a pair: a contract started (rule B2.6). After it holds the pair's row. */
export async function openFilesOfPair(tx: TxCtx, pairId: PairId): Promise<void> {
  const rows = await tx.db
    .selectFrom('files.file')
    .select(columns)
    .where('shownAt', 'is', null)
    .where('attachedAt', 'is not', null)
    .where('droppedAt', 'is', null)
    .where('roomId', 'in', of => of.selectFrom('items.room').select('id').where('pairId', '=', pairId))
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const file of rows as unknown as FileRow[]) {
    const seen = await tx.db
      .selectFrom('files.reading')
      .select(['parts', 'unread'])
      .where('fileId', '=', file.id)
      .executeTakeFirst()
    await decide(tx, file, (seen as never) ?? null)
  }
}

/** Shows a file after staff looked at it. Only tasks do this. */
export async function showReviewedFile(tx: TxCtx, fileId: FileId): Promise<void> {
  const file = await lockFile(tx, fileId)
  if (!file || file.shownAt || !file.attachedAt) return
  await tx.db.updateTable('files.file').set({ shownAt: tx.now() }).where('id', '=', fileId).execute()
  const topics = [`account:${file.ownerId}`, ...(file.roomId ? [`room:${file.roomId}`] : [])]
  await record(tx, {
    kind: 'file.shown',
    refs: { fileId, accountId: file.ownerId, ...(file.roomId && { roomId: file.roomId }) },
    topics,
  })
}

/** The viewer opens the file that an exception they acknowledged is tied to. */
export async function openFileByException(tx: TxCtx, exceptionId: string): Promise<void> {
  await sql`select files.open_by_exception(${exceptionId}, ${tx.now()})`.execute(tx.db)
}
