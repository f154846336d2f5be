import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { isUuid } from '#lib/ids'
import { missing } from '#lib/refusal'
import { keyOf } from '#modules/files/acts'
import { headersOf, isPicture, maxPixels, rangeOf } from '#modules/files/rules'
import { thumbSizes, type FileFacts, type StoredFile } from '#modules/files/schema'
import { inRead, type AnyCtx, type Ctx, type TxCtx } from '#platform/ctx'

/** The files the viewer may open: public ones, their own, their side's once attached, their rooms', and what was opened to their side. */
function openToViewer(tx: TxCtx) {
  const viewer = tx.actor.kind === 'person' ? tx.actor : null
  const sides: string[] = viewer ? [viewer.accountId, ...viewer.memberships.map(m => m.orgId)] : []
  return tx.db
    .selectFrom('files.file as f')
    .where('f.droppedAt', 'is', null)
    .where(where => {
      if (!viewer) return where('f.isPublic', '=', true)
      const attached = where.or([
        where('f.isPublic', '=', true),
        where('f.sideId', 'in', sides),
        where.exists(where.selectFrom('items.room as r').select('r.id').whereRef('r.id', '=', 'f.roomId')),
        where.exists(
          where
            .selectFrom('files.reader as o')
            .select('o.fileId')
            .whereRef('o.fileId', '=', 'f.id')
            .where('o.sideId', 'in', sides),
        ),
      ])
      return where.or([where('f.ownerId', '=', viewer.accountId), where.and([where('f.attachedAt', 'is not', null), attached])])
    })
}

/** Facts of those of the files that the viewer may open, in the order asked. */
export function fileFacts(ctx: AnyCtx, ids: readonly string[]): Promise<FileFacts[]> {
  const asked = ids.filter(isUuid)
  if (asked.length === 0) return Promise.resolve([])
  return inRead(ctx, async tx => {
    const rows = await openToViewer(tx)
      .select(['f.id', 'f.name', 'f.mediaType', 'f.byteCount', 'f.width', 'f.height', 'f.createdAt'])
      .where('f.id', 'in', asked)
      .execute()
    const byId = new Map(rows.map(row => [row.id, row as unknown as FileFacts]))
    return asked.flatMap(id => byId.get(id) ?? [])
  })
}

/** One file the viewer may open. Refuses (missing) any other. */
export function fileFor(ctx: AnyCtx, id: string): Promise<StoredFile> {
  return inRead(ctx, async tx => {
    const row = isUuid(id) ? await openToViewer(tx).selectAll('f').where('f.id', '=', id).executeTakeFirst() : undefined
    if (!row) throw missing('file')
    return row as unknown as StoredFile
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
    isPublic: file.isPublic,
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
