import { sql } from 'kysely'
import type { ContractId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import type { DisclosureView, ProcessorView } from '#modules/models/schema'
import { inRead, personOf, publicDb, type AnyCtx } from '#platform/ctx'

/** Those outside through whom items may pass, those that ended too; everyone may read it (rule D1.20). At most 200. */
export async function processors(ctx: AnyCtx): Promise<ProcessorView[]> {
  const { rows } = await sql<ProcessorView>`
    select p.id, p.name, p.region, p.contract_on, p.sees, p.listed_at, p.ended_at,
      array(select u.purpose from models.processor_purpose u where u.processor_id = p.id order by 1) as purposes
    from models.processor p order by p.ended_at is not null, lower(p.name), p.listed_at limit 200`.execute(publicDb(ctx))
  return rows
}

/** What left to processors of the person's rooms and of what they published, newest first. */
export function disclosuresPage(
  ctx: AnyCtx,
  input: { cursor?: string | null; limit?: number; contractId?: ContractId } = {},
): Promise<Page<DisclosureView>> {
  const { accountId } = personOf(ctx)
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['id'])]
  return inRead(ctx, async tx => {
    const after = keys ? sql`d.id < ${keys[0]!}::uuid` : sql`true`
    const ofContract = input.contractId
      ? sql`r.contract_id = ${input.contractId}`
      : sql`(d.owner_id = ${accountId} or r.id is not null)`
    const { rows } = await sql<Omit<DisclosureView, 'bytes'> & { bytes: bigint }>`
      select d.id, d.at, p.name as processor, p.region, d.purpose, d.item_id, d.room_id, r.contract_id, coalesce(r.title, '') as title,
        d.bytes, d.is_redacted
      from models.disclosure d join models.processor p on p.id = d.processor_id left join items.room r on r.id = d.room_id
      where ${after} and ${ofContract} order by d.id desc limit ${limit + 1}`.execute(tx.db)
    return pageOf(
      rows.map(row => ({ ...row, bytes: Number(row.bytes) })),
      limit,
      row => [row.id],
    )
  })
}

/** How often the gateway was asked and what it answered, per day and purpose, newest day first: counts without content (rule D1.19). */
export function gatewayCounts(
  ctx: AnyCtx,
  days = 30,
): Promise<{ day: string; purpose: string; outcome: string; asked: number }[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('models.gatewayCount')
      .selectAll()
      .orderBy('day', 'desc')
      .orderBy('purpose')
      .orderBy('outcome')
      .limit(days * 20)
      .execute()
    return rows.map(row => ({ ...row, asked: Number(row.asked) }))
  })
}
