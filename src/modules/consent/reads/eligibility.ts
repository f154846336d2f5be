import { sql } from 'kysely'
import type { AccountId, ContractId, RoomId } from '#lib/ids'
import { missing, Refusal } from '#lib/refusal'
import { roomFacts } from '#modules/consent/acts/restate-rooms'
import { against, decide, isEligible, learningFrom, type ItemFacts, type PartyOf } from '#modules/consent/rules/decide'
import { principalFor } from '#modules/consent/rules/room'
import type { Answer, Asked, ContractCategory, LabelValue, Principal, RawPrincipal, Reason } from '#modules/consent/schema'
import { neverLearnedKinds } from '#modules/items/schema'
import type { TxCtx } from '#platform/ctx'

/**
 * Whether a model may learn from an item at this instant, and why (rules D1.8–D1.18); the facts are read, the rule decides.
 * Refuses (missing) an item that is not open to the viewer, and (invalid) a use outside the asker's own contracts.
 */
export async function eligibility(tx: TxCtx, asked: Asked): Promise<Answer> {
  const elsewhere = asked.in ? await partiesOfContract(tx, asked.in) : null
  if (asked.in) {
    if (asked.for === 'marketplace')
      throw new Refusal('invalid', 'no-place', 'Models of the marketplace are not asked for one contract.', 'in')
    if (!elsewhere!.some(party => party.accountId === asked.for))
      throw new Refusal('invalid', 'not-a-party', 'The model is used in a contract that its owner is no party of.', 'in')
  }
  const facts = 'roomId' in asked.item ? await factsOfItem(tx, asked.item) : await factsOfPublic(tx, asked.item)
  return isEligible(facts, { for: asked.for, elsewhere })
}

interface ItemRow {
  kind: string
  category: ItemFacts['category']
  createdAt: Date
  learn: boolean
  against: Partial<Record<ContractCategory, Reason[]>> | null
  guests: string[]
  authorId: string | null
  orgId: string | null
  label: LabelValue | null
  withdrawalId: string | null
}

async function factsOfItem(tx: TxCtx, item: { roomId: RoomId; itemId: string }): Promise<ItemFacts> {
  const { rows } = await sql<ItemRow>`
    select i.kind, i.category, i.created_at, i.learn, e.against, i.guests, i.author_id, i.org_id, i.withdrawal_id,
      coalesce(i.label, case when i.category <> 'platform' then r.label end) as label
    from items.item i join items.room r on r.id = i.room_id
      left join consent.epoch e on e.room_id = i.room_id and e.epoch = i.learn_epoch
    where i.room_id = ${item.roomId} and i.id = ${item.itemId}`.execute(tx.db)
  const row = rows[0]
  if (!row) throw missing('item')
  if (row.category === 'platform') return factsOfPlatform(tx, row)
  const parties = await partiesOfRoom(tx, item.roomId)
  const [room] = row.category ? await roomFacts(tx, [item.roomId], false) : []
  const own = (room?.principals ?? []).filter(one => one.role !== 'guest' || row.guests.includes(one.id))
  const category = row.category as ContractCategory | null
  const principals = category ? own.map(raw => ({ ...principalFor(raw, category), isPresent: true })) : []
  return {
    ...base(row),
    then: category ? thenOf(row, category) : [],
    now: room ? decide({ principals, clause: room.clause, label: null }) : [],
    rechecks: own.some(one => one.rechecks),
    parties,
  }
}

const base = ({ category, kind, createdAt, label, authorId, withdrawalId }: ItemRow) => ({
  category,
  kind,
  createdAt,
  label,
  authorId,
  isWithdrawn: withdrawalId !== null,
})

/** Something else than its principals keeps it out: then its stamp tells nothing of them. */
const isOutAnyway = (row: ItemRow) => row.createdAt < learningFrom || (neverLearnedKinds as readonly string[]).includes(row.kind)

/** What stood against it when it was made, from the reasons kept with the room's answer of that time. */
function thenOf(row: ItemRow, category: ContractCategory): Reason[] {
  if (row.learn) return []
  const kept = row.against?.[category] ?? []
  if (kept.length > 0 || isOutAnyway(row)) return kept
  return [{ rule: 'B1.9', role: 'guest', text: 'Out, because whoever wrote it was out when it was made.' }]
}

interface PublicRow extends ItemRow {
  orgId: string | null
}

async function factsOfPublic(tx: TxCtx, item: { ownerId: AccountId; itemId: string }): Promise<ItemFacts> {
  const { rows } = await sql<PublicRow>`
    select kind, 'platform' as category, created_at, learn, null as against, '{}'::uuid[] as guests, account_id as author_id, org_id, label, withdrawal_id
    from items.public_item where account_id = ${item.ownerId} and id = ${item.itemId}`.execute(tx.db)
  if (!rows[0]) throw missing('item')
  return factsOfPlatform(tx, rows[0])
}

/** Platform items: their author alone decides, and the organisation they were made for (rule D1.8). */
async function factsOfPlatform(tx: TxCtx, row: ItemRow): Promise<ItemFacts> {
  const { rows } = await sql<RawPrincipal & { platform: Principal['said'] }>`
    select * from consent.publishers_of(${row.authorId}, ${row.orgId})`.execute(tx.db)
  const principals = rows.map(raw => ({
    ...principalFor(raw, 'work_product'),
    said: raw.platform,
    saidHere: null,
    isPresent: true,
  }))
  const then: Reason[] =
    row.learn || isOutAnyway(row)
      ? []
      : [
          {
            rule: 'D1.8',
            role: 'author',
            text: 'Out, because its author, or the organisation it was made for, was out when it was made.',
          },
        ]
  return {
    ...base(row),
    then,
    now: principals.flatMap(one => against(one) ?? []),
    rechecks: principals.some(one => one.rechecks),
    parties: null,
  }
}

/** The two accounts of a contract, whom they act for, and whether they still belong to it. */
async function partiesOfContract(tx: TxCtx, contractId: ContractId): Promise<PartyOf[]> {
  const row = await tx.db.selectFrom('items.room').select('id').where('contractId', '=', contractId).executeTakeFirst()
  if (!row) throw missing('contract')
  return partiesOfRoom(tx, row.id as RoomId)
}

async function partiesOfRoom(tx: TxCtx, roomId: RoomId): Promise<PartyOf[]> {
  const { rows } = await sql<PartyOf>`
    select p.account_id, nullif(p.side_id, p.account_id) as org_id,
      exists (select 1 from accounts.member m where m.org_id = p.side_id and m.account_id = p.account_id) as belongs
    from items.room r
      cross join lateral (values (1, r.client_account_id, r.client_side_id), (2, r.freelancer_account_id, r.freelancer_side_id)) p (place, account_id, side_id)
    where r.id = ${roomId} order by p.place`.execute(tx.db)
  return rows
}
