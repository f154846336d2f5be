import { isUuid } from '#lib/ids'
import { Refusal } from '#lib/refusal'
import { inRead, type Ctx, type Live } from '#platform/ctx'
import { listen } from '#platform/nudges'

const heartbeatMs = 25_000
const topicsMost = 20
const connectionsMost = 20
/** How long it is remembered when a topic was nudged last, for pages that connect a moment after they were rendered. */
const rememberMs = 120_000
const rememberMost = 50_000

/** Tells open pages that something they show has changed: only the topic, never data; each page reads again with its own rights. */
export interface NudgeHub {
  subscribe(ctx: Ctx, request: Request): Promise<Response>
  stop(): Promise<void>
}

interface Ear {
  topics: Set<string>
  tell(topic: string): void
  end(): void
}

/** Hears the nudges of every process on one connection and hands each to the pages open here that asked for its topic. */
export async function nudgeHub(live: Live, listenUrl: string): Promise<NudgeHub> {
  const ears = new Map<string, Set<Ear>>()
  const all = new Set<Ear>()
  const recent = new Map<string, number>()
  /** Since when every nudge was heard. */
  let startedAt = Date.now()
  const hear = (topics: string) => {
    for (const topic of topics.split(' ')) {
      // Set again, so that the map's order is the order of the nudges and its oldest come first.
      recent.delete(topic)
      recent.set(topic, Date.now())
      for (const ear of ears.get(topic) ?? []) ear.tell(topic)
    }
    for (const [topic, at] of recent) {
      if (recent.size <= rememberMost && at > Date.now() - rememberMs) break
      recent.delete(topic)
    }
  }
  /** Whether the topic was nudged after the page was rendered; when that is not known any more, it is told again. */
  const wasMissed = (topic: string, since: number) =>
    since < Math.max(startedAt, Date.now() - rememberMs) || (recent.get(topic) ?? 0) >= since
  const moved = () => void live.clock.refresh()
  // Nobody knows what was said while the line was down: every page reads again.
  const readAgain = () => {
    startedAt = Date.now()
    for (const ear of all) for (const topic of ear.topics) ear.tell(topic)
    moved()
  }
  const listener = await listen(listenUrl, { nudge: hear, clock: moved }, readAgain)
  const perAccount = new Map<string, number>()

  return {
    subscribe: async (ctx, request) => {
      const owner = ctx.actor.kind === 'person' ? ctx.actor.accountId : null
      if (!owner) throw new Refusal('sign-in', 'not-signed-in', 'Sign in to hear of changes.')
      const topics = await allowed(ctx, new URL(request.url).searchParams.getAll('topic').slice(0, topicsMost))
      const since = sinceOf(request)
      const open = perAccount.get(owner) ?? 0
      if (open >= connectionsMost)
        throw new Refusal('limit', 'too-many', `You have ${connectionsMost} pages open at once. Close some.`)
      perAccount.set(owner, open + 1)
      let ear: Ear | undefined
      const body = new ReadableStream<string>({
        start(controller) {
          const own: Ear = {
            topics: new Set(topics),
            tell: topic => controller.enqueue(`id: ${Date.now()}\nevent: nudge\ndata: ${topic}\n\n`),
            end: () => {
              if (!all.delete(own)) return
              clearInterval(heartbeat)
              for (const topic of own.topics) ears.get(topic)?.delete(own)
              for (const topic of own.topics) if (ears.get(topic)?.size === 0) ears.delete(topic)
              perAccount.set(owner, (perAccount.get(owner) ?? 1) - 1)
              if (perAccount.get(owner) === 0) perAccount.delete(owner)
              try {
                controller.close()
              } catch {
                // The reader went first.
              }
            },
          }
          const heartbeat = setInterval(() => controller.enqueue(': still here\n\n'), heartbeatMs)
          ear = own
          all.add(own)
          for (const topic of own.topics) ears.set(topic, (ears.get(topic) ?? new Set()).add(own))
          controller.enqueue('retry: 1500\n\n')
          for (const topic of own.topics) if (since !== null && wasMissed(topic, since)) own.tell(topic)
          request.signal.addEventListener('abort', () => own.end())
        },
        cancel() {
          ear?.end()
        },
      })
      return new Response(body.pipeThrough(new TextEncoderStream()), {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      })
    },
    stop: async () => {
      for (const ear of all) ear.end()
      await listener.stop()
    },
  }
}

/** When the page read last: what it names itself, or the last nudge its earlier connection got. */
function sinceOf(request: Request): number | null {
  const named = Number(new URL(request.url).searchParams.get('since'))
  const last = Number(request.headers.get('last-event-id'))
  const since = Math.max(Number.isFinite(named) ? named : 0, Number.isFinite(last) ? last : 0)
  return since > 0 ? since : null
}

/** The topics the viewer may hear: their own account, their sides, rooms and contracts they can see, and of staff their queues. */
async function allowed(ctx: Ctx, asked: string[]): Promise<string[]> {
  if (ctx.actor.kind !== 'person') return []
  const { accountId, memberships, isStaff } = ctx.actor
  const sides = [accountId, ...memberships.map(m => m.orgId)]
  const own = new Set<string>([`account:${accountId}`, ...sides.map(id => `side:${id}`), ...(isStaff ? ['staff:reviews'] : [])])
  const ids = (kind: string) =>
    asked
      .filter(topic => topic.startsWith(`${kind}:`))
      .map(topic => topic.slice(kind.length + 1))
      .filter(isUuid)
  const [rooms, contracts] = [ids('room'), ids('contract')]
  const seen = await inRead(ctx, async tx => [
    ...(rooms.length === 0
      ? []
      : (await tx.db.selectFrom('items.room').select('id').where('id', 'in', rooms).execute()).map(row => `room:${row.id}`)),
    ...(contracts.length === 0
      ? []
      : (await tx.db.selectFrom('contracts.contract').select('id').where('id', 'in', contracts).execute()).map(
          row => `contract:${row.id}`,
        )),
  ])
  return [...asked.filter(topic => own.has(topic)), ...seen]
}
