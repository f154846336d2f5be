import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { spend } from '#platform/limits'
import { openWorld } from '#test/world'

test('answers kept for repeated requests are forgotten after a week, counts of old windows after two days', async () => {
  await using w = await openWorld()
  const ana = await w.person()
  const { accountId } = ana.actor
  const { live } = ana
  const keys = async () =>
    (await sql<{ key: string }>`select key from platform.idempotency_key`.execute(live.db)).rows.map(r => r.key)
  const add = (key: string) =>
    sql`insert into platform.idempotency_key (account_id, key, request_sha256, created_at) values (${accountId}, ${key}, '', ${live.clock.now()})`.execute(
      live.db,
    )
  await spend(live, 'a-new-window', 5, 60_000)
  await sql`insert into platform.rate_limit (bucket, window_start, used) values ('an-old-window', now() - interval '3 days', 1)`.execute(
    live.db,
  )
  await add('the first one')
  await w.advance({ days: 6 })
  await add('the second one')
  expect(await keys()).toEqual(['the first one', 'the second one'])
  await w.advance({ days: 1 })
  expect(await keys()).toEqual(['the second one'])
  const { rows } = await sql<{ bucket: string }>`select bucket from platform.rate_limit where bucket like '%window'`.execute(
    live.db,
  )
  expect(rows).toEqual([{ bucket: 'a-new-window' }])
})
