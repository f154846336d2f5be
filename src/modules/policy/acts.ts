import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { must } from '#lib/must'
import { conflict, invalid } from '#lib/refusal'
import { addDays } from '#lib/time'
import { builtInTerms, presetDraft } from '#modules/policy/rules/built-in'
import { earliestEffect, loosenings, noticeDays } from '#modules/policy/rules'
import { allTerms, termsOf, termsText } from '#modules/policy/reads'
import { Policy, TermsDraft, type Terms, type TermsPreset } from '#modules/policy/schema'
import { inTx, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

/** Adds a policy document as the next version; it is in force from `effectiveAt`. Answers its version. */
export function addPolicy(ctx: AnyCtx, input: { policy: unknown; effectiveAt: Date }): Promise<number> {
  const policy = Policy.parse(input.policy)
  return inTx(ctx, async tx => {
    const last = await tx.db
      .selectFrom('policy.document')
      .select(['version', 'effectiveAt'])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last && last.effectiveAt > input.effectiveAt) {
      throw conflict('policy-runs-back', 'A new policy can only take effect after the last one.')
    }
    const version = (last?.version ?? 0) + 1
    await tx.db
      .insertInto('policy.document')
      .values({ version, effectiveAt: input.effectiveAt, body: JSON.stringify(policy) })
      .execute()
    return version
  })
}

/**
 * Makes sure that there is a policy, the rule book's defaults in force from the start, and that there are terms: version 1
 * without learning from the beginning of time, version 2 with learning from 2026-01-05 under the preset (rules D1.4, B1.6).
 */
export async function ensurePolicy(ctx: AnyCtx, preset: TermsPreset = ctx.live.config.termsPreset): Promise<void> {
  await inTx(ctx, async tx => {
    await tx.db
      .insertInto('policy.document')
      .values({ version: 1, effectiveAt: new Date(0), body: JSON.stringify(Policy.parse({})) })
      .onConflict(oc => oc.column('version').doNothing())
      .execute()
    await lockTerms(tx)
    if (await tx.db.selectFrom('policy.terms').select('version').limit(1).executeTakeFirst()) return
    for (const [index, { effectiveAt, learningFrom, draft }] of builtInTerms(preset).entries())
      await keepTerms(tx, index + 1, { ...draft, effectiveAt, learningFrom, announcedAt: null })
  })
}

/**
 * Publishes the next version of the terms and tells everybody. What allows more than before (a new or changed purpose or
 * processor, a default that gets looser, more to learn from) takes effect 30 days after its announcement at the earliest,
 * on the instance's clock; nothing takes effect in the past. Nobody's silence is taken for a yes to it (rule B1.7).
 * `needsNotice: false` is for a scratch replay of history only: no notice period, and nobody is told.
 */
export function publishTerms(ctx: AnyCtx, input: { terms: unknown; needsNotice?: boolean }): Promise<Terms> {
  const draft = readDraft(input.terms)
  return inTx(ctx, async tx => {
    await lockTerms(tx)
    const last = must((await allTerms(tx)).at(-1), 'there are always terms')
    const learningFrom = draft.learningFrom === undefined ? last.learningFrom : draft.learningFrom
    const changes = loosenings(last, { ...draft, learningFrom })
    const announcedAt = tx.now()
    const earliest = earliestEffect(announcedAt, changes)
    const effectiveAt = draft.effectiveAt ?? after(earliest, last.effectiveAt)
    if (last.effectiveAt && effectiveAt <= last.effectiveAt) {
      throw conflict(
        'terms-run-back',
        `New terms take effect after the ones before them: version ${last.version} does on ${last.effectiveAt.toISOString()}.`,
      )
    }
    if (input.needsNotice !== false && effectiveAt < earliest) {
      throw changes.length > 0
        ? invalid(
            'effectiveAt',
            `These terms need ${noticeDays} days' notice, so they can take effect on ${earliest.toISOString()} at the earliest. ${changes.join(' ')}`,
            'notice-too-short',
          )
        : invalid('effectiveAt', 'New terms never take effect in the past.', 'terms-in-the-past')
    }
    await requireTexts(tx, draft)
    const version = await keepTerms(tx, last.version + 1, { ...draft, effectiveAt, learningFrom, announcedAt })
    if (input.needsNotice !== false)
      await record(tx, { kind: 'terms.announced', refs: { version, effectiveAt: effectiveAt.toISOString() } })
    return termsOf(tx, version)
  })
}

/** Publishes the built-in terms under another preset, with full notice (rule B1.6). */
export function changePreset(ctx: AnyCtx, preset: TermsPreset): Promise<Terms> {
  return inTx(ctx, async tx => {
    await lockTerms(tx)
    const last = must((await allTerms(tx)).at(-1), 'there are always terms')
    if (last.preset === preset)
      throw conflict('preset-in-force', `Version ${last.version} of the terms has the preset ${preset} already.`)
    if (last.preset === 'own') {
      throw conflict(
        'terms-are-own',
        `Version ${last.version} of the terms is your own, and a preset would replace its words. Publish the next version from a file.`,
      )
    }
    const effectiveAt = after(addDays(tx.now(), noticeDays), last.effectiveAt)
    return publishTerms(tx, { terms: { ...presetDraft(preset), effectiveAt } })
  })
}

/** Keeps that the person was shown a version's text, once: which words, and when (rule B1.26). */
export async function noteTermsSeen(tx: TxCtx, input: { version: number; locale?: string }): Promise<void> {
  const person = personOf(tx)
  const { rows } = await sql<{
    country: string | null
  }>`select country from accounts.account where id = ${person.accountId}`.execute(tx.db)
  const text = await termsText(tx, {
    locale: input.locale ?? 'en',
    country: rows[0]?.country ?? null,
    version: input.version,
  })
  await tx.db
    .insertInto('policy.termsSeen')
    .values({
      accountId: person.accountId,
      version: text.version,
      locale: text.locale,
      region: text.region,
      textSha256: Buffer.from(text.sha256, 'hex'),
      shownAt: tx.now(),
    })
    .onConflict(oc => oc.doNothing())
    .execute()
}

/** Refuses (conflict) a version that can't be answered now: not in force yet, or no longer. */
export async function requireAnswerable(ctx: AnyCtx, version: number): Promise<void> {
  const terms = await termsOf(ctx, version)
  if (terms.effectiveAt && terms.effectiveAt > ctx.now())
    throw conflict('terms-not-in-force', 'These terms are not in force yet. Answer them from then on.')
  if (terms.endsAt && terms.endsAt <= ctx.now())
    throw conflict('terms-outdated', 'Newer terms are in force by now. Read and answer those.')
}

/** Keeps that the person answered the terms in force; the answers themselves are AI preferences (rule D1.5). */
export async function answerTerms(tx: TxCtx, input: { version: number }): Promise<void> {
  await requireAnswerable(tx, input.version)
  await noteTermsSeen(tx, input)
  await tx.db
    .updateTable('policy.termsSeen')
    .set({ answeredAt: tx.now() })
    .where('accountId', '=', personOf(tx).accountId)
    .where('version', '=', input.version)
    .where('answeredAt', 'is', null)
    .execute()
}

/** Reads what an operator wrote; a refusal names each wrong field by its path. */
function readDraft(given: unknown): TermsDraft {
  const read = TermsDraft.safeParse(given)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw invalid(
    first!.path.join('.') || 'terms',
    read.error.issues
      .slice(0, 8)
      .map(issue => `${issue.path.join('.') || 'terms'}: ${issue.message}`)
      .join('\n'),
    'terms-malformed',
  )
}

/** A text for every region in every language; what was offered before is offered on, so that one is always in force. */
async function requireTexts(tx: TxCtx, draft: TermsDraft): Promise<void> {
  const before = await tx.db.selectFrom('policy.termsText').select(['locale', 'region']).distinct().execute()
  const given = new Set(draft.texts.map(text => `${text.locale} ${text.region}`))
  const locales = new Set(['en', ...draft.texts.map(text => text.locale)])
  const needed = [...before, ...[...locales].flatMap(locale => draft.regions.map(({ region }) => ({ locale, region })))]
  const lacking = needed.find(({ locale, region }) => !given.has(`${locale} ${region}`))
  if (lacking) {
    throw invalid('texts', `A text is missing: language ${lacking.locale}, region ${lacking.region}.`, 'terms-text-missing')
  }
  const stray = draft.texts.find(
    text => !draft.regions.some(({ region }) => region === text.region) && !before.some(({ region }) => region === text.region),
  )
  if (stray) throw invalid('texts', `There is no region ${stray.region} in these terms.`, 'terms-region-unknown')
}

async function lockTerms(tx: TxCtx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('policy.terms', 0))`.execute(tx.db)
}

async function keepTerms(
  tx: TxCtx,
  version: number,
  terms: Omit<TermsDraft, 'effectiveAt' | 'learningFrom'> & Pick<Terms, 'effectiveAt' | 'learningFrom' | 'announcedAt'>,
): Promise<number> {
  const texts = terms.texts
    .map(text => ({ ...text, sha256: sha256([text.locale, text.region, text.title, text.sections]) }))
    .toSorted((one, other) => (`${one.locale} ${one.region}` < `${other.locale} ${other.region}` ? -1 : 1))
  const { effectiveAt, announcedAt, preset, learningFrom, regions, purposes, processors } = terms
  const body = { version, announcedAt, preset, learningFrom, regions, purposes, processors }
  const document = { ...body, sha256: sha256([effectiveAt, body, texts.map(text => text.sha256)]) }
  await sql`select policy.add_terms(${effectiveAt}, ${JSON.stringify(document)}, ${JSON.stringify(texts)})`.execute(tx.db)
  return version
}

function after(one: Date, other: Date | null): Date {
  return other && other >= one ? new Date(other.getTime() + 1) : one
}

function sha256(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex')
}
