import { endLapse } from '#modules/consent/acts/apply-terms'
import { prefer } from '#modules/consent/acts/prefer'
import { categories, type ChangeSource } from '#modules/consent/schema'
import { answerTerms as keepAnswer, requireAnswerable } from '#modules/policy/acts'
import type { TermsAnswer } from '#modules/policy/schema'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'

/**
 * Answers the terms in force with a word for each part (rule D1.5). Each word is kept by itself, so that a no waits for
 * nothing; the terms count as answered once all are. Refuses terms that are not in force.
 */
export async function answerTerms(ctx: AnyCtx, input: TermsAnswer & { source: ChangeSource }): Promise<void> {
  const { version, choices, source } = input
  await requireAnswerable(ctx, version)
  for (const category of categories)
    await prefer(ctx, { scope: 'account', category, choice: choices[category], source, termsVersion: version })
  await inTx(ctx, async tx => {
    await keepAnswer(tx, { version })
    await endLapse(tx, personOf(tx).accountId)
  })
}
