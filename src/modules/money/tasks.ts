import type { ContractId, MilestoneId, SideId } from '#lib/ids'
import { post, restingOf, walletOf } from '#modules/money/acts/post'
import { takeAnswer } from '#modules/money/acts/take-answer'
import { moneyEvents } from '#modules/money/events'
import { nextChase } from '#modules/money/rules'
import type { OrderId, PaymentOrder } from '#modules/money/schema'
import { inRead, inTx, type Ctx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import type { PaymentAnswer } from '#platform/ports'
import type { TaskList } from '#platform/tasks'

const batch = 50

/** Sends an order to the provider, outside any transaction; our id is its key, so sending twice moves money once. */
export async function sendOrder(ctx: Ctx, { orderId }: { orderId: OrderId }): Promise<void> {
  const order = await orderOf(ctx, orderId)
  if (order?.state !== 'asked') return
  await takeAnswer(ctx, order.id, await ask(ctx, order))
}

async function orderOf(ctx: Ctx, orderId: string): Promise<PaymentOrder | null> {
  return inRead(ctx, async tx => {
    const row = await tx.db.selectFrom('money.paymentOrder').selectAll().where('id', '=', orderId).executeTakeFirst()
    return (row as PaymentOrder | undefined) ?? null
  })
}

function ask(ctx: Ctx, order: PaymentOrder): Promise<PaymentAnswer> {
  const { payments } = ctx.live.ports
  const movement = { key: order.id, amountMinor: order.amountMinor, currency: order.currency }
  switch (order.kind) {
    case 'charge':
      return payments.charge({ ...movement, method: order.methodToken! })
    case 'refund':
      return payments.refund({ ...movement, chargeKey: order.chargeId! })
    case 'payout':
      return payments.payout({ ...movement, destination: order.methodToken! })
  }
}

/** Does what follows from a message of the provider's that was kept. */
async function takeEvent(ctx: Ctx, payload: { provider: string; eventId: string }): Promise<void> {
  const told = await inRead(ctx, tx =>
    tx.db
      .selectFrom('money.providerEvent')
      .select(['orderId', 'answer'])
      .where('provider', '=', payload.provider)
      .where('eventId', '=', payload.eventId)
      .executeTakeFirst(),
  )
  if (!told || !(await orderOf(ctx, told.orderId)))
    return ctx.live.log.error('the payment provider told of an order that is not ours', payload)
  await takeAnswer(ctx, told.orderId as OrderId, told.answer as unknown as PaymentAnswer)
}

/** Asks again about orders without an answer: a webhook may be lost, a process killed between provider and posting. */
export async function chase(ctx: Ctx): Promise<number> {
  const open = await inTx(ctx, async tx => {
    const orders = await tx.db
      .selectFrom('money.paymentOrder')
      .selectAll()
      .where('state', 'in', ['asked', 'pending'])
      .where('chaseAt', '<=', tx.now())
      .orderBy('chaseAt')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const order of orders) {
      await tx.db
        .updateTable('money.paymentOrder')
        .set({ chaseAt: nextChase(order.askedAt, tx.now()) })
        .where('id', '=', order.id)
        .execute()
    }
    return orders as unknown as PaymentOrder[]
  })
  for (const order of open) {
    try {
      await takeAnswer(ctx, order.id, (await ctx.live.ports.payments.lookUp(order.id)) ?? (await ask(ctx, order)))
    } catch (error) {
      // The others must not wait for this one; it is asked again at its next time.
      ctx.live.log.warn('the payment provider gave no answer', { orderId: order.id, error })
    }
  }
  return open.length
}

/** Moves money whose rest is over to the wallet, each in a transaction of its own (rule D5.5). */
export async function endRest(ctx: Ctx): Promise<number> {
  for (let done = 0; ; done++) {
    if (done >= batch || !(await inTx(ctx, endOneRest))) return done
  }
}

async function endOneRest(tx: TxCtx): Promise<boolean> {
  const due = await tx.db
    .selectFrom('money.resting')
    .selectAll()
    .where('availableAt', 'is', null)
    .where('dueAt', '<=', tx.now())
    .orderBy('dueAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!due) return false
  const sideId = due.sideId as SideId
  await post(tx, {
    cause: `available:${due.id}`,
    kind: 'available',
    currency: due.currency,
    contractId: due.contractId as ContractId,
    milestoneId: due.milestoneId as MilestoneId,
    legs: [
      [restingOf(sideId), -due.amountMinor],
      [walletOf(sideId), due.amountMinor],
    ],
  })
  await tx.db.updateTable('money.resting').set({ availableAt: tx.now() }).where('id', '=', due.id).execute()
  await record(tx, {
    kind: moneyEvents.available,
    refs: { sideId, contractId: due.contractId, milestoneId: due.milestoneId },
    topics: [`side:${sideId}`],
  })
  return true
}

export const moneyTasks: TaskList = {
  tasks: { 'money.sendOrder': sendOrder, 'money.takeEvent': takeEvent },
  sweeps: [
    { name: 'money.chase', run: chase },
    { name: 'money.endRest', run: endRest },
  ],
}
