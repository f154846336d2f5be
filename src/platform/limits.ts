import { sql } from 'kysely'
import { Refusal } from '#lib/refusal'
import type { Live } from '#platform/ctx'

/** Counts one use of `bucket`; refuses above `limit` uses in a window of `windowMs`. Kept in PostgreSQL, so that it holds for all processes. */
export async function spend(live: Live, bucket: string, limit: number, windowMs: number): Promise<void> {
  // The real clock on purpose: moving the instance's clock must neither open nor shut this door.
  const windowStart = new Date(Math.floor(Date.now() / windowMs) * windowMs)
  const { rows } = await sql<{ used: number }>`
    insert into platform.rate_limit (bucket, window_start, used) values (${bucket}, ${windowStart}, 1)
    on conflict (bucket, window_start) do update set used = rate_limit.used + 1
    returning used`.execute(live.db)
  if (rows[0]!.used > limit) {
    const waitMs = windowStart.getTime() + windowMs - Date.now()
    const [waitMinutes, retryAfterSeconds] = [Math.max(1, Math.ceil(waitMs / 60_000)), Math.max(1, Math.ceil(waitMs / 1_000))]
    throw new Refusal(
      'limit',
      'too-many',
      `That was too many tries in a short time. Try again in ${waitMinutes} ${waitMinutes === 1 ? 'minute' : 'minutes'}.`,
      undefined,
      undefined,
      { retryAfterSeconds },
    )
  }
}
