import { sql } from 'kysely'
import { missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { backupDays, type WithdrawalView } from '#modules/models/schema'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'

export interface WithdrawalReceipt {
  entryId: string
  says: string
  /** Its number in the log, from 1; null for the seconds until it has one. */
  number: number | null
  disclosed: { item: string; processor: string; purpose: string; at: string }[]
}
/** One withdrawal with the receipts that the reader holds of it (rule B1.15). */
export interface WithdrawalDetail extends WithdrawalView {
  receipts: WithdrawalReceipt[]
}
const receiptsAtMost = 200

/** One withdrawal that concerns the person or an organisation of theirs. Refuses (missing) another. */
export function withdrawalFor(ctx: AnyCtx, input: { withdrawalId: string }): Promise<WithdrawalDetail> {
  const person = personOf(ctx)
  const sides: string[] = [person.accountId, ...person.memberships.map(one => one.orgId)]
  return inRead(ctx, async tx => {
    const { rows } = await sql<Omit<WithdrawalView, 'isMine' | 'backupsUntil'> & { subjectId: string }>`
      select w.id, w.subject_id, w.scope, w.at, w.items, w.rebuilt_at, w.item_id, r.contract_id
      from consent.withdrawal w left join items.room r on r.id = w.room_id where w.id = ${input.withdrawalId}`.execute(tx.db)
    if (!rows[0]) throw missing('withdrawal')
    const { subjectId, ...row } = rows[0]
    const { rows: receipts } = await sql<WithdrawalReceipt>`
      select distinct e.id as entry_id, p.position::float8 + 1 as number, o.committed::jsonb->>'says' as says,
        o.committed::jsonb->'body'->'disclosed' as disclosed
      from proofs.holder h join proofs.entry e on e.id = h.entry_id join proofs.opening o on o.entry_id = e.id
        left join proofs.place p on p.entry_id = e.id
      where h.holder_id = any (${sides}::uuid[]) and e.kind = 'withdrawal' and e.at >= ${row.at}
        and o.committed::jsonb->'body'->>'withdrawalId' = ${row.id}
      order by entry_id limit ${receiptsAtMost}`.execute(tx.db)
    return { ...row, isMine: sides.includes(subjectId), backupsUntil: addDays(row.at, backupDays), receipts }
  })
}
