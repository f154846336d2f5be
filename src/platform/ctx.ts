import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7, type AccountId, type OrgId, type SessionId, type SideId } from '#lib/ids'
import { isRefusal, Refusal } from '#lib/refusal'
import type { Config } from '#platform/config'
import { kept, type Db, type TxDb } from '#platform/db'
import type { Log } from '#platform/log'
import type { Device, Ports } from '#platform/ports'

export type OrgRole = 'owner' | 'admin' | 'hirer' | 'finance' | 'member'

export interface Membership {
  orgId: OrgId
  orgName: string
  orgKind: 'company' | 'agency'
  role: OrgRole
}

/** A signed-in person and for whom they act. */
export interface Person {
  kind: 'person'
  accountId: AccountId
  sessionId: SessionId
  name: string
  emailVerified: boolean
  asClient: boolean
  asFreelancer: boolean
  isStaff: boolean
  memberships: Membership[]
  /** The organisation acted for; null = for oneself. */
  actingAs: Membership | null
  /** When the person last proved who they are, for what asks for a fresh proof. */
  steppedUpAt: Date | null
  /** The version of the terms in force that they have not answered yet, when the request came; doors ask for it first (rule D1.5). */
  termsToAnswer?: number | null
}
export interface Visitor {
  kind: 'visitor'
}
/** A background task; it connects as the worker role, which no request ever does. */
export interface System {
  kind: 'system'
  task: string
}
export type Actor = Person | Visitor | System

/** What is live in this process, made once by main. */
export interface Live {
  config: Config
  log: Log
  db: Db
  /** The worker role's connections; present only where tasks run. */
  workerDb: Db | null
  /** The learner role's connections: it alone writes models and reads what was learned (rule B1.23). */
  learnerDb: Db
  ports: Ports
  clock: { now(): Date; refresh(): Promise<void> }
  /** Who may be tried out on this machine; only where the town was built. */
  demo: { password: string; people: { email: string; who: string }[] } | null
  /** Wakes the relay after a commit; never waits. */
  poke(): void
}

interface Base {
  live: Live
  actor: Actor
  /** From where the request comes; empty for background work. */
  device: Device
  requestId: string
  now(): Date
  newId<Of extends string>(): string & { readonly of: Of }
}
/** Outside a transaction. */
export interface Ctx extends Base {
  isOpen: false
  /** Its transactions run as the learner role. */
  isLearner?: boolean
}
/** Inside one: `db` is the transaction, and every statement runs with the viewer's rights. */
export interface TxCtx extends Base {
  isOpen: true
  db: TxDb
  mark: Mark
}
export type AnyCtx = Ctx | TxCtx

interface Mark {
  /** Set when something waits for the relay, so that it is woken after the commit. */
  hasOutbox: boolean
  /** Done in a transaction of its own when this one is refused. */
  ifRefused: ((ctx: Ctx, refusal: Refusal) => Promise<unknown>)[]
}

const nowhere: Device = { ip: '', userAgent: '' }

let lastMs = -1
let count = 0

/** The part of an id after its time: 26 bits that count up within a millisecond from a random start, so that ids of one process are in order (RFC 9562 §6.2), then chance. */
function tail(nowMs: number): Uint8Array {
  const bytes = randomBytes(10)
  count = nowMs === lastMs ? count + 1 : bytes.readUInt32BE(0) >>> 7
  lastMs = nowMs
  bytes.writeUInt16BE((count >>> 14) & 0x0fff, 0)
  bytes.writeUInt16BE(count & 0x3fff, 2)
  return bytes
}

/** A context outside any transaction, for one request, task or command; ids and the time come from the instance's clock. */
export function makeCtx(
  live: Live,
  actor: Actor,
  requestId: string = randomBytes(8).toString('hex'),
  device: Device = nowhere,
): Ctx {
  return {
    isOpen: false,
    live,
    actor,
    device,
    requestId,
    now: () => live.clock.now(),
    newId: <Of extends string>() =>
      uuidv7(live.clock.now().getTime(), tail(live.clock.now().getTime())) as string & { readonly of: Of },
  }
}

/** The same context over the learner role's connections: what a model is made from comes by the gateway's functions only (rule B1.23). */
export function asLearner(ctx: Ctx): Ctx {
  return { ...ctx, isLearner: true }
}

/** Runs `work` in one transaction with the actor's rights; joins the one that is open already. */
export async function inTx<T>(ctx: AnyCtx, work: (tx: TxCtx) => Promise<T>): Promise<T> {
  if (ctx.isOpen) return work(ctx)
  const mark: Mark = { hasOutbox: false, ifRefused: [] }
  try {
    const result = await dbOf(ctx)
      .transaction()
      .execute(async db => {
        await tellViewer(db, ctx.actor)
        return work({ ...ctx, isOpen: true, db, mark })
      })
    if (mark.hasOutbox) ctx.live.poke()
    return result
  } catch (thrown) {
    // What is kept of a refusal must not replace it when it fails.
    if (isRefusal(thrown))
      for (const keep of mark.ifRefused)
        await keep(ctx, thrown).catch(error => ctx.live.log.error('a refusal was not kept', { error }))
    throw thrown
  }
}

/** Keeps something although the transaction is refused and rolled back: a draft, what was seen. */
export function ifRefused(tx: TxCtx, keep: (ctx: Ctx, refusal: Refusal) => Promise<unknown>): void {
  tx.mark.ifRefused.push(keep)
}

/** Like `inTx`, for reads: read only, one snapshot. */
export async function inRead<T>(ctx: AnyCtx, work: (tx: TxCtx) => Promise<T>): Promise<T> {
  if (ctx.isOpen) return work(ctx)
  return dbOf(ctx)
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async db => {
      await tellViewer(db, ctx.actor)
      return work({ ...ctx, isOpen: true, db, mark: { hasOutbox: false, ifRefused: [] } })
    })
}

/**
 * For tables that everyone may read whole: no transaction, so each statement costs one turn instead of four and sees its
 * own moment. Where row-level security has a say it sees nobody's rows, as for a visitor.
 */
export function publicDb(ctx: AnyCtx): Db | TxDb {
  return ctx.isOpen ? ctx.db : dbOf(ctx)
}

function dbOf(ctx: Ctx): Db {
  if (ctx.isLearner) return ctx.live.learnerDb
  if (ctx.actor.kind !== 'system') return ctx.live.db
  if (!ctx.live.workerDb) throw new Error('A task was run in a process without the worker role.')
  return ctx.live.workerDb
}

async function tellViewer(db: TxDb, actor: Actor): Promise<void> {
  const viewer = actor.kind === 'person' ? actor.accountId : ''
  const sides = actor.kind === 'person' ? `{${[actor.accountId, ...actor.memberships.map(m => m.orgId)].join(',')}}` : ''
  await sql`${kept} select set_config('app.viewer', ${viewer}, true), set_config('app.sides', ${sides}, true)`.execute(db)
}

/** The signed-in person, or a refusal that asks to sign in. */
export function personOf(ctx: AnyCtx): Person {
  if (ctx.actor.kind !== 'person') throw new Refusal('sign-in', 'not-signed-in', 'Sign in to do this.')
  return ctx.actor
}

/** The side the person stands on now: the organisation acted for, else themselves. */
export function sideOf(person: Person): SideId {
  return (person.actingAs?.orgId ?? person.accountId) as string as SideId
}
