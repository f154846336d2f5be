import { sql } from 'kysely'
import type { ContractId, MilestoneId, SideId } from '#lib/ids'
import { slotOf } from '#modules/money/rules'
import type { AccountKind, PostingKind } from '#modules/money/schema'
import type { TxCtx } from '#platform/ctx'

/** The platform's own accounts belong to nobody. */
const platformId = '00000000-0000-0000-0000-000000000000'

export interface AccountRef {
  kind: AccountKind
  ownerId: string
  slot?: number
  clientSideId?: SideId
  freelancerSideId?: SideId
}
export interface Posting {
  /** Its own key, like `release:<milestone>`: money moves once per cause. */
  cause: string
  kind: PostingKind
  currency: string
  contractId?: ContractId | null
  milestoneId?: MilestoneId | null
  legs: [account: AccountRef, amountMinor: bigint][]
}

export const providerFor = (id: string): AccountRef => ({ kind: 'provider', ownerId: platformId, slot: slotOf(id) })
export const feesFor = (id: string): AccountRef => ({ kind: 'fees', ownerId: platformId, slot: slotOf(id) })
export const escrowOf = (contractId: ContractId): AccountRef => ({ kind: 'escrow', ownerId: contractId })
export const restingOf = (sideId: SideId): AccountRef => ({ kind: 'resting', ownerId: sideId })
export const walletOf = (sideId: SideId): AccountRef => ({ kind: 'wallet', ownerId: sideId })
export const transitOf = (sideId: SideId): AccountRef => ({ kind: 'transit', ownerId: sideId })

/**
 * Moves money in the caller's transaction: the only words in the code that do. True when it moved, false when
 * the very same posting was made before; throws when it was made with another content or doesn't balance.
 */
export async function post(tx: TxCtx, posting: Posting): Promise<boolean> {
  const legs = posting.legs.filter(([, amountMinor]) => amountMinor !== 0n)
  const accounts = legs.map(([account]) => account)
  const { rows } = await sql<{ isNew: boolean }>`
    with leg as (
      select money.open_account(l.id, l.kind, l.owner, ${posting.currency}, l.slot, l.client, l.freelancer) as account, l.amount, l.place
        from unnest(${accounts.map(() => tx.newId())}::uuid[], ${accounts.map(a => a.kind)}::text[], ${accounts.map(a => a.ownerId)}::uuid[],
          ${accounts.map(a => a.slot ?? 0)}::smallint[], ${accounts.map(a => a.clientSideId ?? null)}::uuid[],
          ${accounts.map(a => a.freelancerSideId ?? null)}::uuid[], ${legs.map(([, amountMinor]) => amountMinor)}::bigint[])
          with ordinality l(id, kind, owner, slot, client, freelancer, amount, place))
    select money.post(${tx.newId()}, ${posting.cause}, ${posting.kind}, ${posting.contractId ?? null}, ${posting.milestoneId ?? null},
      ${tx.actor.kind === 'person' ? tx.actor.accountId : null}, ${tx.now()},
      array_agg(account order by place), array_agg(amount order by place)) as is_new from leg`.execute(tx.db)
  return rows[0]!.isNew
}
