import { sql } from 'kysely'
import { plans } from '#modules/notices/rules/plans'
import { inTx, type Ctx } from '#platform/ctx'
import type { Happened } from '#platform/events'
import { later } from '#platform/tasks'

const batch = 500

/** Tells an event to every account there is, a bounded number at a time; each is told once, however often this runs. */
export function tellEveryone(ctx: Ctx, { happened, after }: { happened: Happened; after: string | null }): Promise<void> {
  return inTx(ctx, async tx => {
    let accounts = tx.db.selectFrom('accounts.account').select('id').orderBy('id').limit(batch)
    if (after) accounts = accounts.where('id', '>', after)
    const people = (await accounts.execute()).map(row => row.id)
    if (people.length === 0) return
    const { rows } = await sql<{ account_id: string; id: string }>`
      insert into notices.notice (account_id, id, audience, kind, event_id, actor_id, refs, created_at)
      select account, notice, 'broadcast', ${happened.kind}, ${happened.eventId}, ${happened.actorId}, ${JSON.stringify(happened.refs)}, ${tx.now()}
      from unnest(${people}::uuid[], ${people.map(() => tx.newId<'notice'>())}::uuid[]) told(account, notice)
      on conflict do nothing returning account_id, id`.execute(tx.db.withoutPlugins())
    const plan = plans[happened.kind]
    if (plan?.mail === 'now' || plan?.mail === 'always')
      for (const { account_id: accountId, id } of rows) await later(tx, 'notices.mail', { accountId, id })
    if (people.length === batch) await later(tx, 'notices.tell-everyone', { happened, after: people.at(-1)! })
  })
}
