import type { ContractId, RoomId, SideId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { addDays } from '#lib/time'
import { whyNot } from '#modules/accounts/rules'
import { roomFacts } from '#modules/consent/acts/restate-rooms'
import { effective } from '#modules/consent/rules/decide'
import { daysBetweenRequests, linesFor, whyNotAsk, type CategoryLine, type Viewer } from '#modules/consent/rules/line'
import { principalFor } from '#modules/consent/rules/room'
import {
  contractCategories,
  type Choice,
  type ClauseValue,
  type ContractCategory,
  type LabelValue,
  type RoomFacts,
} from '#modules/consent/schema'
import { sideInRoom } from '#modules/items/rules'
import { inRead, personOf, sideOf, type AnyCtx, type Person, type TxCtx } from '#platform/ctx'

/** What the reader said about a contract: in general, and for it alone. */
export interface OwnWord {
  category: ContractCategory
  /** What their general word comes to. */
  general: Choice
  here: Choice | null
}
export interface ClauseView {
  id: string
  value: ClauseValue
  /** Proposed by the reader's side. */
  isOwn: boolean
  proposedAt: Date
  state: 'proposed' | 'signed' | 'declined' | 'withdrawn'
  answeredAt: Date | null
}
export interface LabelView {
  id: string
  value: LabelValue
  /** null = the whole contract. */
  itemId: string | null
  setAt: Date
}
/** Everything that a contract's page says about learning (rules B1.10a–B1.11, B1.25). */
export interface ContractLine {
  contractId: ContractId
  roomId: RoomId
  side: Viewer['side']
  isStarted: boolean
  lines: CategoryLine[]
  /** Null for members who are not one of the contract's two accounts: it is not theirs to say. */
  own: OwnWord[] | null
  /** The last one that both sides signed, and the one that waits for an answer. */
  clauseInForce: ClauseValue | null
  openClause: ClauseView | null
  clauses: ClauseView[]
  labels: LabelView[]
  request: { sentAt: Date | null; receivedAt: Date | null; nextAt: Date | null; whyNot: string | null }
  /** Why the reader can't sign or label here now; null = they can. */
  whyNotSign: string | null
  whyNotLabel: string | null
}

const roomColumns = [
  'id',
  'contractId',
  'clientSideId',
  'freelancerSideId',
  'clientAccountId',
  'freelancerAccountId',
  'contractStartedAt',
] as const
const elsewhere = 'This contract belongs to another side of yours. Switch to acting for it first.'

/** One contract's line with everything that can be done about it. Refuses (missing) one that is not open to the viewer. */
export function contractLine(ctx: AnyCtx, input: { contractId: ContractId }): Promise<ContractLine> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const room = await tx.db
      .selectFrom('items.room')
      .select(roomColumns)
      .where('contractId', '=', input.contractId)
      .executeTakeFirst()
    if (!room) throw missing('contract')
    const roomId = room.id as RoomId
    const [facts] = await roomFacts(tx, [roomId], false)
    const viewer = viewerIn(person, room)
    const lines = linesFor(facts!, viewer)
    const acting = sideInRoom(room, [sideOf(person)])
    const sideId = viewer.side === 'client' ? room.clientSideId : room.freelancerSideId
    const clauses = await clausesOf(tx, roomId, sideId)
    const request = await requestsOf(tx, roomId, sideId)
    const whyNotHere = acting ? null : elsewhere
    return {
      contractId: input.contractId,
      roomId,
      side: viewer.side,
      isStarted: room.contractStartedAt !== null,
      lines,
      own: ownWords(facts!, person),
      clauseInForce: facts!.clause,
      openClause: clauses.find(one => one.state === 'proposed') ?? null,
      clauses,
      labels: await labelsOf(tx, roomId),
      request: { ...request, whyNot: whyNotHere ?? whyNotAsk({ lines, nextAt: request.nextAt, now: tx.now() }) },
      whyNotSign: whyNotHere ?? whyNot(person, viewer.side === 'client' ? 'hire' : 'propose'),
      whyNotLabel: whyNotHere,
    }
  })
}

/** The lines of rooms that are open to the viewer and have a contract, by room: for lists and seals. */
export function linesOfRooms(ctx: AnyCtx, roomIds: readonly RoomId[]): Promise<Map<RoomId, CategoryLine[]>> {
  if (roomIds.length === 0) return Promise.resolve(new Map())
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const rooms = await tx.db
      .selectFrom('items.room')
      .select(roomColumns)
      .where('id', 'in', [...roomIds])
      .where('contractId', 'is not', null)
      .execute()
    const facts = await roomFacts(
      tx,
      rooms.map(room => room.id as RoomId),
      false,
    )
    const known = new Map(facts.map(one => [one.roomId as string, one]))
    return new Map(rooms.map(room => [room.id as RoomId, linesFor(known.get(room.id)!, viewerIn(person, room))]))
  })
}

/** The same by contract. */
export async function linesOfContracts(
  ctx: AnyCtx,
  contractIds: readonly ContractId[],
): Promise<Map<ContractId, CategoryLine[]>> {
  if (contractIds.length === 0) return new Map()
  return inRead(ctx, async tx => {
    const rooms = await tx.db
      .selectFrom('items.room')
      .select(['id', 'contractId'])
      .where('contractId', 'in', [...contractIds])
      .execute()
    const lines = await linesOfRooms(
      tx,
      rooms.map(room => room.id as RoomId),
    )
    return new Map(rooms.map(room => [room.contractId as ContractId, lines.get(room.id as RoomId)!]))
  })
}

/** On which side of a room a person reads: the one they act for, else another of theirs, else as its guest. */
export function viewerIn(person: Person, room: { clientSideId: string; freelancerSideId: string }): Viewer {
  const acting = sideInRoom(room, [sideOf(person)])
  const side = acting ?? sideInRoom(room, [person.accountId, ...person.memberships.map(one => one.orgId)]) ?? 'guest'
  return { accountId: person.accountId, side }
}

function ownWords(facts: RoomFacts, person: Person): OwnWord[] | null {
  const raw = facts.principals.find(one => one.id === person.accountId && (one.role === 'client' || one.role === 'freelancer'))
  if (!raw) return null
  return contractCategories.map(category => {
    const own = principalFor(raw, category)
    return { category, general: effective({ ...own, saidHere: null }), here: own.saidHere }
  })
}

async function clausesOf(tx: TxCtx, roomId: RoomId, sideId: string): Promise<ClauseView[]> {
  const rows = await tx.db
    .selectFrom('consent.clause')
    .select(['id', 'value', 'proposedSideId', 'proposedAt', 'state', 'answeredAt'])
    .where('roomId', '=', roomId)
    .orderBy('proposedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ proposedSideId, ...row }) => ({ ...row, isOwn: proposedSideId === sideId }) as ClauseView)
}

async function labelsOf(tx: TxCtx, roomId: RoomId): Promise<LabelView[]> {
  const rows = await tx.db
    .selectFrom('consent.label')
    .select(['id', 'value', 'itemId', 'setAt'])
    .where('roomId', '=', roomId)
    .orderBy('setAt', 'desc')
    .limit(100)
    .execute()
  return rows as LabelView[]
}

/** When each side asked the other last, and when the reader's side may ask again. */
export async function requestsOf(
  tx: TxCtx,
  roomId: RoomId,
  sideId: string | SideId,
): Promise<{ sentAt: Date | null; receivedAt: Date | null; nextAt: Date | null }> {
  const rows = await tx.db
    .selectFrom('consent.request')
    .select(['sideId', eb => eb.fn.max('askedAt').as('at')])
    .where('roomId', '=', roomId)
    .groupBy('sideId')
    .execute()
  const sentAt = rows.find(row => row.sideId === sideId)?.at ?? null
  const receivedAt = rows.find(row => row.sideId !== sideId)?.at ?? null
  return { sentAt, receivedAt, nextAt: sentAt && addDays(sentAt, daysBetweenRequests) }
}
