import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { forbidden } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'

export interface AgreementView {
  sideId: string
  name: string
  kind: 'dpa' | 'baa'
  notedAt: Date
  notedBy: string | null
}

/** Agreements on file, newest first (rule B9.10); for staff. */
export function agreementsPage(
  ctx: AnyCtx,
  input: { cursor?: string | null; limit?: number } = {},
): Promise<Page<AgreementView>> {
  const { isStaff } = personOf(ctx)
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['instant', 'id', 'text'])]
  return inRead(ctx, async tx => {
    if (!isStaff) throw forbidden('staff-only', 'Agreements are noted by staff.')
    const rows = await tx.db
      .selectFrom('consent.agreement')
      .selectAll()
      .$if(keys !== null, query =>
        query.where(eb => eb(eb.refTuple('notedAt', 'sideId', 'kind'), '<', eb.tuple(new Date(keys![0]!), keys![1]!, keys![2]!))),
      )
      .orderBy('notedAt', 'desc')
      .orderBy('sideId', 'desc')
      .orderBy('kind', 'desc')
      .limit(limit + 1)
      .execute()
    const names = await sideNames(
      tx,
      rows.flatMap(row => [row.sideId, ...(row.notedBy ? [row.notedBy] : [])]),
    )
    const page = pageOf(rows, limit, row => [row.notedAt, row.sideId, row.kind])
    return {
      next: page.next,
      rows: page.rows.map(row => ({
        sideId: row.sideId,
        name: names.get(row.sideId)?.name ?? row.sideId,
        kind: row.kind as AgreementView['kind'],
        notedAt: row.notedAt,
        notedBy: (row.notedBy && names.get(row.notedBy)?.name) ?? null,
      })),
    }
  })
}
