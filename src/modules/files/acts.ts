import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { FileId, RoomId, SideId } from '#lib/ids'
import { invalid } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { showIfMay } from '#modules/files/acts/show-files'
import { checkOf, isPicture, looksLikeText, maxPixels, nameOf, requirePixels, requireSize, typeOf } from '#modules/files/rules'
import type { FileFacts, Purpose } from '#modules/files/schema'
import { policyNow } from '#modules/policy/reads'
import { inTx, personOf, sideOf, type Ctx, type TxCtx } from '#platform/ctx'
import { later } from '#platform/tasks'

/** Pictures that everyone may see lose what the camera wrote into them: place, device, owner. */
const published = new Set<Purpose>(['portfolio', 'avatar', 'job'])

/** The store's key of bytes. */
export function keyOf(sha256: Uint8Array): string {
  const hex = Buffer.from(sha256).toString('hex')
  return `bytes/${hex.slice(0, 2)}/${hex}`
}

/**
 * Keeps an uploaded file; only its owner sees it until it is attached. Refuses, with a sentence at `file`, what is
 * empty, too large, of a kind that is not taken, or a picture that can't be read. The bytes are stored before the row.
 */
export async function storeFile(ctx: Ctx, input: { name: string; bytes: Uint8Array; purpose: Purpose }): Promise<FileFacts> {
  const person = personOf(ctx)
  requireRight(person, 'talk')
  const { policy } = await policyNow(ctx)
  requireSize(input.bytes.length, policy.limits.fileBytes)
  const found = await fileTypeFromBuffer(input.bytes).catch(() => undefined)
  const mediaType = typeOf(input.name, found?.mime ?? null, looksLikeText(input.bytes), input.purpose)
  const picture = isPicture(mediaType) ? await readPicture(input.bytes, mediaType, published.has(input.purpose)) : null
  const bytes = picture?.bytes ?? input.bytes
  const kept = picture?.mediaType ?? mediaType
  const sha256 = createHash('sha256').update(bytes).digest()
  const { store } = ctx.live.ports
  await store.put(keyOf(sha256), bytes)
  const file = {
    id: ctx.newId<'file'>() as FileId,
    name: nameOf(input.name, kept),
    mediaType: kept,
    byteCount: BigInt(bytes.length),
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    createdAt: ctx.now(),
  }
  await inTx(ctx, async tx => {
    await tx.db
      .insertInto('files.file')
      .values({ ...file, ownerId: person.accountId, sideId: sideOf(person), purpose: input.purpose, sha256 })
      .execute()
    // Looked through while its owner still writes: most files are ready when they are sent.
    await later(tx, 'files.read', { fileId: file.id })
  })
  // The same bytes, left behind by someone else, may have been swept between the two steps above.
  const isThere = await store.open(keyOf(sha256), { start: 0, end: 0 })
  isThere?.destroy()
  if (!isThere) await store.put(keyOf(sha256), bytes)
  return { ...file, check: checkOf({ reading: 'waiting', shownAt: null, exceptionId: null }, null) }
}

/** Reads a picture's measures, held to the pixel limit; for the public it is drawn anew, upright and without metadata. */
async function readPicture(bytes: Uint8Array, mediaType: string, isPublished: boolean) {
  const broken = () =>
    invalid('file', 'This picture can’t be read. It may be damaged: open it, save it again and choose it anew.', 'picture-broken')
  const isAnimated = mediaType === 'image/gif' || mediaType === 'image/webp'
  const open = () => sharp(bytes, { limitInputPixels: maxPixels * 4, animated: isAnimated, failOn: 'error' })
  // Only the head is read here, so that a picture of a billion pixels costs nothing.
  const head = await sharp(bytes, { limitInputPixels: false, animated: isAnimated })
    .metadata()
    .catch(() => {
      throw broken()
    })
  if (!head.width || !head.height) throw broken()
  requirePixels(head.width, head.height)
  const pageHeight = head.pageHeight ?? head.height
  if (!isPublished)
    return {
      bytes,
      mediaType,
      width: head.autoOrient?.width ?? head.width,
      height: isAnimated ? pageHeight : (head.autoOrient?.height ?? head.height),
    }
  const upright = open().autoOrient()
  const drawn = await {
    'image/jpeg': () => upright.jpeg({ quality: 86 }),
    'image/png': () => upright.png(),
    'image/gif': () => upright.gif(),
    'image/webp': () => upright.webp({ quality: 86 }),
    'image/avif': () => upright.webp({ quality: 86 }),
  }[mediaType]!()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw broken()
    })
  return {
    bytes: new Uint8Array(drawn.data),
    mediaType: mediaType === 'image/avif' ? 'image/webp' : mediaType,
    width: drawn.info.width,
    height: drawn.info.pageHeight ?? drawn.info.height,
  }
}

export interface Attachment {
  fileIds: readonly string[]
  purpose: Purpose
  roomId?: RoomId
  /** Open to everyone; only for what is published. */
  isPublic?: boolean
  /** How many one thing may carry; the policy's number for a text by default. */
  max?: number
}

/**
 * Makes uploaded files part of something, the only way a file becomes visible to others. Refuses at `files` more than
 * the limit, and files that are not the person's own, are attached already or gone. They are shown once they may be.
 */
export async function attachFiles(tx: TxCtx, input: Attachment): Promise<void> {
  const ids = [...new Set(input.fileIds)]
  if (ids.length === 0) return
  const person = personOf(tx)
  const { policy } = await policyNow(tx)
  const max = input.max ?? policy.limits.filesPerText
  if (ids.length > max)
    throw invalid('files', `At most ${max} files go with one text. Remove ${ids.length - max}.`, 'too-many-files')
  const rows = await tx.db
    .updateTable('files.file')
    .set({ attachedAt: tx.now(), sideId: sideOf(person), roomId: input.roomId ?? null, isPublic: input.isPublic ?? false })
    .where('id', 'in', ids)
    .where('ownerId', '=', person.accountId)
    .where('purpose', '=', input.purpose)
    .where('attachedAt', 'is', null)
    .where('droppedAt', 'is', null)
    .returning('id')
    .execute()
  if (rows.length < ids.length)
    throw invalid('files', 'One of the files is no longer here, or was sent already. Choose it again.', 'file-gone')
  await showIfMay(tx, ids as FileId[])
}

/** Opens files of one's side to another side, or to everyone. Files that are not one's side's are left alone. */
export async function openFilesTo(tx: TxCtx, fileIds: readonly string[], to: SideId | 'everyone'): Promise<void> {
  if (fileIds.length === 0) return
  const mine = await tx.db
    .selectFrom('files.file')
    .select('id')
    .where('id', 'in', [...fileIds])
    .where('attachedAt', 'is not', null)
    .where('sideId', '=', sideOf(personOf(tx)))
    .execute()
  const ids = mine.map(row => row.id)
  if (ids.length === 0) return
  if (to === 'everyone') await tx.db.updateTable('files.file').set({ isPublic: true }).where('id', 'in', ids).execute()
  else {
    await tx.db
      .insertInto('files.reader')
      .values(ids.map(fileId => ({ fileId, sideId: to })))
      .onConflict(oc => oc.doNothing())
      .execute()
  }
}

/** Takes files away that were taken out of what they belonged to; nobody can open them any more. */
export async function dropFiles(tx: TxCtx, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  const person = personOf(tx)
  await tx.db
    .updateTable('files.file')
    .set({ droppedAt: tx.now(), isPublic: false })
    .where('id', 'in', [...fileIds])
    .where('droppedAt', 'is', null)
    .where(where => where.or([where('ownerId', '=', person.accountId), where('sideId', '=', sideOf(person))]))
    .execute()
}

/** Copies files of one's side so that they can be attached once more; their bytes are kept once. Answers the new ids in order. */
export async function copyFiles(tx: TxCtx, fileIds: readonly string[]): Promise<FileId[]> {
  if (fileIds.length === 0) return []
  const person = personOf(tx)
  const rows = await tx.db
    .selectFrom('files.file')
    .select(['id', 'name', 'mediaType', 'byteCount', 'sha256', 'width', 'height', 'purpose', 'reading'])
    .where('id', 'in', [...fileIds])
    .where('sideId', '=', sideOf(person))
    .where('droppedAt', 'is', null)
    .execute()
  const copies = fileIds
    .flatMap(id => rows.filter(row => row.id === id))
    .map(row => ({
      ...row,
      // One that is being read now is read once more.
      reading: row.reading === 'reading' ? 'waiting' : row.reading,
      from: row.id,
      id: tx.newId<'file'>() as FileId,
      ownerId: person.accountId,
      sideId: sideOf(person),
      createdAt: tx.now(),
    }))
  for (const { from, ...copy } of copies) {
    await tx.db.insertInto('files.file').values(copy).execute()
    await sql`insert into files.reading (file_id, owner_id, parts, unread, engine, policy_version, read_at)
      select ${copy.id}, ${person.accountId}, parts, unread, engine, policy_version, read_at from files.reading where file_id = ${from}`.execute(
      tx.db,
    )
  }
  return copies.map(copy => copy.id)
}

/** Takes files of one's side back from the public; whoever else could open them still can. */
export async function closeFiles(tx: TxCtx, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  await tx.db
    .updateTable('files.file')
    .set({ isPublic: false })
    .where('id', 'in', [...fileIds])
    .where('sideId', '=', sideOf(personOf(tx)))
    .execute()
}
