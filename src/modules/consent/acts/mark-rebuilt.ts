import type { TxCtx } from '#platform/ctx'

export interface OpenWithdrawal {
  id: string
  subjectId: string
  actorId: string | null
  scope: string
  itemId: string | null
  roomId: string | null
  at: Date
}

/** A withdrawal whose models are still to be made anew, held until the commit; undefined when that was done, or somebody is at it. */
export async function holdWithdrawal(tx: TxCtx, withdrawalId: string): Promise<OpenWithdrawal | undefined> {
  return tx.db
    .selectFrom('consent.withdrawal')
    .select(['id', 'subjectId', 'actorId', 'scope', 'itemId', 'roomId', 'at'])
    .where('id', '=', withdrawalId)
    .where('rebuiltAt', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** The models hold nothing more of what a withdrawal covered. */
export async function markRebuilt(tx: TxCtx, withdrawalId: string): Promise<void> {
  await tx.db.updateTable('consent.withdrawal').set({ rebuiltAt: tx.now() }).where('id', '=', withdrawalId).execute()
}

/** Withdrawals that wait since before an instant, oldest first; at most 20. */
export async function overdueWithdrawals(tx: TxCtx, before: Date): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('consent.withdrawal')
    .select('id')
    .where('rebuiltAt', 'is', null)
    .where('at', '<=', before)
    .orderBy('at')
    .limit(20)
    .execute()
  return rows.map(row => row.id)
}
