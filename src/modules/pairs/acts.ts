import { sql } from 'kysely'
import type { PairId, SideId } from '#lib/ids'
import { inOrder } from '#modules/pairs/rules'
import { record } from '#platform/events'
import type { TxCtx } from '#platform/ctx'

/** Finds the pair of two sides, or begins it. */
export async function ensurePair(tx: TxCtx, one: SideId, other: SideId): Promise<PairId> {
  const [low, high] = inOrder(one, other)
  const known = await tx.db
    .selectFrom('pairs.pair')
    .select('id')
    .where('lowSideId', '=', low)
    .where('highSideId', '=', high)
    .executeTakeFirst()
  if (known) return known.id as PairId
  await tx.db
    .insertInto('pairs.pair')
    .values({ id: tx.newId<'pair'>(), lowSideId: low, highSideId: high, createdAt: tx.now() })
    .onConflict(oc => oc.constraint('a_pair_is_kept_once').doNothing())
    .execute()
  const made = await tx.db
    .selectFrom('pairs.pair')
    .select('id')
    .where('lowSideId', '=', low)
    .where('highSideId', '=', high)
    .executeTakeFirstOrThrow()
  return made.id as PairId
}

/**
 * Tells that a side wrote to the other. The first to write opens the pair; the other's first text is
 * the first contact, from which the non-circumvention period runs (rule D3.1). Costs one read when both are known.
 */
export async function noteWriting(tx: TxCtx, pairId: PairId, writer: SideId): Promise<void> {
  const pair = await tx.db
    .selectFrom('pairs.pair')
    .select(['firstWriterSideId', 'firstContactAt'])
    .where('id', '=', pairId)
    .executeTakeFirstOrThrow()
  if (pair.firstContactAt || pair.firstWriterSideId === writer) return
  const { numUpdatedRows } = await tx.db
    .updateTable('pairs.pair')
    .set(pair.firstWriterSideId === null ? { firstWriterSideId: writer, firstWrittenAt: tx.now() } : { firstContactAt: tx.now() })
    .where('id', '=', pairId)
    .where('firstContactAt', 'is', null)
    .where(
      pair.firstWriterSideId === null
        ? sql<boolean>`first_writer_side_id is null`
        : sql<boolean>`first_writer_side_id <> ${writer}`,
    )
    .executeTakeFirst()
  // Both wrote at once and the other was first: look again, now as the second.
  if (numUpdatedRows === 0n) return noteWriting(tx, pairId, writer)
  if (pair.firstWriterSideId !== null) await record(tx, { kind: 'pair.first-contact', refs: { pairId } })
}

/** A contract of the pair started (rule book, Words: both signed and the first milestone funded). */
export async function noteContractStart(tx: TxCtx, pairId: PairId): Promise<void> {
  await sql`update pairs.pair set contracts_running = contracts_running + 1,
    contract_started_at = coalesce(contract_started_at, ${tx.now()}) where id = ${pairId}`.execute(tx.db)
  await record(tx, { kind: 'pair.contract-started', refs: { pairId } })
}

/** A started contract of the pair ended; the freedom it gave stays (rule D2.2). */
export async function noteContractEnd(tx: TxCtx, pairId: PairId): Promise<void> {
  await sql`update pairs.pair set contracts_running = contracts_running - 1, contract_ended_at = ${tx.now()} where id = ${pairId}`.execute(
    tx.db,
  )
  await record(tx, { kind: 'pair.contract-ended', refs: { pairId } })
}

/**
 * Holds the pair's row until the commit and answers whether a contract of it ever started: a text that is kept back and
 * the start that opens everything can't miss each other. Taken after the room's lock, never before.
 */
export async function holdPair(tx: TxCtx, pairId: PairId): Promise<{ hasStarted: boolean }> {
  const row = await tx.db
    .selectFrom('pairs.pair')
    .select('contractStartedAt')
    .where('id', '=', pairId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return { hasStarted: Boolean(row?.contractStartedAt) }
}
