import { sql } from 'kysely'
import type { AccountId, RoomId } from '#lib/ids'
import { holdRooms, restateRooms } from '#modules/consent/acts/restate-rooms'
import { regionRule } from '#modules/policy/rules'
import { termsNow } from '#modules/policy/reads'
import { inTx, type AnyCtx, type TxCtx } from '#platform/ctx'

/**
 * Brings the regions' defaults in step with the terms in force, and with them everybody whose silence means something stricter
 * now (rules B1.6, B1.7): silence never means more than it did. Answers how many people that concerned.
 */
export function applyTerms(ctx: AnyCtx): Promise<number> {
  return inTx(ctx, async tx => {
    const terms = await termsNow(tx)
    const others = terms.regions.find(region => region.countries === 'others')
    const rows = terms.regions
      .flatMap(region => (region.countries === 'others' ? [] : region.countries))
      .map(country => ({ country, ...asked(regionRule(terms, country)) }))
    rows.push({ country: '', ...asked(regionRule(terms, null)) })
    if (others) rows.push({ country: '*', ...asked(others) })
    const known = await tx.db.selectFrom('consent.region').selectAll().execute()
    const text = (list: typeof rows) =>
      list
        .map(row => `${row.country} ${row.asks} ${row.rechecks}`)
        .toSorted()
        .join()
    if (text(known) === text(rows)) return 0
    await sql`delete from consent.region`.execute(tx.db)
    await tx.db.insertInto('consent.region').values(rows).execute()
    return tighten(tx, null)
  })
}

const asked = (rule: { default: 'in' | 'ask'; evaluation: string }) => ({
  asks: rule.default === 'ask',
  rechecks: rule.evaluation === 'creation-and-build',
})

/** A person's country changed: the stricter of the old and the new region holds from here (rule B1.6). */
export function noteCountry(ctx: AnyCtx, input: { accountId: AccountId }): Promise<number> {
  return inTx(ctx, tx => tighten(tx, input.accountId))
}

async function tighten(tx: TxCtx, accountId: AccountId | null): Promise<number> {
  const { rows } = await sql<{ id: string; asks: boolean; rechecks: boolean }>`
    select s.id, s.asks or r.asks as asks, s.rechecks or r.rechecks as rechecks
    from consent.subject s join accounts.account a on a.id = s.id
      cross join lateral (select * from consent.region where country in (coalesce(a.country, ''), '*') order by country = '*' limit 1) r
    where s.is_person and (${accountId}::uuid is null or s.id = ${accountId})
      and (r.asks and not s.asks or r.rechecks and not s.rechecks)`.execute(tx.db)
  if (rows.length === 0) return 0
  const ids = rows.map(row => row.id)
  const { rows: seats } = await sql<{ roomId: RoomId }>`
    select distinct room_id from consent.seat where subject_id = any (${ids}::uuid[])`.execute(tx.db)
  const roomIds = seats.map(seat => seat.roomId)
  await holdRooms(tx, roomIds)
  await sql`update consent.subject s set asks = x.asks, rechecks = x.rechecks
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, asks boolean, rechecks boolean) where s.id = x.id`.execute(
    tx.db,
  )
  await restateRooms(tx, roomIds, 'terms')
  return rows.length
}
