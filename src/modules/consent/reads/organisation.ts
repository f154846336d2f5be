import { sql } from 'kysely'
import type { ContractId, OrgId, RoomId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { forbidden, missing } from '#lib/refusal'
import { sideNames } from '#modules/accounts/reads'
import { roomFacts } from '#modules/consent/acts/restate-rooms'
import { wordsOf } from '#modules/consent/reads/mine'
import { gapOf, lineFor, type CategoryLine, type Gap } from '#modules/consent/rules/line'
import {
  categories,
  contractCategories,
  type Category,
  type Choice,
  type ContractCategory,
  type LabelValue,
} from '#modules/consent/schema'
import { inRead, personOf, type AnyCtx, type Membership, type Person, type TxCtx } from '#platform/ctx'

/** An organisation's floor, as its members see it (rule B1.10). */
export interface OrganisationPreferences {
  orgId: OrgId
  orgName: string
  floors: { category: Category; said: Choice | null }[]
  /** Why the reader can't change it; null = they can. */
  whyNot: string | null
  agreements: { kind: 'dpa' | 'baa'; notedAt: Date }[]
}
export interface CockpitRow {
  contractId: ContractId
  roomId: RoomId
  title: string
  /** The other side by its public name. */
  otherName: string
  side: 'client' | 'freelancer'
  lines: (CategoryLine & { gap: Gap })[]
  clause: string | null
  label: LabelValue | null
  labelledItems: number
}
/** How many contracts stand where, by category. */
export type CockpitCounts = Record<ContractCategory, Record<Gap, number>>

/** Owners and admins look over all contracts and set the floor. */
export function whyNotRun(person: Person, orgId: OrgId): string | null {
  const { role, orgName } = membershipOf(person, orgId)
  return role === 'owner' || role === 'admin' ? null : `Owners and admins of ${orgName} set what holds for it. Ask one of them.`
}

function membershipOf(person: Person, orgId: OrgId): Membership {
  const membership = person.memberships.find(one => one.orgId === orgId)
  if (!membership) throw missing('organisation')
  return membership
}

/** The floor of one of the person's organisations; every member reads it. Refuses (missing) another's. */
export function organisationPreferences(ctx: AnyCtx, input: { orgId: OrgId }): Promise<OrganisationPreferences> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    const { orgName } = membershipOf(person, input.orgId)
    const words = (await wordsOf(tx, [input.orgId])).get(input.orgId)
    const agreements = await tx.db
      .selectFrom('consent.agreement')
      .select(['kind', 'notedAt'])
      .where('sideId', '=', input.orgId as string)
      .orderBy('kind')
      .execute()
    return {
      orgId: input.orgId,
      orgName,
      floors: categories.map(category => ({ category, said: words?.[category] ?? null })),
      whyNot: whyNotRun(person, input.orgId),
      agreements: agreements as OrganisationPreferences['agreements'],
    }
  })
}

interface RoomRow {
  id: RoomId
  contractId: ContractId
  title: string
  clientSideId: string
  freelancerSideId: string
  labelledItems: number
}

/** Every contract of an organisation with where it stands, newest first (rule B1.28). Refuses (forbidden) who does not run it. */
export function cockpitPage(
  ctx: AnyCtx,
  input: { orgId: OrgId; gap?: Gap; cursor?: string | null; limit?: number },
): Promise<Page<CockpitRow>> {
  const person = personOf(ctx)
  const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['id'])]
  return inRead(ctx, async tx => {
    mustRun(person, input.orgId)
    if (!input.gap) {
      const rows = await contractRooms(tx, input.orgId, { before: keys?.[0] ?? null, limit: limit + 1 })
      const page = pageOf(rows, limit, row => [row.contractId])
      return { rows: await cockpitRows(tx, person, input.orgId, page.rows), next: page.next }
    }
    // A state is worked out and not stored, so what fits it is picked batch by batch.
    const found: CockpitRow[] = []
    let before: string | null = keys?.[0] ?? null
    for (;;) {
      const rows = await contractRooms(tx, input.orgId, { before, limit: batch })
      const worked = await cockpitRows(tx, person, input.orgId, rows)
      found.push(...worked.filter(row => row.lines.some(line => line.gap === input.gap)))
      before = rows.at(-1)?.contractId ?? null
      if (rows.length < batch || found.length > limit) return pageOf(found, limit, row => [row.contractId])
    }
  })
}
const batch = 500

const none = (): Record<Gap, number> => ({ in: 0, 'we-out': 0, 'they-out': 0, 'both-out': 0, other: 0 })

/** How many of an organisation's contracts stand where, over all of them. */
export function cockpitCounts(ctx: AnyCtx, input: { orgId: OrgId }): Promise<CockpitCounts & { contracts: number }> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    mustRun(person, input.orgId)
    const counts = { work_product: none(), communications: none(), contracts: 0 }
    for await (const rows of cockpitBatches(tx, person, input.orgId)) {
      counts.contracts += rows.length
      for (const row of rows) for (const line of row.lines) counts[line.category][line.gap] += 1
    }
    return counts
  })
}

/** All rows, 500 at a time, for counts and the report. */
export async function* cockpitBatches(tx: TxCtx, person: Person, orgId: OrgId): AsyncGenerator<CockpitRow[]> {
  let before: string | null = null
  for (;;) {
    const rows: RoomRow[] = await contractRooms(tx, orgId, { before, limit: batch })
    if (rows.length > 0) yield await cockpitRows(tx, person, orgId, rows)
    if (rows.length < batch) return
    before = rows.at(-1)!.contractId
  }
}

/** Refuses (missing) who is not in the organisation, (forbidden) who does not run it. */
export function mustRun(person: Person, orgId: OrgId): void {
  const reason = whyNotRun(person, orgId)
  if (reason) throw forbidden('needs-admin', reason)
}

async function contractRooms(tx: TxCtx, orgId: OrgId, page: { before: string | null; limit: number }): Promise<RoomRow[]> {
  const { rows } = await sql<RoomRow>`
    select r.id, r.contract_id, r.title, r.client_side_id, r.freelancer_side_id,
      (select count(*)::integer from consent.label l where l.room_id = r.id and l.item_id is not null) as labelled_items
    from items.room r
    where (r.client_side_id = ${orgId} or r.freelancer_side_id = ${orgId}) and r.contract_id is not null
      and (${page.before}::uuid is null or r.contract_id < ${page.before}::uuid)
    order by r.contract_id desc limit ${page.limit}`.execute(tx.db)
  return rows
}

async function cockpitRows(tx: TxCtx, person: Person, orgId: OrgId, rooms: readonly RoomRow[]): Promise<CockpitRow[]> {
  if (rooms.length === 0) return []
  const facts = new Map(
    (
      await roomFacts(
        tx,
        rooms.map(room => room.id),
        false,
      )
    ).map(one => [one.roomId, one]),
  )
  const names = await sideNames(
    tx,
    rooms.flatMap(room => [room.clientSideId, room.freelancerSideId]),
  )
  return rooms.map(({ id, contractId, title, clientSideId, freelancerSideId, labelledItems }) => {
    const side = clientSideId === orgId ? ('client' as const) : ('freelancer' as const)
    const room = facts.get(id)!
    const lines = contractCategories.map(category => {
      const line = lineFor(room, category, { accountId: person.accountId, side })
      return { ...line, gap: gapOf(line) }
    })
    const otherName = names.get(side === 'client' ? freelancerSideId : clientSideId)?.name ?? ''
    return { contractId, roomId: id, title, otherName, side, lines, clause: room.clause, label: room.label, labelledItems }
  })
}
