import { sql } from 'kysely'
import { addMs, hourMs } from '#lib/time'
import { keyOf } from '#modules/files/acts'
import { orphanHours } from '#modules/files/rules'
import { thumbSizes } from '#modules/files/schema'
import { inTx, type Ctx } from '#platform/ctx'
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

export const filesTasks: TaskList = {
  sweeps: [
    { name: 'files.drop-orphans', run: dropOrphans },
    { name: 'files.drop-bytes', run: dropBytes },
  ],
}
