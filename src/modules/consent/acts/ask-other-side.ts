import type { ContractId } from '#lib/ids'
import { conflict } from '#lib/refusal'
import { requireRight } from '#modules/accounts/rules'
import { contractRoom } from '#modules/consent/acts/clause'
import { holdRooms, roomFacts } from '#modules/consent/acts/restate-rooms'
import { requestsOf } from '#modules/consent/reads/contract-line'
import { linesFor, whyNotAsk } from '#modules/consent/rules/line'
import { inTx, personOf, type AnyCtx } from '#platform/ctx'
import { record } from '#platform/events'

/**
 * Asks the other side of a contract politely to change what it chose (rule B1.25): a notice, nothing else hangs on it (B1.22).
 * Refuses (conflict) when the other side is not what keeps it out, and a second time within 90 days.
 */
export function askOtherSide(ctx: AnyCtx, input: { contractId: ContractId }): Promise<{ askedAt: Date }> {
  return inTx(ctx, async tx => {
    const person = personOf(tx)
    const room = await contractRoom(tx, input.contractId)
    requireRight(person, 'talk')
    await holdRooms(tx, [room.roomId])
    const [facts] = await roomFacts(tx, [room.roomId], false)
    const lines = linesFor(facts!, { accountId: person.accountId, side: room.side })
    const { nextAt } = await requestsOf(tx, room.roomId, room.sideId)
    const reason = whyNotAsk({ lines, nextAt, now: tx.now() })
    if (reason) throw conflict(nextAt && tx.now() < nextAt ? 'asked-already' : 'nothing-to-ask', reason)
    const askedAt = tx.now()
    await tx.db
      .insertInto('consent.request')
      .values({ roomId: room.roomId, sideId: room.sideId, askedBy: person.accountId, askedAt })
      .execute()
    const other = room.side === 'client' ? 'freelancer' : 'client'
    const { roomId, contractId } = room
    const accountId = room[`${other}AccountId`]
    const sideId = room[`${other}SideId`]
    const member = await tx.db
      .selectFrom('accounts.member')
      .select('accountId')
      .where('orgId', '=', sideId)
      .where('accountId', '=', accountId)
      .executeTakeFirst()
    // Whoever speaks for the other side; when they have left their organisation, its owners and admins.
    const whom: Record<string, string> = accountId === sideId || member ? { accountId } : { sideId }
    await record(tx, {
      kind: 'consent.asked',
      refs: { roomId, contractId, ...whom },
      topics: [`contract:${contractId}`, `room:${roomId}`],
    })
    return { askedAt }
  })
}
