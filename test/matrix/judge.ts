import { actorFor } from '#modules/accounts/reads'
import { makeCtx, type Ctx, type Person } from '#platform/ctx'
import type { World } from '#test/world'
import type { Door } from './doors.ts'
import type { Scene, SignedIn, Stage } from './scene.ts'
import type { Undo } from './undo.ts'
import { viewers, type Entry, type Table, type Viewer } from './viewers.ts'

/** `POST /jobs/:jobId close` is one way to use the route `POST /jobs/:jobId`. */
export const routeOf = (key: string) => key.split(' ').slice(0, 2).join(' ')

/** Routes without a declared expectation, expectations without a route, and intents nobody declared. */
export function gaps(door: Door, table: Table): { undeclared: string[]; gone: string[] } {
  const declared = new Set(Object.keys(table).map(routeOf))
  const undeclared = door.routes.filter(route => !declared.has(route))
  for (const [route, intents] of Object.entries(door.intents)) {
    const samples = Object.keys(table).filter(key => routeOf(key) === route)
    // The intent that an action takes without being told may stand under the route's own name.
    const untold = intents.filter(intent => !samples.includes(`${route} ${intent}`))
    if (samples.length < intents.length) undeclared.push(...untold.map(intent => `${route} ${intent}`))
  }
  return { undeclared, gone: [...declared].filter(route => !door.routes.includes(route)) }
}

/** What a refusal may leave: how often somebody tried. */
const left = ['platform.rate_limit']
/** Asked side by side; more would wait for connections that the others hold. */
export const together = 4

/** One world with the scene in it, which is put back after whoever may have changed something. */
export class Hearing {
  readonly #scene: Scene
  readonly #w: World
  readonly #undo: Undo
  readonly #ask: ReturnType<Door['open']>

  constructor(door: Door, { scene, w, undo }: Stage) {
    this.#scene = scene
    this.#w = w
    this.#undo = undo
    this.#ask = door.open(w)
  }

  /** What differs from the expectation, each in a line; nothing when all is right. Everybody finds the same state. */
  async judge(key: string, entry: Entry): Promise<string[]> {
    let isDoneOnce = false
    const ask = async (viewer: Viewer) => {
      const answer = await this.#ask(this.#scene, viewer, routeOf(key), entry.send?.(this.#scene) ?? {})
      isDoneOnce ||= answer.isDone
      return answer.outcome === entry.who[viewer]
        ? []
        : [
            `${key}: ${viewer} should find it ${entry.who[viewer]}, found it ${answer.outcome} (${answer.status} ${briefly(answer.text)})`,
          ]
    }
    const [open, refused] = [viewers.filter(one => entry.who[one] === 'open'), viewers.filter(one => entry.who[one] !== 'open')]
    try {
      await this.#prepare(entry)
      const noted = await this.#undo.noted()
      const wrong = await sideBySide(refused, ask)
      const changed = await this.#undo.changedSince(noted)
      if (wrong.length === 0)
        for (const part of changed.filter(one => !left.includes(one))) wrong.push(`${key}: a refusal changed ${part}`)
      if (key.startsWith('GET ')) wrong.push(...(await sideBySide(open, ask)))
      else
        for (const viewer of open) {
          await this.#undo.back()
          await this.#prepare(entry)
          wrong.push(...(await ask(viewer)))
        }
      if (!isDoneOnce && !entry.never) wrong.push(`${key}: nobody could do it, so its sample is not a good one`)
      return wrong
    } finally {
      await this.#undo.back()
    }
  }

  async #prepare(entry: Entry): Promise<void> {
    await entry.before?.(viewer => contextOf(this.#w, this.#scene, viewer), this.#scene)
  }
}

async function sideBySide(asked: Viewer[], ask: (viewer: Viewer) => Promise<string[]>): Promise<string[]> {
  const said: string[] = []
  for (let at = 0; at < asked.length; at += together)
    said.push(...(await Promise.all(asked.slice(at, at + together).map(ask))).flat())
  return said
}

export async function contextOf(w: World, scene: Scene, viewer: SignedIn): Promise<Ctx & { actor: Person }> {
  return makeCtx(w.live, await actorFor(w.live, scene.token[viewer])) as Ctx & { actor: Person }
}

function briefly(text: string): string {
  const said = /"title":"([^"]+)"/.exec(text)?.[1] ?? /role="alert"[^>]*>(.{0,200})/.exec(text)?.[1] ?? text
  return said
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 160)
}
