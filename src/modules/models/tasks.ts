import { sql } from 'kysely'
import { addMs, minuteMs } from '#lib/time'
import { overdueWithdrawals } from '#modules/consent/acts/mark-rebuilt'
import { buildModel } from '#modules/models/acts/build-model'
import { rebuildWithdrawn } from '#modules/models/acts/rebuild'
import type { ModelId, PlaceId } from '#modules/models/schema'
import { asLearner, inTx, type Ctx } from '#platform/ctx'
import type { TaskList } from '#platform/tasks'

/** A model that was looked at waits this long until it learns what came meanwhile; what has to go does not wait. */
const restMs = minuteMs
/** Models in one turn, and places of each. */
const modelsAtOnce = 20
const placesAtOnce = 500
/** A withdrawal's own task is seconds fast; what still waits after that is taken up here, within its 60 s. */
const overdueMs = 20_000

/** Builds the models that have something new; as events tell, and once an hour by comparing, for what no event told of. */
async function buildDue(ctx: Ctx): Promise<number> {
  const due = await inTx(asLearner(ctx), async tx => {
    const { rows: found } = await sql<{ count: number }>`select models.note_due(${tx.now()}) as count`.execute(tx.db)
    if (found[0]!.count === 0) return []
    const { rows } = await sql<{ modelId: ModelId; placeId: PlaceId; isWhole: boolean }>`
      with ready as (
        select d.model_id, min(d.since) as since from models.due d left join models.model m on m.id = d.model_id
        where d.is_whole or m.looked_at is null or m.looked_at <= ${addMs(tx.now(), -restMs)}
        group by 1 order by 2 limit ${modelsAtOnce})
      select p.* from ready cross join lateral (
        select model_id, place_id, is_whole from models.due d where d.model_id = ready.model_id order by is_whole desc, since limit ${placesAtOnce}) p`.execute(
      tx.db,
    )
    return rows
  })
  for (const [modelId, places] of Map.groupBy(due, one => one.modelId)) {
    const isChanged = places.some(place => place.isWhole)
    await buildModel(
      ctx,
      modelId,
      places.map(({ placeId, isWhole }) => ({ placeId, how: isWhole ? 'whole' : 'new' })),
      isChanged ? 'changed' : 'new',
    )
  }
  return due.length
}

async function rebuildOverdue(ctx: Ctx): Promise<number> {
  const ids = await inTx(ctx, tx => overdueWithdrawals(tx, addMs(tx.now(), -overdueMs)))
  for (const withdrawalId of ids) await rebuildWithdrawn(ctx, { withdrawalId })
  return ids.length
}

export const modelsTasks: TaskList = {
  tasks: { 'consent.rebuild': rebuildWithdrawn },
  sweeps: [
    { name: 'models.build', run: buildDue },
    { name: 'models.rebuild-overdue', run: rebuildOverdue },
  ],
}
