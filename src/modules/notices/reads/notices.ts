import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { sideNames } from '#modules/accounts/reads'
import type { MailWish, Notice } from '#modules/notices/schema'
import { inRead, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

interface Row {
  id: string
  audience: string
  kind: string
  actorId: string | null
  refs: unknown
  createdAt: Date
  readAt: Date | null
}

/** The viewer's notices, newest first. */
export function noticesPage(
  ctx: AnyCtx,
  input: { cursor?: string; limit?: number; unread?: 'yes'; audience?: Notice['audience'] } = {},
): Promise<Page<Notice>> {
  return inRead(ctx, async tx => {
    const { accountId } = personOf(tx)
    const limit = limitOf(input.limit)
    const keys = keysOf(input.cursor, ['instant', 'id'])
    let query = tx.db
      .selectFrom('notices.notice')
      .select(['id', 'audience', 'kind', 'actorId', 'refs', 'createdAt', 'readAt'])
      .where('accountId', '=', accountId)
    if (input.audience) query = query.where('audience', '=', input.audience)
    if (input.unread) query = query.where('readAt', 'is', null)
    if (keys) query = query.where(eb => eb(eb.refTuple('createdAt', 'id'), '<', eb.tuple(new Date(keys[0]!), keys[1]!)))
    const rows = await query
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = pageOf(rows, limit, row => [row.createdAt, row.id])
    return { rows: await worded(tx, page.rows), next: page.next }
  })
}

/** Adds the names a notice speaks of. */
export async function worded(tx: TxCtx, rows: Row[]): Promise<Notice[]> {
  const refs = rows.map(row => row.refs as Record<string, string>)
  const names = await sideNames(
    tx,
    rows.flatMap((row, i) => [refs[i]!.actorOrgId ?? row.actorId, refs[i]!.orgId].filter(id => id != null)),
  )
  const ids = (key: string) => [...new Set(refs.map(ref => ref[key]).filter(id => id !== undefined))]
  const [rooms, jobs] = [ids('roomId'), ids('jobId')]
  const titles = new Map<string, string>()
  if (rooms.length > 0)
    for (const room of await tx.db.selectFrom('items.room').select(['id', 'title']).where('id', 'in', rooms).execute())
      titles.set(room.id, room.title)
  if (jobs.length > 0)
    for (const job of await tx.db.selectFrom('jobs.job').select(['id', 'title']).where('id', 'in', jobs).execute())
      titles.set(job.id, job.title)
  return rows.map((row, i) => {
    const ref = refs[i]!
    return {
      id: row.id,
      audience: row.audience as Notice['audience'],
      kind: row.kind,
      refs: ref,
      who: names.get(ref.actorOrgId ?? row.actorId ?? '')?.name ?? null,
      about: titles.get(ref.roomId ?? '') ?? titles.get(ref.jobId ?? '') ?? names.get(ref.orgId ?? '')?.name ?? null,
      createdAt: row.createdAt,
      readAt: row.readAt,
    }
  })
}

/** How many notices are unread: about the reader, and sent to everyone. */
export function unreadNotices(ctx: AnyCtx): Promise<{ aboutYou: number; sentToAll: number }> {
  return inRead(ctx, async tx => {
    const { accountId } = personOf(tx)
    const rows = await tx.db
      .selectFrom('notices.notice')
      .select(['audience', eb => eb.fn.countAll<bigint>().as('unread')])
      .where('accountId', '=', accountId)
      .where('readAt', 'is', null)
      .groupBy('audience')
      .execute()
    const count = (audience: string) => Number(rows.find(row => row.audience === audience)?.unread ?? 0n)
    return { aboutYou: count('about-you'), sentToAll: count('broadcast') }
  })
}

/** What the viewer wants mailed. */
export function mailWish(ctx: AnyCtx): Promise<MailWish> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('notices.preference')
      .select('mail')
      .where('accountId', '=', personOf(tx).accountId)
      .executeTakeFirst()
    return (row?.mail ?? 'all') as MailWish
  })
}
