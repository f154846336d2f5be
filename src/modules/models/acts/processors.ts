import { conflict, forbidden, missing } from '#lib/refusal'
import { ProcessorInput, type ProcessorId } from '#modules/models/schema'
import { inTx, type AnyCtx } from '#platform/ctx'
import { brokenConstraint } from '#platform/db'
import { record } from '#platform/events'

function mustBeOperator(ctx: AnyCtx): void {
  if (ctx.actor.kind !== 'system') throw forbidden('operator-only', 'Processors are registered by who runs this instance.')
}

/**
 * Registers a processor: what it is for, where it is, since when it is under contract and what it sees; it may never train
 * (rule D1.20). Items go to it only once the terms in force name it (B1.7). Refuses (conflict) a name that is in use.
 */
export async function addProcessor(ctx: AnyCtx, input: ProcessorInput): Promise<{ processorId: ProcessorId }> {
  mustBeOperator(ctx)
  const { purposes, ...processor } = ProcessorInput.parse(input)
  return inTx(ctx, async tx => {
    const processorId: ProcessorId = tx.newId<'processor'>()
    try {
      await tx.db
        .insertInto('models.processor')
        .values({ id: processorId, ...processor, listedAt: tx.now() })
        .execute()
    } catch (error) {
      if (brokenConstraint(error) !== 'a_processor_is_listed_once') throw error
      throw conflict('processor-listed', 'A processor of this name is registered already. End that one first.')
    }
    const rows = [...new Set(purposes)].map(purpose => ({ processorId, purpose }))
    await tx.db.insertInto('models.processorPurpose').values(rows).execute()
    await record(tx, { kind: 'processor.added', refs: { processorId } })
    return { processorId }
  })
}

/** Ends a processor: nothing goes to it from here. Refuses (missing) one that is not registered. */
export async function endProcessor(ctx: AnyCtx, { processorId }: { processorId: ProcessorId }): Promise<void> {
  mustBeOperator(ctx)
  return inTx(ctx, async tx => {
    const ended = await tx.db
      .updateTable('models.processor')
      .set({ endedAt: tx.now() })
      .where('id', '=', processorId)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw missing('processor')
    await record(tx, { kind: 'processor.ended', refs: { processorId } })
  })
}
