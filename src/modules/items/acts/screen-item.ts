import { sql } from 'kysely'
import { deliver, engineVersion, heldToken, type Delivery } from '#engines/delivery/deliver'
import { blockRefusal } from '#engines/delivery/public'
import type { Exception, Said, Stage, Surface } from '#engines/screening/types'
import type { ItemId, PairId, RoomId } from '#lib/ids'
import { addMs, hourMs } from '#lib/time'
import { sideInRoom } from '#modules/items/rules'
import type { ItemKind } from '#modules/items/schema'
import { stageOf } from '#modules/pairs/rules'
import type { ExceptionId } from '#modules/pairs/schema'
import { Policy } from '#modules/policy/schema'
import { ifRefused, inTx, personOf, sideOf, type TxCtx } from '#platform/ctx'
import { kept } from '#platform/db'
import { record } from '#platform/events'

/** What a text of a room is judged on: the pair's stage, what was said around it, exceptions in force, the policy. */
export interface Ground {
  nextSeq: bigint
  pairId: PairId
  clientSideId: string
  freelancerSideId: string
  matter: string
  stage: Stage
  isRepeat: boolean
  before: Said[]
  after: Said[]
  exceptions: Exception[]
  policyVersion: number
  screening: Policy['screening']
}
interface GroundRow {
  nextSeq: bigint
  pairId: PairId
  clientSideId: string
  freelancerSideId: string
  matter: string
  contractStartedAt: Date | null
  contractsRunning: number | null
  isRepeat: boolean
  said: { seq: number; by: string; text: string }[] | null
  exceptions: Exception[] | null
  policyVersion: number
  screening: unknown
}

/** Texts around one that are looked at with it: contacts come in pieces (rule B2.9). Of a long one its end. */
const windowItems = 16
const windowCharacters = 600

/**
 * Reads that ground in one statement; null when the room is not the viewer's. Before the first contract it brings what
 * was said last, if that is wanted; `itemId` is the item to be written (is it there already?) or edited (`around` its number).
 */
export async function groundOf(
  tx: TxCtx,
  roomId: RoomId,
  itemId: ItemId,
  { around, hasWindow = true }: { around?: bigint; hasWindow?: boolean } = {},
): Promise<Ground | null> {
  const { accountId } = personOf(tx)
  const [from, to] =
    around === undefined
      ? [sql`r.next_seq - ${windowItems}`, sql`r.next_seq`]
      : [sql`${around}::bigint - 12`, sql`${around}::bigint + 4`]
  const { rows } = await sql<GroundRow>`${kept}
    select r.next_seq, r.pair_id, r.client_side_id, r.freelancer_side_id, r.matter, s.contract_started_at, p.contracts_running,
      d.version as policy_version, d.body->'screening' as screening,
      exists (select 1 from items.item i where i.room_id = r.id and i.id = ${itemId}) as is_repeat,
      case when s.contract_started_at is null and ${hasWindow} then (
        select jsonb_agg(jsonb_build_object('seq', i.seq, 'by', coalesce(i.org_id, i.author_id),
          'text', case when length(i.text_written) <= ${windowCharacters} then i.text_written else right(i.text_written, ${windowCharacters}) end) order by i.seq)
        from items.item i where i.room_id = r.id and i.seq >= ${from} and i.seq <= ${to}
          and i.id <> ${itemId} and i.kind <> 'system' and i.text_written <> '') end as said,
      (select jsonb_agg(jsonb_build_object('kind', e.kind, 'lets', to_jsonb(e.lets)))
        from pairs.exception e where e.pair_id = r.pair_id and e.acknowledged_at is not null and e.ended_at is null and e.expires_at > ${tx.now()}
          and cardinality(e.lets) > 0 and (e.people = '{}' or ${accountId} = any (e.people)) and (e.room_id is null or e.room_id = r.id)) as exceptions
    from items.room r left join pairs.pair p on p.id = r.pair_id
    -- A guest does not see the pair: for them a contract has started when the room's own has.
    cross join lateral (select coalesce(p.contract_started_at, r.contract_started_at) as contract_started_at) s
    cross join lateral (
      select version, body from policy.document where effective_at <= ${tx.now()} order by version desc limit 1) d
    where r.id = ${roomId}`.execute(tx.db)
  const row = rows[0]
  if (!row) return null
  const { contractStartedAt, contractsRunning, said, exceptions, screening, ...rest } = row
  const told = (said ?? []).map(one => ({ ...one, from: one.by === row.clientSideId ? ('a' as const) : ('b' as const) }))
  return {
    ...rest,
    stage: stageOf({ contractStartedAt, contractsRunning: contractsRunning ?? 0 }),
    before: told.filter(one => around === undefined || BigInt(one.seq) < around),
    after: told.filter(one => around !== undefined && BigInt(one.seq) > around),
    exceptions: exceptions ?? [],
    screening: Policy.shape.screening.parse(screening ?? undefined),
  }
}

const surfaces: Partial<Record<ItemKind, Surface>> = { proposal: 'proposal', answer: 'proposal' }

/** What becomes of a text in this room; refuses what is never allowed, and keeps for its writer what was seen. */
export function judgeItem(tx: TxCtx, ground: Ground, item: { roomId: RoomId; kind: ItemKind; text: string; asked?: unknown }) {
  const person = personOf(tx)
  const side =
    sideInRoom(ground, [sideOf(person)]) ?? sideInRoom(ground, [person.accountId, ...person.memberships.map(m => m.orgId)])
  const from = side === 'client' ? 'a' : 'b'
  const surface = surfaces[item.kind] ?? 'message'
  // An answer is read with its question: "How many?" makes a number out of what could be part of a phone.
  const question: Said[] = typeof item.asked === 'string' && item.asked !== '' ? [{ from: 'a', text: item.asked }] : []
  const delivery = deliver({
    text: item.text,
    before: ground.stage === 'before' ? [...ground.before, ...question] : [],
    after: ground.stage === 'before' ? ground.after : [],
    from,
    situation: {
      stage: ground.stage,
      surface,
      ...(side && { direction: side === 'client' ? 'client-to-freelancer' : 'freelancer-to-client' }),
      exceptions: ground.exceptions,
      noticeOnly: ground.screening.noticeOnlyRules,
    },
  })
  if (delivery.outcome !== 'block') return delivery
  const { roomId, text } = item
  keepRefused(tx, { roomId, surface, policyVersion: ground.policyVersion, findings: wordsOf(text, delivery.findings) })
  throw blockRefusal(text, delivery.findings)
}

function wordsOf(text: string, findings: Delivery['findings']) {
  return findings.map(one => ({ ...one, words: text.slice(one.start, one.end).slice(0, 500) }))
}

/** Keeps what was refused, once it is: its transaction is gone then. */
export function keepRefused(
  tx: TxCtx,
  seen: { roomId?: RoomId; surface: string; policyVersion: number; findings: readonly object[] },
): void {
  const { accountId, actingAs } = personOf(tx)
  ifRefused(tx, (ctx, { reason }) =>
    inTx(ctx, async own => {
      if (reason !== 'screened') return
      await own.db
        .insertInto('items.refused')
        .values({
          accountId,
          id: own.newId(),
          orgId: actingAs?.orgId ?? null,
          roomId: seen.roomId ?? null,
          surface: seen.surface,
          findings: JSON.stringify(seen.findings),
          engine: engineVersion,
          policyVersion: seen.policyVersion,
          at: own.now(),
        })
        .execute()
    }),
  )
}

/** How an item's row says what the other side gets. */
export function deliveredAs(delivery: Delivery, text: string): { text: string; delivery: 'whole' | 'masked' | 'held' } {
  if (delivery.outcome === 'hold') return { text: heldToken, delivery: 'held' }
  return delivery.delivered === text ? { text, delivery: 'whole' } : { text: delivery.delivered, delivery: 'masked' }
}

/** Keeps what was seen in one version of an item's text; nothing was, no row. */
export async function keepSeen(
  tx: TxCtx,
  ground: Ground,
  item: { roomId: RoomId; itemId: ItemId; version: number; text: string; exceptionId: ExceptionId | null },
  delivery: Delivery,
): Promise<void> {
  if (delivery.findings.length === 0) return
  const hides = delivery.outcome === 'hold' || delivery.delivered !== item.text
  const isUnconfirmed = delivery.states !== null && item.exceptionId === null && hides
  await tx.db
    .insertInto('items.screening')
    .values({
      roomId: item.roomId,
      itemId: item.itemId,
      version: item.version,
      pairId: ground.pairId,
      authorId: personOf(tx).accountId,
      outcome: isUnconfirmed ? 'mask' : delivery.outcome,
      hides,
      findings: JSON.stringify(delivery.findings),
      states: delivery.states,
      exceptionId: item.exceptionId,
      maskedTo: hides ? delivery.delivered : null,
      opensTo: delivery.opensTo === item.text ? null : delivery.opensTo,
      engine: engineVersion,
      policyVersion: ground.policyVersion,
      at: tx.now(),
      heldUntil: delivery.outcome === 'hold' ? addMs(tx.now(), ground.screening.holdHours * hourMs) : null,
    })
    .execute()
  if (delivery.outcome === 'hold')
    await record(tx, {
      kind: 'item.held',
      refs: { roomId: item.roomId, itemId: item.itemId, version: item.version, authorId: personOf(tx).accountId },
    })
}
