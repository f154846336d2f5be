import { describe, expect, test } from 'vitest'
import { addDays, addMs } from '#lib/time'
import { answerTerms, changePreset, ensurePolicy, noteTermsSeen, publishTerms } from '#modules/policy/acts'
import { allTerms, myTermsSeen, termsAt, termsNow, termsText, unansweredTerms, upcomingTerms } from '#modules/policy/reads'
import { regionRule } from '#modules/policy/rules'
import { learningBegins, presetDraft } from '#modules/policy/rules/built-in'
import { inTx } from '#platform/ctx'
import { openWorld, worldStart, type World } from '#test/world'

const processor = { name: 'Quill OCR', purpose: 'Reading scans.', region: 'Portugal', sees: 'Scanned pages.' }
const withProcessor = (effectiveAt?: Date) => ({ ...presetDraft('described'), processors: [processor], effectiveAt })

const stricterTerms = (effectiveAt: Date) => ({ ...presetDraft('ask-first'), effectiveAt })

async function inForceAt(w: World, at: Date): Promise<number[]> {
  const { rows } = await w.owner.query<{ version: number }>(
    `select version from policy.terms_text where locale = 'en' and region = 'europe' and in_force @> $1::timestamptz`,
    [at],
  )
  return rows.map(row => row.version)
}

describe('the terms an instance begins with', () => {
  test('allow no learning before 2026-01-05T00:00Z, and learning from then on', async () => {
    await using w = await openWorld()
    expect((await termsAt(w.visitor, addMs(learningBegins, -1))).learningFrom).toBeNull()
    expect(await termsAt(w.visitor, learningBegins)).toMatchObject({
      version: 2,
      learningFrom: learningBegins,
      preset: 'described',
    })
    expect((await termsAt(w.visitor, new Date(0))).version).toBe(1)
    expect((await termsText(w.visitor, { locale: 'en', country: 'PT', at: new Date(0) })).title).toBe('Terms without learning')
  })

  test('are made once, also when many processes start', async () => {
    await using w = await openWorld()
    await Promise.all([1, 2, 3].map(() => ensurePolicy(w.system, 'ask-first')))
    expect((await allTerms(w.visitor)).map(terms => [terms.version, terms.preset])).toEqual([
      [1, 'described'],
      [2, 'described'],
    ])
  })

  test('say to each region what its silence means; a language they lack reads English', async () => {
    await using w = await openWorld()
    const said = async (country: string | null, locale = 'en') => {
      const text = await termsText(w.visitor, { locale, country })
      return [text.locale, text.region, text.sections.find(section => section.id === 'silence')!.paragraphs[0]]
    }
    const asked = [
      'en',
      'europe',
      'As long as you have not chosen, nothing of yours is learned from. Saying nothing counts as no.',
    ]
    expect(await said('PT')).toEqual(asked)
    expect(await said(null)).toEqual(asked)
    expect(await said('PT', 'pt-BR')).toEqual(asked)
    expect((await said('US')).slice(1)).toEqual([
      'elsewhere',
      'As long as you have not chosen, all three parts are on. You can switch each of them off here, with one click, before you go on.',
    ])
  })
})

describe('exactly one text is in force at any instant', () => {
  test('a second one beside it is refused by the database, by hand too', async () => {
    await using w = await openWorld()
    const copy = (from: string, to: string) =>
      w.owner.query(
        `insert into policy.terms_text select version, 'en', 'europe', tstzrange(${from}, ${to}), title, sections, sha256
         from policy.terms_text where version = 2 and region = 'elsewhere'`,
      )
    await expect(copy(`'2026-02-01'`, `'2026-02-02'`)).rejects.toThrow(/duplicate key|one_text_is_in_force_at_any_instant/)
    const other = (region: string, from: string, to: string, version = 2) =>
      w.owner.query(
        `insert into policy.terms_text values ($1, 'en', $2, tstzrange($3, $4), 'A title', '[]', decode(repeat('00', 32), 'hex'))`,
        [version, region, from, to],
      )
    // Also one millisecond, also under another version, and never outside its own version's time.
    await w.owner.query('alter table policy.terms_text drop constraint terms_text_pkey')
    await expect(other('europe', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.001Z')).rejects.toThrow(
      'one_text_is_in_force_at_any_instant',
    )
    await expect(other('mars', '2025-12-01', '2026-02-01')).rejects.toThrow('a_text_is_in_force_with_its_terms')
    await expect(
      w.owner.query(
        `insert into policy.terms select 3, tstzrange('2026-06-01', null), now(), preset, learning_from, regions, purposes, processors, sha256 from policy.terms where version = 2`,
      ),
    ).rejects.toThrow('only_one_version_is_in_force_at_any_instant')
  })

  test('an instant without one is refused when it would be committed', async () => {
    await using w = await openWorld()
    const close = (table: string) =>
      w.owner.query(`update policy.${table} set in_force = tstzrange(lower(in_force), '2027-01-01') where upper_inf(in_force)`)
    await expect(close('terms_text')).rejects.toThrow(/no text would be in force for en in /)
    const client = await w.owner.connect()
    try {
      await client.query('begin')
      await client.query(
        `update policy.terms_text set in_force = tstzrange(lower(in_force), '2027-01-01') where upper_inf(in_force)`,
      )
      await client.query(`update policy.terms set in_force = tstzrange(lower(in_force), '2027-01-01') where upper_inf(in_force)`)
      await client.query(
        `insert into policy.terms select 3, tstzrange('2027-01-02', null), now(), preset, learning_from, regions, purposes, processors, sha256 from policy.terms where version = 2`,
      )
      await expect(client.query('commit')).rejects.toThrow(/no text would be in force|no terms would be in force/)
    } finally {
      client.release()
    }
  })

  test('across a change the old one ends where the new one begins', async () => {
    await using w = await openWorld()
    const { effectiveAt } = await publishTerms(w.system, { terms: withProcessor() })
    expect(effectiveAt).toEqual(addDays(worldStart, 30))
    expect(await inForceAt(w, addMs(effectiveAt!, -1))).toEqual([2])
    expect(await inForceAt(w, effectiveAt!)).toEqual([3])
    expect(await inForceAt(w, new Date('0100-01-01T00:00:00Z'))).toEqual([1])
    expect(await inForceAt(w, new Date('9000-01-01T00:00:00Z'))).toEqual([3])
  })

  test('nothing of it is changed or removed afterwards, whoever asks', async () => {
    await using w = await openWorld()
    for (const statement of [
      `update policy.terms set preset = 'own' where version = 2`,
      `update policy.terms_text set sections = '[]' where version = 2`,
      `update policy.terms_text set in_force = '(,)' where version = 1 and region = 'europe'`,
      `update policy.terms_text set in_force = tstzrange(lower(in_force), '2028-01-01'), title = 'Another' where version = 2`,
      `update policy.terms set in_force = tstzrange(null, '2025-01-01') where version = 1`,
      'delete from policy.terms_text',
      'delete from policy.terms where version = 2',
    ])
      await expect(w.owner.query(statement), statement).rejects.toThrow(/append-only/)
    const ask = (statement: string) =>
      inTx(w.system, tx => tx.db.executeQuery({ sql: statement, parameters: [], query: {} as never, queryId: {} as never }))
    await expect(ask(`insert into policy.terms_text select * from policy.terms_text`)).rejects.toThrow(/permission denied/)
    const byPerson = inTx(await w.person(), tx =>
      tx.db.executeQuery({
        sql: `select policy.add_terms(now(), '{}', '[]')`,
        parameters: [],
        query: {} as never,
        queryId: {} as never,
      }),
    )
    await expect(byPerson).rejects.toThrow(/permission denied/)
  })
})

describe('new terms', () => {
  test('that allow more take effect 30 days after their announcement, and not a millisecond earlier', async () => {
    await using w = await openWorld()
    const early = withProcessor(addMs(addDays(worldStart, 30), -1))
    await expect(publishTerms(w.system, { terms: early })).rejects.toMatchObject({
      reason: 'notice-too-short',
      message:
        "These terms need 30 days' notice, so they can take effect on 2026-04-01T09:00:00.000Z at the earliest. The processor “Quill OCR” is new or changed.",
    })
    expect(await upcomingTerms(w.visitor)).toEqual([])
    const published = await publishTerms(w.system, { terms: withProcessor(addDays(worldStart, 30)) })
    expect(published).toMatchObject({ version: 3, announcedAt: worldStart, endsAt: null, processors: [processor] })
    expect((await upcomingTerms(w.visitor)).map(terms => terms.version)).toEqual([3])
    expect((await termsNow(w.visitor)).version).toBe(2)
    await w.advance({ days: 30 })
    expect((await termsNow(w.visitor)).version).toBe(3)
    expect(await upcomingTerms(w.visitor)).toEqual([])
  })

  test('that allow nothing more may take effect at once, but never in the past nor before the last', async () => {
    await using w = await openWorld()
    await expect(publishTerms(w.system, { terms: stricterTerms(addMs(worldStart, -1)) })).rejects.toMatchObject({
      reason: 'terms-in-the-past',
    })
    await expect(publishTerms(w.system, { terms: stricterTerms(learningBegins) })).rejects.toMatchObject({
      reason: 'terms-run-back',
    })
    await publishTerms(w.system, { terms: stricterTerms(worldStart) })
    expect(regionRule(await termsNow(w.visitor), 'US').default).toBe('ask')
  })

  test('without notice exist only for a replay of history, and tell nobody', async () => {
    await using w = await openWorld()
    const at = addDays(learningBegins, 1)
    await publishTerms(w.system, { terms: withProcessor(at), needsNotice: false })
    expect((await termsAt(w.visitor, at)).version).toBe(3)
    expect((await w.owner.query(`select 1 from platform.event where kind = 'terms.announced'`)).rowCount).toBe(0)
  })

  test('two at once are two versions, or one is refused; never one lost, and none without its texts', async () => {
    await using w = await openWorld()
    const tries = await Promise.allSettled(
      [40, 41, 42].map(days => publishTerms(w.system, { terms: withProcessor(addDays(worldStart, days)) })),
    )
    const made = tries.filter(one => one.status === 'fulfilled').map(one => one.value.version)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made).size).toBe(made.length)
    expect(await allTerms(w.visitor)).toHaveLength(2 + made.length)
    for (const days of [0, 40, 41, 42]) expect(await inForceAt(w, addDays(worldStart, days))).toHaveLength(1)
  })

  test.each([
    ['a text is missing', { texts: presetDraft('described').texts.slice(1) }, 'terms-text-missing'],
    ['no region is for the others', { regions: presetDraft('described').regions.slice(0, 1) }, 'terms-malformed'],
    ['a default is unknown', { regions: [{ region: 'all', countries: 'others', default: 'maybe' }] }, 'terms-malformed'],
    ['a section is there twice', { texts: twice(presetDraft('described').texts) }, 'terms-malformed'],
  ])('are refused when %s', async (_, wrong, reason) => {
    await using w = await openWorld()
    await expect(inTx(w.system, async tx => publishTerms(tx, { terms: { ...withProcessor(), ...wrong } }))).rejects.toMatchObject(
      { reason },
    )
  })
})

describe('the preset', () => {
  test('changes with notice, to a version that asks everybody', async () => {
    await using w = await openWorld()
    const next = await changePreset(w.system, 'ask-first')
    expect(next).toMatchObject({
      version: 3,
      preset: 'ask-first',
      effectiveAt: addDays(worldStart, 30),
      learningFrom: learningBegins,
    })
    expect(regionRule(next, 'US')).toEqual({ default: 'ask', evaluation: 'creation-and-build' })
    expect(regionRule(await termsNow(w.visitor), 'US').default).toBe('in')
    await expect(changePreset(w.system, 'ask-first')).rejects.toMatchObject({ reason: 'preset-in-force' })
    expect(await changePreset(w.system, 'described')).toMatchObject({ version: 4, preset: 'described' })
  })

  test('does not replace an operator’s own terms', async () => {
    await using w = await openWorld()
    await publishTerms(w.system, { terms: { ...withProcessor(), preset: 'own' } })
    await expect(changePreset(w.system, 'ask-first')).rejects.toMatchObject({ reason: 'terms-are-own' })
  })
})

describe('what a person was shown and answered', () => {
  test('is kept once for each version, with the hash of the very words', async () => {
    await using w = await openWorld()
    const ada = await w.person({ country: 'US' })
    const ben = await w.person({ country: 'PT' })
    await w.owner.query('delete from policy.terms_seen')
    expect(await unansweredTerms(ada)).toBe(2)
    await inTx(ada, tx => noteTermsSeen(tx, { version: 2 }))
    expect(await unansweredTerms(ada)).toBe(2)
    await w.advance({ ms: 5_000 })
    await inTx(ada, tx => noteTermsSeen(tx, { version: 2 }))
    await inTx(ada, tx => answerTerms(tx, { version: 2 }))
    await inTx(ben, tx => answerTerms(tx, { version: 2 }))
    const { sha256 } = await termsText(ada, { locale: 'en', country: 'US' })
    expect(await myTermsSeen(ada)).toEqual([
      { version: 2, shownAt: worldStart, answeredAt: addMs(worldStart, 5_000), textSha256: sha256 },
    ])
    expect((await myTermsSeen(ben))[0]!.textSha256).not.toBe(sha256)
    expect(await unansweredTerms(ada)).toBeNull()
  })

  test('new terms want an answer of their own once they are in force', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await publishTerms(w.system, { terms: withProcessor() })
    await expect(inTx(ada, tx => answerTerms(tx, { version: 3 }))).rejects.toMatchObject({ reason: 'terms-not-in-force' })
    expect(await unansweredTerms(ada)).toBeNull()
    await w.advance({ days: 30 })
    expect(await unansweredTerms(ada)).toBe(3)
    await expect(inTx(ada, tx => answerTerms(tx, { version: 2 }))).rejects.toMatchObject({ reason: 'terms-outdated' })
    await inTx(ada, tx => answerTerms(tx, { version: 3 }))
    expect(await unansweredTerms(ada)).toBeNull()
  })
})

function twice(texts: ReturnType<typeof presetDraft>['texts']) {
  return texts.map(text => ({ ...text, sections: [...text.sections, ...text.sections] }))
}
