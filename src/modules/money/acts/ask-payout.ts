import { conflict, invalid } from '#lib/refusal'
import { requireRight, requireStepUp } from '#modules/accounts/rules'
import { post, transitOf, walletOf } from '#modules/money/acts/post'
import { moneyEvents } from '#modules/money/events'
import { nextChase, whyNoPayout } from '#modules/money/rules'
import type { NewPayout, OrderId } from '#modules/money/schema'
import { policyNow } from '#modules/policy/reads'
import { inTx, personOf, sideOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'
import { later } from '#platform/tasks'

/**
 * Orders a payout from the wallet of the side acted for; the money leaves the wallet at once and comes back if the
 * bank refuses. The same `id` twice is one payout. Refuses without a fresh proof of who asks, and beyond what is available.
 */
export async function askPayout(ctx: AnyCtx, input: NewPayout): Promise<OrderId> {
  const person = personOf(ctx)
  requireRight(person, 'manage-money')
  const sideId = sideOf(person)
  return inTx(ctx, async tx => {
    const { policy } = await policyNow(tx)
    requireStepUp(person, tx.now(), policy.clocks.stepUpMinutes)
    const id = input.id ?? tx.newId<'payment-order'>()
    const method = await tx.db
      .selectFrom('money.method')
      .select(['token', 'label', 'verifiedAt'])
      .where('id', '=', input.methodId)
      .where('sideId', '=', sideId)
      .where('direction', '=', 'be_paid')
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (!method) throw invalid('methodId', 'Choose where the money goes, or add an account on this page.', 'unknown-method')
    if (!method.verifiedAt)
      throw invalid('methodId', 'This account is not verified yet. Choose another one.', 'method-unverified')
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('money.paymentOrder')
      .values({
        id,
        kind: 'payout',
        sideId,
        amountMinor: input.amountMinor,
        currency: input.currency,
        methodToken: method.token,
        methodLabel: method.label,
        state: 'asked',
        askedBy: person.accountId,
        askedAt: tx.now(),
        chaseAt: nextChase(tx.now(), tx.now()),
      })
      .onConflict(oc => oc.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) {
      const known = await tx.db
        .selectFrom('money.paymentOrder')
        .selectAll()
        .where('id', '=', id)
        .where('sideId', '=', sideId)
        .executeTakeFirst()
      const isSame =
        known?.kind === 'payout' &&
        known.amountMinor === input.amountMinor &&
        known.currency === input.currency &&
        known.methodToken === method.token
      if (!isSame)
        throw conflict('payout-key-reused', 'This payout was already asked for with other details. Open the money page again.')
      return id
    }
    const wallet = await tx.db
      .selectFrom('money.account')
      .select('balance')
      .where('kind', '=', 'wallet')
      .where('ownerId', '=', sideId)
      .where('currency', '=', input.currency)
      .executeTakeFirst()
    const reason = whyNoPayout(input.amountMinor, wallet?.balance ?? 0n)
    if (reason) throw invalid('amountMinor', reason, 'more-than-available')
    await post(tx, {
      cause: `payout:${id}`,
      kind: 'payout',
      currency: input.currency,
      legs: [
        [walletOf(sideId), -input.amountMinor],
        [transitOf(sideId), input.amountMinor],
      ],
    }).catch(error => {
      // Another payout was quicker: the ledger's own floor is the last word.
      if ((error as { constraint?: string }).constraint === 'an_account_covers_itself')
        throw invalid('amountMinor', whyNoPayout(1n, 0n)!, 'more-than-available')
      throw error
    })
    await later(tx, 'money.sendOrder', { orderId: id })
    await record(tx, { kind: moneyEvents.payoutAsked, refs: { sideId, orderId: id }, topics: [`side:${sideId}`] })
    return id
  })
}
