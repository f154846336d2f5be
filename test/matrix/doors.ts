import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { makeApi } from '#api/app'
import type { NudgeHub } from '#api/nudges'
import { failure } from '#web/messages/failure.ts'
import { endpoints } from '../../src/api/endpoint.ts'
import { makeApp, type WebBuild } from '../../src/serve.ts'
import type { World } from '#test/world'
import type { Scene } from './scene.ts'
import type { Outcome, Sample, Viewer } from './viewers.ts'

/** A door to ask through: what it has, and how one viewer is answered. */
export interface Door {
  /** Every route, as `GET /jobs/{jobId}`. */
  routes: string[]
  /** Routes that must be tried once more for each of their intents. */
  intents: Record<string, string[]>
  /** What a route reads from its address behind the `?`. */
  queries(route: string): string[]
  open(w: World): (scene: Scene, viewer: Viewer, route: string, sample: Sample) => Promise<Answer>
}
export interface Answer {
  outcome: Outcome | 'fault' | 'unclear'
  status: number
  /** Whether it was done or shown. */
  isDone: boolean
  text: string
}

/** A proof that is wrong is no missing right: everybody may try to sign in. */
const isTried = (text: string) => text.includes('This passkey is not ')

function outcomeOf(status: number): Answer['outcome'] {
  if (status >= 500) return 'fault'
  if (status < 400 || status === 409 || status === 422 || status === 413 || status === 416) return 'open'
  return ({ 401: 'sign-in', 403: 'forbidden', 404: 'missing' } as const)[status] ?? 'unclear'
}

/** The address of a route with the sample's and the scene's ids in it. */
function addressOf(scene: Scene, pattern: string, sample: Sample): string {
  const ids: Record<string, string> = {
    ...scene.id,
    milestoneId: scene.id.plannedId!,
    accountId: scene.id.leaverId!,
    ...sample.params,
  }
  const filled = pattern.replace(/[{:](\w+)}?/g, (_, name: string) => {
    const value = ids[name]
    if (value === undefined) throw new Error(`No sample for ${name} of ${pattern}`)
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams(sample.query).toString()
  return filled.replace('*', 'no-such-page') + (query && `?${query}`)
}

export function apiDoor(): Door {
  return {
    // Known once an API was made.
    get routes() {
      return endpoints.map(one => `${one.method.toUpperCase()} ${one.path}`)
    },
    intents: {},
    queries: route => {
      const shape = endpoints.find(one => `${one.method.toUpperCase()} ${one.path}` === route)?.query as
        | { shape?: object }
        | undefined
      return Object.keys(shape?.shape ?? {})
    },
    open: w => {
      const api = makeApi(w.live)
      return async (scene, viewer, route, sample) => {
        const [method, pattern] = route.split(' ') as [string, string]
        const isBytes = sample.body instanceof Uint8Array
        const answer = await api.request(addressOf(scene, pattern, sample), {
          method,
          headers: {
            ...(viewer !== 'stranger' && { authorization: `Bearer ${scene.token[viewer]}` }),
            ...(sample.body !== undefined && { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
          },
          ...(sample.body !== undefined && { body: (isBytes ? sample.body : JSON.stringify(sample.body)) as BodyInit }),
        })
        const text = await answer.text()
        return { outcome: isTried(text) ? 'open' : outcomeOf(answer.status), status: answer.status, isDone: answer.ok, text }
      }
    },
  }
}

/** Pages that read their whole address at once. */
const searches = ['GET /jobs', 'GET /talent']

export const noNudges: NudgeHub = {
  subscribe: () => new Response(null, { status: 204 }),
  stop: async () => {},
} as unknown as NudgeHub

/** The pages as they are built: what `npm test` and `npm start` build first. */
export async function loadPages(): Promise<WebBuild> {
  return (await import(/* @vite-ignore */ pathToFileURL(path.resolve('build/server/index.js')).href)) as WebBuild
}

export async function pageDoor(): Promise<Door> {
  const web = await loadPages()
  const { default: config } = await import('#web/routes.ts')
  const leaves = leavesOf(config)
  const routes: string[] = []
  const intents: Record<string, string[]> = {}
  const queries: Record<string, string[]> = {}
  for (const { at, file } of leaves) {
    const source = readFileSync(path.join('src/web', file), 'utf8')
    queries[`GET ${at}`] = [...new Set([...source.matchAll(/\bget\('(\w+)'\)/g)].map(match => match[1]!))]
    if (/export (default|(async )?function loader|const loader)/.test(source)) routes.push(`GET ${at}`)
    if (!/export (const|async function|function) action\b/.test(source)) continue
    routes.push(`POST ${at}`)
    intents[`POST ${at}`] = [...new Set([...source.matchAll(/intent(?:'\))? === '([a-z-]+)'/g)].map(match => match[1]!))]
  }
  return {
    routes,
    intents,
    queries: route => [
      ...(queries[route] ?? []),
      ...(searches.includes(route) ? ['words', 'skills', 'min', 'rateMax', 'currency', 'after'] : []),
    ],
    open: w => {
      const app = makeApp(w.live, web, noNudges)
      return async (scene, viewer, route, sample) => {
        const [method, pattern] = route.split(' ') as [string, string]
        const origin = new URL(w.live.config.baseUrl).origin
        const answer = await app.request(`${origin}${addressOf(scene, pattern, sample)}`, {
          method,
          headers: {
            'sec-fetch-site': 'same-origin',
            origin,
            ...(viewer !== 'stranger' && { cookie: `symbolon_session=${scene.token[viewer]}` }),
          },
          ...(method === 'POST' && { body: new URLSearchParams(sample.form ?? {}) }),
        })
        const text = await answer.text()
        const to = answer.headers.get('location')
        // A refused form whose page is not theirs keeps the form's status and shows that nothing is there.
        const isNothing = text.includes(`>${failure.missing.title}</h1>`)
        if (isNothing) return { outcome: 'missing', status: answer.status, isDone: false, text: failure.missing.title }
        if (to?.startsWith('/sign-in?next=')) return { outcome: 'sign-in', status: answer.status, isDone: false, text: to }
        return {
          outcome: isTried(text) ? 'open' : outcomeOf(answer.status),
          status: answer.status,
          isDone: answer.status < 400,
          text: to ?? text,
        }
      }
    },
  }
}

/** Every page of the site map with its whole path; a layout is asked through its pages. */
export function leavesOf(entries: readonly RouteConfigEntry[], above = ''): { at: string; file: string }[] {
  return entries.flatMap(entry => {
    const at = entry.path ? `${above}/${entry.path}` : above
    if (entry.children?.length) return leavesOf(entry.children, at)
    return [{ at: (at || '/').replace(/\?/g, ''), file: entry.file }]
  })
}
