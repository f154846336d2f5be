import { actorFor } from '#modules/accounts/reads'
import { makeCtx, type Ctx, type Person } from '#platform/ctx'
import { openWorld, type FrozenWorld, type World } from '#test/world'
import type { Door } from './doors.ts'
import type { Scene, SignedIn } from './scene.ts'
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

/** Copies of the scene: one for all who are refused and only look, a new one for everybody who may change something. */
export class Copies {
  readonly scene: Scene
  readonly #frozen: FrozenWorld
  readonly #door: Door
  #shared: Promise<World> | null = null

  constructor(door: Door, scene: Scene, frozen: FrozenWorld) {
    this.#door = door
    this.scene = scene
    this.#frozen = frozen
  }

  fresh(): Promise<World> {
    return openWorld(this.#frozen)
  }

  shared(): Promise<World> {
    return (this.#shared ??= this.fresh())
  }

  async close(): Promise<void> {
    if (this.#shared) await (await this.#shared)[Symbol.asyncDispose]()
    await this.#frozen[Symbol.asyncDispose]()
  }

  /**
   * What differs from the expectation, each in a line; nothing when all is right. Those who may share a copy: after
   * the first of them it is another state of things, so whoever is then answered otherwise is asked again in a copy of
   * their own. Only that answer counts.
   */
  async judge(key: string, entry: Entry): Promise<string[]> {
    const wrong: string[] = []
    let isDoneOnce = false
    const ask = async (w: World, viewer: Viewer) => {
      const answer = await this.#door.open(w)(this.scene, viewer, routeOf(key), entry.send?.(this.scene) ?? {})
      isDoneOnce ||= answer.isDone
      return answer.outcome === entry.who[viewer]
        ? null
        : `${key}: ${viewer} should find it ${entry.who[viewer]}, found it ${answer.outcome} (${answer.status} ${briefly(answer.text)})`
    }
    const isLook = key.startsWith('GET ') && !entry.before
    await using own = isLook ? null : await this.#prepared(entry)
    // The refused first: they change nothing.
    for (const viewer of viewers.filter(one => entry.who[one] !== 'open'))
      wrong.push(...list(await ask(own ?? (await this.shared()), viewer)))
    for (const viewer of viewers.filter(one => entry.who[one] === 'open')) {
      let said = await ask(own ?? (await this.shared()), viewer)
      if (said && own) {
        await using fresh = await this.#prepared(entry)
        said = await ask(fresh, viewer)
      }
      wrong.push(...list(said))
    }
    if (!isDoneOnce && !entry.never) wrong.push(`${key}: nobody could do it, so its sample is not a good one`)
    return wrong
  }

  async #prepared(entry: Entry): Promise<World> {
    const w = await this.fresh()
    await entry.before?.(viewer => contextOf(w, this.scene, viewer), this.scene)
    return w
  }
}

const list = (said: string | null) => (said ? [said] : [])

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
