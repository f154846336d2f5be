import type { Readable } from 'node:stream'
import { sql, type ExpressionBuilder } from 'kysely'
import sharp from 'sharp'
import { isUuid, type FileId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { keyOf } from '#modules/files/acts'
import { checkOf, headersOf, isPicture, maxPixels, rangeOf } from '#modules/files/rules'
import { thumbSizes, type FileFacts, type StoredFile } from '#modules/files/schema'
import { inRead, type AnyCtx, type Ctx, type TxCtx } from '#platform/ctx'
import type { DB } from '#platform/tables'

/**
 * The files the viewer may open: their own, their side's once attached; of others those that are shown (rule B2.6) and
 * public, in a room of theirs, or opened to their side. Staff open what they were asked to look at.
 */
function openToViewer(tx: TxCtx) {
  const viewer = tx.actor.kind === 'person' ? tx.actor : null
  const sides: string[] = viewer ? [viewer.accountId, ...viewer.memberships.map(m => m.orgId)] : []
  return tx.db
    .selectFrom('files.file as f')
    .where('f.droppedAt', 'is', null)
    .where(where => {
      if (!viewer) return where.and([where('f.isPublic', '=', true), where('f.shownAt', 'is not', null)])
      const meantFor = where.or([
        where('f.isPublic', '=', true),
        where.exists(where.selectFrom('items.room as r').select('r.id').whereRef('r.id', '=', 'f.roomId')),
        where.exists(
          where
            .selectFrom('files.reader as o')
            .select('o.fileId')
            .whereRef('o.fileId', '=', 'f.id')
            .where('o.sideId', 'in', sides),
        ),
      ])
      return where.or([
        where('f.ownerId', '=', viewer.accountId),
        where.and([where('f.attachedAt', 'is not', null), where('f.sideId', 'in', sides)]),
        where.and([where('f.shownAt', 'is not', null), meantFor]),
        ...(viewer.isStaff ? [isUnderReview(where)] : []),
      ])
    })
}

function isUnderReview(where: ExpressionBuilder<DB & { f: DB['files.file'] }, 'f'>) {
  const reviews = where.selectFrom('screening.review as v').select('v.id').whereRef('v.fileId', '=', 'f.id')
  return where.exists(reviews.where('v.decidedAt', 'is', null))
}

/**
 * Facts of those of the files that the viewer may open, in the order asked. In between stand, without a name, those of
 * the viewer's rooms that are not shown yet.
 */
export function fileFacts(ctx: AnyCtx, ids: readonly string[]): Promise<FileFacts[]> {
  const asked = ids.filter(isUuid)
  if (asked.length === 0) return Promise.resolve([])
  return inRead(ctx, async tx => {
    const rows = await openToViewer(tx)
      .leftJoin('files.reading as r', 'r.fileId', 'f.id')
      .select(['f.id', 'f.name', 'f.mediaType', 'f.byteCount', 'f.width', 'f.height', 'f.createdAt'])
      .select(['f.reading', 'f.shownAt', 'f.exceptionId', 'r.parts', 'r.unread'])
      .where('f.id', 'in', asked)
      .execute()
    const byId = new Map(
      rows.map(({ reading, shownAt, exceptionId, parts, unread, ...row }) => {
        const check = checkOf({ reading, shownAt, exceptionId }, parts === null ? null : ({ parts, unread } as never))
        return [row.id, { ...row, check } as unknown as FileFacts]
      }),
    )
    for (const hidden of await notShownYet(
      tx,
      asked.filter(id => !byId.has(id)),
    ))
      byId.set(hidden.id, hidden)
    return asked.flatMap(id => byId.get(id) ?? [])
  })
}

async function notShownYet(tx: TxCtx, ids: readonly string[]): Promise<FileFacts[]> {
  if (ids.length === 0 || tx.actor.kind !== 'person') return []
  const { rows } = await sql<{ id: FileId; reading: string; createdAt: Date; exceptionId: string | null }>`
    select id, reading, created_at, exception_id from files.not_shown_yet(${[...ids]}::uuid[])`.execute(tx.db)
  return rows.map(({ id, createdAt, ...row }) => {
    const nothing = { name: '', mediaType: 'application/octet-stream', byteCount: 0n, width: null, height: null }
    return { id, createdAt, ...nothing, check: checkOf({ ...row, shownAt: null }, null) }
  })
}

/** One file the viewer may open. Refuses (missing) any other. */
export function fileFor(ctx: AnyCtx, id: string): Promise<StoredFile> {
  return inRead(ctx, async tx => {
    const row = isUuid(id) ? await openToViewer(tx).selectAll('f').where('f.id', '=', id).executeTakeFirst() : undefined
    if (!row) throw missing('file')
    const seen = await tx.db
      .selectFrom('files.reading')
      .select(['parts', 'unread'])
      .where('fileId', '=', row.id)
      .executeTakeFirst()
    return { ...row, check: checkOf(row, (seen as never) ?? null) } as unknown as StoredFile
  })
}

export interface OpenedFile {
  status: 200 | 206 | 304 | 416
  headers: Record<string, string>
  body: Readable | null
}
export interface Opening {
  id: string
  /** The request's Range and If-None-Match headers. */
  range?: string | null
  ifNoneMatch?: string | null
  /** A picture's width in pixels, made smaller: 160, 320, 640 or 1280. */
  size?: number | null
}

/** A file with everything a door needs to send it: status, headers and its bytes or the part asked for. */
export async function openFile(ctx: Ctx, opening: Opening): Promise<OpenedFile> {
  const file = await fileFor(ctx, opening.id)
  const size = thumbSizes.find(known => known === opening.size)
  const isThumb = size !== undefined && isPicture(file.mediaType)
  const bytesKey = keyOf(file.sha256)
  const key = isThumb ? `thumbs/${bytesKey.slice(6)}-${size}` : bytesKey
  const etag = `"${file.sha256.toString('base64url').slice(0, 22)}${isThumb ? `-${size}` : ''}"`
  const headers = headersOf({
    name: file.name,
    mediaType: isThumb ? 'image/webp' : file.mediaType,
    isPublic: file.isPublic && file.shownAt !== null,
    etag,
  })
  if (opening.ifNoneMatch?.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag))
    return { status: 304, headers, body: null }

  const { store } = ctx.live.ports
  if (isThumb) {
    const known = await store.open(key)
    if (known) return { status: 200, headers, body: known }
    const whole = await store.open(bytesKey)
    if (!whole) throw missing('file')
    await store.put(key, await smaller(await bytesOf(whole), size))
    return { status: 200, headers, body: await store.open(key) }
  }
  const byteCount = Number(file.byteCount)
  const range = rangeOf(opening.range ?? null, byteCount)
  if (range === 'none') return { status: 416, headers: { ...headers, 'content-range': `bytes */${byteCount}` }, body: null }
  const body = await store.open(key, range ?? undefined)
  if (!body) throw missing('file')
  if (!range) return { status: 200, headers: { ...headers, 'content-length': String(byteCount) }, body }
  const part = {
    'content-length': String(range.end - range.start + 1),
    'content-range': `bytes ${range.start}-${range.end}/${byteCount}`,
  }
  return { status: 206, headers: { ...headers, ...part }, body }
}

async function smaller(bytes: Buffer, width: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: maxPixels * 4, failOn: 'error' })
    .autoOrient()
    .resize({ width, height: width * 2, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
