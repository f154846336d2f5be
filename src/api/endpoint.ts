import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { Refusal } from '#lib/refusal'
import { personOf, type Ctx } from '#platform/ctx'

export type Env = { Variables: { ctx: Ctx } }
export type Api = Hono<Env>

/** Who may call at all; whether this very thing is theirs is decided by the act or the read. */
export type Access = 'anyone' | 'person' | 'staff'

export interface Endpoint<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** In OpenAPI's form: `/jobs/{jobId}`. */
  path: string
  summary: string
  tag: string
  access: Access
  params?: P
  query?: Q
  body?: B
  /** The shape of the answer, for the document. Instants are ISO 8601 text, money is minor units as text. */
  answer?: z.ZodType
  /** It takes a file's bytes, or answers them, instead of JSON. */
  bytes?: 'in' | 'out'
  /** 200 by default; 201 for what was made; 204 for no answer. */
  status?: 200 | 201 | 202 | 204
  run(ctx: Ctx, input: { params: z.output<P>; query: z.output<Q>; body: z.output<B> }, c: Context<Env>): Promise<unknown>
}

/** Every endpoint, for the document and the authorisation matrix. */
export const endpoints: Endpoint[] = []

/** Adds one endpoint: typed at the edge, documented, its answer as JSON. The only way a route gets into the API. */
export function endpoint<
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  B extends z.ZodType = z.ZodUnknown,
>(api: Api, spec: Endpoint<P, Q, B>): void {
  if (!endpoints.some(known => known.method === spec.method && known.path === spec.path))
    endpoints.push(spec as unknown as Endpoint)
  const status = spec.status ?? 200
  api.on(spec.method.toUpperCase(), spec.path.replace(/\{(\w+)\}/g, ':$1'), async c => {
    const ctx = c.get('ctx')
    if (spec.access !== 'anyone') personOf(ctx)
    if (spec.access === 'staff' && !personOf(ctx).isStaff)
      throw new Refusal('forbidden', 'staff-only', 'Only staff of this instance can do this.')
    const input = {
      params: read(spec.params, c.req.param(), 'path'),
      query: read(spec.query, queryOf(c), 'query'),
      body: spec.body ? read(spec.body, await bodyOf(c), 'body') : undefined,
    }
    const answer = await spec.run(ctx, input as never, c)
    if (answer instanceof Response) return answer
    return status === 204
      ? new Response(null, { status })
      : new Response(toJson(answer), { status, headers: { 'content-type': 'application/json' } })
  })
}

/** JSON as the API speaks it: bigint as text, instants as ISO 8601. */
export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))
}

function queryOf(c: Context): Record<string, string | string[]> {
  const all = c.req.queries()
  return Object.fromEntries(Object.entries(all).map(([key, values]) => [key, values.length === 1 ? values[0]! : values]))
}

async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text()
  if (text === '') return {}
  try {
    return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value))
  } catch {
    throw new Refusal('invalid', 'not-json', 'The body is not valid JSON.')
  }
}

/** No text keeps a NUL or half a character: a database can't store them. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

function read(schema: z.ZodType | undefined, given: unknown, where: string): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.toReversed().map(issue => [issue.path.join('.') || where, issue.message]))
  const [field, message] = Object.entries(fields).at(-1)!
  throw new Refusal('invalid', 'invalid', message, field, fields)
}
