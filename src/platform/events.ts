import { sql } from 'kysely'
import type { TxCtx } from '#platform/ctx'
import { kept } from '#platform/db'

/** Something that happened: a kind and the ids of what it concerns. Never text. */
export interface Fact {
  kind: string
  refs: Record<string, string | number>
  /** Pages to be told to read again: `account:<id>`, `side:<id>`, `room:<id>`, `contract:<id>`. */
  topics?: string[]
}

/** Records an event in the act's own transaction; the relay hands it to its listeners after the commit. */
export async function record(tx: TxCtx, fact: Fact): Promise<void> {
  const { actor } = tx
  const id = tx.newId<'event'>()
  const actorId = actor.kind === 'person' ? actor.accountId : null
  const orgId = actor.kind === 'person' ? (actor.actingAs?.orgId ?? null) : null
  const payload = JSON.stringify({ eventId: id, kind: fact.kind, at: tx.now().toISOString(), actorId, orgId, refs: fact.refs })
  await sql`${kept}
    with happened as (
      insert into platform.event (id, kind, at, actor_id, org_id, refs)
      values (${id}, ${fact.kind}, ${tx.now()}, ${actorId}, ${orgId}, ${JSON.stringify(fact.refs)}))
    insert into platform.outbox (id, task, payload, topics)
    values (${id}, 'event', ${payload}, ${fact.topics ?? []})`.execute(tx.db)
  tx.mark.hasOutbox = true
}

/** What a listener gets; the same event may come twice, so a listener must bear that. */
export interface Happened {
  eventId: string
  kind: string
  at: string
  actorId: string | null
  orgId: string | null
  refs: Record<string, string>
}
