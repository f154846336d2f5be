import { sql } from 'kysely'
import { facetOf, stepsOf } from '#engines/ranking/query'
import { vectorOf } from '#engines/ranking/words'
import type { FileId, SideId } from '#lib/ids'
import { currencies } from '#lib/money'
import { excerpt } from '#lib/text'
import { sideNames } from '#modules/accounts/reads'
import { attachFiles, closeFiles, dropFiles, openFilesTo } from '#modules/files/acts'
import { publishText, requirePublic } from '#modules/items/acts'
import { requireEdit, requirePublish, requireReady } from '#modules/profiles/rules'
import type { Language, ProfileFields } from '#modules/profiles/schema'
import { inTx, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import { segmentNow, type SearchTable } from '#platform/search'

export const talentTable: SearchTable = { name: 'profiles.listing', id: 'side_id', at: 'listed_at' }

/** The profile of the side acted for, locked; begun empty when there is none. */
export async function lockProfile(tx: TxCtx) {
  const sideId = sideOf(personOf(tx))
  await tx.db
    .insertInto('profiles.profile')
    .values({ sideId, updatedAt: tx.now() })
    .onConflict(oc => oc.doNothing())
    .execute()
  const row = await tx.db
    .selectFrom('profiles.profile')
    .selectAll()
    .where('sideId', '=', sideId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...row, sideId, languages: row.languages as unknown as Language[], avatarFileId: row.avatarFileId as FileId | null }
}
type Row = Awaited<ReturnType<typeof lockProfile>>

/** Changes the profile of the side acted for; what is not given stays. A published one changes for everyone at once. */
export function saveProfile(ctx: AnyCtx, input: ProfileFields): Promise<void> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const before = await lockProfile(tx)
    await store(tx, { ...before, ...input }, before)
  })
}

/** Opens the profile to everyone and, for who offers work, to the talent search. Refuses what is too empty to decide by. */
export function publishProfile(ctx: AnyCtx): Promise<void> {
  requirePublish(personOf(ctx))
  return inTx(ctx, async tx => {
    const profile = await lockProfile(tx)
    if (profile.isPublished) return
    const side = (await sideNames(tx, [profile.sideId])).get(profile.sideId)
    requireReady(profile, side?.kind ?? 'person')
    await store(tx, { ...profile, isPublished: true }, null)
    await openFilesTo(tx, await filesOf(tx, profile), 'everyone')
    await record(tx, { kind: 'profile.published', refs: { sideId: profile.sideId }, topics: [`side:${profile.sideId}`] })
  })
}

/** Takes the profile back: only its side sees it, and the search forgets it. */
export function unpublishProfile(ctx: AnyCtx): Promise<void> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const profile = await lockProfile(tx)
    if (!profile.isPublished) return
    await tx.db
      .updateTable('profiles.profile')
      .set({ isPublished: false, updatedAt: tx.now() })
      .where('sideId', '=', profile.sideId)
      .execute()
    await tx.db.deleteFrom('profiles.listing').where('sideId', '=', profile.sideId).execute()
    await closeFiles(tx, await filesOf(tx, profile))
    await record(tx, { kind: 'profile.unpublished', refs: { sideId: profile.sideId }, topics: [`side:${profile.sideId}`] })
  })
}

/** Shows an uploaded picture (purpose `avatar`) beside the name, or none. */
export function setAvatar(ctx: AnyCtx, input: { fileId: FileId | null }): Promise<void> {
  requireEdit(personOf(ctx))
  return inTx(ctx, async tx => {
    const profile = await lockProfile(tx)
    if (profile.avatarFileId === input.fileId) return
    if (profile.avatarFileId) await dropFiles(tx, [profile.avatarFileId])
    if (input.fileId) await attachFiles(tx, { fileIds: [input.fileId], purpose: 'avatar', isPublic: profile.isPublished })
    await tx.db
      .updateTable('profiles.profile')
      .set({ avatarFileId: input.fileId, updatedAt: tx.now() })
      .where('sideId', '=', profile.sideId)
      .execute()
    await tx.db.updateTable('profiles.listing').set({ avatarFileId: input.fileId }).where('sideId', '=', profile.sideId).execute()
  })
}

/** Writes the row; the texts of a published profile go through the one door for public texts, changed ones only. */
async function store(tx: TxCtx, profile: Row, before: Row | null): Promise<void> {
  const old = before?.isPublished ? before : null
  const texts = [
    { field: 'headline', surface: 'title' as const, text: profile.headline, old: old?.headline },
    { field: 'about', surface: 'profile' as const, text: profile.about, old: old?.about },
    { field: 'skills', surface: 'profile' as const, text: profile.skills.join('\n'), old: old?.skills.join('\n') },
  ]
  const fresh = profile.isPublished ? texts.filter(({ text, old: known }) => text !== '' && text !== known) : []
  // All of them first, so that every field gets its sentence.
  await requirePublic(tx, fresh, texts)
  const [headline, about, skills] = await Promise.all(
    texts.map(async one =>
      fresh.includes(one) ? publishText(tx, { kind: 'profile', subjectId: profile.sideId, ...one }) : one.text,
    ),
  )
  const kept = {
    headline: headline!,
    about: about!,
    skills: skills!.split('\n').filter(Boolean),
    rateMinor: profile.rateMinor,
    currency: profile.currency,
    availability: profile.availability,
    isPublished: profile.isPublished,
    updatedAt: tx.now(),
  }
  await tx.db
    .updateTable('profiles.profile')
    .set({ ...kept, languages: JSON.stringify(profile.languages) })
    .where('sideId', '=', profile.sideId)
    .execute()
  if (profile.isPublished) await listTalent(tx, { ...profile, ...kept })
}

/** Keeps the talent search in step. A company that only hires is not in it. */
async function listTalent(tx: TxCtx, profile: Row): Promise<void> {
  const side = (await sideNames(tx, [profile.sideId])).get(profile.sideId as SideId)
  if (!side || side.kind === 'company') return
  const units = profile.rateMinor === null ? null : profile.rateMinor / 10n ** BigInt(currencies[profile.currency] ?? 2)
  const facets = [
    `a=${profile.availability}`,
    ...profile.skills.flatMap(skill => facetOf('s', skill) ?? []),
    ...profile.languages.map(one => `l=${one.code}`),
    ...(units === null ? [] : stepsOf(`r-${profile.currency}`, units, units)),
  ]
  const facts = {
    headline: profile.headline,
    excerpt: excerpt(profile.about, 200),
    skills: profile.skills,
    rateMinor: profile.rateMinor,
    currency: profile.currency,
    availability: profile.availability,
    avatarFileId: profile.avatarFileId,
    search: sql<string>`${vectorOf([
      { text: `${profile.headline}\n${side.name}`, weight: 'A' },
      { text: profile.skills.join('\n'), weight: 'B' },
      { text: profile.about, weight: 'C' },
    ])}::tsvector`,
    facets: [...new Set(facets)],
  }
  await tx.db
    .insertInto('profiles.listing')
    .values({ ...facts, sideId: profile.sideId, listedAt: tx.now(), segment: await segmentNow(tx, talentTable) })
    .onConflict(oc => oc.column('sideId').doUpdateSet(facts))
    .execute()
}

/** Every file that is public while the profile is. */
async function filesOf(tx: TxCtx, profile: { sideId: string; avatarFileId: string | null }): Promise<string[]> {
  const items = await tx.db
    .selectFrom('profiles.portfolioItem')
    .select('fileIds')
    .where('sideId', '=', profile.sideId)
    .where('removedAt', 'is', null)
    .execute()
  return [...items.flatMap(item => item.fileIds), ...(profile.avatarFileId ? [profile.avatarFileId] : [])]
}
