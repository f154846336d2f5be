import { sql } from 'kysely'
import type { SideId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { attachFiles, dropFiles } from '#modules/files/acts'
import { publishText, requirePublic } from '#modules/items/acts'
import { policyNow } from '#modules/policy/reads'
import { lockProfile } from '#modules/profiles/acts/profile'
import { moved, requireEdit, requireRoom } from '#modules/profiles/rules'
import type { PortfolioFields, PortfolioItemId } from '#modules/profiles/schema'
import { inTx, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

/** Puts a piece of work at the portfolio's end. Refuses more than the policy's 30. */
export function addPortfolioItem(ctx: AnyCtx, input: PortfolioFields): Promise<{ id: PortfolioItemId }> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const { policy } = await policyNow(tx)
    const { sideId, isPublished } = await lockProfile(tx)
    const ids = await idsOf(tx, sideId)
    requireRoom(ids.length, policy.limits.portfolioItems)
    const id = tx.newId<'portfolioItem'>()
    await attachFiles(tx, { fileIds: input.fileIds, purpose: 'portfolio', isPublic: isPublished })
    const last = await tx.db
      .selectFrom('profiles.portfolioItem')
      .select(of => of.fn.max('position').as('position'))
      .where('sideId', '=', sideId)
      .executeTakeFirst()
    await tx.db
      .insertInto('profiles.portfolioItem')
      .values({ ...(await published(tx, id, input)), id, sideId, position: (last?.position ?? -1) + 1, createdAt: tx.now() })
      .execute()
    return { id }
  })
}

/** Changes a piece; files that are left out are dropped. Refuses (missing) another side's. */
export function editPortfolioItem(ctx: AnyCtx, input: PortfolioFields & { id: PortfolioItemId }): Promise<void> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const { sideId, isPublished } = await lockProfile(tx)
    const { fileIds } = await itemOf(tx, sideId, input.id)
    await attachFiles(tx, {
      fileIds: input.fileIds.filter(id => !fileIds.includes(id)),
      purpose: 'portfolio',
      isPublic: isPublished,
    })
    await dropFiles(
      tx,
      fileIds.filter(id => !(input.fileIds as string[]).includes(id)),
    )
    await tx.db
      .updateTable('profiles.portfolioItem')
      .set(await published(tx, input.id, input))
      .where('id', '=', input.id)
      .execute()
  })
}

/** Moves a piece one place up or down; at the end it stays. */
export function movePortfolioItem(ctx: AnyCtx, input: { id: PortfolioItemId; to: 'up' | 'down' }): Promise<void> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const { sideId } = await lockProfile(tx)
    await itemOf(tx, sideId, input.id)
    const order = moved(await idsOf(tx, sideId), input.id as string, input.to)
    await sql`update profiles.portfolio_item p set position = o.position - 1
      from unnest(${order}::uuid[]) with ordinality as o(id, position) where p.id = o.id and p.side_id = ${sideId}`.execute(tx.db)
  })
}

/** Takes a piece and its files away. */
export function removePortfolioItem(ctx: AnyCtx, input: { id: PortfolioItemId }): Promise<void> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const { sideId } = await lockProfile(tx)
    const { fileIds } = await itemOf(tx, sideId, input.id)
    await dropFiles(tx, fileIds)
    await tx.db.updateTable('profiles.portfolioItem').set({ removedAt: tx.now() }).where('id', '=', input.id).execute()
  })
}

async function idsOf(tx: TxCtx, sideId: SideId): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('profiles.portfolioItem')
    .select('id')
    .where('sideId', '=', sideId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

async function itemOf(tx: TxCtx, sideId: SideId, id: PortfolioItemId) {
  const item = await tx.db
    .selectFrom('profiles.portfolioItem')
    .select('fileIds')
    .where('id', '=', id)
    .where('sideId', '=', sideId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!item) throw missing('piece of work')
  return item
}

async function published(tx: TxCtx, id: PortfolioItemId, input: PortfolioFields) {
  const texts = [
    { field: 'title', surface: 'title' as const, text: input.title },
    { field: 'description', surface: 'profile' as const, text: input.description },
    { field: 'linkUrl', surface: 'profile' as const, text: input.linkUrl ?? '' },
  ]
  await requirePublic(tx, texts)
  const [title, description, linkUrl] = await Promise.all(
    texts.map(async one => (one.text === '' ? '' : publishText(tx, { kind: 'portfolio', subjectId: id, ...one }))),
  )
  return {
    title: title!,
    description: description!,
    linkUrl: linkUrl! === '' ? null : linkUrl!,
    fileIds: input.fileIds,
  }
}
