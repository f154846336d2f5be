import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/ctx'
import type { Happened } from '#platform/events'

/** Asks for background work in the act's own transaction: gone if it rolls back. */
export async function later(tx: TxCtx, task: string, payload: Record<string, unknown>): Promise<void> {
  await sql`insert into platform.outbox (id, task, payload) values (${tx.newId()}, ${task}, ${JSON.stringify(payload)})`.execute(
    tx.db,
  )
  tx.mark.hasOutbox = true
}

/** A task by its name (`module.verb`); safe to run twice. Throwing makes it run again, later each time. */
export type Task = (ctx: Ctx, payload: never) => Promise<void>

/** What a module lets the worker run. */
export interface TaskList {
  /** Run when asked for with `later`. */
  tasks?: Record<string, Task>
  /** Run for each event of these kinds; the name must be the module's own. */
  listeners?: { name: string; kinds: string[]; run: (ctx: Ctx, happened: Happened) => Promise<void> }[]
  /** Run again and again: does what the instance clock says is due, and answers how much it did. */
  sweeps?: { name: string; run: (ctx: Ctx) => Promise<number> }[]
}
