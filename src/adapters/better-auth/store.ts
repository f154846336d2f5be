import { AsyncLocalStorage } from 'node:async_hooks'
import type { DBAdapter, Where } from 'better-auth'
import { tokenHash } from '#platform/tokens'

/** What a call to the library runs with. */
export interface Within {
  /** The act's own transaction, to join it. */
  adapter?: DBAdapter
  /** The session for which it runs: looked up by its id, and kept where the library would make a new one. */
  sessionId?: string
}

type Args = { model: string; where?: Where[]; data?: unknown; update?: unknown; set?: unknown }
type Row = Record<string, unknown>

const methods = [
  'findOne',
  'findMany',
  'count',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'consumeOne',
  'incrementOne',
] as const

/** The token that stands for "the session this runs for"; no real token begins like this. */
export function standIn(sessionId: string): string {
  return `~${sessionId}`
}

/**
 * Stands between the library and its database adapter, and adds what it can't be told:
 * session tokens are kept hashed, instants are the instance's (the library reads the real clock, which may
 * be behind), and calls join the transaction of the act that makes them.
 */
export function storeOf(base: DBAdapter, clock: { now(): Date }) {
  const within = new AsyncLocalStorage<Within>()
  const aheadMs = () => clock.now().getTime() - Date.now()
  const now = () => within.getStore()?.adapter ?? base

  const over = (pick: () => DBAdapter): DBAdapter => {
    const run = async (method: (typeof methods)[number] | 'create', args: Args) => {
      const sessionId = within.getStore()?.sessionId
      if (args.model === 'session' && sessionId) {
        if (method === 'create')
          return readable(
            await pick().findOne({ model: 'session', where: [{ field: 'id', value: sessionId }] }),
            standIn(sessionId),
          )
        if (method === 'delete' && isFor(args, standIn(sessionId))) return
      }
      const asked = tokenIn(args)
      const answer = await (pick()[method] as (args: unknown) => Promise<unknown>)(shifted(hidden(args, sessionId), aheadMs()))
      return readable(answer, asked)
    }
    const readable = (answer: unknown, token: string | null) => {
      const shiftedBack = shifted(answer, -aheadMs())
      return token && shiftedBack && typeof shiftedBack === 'object' && !Array.isArray(shiftedBack)
        ? { ...shiftedBack, token }
        : shiftedBack
    }
    const wrapped = Object.fromEntries([...methods, 'create' as const].map(method => [method, (args: Args) => run(method, args)]))
    const transaction = (work: (adapter: DBAdapter) => Promise<unknown>) =>
      within.getStore()?.adapter ? work(over(now)) : base.transaction(inner => work(over(() => inner as DBAdapter)))
    return { ...base, ...wrapped, transaction } as unknown as DBAdapter
  }
  return { adapter: over(now), within }
}

function isFor(args: Args, token: string): boolean {
  return args.where?.some(one => one.field === 'token' && one.value === token) ?? false
}

/** The session token a call names, to give it back with the row: the row itself has only its hash. */
function tokenIn(args: Args): string | null {
  if (args.model !== 'session') return null
  const given = (args.data as Row | undefined)?.['token'] ?? args.where?.find(one => one.field === 'token')?.value
  return typeof given === 'string' ? given : null
}

function hidden(args: Args, sessionId: string | undefined): Args {
  if (args.model !== 'session') return args
  const where = args.where?.map(one => {
    if (one.field !== 'token' || typeof one.value !== 'string') return one
    return sessionId && one.value === standIn(sessionId)
      ? { ...one, field: 'id', value: sessionId }
      : { ...one, value: tokenHash(one.value) }
  })
  const hide = (row: unknown) => {
    const token = (row as Row | undefined)?.['token']
    return typeof token === 'string' ? { ...(row as Row), token: tokenHash(token) } : row
  }
  return {
    ...args,
    ...(where && { where }),
    ...('data' in args && { data: hide(args.data) }),
    ...('update' in args && { update: hide(args.update) }),
  }
}

function shifted<Value>(value: Value, byMs: number): Value {
  if (value instanceof Date) return new Date(value.getTime() + byMs) as Value
  if (Array.isArray(value)) return value.map(one => shifted(one as unknown, byMs)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shifted(inner as unknown, byMs)])) as Value
}
