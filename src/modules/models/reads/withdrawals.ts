import { sql } from 'kysely'
import type { ContractId, ItemId, RoomId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { forbidden, missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { backupDays, type WithdrawalInput, type WithdrawalPlan, type WithdrawalView } from '#modules/models/schema'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'

interface Part {
  roomId: RoomId | null
  contractId: ContractId | null
  items: bigint
  learnedBySubject: bigint
  learnedByOthers: bigint
  disclosed: bigint
}

/**
 * What a withdrawal would take back, before it is confirmed: items, contracts, which models lose how much, what had left to
 * processors (rule B1.15). Refuses (missing) a contract that is not theirs, (forbidden) an organisation they do not run.
 */
export function withdrawalPlan(ctx: AnyCtx, input: WithdrawalInput): Promise<WithdrawalPlan> {
  const person = personOf(ctx)
  const role = input.orgId && person.memberships.find(one => one.orgId === input.orgId)?.role
  if (input.orgId && !role) throw missing('organisation')
  if (role && role !== 'owner' && role !== 'admin')
    throw forbidden('needs-admin', 'Owners and admins of an organisation withdraw for it. Ask one of them.')
  const subjectId = input.orgId ?? person.accountId
  return inRead(ctx, async tx => {
    const room = input.contractId
      ? await tx.db.selectFrom('items.room').select('id').where('contractId', '=', input.contractId).executeTakeFirst()
      : null
    if (room === undefined || (input.scope === 'contract' && !room)) throw missing('contract')
    const itemId = input.scope === 'item' ? (input.itemId ?? null) : null
    const { rows } = await sql<Part>`
      select * from models.plan_withdrawal(${subjectId}, ${input.scope}, ${room?.id ?? null}, ${itemId})`.execute(tx.db)
    const sum = (of: (part: Part) => bigint, parts = rows) => Number(parts.reduce((total, part) => total + of(part), 0n))
    const titles = new Map(
      (
        await tx.db
          .selectFrom('items.room')
          .select(['id', 'title'])
          .where('id', 'in', ['00000000-0000-0000-0000-000000000000', ...rows.flatMap(row => row.roomId ?? [])])
          .execute()
      ).map(one => [one.id, one.title]),
    )
    return {
      items: sum(part => part.items),
      inOwnModel: sum(part => part.learnedBySubject),
      inOtherModels: sum(part => part.learnedByOthers),
      contracts: rows
        .filter(part => part.contractId)
        .map(part => ({
          contractId: part.contractId!,
          title: titles.get(part.roomId!) ?? '',
          items: Number(part.items),
          inOwnModel: Number(part.learnedBySubject),
          inOtherModels: Number(part.learnedByOthers),
        })),
      published: sum(
        part => part.items,
        rows.filter(part => !part.roomId),
      ),
      disclosed: sum(part => part.disclosed),
      backupsUntil: addDays(tx.now(), backupDays),
    }
  })
}

/** Withdrawals that concern the person or an organisation of theirs, newest first. */
export function withdrawalsPage(
  ctx: AnyCtx,
  input: { cursor?: string | null; limit?: number } = {},
): Promise<Page<WithdrawalView>> {
  const person = personOf(ctx)
  const sides: string[] = [person.accountId, ...person.memberships.map(one => one.orgId)]
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['instant', 'id'])]
  return inRead(ctx, async tx => {
    const after = keys ? sql`(w.at, w.id) < (${keys[0]!}::timestamptz, ${keys[1]!}::uuid)` : sql`true`
    const { rows } = await sql<Omit<WithdrawalView, 'isMine' | 'backupsUntil'> & { subjectId: string; itemId: ItemId | null }>`
      select w.id, w.subject_id, w.scope, w.at, w.items, w.rebuilt_at, w.item_id, r.contract_id
      from consent.withdrawal w left join items.room r on r.id = w.room_id
      where ${after} order by w.at desc, w.id desc limit ${limit + 1}`.execute(tx.db)
    const views = rows.map(({ subjectId, ...row }) => ({
      ...row,
      isMine: sides.includes(subjectId),
      backupsUntil: addDays(row.at, backupDays),
    }))
    return pageOf(views, limit, row => [row.at, row.id])
  })
}
