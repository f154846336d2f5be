import type { ContractId, MilestoneId } from '#lib/ids'
import { autoApprove } from '#modules/contracts/acts/approve-work'
import { closeContract } from '#modules/contracts/acts/end-contract'
import { refundBySilence } from '#modules/contracts/acts/refund-milestone'
import { settleOrder } from '#modules/contracts/acts/settle-order'
import type { MilestoneRef } from '#modules/contracts/schema'
import { chargesToSettle } from '#modules/money/reads'
import type { OrderId } from '#modules/money/schema'
import { policyNow } from '#modules/policy/reads'
import { inRead, type Ctx } from '#platform/ctx'
import type { TaskList } from '#platform/tasks'

const batch = 50

/** Milestones whose clock is over; each is looked at again under its contract's lock. */
function due(ctx: Ctx, clock: 'reviewDueAt' | 'refundDueAt', state: string): Promise<MilestoneRef[]> {
  return inRead(ctx, async tx => {
    const rows = await tx.db
      .selectFrom('contracts.milestone as m')
      .innerJoin('contracts.contract as c', 'c.id', 'm.contractId')
      .select(['m.contractId', 'm.id'])
      .where('m.state', '=', state)
      .where(`m.${clock}`, '<=', tx.now())
      .where('c.isDisputed', '=', false)
      .orderBy(`m.${clock}`)
      .limit(batch)
      .execute()
    return rows.map(row => ({ contractId: row.contractId as ContractId, milestoneId: row.id as MilestoneId }))
  })
}

async function countDone<One>(ones: One[], act: (one: One) => Promise<boolean>): Promise<number> {
  let done = 0
  for (const one of ones) if (await act(one)) done++
  return done
}

async function settleLost(ctx: Ctx): Promise<number> {
  const orders = await chargesToSettle(ctx)
  for (const order of orders) await settleOrder(ctx, order)
  return orders.length
}

/** Ended contracts whose feedback days, by the shortest policy known, may be over. */
async function closeEnded(ctx: Ctx): Promise<number> {
  const ids = await inRead(ctx, async tx => {
    const { policy } = await policyNow(tx)
    const before = new Date(tx.now().getTime() - policy.clocks.feedbackDays * 86_400_000)
    const rows = await tx.db
      .selectFrom('contracts.contract')
      .select('id')
      .where('state', '=', 'ended')
      .where('isDisputed', '=', false)
      .where('endedAt', '<=', before)
      .orderBy('endedAt')
      .limit(batch)
      .execute()
    return rows.map(row => row.id as ContractId)
  })
  return countDone(ids, contractId => closeContract(ctx, { contractId }))
}

export const contractsTasks: TaskList = {
  listeners: [
    {
      name: 'contracts.settleOrder',
      kinds: ['charge.answered'],
      run: (ctx, { refs }) => settleOrder(ctx, { orderId: refs.orderId as OrderId, contractId: refs.contractId as ContractId }),
    },
  ],
  sweeps: [
    {
      name: 'contracts.autoApprove',
      run: async ctx => countDone(await due(ctx, 'reviewDueAt', 'submitted'), one => autoApprove(ctx, one)),
    },
    {
      name: 'contracts.refundBySilence',
      run: async ctx => countDone(await due(ctx, 'refundDueAt', 'refund_requested'), one => refundBySilence(ctx, one)),
    },
    { name: 'contracts.settleLost', run: settleLost },
    { name: 'contracts.closeEnded', run: closeEnded },
  ],
}
