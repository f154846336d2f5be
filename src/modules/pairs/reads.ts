import type { PairId, RoomId, SideId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { missing } from '#lib/refusal'
import { addMonths } from '#lib/time'
import { sideNames } from '#modules/accounts/reads'
import { exceptionState, pairState, type ExceptionState, type PairState } from '#modules/pairs/rules'
import type { PairException } from '#modules/pairs/schema'
import { policyNow } from '#modules/policy/reads'
import { sql } from 'kysely'
import { inRead, personOf, sideOf, type AnyCtx } from '#platform/ctx'

export interface PairView {
  id: PairId
  state: PairState
  firstContactAt: Date | null
  /** Until when payments of this pair go through the instance (rule D3.1); null before the first contact. */
  circumventionUntil: Date | null
  contractStartedAt: Date | null
  contractEndedAt: Date | null
}

/** One pair of the viewer's with its state and its dates. */
export function pairView(ctx: AnyCtx, pairId: PairId): Promise<PairView> {
  return inRead(ctx, async tx => {
    const row = await tx.db.selectFrom('pairs.pair').selectAll().where('id', '=', pairId).executeTakeFirst()
    if (!row) throw missing('pair')
    const { policy } = await policyNow(tx)
    return {
      id: row.id as PairId,
      state: pairState(row),
      firstContactAt: row.firstContactAt,
      circumventionUntil: row.firstContactAt && addMonths(row.firstContactAt, policy.clocks.circumventionMonths),
      contractStartedAt: row.contractStartedAt,
      contractEndedAt: row.contractEndedAt,
    }
  })
}

export interface ExceptionView extends PairException {
  state: ExceptionState
  /** Whether the side acted for declared it; else it is theirs to acknowledge. */
  isMine: boolean
  otherSideId: SideId
  otherName: string
  declaredByName: string
}

/** Exceptions of the side acted for, or of one room's pair, newest first. */
export function exceptionsPage(
  ctx: AnyCtx,
  input: {
    pairId?: PairId | undefined
    roomId?: RoomId | undefined
    cursor?: string | undefined
    limit?: number | undefined
  } = {},
): Promise<Page<ExceptionView>> {
  return inRead(ctx, async tx => {
    const side = sideOf(personOf(tx))
    const limit = limitOf(input.limit)
    const keys = keysOf(input.cursor, ['instant', 'id'])
    const rows = await tx.db
      .selectFrom('pairs.exception as e')
      .innerJoin('pairs.pair as p', 'p.id', 'e.pairId')
      .selectAll('e')
      .select(['p.lowSideId', 'p.highSideId'])
      .where(where => where.or([where('p.lowSideId', '=', side), where('p.highSideId', '=', side)]))
      .$if(input.pairId !== undefined, query => query.where('e.pairId', '=', input.pairId!))
      .$if(input.roomId !== undefined, query =>
        query
          .where('e.pairId', 'in', of => of.selectFrom('items.room').select('pairId').where('id', '=', input.roomId!))
          .where(where => where.or([where('e.roomId', 'is', null), where('e.roomId', '=', input.roomId!)])),
      )
      .$if(keys !== null, query =>
        query.where(sql<boolean>`(e.declared_at, e.id) < (${keys![0]}::timestamptz, ${keys![1]}::uuid)`),
      )
      .orderBy('e.declaredAt', 'desc')
      .orderBy('e.id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = pageOf(rows, limit, row => [row.declaredAt, row.id])
    const names = await sideNames(
      tx,
      page.rows.flatMap(row => [row.lowSideId, row.highSideId, row.declaredBy]),
    )
    const views = page.rows.map(({ lowSideId, highSideId, ...row }) => {
      const one = row as unknown as PairException
      const otherSideId = (lowSideId === side ? highSideId : lowSideId) as SideId
      return {
        ...one,
        state: exceptionState(one, tx.now()),
        isMine: one.declaredSideId === side,
        otherSideId,
        otherName: names.get(otherSideId)?.name ?? '',
        declaredByName: names.get(one.declaredBy)?.name ?? '',
      }
    })
    return { rows: views, next: page.next }
  })
}
