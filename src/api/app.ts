import { createHash } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '#lib/refusal'
import { actorFor } from '#modules/accounts/reads'
import { makeCtx, type Live } from '#platform/ctx'
import { deviceOf, peerOf } from '#platform/device'
import { spend } from '#platform/limits'
import { openApiOf } from './document.ts'
import { endpoints, type Api, type Env } from './endpoint.ts'
import { problemOf } from './problem.ts'
import { routes } from './routes.ts'

const [bodyBytes, uploadBytes] = [1024 * 1024, 128 * 1024 * 1024]
const minuteMs = 60_000
const callsPerMinute = 600

/** The refusal for an address that this API does not have. */
export function noSuchRoute(): Refusal {
  return new Refusal('missing', 'no-such-route', 'There is no such address in this API. See /api/v1/openapi.json.')
}

/** The HTTP API, version 1: everything a person can do in the pages (rule B0.3), for programs. */
export function makeApi(live: Live): Api {
  const api = new Hono<Env>()
  api.onError((error, c) => problemOf(live, error, c.req.raw))
  api.notFound(c => problemOf(live, noSuchRoute(), c.req.raw))
  api.use('*', withCtx(live))
  api.use('*', withinLimit)
  api.use('*', onceOnly(live))
  for (const add of routes) add(api)
  api.get('/openapi.json', c => c.json(openApiOf(endpoints, live.config.baseUrl)))
  return api
}

/** Who asks, from the bearer token; never from a cookie, so no page of another site can speak here. */
function withCtx(live: Live): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? null
    const actor = await actorFor(live, token, c.req.header('symbolon-acting-as') ?? null)
    if (token && actor.kind === 'visitor')
      throw new Refusal('sign-in', 'session-ended', 'This sign-in has ended. Sign in again with POST /api/v1/sessions.')
    if (actor.kind === 'person') await spend(live, `api:${actor.accountId}`, callsPerMinute, minuteMs)
    c.set('ctx', makeCtx(live, actor, undefined, deviceOf(c.req.raw.headers, peerOf(c.env))))
    await next()
    // Terms in force that this person has not answered yet, told on every call (rule D1.5).
    if (actor.kind === 'person' && actor.termsToAnswer) c.res.headers.set('symbolon-terms-to-answer', String(actor.termsToAnswer))
    c.res.headers.set('cache-control', c.res.headers.get('cache-control') ?? 'no-store')
  }
}

/** Bodies are held to a size before they are read, also those that don't tell theirs; how large a file may be is asked of the policy. */
const withinLimit: MiddlewareHandler<Env> = (c, next) => {
  const isUpload = c.req.path.endsWith('/files') && c.get('ctx').actor.kind === 'person'
  const onError = () => {
    throw new Refusal(
      'too-large',
      'body-too-large',
      isUpload ? 'An upload may have at most 128 MiB.' : 'The body may have at most 1 MiB.',
    )
  }
  return bodyLimit({ maxSize: isUpload ? uploadBytes : bodyBytes, onError })(c, next)
}

/** No request runs longer; what has no answer by then will never have one. */
const longestRequestMs = 5 * 60_000

/**
 * `Idempotency-Key`: the first answer is kept and given again; the same key with another request is refused,
 * and one that is still being done is refused with a conflict.
 */
function onceOnly(live: Live): MiddlewareHandler<Env> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    const { actor } = c.get('ctx')
    if (!key || c.req.method !== 'POST' || actor.kind !== 'person') return next()
    if (key.length < 8 || key.length > 255) throw new Refusal('invalid', 'bad-key', 'An Idempotency-Key has 8 to 255 characters.')
    const request = createHash('sha256')
      .update(`${c.req.path}\n`)
      .update(new Uint8Array(await c.req.raw.clone().arrayBuffer()))
      .digest()
    const taken = await live.db
      .insertInto('platform.idempotencyKey')
      .values({ accountId: actor.accountId, key, requestSha256: request, createdAt: live.clock.now() })
      .onConflict(oc => oc.doNothing())
      .executeTakeFirst()
    const mine = { accountId: actor.accountId, key }
    if (taken.numInsertedOrUpdatedRows === 0n) {
      const known = await live.db
        .selectFrom('platform.idempotencyKey')
        .selectAll()
        .where('accountId', '=', mine.accountId)
        .where('key', '=', key)
        .executeTakeFirstOrThrow()
      if (!request.equals(known.requestSha256))
        throw new Refusal('conflict', 'key-reused', 'This Idempotency-Key was used for another request.')
      if (known.status === null && live.clock.now().getTime() - known.createdAt.getTime() > longestRequestMs)
        throw new Refusal(
          'conflict',
          'outcome-unknown',
          'The server was stopped while it did the request with this Idempotency-Key. Look whether it was done; if not, send it again under a new key.',
        )
      if (known.status === null)
        throw new Refusal('conflict', 'in-progress', 'The request with this Idempotency-Key is still being done.')
      return new Response(JSON.stringify(known.response), {
        status: known.status,
        headers: { 'content-type': 'application/json', 'idempotency-replayed': 'true' },
      })
    }
    await next()
    const answer = c.res.ok ? await c.res.clone().text() : null
    const where = live.db.updateTable('platform.idempotencyKey').where('accountId', '=', mine.accountId).where('key', '=', key)
    // A refusal changed nothing: the key is free again.
    if (answer === null)
      await live.db.deleteFrom('platform.idempotencyKey').where('accountId', '=', mine.accountId).where('key', '=', key).execute()
    else await where.set({ status: c.res.status, response: answer === '' ? 'null' : answer }).execute()
  }
}
