import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import { findInChunks } from '#engines/screening/find'
import type { Surface } from '#engines/screening/types'
import type { FileId } from '#lib/ids'
import { addMs, hourMs, minuteMs } from '#lib/time'
import { keyOf } from '#modules/files/acts'
import { keepReading } from '#modules/files/acts/show-files'
import { orphanHours, type ReadPart } from '#modules/files/rules'
import { thumbSizes } from '#modules/files/schema'
import { inTx, type Ctx } from '#platform/ctx'
import type { FilePart, FileText } from '#platform/ports'
import type { TaskList } from '#platform/tasks'

const batch = 100

/** Drops what was uploaded and never became part of anything. */
async function dropOrphans(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const { rows } = await sql`
      update files.file set dropped_at = ${tx.now()} where id in (
        select id from files.file where attached_at is null and dropped_at is null and created_at <= ${addMs(tx.now(), -orphanHours * hourMs)}
        order by created_at limit ${batch} for update skip locked)
      returning id`.execute(tx.db)
    return rows.length
  })
}

/** Takes the bytes of dropped files out of the store, a day later, unless another file has the same ones. */
async function dropBytes(ctx: Ctx): Promise<number> {
  const due = await inTx(ctx, async tx => {
    const { rows } = await sql<{ id: string; sha256: Buffer; isShared: boolean }>`
      update files.file f set bytes_dropped_at = ${tx.now()} where id in (
        select id from files.file where bytes_dropped_at is null and dropped_at <= ${addMs(tx.now(), -orphanHours * hourMs)}
        order by dropped_at limit ${batch} for update skip locked)
      returning id, sha256, exists (
        select 1 from files.file o where o.sha256 = f.sha256 and o.id <> f.id and o.dropped_at is null) as is_shared`.execute(
      tx.db,
    )
    const ids = rows.map(row => row.id)
    await sql`delete from files.words where file_id = any (${ids}::uuid[])`.execute(tx.db)
    return rows
  })
  const { store } = ctx.live.ports
  for (const { sha256, isShared } of due) {
    if (isShared) continue
    const key = keyOf(sha256)
    await store.drop(key)
    for (const size of thumbSizes) await store.drop(`thumbs/${key.slice(6)}-${size}`)
  }
  return due.length
}

/** How long one file is read at most; what took longer waits for a person. */
const readMs = 60 * minuteMs

/** Reads a file and keeps what was found in it; read once, however often it is asked for. */
async function readFile(ctx: Ctx, { fileId }: { fileId: FileId }): Promise<void> {
  const file = await inTx(ctx, tx =>
    tx.db
      .updateTable('files.file')
      .set({ reading: 'reading' })
      .where('id', '=', fileId)
      .where('reading', 'in', ['waiting', 'reading'])
      .where('droppedAt', 'is', null)
      .returning(['name', 'sha256'])
      .executeTakeFirst(),
  )
  if (!file) return
  const { parts, unread } = await textOf(ctx, file)
  const found: ReadPart[] = []
  for (const { text, ...part } of parts) {
    const findings = await findingsIn(text, part.where === 'name' ? 'filename' : 'attachment')
    if (findings.length > 0) found.push({ ...part, findings })
  }
  await inTx(ctx, tx => keepReading(tx, fileId, { parts: found, unread, words: wordsOf(parts) }))
}

/** So much of what a file says is kept for the models of those who may open it (rule D1.17), from its beginning. */
const wordsKept = 200_000

/** What a person reads in the file: no metadata, and nothing that only machines read. */
function wordsOf(parts: readonly FilePart[]): string {
  const said = parts.filter(part => part.where === 'text' || part.where === 'picture').map(part => part.text)
  return said.join('\n').slice(0, wordsKept).toWellFormed().replaceAll('\0', ' ').trim()
}

/** Piece by piece, and others go first in between: a long text must not keep the process. */
async function findingsIn(text: string, surface: Surface): Promise<ReadPart['findings']> {
  const findings: ReadPart['findings'] = []
  for (const piece of findInChunks(text, { surface })) {
    for (const one of piece.findings) findings.push({ ...one, words: text.slice(one.start, one.end).slice(0, 200) })
    await setImmediate()
  }
  return findings
}

async function textOf(ctx: Ctx, file: { name: string; sha256: Buffer }): Promise<FileText> {
  const { store, fileText } = ctx.live.ports
  const stream = await store.open(keyOf(file.sha256))
  const gone = 'It could not be read. Choose it again.'
  const parts: FilePart[] = [{ where: 'name', text: file.name }]
  if (!stream) return { parts, unread: [{ entry: '', reason: 'damaged', why: gone }] }
  const chunks: Buffer[] = []
  // From here on, waiting behind other files included; one file alone is held to five minutes by its reader.
  const signal = AbortSignal.timeout(readMs)
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  try {
    return await fileText.read({ name: file.name, bytes: Buffer.concat(chunks) }, { signal })
  } catch (error) {
    // Anything else is ours, and read again later. What took too long would take too long again: a person can look.
    if (!signal.aborted) throw error
    return { parts, unread: [{ entry: '', reason: 'too-slow', why: 'It took too long to read.' }] }
  }
}

export const filesTasks: TaskList = {
  tasks: { 'files.read': readFile },
  sweeps: [
    { name: 'files.drop-orphans', run: dropOrphans },
    { name: 'files.drop-bytes', run: dropBytes },
  ],
}
