import { toBase64, toHex } from '#engines/merkle/bytes'
import { receiptFormat, type Committed, type Receipt } from '#engines/merkle/receipt'
import { inclusionRanges } from '#engines/merkle/tree'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { must } from '#lib/must'
import { conflict, missing } from '#lib/refusal'
import { checkpointRow } from '#modules/proofs/reads/log'
import { proofFrom } from '#modules/proofs/reads/tiles'
import type { EntryId, EntryKind } from '#modules/proofs/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface ReceiptRow {
  entryId: EntryId
  kind: EntryKind
  at: Date
  says: string
  /** Its number in the log, from 1; null for the seconds until it has one. */
  number: number | null
}

/** What was entered that concerns the side the person acts for, newest first. */
export function receiptsPage(ctx: AnyCtx, input: { cursor?: string | null; limit?: number } = {}): Promise<Page<ReceiptRow>> {
  const person = personOf(ctx)
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['id'])]
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('proofs.holder as h')
      .innerJoin('proofs.entry as e', 'e.id', 'h.entryId')
      .innerJoin('proofs.opening as o', 'o.entryId', 'h.entryId')
      .leftJoin('proofs.place as p', 'p.entryId', 'h.entryId')
      .select(['h.entryId', 'e.kind', 'e.at', 'o.committed', 'p.position'])
      .where('h.holderId', '=', sideOf(person))
      .$if(keys !== null, query => query.where('h.entryId', '<', keys![0]!))
      .orderBy('h.entryId', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.map(({ entryId, kind, at, committed, position }) => ({
      entryId: entryId as EntryId,
      kind: kind as EntryKind,
      at,
      says: (JSON.parse(committed) as Committed).says,
      number: position === null ? null : Number(position) + 1,
    }))
    return pageOf(shown, limit, row => [row.entryId])
  })
}

/** The receipt of an entry that concerns the person or an organisation of theirs: a file that proves itself. */
export function receiptOf(ctx: AnyCtx, input: { entryId: string }): Promise<Receipt> {
  const person = personOf(ctx)
  const sides = [person.accountId, ...person.memberships.map(one => one.orgId)] as string[]
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('proofs.entry as e')
      .innerJoin('proofs.opening as o', 'o.entryId', 'e.id')
      .leftJoin('proofs.place as p', 'p.entryId', 'e.id')
      .select(['e.id', 'e.kind', 'e.at', 'e.commitment', 'o.salt', 'o.committed', 'p.position'])
      .where('e.id', '=', input.entryId)
      .where(eb => eb('e.id', 'in', eb.selectFrom('proofs.holder').select('entryId').where('holderId', 'in', sides)))
      .executeTakeFirst()
    if (!row) throw missing('receipt')
    if (row.position === null)
      throw conflict('not-in-the-log-yet', 'This entry gets its place in the log within a minute. Ask for the receipt then.')
    return madeReceipt(tx, { ...row, position: Number(row.position) })
  })
}

interface Placed {
  id: string
  kind: string
  at: Date
  commitment: Uint8Array
  salt: Uint8Array
  committed: string
  position: number
}

async function madeReceipt(tx: TxCtx, row: Placed): Promise<Receipt> {
  const { note, keyText, size } = must(await checkpointRow(tx), 'what has a place was signed')
  const { says, body, claims } = JSON.parse(row.committed) as Committed
  const hashes = await proofFrom(tx, inclusionRanges(row.position, Number(size)))
  return {
    format: receiptFormat,
    says,
    entry: { id: row.id, at: row.at.toISOString(), kind: row.kind, commitment: toHex(row.commitment) },
    body,
    claims,
    salt: toHex(row.salt),
    inclusion: { index: row.position, hashes: hashes.map(toBase64) },
    checkpoint: note,
    key: keyText,
  }
}
