import { sql, type Expression, type SqlBool } from 'kysely'
import { missing } from '#lib/refusal'
import { regionTerms } from '#modules/policy/rules'
import { Policy, type PolicyInForce, type Terms, type TermsSeen, type TermsText } from '#modules/policy/schema'
import { inRead, personOf, publicDb, type AnyCtx } from '#platform/ctx'

/** The policy in force at this instant. */
export function policyNow(ctx: AnyCtx): Promise<PolicyInForce> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('policy.document')
      .select(['version', 'body'])
      .where('effectiveAt', '<=', tx.now())
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { version: row.version, policy: Policy.parse(row.body) }
  })
}

/** The policy of a version: what a contract was signed under (rule B0.1). */
export function policyOf(ctx: AnyCtx, version: number): Promise<PolicyInForce> {
  return inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('policy.document')
      .select(['version', 'body'])
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    return { version: row.version, policy: Policy.parse(row.body) }
  })
}

async function termsWhere(ctx: AnyCtx, where: Expression<SqlBool>): Promise<Terms[]> {
  const rows = await publicDb(ctx)
    .selectFrom('policy.terms')
    .select(['version', 'announcedAt', 'preset', 'learningFrom', 'regions', 'purposes', 'processors'])
    .select([
      sql<Date | null>`lower(in_force)`.as('effectiveAt'),
      sql<Date | null>`upper(in_force)`.as('endsAt'),
      sql<string>`encode(sha256, 'hex')`.as('sha256'),
    ])
    .where(where)
    .orderBy('version')
    .execute()
  return rows as unknown as Terms[]
}

/** Every version of the terms, oldest first; public. */
export function allTerms(ctx: AnyCtx): Promise<Terms[]> {
  return termsWhere(ctx, sql`true`)
}

/** The terms in force at an instant: always exactly one. */
export async function termsAt(ctx: AnyCtx, at: Date): Promise<Terms> {
  return (await termsWhere(ctx, sql`in_force @> ${at}::timestamptz`))[0]!
}

/** The terms in force now. */
export function termsNow(ctx: AnyCtx): Promise<Terms> {
  return termsAt(ctx, ctx.now())
}

/** One version of the terms, also an announced one. */
export async function termsOf(ctx: AnyCtx, version: number): Promise<Terms> {
  const [terms] = await termsWhere(ctx, sql`version = ${version}`)
  if (!terms) throw missing('version of the terms')
  return terms
}

/** Versions that are announced and not in force yet, the next one first. */
export function upcomingTerms(ctx: AnyCtx): Promise<Terms[]> {
  return termsWhere(ctx, sql`lower(in_force) > ${ctx.now()}`)
}

/** The words for a language and a country: of a version, else those in force at an instant (now if none is given). A language that the terms lack gets English. */
export async function termsText(
  ctx: AnyCtx,
  input: { locale: string; country: string | null; at?: Date; version?: number },
): Promise<TermsText> {
  const terms = input.version === undefined ? await termsAt(ctx, input.at ?? ctx.now()) : await termsOf(ctx, input.version)
  return wordsOf(ctx, terms, input.locale, regionTerms(terms, input.country).region)
}

/** The words of terms for a language and one of their regions by its name. */
export async function wordsOf(ctx: AnyCtx, terms: Terms, locale: string, region: string): Promise<TermsText> {
  const row = await publicDb(ctx)
    .selectFrom('policy.termsText')
    .select(['version', 'locale', 'region', 'title', 'sections', sql<string>`encode(sha256, 'hex')`.as('sha256')])
    .where('version', '=', terms.version)
    .where('region', '=', region)
    .where('locale', 'in', [locale, locale.split('-')[0]!, 'en'])
    .orderBy(sql`locale = ${locale}`, 'desc')
    .orderBy(sql`locale = 'en'`)
    .limit(1)
    .executeTakeFirst()
  if (!row) throw missing('text of the terms')
  return { ...(row as unknown as Omit<TermsText, 'effectiveAt'>), effectiveAt: terms.effectiveAt }
}

/** What the person was shown of the terms and answered, newest version first. */
export function myTermsSeen(ctx: AnyCtx): Promise<TermsSeen[]> {
  const person = personOf(ctx)
  return inRead(ctx, tx =>
    tx.db
      .selectFrom('policy.termsSeen')
      .select(['version', 'shownAt', 'answeredAt', sql<string>`encode(text_sha256, 'hex')`.as('textSha256')])
      .where('accountId', '=', person.accountId)
      .orderBy('version', 'desc')
      .execute(),
  )
}

/** The version in force that the person has not answered yet (rule D1.5); null when they have. */
export function unansweredTerms(ctx: AnyCtx): Promise<number | null> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    const { rows } = await sql<{
      version: number | null
    }>`select policy.terms_to_answer(${person.accountId}, ${tx.now()}) as version`.execute(tx.db)
    return rows[0]!.version
  })
}
