import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '#lib/ids'
import { storeFile } from '#modules/files/acts'
import { fileFacts } from '#modules/files/reads'
import { addPortfolioItem, editPortfolioItem, movePortfolioItem, removePortfolioItem } from '#modules/profiles/acts/portfolio'
import { publishProfile, saveProfile, setAvatar, unpublishProfile } from '#modules/profiles/acts/profile'
import { avatarsOf, myPortfolioItem, myProfile, publicProfile } from '#modules/profiles/reads/profile'
import { searchTalent } from '#modules/profiles/reads/search'
import {
  LanguagesForm,
  PortfolioForm,
  ProfileBody,
  TalentSearch,
  WorkForm,
  type PortfolioItemId,
  type ProfileFields,
} from '#modules/profiles/schema'
import { inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'

type PersonCtx = Ctx & { actor: Person }
let w: World
let ada: PersonCtx
let ben: PersonCtx
beforeAll(async () => {
  w = await openWorld()
  ada = await w.person({ name: 'Ada Byron' })
  ben = await w.person({ name: 'Ben Ode' })
})
afterAll(() => w[Symbol.asyncDispose]())

const full: ProfileFields = {
  headline: 'Illustrator of calm interfaces',
  about: 'I draw diagrams that people understand at first sight, for banks and for children.',
  skills: ['Illustration', 'Figma'],
  rateMinor: 6_000n,
  currency: 'EUR',
  languages: [
    { code: 'pt', level: 'native' },
    { code: 'en', level: 'fluent' },
  ],
  availability: 'part-time',
}
const picture = async (ctx: Ctx, purpose: 'portfolio' | 'avatar', background: string) =>
  (
    await storeFile(ctx, {
      name: 'work.png',
      bytes: await sharp({ create: { width: 80, height: 60, channels: 3, background } })
        .png()
        .toBuffer(),
      purpose,
    })
  ).id
const piece = (more: Partial<ReturnType<typeof PortfolioForm.parse>> = {}) => ({
  title: 'Tide tables',
  description: '',
  linkUrl: null,
  fileIds: [] as FileId[],
  ...more,
})
const found = async (input: Record<string, unknown>) =>
  (await searchTalent(w.visitor, TalentSearch.parse(input))).rows.map(row => row.name)

describe('a profile', () => {
  test('is its side’s alone until it is published, then everyone’s and found', async () => {
    await saveProfile(ada, full)
    expect(await publicProfile(w.visitor, ada.actor.accountId)).toMatchObject({
      name: 'Ada Byron',
      about: '',
      skills: [],
      isPublished: false,
      isMine: false,
    })
    expect(await publicProfile(ada, ada.actor.accountId)).toMatchObject({ about: full.about, isMine: true })
    expect(await found({ words: 'illustrator' })).toEqual([])
    await publishProfile(ada)
    expect(await publicProfile(w.visitor, ada.actor.accountId)).toMatchObject({ ...full, isPublished: true, isMine: false })
    expect(await found({ words: 'illustrator' })).toEqual(['Ada Byron'])
    const { rows } = await w.owner.query(
      `select text_written from items.public_item where subject_id = $1 and kind = 'profile'`,
      [ada.actor.accountId],
    )
    expect(rows.map(row => row.text_written)).toEqual(expect.arrayContaining([full.headline, full.about]))
  })

  test('saves one section and leaves the others; the search follows, without moving up', async () => {
    const before = await w.owner.query('select listed_at from profiles.listing where side_id = $1', [ada.actor.accountId])
    await w.advance({ ms: 5_000 })
    await saveProfile(ada, { headline: 'Cartographer of calm' })
    expect(await myProfile(ada)).toMatchObject({ headline: 'Cartographer of calm', about: full.about, rateMinor: 6_000n })
    expect(await found({ words: 'cartographer' })).toEqual(['Ada Byron'])
    expect(await found({ words: 'illustrator' })).toEqual([])
    expect(
      (await w.owner.query('select listed_at from profiles.listing where side_id = $1', [ada.actor.accountId])).rows,
    ).toEqual(before.rows)
  })

  test('keeps a number out that comes in pieces, also when each is saved by itself', async () => {
    const sly = await w.person({ name: 'Silas Lyons' })
    await saveProfile(sly, { ...full, headline: 'Illustrator, +351 912' })
    await publishProfile(sly)
    await expect(saveProfile(sly, { about: `345 678 is how I count pages. ${full.about}` })).rejects.toMatchObject({
      reason: 'screened',
      fields: { about: expect.stringContaining('345 678') },
    })
    expect(await publicProfile(w.visitor, sly.actor.accountId)).toMatchObject({ about: full.about })
  })

  test('can’t be published empty: each lacking field is named', async () => {
    await expect(publishProfile(ben)).rejects.toMatchObject({
      reason: 'profile-not-ready',
      fields: { headline: expect.any(String), about: expect.any(String), skills: expect.any(String) },
    })
    const fresh = await w.person({ emailVerified: false })
    await saveProfile(fresh, full)
    expect(() => publishProfile(fresh)).toThrow(expect.objectContaining({ reason: 'email-unverified' }))
  })

  test('is taken back with its pictures', async () => {
    const eve = await w.person({ name: 'Eve Draw' })
    await saveProfile(eve, { ...full, headline: 'Pangolin portraits' })
    const [avatar, work] = [await picture(eve, 'avatar', '#123'), await picture(eve, 'portfolio', '#456')]
    await setAvatar(eve, { fileId: avatar })
    await addPortfolioItem(eve, piece({ fileIds: [work] }))
    expect(await fileFacts(w.visitor, [avatar, work])).toHaveLength(0)
    await publishProfile(eve)
    await w.settle()
    expect(await fileFacts(w.visitor, [avatar, work])).toHaveLength(2)
    expect((await avatarsOf(w.visitor, [eve.actor.accountId])).get(eve.actor.accountId)).toBe(avatar)
    await unpublishProfile(eve)
    expect(await fileFacts(w.visitor, [avatar, work])).toHaveLength(0)
    expect(await publicProfile(ben, eve.actor.accountId)).toMatchObject({ about: '', portfolio: [], avatarFileId: null })
    expect(await found({ words: 'pangolin' })).toEqual([])
  })

  test('of an agency is changed by who may offer services for it', async () => {
    const org = await w.organisation('agency', 'Studio Norte')
    const member = await w.join(await w.person(), org, 'member')
    expect(() => saveProfile(member, full)).toThrow(
      expect.objectContaining({ kind: 'forbidden', message: expect.stringContaining('Studio Norte') }),
    )
    const admin = await w.join(await w.person(), org, 'admin')
    await saveProfile(admin, { ...full, headline: 'Studio for axolotl maps' })
    await publishProfile(admin)
    expect(await publicProfile(member, org)).toMatchObject({ name: 'Studio Norte', kind: 'agency', isMine: false })
    expect(await found({ words: 'axolotl' })).toEqual(['Studio Norte'])
  })

  test('of a company is public and not among the talent', async () => {
    const owner = await w.join(await w.person(), await w.organisation('company', 'Harbour Books Ltd'), 'owner')
    await saveProfile(owner, { ...full, headline: 'We sell wombat books', skills: [] })
    await publishProfile(owner)
    expect(await publicProfile(w.visitor, sideOf(owner.actor))).toMatchObject({ headline: 'We sell wombat books' })
    expect(await found({ words: 'wombat' })).toEqual([])
  })

  test('can’t be written past the acts by another: the wall of the database', async () => {
    const change = () =>
      inTx(ben, tx =>
        tx.db
          .updateTable('profiles.profile')
          .set({ headline: 'Mine' })
          .where('sideId', '=', ada.actor.accountId)
          .executeTakeFirst(),
      )
    expect((await change()).numUpdatedRows).toBe(0n)
    await inTx(ben, tx => tx.db.deleteFrom('profiles.listing').where('sideId', '=', ada.actor.accountId).execute())
    expect(await found({ words: 'cartographer' })).toEqual(['Ada Byron'])
  })
})

describe('the portfolio', () => {
  test('adds, edits, moves and removes; files go with their piece', async () => {
    const ids: PortfolioItemId[] = []
    for (const title of ['One', 'Two', 'Three']) ids.push((await addPortfolioItem(ben, piece({ title }))).id)
    const titles = async () => (await myProfile(ben)).portfolio.map(item => item.title)
    await movePortfolioItem(ben, { id: ids[2]!, to: 'up' })
    expect(await titles()).toEqual(['One', 'Three', 'Two'])
    await movePortfolioItem(ben, { id: ids[0]!, to: 'up' })
    expect(await titles()).toEqual(['One', 'Three', 'Two'])
    const [first, second] = [await picture(ben, 'portfolio', '#a11'), await picture(ben, 'portfolio', '#1a1')]
    await editPortfolioItem(ben, { ...piece({ title: 'One, drawn', fileIds: [first] }), id: ids[0]! })
    await editPortfolioItem(ben, { ...piece({ title: 'One, drawn', fileIds: [second] }), id: ids[0]! })
    expect((await myPortfolioItem(ben, ids[0]!)).files.map(file => file.id)).toEqual([second])
    expect(await fileFacts(ben, [first])).toEqual([])
    await removePortfolioItem(ben, { id: ids[0]! })
    expect(await titles()).toEqual(['Three', 'Two'])
    expect(await fileFacts(ben, [second])).toEqual([])
    for (const act of [
      () => removePortfolioItem(ada, { id: ids[1]! }),
      () => editPortfolioItem(ada, { ...piece(), id: ids[1]! }),
      () => movePortfolioItem(ada, { id: ids[1]!, to: 'down' }),
    ]) {
      await expect(act()).rejects.toMatchObject({ kind: 'missing' })
    }
  })

  test('holds 30 pieces, also when two are added at once', async () => {
    const eve = await w.person()
    for (let n = 0; n < 29; n++) await addPortfolioItem(eve, piece({ title: `Piece ${n}` }))
    const tries = await Promise.allSettled([1, 2].map(() => addPortfolioItem(eve, piece())))
    expect(tries.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(addPortfolioItem(eve, piece())).rejects.toMatchObject({
      reason: 'portfolio-full',
      message: expect.stringContaining('30'),
    })
  })
})

describe('the talent search', () => {
  test('narrows by skill, rate, availability and language', async () => {
    expect(
      await found({ skills: 'figma', language: 'pt', availability: 'part-time', rateMax: '60', words: 'cartographer' }),
    ).toEqual(['Ada Byron'])
    for (const other of [
      { skills: 'rust' },
      { language: 'fi' },
      { availability: 'full-time' },
      { rateMax: '59.99' },
      { rateMax: '60', currency: 'USD' },
    ]) {
      expect(await found({ words: 'cartographer', ...other })).toEqual([])
    }
  })

  test('pages through everyone once, newest first, while others join', async () => {
    const names: string[] = []
    for (let n = 0; n < 9; n++) {
      const one = await w.person({ name: `Ibex Person ${n}` })
      await saveProfile(one, { ...full, headline: 'Ibex keeper' })
      await publishProfile(one)
      names.unshift(one.actor.name)
      await w.advance({ ms: 1_000 })
    }
    for (const sort of ['newest', 'relevance']) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof searchTalent>> = await searchTalent(
          w.visitor,
          TalentSearch.parse({ words: 'ibex', sort, cursor, limit: 4 }),
        )
        seen.push(...page.rows.map(row => row.name))
        cursor = page.next
        const late = await w.person({ name: 'Late Person' })
        await saveProfile(late, { ...full, headline: 'Ibex late' })
        await publishProfile(late)
        await w.advance({ ms: 1_000 })
      } while (cursor)
      expect(seen.filter(name => name !== 'Late Person')).toEqual(names)
      if (sort === 'newest') expect(seen).toEqual(names)
      await w.owner.query(`delete from profiles.listing where headline = 'Ibex late'`)
    }
  })
})

describe('what is typed', () => {
  const errorOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
    result.error?.issues.map(issue => issue.path.join('.'))
  test('is refused beside its field', () => {
    expect(errorOf(WorkForm.safeParse({ rate: 'a lot' }))).toEqual(['rate'])
    expect(errorOf(WorkForm.safeParse({ skills: Array.from({ length: 21 }, (_, n) => `skill ${n}`).join(',') }))).toEqual([
      'skills',
    ])
    expect(
      errorOf(
        LanguagesForm.safeParse({
          languages: [
            { code: 'en', level: 'fluent' },
            { code: 'en', level: 'basic' },
          ],
        }),
      ),
    ).toEqual(['languages'])
    expect(LanguagesForm.parse({ languages: [{ code: 'en', level: 'fluent' }, { level: 'basic' }] })).toEqual({
      languages: [{ code: 'en', level: 'fluent' }],
    })
    expect(errorOf(ProfileBody.safeParse({ headline: 'x'.repeat(121) }))).toEqual(['headline'])
  })
  test.each(['http://example.com', 'javascript:alert(1)', 'https://', 'example.com', 'https://localhost/x', 'ftp://example.com'])(
    '%s is no link',
    linkUrl => {
      expect(errorOf(PortfolioForm.safeParse({ title: 'Work', linkUrl }))).toContain('linkUrl')
    },
  )
  test('an https link is taken', () =>
    expect(PortfolioForm.parse({ title: 'Work', linkUrl: ' https://example.com/a?b=1 ' }).linkUrl).toBe(
      'https://example.com/a?b=1',
    ))
})
