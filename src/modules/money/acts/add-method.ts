import { conflict, invalid } from '#lib/refusal'
import { requireRight, requireVerified } from '#modules/accounts/rules'
import { moneyEvents } from '#modules/money/events'
import type { MethodId, NewMethod } from '#modules/money/schema'
import { inTx, personOf, sideOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'

const limit = 10

/** Adds a way to pay or be paid for the side acted for. Refuses what the provider doesn't offer, and the same one twice. */
export async function addMethod(ctx: AnyCtx, input: NewMethod): Promise<MethodId> {
  const person = personOf(ctx)
  requireVerified(person)
  requireRight(person, 'manage-money')
  const offers = ctx.live.ports.payments.methods
  if (offers.length === 0)
    throw conflict('no-payment-provider', 'No payment provider is set up here, so no method can be added. Ask the operator.')
  const offer = offers.find(one => one.direction === input.direction && one.token === input.token)
  if (!offer) throw invalid('token', 'Choose one of the methods.', 'unknown-method')
  const sideId = sideOf(person)
  return inTx(ctx, async tx => {
    const known = await tx.db
      .selectFrom('money.method')
      .select(['token', 'direction'])
      .where('sideId', '=', sideId)
      .where('removedAt', 'is', null)
      .execute()
    if (known.some(one => one.token === offer.token && one.direction === offer.direction)) {
      throw conflict('method-known', 'You have added this one already.')
    }
    if (known.length >= limit) throw conflict('too-many-methods', `You can keep ${limit} methods. Remove one first.`)
    const id = tx.newId<'payment-method'>()
    await tx.db
      .insertInto('money.method')
      .values({
        id,
        sideId,
        direction: offer.direction,
        token: offer.token,
        label: offer.label,
        verifiedAt: offer.isVerified ? tx.now() : null,
        addedBy: person.accountId,
        createdAt: tx.now(),
      })
      .execute()
    await record(tx, { kind: moneyEvents.methodAdded, refs: { sideId, methodId: id }, topics: [`side:${sideId}`] })
    return id
  })
}
