import { conflict } from '#lib/refusal'
import { Policy } from '#modules/policy/schema'
import { inTx, type AnyCtx } from '#platform/ctx'

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

/** Makes sure that there is a policy: the rule book's defaults, in force from the start. */
export async function ensurePolicy(ctx: AnyCtx): Promise<void> {
  await inTx(ctx, async tx => {
    await tx.db
      .insertInto('policy.document')
      .values({ version: 1, effectiveAt: new Date(0), body: JSON.stringify(Policy.parse({})) })
      .onConflict(oc => oc.column('version').doNothing())
      .execute()
  })
}
