import { isUuid, type FileId, type SideId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { may } from '#modules/accounts/rules'
import { fileFacts } from '#modules/files/reads'
import type { Language, PortfolioItem, PortfolioItemId, Profile } from '#modules/profiles/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

/**
 * A side's profile as everyone sees it. Of a profile that is not published only the name is told, to all but
 * its own side. Refuses (missing) a side that does not exist.
 */
export function publicProfile(ctx: AnyCtx, sideId: string): Promise<Profile> {
  return inRead(ctx, async tx => {
    const viewer = tx.actor.kind === 'person' ? tx.actor : null
    const isMine = viewer !== null && sideOf(viewer) === sideId && may(viewer, 'propose')
    return profileOf(tx, sideId, isMine)
  })
}

/** The profile of the side acted for, published or not, as it is edited. */
export function myProfile(ctx: AnyCtx): Promise<Profile> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    return { ...(await profileOf(tx, sideOf(person), true)), isMine: may(person, 'propose') }
  })
}

async function profileOf(tx: TxCtx, sideId: string, isMine: boolean): Promise<Profile> {
  const side = isUuid(sideId)
    ? await tx.db.selectFrom('accounts.side').selectAll().where('id', '=', sideId).executeTakeFirst()
    : undefined
  if (!side) throw missing('profile')
  const row = await tx.db.selectFrom('profiles.profile').selectAll().where('sideId', '=', sideId).executeTakeFirst()
  const shown = row && (row.isPublished || isMine) ? row : null
  return {
    sideId: sideId as SideId,
    kind: side.kind as Profile['kind'],
    name: side.name!,
    country: side.country,
    headline: shown?.headline ?? '',
    about: shown?.about ?? '',
    skills: shown?.skills ?? [],
    rateMinor: shown?.rateMinor ?? null,
    currency: shown?.currency ?? 'EUR',
    languages: (shown?.languages as unknown as Language[] | undefined) ?? [],
    availability: (shown?.availability as Profile['availability'] | undefined) ?? 'open',
    avatarFileId: shown?.avatarFileId ? await shownPicture(tx, shown.avatarFileId, isMine) : null,
    isPublished: row?.isPublished ?? false,
    memberSince: side.createdAt!,
    updatedAt: shown?.updatedAt ?? null,
    portfolio: shown ? await portfolioOf(tx, sideId) : [],
    isMine,
  }
}

/** A picture that was not looked through yet is its own side's only. */
async function shownPicture(tx: TxCtx, fileId: string, isMine: boolean): Promise<FileId | null> {
  const [file] = await fileFacts(tx, [fileId])
  return file && (isMine || file.check.state === 'shown') ? file.id : null
}

/** One piece of the portfolio of the side acted for. Refuses (missing) any other. */
export function myPortfolioItem(ctx: AnyCtx, id: string): Promise<PortfolioItem> {
  return inRead(ctx, async tx => {
    const item = (await portfolioOf(tx, sideOf(personOf(tx)))).find(one => one.id === id)
    if (!item) throw missing('piece of work')
    return item
  })
}

async function portfolioOf(tx: TxCtx, sideId: string): Promise<PortfolioItem[]> {
  const rows = await tx.db
    .selectFrom('profiles.portfolioItem')
    .select(['id', 'title', 'description', 'linkUrl', 'fileIds'])
    .where('sideId', '=', sideId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .limit(200)
    .execute()
  const files = new Map(
    (
      await fileFacts(
        tx,
        rows.flatMap(row => row.fileIds),
      )
    ).map(file => [file.id as string, file]),
  )
  return rows.map(({ fileIds, id, ...row }) => ({
    ...row,
    id: id as PortfolioItemId,
    files: fileIds.flatMap(fileId => files.get(fileId) ?? []),
  }))
}

/** Avatars of sides whose profiles are published, by side, for lists. */
export function avatarsOf(ctx: AnyCtx, sideIds: readonly string[]): Promise<Map<string, FileId>> {
  if (sideIds.length === 0) return Promise.resolve(new Map())
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('profiles.profile')
      .select(['sideId', 'avatarFileId'])
      .where('sideId', 'in', [...new Set(sideIds)])
      .where('isPublished', '=', true)
      .where('avatarFileId', 'is not', null)
      .where(where =>
        where.exists(
          where
            .selectFrom('files.file')
            .select('id')
            .whereRef('files.file.id', '=', 'profiles.profile.avatarFileId')
            .where('shownAt', 'is not', null),
        ),
      )
      .execute()
    return new Map(rows.map(row => [row.sideId, row.avatarFileId as FileId]))
  })
}
