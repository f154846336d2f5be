import { createRequestHandler, data, redirect, RouterContextProvider, type RequestHandler, type ServerBuild } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { isUuid } from '#lib/ids'
import { isRefusal, missing, statusOf } from '#lib/refusal'
import type { Ctx } from '#platform/ctx'
import { ctxKey, ctxOf, nonceKey, pageKey } from '#web/ctx.ts'
import { pagePath } from '#web/theme.ts'

export { cspOf } from '#web/csp.ts'

/** What a thrown answer carries to the page that shows it. */
export interface Failure {
  kind: string
  reason?: string
  message?: string
  reference?: string
}

type DataFunction = (args: {
  request: Request
  params: Record<string, string | undefined>
  context: Readonly<RouterContextProvider>
}) => Promise<unknown>

/** Refusals become pages that say what to do; faults are logged and become a page with a reference. */
function told(run: DataFunction): DataFunction {
  return async args => {
    try {
      requireAnswer(args.request, ctxOf(args.context))
      requireIds(args.params)
      return await run(args)
    } catch (thrown) {
      if (thrown instanceof Response || isData(thrown)) throw thrown
      if (isRefusal(thrown)) {
        const { kind, reason, message } = thrown
        throw data({ kind, reason, message } satisfies Failure, { status: statusOf[kind] })
      }
      const ctx = ctxOf(args.context)
      ctx.live.log.error('a page failed', { reference: ctx.requestId, path: new URL(args.request.url).pathname, error: thrown })
      throw data({ kind: 'fault', reference: ctx.requestId } satisfies Failure, { status: 500 })
    }
  }
}

/** What stays open to somebody who has yet to answer the terms: the question itself, the terms, help, and the ways in and out. */
const openMeanwhile =
  /^\/(welcome\/terms|terms(\/.*)?|how|rules\/contact(\/.*)?|sign-out|verify|confirm|theme|mailbox(\/.*)?|leaving)$/

/** New terms are answered before anything else (rule D1.5). */
function requireAnswer(request: Request, { actor }: Ctx): void {
  if (actor.kind !== 'person' || !actor.termsToAnswer) return
  const path = pagePath(new URL(request.url))
  if (openMeanwhile.test(path.split('?')[0]!)) return
  throw redirect(request.method === 'GET' ? `/welcome/terms?next=${encodeURIComponent(path)}` : '/welcome/terms')
}

/** Ids in an address come from anyone: what is none leads nowhere, before a database is asked. */
function requireIds(params: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(params)) if (name.endsWith('Id') && !isUuid(value)) throw missing('page')
}

function isData(thrown: unknown): boolean {
  return (thrown as { type?: unknown } | null)?.type === 'DataWithResponseInit'
}

function toldRoutes(): ServerBuild['routes'] {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module as { loader?: DataFunction; action?: DataFunction }
    const module = { ...route.module, ...(loader && { loader: told(loader) }), ...(action && { action: told(action) }) }
    return [id, { ...route, module }]
  })
  return Object.fromEntries(routes) as ServerBuild['routes']
}

const handlers = new Map<string, RequestHandler>()

/** Answers one request for a page or its data. The nonce is new for every request and goes into its policy header. */
export async function handle(request: Request, ctx: Ctx, nonce: string): Promise<Response> {
  const host = new URL(ctx.live.config.baseUrl).host
  let handler = handlers.get(host)
  if (!handler) {
    // Behind a proxy the request's own address differs from the public one, which forms name as their origin.
    handler = createRequestHandler({ ...build, routes: toldRoutes(), allowedActionOrigins: [host] }, 'production')
    handlers.set(host, handler)
  }
  const context = new RouterContextProvider()
  context.set(ctxKey, ctx)
  context.set(nonceKey, nonce)
  const page = { html: null as string | null }
  context.set(pageKey, page)
  const answer = await handler(request, context)
  if (page.html === null) return answer
  const { status, headers } = answer
  return new Response(page.html, { status, headers })
}
