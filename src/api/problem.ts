import { isRefusal, statusOf } from '#lib/refusal'
import type { Live } from '#platform/ctx'

/** A problem document (RFC 9457): refusals say what to do; a fault says only its reference. */
export interface Problem {
  type: string
  title: string
  status: number
  reason: string
  errors?: { field: string; message: string }[]
  reference?: string
  /** When to come again, where it was too often (HTTP's Retry-After). */
  retryAfterSeconds?: number
  /** What screening found, where that is the reason. */
  findings?: unknown
}

/** Turns whatever was thrown into an answer for a program. */
export function problemOf(live: Live, thrown: unknown, request: Request, reference = crypto.randomUUID()): Response {
  if (isRefusal(thrown)) {
    const fields = Object.entries(thrown.fields)
    return answer({
      ...thrown.details,
      type: `${live.config.baseUrl}/problems/${thrown.reason}`,
      title: thrown.message,
      status: statusOf[thrown.kind],
      reason: thrown.reason,
      ...(fields.length > 0 && { errors: fields.map(([field, message]) => ({ field, message })) }),
    })
  }
  live.log.error('a request failed', { reference, method: request.method, path: new URL(request.url).pathname, error: thrown })
  return answer({
    type: 'about:blank',
    title: 'That was our mistake. It is logged; try again in a moment.',
    status: 500,
    reason: 'fault',
    reference,
  })
}

function answer(problem: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (problem.retryAfterSeconds) headers.set('retry-after', String(problem.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
