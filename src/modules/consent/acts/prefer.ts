import { sql } from 'kysely'
import type { ContractId, OrgId, RoomId } from '#lib/ids'
import { must } from '#lib/must'
import { forbidden, missing } from '#lib/refusal'
import { holdRooms, restateRooms, roomOfContract, seatsOf, type Seat } from '#modules/consent/acts/restate-rooms'
import { bitOf } from '#modules/consent/rules/room'
import { sayChoice } from '#modules/consent/rules/said'
import type { Category, ChangeSource, Choice, ContractCategory, SubjectId } from '#modules/consent/schema'
import { termsNow } from '#modules/policy/reads'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { inTx, personOf, type AnyCtx, type Person, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

export type Preference = { source?: ChangeSource; termsVersion?: number } & (
  | { scope: 'account'; category: Category; choice: Choice }
  | { scope: 'organisation'; orgId: OrgId; category: Category; choice: Choice }
  | { scope: 'contract'; contractId: ContractId; category: ContractCategory; choice: Choice | 'inherit' }
)
export interface Preferred {
  /** Contracts whose line changed. */
  roomsChanged: number
}

/**
 * Says in or out: in general, for an organisation as its floor, or for one contract (rules D1.8–B1.10a). Works forward only
 * (D1.14); a no counts from when it was asked for, a yes from when it is applied (B1.16). A no asks for nothing else, a yes
 * neither. Refuses (missing, forbidden) a contract that is not the person's own, and an organisation they do not run.
 */
export function prefer(ctx: AnyCtx, input: Preference): Promise<Preferred> {
  const person = personOf(ctx)
  return inTx(ctx, async tx => {
    const askedAt = tx.now()
    const subjectId = subjectOf(person, input)
    // The first thing that is read, before any wait: what was committed when this was asked.
    const seats = await seatsOf(tx, subjectId)
    const published = await publishedBy(tx, subjectId)
    const only = input.scope === 'contract' ? await roomOfContract(tx, input.contractId, person.accountId) : null
    const reached = (seat: Seat) => input.category !== 'platform' && (!only || seat.roomId === only)
    await holdRooms(
      tx,
      seats.filter(reached).map(seat => seat.roomId),
    )
    const before = await holdSubject(tx, subjectId)
    // A room that this principal got a say in meanwhile is held by us now or after them.
    const now = (await seatsOf(tx, subjectId)).filter(reached)
    const known = new Map(seats.map(seat => [seat.roomId, seat.nextSeq]))
    await holdRooms(
      tx,
      now.filter(seat => !known.has(seat.roomId)).map(seat => seat.roomId),
    )
    const stood = only ? await keepWord(tx, only, input) : await keepGeneral(tx, subjectId, input, before)
    const roles = new Map(now.map(seat => [seat.roomId, seat.role]))
    const no = input.choice === 'out' && {
      from: new Map(now.map(seat => [seat.roomId, known.get(seat.roomId) ?? seat.sinceSeq])),
      mask: input.category === 'platform' ? 0 : bitOf[input.category],
      guestId: (roomId: RoomId) => (roles.get(roomId) === 'guest' ? subjectId : null),
    }
    const why = input.scope === 'organisation' ? 'floor' : input.scope === 'contract' ? 'contract-word' : 'general-word'
    const roomsChanged = await restateRooms(
      tx,
      now.map(seat => seat.roomId),
      why,
      no ? { no } : {},
    )
    if (no && input.category === 'platform') await sql`select consent.restamp_public(${subjectId}, ${published})`.execute(tx.db)
    await keepChange(tx, {
      input,
      subjectId,
      roomId: only,
      before: stood,
      askedAt,
      roomsChanged,
      told: now.map(seat => seat.roomId),
    })
    return { roomsChanged }
  })
}

function subjectOf(person: Person, input: Preference): SubjectId {
  if (input.scope !== 'organisation') return person.accountId
  const membership = person.memberships.find(one => one.orgId === input.orgId)
  if (!membership) throw missing('organisation')
  if (membership.role !== 'owner' && membership.role !== 'admin')
    throw forbidden('needs-admin', `Owners and admins of ${membership.orgName} set what holds for it. Ask one of them.`)
  return input.orgId
}

async function publishedBy(tx: TxCtx, subjectId: SubjectId): Promise<bigint> {
  const { rows } = await sql<{ published: bigint }>`select published from consent.subject where id = ${subjectId}`.execute(tx.db)
  return rows[0]?.published ?? 0n
}

async function holdSubject(tx: TxCtx, subjectId: SubjectId) {
  await sql`select consent.ensure(array[${subjectId}]::uuid[])`.execute(tx.db)
  const row = await tx.db.selectFrom('consent.subject').selectAll().where('id', '=', subjectId).forUpdate().executeTakeFirst()
  return must(row, 'a principal who speaks is kept')
}

const columnOf = { work_product: 'workProduct', communications: 'communications', platform: 'platform' } as const

async function keepGeneral(
  tx: TxCtx,
  subjectId: SubjectId,
  { category, choice }: Preference,
  before: Awaited<ReturnType<typeof holdSubject>>,
): Promise<string | null> {
  await tx.db
    .updateTable('consent.subject')
    .set({ [columnOf[category]]: choice })
    .where('id', '=', subjectId)
    .execute()
  return before[columnOf[category]]
}

async function keepWord(tx: TxCtx, roomId: RoomId, { category, choice }: Preference): Promise<string | null> {
  const { accountId } = personOf(tx)
  const own = { roomId, accountId, category }
  const old = await tx.db
    .selectFrom('consent.word')
    .select('choice')
    .where('roomId', '=', roomId)
    .where('accountId', '=', accountId)
    .where('category', '=', category)
    .executeTakeFirst()
  if (choice === 'inherit') {
    await sql`delete from consent.word where room_id = ${roomId} and account_id = ${accountId} and category = ${category}`.execute(
      tx.db,
    )
  } else {
    await tx.db
      .insertInto('consent.word')
      .values({ ...own, choice })
      .onConflict(conflict => conflict.columns(['roomId', 'accountId', 'category']).doUpdateSet({ choice }))
      .execute()
  }
  return old?.choice ?? null
}

interface Kept {
  input: Preference
  subjectId: SubjectId
  roomId: RoomId | null
  before: string | null
  askedAt: Date
  roomsChanged: number
  /** Rooms whose line may read differently now, for both sides. */
  told: RoomId[]
}
/** Pages of so many rooms are told at once; the others read it when they are opened. */
const toldAtMost = 1_000

/** The history's line, its entry in the log, and the event that pages read again by. */
async function keepChange(tx: TxCtx, { input, subjectId, roomId, before, askedAt, roomsChanged, told }: Kept): Promise<void> {
  const person = personOf(tx)
  const { category, choice, source = 'page' } = input
  const termsVersion = input.termsVersion ?? (await termsNow(tx)).version
  const contractId = input.scope === 'contract' ? input.contractId : null
  const id = tx.newId<'change'>()
  const { rows } = await sql<{ seq: bigint }>`
    with numbered as (update consent.subject set changes = changes + 1 where id = ${subjectId} returning changes)
    insert into consent.change (subject_id, seq, id, room_id, contract_id, category, choice, before, actor_id, source, terms_version,
      asked_at, applied_at, rooms_changed)
    select ${subjectId}, changes, ${id}, ${roomId}, ${contractId}, ${category}, ${choice}, ${before}, ${person.accountId}, ${source},
      ${termsVersion}, ${askedAt}, ${tx.now()}, ${roomsChanged} from numbered
    returning seq`.execute(tx.db)
  if (tx.device.ip !== '' || tx.device.userAgent !== '') {
    await tx.db
      .insertInto('consent.changeDevice')
      .values({ changeId: id, ip: tx.device.ip, userAgent: tx.device.userAgent.slice(0, 300), at: tx.now() })
      .execute()
  }
  const body = { subjectId, seq: Number(rows[0]!.seq), scope: input.scope, ...(contractId && { contractId }), category, choice }
  await appendEntry(tx, {
    kind: 'preference-change',
    body: { ...body, at: tx.now().toISOString() },
    accounts: [subjectId, person.accountId],
    says: sayChoice(input),
  })
  await record(tx, {
    kind: 'consent.changed',
    refs: { subjectId, category, choice, ...(contractId && { contractId }), ...(roomId && { roomId }) },
    topics: [`account:${person.accountId}`, `side:${subjectId}`, ...told.slice(0, toldAtMost).map(id => `room:${id}`)],
  })
}
