import { sql } from 'kysely'
import type { AccountId, RoomId } from '#lib/ids'
import { holdRooms, restateRooms } from '#modules/consent/acts/restate-rooms'
import type { SubjectId } from '#modules/consent/schema'
import { loosenings, regionRule } from '#modules/policy/rules'
import { termsNow, termsOf } from '#modules/policy/reads'
import { appendEntry } from '#modules/proofs/acts/append-entry'
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
    const isSame = text(known) === text(rows)
    const last = await tx.db.selectFrom('consent.appliedTerms').selectAll().forUpdate().executeTakeFirst()
    if (isSame && last?.version === terms.version) return 0
    if (!isSame) {
      await sql`delete from consent.region`.execute(tx.db)
      await tx.db.insertInto('consent.region').values(rows).execute()
    }
    const isLooser = last !== undefined && loosenings(await termsOf(tx, last.version), terms).length > 0
    const loosened = isLooser ? { loosenedVersion: terms.version, loosenedAt: terms.effectiveAt } : {}
    await tx.db
      .insertInto('consent.appliedTerms')
      .values({ version: terms.version, ...loosened })
      .onConflict(one => one.column('isOnly').doUpdateSet({ version: terms.version, ...loosened }))
      .execute()
    // The first terms are no change; every later version is entered, so that it can't be put in another's place.
    if (last && last.version !== terms.version) {
      const { version, sha256, effectiveAt } = terms
      await appendEntry(tx, {
        kind: 'terms',
        body: { version, sha256, effectiveAt: effectiveAt?.toISOString() ?? null },
        accounts: [],
      })
    }
    return (await tighten(tx, null)) + (isLooser ? await lapse(tx, terms.version) : 0)
  })
}

/** Who has not answered looser terms is out until they do, whatever they said before. */
async function lapse(tx: TxCtx, version: number): Promise<number> {
  const { rows } = await sql<{ id: SubjectId }>`
    select s.id from consent.subject s where s.is_person and not s.lapsed and not exists (
      select 1 from policy.terms_seen t where t.account_id = s.id and t.version >= ${version} and t.answered_at is not null)`.execute(
    tx.db,
  )
  return turn(
    tx,
    rows.map(row => row.id),
    ids => sql`update consent.subject set lapsed = true where id = any (${ids}::uuid[])`.execute(tx.db),
  )
}

/** A person answered the terms in force: from here their words count again. */
export async function endLapse(tx: TxCtx, accountId: AccountId): Promise<void> {
  const { rows } = await sql<{ lapsed: boolean }>`select lapsed from consent.subject where id = ${accountId}`.execute(tx.db)
  if (rows[0]?.lapsed)
    await turn(tx, [accountId], () => sql`update consent.subject set lapsed = false where id = ${accountId}`.execute(tx.db))
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
  const { rows } = await sql<{ id: SubjectId; asks: boolean; rechecks: boolean }>`
    select s.id, s.asks or r.asks as asks, s.rechecks or r.rechecks as rechecks
    from consent.subject s join accounts.account a on a.id = s.id
      cross join lateral (select * from consent.region where country in (coalesce(a.country, ''), '*') order by country = '*' limit 1) r
    where s.is_person and (${accountId}::uuid is null or s.id = ${accountId})
      and (r.asks and not s.asks or r.rechecks and not s.rechecks)`.execute(tx.db)
  return turn(
    tx,
    rows.map(row => row.id),
    () =>
      sql`update consent.subject s set asks = x.asks, rechecks = x.rechecks
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, asks boolean, rechecks boolean) where s.id = x.id`.execute(
        tx.db,
      ),
  )
}

/** Changes what principals stand for, under the locks of all rooms that hang on it, and works these out anew. */
async function turn(
  tx: TxCtx,
  ids: readonly SubjectId[],
  change: (ids: readonly SubjectId[]) => Promise<unknown>,
): Promise<number> {
  if (ids.length === 0) return 0
  const { rows: seats } = await sql<{ roomId: RoomId }>`
    select distinct s.room_id from unnest(${ids}::uuid[]) subject (id) cross join lateral consent.rooms_of(subject.id) s`.execute(
    tx.db,
  )
  const roomIds = seats.map(seat => seat.roomId)
  await holdRooms(tx, roomIds)
  await change(ids)
  await restateRooms(tx, roomIds, 'terms')
  return ids.length
}
