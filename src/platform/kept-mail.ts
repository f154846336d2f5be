import { keysOf, pageOf, type Page } from '#lib/page'
import { missing } from '#lib/refusal'
import type { Live } from '#platform/ctx'

export interface KeptMail {
  id: string
  to: string
  subject: string
  at: Date
}

/** Mail stays here only where nobody else can reach the instance and no server is set that would send it. */
export function isMailKept(live: Live): boolean {
  return live.config.isLoopback && live.config.smtpUrl === null
}

/** The local mailbox, newest first. Refuses (missing) on an instance that really sends its mail. */
export async function keptMails(
  live: Live,
  input: { to?: string | undefined; cursor?: string | undefined },
): Promise<Page<KeptMail>> {
  requireKept(live)
  const keys = keysOf(input.cursor, ['instant', 'id'])
  let query = live.db
    .selectFrom('platform.mailbox')
    .select(['id', 'toAddress as to', 'subject', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(31)
  if (input.to) query = query.where('toAddress', '=', input.to.trim().toLowerCase())
  if (keys) query = query.where(eb => eb(eb.refTuple('at', 'id'), '<', eb.tuple(new Date(keys[0]!), keys[1]!)))
  return pageOf(await query.execute(), 30, row => [row.at, row.id])
}

/** One mail of the local mailbox. */
export async function keptMail(live: Live, id: string): Promise<KeptMail & { body: string }> {
  requireKept(live)
  const row = await live.db
    .selectFrom('platform.mailbox')
    .select(['id', 'toAddress as to', 'subject', 'body', 'at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw missing('mail')
  return row
}

function requireKept(live: Live): void {
  if (!isMailKept(live)) throw missing('mailbox')
}
