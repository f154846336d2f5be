import { addMonths } from '#lib/time'
import type { PairId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { pairState, type PairState } from '#modules/pairs/rules'
import { policyNow } from '#modules/policy/reads'
import { inRead, type AnyCtx } from '#platform/ctx'

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
