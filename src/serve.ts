import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sql } from 'kysely'
import { actorFor } from '#modules/accounts/reads'
import { makeCtx, type Ctx, type Live } from '#platform/ctx'
import { makeApi, noSuchRoute } from '#api/app'
import { problemOf } from '#api/problem'
import { receivePayments } from '#api/hooks/payments'
import { nudgeHub, type NudgeHub } from '#api/nudges'
import { deviceOf, peerOf } from '#platform/device'
import { sessionTokenOf } from '#platform/session-cookie'
import { verifyPage } from './verify-page.ts'

/** The pages, built by Vite; loaded when the web door opens. */
export interface WebBuild {
  handle(request: Request, ctx: Ctx, nonce: string): Promise<Response>
  cspOf(nonce: string): string
}

/** What one form may send; with files only for who is signed in. How large one file may be is asked of the policy. */
const [formBytes, uploadBytes] = [1024 * 1024, 128 * 1024 * 1024]

const tooMuch = (c: Context) => c.text('That is more than can be sent at once. Go back, and send fewer or smaller files.\n', 413)

/** Everything that answers over HTTP, as one application. */
export function makeApp(live: Live, web: WebBuild, hub: NudgeHub): Hono {
  const app = new Hono()
  let isDraining = false

  app.use('*', async (c, next) => {
    await next()
    c.res.headers.set('x-content-type-options', 'nosniff')
    c.res.headers.set('referrer-policy', 'same-origin')
    c.res.headers.set('cross-origin-opener-policy', 'same-origin')
    c.res.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (live.config.baseUrl.startsWith('https:'))
      c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
  app.onError((error, c) => problemOf(live, error, c.req.raw))
  app.use('*', async (c, next) => (c.req.raw.url.includes('%00') ? c.text('This address can’t be read.\n', 400) : next()))

  app.get('/livez', c => c.text('alive\n'))
  app.get('/readyz', async c => {
    if (isDraining) return c.text('draining\n', 503)
    const isUp = await sql`select 1`.execute(live.db).then(
      () => true,
      () => false,
    )
    return isUp ? c.text('ready\n') : c.text('the database does not answer\n', 503)
  })

  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('/assets/*', serveStatic({ root: 'build/client', precompressed: true }))
  app.use('/favicon.svg', serveStatic({ root: 'build/client' }))
  app.get('/verify.html', verifyPage)

  app.post('/api/hooks/payments', bodyLimit({ maxSize: 64 * 1024, onError: tooMuch }), c => receivePayments(live, c.req.raw))
  app.route('/api/v1', makeApi(live))
  app.all('/api/*', c => problemOf(live, noSuchRoute(), c.req.raw))
  app.get('/nudges', async c => hub.subscribe(await pageCtx(live, c.req.raw, peerOf(c.env)), c.req.raw))

  app.all('*', async c => {
    const request = c.req.raw
    if (!isOwnForm(live, request))
      return c.text('This form was sent from another site. Open the page here and send it again.\n', 403)
    const ctx = await pageCtx(live, request, peerOf(c.env))
    const isUpload = ctx.actor.kind === 'person' && (request.headers.get('content-type') ?? '').startsWith('multipart/form-data')
    const tooLarge = await bodyLimit({ maxSize: isUpload ? uploadBytes : formBytes, onError: tooMuch })(c, async () => {})
    if (tooLarge) return tooLarge
    const nonce = randomBytes(16).toString('base64')
    const response = await web.handle(c.req.raw, ctx, nonce)
    // Set on the answer itself: a copy would turn the page's one string into a stream.
    const { headers } = response
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', web.cspOf(nonce))
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
    return response
  })
  return Object.assign(app, { drain: () => (isDraining = true) })
}

async function pageCtx(live: Live, request: Request, peer: string | undefined): Promise<Ctx> {
  const actor = await actorFor(live, sessionTokenOf(live.config, request.headers))
  return makeCtx(live, actor, undefined, deviceOf(request.headers, peer))
}

/** Cross-site request forgery: a request that changes something must come from our own pages (Fetch Metadata; else Origin). */
function isOwnForm(live: Live, request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (!origin) return false
  return origin === new URL(live.config.baseUrl).origin || URL.parse(origin)?.host === request.headers.get('host')
}

/** Opens the web door. `stop` lets running requests finish. */
export async function openWeb(live: Live, web: WebBuild, listenUrl: string): Promise<{ port: number; stop(): Promise<void> }> {
  const hub = await nudgeHub(live, listenUrl)
  const app = makeApp(live, web, hub)
  const server = await new Promise<Server>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: live.config.host, port: live.config.port }, () =>
      resolve(opened as Server),
    )
    opened.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${live.config.port} is taken. Stop what uses it, or set PORT to another number.`)
          : error,
      ),
    )
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : live.config.port,
    stop: async () => {
      ;(app as unknown as { drain(): void }).drain()
      await hub.stop()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 5_000).unref()
      })
    },
  }
}
