import { isUuid } from '#lib/ids'
import { Refusal } from '#lib/refusal'
import { inTx, type AnyCtx } from '#platform/ctx'
import { later } from '#platform/tasks'

/** Keeps what the provider tells us, once per event, and answers at once; a task does what follows. Refuses what the provider didn't sign. */
export async function takeWebhook(ctx: AnyCtx, body: string, headers: Headers): Promise<void> {
  const { payments } = ctx.live.ports
  const told = payments.readWebhook(body, headers)
  if (!told)
    throw new Refusal('forbidden', 'webhook-not-signed', 'This message is not signed by the payment provider, or it is too old.')
  const { eventId, key, answer } = told
  if (!isUuid(key)) return
  await inTx(ctx, async tx => {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('money.providerEvent')
      .values({ provider: payments.name, eventId, orderId: key, answer: JSON.stringify(answer), receivedAt: tx.now() })
      .onConflict(oc => oc.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 0n) await later(tx, 'money.takeEvent', { provider: payments.name, eventId })
  })
}
