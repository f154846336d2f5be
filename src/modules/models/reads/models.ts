import { sql } from 'kysely'
import { toHex } from '#engines/merkle/bytes'
import type { ContractId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { marketplace, type Build, type LearnedItem, type ModelView } from '#modules/models/schema'
import { inRead, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

interface Asking {
  cursor?: string | null
  limit?: number
}

/** The person's own model as it is served now (rule D1.17). */
export function modelOf(ctx: AnyCtx): Promise<ModelView> {
  const { accountId } = personOf(ctx)
  return inRead(ctx, async tx => {
    const { rows } = await buildRows(tx, accountId, sql`is_serving`, 1)
    const [serving = null] = rows.map(buildOf)
    const { rows: counts } = await sql<{ contracts: number; isDue: boolean }>`
      select count(*) filter (where items > 0)::int as contracts,
        coalesce(bool_or((select r.next_seq - 1 > s.upto_seq from items.room r where r.id = s.place_id)), false) as is_due
      from models.shard s where model_id = ${accountId}`.execute(tx.db)
    const { contracts, isDue } = counts[0]!
    return { serving, items: serving?.manifestCount ?? 0, words: serving?.words ?? 0, contracts, isDue }
  })
}

/** Every build of the person's own model, newest first; of the marketplace's when asked so. */
export function buildsPage(ctx: AnyCtx, input: Asking & { of?: 'own' | 'marketplace' } = {}): Promise<Page<Build>> {
  const { accountId } = personOf(ctx)
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['text'])]
  const before = Number(keys?.[0] ?? Number.NaN)
  return inRead(ctx, async tx => {
    const below = Number.isSafeInteger(before) ? sql`build < ${before}` : sql`true`
    const { rows } = await buildRows(tx, input.of === 'marketplace' ? marketplace : accountId, below, limit + 1)
    return pageOf(rows.map(buildOf), limit, row => [row.build])
  })
}

type Row = Omit<Build, 'manifestRoot' | 'artefactSha256' | 'words'> & {
  manifestRoot: Buffer
  artefactSha256: Buffer
  words: bigint
}

function buildRows(tx: TxCtx, modelId: string, where: ReturnType<typeof sql>, limit: number) {
  return sql<Row>`
    select build, at, builder, cause, manifest_root, manifest_count, artefact_sha256, added, removed, words, is_serving, entry_id
    from models.build where model_id = ${modelId} and ${where} order by build desc limit ${limit}`.execute(tx.db)
}

function buildOf(row: Row): Build {
  return {
    ...row,
    cause: row.cause,
    manifestRoot: toHex(row.manifestRoot),
    artefactSha256: toHex(row.artefactSha256),
    words: Number(row.words),
  }
}

/**
 * The items that the person's own model was made from: of the serving build, or exactly those of an earlier one; of one contract
 * if named. In the order of rooms and of the items in them, with place and time; never their text.
 */
export function learnedItemsPage(
  ctx: AnyCtx,
  input: Asking & { contractId?: ContractId; build?: number } = {},
): Promise<Page<LearnedItem>> {
  const { accountId } = personOf(ctx)
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['id', 'text'])]
  const { contractId, build } = input
  return inRead(ctx, async tx => {
    const inBuild =
      build === undefined
        ? sql`e.removed_build is null`
        : sql`e.added_build <= ${build} and coalesce(e.removed_build > ${build}, true)`
    const after =
      keys && /^\d{1,18}$/.test(keys[1]!) ? sql`(e.place_id, e.seq) > (${keys[0]!}::uuid, ${keys[1]!}::bigint)` : sql`true`
    const ofContract = contractId ? sql`e.place_id = (select id from items.room where contract_id = ${contractId})` : sql`true`
    const { rows } = await sql<LearnedItem>`
      select e.item_id, e.place_id as room_id, i.contract_id, coalesce(r.title, '') as title, coalesce(i.kind, '') as kind,
        coalesce(i.category, 'communications') as category, e.seq, coalesce(i.author_id = e.model_id, false) as is_own,
        coalesce(i.created_at, b.at) as created_at, e.added_build as build, b.at as learned_at
      from models.entry e join models.build b on b.model_id = e.model_id and b.build = e.added_build
        left join items.item i on i.room_id = e.place_id and i.seq = e.seq left join items.room r on r.id = e.place_id
      where e.model_id = ${accountId} and ${inBuild} and ${after} and ${ofContract}
      order by e.place_id, e.seq limit ${limit + 1}`.execute(tx.db)
    return pageOf(rows, limit, row => [row.roomId, row.seq])
  })
}
