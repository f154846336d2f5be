import { Policy, type PolicyInForce } from '#modules/policy/schema'
import { inRead, type AnyCtx } from '#platform/ctx'

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
