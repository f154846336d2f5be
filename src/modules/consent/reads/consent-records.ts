import { consentRecord, recordContext, type RecordedChange } from '#modules/consent/rules/consent-record'
import { allTerms } from '#modules/policy/reads'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'

/** Changes that one export holds at most; who has more gets the newest. */
const changesAtMost = 10_000
/** What kind of file the records are (RFC 6906 profile of JSON-LD). */
export const recordsType = 'application/ld+json'

/** The person's consent records: one for their words in general, one for each contract that they spoke about, as JSON-LD. */
export function consentRecords(ctx: AnyCtx): Promise<{ '@context': object; '@graph': object[] }> {
  const { accountId } = personOf(ctx)
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('consent.change')
      .select(['id', 'category', 'choice', 'before', 'source', 'termsVersion', 'appliedAt', 'contractId'])
      .where('subjectId', '=', accountId)
      .orderBy('seq', 'desc')
      .limit(changesAtMost)
      .execute()
    const terms = await allTerms(tx)
    const versionAt = (at: Date) => terms.findLast(one => !one.effectiveAt || one.effectiveAt <= at)
    const changes = rows
      .map(row => ({ ...row, termsVersion: row.termsVersion ?? versionAt(row.appliedAt)?.version ?? null }))
      .toReversed() as (RecordedChange & { contractId: string | null })[]
    const { purposes, processors } = versionAt(tx.now())!
    const { baseUrl } = tx.live.config
    const operator = { name: new URL(baseUrl).host, url: baseUrl }
    const scopes = Map.groupBy(changes, change => change.contractId)
    return {
      '@context': recordContext,
      '@graph': [...scopes].map(([contractId, of]) =>
        consentRecord({ accountId, contractId, changes: of, purposes, processors, operator }),
      ),
    }
  })
}
